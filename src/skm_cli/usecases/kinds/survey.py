"""What the reports on the survey itself say."""

from functools import partial

from skm_cli.context import Value
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.files.workspace import Workspace
from skm_cli.report.survey.survey_context import (
    make_survey_context,
    survey_charts,
    survey_pictures,
)
from skm_cli.report.unbroken import unbroken_context
from skm_cli.usecases.kinds.assemble_survey import assemble_survey
from skm_cli.usecases.kinds.report_kind import Said, Saying
from skm_cli.usecases.kinds.survey_samples import survey_samples


def on_survey(kind: Kind) -> Saying:
    """One of the reports on a survey."""
    return Saying(kind, partial(_say, kind=kind), partial(survey_samples, kind))


def _say(workspace: Workspace, period: Period, *, kind: Kind) -> Said:
    report, notes = assemble_survey(workspace, period, kind)
    return Said(
        own=report.own,
        gaps=report.gaps,
        notes=notes,
        context=partial(_context, report),
        pictures=partial(survey_pictures, report),
        charts=partial(survey_charts, report),
    )


def _context(report: SurveyReport) -> dict[str, Value]:
    return unbroken_context(make_survey_context(report), report)
