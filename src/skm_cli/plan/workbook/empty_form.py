"""The door to the empty workbook of a plan, which is filled in instead of rtl.yaml."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import chain, islice, repeat
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp, Rtl, Status
from skm_cli.domain.problem import column_letters
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import FileUnusableError
from skm_cli.files.workbooks.forms import CellRule, Choice
from skm_cli.files.workbooks.grids import Cell, CellStyle, Grid, grid_workbook
from skm_cli.files.yaml.evidence_keys import NIHIL
from skm_cli.plan.workbook.columns import (
    DECREE,
    EVIDENCE,
    EVIDENCE_COLUMNS,
    GENERAL,
    GENERAL_LINES,
    NUMBER,
    PLAN_COLUMNS,
    PLANS,
    TIMES,
    YES,
    FormColumn,
)
from skm_cli.plan.workbook.instructions import instructions_grid

# Excel's limit of a cell.
_LONGEST = 32_767
_SPARE_PLANS, _SPARE_EVIDENCE = 15, 30
_QUARTERS = 8
_FIRST_ROW = 3
_HEADER = CellStyle(align="center", bold=True, filled=True, boxed=True, wrapped=True)
_HINT = CellStyle(align="center", size=9, boxed=True, wrapped=True)
# Cells of text: Excel would make a date of `Maret 2024`, and 2023 of `02023`.
_TEXT = CellStyle(number_format="@", boxed=True, wrapped=True)
_SHORT = CellStyle(number_format="@", align="center", boxed=True, wrapped=True)
_COUNT = CellStyle(align="center", boxed=True)
# Page breaks: after the plan, and after what was done.
_BREAKS_AFTER = (9, 13)
_SCALE = 66
_GENERAL_WIDTHS = (24, 60, 60)

FormRow = Mapping[str, str]
"""The texts of a row, by the names of their columns."""


class PlanForm(NamedTuple):
    """The contents of the workbook when a person opens it.

    Attributes:
        period: The period.
        instrument: The instrument of its unsur.
        survey_end: The survey's last day; its quarter is the first that is offered.
        rtl: The plan, as far as it is written.
    """

    period: Period
    instrument: Instrument
    survey_end: date
    rtl: Rtl


def plan_workbook(form: PlanForm, *, shown: str) -> bytes:
    """The workbook of a plan; the same bytes for the same plan.

    Args:
        form: Its contents.
        shown: The workbook as messages name it.

    Raises:
        FileUnusableError: A text is longer than a cell can hold.
    """
    rows = list(_plan_rows(form))
    if any(len(text) > _LONGEST for row in rows for text in row.values()):
        message = f"satu isian melebihi {wording.number(_LONGEST)} huruf, batas sel"
        raise FileUnusableError(shown, message, "persingkat isian itu di rtl.yaml")
    last = form.period.last
    return grid_workbook(
        [
            instructions_grid(form.period),
            _plans_grid(form, rows),
            _evidence_grid(form, len(rows)),
            _general_grid(form),
        ],
        title=f"Rencana Tindak Lanjut {wording.period(form.period)}",
        made=datetime(last.year, last.month, last.day),  # noqa: DTZ001 - a workbook's dates have no zone
        opens_on=1,
    )


def _plan_rows(form: PlanForm) -> Iterator[FormRow]:
    names = {u.code: f"{u.code}. {u.name}" for u in form.instrument.unsur}
    for entry in form.rtl.priorities:
        about = {"unsur": names[entry.unsur], "penyebab": entry.penyebab or ""}
        if not entry.rtl:
            yield about | {"tanpa_rtl": entry.reason_without_rtl or ""}
        for follow_up in entry.rtl:
            yield about | _follow_up(follow_up)
            # A cause belongs to the unsur: it stands in its first row only.
            about["penyebab"] = ""
    for leftover in form.rtl.leftovers:
        yield {
            "unsur": names[leftover.unsur],
            "dari": str(leftover.origin),
            "penyebab": leftover.penyebab or "",
            **_follow_up(leftover.follow_up),
        }


def _follow_up(follow_up: FollowUp) -> dict[str, str]:
    plan, done = follow_up.plan, follow_up.realisation
    rest = follow_up.completion
    *single, last = TIMES
    times = [when.text for when in plan.waktu]
    first = dict(zip(single, times, strict=False))
    texts = {
        "kegiatan": plan.kegiatan,
        "penanggung_jawab": plan.penanggung_jawab,
        "status": str(done.status),
        "deskripsi": done.deskripsi,
        "waktu_pelaksanaan": done.waktu_pelaksanaan,
        "hambatan": done.hambatan,
        "alasan": rest.alasan,
        "strategi": rest.strategi,
        "target": rest.target,
    }
    return {
        **{name: _shown(text) for name, text in texts.items()},
        **first,
        last: ", ".join(times[len(single) :]),
    }


def _shown(text: str | None) -> str:
    return NIHIL.lower() if text == NIHIL else text or ""


def _plans_grid(form: PlanForm, rows: Sequence[FormRow]) -> Grid:
    count = len(rows) + _SPARE_PLANS
    cells = _fillable_cells(PLAN_COLUMNS, count)
    numbered = (
        {**row, NUMBER: str(number)}
        for number, row in enumerate(_with_spare(rows, count), 1)
    )
    quarters = _quarters(form.survey_end)
    unsur = tuple(f"{u.code}. {u.name}" for u in form.instrument.unsur)
    status = tuple(str(each) for each in Status)
    message = "pilih dari daftar; bulan juga boleh, mis. Maret 2024"
    when = CellRule(Choice(quarters), "Waktu", message, strict=False)
    target = CellRule(Choice(quarters[4:]), "Target", message, strict=False)
    return _grid(
        PLANS,
        PLAN_COLUMNS,
        numbered,
        rules=(
            (cells["unsur"], CellRule(Choice(unsur), "Unsur", "pilih dari daftar")),
            *((cells[name], when) for name in TIMES),
            (cells["status"], CellRule(Choice(status), "Status", "pilih dari daftar")),
            (cells["target"], target),
        ),
        parted=_BREAKS_AFTER,
    )


def _quarters(survey_end: date) -> tuple[str, ...]:
    """TW1 to TW4, then eight quarters with their years, from the survey's end on."""
    choices = ["TW1", "TW2", "TW3", "TW4"]
    quarter = Period.quarter_of(survey_end)
    for _ in range(_QUARTERS):
        choices.append(f"TW{quarter.number} {quarter.year}")
        quarter = quarter.next()
    return tuple(choices)


def _evidence_grid(form: PlanForm, plan_rows: int) -> Grid:
    rows = list(_evidence_rows(form.rtl))
    count = len(rows) + _SPARE_EVIDENCE
    numbers = tuple(str(number) for number in range(1, plan_rows + _SPARE_PLANS + 1))
    message = f"tulis angka di kolom No lembar {PLANS}"
    rule = CellRule(Choice(numbers), "Nomor RTL", message, strict=False)
    return _grid(
        EVIDENCE,
        EVIDENCE_COLUMNS,
        _with_spare(rows, count),
        rules=((_fillable_cells(EVIDENCE_COLUMNS, count)[NUMBER], rule),),
    )


def _evidence_rows(rtl: Rtl) -> Iterator[FormRow]:
    # An unsur without RTL has a row of its own.
    entries = ((entry.rtl or (FollowUp(),)) for entry in rtl.priorities)
    leftovers = (leftover.follow_up for leftover in rtl.leftovers)
    for number, follow_up in enumerate(chain(*entries, leftovers), 1):
        done = follow_up.realisation
        if done.nihil:
            yield {NUMBER: str(number), "berkas": NIHIL.lower()}
        for evidence in done.dokumentasi:
            yield {NUMBER: str(number), **_evidence_texts(evidence)}


def _evidence_texts(evidence: Evidence) -> dict[str, str]:
    return {
        "berkas": evidence.berkas or "",
        "tautan": evidence.tautan or "",
        "keterangan": evidence.keterangan or "",
    }


def _general_grid(form: PlanForm) -> Grid:
    decree = form.rtl.decree
    texts = {
        "periode": str(form.period),
        DECREE: YES if decree else "",
        "alasan": _shown(decree.alasan) if decree else "",
        "dasar": _shown(decree.dasar) if decree else "",
    }
    rows = [
        [
            Cell(
                line.header, CellStyle(bold=True, filled=True, boxed=True, wrapped=True)
            ),
            Cell(texts[line.name] or None, _TEXT),
            Cell(line.hint, CellStyle(size=9, wrapped=True)),
        ]
        for line in GENERAL_LINES
    ]
    rule = CellRule(Choice((YES,)), "Penetapan", f'pilih "{YES}", atau kosongkan')
    decree_row = [line.name for line in GENERAL_LINES].index(DECREE) + 1
    return Grid(
        GENERAL, _GENERAL_WIDTHS, rows, rules=((f"B{decree_row}", rule),), grows=True
    )


def _grid(
    name: str,
    columns: Sequence[FormColumn],
    rows: Iterator[FormRow],
    *,
    rules: tuple[tuple[str, CellRule], ...],
    parted: tuple[int, ...] = (),
) -> Grid:
    headers = [Cell(column.header, _HEADER) for column in columns]
    hints = [Cell(column.hint or None, _HINT) for column in columns]
    body = [[_cell(row, column) for column in columns] for row in rows]
    return Grid(
        name,
        tuple(column.width for column in columns),
        [headers, hints, *body],
        header_rows=(1, _FIRST_ROW - 1),
        frozen_columns=2 if parted else 1,
        column_breaks=parted,
        scale=_SCALE,
        rules=rules,
        grows=True,
    )


def _cell(row: FormRow, column: FormColumn) -> Cell:
    text = row.get(column.name) or None
    if column.name == NUMBER:
        return Cell(int(text) if text else None, _COUNT)
    return Cell(text, _SHORT if column.centred else _TEXT)


def _with_spare(rows: Sequence[FormRow], count: int) -> Iterator[FormRow]:
    empty: FormRow = {}
    return islice(chain(rows, repeat(empty)), count)


def _fillable_cells(columns: Sequence[FormColumn], count: int) -> dict[str, str]:
    """The range of cells below the header and its hint, by the name of the column."""
    last = _FIRST_ROW + count - 1
    letters = (column_letters(number) for number in range(1, len(columns) + 1))
    return {
        column.name: f"{letter}{_FIRST_ROW}:{letter}{last}"
        for column, letter in zip(columns, letters, strict=True)
    }
