"""From a SurveyReport to what its template sees: text, whole numbers, lists, blocks."""

from skm_cli.context import Chart, Value
from skm_cli.domain.kind import Kind
from skm_cli.domain.photo import Photo
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.report.charts import chart_context, make_charts
from skm_cli.report.figures import earlier_key, photo_key
from skm_cli.report.follow_up.follow_up_context import pictures
from skm_cli.report.frame import frame
from skm_cli.report.survey.analysis.trend_section import drawn
from skm_cli.report.survey.annexes import documentation, follow_up_before
from skm_cli.report.survey.answer_table import answer_table
from skm_cli.report.survey.data.collection import collection
from skm_cli.report.survey.questionnaire import questionnaire
from skm_cli.report.survey.survey_sections import sections


def make_survey_context(report: SurveyReport) -> dict[str, Value]:
    """What the template of a report on a survey sees."""
    context = {
        **frame(report.own),
        **sections(report),
        "pengumpulan": collection(report),
        "kuesioner": questionnaire(report),
        "olahan": answer_table(report),
        "dokumentasi": documentation(report),
        "grafik": chart_context(survey_charts(report)),
    }
    if report.kind is Kind.PELAKSANAAN:
        # The combined report has a chapter about it in its place.
        context["tindak_lanjut"] = follow_up_before(report)
    return context


def survey_charts(report: SurveyReport) -> dict[str, Chart]:
    """The charts by the names that the context gives them."""
    own = report.own
    return make_charts(own.card, drawn(report), mark=own.profile.decimal_mark)


def survey_pictures(report: SurveyReport) -> dict[str, Photo]:
    """The pictures by the names that the context gives them."""
    earlier = report.before.photos if report.before else {}
    return {
        **{earlier_key(name): photo for name, photo in earlier.items()},
        **{photo_key(name): photo for name, photo in report.photos.items()},
        **pictures(report.own),
    }
