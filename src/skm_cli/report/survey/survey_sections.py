"""What the reports on a survey share: who answered, what it found, how it went on."""

from skm_cli.context import Value
from skm_cli.domain.kind import Kind
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.report.follow_up import plan_table
from skm_cli.report.frame import survey_days
from skm_cli.report.survey.analysis.causes import causes, spread
from skm_cli.report.survey.analysis.previous_follow_up import previous
from skm_cli.report.survey.analysis.strengths import highest, lowest
from skm_cli.report.survey.analysis.suggestions import suggestions
from skm_cli.report.survey.analysis.trend_section import trend
from skm_cli.report.survey.conclusion import conclusion
from skm_cli.report.survey.data.respondent_table import respondents
from skm_cli.report.survey.data.sample_size import sample
from skm_cli.report.survey.data.service_table import services
from skm_cli.report.survey.data.unsur_table import scores
from skm_cli.report.survey.plan_opening import plan_opening


def sections(report: SurveyReport) -> dict[str, Value]:
    """The sections, which nearly all are those of both reports."""
    own = report.own
    found: dict[str, Value] = {
        "survei": {"waktu": survey_days(own)},
        "responden": respondents(report),
        "sampel": sample(report),
        "hasil": scores(report),
        "layanan": services(report),
        "analisis": {
            "terendah": [*lowest(own)],
            "tertinggi": [*highest(own)],
            "penyebab": causes(own),
            "sebaran": spread(own),
        },
        "saran": suggestions(report.answered),
        "rencana": plan_table.plan(own),
        "pembuka_rencana": [*plan_opening(own)],
        "tren": trend(report),
        "kesimpulan": conclusion(report),
    }
    if report.kind is Kind.GABUNGAN:
        # By it the templates of this kind are known.
        found["sebelumnya"] = previous(report)
    return found
