"""Reports of every kind as small and as large as they come."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from cards import scorecard
from contexts import PROPERTIES, photo
from reports import plan, report
from skm_cli.document.word import fill
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.kind import Kind
from skm_cli.domain.photo import Photo
from skm_cli.domain.report.conduct import Conduct
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.survey.answered import Answered
from skm_cli.files.shipped import shipped
from skm_cli.report.follow_up.follow_up_context import make_context, pictures
from skm_cli.report.survey.survey_context import (
    make_survey_context,
    survey_charts,
    survey_pictures,
)
from skm_cli.report.unbroken import unbroken_context
from survey_reports import series, survey, with_services


class Size(NamedTuple):
    """How much a report holds.

    Attributes:
        photos: Photos of what was carried out, as many of the survey.
        services: Services that respondents named.
        periods: Periods of the trend, the report's own the last.
    """

    photos: int
    services: int
    periods: int


SIZES = {
    "smallest": Size(photos=0, services=1, periods=1),
    "one photo": Size(photos=1, services=1, periods=1),
    "largest": Size(photos=40, services=30, periods=12),
}


def document(kind: Kind, size: Size) -> bytes:
    """The report of a kind that holds so much."""
    own = _own(size)
    template = shipped("templates", kind.template).read_bytes()
    if kind is Kind.TINDAK_LANJUT:
        context = unbroken_context(make_context(own), own)
        return fill(template, context, _shown(pictures(own)), PROPERTIES)
    about = _on_survey(kind, own, size)
    return fill(
        template,
        unbroken_context(make_survey_context(about), about),
        _shown(survey_pictures(about)),
        PROPERTIES,
        charts=survey_charts(about),
    )


def _own(size: Size) -> Report:
    services = {
        f"Layanan_{number}": "4 3 4 4" if number % 2 else "3 3 4 2"
        for number in range(1, size.services + 1)
    }
    card = with_services(**services)
    names = [f"rapat-{number}.png" for number in range(1, size.photos + 1)]
    return report(_planned(names), card=card, photos=tuple(names))


def _on_survey(kind: Kind, own: Report, size: Size) -> SurveyReport:
    history, at = {}, own.period
    for number in range(size.periods - 1):
        at = at.previous()
        history[str(at)] = f"{90 - number}.{number:02}"
    taken = [f"survei-{number}.png" for number in range(1, size.photos + 1)]
    proofs = [Evidence(name, None, "Pengisian", n) for n, name in enumerate(taken, 1)]
    names = tuple(own.photos)
    before = report(_planned([*names]), card=scorecard(period="2023Q3"), photos=names)
    made = survey(
        own,
        kind=kind,
        population=400,
        trend=series(own.card, history=history),
        before=before,
        conduct=Conduct(pelaksana="mandiri", documentation=tuple(proofs)),
    )
    respondents = own.card.respondents
    answered = (Answered("", (4,) * 9, f"Saran {n}") for n in range(respondents))
    shown = {name: photo() for name in taken}
    return replace(made, answered=tuple(answered), photos=shown)


def _planned(names: list[str]) -> str:
    """A plan of one RTL, carried out, with these photos."""
    shown = ", ".join(f"{{berkas: {name}, keterangan: Rapat {name}}}" for name in names)
    proofs = f"[{shown}]" if names else "nihil"
    done = (
        "{status: selesai, deskripsi: Rapat diadakan, waktu_pelaksanaan: w, "
        f"hambatan: nihil, dokumentasi: {proofs}}}"
    )
    return plan(
        "{unsur: U1, rtl: [{kegiatan: Rapat, waktu: TW4, penanggung_jawab: Kepala, "
        f"realisasi: {done}}}]}}"
    )


def _shown(names: Iterable[str]) -> dict[str, Photo]:
    """A picture for each name, wide and high by turns."""
    wide, high = photo(64, 48), photo(48, 64)
    return {name: high if n % 3 else wide for n, name in enumerate(names)}
