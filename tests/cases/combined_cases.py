"""Cases of the combined report: full, empty, and of many services."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cards import INSTRUMENT, card_of_totals, scorecard, tally
from contexts import PROPERTIES, photo
from documents import sound_text
from reports import REFERENCE, entry, leftover, plan, report
from skm_cli.document.word import fill
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.kind import Kind
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Scorecard, ServiceScore, UnsurScore
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.respondents import Characteristics
from skm_cli.files.shipped import shipped
from skm_cli.report.charts import make_charts
from skm_cli.report.survey.analysis.trend_section import drawn_series
from skm_cli.report.survey.survey_context import make_survey_context, survey_pictures
from survey_reports import scored, series, survey

TEMPLATE = shipped("templates", Kind.GABUNGAN.template).read_bytes()
_PROVED = (
    "{unsur: U1, rtl: [{kegiatan: Pengumuman persyaratan, waktu: TW3, "
    "penanggung_jawab: Kepala Bagian Organisasi, realisasi: {status: selesai, "
    "deskripsi: Persyaratan diumumkan di ruang layanan, waktu_pelaksanaan: "
    "Agustus 2023, hambatan: nihil, dokumentasi: [{berkas: papan.jpg, keterangan: "
    "Papan pengumuman}, {berkas: loket.jpg, keterangan: Loket informasi}, {tautan: "
    '"https://contoh.go.id", keterangan: Laman}]}}]}'
)

_CONDUCT = Conduct(
    pelaksana="mandiri",
    metode="kuesioner daring yang diisi sendiri oleh responden",
    lokasi="ruang pelayanan",
    stages=(
        Stage("Persiapan", date(2023, 9, 25), date(2023, 9, 29), 5),
        Stage("Pengumpulan data", date(2023, 10, 1), date(2023, 11, 17), 35),
    ),
    documentation=(Evidence("survei.jpg", None, "Pengisian kuesioner", 0),),
)


def _rows(count: int) -> list[tuple[str, tuple[int, ...]]]:
    """Respondents of so many services, five to twelve each, the same every time."""
    chance = random.Random(count)  # noqa: S311 - answers, not secrets
    return [
        (f"Layanan {number}", tuple(int(chance.choice(usual)) for usual in _USUAL))
        for number in range(1, count + 1)
        for _ in range(chance.randint(5, 12))
    ]


# U3, U5 and U2 lowest, U4 highest, as in most surveys.
_USUAL = ("344", "334", "2334", "444", "2344", "344", "344", "444", "344")


def _card(rows: list[tuple[str, tuple[int, ...]]]) -> Scorecard:
    services = tuple(
        ServiceScore(name, len(own), _scores(own))
        for name in dict.fromkeys(name for name, _ in rows)
        for own in [[answers for other, answers in rows if other == name]]
    )
    card = scorecard({}, period="2023Q4")
    scores = _scores([answers for _, answers in rows])
    return replace(card, respondents=len(rows), scores=scores, services=services)


def _scores(rows: list[tuple[int, ...]]) -> tuple[UnsurScore, ...]:
    return tuple(
        UnsurScore(unsur, (tally(" ".join(map(str, answers))),), (0,), INSTRUMENT)
        for unsur, answers in zip(
            INSTRUMENT.unsur, zip(*rows, strict=True), strict=True
        )
    )


def _people(count: int) -> Characteristics:
    return {
        "jenis_kelamin": {"Laki-laki": count - 12, "Perempuan": 12},
        "usia": {"20–29 tahun": 9, "30–39 tahun": count - 13, "Tidak diisi": 4},
        "pendidikan": {"SMA": 8, "D4/S1": count - 10, "Lainnya": 2},
    }


def _before() -> Report:
    """The follow-up report of the quarter before, one RTL of it finished."""
    return report(
        plan(_PROVED, entry("U2", "proses"), entry("U3", "belum")),
        card=scorecard(period="2023Q3"),
        photos=("papan.jpg", "loket.jpg"),
    )


def _planned(code: str) -> str:
    """An entry of rtl.yaml with its cause and one RTL that has not begun."""
    return entry(code, "belum").replace(
        f"unsur: {code}", f"unsur: {code}, penyebab: Sebab {code}", 1
    )


def full() -> SurveyReport:
    """Three services, a trend, suggestions, a plan and one before."""
    rows = _rows(3)
    card = replace(_card(rows), people=_people(len(rows)))
    rtl = plan(*(_planned(code) for code in card.priorities()))
    made = survey(
        report(rtl + f"lanjutan: [{leftover('2023Q3', 'U9', 'proses')}]\n", card=card),
        population={"Layanan 1": 400, "Layanan 2": 300, "Layanan 3": 200},
        media=("papan pengumuman", "situs web"),
        trend=series(card, history={"2021Q4": "85.20", "2022Q4": "88.40"}),
        before=_before(),
        conduct=_CONDUCT,
    )
    suggestions = {1: "Tambah kursi tunggu", 4: "Percepat antrean pada jam ramai"}
    answered = (
        Answered(service, answers, suggestions.get(number, ""))
        for number, (service, answers) in enumerate(rows, 1)
    )
    shown = {"survei.jpg": photo()}
    return replace(made, answered=tuple(answered), photos=shown)


def empty() -> SurveyReport:
    """A score, and nothing that a person wrote."""
    return survey(
        report(known=False, report_day=None, card=card_of_totals(REFERENCE, 200)),
        suggestions=None,
    )


CASES: dict[str, Callable[[], SurveyReport]] = {
    "lengkap": full,
    "kosong": empty,
    "tanpa-layanan": lambda: survey(population=300),
    "satu-layanan": lambda: survey(report(card=_card(_rows(1)))),
    "tiga-puluh-layanan": lambda: survey(report(card=_card(_rows(30)))),
    "semua-sama": lambda: survey(scored(**dict.fromkeys(INSTRUMENT.codes, "3"))),
}


def document(made: SurveyReport) -> bytes:
    """The combined report."""
    shown = {name: photo(640, 480) for name in survey_pictures(made)}
    charts = make_charts(made.own.card, drawn_series(made))
    return fill(TEMPLATE, make_survey_context(made), shown, PROPERTIES, charts=charts)


def text(name: str) -> str:
    """What the report of a case says."""
    return sound_text(document(CASES[name]()))
