"""The findings of a check: faults, gaps and notes, as lines of a screen and as JSON."""

from collections.abc import Iterable, Iterator, Sequence

from skm_cli.cli.output.finding_lines import (
    hint_lines,
    join_alike,
    problem_lines,
    problems_json,
)
from skm_cli.cli.output.paths import place_from_cwd
from skm_cli.cli.output.screen import Line, plain
from skm_cli.domain.problem import NO_FILE, Gap, Note, Place, Problem
from skm_cli.files.json_text import Json, notes_json


def findings_json(
    problems: Iterable[Problem], gaps: Iterable[Gap], notes: Iterable[Note]
) -> dict[str, Json]:
    """Faults, gaps and notes, as the keys that end the object of every check."""
    mend = problems_json(join_alike(problems), notes)
    return {
        "perlu_diperbaiki": mend["perlu_diperbaiki"],
        "belum_diisi": notes_json(gaps),
        "catatan": mend["catatan"],
    }


def fault_section(problems: Iterable[Problem]) -> Iterator[Line]:
    """The faults, or that there are none."""
    joined = join_alike(problems)
    if not joined:
        yield plain("  Perlu diperbaiki: tidak ada")
        return
    yield (("  Perlu diperbaiki", "bold"),)
    for line in problem_lines(joined):
        yield plain(f"    {line}")


def gap_section(gaps: Sequence[Gap]) -> Iterator[Line]:
    """The gaps; no line without any."""
    if gaps:
        yield plain()
        yield (("  Belum diisi", "bold"),)
    for gap in gaps:
        yield plain(f"    {place_from_cwd(gap.place)}: {gap.message}")
        yield from (plain(f"    {line}") for line in hint_lines(gap.hint))


def note_section(notes: Sequence[Note], single: Place | None) -> Iterator[Line]:
    """Notes with their places; of a single sheet only with their cells.

    Args:
        notes: The notes.
        single: The only sheet, when there is one.
    """
    if notes:
        yield plain()
        yield (("  Catatan", "bold"),)
    for note in notes:
        where = _where(note.place, single)
        yield plain(f"    {where}{note.message}")
        yield from (plain(f"    {line}") for line in hint_lines(note.hint))


def _where(place: Place, single: Place | None) -> str:
    if place == NO_FILE:
        return ""
    if single is None or place.file != single.file:
        return f"{place_from_cwd(place)}: "
    return f"{place.cell}: " if place.cell else ""
