"""The follow-up report, as a kind of report."""

from functools import partial

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.files.workspace import Workspace
from skm_cli.report.follow_up.follow_up_context import follow_up_content
from skm_cli.usecases.kinds.assemble_follow_up import assemble_follow_up
from skm_cli.usecases.kinds.follow_up_samples import follow_up_samples
from skm_cli.usecases.kinds.report_kind import CollectedReport, ReportKind


def _collect(workspace: Workspace, period: Period) -> CollectedReport:
    report, notes = assemble_follow_up(workspace, period)
    return CollectedReport(
        report, report.gaps, notes, partial(follow_up_content, report)
    )


FOLLOW_UP = ReportKind(Kind.TINDAK_LANJUT, _collect, follow_up_samples)
"""The follow-up report, `tindak-lanjut`."""
