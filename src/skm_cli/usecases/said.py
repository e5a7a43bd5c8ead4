"""What a report of a kind says, brought together and ready for its template."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.problem import Gap, Note
from skm_cli.domain.report import Report
from skm_cli.files.workspace import Workspace
from skm_cli.rendering.chart import Chart
from skm_cli.rendering.context import make_context, pictures
from skm_cli.rendering.narrative import Value
from skm_cli.rendering.survey_context import (
    make_survey_context,
    survey_charts,
    survey_pictures,
)
from skm_cli.rendering.unbroken import unbroken_context
from skm_cli.usecases.assemble_report import assemble
from skm_cli.usecases.assemble_survey import assemble_survey


class Said(NamedTuple):
    """What a report says.

    Attributes:
        own: The scores, the profile and the plan of its period.
        gaps: What a person still owes, in reading order.
        notes: What else is worth saying.
        context: What its template sees.
        pictures: The pictures by the names that the context gives them.
        charts: The charts, likewise.
    """

    own: Report
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    context: Callable[[], Mapping[str, Value]]
    pictures: Callable[[], Mapping[str, Photo]]
    charts: Callable[[], Mapping[str, Chart]]


def said(workspace: Workspace, period: Period, kind: Kind) -> Said:
    """What the report of this kind says of a period.

    Raises:
        ProblemsFoundError: The person's files hold faults, all of them.
        FileUnusableError: No score was made yet, or a file cannot be read.
    """
    if kind is Kind.TINDAK_LANJUT:
        report, notes = assemble(workspace, period)
        return Said(
            report,
            report.gaps,
            notes,
            lambda: unbroken_context(make_context(report), report),
            lambda: pictures(report),
            dict,
        )
    survey, notes = assemble_survey(workspace, period, kind)
    return Said(
        survey.own,
        survey.gaps,
        notes,
        lambda: unbroken_context(make_survey_context(survey), survey),
        lambda: survey_pictures(survey),
        lambda: survey_charts(survey),
    )
