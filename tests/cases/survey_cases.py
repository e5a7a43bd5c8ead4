"""Cases of the report on how a survey was carried out."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from cards import INSTRUMENT, card_of_totals, scorecard, tally_of
from contexts import PROPERTIES, photo
from documents import sound_text
from reports import REFERENCE, entry, leftover, plan, report
from skm_cli.document.word import fill
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.kind import Kind
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.profile import Discussion
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Pooling, Scorecard
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.domain.tally import Tally
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.shipped import shipped
from skm_cli.report.survey.survey_context import (
    make_survey_context,
    survey_charts,
    survey_pictures,
)
from survey_reports import card_of, series, survey, with_services

TEMPLATE = shipped("templates", Kind.PELAKSANAAN.template).read_bytes()
CONDUCT = Conduct(
    pelaksana="mandiri",
    metode="kuesioner daring, diisi sendiri oleh responden",
    lokasi="ruang pelayanan.",
    stages=(
        Stage("Persiapan", date(2023, 9, 22), date(2023, 9, 29), 6),
        Stage("Pengumpulan data", date(2023, 10, 1), date(2023, 11, 17), 35),
        Stage("Pemeriksaan jawaban", date(2023, 11, 20), date(2023, 11, 20), 1),
    ),
    documentation=(
        Evidence("survei-1.jpg", None, "Pengisian kuesioner", 1),
        Evidence("survei-2.jpg", None, "Pendampingan responden", 2),
        Evidence(None, "https://contoh.go.id/skm", "Formulir daring", 3),
        Evidence("notula.pdf", None, "Notula persiapan", 4),
    ),
)


def answered(instrument: Instrument, *rows: str, last: str = "") -> list[Answered]:
    """Respondents with one answer to all questions each; `-` for one who gave none."""
    count = len(instrument.items)
    people = [
        Answered("", (0 if row == "-" else int(row),) * count, "") for row in rows
    ]
    return [*people[:-1], people[-1]._replace(suggestion=last)]


def survey_report(
    own: Report,
    *,
    conduct: Conduct | None = None,
    answers: Iterable[Answered] | None = None,
    before: Report | None = None,
    cards: Iterable[Scorecard] = (),
    population: int | None = None,
) -> SurveyReport:
    """The report on a survey whose follow-up report is `own`."""
    made = survey(
        own,
        kind=Kind.PELAKSANAAN,
        before=before,
        population=population,
        trend=series(*cards),
    )
    carried_out = conduct or Conduct()
    proofs = [proof.berkas for proof in carried_out.documentation or () if proof.berkas]
    return replace(
        made,
        about=made.about._replace(conduct=carried_out),
        answered=None if answers is None else tuple(answers),
        photos={name: photo() for name in proofs if name.endswith(".jpg")},
    )


def _whole() -> SurveyReport:
    """Services, a period before, a discussion, photos: nothing is owed."""
    card = replace(
        card_of_totals(REFERENCE, 200),
        services=with_services(KTP="4 4 3 4 4", KK="3 4 3 3 3").services,
        people={"jenis_kelamin": {"Laki-laki": 90, "Perempuan": 110}},
    )
    entries = [
        entry("U3", "belum", "belum"),
        entry("U5", "belum"),
        entry("U2", "belum"),
    ]
    rtl = plan(
        *(e.replace(", rtl", ", penyebab: Antrean panjang, rtl") for e in entries)
    )
    own = report(
        rtl,
        card=card,
        discussion=Discussion("Forum Konsultasi Publik", date(2023, 12, 5)),
    )
    earlier = scorecard({"U5": tally_of(33, 10)}, period="2023Q3")
    done = plan(entry("U5", "selesai"), entry("U1", "proses"), "{unsur: U2, rtl: []}")
    before = report(
        done + f"lanjutan: [{leftover('2023Q2', 'U9', 'belum')}]\n", card=earlier
    )
    before = replace(before, profile=own.profile)
    words = "Kursi tunggu ditambah"
    answers = answered(INSTRUMENT, *"4434434333", last=words)
    return survey_report(
        own,
        conduct=CONDUCT,
        answers=answers,
        before=before,
        cards=(earlier, card),
        population=1750,
    )


def _bare() -> SurveyReport:
    """Scores and nothing else."""
    return survey_report(report(known=False, report_day=None))


def _items() -> SurveyReport:
    """Sixteen questions, some of them blank; another institution asked them."""
    online = load_instrument("daring-16")
    card = card_of(online, P1="3 4 4", P2="2 3", P6="1 2 3", P9="3 3 3")
    conduct = Conduct(
        "Universitas Contoh",
        "Wawancara",
        "Lima kantor kelurahan",
        (Stage("Wawancara", None, date(2023, 11, 17), 3), Stage(None)),
        (),
    )
    return survey_report(
        report(card=card, decimal_mark="."),
        conduct=conduct,
        answers=answered(online, "4", "-", "3", last="Tidak ada"),
    )


def _many() -> SurveyReport:
    """More respondents than an annex takes, and an index that is a mean."""
    card = card_of_totals([each * 30 for each in REFERENCE], 6000)
    services = with_services(KTP="4 4 3 4 4", KK="3 4 3 3 3").services
    mean = replace(card, services=services, pooling=Pooling.SERVICES)
    return survey_report(
        report(card=mean), conduct=CONDUCT._replace(documentation=None)
    )


def _blanks() -> SurveyReport:
    """Answers of unlike number, and a survey of a single day."""
    card = replace(
        scorecard({"U4": Tally((0, 1, 1, 6))}, U1="3 4 4 3 3 4 4 3 3 4"),
        survey=SurveyWindow(date(2023, 11, 17), date(2023, 11, 17)),
    )
    own = replace(report(card=card), survey=card.survey)
    one = Conduct(pelaksana="Mandiri", documentation=(Evidence(None, None, None, 3),))
    return survey_report(own, conduct=one, answers=answered(INSTRUMENT, "4", "-"))


CASES: dict[str, Callable[[], SurveyReport]] = {
    "lengkap": _whole,
    "tanpa-isian": _bare,
    "enam-belas-pertanyaan": _items,
    "enam-ribu-responden": _many,
    "jawaban-kosong": _blanks,
}


def document(made: SurveyReport) -> bytes:
    """The report as a Word file."""
    return fill(
        TEMPLATE,
        make_survey_context(made),
        survey_pictures(made),
        PROPERTIES,
        charts=survey_charts(made),
    )


def text(name: str) -> str:
    """What the report of a case says."""
    return sound_text(document(CASES[name]()))
