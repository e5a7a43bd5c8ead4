"""What the plans before a period left unfinished."""

from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.instrument import Instrument
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.rtl import Leftover
from skm_cli.errors import SkmError
from skm_cli.files.leftover_text import dump_leftovers
from skm_cli.files.skor_json import Skor
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.choose_instrument import profile_beside
from skm_cli.usecases.choose_period import RTL
from skm_cli.usecases.stored import load_plan, load_scores, survey_end


class Unfinished(NamedTuple):
    """What the newest plan before a period left unfinished.

    Attributes:
        file: That plan, from the workspace.
        leftovers: What is left, at least one.
        text: The same as the block `lanjutan`; empty where it was not copied.
        note: Why it was not copied; None where it was.
    """

    file: str
    leftovers: tuple[Leftover, ...]
    text: str = ""
    note: Note | None = None


def unfinished_before(
    workspace: Workspace, period: Period, instrument: Instrument
) -> Unfinished | None:
    """What the newest plan before a period left unfinished; None if nothing.

    Raises:
        ProblemsFoundError: That plan or skm.yaml holds faults, all of them.
        FileUnusableError: One of them is there and cannot be read.
    """
    earlier = [p for p in workspace.periods_with(RTL) if p.last < period.last]
    if not earlier:
        return None
    before = earlier[-1]
    skor = _scores(workspace, before)
    then = skor.card.instrument if skor else instrument
    about = profile_beside(workspace, then).of(before)
    ended = survey_end(before, about, skor.card if skor else None)
    left = load_plan(workspace, before, then, ended).unfinished(before)
    if not left:
        return None
    file = workspace.seen(workspace.rtl_yaml(before))
    if then.id != instrument.id:
        # There `U8` may be another unsur, or none.
        count = wording.cardinal(len(left))
        message = f"{count} RTL yang belum selesai memakai instrumen {then.id}"
        note = Note(Place(file), f"{message}, jadi tidak disalin")
        return Unfinished(file, left, note=note)
    folder = workspace.seen(workspace.evidence(before))
    text = dump_leftovers(left, instrument, file=file, folder=folder)
    return Unfinished(file, left, text)


def _scores(workspace: Workspace, period: Period) -> Skor | None:
    """The scores of an earlier period, of which only the survey's days are asked."""
    try:
        return load_scores(workspace, period)
    except SkmError:
        return None
