"""Finds sheets that hold the same answers as another one of the same run."""

from collections.abc import Iterable, Sequence

from skm_cli.answers.meaning.answer_column import BAD
from skm_cli.answers.sheet_result import Part
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.survey.instrument import Instrument, Item

# Fewer can answer alike by chance, and so can many who answer all questions alike.
_ENOUGH_RESPONDENTS = 6
_ENOUGH_PATTERNS = 3


def same_answers(parts: Iterable[Part]) -> tuple[list[Problem], list[Note]]:
    """That sheets hold what another one does; only a note where it may be chance.

    Compared are the answers, one respondent after the other, with their dates and
    services, and all respondents by who they are: files of two kinds write the same
    cells in two ways.

    Args:
        parts: What the sheets told, in the order that they were read.
    """
    problems: list[Problem] = []
    notes: list[Note] = []
    before: dict[int, list[Part]] = {}
    for part in parts:
        answers = part.counted.answers
        if len(part.counted.rows) < _ENOUGH_RESPONDENTS:
            continue
        alike = before.setdefault(hash(answers), [])
        first = next((one for one in alike if _are_same(one, part)), None)
        if first is None:
            alike.append(part)
        elif _patterns(answers) < _ENOUGH_PATTERNS:
            message = f"isi jawabannya sama dengan {first.place}; tetap dihitung"
            notes.append(Note(part.place, message, _hint(first.place, part.place)))
        else:
            message = f"isi jawabannya sama dengan {first.place}"
            hint = _hint(first.place, part.place)
            problems.append(Problem(part.place, message, hint))
    return problems, notes


def _are_same(one: Part, other: Part) -> bool:
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


def unanswered(parts: Sequence[Part], instrument: Instrument) -> list[Problem]:
    """That nobody answered, or nobody answered an unsur: weights are never shifted."""
    problems = []
    # Answers on another scale are answers: one fault has said so.
    parts = [part for part in parts if not part.other_scale]
    for part in parts:
        if part.counted.incomplete and not part.counted.rows:
            problems += _all_left_out(part)
        elif not part.counted.last:
            message = "tidak ada satu pun responden yang menjawab"
            hint = f"isi jawaban di bawah judul kolom di baris {part.head.row}"
            problems.append(Problem(part.place, message, hint))
    answered = [part for part in parts if part.counted.rows]
    for item in instrument.items:
        asked = [part for part in answered if item.code in part.head.items]
        if asked and not any(_answers(part, item.code) for part in asked):
            problems.append(_no_answer(asked[0], item))
    return problems


def _all_left_out(part: Part) -> list[Problem]:
    """That nobody answered all, and the question that nobody answered at all."""
    silent = [reader.item for reader in part.readers if not reader.answered]
    message = "tidak ada satu pun responden yang menjawab semua pertanyaan"
    hint = "hitung jawaban kosong per unsur: --blank per-unsur"
    everybody = Problem(part.place, message, hint)
    return [_no_answer(part, item) for item in silent] or [everybody]


def _answers(part: Part, code: str) -> bool:
    """Whether anybody answered an unsur, were it in words that are not known."""
    unknown = any(
        reader.faults and reader.bad == BAD
        for reader in part.readers
        if reader.item.code == code
    )
    groups = part.counted.groups.values()
    return unknown or any(group.tallies[code].answers for group in groups)


def _no_answer(part: Part, item: Item) -> Problem:
    column = part.head.items[item.code].number
    without = f"instrumen tanpa {item.code}, atau dengan pertanyaan penggantinya"
    return Problem(
        part.place._replace(row=part.head.row, column=column),
        f"tidak ada satu pun jawaban untuk {item.title}",
        f"periksa kolom {column_letters(column)}; jika memang tidak ditanyakan, pakai "
        f"{without}: --instrument BERKAS.yaml (lihat docs/instrumen.md); bobot unsur "
        "tidak dialihkan ke unsur lain",
    )
