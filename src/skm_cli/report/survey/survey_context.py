"""The contexts of the reports on a survey: texts, whole numbers, lists and blocks.

A door of the folder `report`.
"""

from skm_cli.context import Content, ReportChart, Value
from skm_cli.domain.kind import Kind
from skm_cli.domain.photo import Photo
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.report.charts import chart_context, make_charts
from skm_cli.report.figures import earlier_photo_key, photo_key
from skm_cli.report.follow_up import plan_table
from skm_cli.report.follow_up.follow_up_context import pictures
from skm_cli.report.frame import frame, survey_days
from skm_cli.report.survey.analysis.previous_follow_up import earlier_plan
from skm_cli.report.survey.analysis.strengths import (
    causes,
    highest_paragraphs,
    low_answers,
    lowest_paragraphs,
)
from skm_cli.report.survey.analysis.suggestions import suggestions
from skm_cli.report.survey.analysis.trend_section import drawn_series, trend_context
from skm_cli.report.survey.annexes import documentation, follow_up_before
from skm_cli.report.survey.answer_table import answer_table
from skm_cli.report.survey.conclusion import conclusion, plan_opening
from skm_cli.report.survey.data.collection import collection
from skm_cli.report.survey.data.respondent_table import respondents
from skm_cli.report.survey.data.sample_size import sample_context
from skm_cli.report.survey.data.service_table import services
from skm_cli.report.survey.data.unsur_table import scores
from skm_cli.report.survey.questionnaire import questionnaire
from skm_cli.report.unbroken import unbroken_context


def survey_content(report: SurveyReport) -> Content:
    """What a report on a survey hands to its document."""
    return Content(
        unbroken_context(make_survey_context(report), report),
        survey_pictures(report),
        survey_charts(report),
    )


def make_survey_context(report: SurveyReport) -> dict[str, Value]:
    """The context of the template of a report on a survey."""
    context = {
        **frame(report.own),
        **survey_sections(report),
        "pengumpulan": collection(report),
        "kuesioner": questionnaire(report),
        "olahan": answer_table(report),
        "dokumentasi": documentation(report),
        "grafik": chart_context(survey_charts(report)),
    }
    if report.kind is Kind.PELAKSANAAN:
        # The combined report has a chapter on it instead.
        context["tindak_lanjut"] = follow_up_before(report)
    return context


def survey_charts(report: SurveyReport) -> dict[str, ReportChart]:
    """The charts, by the names that the context gives them."""
    own = report.own
    return make_charts(own.card, drawn_series(report), mark=own.profile.decimal_mark)


def survey_pictures(report: SurveyReport) -> dict[str, Photo]:
    """The photos and the logo, by the names that the context gives them."""
    earlier = report.before.photos if report.before else {}
    return {
        **{earlier_photo_key(name): photo for name, photo in earlier.items()},
        **{photo_key(name): photo for name, photo in report.photos.items()},
        **pictures(report.own),
    }


def survey_sections(report: SurveyReport) -> dict[str, Value]:
    """The sections of a report; nearly all are the same in both kinds."""
    own = report.own
    sections: dict[str, Value] = {
        "survei": {"waktu": survey_days(own)},
        "responden": respondents(report),
        "sampel": sample_context(report),
        "hasil": scores(report),
        "layanan": services(report),
        "analisis": {
            "terendah": [*lowest_paragraphs(own)],
            "tertinggi": [*highest_paragraphs(own)],
            "penyebab": causes(own),
            "sebaran": low_answers(own),
        },
        "saran": suggestions(report.answered),
        "rencana": plan_table.plan(own),
        "pembuka_rencana": [*plan_opening(own)],
        "tren": trend_context(report),
        "kesimpulan": conclusion(report),
    }
    if report.kind is Kind.GABUNGAN:
        # A template that names it is one of this kind.
        sections["sebelumnya"] = earlier_plan(report)
    return sections
