"""Follow-up reports made of a card and the text of a rtl.yaml."""

from datetime import date
from textwrap import dedent

from cards import INSTRUMENT, card_of_totals
from skm_cli.context import REFERENCE_MARK
from skm_cli.domain.photo import Photo
from skm_cli.domain.plan.rtl import Rtl
from skm_cli.domain.report.follow_up_report import (
    Report,
    scored_leftovers,
    scored_priorities,
)
from skm_cli.domain.report.profile import Discussion, Profile, Signatory
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.plan.rtl_yaml import load_rtl

REFERENCE = [712, 702, 691, 786, 701, 712, 706, 774, 703]
PHOTO = Photo(b"", 100, 50)
NOVEMBER = date(2023, 11, 17)


def report(
    rtl: str = "",
    *,
    card: Scorecard | None = None,
    decimal_mark: str = ",",
    report_day: date | None = date(2023, 12, 18),
    discussion: Discussion | None = None,
    photos: tuple[str, ...] = (),
    known: bool = True,
) -> Report:
    """A report of a plan and a card; without a card, of the published report's totals.

    `known` says whether skm.yaml names the unit, its signatory and its survey.
    """
    about = card or card_of_totals(REFERENCE, 200)
    assert about.period
    plan = Rtl()
    if rtl:
        plan = load_rtl(
            dedent(rtl).encode(),
            shown="rtl.yaml",
            period=about.period,
            instrument=INSTRUMENT,
            survey_end=NOVEMBER,
        )
    signatory = Signatory("Sekretaris Daerah", "Pejabat Contoh", None, "1900")
    profile = Profile(
        unit="Sekretariat Daerah" if known else None,
        pemerintah="Kota Surakarta" if known else None,
        kota="Surakarta" if known else None,
        signatory=signatory if known else Signatory(),
        decimal_mark=decimal_mark,
    )
    return Report(
        period=about.period,
        card=about,
        profile=profile,
        survey=SurveyWindow(date(2023, 10, 1), NOVEMBER) if known else None,
        report_day=report_day,
        discussion=discussion,
        blocks=scored_priorities(about, plan, rtl_file="rtl.yaml"),
        carried=scored_leftovers(about, plan),
        decree=plan.decree,
        photos=dict.fromkeys(photos, PHOTO),
        absent=frozenset(),
        logo=None,
        gaps=(),
    )


def entry(unsur: str, *states: str) -> str:
    """An entry of `prioritas` with an RTL for each status."""
    rtl = ", ".join(
        f"{{kegiatan: Kegiatan {unsur}-{n}, waktu: TW4, penanggung_jawab: Kepala, "
        f"realisasi: {{status: {status}, deskripsi: d, waktu_pelaksanaan: w, "
        f"hambatan: nihil, dokumentasi: nihil}}, "
        f"penyelesaian: {{alasan: Alasan {n}., strategi: s, target: t}}}}"
        for n, status in enumerate(states, 1)
    )
    return f"{{unsur: {unsur}, rtl: [{rtl}]}}"


def leftover(origin: str, unsur: str, status: str) -> str:
    """An entry of `lanjutan`."""
    return (
        f"{{dari: {origin}, unsur: {unsur}, kegiatan: Kegiatan lama {unsur}, "
        f"waktu: TW{origin[-1]}, penanggung_jawab: Kepala, realisasi: {{status: "
        f"{status}, deskripsi: d, waktu_pelaksanaan: w, hambatan: nihil, "
        "dokumentasi: nihil}, penyelesaian: {alasan: Alasan lama, strategi: s, "
        "target: TW1 2024}}"
    )


def plan(*entries: str) -> str:
    """The text of a rtl.yaml with these entries."""
    return f"prioritas: [{', '.join(entries)}]\n"


def with_references(sentence: str) -> str:
    """A sentence with its references shown by name: `dalam ‹tabel_hasil›`."""
    return REFERENCE_MARK.sub(r"‹\g<name>›", sentence)
