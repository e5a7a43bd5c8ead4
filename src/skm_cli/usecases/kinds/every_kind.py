"""Every kind of report by its name, for the commands on templates of any kind."""

from skm_cli.domain.kind import Kind
from skm_cli.usecases.kinds.follow_up import FOLLOW_UP
from skm_cli.usecases.kinds.report_kind import ReportKind
from skm_cli.usecases.kinds.survey import survey_kind


def report_kind(kind: Kind) -> ReportKind:
    """The kind of report of a name."""
    return FOLLOW_UP if kind is Kind.TINDAK_LANJUT else survey_kind(kind)
