"""The period of a command: that of `--period`, else the newest that fits."""

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.errors import PeriodUnclearError
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.stored import no_score_error


def period_of_report(
    workspace: Workspace, given: Period | None, kind: Kind
) -> tuple[Period, str]:
    """The period of a report: the given one, else the newest that it can be made of.

    Returns:
        The period, and why this one; empty where it is given.

    Raises:
        PeriodUnclearError: No period is given, and several end last.
        FileUnusableError: No period is given, and no score is stored yet.
    """
    if kind is Kind.TINDAK_LANJUT:
        return period_of_plan(workspace, given)
    return period_to_plan(workspace, given)


def period_of_plan(workspace: Workspace, given: Period | None) -> tuple[Period, str]:
    """The given period, else that of the newest plan, else of the newest scores.

    Returns:
        The period, and why this one; empty where it is given.

    Raises:
        PeriodUnclearError: No period is given, and several end last.
        FileUnusableError: No period is given, and no score is stored yet.
    """
    if given:
        return given, ""
    planned = newest_with(workspace, RTL)
    if planned:
        return planned, "yang terbaru dengan rtl.yaml"
    return period_to_plan(workspace, None)


def period_to_plan(workspace: Workspace, given: Period | None) -> tuple[Period, str]:
    """The given period, else that of the newest scores.

    Returns:
        The period, and why this one; empty where it is given.

    Raises:
        PeriodUnclearError: No period is given, and several end last.
        FileUnusableError: No period is given, and no score is stored yet.
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
    """The period that ends last among those whose folder holds `file`; None if none.

    Raises:
        PeriodUnclearError: Several end on the same day.
    """
    newest = _newest(workspace, file)
    if len(newest) > 1:
        raise PeriodUnclearError([str(period) for period in newest])
    return newest[0] if newest else None


def is_newest_plan(workspace: Workspace, period: Period) -> bool:
    """Whether `skm report` without `--period` is about this period."""
    return _newest(workspace, RTL) == [period]


def _newest(workspace: Workspace, file: str) -> list[Period]:
    periods = workspace.periods_with(file)
    return [period for period in periods if period.last == periods[-1].last]
