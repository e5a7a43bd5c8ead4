"""`skm rtl check`: finds the faults and gaps of a plan that its report would meet."""

from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note, Problem
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.choose_period import period_of_plan
from skm_cli.usecases.kinds.assemble_follow_up import assemble_follow_up


class RtlChecked(NamedTuple):
    """The result of `skm rtl check`.

    Attributes:
        period: The period.
        reason: Why this one, where no option names it; empty otherwise.
        file: The plan's name in messages.
        problems: The faults of the plan.
        gaps: What a person still owes; None where there are faults, since a misspelled
            key would be a gap too.
        notes: What else a person should know.
    """

    period: Period
    reason: str
    file: str
    problems: tuple[Problem, ...]
    gaps: tuple[Gap, ...] | None
    notes: tuple[Note, ...]

    @property
    def clean(self) -> bool:
        """Whether a final report could be made of the plan."""
        return not self.problems and not self.gaps


def rtl_check(workspace: Workspace, *, period: Period | None = None) -> RtlChecked:
    """Check a plan, its photos and the signatory as the report does; write nothing.

    Raises:
        PeriodUnclearError: No period is given, and several end last.
        FileUnusableError: No score is stored yet, or a file cannot be read.
    """
    chosen, reason = period_of_plan(workspace, period)
    file = workspace.at(chosen).rtl_yaml.shown
    try:
        report, notes = assemble_follow_up(workspace, chosen)
    except ProblemsFoundError as error:
        return RtlChecked(chosen, reason, file, error.problems, None, error.notes)
    return RtlChecked(chosen, reason, file, (), report.gaps, notes)
