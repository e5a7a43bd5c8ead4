"""Which period a command is about when nobody said."""

from skm_cli.domain.period import Period
from skm_cli.errors import PeriodUnclearError
from skm_cli.files.workspace import Workspace

SKOR = "skor.json"
RTL = "rtl.yaml"


def newest_with(workspace: Workspace, file: str) -> Period | None:
    """The period that ends last among those whose folder holds `file`.

    Raises:
        PeriodUnclearError: Several end on the same day.
    """
    periods = workspace.periods_with(file)
    newest = [period for period in periods if period.last == periods[-1].last]
    if len(newest) > 1:
        raise PeriodUnclearError([str(period) for period in newest])
    return newest[0] if newest else None
