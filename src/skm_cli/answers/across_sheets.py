"""Finds the faults that show only across all sheets of a run."""

from collections.abc import Iterable, Sequence

from skm_cli.answers.meaning.answer_column import BAD
from skm_cli.answers.sheet.answer_sheet import is_every_sheet
from skm_cli.answers.sheet_result import SheetResult
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.survey.instrument import Instrument, Item

# Fewer can answer alike by chance, and so can many who answer all questions alike.
_ENOUGH_RESPONDENTS = 6
_ENOUGH_PATTERNS = 3


def text_has_no_sheets(shown: str, wanted: Sequence[str]) -> list[Problem]:
    """The faults of sheets that the user names of a text, which has none."""
    message = 'tidak ada lembar bernama "{}"'
    hint = "hapus opsi --sheet; berkas teks tidak mempunyai lembar"
    named = [name for name in wanted if not is_every_sheet(name)]
    return [Problem(Place(shown), message.format(name), hint) for name in named]


def same_answers(
    results: Iterable[SheetResult],
) -> tuple[list[Problem], list[Note]]:
    """Find the sheets with the answers of another one: a note where chance explains it.

    Not the cells are compared, which files of two kinds write in two ways, but the
    answers, dates and services of each respondent, and the profile of all.

    Args:
        results: The sheets in the order in which they were read.
    """
    problems: list[Problem] = []
    notes: list[Note] = []
    before: dict[int, list[SheetResult]] = {}
    for result in results:
        answers = result.counted.answers
        if len(result.counted.rows) < _ENOUGH_RESPONDENTS:
            continue
        alike = before.setdefault(hash(answers), [])
        first = next((one for one in alike if _are_same(one, result)), None)
        if first is None:
            alike.append(result)
        elif _patterns(answers) < _ENOUGH_PATTERNS:
            message = f"isi jawabannya sama dengan {first.place}; tetap dihitung"
            notes.append(Note(result.place, message, _hint(first.place, result.place)))
        else:
            message = f"isi jawabannya sama dengan {first.place}"
            hint = _hint(first.place, result.place)
            problems.append(Problem(result.place, message, hint))
    return problems, notes


def _are_same(one: SheetResult, other: SheetResult) -> bool:
    return (
        one.counted.answers == other.counted.answers
        and one.counted.service_of == other.counted.service_of
        and one.people == other.people
        and [day for _, day in one.days] == [day for _, day in other.days]
    )


def _patterns(answers: Sequence[bytes]) -> int:
    """How many different rows of answers there are, up to `_ENOUGH_PATTERNS`."""
    patterns: set[tuple[int, ...]] = set()
    for row in zip(*answers, strict=True):
        patterns.add(row)
        if len(patterns) >= _ENOUGH_PATTERNS:
            break
    return len(patterns)


def _hint(first: Place, second: Place) -> str:
    why = "agar responden tidak terhitung dua kali"
    if first.file == second.file:
        return f"pilih lembarnya dengan --sheet {why}"
    return f"sebutkan satu saja {why}"


def unanswered(results: Sequence[SheetResult], instrument: Instrument) -> list[Problem]:
    """The faults of sheets and of unsur that nobody answered.

    Such an unsur is a fault, because its weight is never given to the others.
    """
    problems = []
    # Answers on another scale are answers, and have a fault of their own.
    results = [result for result in results if not result.other_scale]
    for result in results:
        if result.counted.incomplete and not result.counted.rows:
            problems += _all_left_out(result)
        elif not result.counted.last:
            message = "tidak ada satu pun responden yang menjawab"
            row = result.counted.header.row
            hint = f"isi jawaban di bawah judul kolom di baris {row}"
            problems.append(Problem(result.place, message, hint))
    answered = [result for result in results if result.counted.rows]
    for item in instrument.items:
        asked = [one for one in answered if item.code in one.counted.header.items]
        if asked and not any(_has_answers(one, item.code) for one in asked):
            problems.append(_no_answer(asked[0], item))
    return problems


def _all_left_out(result: SheetResult) -> list[Problem]:
    """A fault for each question that nobody answered, else one for all together.

    Without such a question, no respondent has answered all of them.
    """
    readers = result.counted.readers
    unanswered_items = [reader.item for reader in readers if not reader.answered]
    message = "tidak ada satu pun responden yang menjawab semua pertanyaan"
    hint = "hitung jawaban kosong per unsur: --blank per-unsur"
    everybody = Problem(result.place, message, hint)
    return [_no_answer(result, item) for item in unanswered_items] or [everybody]


def _has_answers(result: SheetResult, code: str) -> bool:
    """Whether anybody answered an item, in words that are not known too."""
    unknown = any(
        reader.faults and reader.bad == BAD
        for reader in result.counted.readers
        if reader.item.code == code
    )
    groups = result.counted.groups.values()
    return unknown or any(group.tallies[code].answers for group in groups)


def _no_answer(result: SheetResult, item: Item) -> Problem:
    header = result.counted.header
    column = header.items[item.code].number
    without = f"instrumen tanpa {item.code}, atau dengan pertanyaan penggantinya"
    return Problem(
        result.place._replace(row=header.row, column=column),
        f"tidak ada satu pun jawaban untuk {item.title}",
        f"periksa kolom {column_letters(column)}; jika memang tidak ditanyakan, pakai "
        f"{without}: --instrument BERKAS.yaml (lihat docs/instrumen.md); bobot unsur "
        "tidak dialihkan ke unsur lain",
    )
