"""Reads workbooks of answers, and gives counts, faults and notes in short."""

from pathlib import Path

import pytest

from skm_cli.answers.responses import Responses, load_responses
from skm_cli.answers.rows.groups import Group
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument

INSTRUMENT = load_instrument()
DEFAULT_READING = Reading()


def read(
    path: Path, reading: Reading = DEFAULT_READING, *, skip_invalid: bool = False
) -> Responses:
    """The responses of a workbook."""
    return load_responses(
        [path],
        shown=lambda file: file.name,
        instrument=INSTRUMENT,
        reading=reading,
        skip_invalid=skip_invalid,
    )


def problems(
    path: Path, reading: Reading = DEFAULT_READING, *, skip_invalid: bool = False
) -> list[Problem]:
    """The faults of a workbook, in reading order."""
    with pytest.raises(ProblemsFoundError) as caught:
        read(path, reading, skip_invalid=skip_invalid)
    return sorted(caught.value.problems, key=lambda problem: problem.place)


def faults(
    path: Path, reading: Reading = DEFAULT_READING, *, skip_invalid: bool = False
) -> list[str]:
    """The faults as `F2: message`, in reading order."""
    found = problems(path, reading, skip_invalid=skip_invalid)
    return [as_line(problem) for problem in found]


def as_line(one: Problem | Note) -> str:
    """A fault or a note as `F2: message`, with the sheet or file where it has no cell."""
    value = f" {one.cell_text}" if isinstance(one, Problem) and one.cell_text else ""
    return f"{_where(one.place)}: {one.message}{value}"


def _where(place: Place) -> str:
    return place.cell or place.sheet or place.file


def counts(group: Group, code: str) -> tuple[int, ...]:
    """How many answered 1, 2, 3, 4 to an unsur, and how many left it blank."""
    return (*group.tallies[code].counts, group.blanks[code])


def letters(responses: Responses) -> str:
    """The columns of the unsur in their order, `GHIJKLMNO`."""
    columns = responses.sources[0].columns
    return "".join(columns[code].split(" · ")[0] for code in INSTRUMENT.codes)
