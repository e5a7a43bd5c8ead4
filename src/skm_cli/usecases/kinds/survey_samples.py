"""Made-up reports on a survey, by which templates of these kinds are checked."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from skm_cli.context import Content
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.profile import PeriodProfile
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Scorecard, ServiceScore, UnsurScore
from skm_cli.domain.scores.trend import series_of
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.sampling import Population
from skm_cli.domain.tally import Tally
from skm_cli.files.instrument_file import load_instrument
from skm_cli.report.survey.survey_context import (
    make_survey_context,
    survey_charts,
    survey_pictures,
)
from skm_cli.usecases.kinds.follow_up_samples import follow_up_reports

_HISTORY = {"2021Q4": "85.20", "2022Q4": "88.40"}
_SUGGESTIONS = ("Tambah kursi tunggu", "Percepat antrean pada jam ramai")
_ANSWER = 4


def survey_samples(kind: Kind) -> tuple[Content, ...]:
    """The contents of the made-up reports, the fullest first."""
    return tuple(
        Content(
            make_survey_context(report), survey_pictures(report), survey_charts(report)
        )
        for report in survey_reports(kind)
    )


def survey_reports(kind: Kind) -> tuple[SurveyReport, ...]:
    """A full report, one with several questions an unsur, and an almost empty one."""
    full, nothing_planned, unknown = follow_up_reports()
    return (
        _full(kind, full),
        _by_items(kind, nothing_planned),
        _report(kind, unknown, PeriodProfile()),
    )


def _full(kind: Kind, own: Report) -> SurveyReport:
    card = _served(own.card)
    history = {Period.parse(p): Fraction(ikm) for p, ikm in _HISTORY.items()}
    made = _report(kind, replace(own, card=card), _about(card))
    codes = card.instrument.item_codes
    suggestions = (*_SUGGESTIONS, *[""] * (card.respondents - len(_SUGGESTIONS)))
    return replace(
        made,
        trend=series_of([card], history, default=card.instrument),
        answered=tuple(
            Answered(card.services[0].name, (_ANSWER,) * len(codes), text)
            for text in suggestions
        ),
        before=_earlier(own),
        photos=own.photos,
    )


def _by_items(kind: Kind, own: Report) -> SurveyReport:
    """A report whose unsur have several questions each."""
    card = _of_items(own.card)
    blocks = tuple(
        block._replace(score=card.score(block.score.unsur.code)) for block in own.blocks
    )
    made = _report(kind, replace(own, card=card, blocks=blocks), PeriodProfile())
    return replace(made, before=_earlier(own))


def _report(kind: Kind, own: Report, about: PeriodProfile) -> SurveyReport:
    return SurveyReport(
        kind=kind,
        own=own,
        about=about,
        trend=(),
        answered=None,
        before=None,
        photos=dict[str, Photo](),
        absent=frozenset(),
        gaps=(),
    )


def _earlier(own: Report) -> Report:
    """The same report for the period before."""
    period = own.period.previous()
    return replace(own, period=period, card=replace(own.card, period=period))


def _served(card: Scorecard) -> Scorecard:
    """The scores with two services and with the categories of respondents."""
    half = card.respondents // 2
    services = ("Layanan Pertama", "Layanan Kedua")
    people = {
        "jenis_kelamin": {"Laki-laki": half - 1, "Perempuan": half + 1},
        "usia": {"20–29 tahun": half - 2, "30–39 tahun": half + 2},
        "pendidikan": {"SMA": half - 3, "D4/S1": half + 3},
        "pekerjaan": {"PNS": half - 4, "Swasta": half + 4},
        "disabilitas": {"Bukan penyandang disabilitas": 2 * half},
    }
    return replace(
        card,
        services=tuple(ServiceScore(name, half, card.scores) for name in services),
        people=people,
    )


def _about(card: Scorecard) -> PeriodProfile:
    return PeriodProfile(
        population=Population.of_services(
            {service.name: 300 for service in card.services}
        ),
        media=("papan pengumuman", "situs web"),
        conduct=Conduct(
            pelaksana="mandiri",
            metode="kuesioner daring yang diisi sendiri oleh responden",
            lokasi="ruang pelayanan",
            stages=(
                Stage("Persiapan", date(2023, 9, 25), date(2023, 9, 29), 5),
                Stage("Pengumpulan data", date(2023, 10, 2), date(2023, 11, 17), 35),
            ),
            documentation=(
                Evidence("rapat.jpg", None, "Pengisian kuesioner", 0),
                Evidence(None, "https://contoh.go.id/survei", "Publikasi", 0),
            ),
        ),
    )


def _of_items(card: Scorecard) -> Scorecard:
    """The scores with an instrument whose unsur have several questions."""
    instrument = load_instrument("daring-16")
    tally = Tally((0, 1, 2, card.respondents - 3))
    scores = tuple(
        UnsurScore(
            unsur, (tally,) * len(unsur.items), (0,) * len(unsur.items), instrument
        )
        for unsur in instrument.unsur
    )
    return replace(card, instrument=instrument, scores=scores)
