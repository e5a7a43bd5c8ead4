"""Finds the cells that cannot be answers and makes faults or notes of them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from skm_cli.answers.labels.blanks import NO_ANSWER, is_filled
from skm_cli.answers.labels.personal_data import looks_personal, masked
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.meaning.answer_faults import NO_RESULT, AnswerFault
from skm_cli.answers.meaning.coded_labels import are_of_four, code_values
from skm_cli.answers.rows.counting import Counted
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.files.cells import Row

_CELLS_SHOWN = 20
_MISSPELT_SHOWN = 3
_COLUMNS_OF_ONE_CAUSE = 3
_REPLACE = "ganti ... dengan 1 sampai 4, atau dengan kosong jika itu bukan jawaban"
# A column with more unknown labels than this is no column of answers.
_MOST_LABELS = 20
# Sums, means, weighted means: no table has many of them.
_MOST_SUMS = 6
UNNAMED_SUM = "baris ini tampak memuat jumlah atau rata-rata, tetapi tidak diberi nama"
"""The fault of an unlabelled row of sums, whose cells must not count as blanks."""
_LABEL_IT = (
    "hapus baris ini, atau tulis Jumlah atau Rata-rata di kolom sebelah kirinya; jika "
    "memang responden, perbaiki jawabannya"
)
_CHECK_CODES = "periksa di formulirnya apakah kode berangka terbesar yang terbaik"
_MORE_CODES = (
    "periksa kuesionernya; lebih dari empat pilihan jawaban tidak dapat dijadikan "
    "empat dengan pasti, jadi jawabannya perlu diisi ulang dengan 1 sampai dengan 4"
)
_NO_LABEL = "periksa judul kolom dan sel ini; isinya tampak seperti data pribadi"


def bad_cells(rows: Iterator[Row], counted: Counted, sheet: Place) -> list[Problem]:
    """Find the cells of respondents that cannot be answers, with a fault for each.

    Args:
        rows: The rows below the header.
        counted: What was read of them.
        sheet: The place of the sheet.

    Returns:
        The faults. Those of unknown labels have no hint: it depends on all sheets.
    """
    numbers = counted.header.item_numbers
    faulty = [
        (reader, number)
        for reader, number in zip(counted.readers, numbers, strict=True)
        if reader.faults
    ]
    if not faulty:
        return []
    problems: list[Problem] = []
    sums = _UnnamedSums()
    for row_number, row in enumerate(rows, counted.header.row + 1):
        if row_number in counted.other_rows:
            continue
        faults = [
            (number, fault)
            for reader, number in faulty
            if (fault := reader.fault(row[number - 1])) is not None
        ]
        filled = (is_filled(row[number - 1]) for number in numbers)
        sums.add_row(
            len(problems),
            [fault for _, fault in faults],
            # How many there are matters only beside faults.
            sum(filled) if faults else any(filled),
        )
        problems += (
            Problem(
                sheet._replace(row=row_number, column=number),
                fault.message,
                fault.hint or (_NO_LABEL if looks_personal(fault.label) else ""),
                masked(fault.label),
            )
            for number, fault in faults
        )
    return sums.joined(problems)


class _UnnamedSums:
    """Finds the rows at the end of a sheet that look like sums without a label."""

    def __init__(self) -> None:
        self._begun = False
        self._starts: list[int] = []

    def add_row(self, start: int, faults: Sequence[AnswerFault], filled: int) -> None:
        """Take note of the next row.

        Args:
            start: How many problems there are before its own.
            faults: The faults of its cells.
            filled: How many of its cells for answers are filled.
        """
        several = len(faults) > 1 and 2 * len(faults) > filled
        if several and all(fault.off_scale for fault in faults):
            self._starts.append(start)
        elif filled:
            self._begun = True
            self._starts = []

    def joined(self, problems: list[Problem]) -> list[Problem]:
        """The problems, with one for each row that looks like a sum."""
        if not self._begun or not 0 < len(self._starts) <= _MOST_SUMS:
            return problems
        firsts = (problems[start] for start in self._starts)
        return [
            *problems[: self._starts[0]],
            *(Problem(first.place, UNNAMED_SUM, _LABEL_IT) for first in firsts),
        ]


def with_one_cause(
    problems: Sequence[Problem], shared: Collection[str] = ()
) -> list[Problem]:
    """The faults; those of one cause over the whole sheet are one, with their number.

    Args:
        problems: The faults of a sheet, in reading order.
        shared: The messages whose cause is always one, such as another scale.
    """
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.message, problem.hint), []).append(problem)
    found: list[Problem] = []
    for (message, _), same in alike.items():
        columns = {problem.place.column for problem in same}
        known = message in {NO_RESULT, *shared} or len(same) > _CELLS_SHOWN
        # A label is settled in skm.yaml, and its cells are to be looked at.
        if same[0].cell_text or len(columns) < _COLUMNS_OF_ONE_CAUSE or not known:
            found += same
        else:
            told = f"{message} ({wording.number(len(same))} sel)"
            found.append(same[0]._replace(message=told))
    return sorted(found, key=lambda problem: problem.place)


def shared_notes(counted: Counted, sheet: Place) -> list[Note]:
    """A note on all labels to which skm.yaml gives one and the same value."""
    return [
        Note(
            sheet,
            f"{shared.sentence(reader.item.code)} menurut isian `jawaban` di skm.yaml "
            f"({wording.number(codes.count(shared.value))} jawaban)",
        )
        for reader, codes in zip(counted.readers, counted.answers, strict=True)
        for shared in reader.same_values
    ]


def with_hints(
    problems: Sequence[Problem], counted: Counted, all_readers: Sequence[AnswerColumn]
) -> list[Problem]:
    """The faults of a sheet, all of them with a hint.

    Args:
        problems: The faults, those of unknown labels without a hint.
        counted: What was read of the sheet.
        all_readers: What has read the columns of all sheets and files: one entry of
            skm.yaml gives values to the unknown labels of all of them.
    """
    lines = _lines(all_readers) if any(not one.hint for one in problems) else ""
    numbers = counted.header.item_numbers
    hints = {
        number: _hint(reader, lines)
        for reader, number in zip(counted.readers, numbers, strict=True)
    }
    return [
        problem if problem.hint else problem._replace(hint=hints[problem.place.column])
        for problem in problems
    ]


def as_notes(problems: Sequence[Problem]) -> list[Note]:
    """A note on all alike cells of a column that were counted as blank."""
    alike: dict[tuple[int, str, str], list[Place]] = {}
    for problem in problems:
        key = (problem.place.column, problem.message, problem.cell_text)
        alike.setdefault(key, []).append(problem.place)
    notes = []
    for (_, message, text), places in sorted(alike.items(), key=lambda i: i[1][0]):
        fault = f'{message}: "{text}"' if text else message
        notes.append(Note(places[0], f"{fault} ({_cells(places)}); dihitung kosong"))
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


def _lines(readers: Sequence[AnswerColumn]) -> str:
    labelled = [one for one in readers if len(one.unknown_labels) <= _MOST_LABELS]
    begin = (
        "ganti isian `jawaban` di skm.yaml dengan ini"
        if any(one.own for one in readers)
        else "tambahkan baris ini di skm.yaml"
    )
    codes = code_values(
        label
        for reader in labelled
        for label, value in reader.unknown_labels.items()
        if not value
    )
    if codes and not are_of_four(codes):
        return _MORE_CODES
    lines = jawaban_lines(labelled, codes)
    end = _REPLACE if ": ..." in lines else "sesuaikan angkanya"
    if codes:
        begin = f"{_CHECK_CODES}, lalu {begin}"
    return f"{begin}, {end}\n{lines}"


def _spelling(reader: AnswerColumn) -> str:
    """The known labels of which unknown ones of a column seem to be misspellings."""
    near = [
        f'"{f.label}" mirip "{f.nearest}"' for f in reader.faults.values() if f.nearest
    ]
    listed = ", ".join(near[:_MISSPELT_SHOWN])
    return f"perbaiki ejaannya ({listed}), atau " if near else ""


def jawaban_lines(
    readers: Iterable[AnswerColumn], codes: Mapping[str, int] = MappingProxyType({})
) -> str:
    """The entry `jawaban` of skm.yaml that gives a value to all unknown labels.

    The values that the user has given already stand in it too: it replaces theirs.

    Args:
        readers: What has read the answers.
        codes: The value to propose for labels that are codes.
    """
    values: dict[str, dict[str, str]] = {}
    for reader in readers:
        of_item = values.setdefault(reader.item.code, {})
        of_item |= {label: str(v or NO_ANSWER) for label, v in reader.own.items()}
        # Three dots are no value: what is not sure must not count unseen.
        of_item |= {
            label: str(v or codes.get(label) or "...")
            for label, v in reader.unknown_labels.items()
        }
    lines = []
    for code, of_item in values.items():
        pairs = (f"{_quoted(label)}: {value}" for label, value in of_item.items())
        if of_item:
            lines.append(f"{code}: {{{', '.join(pairs)}}}")
    if len(lines) == 1:
        return f"jawaban: {{{lines[0]}}}"
    return "\n".join(["jawaban:", *(f"  {line}" for line in lines)])


def _quoted(label: str) -> str:
    return json.dumps(label, ensure_ascii=False)
