"""`skm rtl check`: all that is wrong or missing in a plan, as its report would say."""

from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note, Problem
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.choose_period import period_of_plan
from skm_cli.usecases.kinds.assemble_follow_up import assemble_follow_up


class RtlChecked(NamedTuple):
    """What `skm rtl check` found.

    Attributes:
        period: The period.
        reason: Why that one, when nobody said it; empty otherwise.
        file: The plan as messages name it.
        problems: What is there and cannot be right.
        gaps: What a person still owes; None while something cannot be right, since
            what is misspelled would be said to be missing too.
        notes: What else is worth saying.
    """

    period: Period
    reason: str
    file: str
    problems: tuple[Problem, ...]
    gaps: tuple[Gap, ...] | None
    notes: tuple[Note, ...]

    @property
    def clean(self) -> bool:
        """A final report could be made of it."""
        return not self.problems and not self.gaps


def rtl_check(workspace: Workspace, *, period: Period | None = None) -> RtlChecked:
    """Look at a plan, its photos and who signs, as the report does, and write nothing.

    Raises:
        PeriodUnclearError: No period was said, and several end last.
        FileUnusableError: No score was made yet, or a file cannot be read.
    """
    about, reason = period_of_plan(workspace, period)
    file = workspace.at(about).rtl_yaml.shown
    try:
        report, notes = assemble_follow_up(workspace, about)
    except ProblemsFoundError as error:
        return RtlChecked(about, reason, file, error.problems, None, error.notes)
    return RtlChecked(about, reason, file, (), report.gaps, notes)
