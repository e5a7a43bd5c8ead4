"""Faults, gaps and notes as the lines that a person reads, and as JSON."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from skm_cli.cli.output.paths import place_from_cwd
from skm_cli.domain import wording
from skm_cli.domain.problem import Gap, Note, Place, Problem
from skm_cli.files.json_text import Json, notes_json


class JoinedProblem(NamedTuple):
    """One fault in several cells of a column, which share one line.

    Attributes:
        place: The first cell.
        message: The fault.
        hint: What to do about it.
        cells: The addresses of all cells.
    """

    place: Place
    message: str
    hint: str
    cells: tuple[str, ...]


def join_alike(problems: Iterable[Problem]) -> list[JoinedProblem]:
    """The faults in reading order, equal ones of a column joined.

    Faults at one place keep their order.
    """
    ordered = sorted(problems, key=lambda problem: problem.place)
    alike: dict[tuple[object, ...], list[Problem]] = {}
    for problem in ordered:
        place = problem.place
        # Lines of a text file have no column and are not joined.
        where = place.column or (place.row, problem.cell_text)
        key = (place.file, place.sheet, where, problem.message, problem.hint)
        alike.setdefault(key, []).append(problem)
    return [_joined(group) for group in alike.values()]


def _joined(group: list[Problem]) -> JoinedProblem:
    first = group[0]
    cells = tuple(problem.place.cell for problem in group if problem.place.cell)
    if not first.cell_text:
        where = f" ({_shortened(cells)})" if len(cells) > 1 else ""
        return JoinedProblem(first.place, f"{first.message}{where}", first.hint, cells)
    by_text: dict[str, list[str]] = {}
    for problem in group:
        by_text.setdefault(problem.cell_text, []).append(problem.place.cell)
    texts = [f'"{text}" ({_shortened(where)})' for text, where in by_text.items()]
    return JoinedProblem(
        first.place, f"{first.message}: {', '.join(texts)}", first.hint, cells
    )


def _shortened(cells: Iterable[str]) -> str:
    return wording.first_of(list(cells), "sel")


def problem_lines(joined: Iterable[JoinedProblem]) -> list[str]:
    """Each fault with its hint below it; the same lines for skm.yaml only once."""
    printed: set[str] = set()
    lines = []
    for fault in joined:
        begin, _, copied = fault.hint.partition("\n")
        hint = (
            f"{begin} (lihat di atas)" if copied and copied in printed else fault.hint
        )
        printed.add(copied)
        lines += [f"{place_from_cwd(fault.place)}: {fault.message}", *hint_lines(hint)]
    return lines


def note_lines(notes: Iterable[Note]) -> list[str]:
    """Each note with its hint below it."""
    return [
        line
        for note in notes
        for line in (
            f"{place_from_cwd(note.place)}: catatan: {note.message}",
            *hint_lines(note.hint),
        )
    ]


def gap_lines(gaps: Iterable[Gap]) -> list[str]:
    """Each gap with its hint below it."""
    return [
        line
        for gap in gaps
        for line in (
            f"{place_from_cwd(gap.place)}: {gap.message}",
            *hint_lines(gap.hint),
        )
    ]


def hint_lines(hint: str) -> list[str]:
    """A hint; its lines after the first are lines for skm.yaml or a command."""
    if not hint:
        return []
    first, *others = hint.split("\n")
    return [f"  saran: {first}", *(f"    {line}" for line in others)]


def unclear_period(codes: Sequence[str]) -> tuple[str, str]:
    """The message and the hint when several periods end last."""
    return (
        f"beberapa periode berakhir bersamaan: {', '.join(codes)}",
        f"pilih salah satu, mis. --period {codes[0]}",
    )


def problems_json(
    joined: Iterable[JoinedProblem], notes: Iterable[Note]
) -> dict[str, Json]:
    """The object of `--format json` when there are faults."""
    return {
        "skema": "skm/masalah/1",
        "perlu_diperbaiki": [
            {
                "tempat": place_from_cwd(fault.place),
                "pesan": fault.message,
                "saran": fault.hint,
                "sel": list(fault.cells),
            }
            for fault in joined
        ],
        "catatan": notes_json(notes),
    }
