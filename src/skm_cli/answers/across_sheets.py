"""Finds sheets that hold the same answers as another one of the same run."""

from collections.abc import Iterable, Sequence

from skm_cli.answers.meaning.answer_column import BAD
from skm_cli.answers.sheet_result import SheetResult
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.survey.instrument import Instrument, Item

# Fewer can answer alike by chance, and so can many who answer all questions alike.
_ENOUGH_RESPONDENTS = 6
_ENOUGH_PATTERNS = 3


def same_answers(sheets: Iterable[SheetResult]) -> tuple[list[Problem], list[Note]]:
    """That sheets hold what another one does; only a note where it may be chance.

    Compared are the answers, one respondent after the other, with their dates and
    services, and all respondents by who they are: files of two kinds write the same
    cells in two ways.

    Args:
        sheets: What the sheets told, in the order that they were read.
    """
    problems: list[Problem] = []
    notes: list[Note] = []
    before: dict[int, list[SheetResult]] = {}
    for sheet in sheets:
        answers = sheet.counted.answers
        if len(sheet.counted.rows) < _ENOUGH_RESPONDENTS:
            continue
        alike = before.setdefault(hash(answers), [])
        first = next((one for one in alike if _are_same(one, sheet)), None)
        if first is None:
            alike.append(sheet)
        elif _patterns(answers) < _ENOUGH_PATTERNS:
            message = f"isi jawabannya sama dengan {first.place}; tetap dihitung"
            notes.append(Note(sheet.place, message, _hint(first.place, sheet.place)))
        else:
            message = f"isi jawabannya sama dengan {first.place}"
            hint = _hint(first.place, sheet.place)
            problems.append(Problem(sheet.place, message, hint))
    return problems, notes


def _are_same(one: SheetResult, other: SheetResult) -> bool:
    return (
        one.counted.answers == other.counted.answers
        and one.counted.service_of == other.counted.service_of
        and one.people == other.people
        and [day for _, day in one.days] == [day for _, day in other.days]
    )


def _patterns(answers: Sequence[bytes]) -> int:
    """How many different rows of answers there are, as far as it matters."""
    found: set[tuple[int, ...]] = set()
    for row in zip(*answers, strict=True):
        found.add(row)
        if len(found) >= _ENOUGH_PATTERNS:
            break
    return len(found)


def _hint(first: Place, second: Place) -> str:
    why = "agar responden tidak terhitung dua kali"
    if first.file == second.file:
        return f"pilih lembarnya dengan --sheet {why}"
    return f"sebutkan satu saja {why}"


def unanswered(sheets: Sequence[SheetResult], instrument: Instrument) -> list[Problem]:
    """That nobody answered, or nobody answered an unsur: weights are never shifted."""
    problems = []
    # Answers on another scale are answers: one fault has said so.
    sheets = [sheet for sheet in sheets if not sheet.other_scale]
    for sheet in sheets:
        if sheet.counted.incomplete and not sheet.counted.rows:
            problems += _all_left_out(sheet)
        elif not sheet.counted.last:
            message = "tidak ada satu pun responden yang menjawab"
            hint = f"isi jawaban di bawah judul kolom di baris {sheet.header.row}"
            problems.append(Problem(sheet.place, message, hint))
    answered = [sheet for sheet in sheets if sheet.counted.rows]
    for item in instrument.items:
        asked = [sheet for sheet in answered if item.code in sheet.header.items]
        if asked and not any(_answers(sheet, item.code) for sheet in asked):
            problems.append(_no_answer(asked[0], item))
    return problems


def _all_left_out(sheet: SheetResult) -> list[Problem]:
    """That nobody answered all, and the question that nobody answered at all."""
    silent = [reader.item for reader in sheet.readers if not reader.answered]
    message = "tidak ada satu pun responden yang menjawab semua pertanyaan"
    hint = "hitung jawaban kosong per unsur: --blank per-unsur"
    everybody = Problem(sheet.place, message, hint)
    return [_no_answer(sheet, item) for item in silent] or [everybody]


def _answers(sheet: SheetResult, code: str) -> bool:
    """Whether anybody answered an unsur, were it in words that are not known."""
    unknown = any(
        reader.faults and reader.bad == BAD
        for reader in sheet.readers
        if reader.item.code == code
    )
    groups = sheet.counted.groups.values()
    return unknown or any(group.tallies[code].answers for group in groups)


def _no_answer(sheet: SheetResult, item: Item) -> Problem:
    column = sheet.header.items[item.code].number
    without = f"instrumen tanpa {item.code}, atau dengan pertanyaan penggantinya"
    return Problem(
        sheet.place._replace(row=sheet.header.row, column=column),
        f"tidak ada satu pun jawaban untuk {item.title}",
        f"periksa kolom {column_letters(column)}; jika memang tidak ditanyakan, pakai "
        f"{without}: --instrument BERKAS.yaml (lihat docs/instrumen.md); bobot unsur "
        "tidak dialihkan ke unsur lain",
    )
