"""What the follow-up report says."""

from functools import partial

from skm_cli.context import Value
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.files.workspace import Workspace
from skm_cli.report.follow_up.follow_up_context import make_context, pictures
from skm_cli.report.unbroken import unbroken_context
from skm_cli.usecases.kinds.assemble_report import assemble
from skm_cli.usecases.kinds.follow_up_samples import follow_up_samples
from skm_cli.usecases.kinds.report_kind import Said, Saying


def _say(workspace: Workspace, period: Period) -> Said:
    report, notes = assemble(workspace, period)
    return Said(
        own=report,
        gaps=report.gaps,
        notes=notes,
        context=partial(_context, report),
        pictures=partial(pictures, report),
        charts=dict,
    )


def _context(report: Report) -> dict[str, Value]:
    return unbroken_context(make_context(report), report)


FOLLOW_UP = Saying(Kind.TINDAK_LANJUT, _say, follow_up_samples)
"""The follow-up report."""
