"""The newest period of a workspace, found by the names of its files."""

from skm_cli.domain.period import Period
from skm_cli.errors import PeriodUnclearError
from skm_cli.files.workspace import Workspace

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
