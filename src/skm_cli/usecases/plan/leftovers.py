"""What the plans before a period left unfinished."""

from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Leftover, Rtl
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import SkmError
from skm_cli.files.workspace import Workspace
from skm_cli.plan.write_leftovers import dump_leftovers
from skm_cli.scores.skor_json import Skor
from skm_cli.usecases.choose_instrument import load_workspace_profile
from skm_cli.usecases.choose_period import RTL
from skm_cli.usecases.stored import load_plan, load_scores, survey_end


class Unfinished(NamedTuple):
    """What the newest plan before a period left unfinished.

    Attributes:
        file: That plan, from the workspace.
        leftovers: What is left, at least one.
        text: The same as the items of `lanjutan`; empty where it is not to be copied.
        note: Why it is not to be copied; None where it is.
    """

    file: str
    leftovers: tuple[Leftover, ...]
    text: str = ""
    note: Note | None = None

    @property
    def block(self) -> str:
        """The whole of `lanjutan`, as a file without it gets it."""
        head = f"lanjutan:                    # disalin dari {self.file}\n"
        return head + self.text if self.text else ""


def unfinished_before(
    workspace: Workspace,
    period: Period,
    instrument: Instrument,
    known: tuple[Leftover, ...] = (),
) -> Unfinished | None:
    """What the newest plan before a period left unfinished; None if nothing.

    Args:
        workspace: Where the plans are.
        period: The period whose plan takes it up.
        instrument: The instrument of that plan.
        known: What that plan has of it already.

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
    about = load_workspace_profile(workspace, then).of(before)
    ended = survey_end(before, about, skor.card if skor else None)
    there = {_which(each) for each in known}
    plan = load_plan(workspace, before, then, ended)
    left = tuple(e for e in plan.unfinished(before) if _which(e) not in there)
    if not left:
        return None
    file = workspace.at(before).rtl_yaml.shown
    if then.id != instrument.id:
        # There `U8` may be another unsur, or none.
        count = wording.cardinal(len(left))
        message = f"{count} RTL yang belum selesai memakai instrumen {then.id}"
        note = Note(Place(file), f"{message}, jadi tidak disalin")
        return Unfinished(file, left, note=note)
    folder = workspace.at(before).evidence.shown
    text = dump_leftovers(left, instrument, folder=folder)
    return Unfinished(file, left, text)


def unfinished_and_lacking(
    workspace: Workspace, period: Period, instrument: Instrument, rtl: Rtl
) -> Unfinished | None:
    """What the plan before left and this one lacks; None if nothing can be copied.

    A fault in the plan before is not spoken of: this one is there without it.
    """
    try:
        left = unfinished_before(workspace, period, instrument, rtl.leftovers)
    except SkmError:
        return None
    return left if left and left.text else None


def _which(leftover: Leftover) -> tuple[Period, str, str]:
    return leftover.origin, leftover.unsur, leftover.follow_up.plan.key


def _scores(workspace: Workspace, period: Period) -> Skor | None:
    """The scores of an earlier period, of which only the survey's days are asked."""
    try:
        return load_scores(workspace, period)
    except SkmError:
        return None
