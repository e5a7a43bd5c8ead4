"""What a plan holds goes onto a workbook and comes back, whatever was typed."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator

from cards import INSTRUMENT, scorecard
from plans import NOVEMBER, Q4, load
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import (
    Completion,
    Decree,
    FollowUp,
    Leftover,
    Plan,
    Planned,
    Priority,
    Realisation,
    Rtl,
    Status,
)
from skm_cli.errors import FileUnusableError
from skm_cli.files.workspace import NamedFile
from skm_cli.plan.planned_time import parse_planned
from skm_cli.plan.rtl_yaml import read_rtl
from skm_cli.plan.workbook.empty_form import PlanForm, plan_workbook
from skm_cli.plan.workbook.filled_form import read_plan_cells
from skm_cli.plan.write_leftovers import dump_leftovers
from skm_cli.plan.write_rtl import dump_rtl

CARD = scorecard()
Q3 = Period.parse("2023Q3")
# What a person can type in a cell and in a text file, outer blanks gone; `nihil` is a
# word of its own.
_TYPED = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
    | st.sampled_from("\n\n=+-@\"'#: \t_x"),
    min_size=1,
    max_size=40,
).map(str.strip)
_TEXTS = _TYPED.filter(lambda text: text and text.casefold() != "nihil")
_FREE = st.none() | _TEXTS
_SAID = _FREE | st.just("Nihil")
_FILES = st.from_regex(r"[a-z=+@-][a-z0-9 ,.#'-]{0,10}\.jpg", fullmatch=True)
_TIMES = st.sampled_from(
    ["TW1", "TW4", "TW1 2024", "Maret 2024", "tw 2", "Triwulan III Tahun 2024"]
)
_WHEN = st.none() | st.sampled_from(
    ["Nihil", "20 November 2023", "6 s.d. 10 November 2023", "Triwulan I Tahun 2024"]
)
_PROOFS = st.lists(
    st.builds(Evidence, _FILES, st.none(), _FREE, st.just(0))
    | st.builds(Evidence, st.none(), _TEXTS, _FREE, st.just(0))
    | st.builds(Evidence, st.none(), st.none(), _TEXTS, st.just(0)),
    max_size=3,
).map(tuple)


@st.composite
def _follow_ups(draw: st.DrawFn, ended: date) -> FollowUp:
    times = draw(st.lists(_TIMES, max_size=5, unique=True))
    nihil = draw(st.booleans())
    return FollowUp(
        Plan(
            draw(_SAID),
            tuple(parse_planned(text, survey_end=ended) for text in times),
            draw(_SAID),
        ),
        Realisation(
            draw(st.sampled_from(Status)),
            draw(_SAID),
            draw(_WHEN),
            draw(_SAID),
            () if nihil else draw(_PROOFS),
            nihil,
        ),
        Completion(draw(_SAID), draw(_SAID), draw(_WHEN)),
    )


def _apart(follow_ups: list[FollowUp]) -> tuple[FollowUp, ...]:
    """Those that differ in what they promise: the same twice is a fault."""
    found: dict[object, FollowUp] = {}
    for each in follow_ups:
        kegiatan = " ".join((each.plan.kegiatan or "").casefold().split())
        found.setdefault(kegiatan or len(found), each)
    return tuple(found.values())


@st.composite
def _priorities(draw: st.DrawFn, code: str) -> Priority:
    if draw(st.booleans()) and (without := draw(_SAID)):
        return Priority(code, 0, draw(_SAID), (), without)
    blocks = draw(st.lists(_follow_ups(NOVEMBER), min_size=1, max_size=3))
    return Priority(code, 0, draw(_SAID), _apart(blocks))


@st.composite
def _plans(draw: st.DrawFn) -> Rtl:
    codes = draw(st.lists(st.sampled_from(INSTRUMENT.codes), min_size=1, unique=True))
    lefts = _apart(draw(st.lists(_follow_ups(Q3.last), max_size=2)))
    return Rtl(
        tuple(draw(_priorities(code)) for code in codes[:3]),
        draw(st.none() | st.builds(Decree, _SAID, _SAID)),
        tuple(Leftover(Q3, "U1", each, draw(_SAID)) for each in lefts),
    )


def _values(rtl: Rtl) -> object:
    """What a person typed, without where it stands and what is owed."""

    def of(follow_up: FollowUp) -> object:
        plan, done = follow_up.plan, follow_up.realisation
        times = [(when.text, when.last) for when in plan.waktu]
        proofs = [(e.berkas, e.tautan, e.keterangan) for e in done.dokumentasi]
        realised = done.deskripsi, done.waktu_pelaksanaan, done.hambatan
        promised = plan.kegiatan, times, plan.penanggung_jawab
        return promised, done.status, realised, proofs, done.nihil, follow_up.completion

    return (
        [
            (p.unsur, p.penyebab, [*map(of, p.rtl)], p.reason_without_rtl)
            for p in rtl.priorities
        ],
        rtl.decree and (rtl.decree.alasan, rtl.decree.dasar),
        [(e.origin, e.unsur, e.penyebab, of(e.follow_up)) for e in rtl.leftovers],
    )


def _book(rtl: Rtl) -> bytes:
    form = PlanForm(Q4, INSTRUMENT, NOVEMBER, rtl)
    return plan_workbook(form, shown="rtl.xlsx")


def _through_excel(rtl: Rtl) -> Rtl:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rtl.xlsx"
        path.write_bytes(_book(rtl))
        cells = read_plan_cells(NamedFile(path, "rtl.xlsx"))
    assert cells.period == Q4
    return read_rtl(
        cells.root,
        cells.faults,
        period=Q4,
        instrument=INSTRUMENT,
        survey_end=NOVEMBER,
    )


def _as_yaml(rtl: Rtl) -> str:
    left = dump_leftovers(rtl.leftovers, INSTRUMENT)
    return dump_rtl(rtl, CARD, Q4, f"lanjutan:\n{left}" if left else "")


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(_plans())
def test_a_plan_goes_through_excel_and_yaml_unchanged(rtl: Rtl) -> None:
    from_cells = _through_excel(rtl)

    assert _values(from_cells) == _values(rtl)
    assert _values(load(_as_yaml(from_cells).encode())) == _values(rtl)


@settings(deadline=None)
@given(_plans())
def test_a_plan_goes_through_yaml_unchanged(rtl: Rtl) -> None:
    again = load(_as_yaml(rtl).encode())

    assert _values(again) == _values(rtl)
    assert _as_yaml(again) == _as_yaml(rtl)


def _sheet(path: Path, rtl: Rtl) -> openpyxl.Workbook:
    path.write_bytes(_book(rtl))
    return openpyxl.load_workbook(path)


def test_drop_downs_offer_unsur_status_and_two_years_of_quarters(
    tmp_path: Path,
) -> None:
    book = _sheet(tmp_path / "rtl.xlsx", Rtl())
    held = {
        str(rule.sqref): rule.formula1
        for rule in book["RTL"].data_validations.dataValidation
    }

    assert held["B3:B17"] == "Pilihan!$A$1:$A$9"
    assert held["J3:J17"] == '"belum,proses,selesai"'
    assert held["F3:F17"] == held["H3:H17"]
    offered = held["F3:F17"].strip('"').split(",")
    assert offered[:6] == ["TW1", "TW2", "TW3", "TW4", "TW4 2023", "TW1 2024"]
    assert (len(offered), offered[-1]) == (12, "TW3 2025")
    assert book["Pilihan"].sheet_state == "hidden"
    assert book["Pilihan"]["A2"].value == "U2. Sistem, mekanisme, dan prosedur"


def test_it_opens_on_the_plan_and_prints_on_a4_across(tmp_path: Path) -> None:
    book = _sheet(tmp_path / "rtl.xlsx", Rtl())

    assert book.active is book["RTL"]
    for name in ("Petunjuk", "RTL", "Dokumentasi", "Umum"):
        setup = book[name].page_setup
        assert (setup.orientation, setup.paperSize) == ("landscape", 9)
    assert book["RTL"].print_title_rows == "$1:$2"
    assert book["RTL"].freeze_panes == "C3"


def test_what_begins_like_a_formula_is_a_text(tmp_path: Path) -> None:
    plan = Plan("=1+1", (Planned("TW4", Q4, Q4.last),), "@Kepala")
    rtl = Rtl((Priority("U3", 0, "+1", (FollowUp(plan),)),))
    sheet = _sheet(tmp_path / "rtl.xlsx", rtl)["RTL"]

    for address, text in (("D3", "+1"), ("E3", "=1+1"), ("I3", "@Kepala")):
        cell = sheet[address]
        assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
        assert cell.number_format == "@"


def test_what_looks_like_one_of_excel_s_escapes_stays_as_typed() -> None:
    rtl = Rtl((Priority("U3", 0, "a_x0041_b", (FollowUp(Plan("_x000D_")),)),))

    assert _values(_through_excel(rtl)) == _values(rtl)


def test_a_text_that_no_cell_holds_is_said_and_not_cut() -> None:
    rtl = Rtl((Priority("U3", 0, "x" * 32_768, (FollowUp(),)),))

    with pytest.raises(FileUnusableError) as caught:
        _book(rtl)
    assert caught.value.message == "satu isian melebihi 32.767 huruf, batas sel"


def test_the_file_is_one_that_excel_opens_without_repair(tmp_path: Path) -> None:
    path = tmp_path / "rtl.xlsx"
    path.write_bytes(_book(Rtl((Priority("U3", 0, None, (FollowUp(),)),))))

    found = OpenXmlValidator(FileFormat.OFFICE_2019).validate(str(path))

    assert found.is_valid, found.errors
