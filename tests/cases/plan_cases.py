"""Cases of the follow-up report: a rtl.yaml and the scores that it follows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from cards import INSTRUMENT, card_of_totals, scorecard, tally, tally_of
from contexts import PROPERTIES, SHIPPED
from documents import sound_text
from reports import REFERENCE, entry, leftover, plan, report
from skm_cli.document.word import fill
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.profile import Discussion
from skm_cli.report.follow_up.follow_up_context import make_context, pictures

_DECREE = "penetapan: {alasan: Anggaran perbaikan sarana tersedia., dasar: "
_BASIS = f"{_DECREE}Notula rapat internal tanggal 5 Desember 2023}}\n"
_NO_BASIS = f"{_DECREE}}}\n"
_NONE = "tanpa_rtl: Tarif ditetapkan dengan peraturan daerah."


def _three(*states: str) -> str:
    """The plan of the three lowest with these states; `-` joins several RTL."""
    codes = ("U3", "U5", "U2")
    return plan(*(_entry(c, s) for c, s in zip(codes, states, strict=True)))


def _entry(code: str, states: str) -> str:
    if states == "tanpa":
        return f"{{unsur: {code}, rtl: [], {_NONE}}}"
    return entry(code, *states.split("-"))


def _left(*rtl: str) -> str:
    return f"lanjutan: [{', '.join(rtl)}]\n"


@dataclass(frozen=True)
class Case:
    """One state of a plan.

    Attributes:
        rtl: The text of a rtl.yaml.
        make: Makes the report of that text.
    """

    rtl: str
    make: Callable[[str], Report] = report


def _of_card(**answers: str) -> Callable[[str], Report]:
    tallies = {code: tally(text) for code, text in answers.items()}
    return lambda rtl: report(rtl, card=scorecard(tallies))


def _taking_up(count: int, totals: list[int] = REFERENCE) -> Callable[[str], Report]:
    card = replace(card_of_totals(totals, 200), priority_count=count)
    return lambda rtl: report(rtl, card=card)


_DONE = _three("selesai", "selesai", "selesai")
_OLD_1 = leftover("2023Q3", "U1", "selesai")
_OLD_2 = leftover("2023Q3", "U7", "proses")
_OLDER = leftover("2023Q2", "U9", "belum")

CASES = {
    "semua-selesai": Case(_DONE),
    "sebagian-selesai": Case(_three("selesai", "selesai", "belum")),
    "selesai-proses-belum": Case(_three("selesai", "proses", "belum")),
    "sebagian-proses": Case(_three("proses", "belum", "proses")),
    "semua-proses": Case(_three("proses", "proses", "proses")),
    "semua-belum": Case(_three("belum", "belum", "belum")),
    "belum-ditulis": Case("periode: 2023Q4\n"),
    "beberapa-rtl": Case(_three("selesai-proses", "selesai", "belum-selesai")),
    "satu-tanpa-rtl": Case(_three("selesai", "tanpa", "proses")),
    "dua-tanpa-rtl": Case(_three("tanpa", "selesai", "tanpa")),
    "semua-tanpa-rtl": Case(_three("tanpa", "tanpa", "tanpa")),
    "tanpa-rtl-tanpa-alasan": Case(
        plan(
            entry("U3", "selesai"),
            "{unsur: U5, rtl: [], tanpa_rtl: }",
            entry("U2", "selesai"),
        )
    ),
    "ditetapkan-dengan-dasar": Case(
        _BASIS + plan(*(entry(code, "selesai") for code in ("U9", "U3", "U2", "U7"))),
    ),
    "ditetapkan-tanpa-dasar": Case(
        _NO_BASIS + plan(entry("U9", "selesai"), entry("U3", "proses"))
    ),
    "ditetapkan-satu-selesai": Case(_BASIS + plan(entry("U9", "selesai"))),
    "ditetapkan-satu-proses": Case(_NO_BASIS + plan(entry("U9", "proses"))),
    "ditetapkan-satu-belum": Case(_NO_BASIS + plan(entry("U9", "belum"))),
    "ditetapkan-satu-tanpa-rtl": Case(_NO_BASIS + plan(_entry("U4", "tanpa"))),
    "ditetapkan-belum-beralasan": Case(
        "penetapan:\n" + plan(entry("U9", "selesai"), entry("U3", "selesai"))
    ),
    "satu-prioritas-selesai": Case(plan(entry("U3", "selesai")), _taking_up(1)),
    "satu-prioritas-proses": Case(plan(entry("U3", "proses")), _taking_up(1)),
    "satu-prioritas-belum": Case(plan(entry("U3", "belum")), _taking_up(1)),
    "satu-prioritas-belum-ditulis": Case("periode: 2023Q4\n", _taking_up(1)),
    "satu-prioritas-beberapa-rtl": Case(
        plan(entry("U3", "selesai", "proses", "belum")), _taking_up(1)
    ),
    "satu-prioritas-tanpa-rtl": Case(plan(_entry("U3", "tanpa")), _taking_up(1)),
    "satu-prioritas-nilai-sama": Case(
        plan(entry("U2", "selesai")),
        _taking_up(1, [712, 691, 691, 786, 701, 712, 706, 774, 703]),
    ),
    "satu-prioritas-nilai-sama-semua": Case(
        plan(entry("U1", "selesai")), _taking_up(1, [700] * 9)
    ),
    "satu-prioritas-lanjutan": Case(
        plan(entry("U3", "proses")) + _left(_OLD_1, _OLD_2), _taking_up(1)
    ),
    "dua-prioritas": Case(
        plan(entry("U3", "selesai"), entry("U5", "proses")), _taking_up(2)
    ),
    "empat-prioritas": Case(
        plan(
            entry("U3", "selesai"),
            entry("U5", "proses", "selesai"),
            entry("U2", "belum"),
            _entry("U9", "tanpa"),
        ),
        _taking_up(4),
    ),
    "sembilan-prioritas": Case(
        plan(*(entry(code, "selesai") for code in INSTRUMENT.codes)), _taking_up(9)
    ),
    "lanjutan-satu-selesai": Case(_DONE + _left(_OLD_1)),
    "lanjutan-semua-selesai": Case(
        _DONE + _left(_OLD_1, leftover("2023Q3", "U9", "selesai"))
    ),
    "lanjutan-sebagian-selesai": Case(
        _three("selesai", "proses", "belum") + _left(_OLD_1, _OLD_2)
    ),
    "lanjutan-satu-belum": Case(_DONE + _left(_OLD_2)),
    "lanjutan-dua-periode": Case(_DONE + _left(_OLD_2, _OLDER, _OLD_1)),
    "lanjutan-selesai-rencana-belum": Case(
        _three("belum", "belum", "tanpa") + _left(_OLD_1)
    ),
    "lanjutan-selesai-rencana-proses": Case(
        _three("proses", "belum", "proses") + _left(_OLD_1)
    ),
    "lanjutan-belum-rencana-belum": Case(
        _three("belum", "belum", "belum") + _left(_OLDER)
    ),
    "lanjutan-belum-tanpa-rencana": Case(
        _three("tanpa", "tanpa", "tanpa") + _left(_OLD_2, _OLDER)
    ),
    "lanjutan-tanpa-rencana": Case(
        _three("tanpa", "tanpa", "tanpa") + _left(_OLD_1, _OLD_2)
    ),
    "lanjutan-selesai-tanpa-rencana": Case(
        _three("tanpa", "tanpa", "tanpa") + _left(_OLD_1)
    ),
    "nilai-sama-di-dalam": Case(
        plan(*(entry(code, "selesai") for code in ("U1", "U7", "U9"))),
        _of_card(U1="2", U7="2", U9="3"),
    ),
    "nilai-sama-pada-batas": Case(
        plan(*(entry(code, "selesai") for code in ("U1", "U3", "U6"))),
        _of_card(U1="1", U3="2", U6="3", U7="3"),
    ),
    "nilai-sama-di-dalam-dan-pada-batas": Case(
        plan(*(entry(code, "selesai") for code in ("U1", "U3", "U6"))),
        _of_card(U1="3", U3="3", U6="3", U7="3", U8="3"),
    ),
    "nilai-sama-semua": Case(
        plan(*(entry(code, "selesai") for code in ("U1", "U2", "U3"))),
        _of_card(**dict.fromkeys(INSTRUMENT.codes, "3")),
    ),
    "nilai-sama-semua-ditetapkan": Case(
        _BASIS + plan(entry("U9", "selesai"), entry("U8", "selesai")),
        _of_card(**dict.fromkeys(INSTRUMENT.codes, "3")),
    ),
    "nilai-sama-dua-kelompok": Case(
        plan(*(entry(code, "selesai") for code in ("U1", "U7", "U9", "U8"))),
        lambda rtl: report(
            rtl,
            card=replace(
                scorecard(U1="2", U7="2", U8="3", U9="3"),
                priority_count=4,
            ),
        ),
    ),
    "semua-mutu-a-ditetapkan": Case(
        _BASIS + plan(entry("U9", "selesai"), entry("U1", "selesai")),
        _of_card(U1="4 4 3 4 4", U2="4 3 3 4 4", U3="4 4 4 4 3", U4="4 4 4 4 4"),
    ),
    "semua-mutu-a": Case(
        plan(*(entry(code, "selesai") for code in ("U2", "U1", "U3"))),
        _of_card(U1="4 4 3 4 4", U2="4 3 3 4 4", U3="4 4 4 4 3", U4="4 4 4 4 4"),
    ),
    "satu-nilai-dua-mutu": Case(
        plan(*(entry(code, "selesai") for code in ("U2", "U3", "U1"))),
        lambda rtl: report(
            rtl,
            card=scorecard(
                {
                    "U1": tally_of(53, 15),
                    "U2": tally_of(706, 200),
                    "U3": tally_of(3531, 1000),
                }
            ),
        ),
    ),
    "jawaban-tidak-sama": Case(
        plan(*(entry(code, "selesai") for code in ("U3", "U2", "U1"))),
        _of_card(U1="3 4 4 3", U2="3 3 4", U3="2 3", U4="4 4 4 4"),
    ),
    "dibahas": Case(
        _DONE,
        lambda rtl: report(
            rtl, discussion=Discussion("Forum Konsultasi Publik", date(2023, 12, 5))
        ),
    ),
    "angka-titik": Case(
        _three("selesai", "belum", "belum"),
        lambda rtl: report(
            rtl, card=card_of_totals([3700, *[3900] * 8], 1100), decimal_mark="."
        ),
    ),
    "penandatangan-belum-diisi": Case(
        _NO_BASIS + plan(entry("U9", "belum"), entry("U3", "belum")),
        lambda rtl: report(rtl, known=False, report_day=None),
    ),
}


def text(name: str) -> str:
    """BAB II to BAB IV of a case's report."""
    case = CASES[name]
    made = case.make(case.rtl)
    docx = fill(SHIPPED, make_context(made), pictures(made), PROPERTIES)
    whole = sound_text(docx)
    last = max(whole.rfind("– | Nihil |"), whole.rfind("\nNo | RTL |"))
    signed = whole.index(
        "Surakarta, " if "\nSurakarta, " in whole else "[belum diisi: kota]", last
    )
    return whole[whole.index("BAB II / ") : signed]
