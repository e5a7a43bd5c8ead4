"""The period that a command is about, given or not."""

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.errors import PeriodUnclearError
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.stored import no_score_error


def period_of_report(
    workspace: Workspace, given: Period | None, kind: Kind
) -> tuple[Period, str]:
    """The period that a report is about, and why that one when none was given.

    Raises:
        PeriodUnclearError: No period was given, and several end last.
        FileUnusableError: No period was given, and no score was made yet.
    """
    if kind is Kind.TINDAK_LANJUT:
        return period_of_plan(workspace, given)
    return period_to_plan(workspace, given)


def period_of_plan(workspace: Workspace, given: Period | None) -> tuple[Period, str]:
    """The period whose plan is meant, and why that one when none was given.

    Raises:
        PeriodUnclearError: No period was given, and several end last.
        FileUnusableError: No period was given, and no score was made yet.
    """
    if given:
        return given, ""
    planned = newest_with(workspace, RTL)
    if planned:
        return planned, "yang terbaru dengan rtl.yaml"
    return period_to_plan(workspace, None)


def period_to_plan(workspace: Workspace, given: Period | None) -> tuple[Period, str]:
    """The period that was surveyed last, and why that one when none was given.

    Raises:
        PeriodUnclearError: No period was given, and several end last.
        FileUnusableError: No period was given, and no score was made yet.
    """
    if given:
        return given, ""
    scored = newest_with(workspace, SKOR)
    if scored:
        return scored, "yang terbaru dengan nilai tersimpan"
    raise no_score_error(workspace, None)


SKOR = "skor.json"
RTL = "rtl.yaml"


def newest_with(workspace: Workspace, file: str) -> Period | None:
    """The period that ends last among those whose folder holds `file`.

    Raises:
        PeriodUnclearError: Several end on the same day.
    """
    newest = _newest(workspace, file)
    if len(newest) > 1:
        raise PeriodUnclearError([str(period) for period in newest])
    return newest[0] if newest else None


def is_newest_plan(workspace: Workspace, period: Period) -> bool:
    """Whether `skm report` is about this period without `--period`."""
    return _newest(workspace, RTL) == [period]


def _newest(workspace: Workspace, file: str) -> list[Period]:
    periods = workspace.periods_with(file)
    return [period for period in periods if period.last == periods[-1].last]
