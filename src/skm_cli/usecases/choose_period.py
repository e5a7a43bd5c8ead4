"""The period of a command: that of `--period`, else the newest that fits."""

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.newest_period import RTL, SKOR, newest_with
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
