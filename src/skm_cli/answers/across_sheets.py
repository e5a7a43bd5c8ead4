"""Finds sheets that hold the same answers as another one of the same run."""

from collections.abc import Iterable, Sequence

from skm_cli.answers.sheet_result import Part
from skm_cli.domain.problem import Note, Place, Problem

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
