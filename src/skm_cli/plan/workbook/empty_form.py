"""The workbook on which a plan is filled in, in place of rtl.yaml."""

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
    AGAIN,
    DECREED,
    NUMBER,
    PLAN_COLUMNS,
    PLANS,
    PROOF_COLUMNS,
    PROOFS,
    WHOLE,
    WHOLE_LINES,
    YES,
    FormColumn,
)
from skm_cli.plan.workbook.instructions import how_grid

# Excel's own limit.
_LONGEST = 32_767
_SPARE_PLANS, _SPARE_PROOFS = 15, 30
_QUARTERS = 8
_FIRST_ROW = 3
_HEAD = CellStyle(align="center", bold=True, filled=True, boxed=True, wrapped=True)
_HINT = CellStyle(align="center", size=9, boxed=True, wrapped=True)
# As text: Excel would make a date of `Maret 2024`, and 2023 of `02023`.
_TEXT = CellStyle(number_format="@", boxed=True, wrapped=True)
_SHORT = CellStyle(number_format="@", align="center", boxed=True, wrapped=True)
_COUNT = CellStyle(align="center", boxed=True)
# On paper: the plan, what was done, how the rest is settled.
_PARTED_AFTER = (9, 13)
_SCALE = 66
_WHOLE_WIDTHS = (24, 60, 60)

FormRow = Mapping[str, str]


class PlanForm(NamedTuple):
    """What stands in the workbook when a person opens it.

    Attributes:
        period: The period.
        instrument: What the unsur belong to.
        ended: The survey's last day, from which on something can be planned.
        rtl: The plan as far as it is known.
    """

    period: Period
    instrument: Instrument
    ended: date
    rtl: Rtl


def plan_workbook(form: PlanForm, *, shown: str) -> bytes:
    """The workbook of a plan; the same bytes for the same plan.

    Args:
        form: What stands in it.
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
            how_grid(form.period),
            _plans_grid(form, rows),
            _proofs_grid(form, len(rows)),
            _whole_grid(form),
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
            yield about | {"tanpa_rtl": entry.without or ""}
        for follow_up in entry.rtl:
            yield about | _follow_up(follow_up)
            # It is the unsur's, and would be read twice.
            about["penyebab"] = ""
    for left in form.rtl.leftovers:
        yield {
            "unsur": names[left.unsur],
            "dari": str(left.origin),
            "penyebab": left.penyebab or "",
            **_follow_up(left.follow_up),
        }


def _follow_up(follow_up: FollowUp) -> dict[str, str]:
    plan, done = follow_up.plan, follow_up.realisation
    rest = follow_up.settlement
    *single, last = AGAIN
    times = [when.text for when in plan.waktu]
    first = dict(zip(single, times, strict=False))
    said = {
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
        **{name: _shown(text) for name, text in said.items()},
        **first,
        last: ", ".join(times[len(single) :]),
    }


def _shown(text: str | None) -> str:
    return NIHIL.lower() if text == NIHIL else text or ""


def _plans_grid(form: PlanForm, rows: Sequence[FormRow]) -> Grid:
    count = len(rows) + _SPARE_PLANS
    ready = _ready(PLAN_COLUMNS, count)
    numbered = (
        {**row, NUMBER: str(number)}
        for number, row in enumerate(_with_spare(rows, count), 1)
    )
    quarters = _quarters(form.ended)
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
            (ready["unsur"], CellRule(Choice(unsur), "Unsur", "pilih dari daftar")),
            *((ready[name], when) for name in AGAIN),
            (ready["status"], CellRule(Choice(status), "Status", "pilih dari daftar")),
            (ready["target"], target),
        ),
        parted=_PARTED_AFTER,
    )


def _quarters(ended: date) -> tuple[str, ...]:
    """TW1 to TW4, and the quarters from the survey's end on with their years."""
    found = ["TW1", "TW2", "TW3", "TW4"]
    quarter = Period.quarter_of(ended)
    for _ in range(_QUARTERS):
        found.append(f"TW{quarter.number} {quarter.year}")
        quarter = quarter.next()
    return tuple(found)


def _proofs_grid(form: PlanForm, plans: int) -> Grid:
    rows = list(_proof_rows(form.rtl))
    count = len(rows) + _SPARE_PROOFS
    numbers = tuple(str(number) for number in range(1, plans + _SPARE_PLANS + 1))
    message = f"tulis angka di kolom No lembar {PLANS}"
    rule = CellRule(Choice(numbers), "Nomor RTL", message, strict=False)
    return _grid(
        PROOFS,
        PROOF_COLUMNS,
        _with_spare(rows, count),
        rules=((_ready(PROOF_COLUMNS, count)[NUMBER], rule),),
    )


def _proof_rows(rtl: Rtl) -> Iterator[FormRow]:
    # An unsur without RTL has a row of its own.
    entries = ((entry.rtl or (FollowUp(),)) for entry in rtl.priorities)
    lefts = (left.follow_up for left in rtl.leftovers)
    for number, follow_up in enumerate(chain(*entries, lefts), 1):
        done = follow_up.realisation
        if done.nihil:
            yield {NUMBER: str(number), "berkas": NIHIL.lower()}
        for proof in done.dokumentasi:
            yield {NUMBER: str(number), **_proof(proof)}


def _proof(proof: Evidence) -> dict[str, str]:
    return {
        "berkas": proof.berkas or "",
        "tautan": proof.tautan or "",
        "keterangan": proof.keterangan or "",
    }


def _whole_grid(form: PlanForm) -> Grid:
    decree = form.rtl.decree
    said = {
        "periode": str(form.period),
        DECREED: YES if decree else "",
        "alasan": _shown(decree.alasan) if decree else "",
        "dasar": _shown(decree.dasar) if decree else "",
    }
    rows = [
        [
            Cell(
                line.header, CellStyle(bold=True, filled=True, boxed=True, wrapped=True)
            ),
            Cell(said[line.name] or None, _TEXT),
            Cell(line.hint, CellStyle(size=9, wrapped=True)),
        ]
        for line in WHOLE_LINES
    ]
    rule = CellRule(Choice((YES,)), "Penetapan", f'pilih "{YES}", atau kosongkan')
    asked = [line.name for line in WHOLE_LINES].index(DECREED) + 1
    return Grid(WHOLE, _WHOLE_WIDTHS, rows, rules=((f"B{asked}", rule),), grows=True)


def _grid(
    name: str,
    columns: Sequence[FormColumn],
    rows: Iterator[FormRow],
    *,
    rules: tuple[tuple[str, CellRule], ...],
    parted: tuple[int, ...] = (),
) -> Grid:
    head = [Cell(column.header, _HEAD) for column in columns]
    hints = [Cell(column.hint or None, _HINT) for column in columns]
    body = [[_cell(row, column) for column in columns] for row in rows]
    return Grid(
        name,
        tuple(column.width for column in columns),
        [head, hints, *body],
        head=(1, _FIRST_ROW - 1),
        beside=2 if parted else 1,
        parted=parted,
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
    nothing: FormRow = {}
    return islice(chain(rows, repeat(nothing)), count)


def _ready(columns: Sequence[FormColumn], count: int) -> dict[str, str]:
    """The cells to be filled in of each column."""
    last = _FIRST_ROW + count - 1
    letters = (column_letters(number) for number in range(1, len(columns) + 1))
    return {
        column.name: f"{letter}{_FIRST_ROW}:{letter}{last}"
        for column, letter in zip(columns, letters, strict=True)
    }
