"""`skm instrument`: lists the instruments, shows one, checks a unit's own."""

from pathlib import Path

from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.instrument_file import load_instrument, shipped_ids
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.choose_instrument import instrument_of_option, own_instrument


def list_instruments() -> tuple[Instrument, ...]:
    """The instruments that come with the program, the default first."""
    return tuple(map(load_instrument, shipped_ids()))


def show_instrument(workspace: Workspace, given: str) -> Instrument:
    """The instrument of an id or of a path.

    Raises:
        ArgumentError: No instrument has this id.
        ProblemsFoundError: The file holds faults; the error has them all.
        FileUnusableError: The file cannot be read.
    """
    return instrument_of_option(workspace, given).instrument


def check_instrument_file(workspace: Workspace, path: Path) -> Instrument:
    """The instrument of a unit's own file, where the file has no fault.

    Raises:
        ProblemsFoundError: The file holds faults; the error has them all.
        FileUnusableError: The file cannot be read.
    """
    return own_instrument(workspace.named(path)).instrument
