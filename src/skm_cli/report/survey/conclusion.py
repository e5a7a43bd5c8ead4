"""The last chapter of a report on a survey: conclusions and recommendations."""

from collections.abc import Iterator

from skm_cli.context import Value, see
from skm_cli.domain import wording
from skm_cli.domain.kind import Kind
from skm_cli.domain.plan.rtl import Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.report.follow_up.priority_paragraphs import priorities
from skm_cli.report.phrases import titles, two_decimals, unit
from skm_cli.report.survey.analysis.previous_follow_up import (
    earlier_realisation,
    earlier_rtl,
)
from skm_cli.report.survey.analysis.strengths import ends_of, named_ends
from skm_cli.report.survey.analysis.trend_section import latest_change, shown_periods
from skm_cli.report.survey.data.sample_size import enough

_RTL = "rencana tindak lanjut"


def conclusion(report: SurveyReport) -> Value:
    """The conclusions, and the recommendations of the combined report."""
    return {
        "pengantar": (
            "Berdasarkan uraian dalam bab-bab sebelumnya, disimpulkan hal-hal berikut."
        ),
        "butir": [*_points(report)],
        "saran": {
            "pengantar": (
                "Berdasarkan kesimpulan tersebut, disarankan hal-hal berikut."
            ),
            "butir": [*_advice(report)],
        },
    }


def _points(report: SurveyReport) -> Iterator[str]:
    own = report.own
    yield (
        f"Survei kepuasan masyarakat {unit(own)} pada {wording.period(own.period)} "
        f"diikuti oleh {wording.number(own.card.respondents)} responden"
        f"{_least(report)}."
    )
    ikm = two_decimals(own.card.ikm, own)
    yield f"Nilai IKM adalah {ikm} dengan mutu pelayanan {own.card.mutu}."
    yield " ".join(named_ends(own))
    yield _planned(report)
    yield _change(report)
    if report.kind is Kind.GABUNGAN:
        yield earlier_realisation(report)
    if report.about.media:
        media = wording.listing(list(report.about.media))
        yield f"Media publikasi hasil SKM: {wording.sentence_end(media)}"


def _least(report: SurveyReport) -> str:
    """Whether the minimum is reached; empty where the population is not known."""
    population, reached = report.about.population, enough(report)
    if population is None or reached is None:
        return ""
    least = wording.number(population.minimum)
    if reached:
        return f" sehingga memenuhi jumlah minimal {least} responden"
    return f", kurang dari jumlah minimal {least} responden"


def _planned(report: SurveyReport) -> str:
    own = report.own
    planned = [*own.follow_ups]
    if not planned:
        return f"Pada periode ini tidak disusun {_RTL}."
    unsur = titles(score for score, _ in planned)
    if any(follow_up.is_blank for _, follow_up in planned):
        return f"{_RTL.capitalize()} pada unsur {unsur} disajikan dalam {_plan()}."
    count = wording.cardinal(len(planned))
    return (
        f"Untuk memperbaiki pelayanan, disusun {count} {_RTL} pada unsur {unsur}, "
        f"sebagaimana disajikan dalam {_plan()}."
    )


def _plan() -> str:
    return see("tabel_rencana")


def _change(report: SurveyReport) -> str:
    shown = shown_periods(report)
    if shown is None:
        return "Perubahan nilai IKM belum dapat disimpulkan karena tren belum tersedia."
    return next(latest_change(shown, report.own))


def _advice(report: SurveyReport) -> Iterator[str]:
    own = report.own
    if any(own.follow_ups):
        yield (
            f"{_RTL.capitalize()} dalam {_plan()} dilaksanakan menurut "
            "waktu yang direncanakan dan kemajuannya dipantau."
        )
    unfinished = [
        row.score for row in earlier_rtl(report) if row.status is not Status.SELESAI
    ]
    if unfinished and report.kind is Kind.GABUNGAN:
        yield (
            f"{_RTL.capitalize()} periode sebelumnya yang belum selesai, yaitu pada "
            f"unsur {titles(unfinished)}, diselesaikan pada periode berikutnya."
        )
    if enough(report) is False:
        yield (
            "Jumlah responden pada survei berikutnya ditambah hingga jumlah minimal "
            "terpenuhi."
        )
    if not report.about.media:
        yield "Hasil survei dipublikasikan agar dapat diketahui oleh masyarakat."
    yield (
        "Survei kepuasan masyarakat dilaksanakan kembali secara berkala agar perubahan "
        "kepuasan masyarakat dapat diikuti."
    )


def plan_opening(report: Report) -> list[str]:
    """The paragraphs before the plan: one sentence where it takes up the lowest."""
    lowest = ends_of(report.card).lowest
    if report.decree or [b.score for b in report.blocks] != [*lowest]:
        return priorities(report)
    which = "unsur" if len(lowest) == 1 else f"{wording.collective(len(lowest))} unsur"
    what = f"{which} dengan nilai terendah tersebut"
    return [f"Rencana tindak lanjut (RTL) diprioritaskan pada {what}."]
