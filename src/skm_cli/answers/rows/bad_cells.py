"""Finds the cells that cannot be answers, and says so as faults or as notes."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence

from skm_cli.answers.labels.blanks import NO_ANSWER, is_filled
from skm_cli.answers.labels.personal_data import looks_personal, masked
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.meaning.answer_faults import AnswerFault
from skm_cli.answers.sheet.header import Header
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.files.cells import Row

_CELLS_SHOWN = 20
_ALIKE_SHOWN = 3
_REPLACE = "ganti ... dengan 1 sampai 4, atau dengan kosong jika itu bukan jawaban"
# A column with more unknown labels than this is no column of answers.
_MOST_LABELS = 20
# Sums, means, weighted means: no table has many of them.
_MOST_SUMS = 6
UNNAMED_SUM = "baris ini tampak memuat jumlah atau rata-rata, tetapi tidak diberi nama"
"""What is wrong with a row of sums: it is no cell to be counted as blank."""
_LABEL_IT = (
    "hapus baris ini, atau tulis Jumlah atau Rata-rata di kolom sebelah kirinya; jika "
    "memang responden, perbaiki jawabannya"
)
_NO_LABEL = "periksa judul kolom dan sel ini; isinya tampak seperti data pribadi"


def bad_cells(
    rows: Iterator[Row],
    head: Header,
    columns: Sequence[AnswerColumn],
    sheet: Place,
    *,
    others: Collection[int],
) -> list[Problem]:
    """A fault for each cell below the header that was found to be no answer.

    Args:
        rows: The rows below the header.
        head: What the columns are.
        columns: What has read them, one for each column of `head.items`.
        sheet: The place of the sheet.
        others: The rows that are no respondents.

    Returns:
        The faults; those of labels that are not settled still without a hint, which
        depends on all the sheets.
    """
    faulty = [
        (reader, column.number)
        for reader, column in zip(columns, head.items.values(), strict=True)
        if reader.faults
    ]
    if not faulty:
        return []
    columns_read = head.item_numbers
    found: list[Problem] = []
    ends = _Ends()
    for number, row in enumerate(rows, head.row + 1):
        if number in others:
            continue
        bad = [
            (at, fault)
            for reader, at in faulty
            if (fault := reader.fault(row[at - 1])) is not None
        ]
        given = sum(is_filled(row[at - 1]) for at in columns_read) if bad else 0
        ends.met(
            len(found),
            [fault for _, fault in bad],
            given or any(is_filled(row[at - 1]) for at in columns_read),
        )
        found += (
            Problem(
                sheet._replace(row=number, column=at),
                fault.message,
                fault.hint or (_NO_LABEL if looks_personal(fault.label) else ""),
                masked(fault.label),
            )
            for at, fault in bad
        )
    return ends.joined(found)


class _Ends:
    """Finds the rows at the end of a sheet that look like sums without a label."""

    def __init__(self) -> None:
        self._begun = False
        self._starts: list[int] = []

    def met(self, start: int, bad: Sequence[AnswerFault], given: int) -> None:
        """A row, by where its faults start and how many of its cells are filled."""
        if len(bad) > 1 and 2 * len(bad) > given and all(one.off_scale for one in bad):
            self._starts.append(start)
        elif given:
            self._begun = True
            self._starts = []

    def joined(self, found: list[Problem]) -> list[Problem]:
        """The faults, with one for each row that looks like a sum."""
        if not self._begun or not 0 < len(self._starts) <= _MOST_SUMS:
            return found
        rows = (found[start] for start in self._starts)
        return [
            *found[: self._starts[0]],
            *(Problem(first.place, UNNAMED_SUM, _LABEL_IT) for first in rows),
        ]


def shared_notes(columns: Sequence[AnswerColumn], sheet: Place) -> list[Note]:
    """That labels count the same because skm.yaml says so of each."""
    return [
        Note(
            sheet,
            f"{shared.sentence(one.item.code)} menurut isian `jawaban` di skm.yaml",
        )
        for one in columns
        for shared in one.same_values
    ]


def with_hints(
    problems: Sequence[Problem],
    head: Header,
    columns: Sequence[AnswerColumn],
    every: Sequence[AnswerColumn],
) -> list[Problem]:
    """The faults of a sheet, each with what to do about it.

    Args:
        problems: What `bad_cells` found.
        head: What the columns are.
        columns: What has read them, one for each column of `head.items`.
        every: The same of all sheets and files: their labels are settled together.
    """
    lines = _lines(every) if any(not problem.hint for problem in problems) else ""
    hints = {
        column.number: _hint(reader, lines)
        for reader, column in zip(columns, head.items.values(), strict=True)
    }
    return [
        problem if problem.hint else problem._replace(hint=hints[problem.place.column])
        for problem in problems
    ]


def as_notes(problems: Sequence[Problem]) -> list[Note]:
    """What was counted as blank: a note for all alike cells of a column."""
    alike: dict[tuple[int, str, str], list[Place]] = {}
    for problem in problems:
        key = (problem.place.column, problem.message, problem.cell_text)
        alike.setdefault(key, []).append(problem.place)
    notes = []
    for (_, message, found), places in sorted(alike.items(), key=lambda i: i[1][0]):
        told = f'{message}: "{found}"' if found else message
        notes.append(Note(places[0], f"{told} ({_cells(places)}); dihitung kosong"))
    return notes


def _cells(places: Sequence[Place]) -> str:
    shown = ", ".join(place.cell for place in places[:_CELLS_SHOWN])
    more = len(places) - _CELLS_SHOWN
    return f"{shown}, dan {wording.number(more)} sel lain" if more > 0 else shown


def _hint(reader: AnswerColumn, lines: str) -> str:
    if len(reader.unknown_labels) > _MOST_LABELS:
        return (
            "periksa judul kolom ini; isinya tampak seperti teks bebas, "
            "bukan pilihan jawaban"
        )
    return f"{_spelling(reader)}{lines}"


def _lines(columns: Sequence[AnswerColumn]) -> str:
    labelled = [one for one in columns if len(one.unknown_labels) <= _MOST_LABELS]
    begin = (
        "ganti isian `jawaban` di skm.yaml dengan ini"
        if any(one.own for one in columns)
        else "tambahkan baris ini di skm.yaml"
    )
    lines = lines_to_paste(labelled)
    end = _REPLACE if ": ..." in lines else "sesuaikan angkanya"
    return f"{begin}, {end}\n{lines}"


def _spelling(reader: AnswerColumn) -> str:
    """What unknown labels of a column may be slips of."""
    near = [
        f'"{f.label}" mirip "{f.nearest}"' for f in reader.faults.values() if f.nearest
    ]
    told = ", ".join(near[:_ALIKE_SHOWN])
    return f"perbaiki ejaannya ({told}), atau " if near else ""


def lines_to_paste(columns: Iterable[AnswerColumn]) -> str:
    """The `jawaban:` lines of skm.yaml that settle all unknown labels.

    What the user has settled already stands in them too, so that they replace it.
    """
    found: dict[str, dict[str, str]] = {}
    for column in columns:
        values = found.setdefault(column.item.code, {})
        values |= {label: str(v or NO_ANSWER) for label, v in column.own.items()}
        # Three dots are no value: what is not sure must not count unseen.
        values |= {label: str(v or "...") for label, v in column.unknown_labels.items()}
    settled = []
    for code, values in found.items():
        pairs = (f"{_quoted(label)}: {v}" for label, v in values.items())
        if values:
            settled.append(f"{code}: {{{', '.join(pairs)}}}")
    if len(settled) == 1:
        return f"jawaban: {{{settled[0]}}}"
    return "\n".join(["jawaban:", *(f"  {line}" for line in settled)])


def _quoted(label: str) -> str:
    return json.dumps(label, ensure_ascii=False)
