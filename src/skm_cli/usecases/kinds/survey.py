"""The reports on the survey itself, as kinds of report."""

from functools import partial

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.files.workspace import Workspace
from skm_cli.report.survey.survey_context import survey_content
from skm_cli.usecases.kinds.assemble_survey import assemble_survey
from skm_cli.usecases.kinds.report_kind import CollectedReport, ReportKind
from skm_cli.usecases.kinds.survey_samples import survey_samples


def survey_kind(kind: Kind) -> ReportKind:
    """One of the reports on the survey: `pelaksanaan` or `gabungan`."""
    return ReportKind(kind, partial(_collect, kind=kind), partial(survey_samples, kind))


def _collect(workspace: Workspace, period: Period, *, kind: Kind) -> CollectedReport:
    report, notes = assemble_survey(workspace, period, kind)
    return CollectedReport(
        report.own, report.gaps, notes, partial(survey_content, report)
    )
