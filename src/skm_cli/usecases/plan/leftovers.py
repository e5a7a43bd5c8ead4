"""The RTL that the newest plan before a period left unfinished."""

from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Leftover
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import SkmError
from skm_cli.files.workspace import Workspace
from skm_cli.plan.write_leftovers import dump_leftovers
from skm_cli.scores.skor_json import Skor
from skm_cli.usecases.choose_instrument import load_workspace_profile
from skm_cli.usecases.newest_period import RTL
from skm_cli.usecases.stored import load_plan, load_scores, survey_end


class Unfinished(NamedTuple):
    """The RTL that the newest plan before a period left unfinished.

    Attributes:
        file: The path of that plan in the workspace.
        leftovers: The unfinished RTL, at least one.
        text: The RTL as items of `lanjutan`; empty where they cannot be copied.
        note: Why they cannot be copied; None where they can.
    """

    file: str
    leftovers: tuple[Leftover, ...]
    text: str = ""
    note: Note | None = None

    @property
    def block(self) -> str:
        """The block `lanjutan` with its first line; empty without a text."""
        head = f"lanjutan:                    # disalin dari {self.file}\n"
        return head + self.text if self.text else ""


def unfinished_before(
    workspace: Workspace,
    period: Period,
    instrument: Instrument,
    known: tuple[Leftover, ...] = (),
) -> Unfinished | None:
    """The RTL that the newest plan before a period left unfinished; None without any.

    Args:
        workspace: Where the plans are.
        period: The period whose plan carries them over.
        instrument: The instrument of the period.
        known: The leftovers that the period's plan has already; they are left out.

    Raises:
        ProblemsFoundError: The earlier plan or skm.yaml holds faults; the error has
            them all.
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
    there = {_key(each) for each in known}
    plan = load_plan(workspace, before, then, ended)
    unfinished = tuple(e for e in plan.unfinished(before) if _key(e) not in there)
    if not unfinished:
        return None
    file = workspace.at(before).rtl_yaml.shown
    if then.id != instrument.id:
        # In another instrument `U8` is another unsur, or none.
        count = wording.cardinal(len(unfinished))
        message = f"{count} RTL yang belum selesai memakai instrumen {then.id}"
        note = Note(Place(file), f"{message}, jadi tidak disalin")
        return Unfinished(file, unfinished, note=note)
    folder = workspace.at(before).evidence.shown
    text = dump_leftovers(unfinished, instrument, folder=folder)
    return Unfinished(file, unfinished, text)


def unfinished_to_copy(
    workspace: Workspace,
    period: Period,
    instrument: Instrument,
    known: tuple[Leftover, ...] = (),
) -> Unfinished | None:
    """The unfinished RTL of the plan before that can be copied; None without any.

    Where the earlier plan holds faults the result is None too: a plan is complete
    without it. The arguments are those of `unfinished_before`.
    """
    try:
        unfinished = unfinished_before(workspace, period, instrument, known)
    except SkmError:
        return None
    return unfinished if unfinished and unfinished.text else None


def _key(leftover: Leftover) -> tuple[Period, str, str]:
    return leftover.origin, leftover.unsur, leftover.follow_up.plan.key


def _scores(workspace: Workspace, period: Period) -> Skor | None:
    """The scores of an earlier period; None where they cannot be read."""
    try:
        return load_scores(workspace, period)
    except SkmError:
        return None
