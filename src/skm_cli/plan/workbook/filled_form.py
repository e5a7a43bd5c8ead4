"""Reads the workbook of a plan: its cells as the nodes that rtl.yaml would have."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.tables.book import blind_to_errors, is_text, open_book
from skm_cli.files.tables.workbook import Workbook
from skm_cli.files.unusable import no_workbook
from skm_cli.files.yaml import values
from skm_cli.files.yaml.nodes import Node, Scalar
from skm_cli.files.yaml.shape import MisfitError
from skm_cli.plan.workbook.as_yaml import EvidenceRows, plan_node
from skm_cli.plan.workbook.cell_faults import CellFaults
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
    columns_by_header,
    folded_title,
)
from skm_cli.plan.workbook.form_sheet import Filled, FormSheet

_SHEETS = (PLANS, PROOFS, WHOLE)
_PLAN_NAMES = tuple(column.name for column in PLAN_COLUMNS)


class PlanCells(NamedTuple):
    """What a workbook of a plan holds.

    Attributes:
        root: Its nodes, as rtl.yaml has them, but for the period.
        faults: What is there and cannot be read; what its nodes' lines stand for.
        period: The period that it says; None where it says none.
        period_line: Where it says so.
        planned: It names an unsur at least.
        notes: What else is worth saying.
    """

    root: Node
    faults: CellFaults
    period: Period | None
    period_line: int
    planned: bool
    notes: tuple[Note, ...] = ()


def read_plan_cells(path: Path, shown: str) -> PlanCells:
    """The plan that a person filled in on a workbook.

    Raises:
        ProblemsFoundError: It has not the sheets of our own workbook.
        FileUnusableError: It cannot be read.
    """
    with open_book(path, shown) as book:
        if is_text(path) or not isinstance(book, Workbook):
            raise no_workbook(shown)
        reader = _Reader(book, CellFaults(shown))
        notes = (blind_to_errors(path, shown),) if book.blind else ()
        return reader.plan()._replace(notes=notes)


class _Reader:
    """Makes the nodes of one workbook."""

    def __init__(self, book: Workbook, faults: CellFaults) -> None:
        self._faults = faults
        tabs = {folded_title(tab.name): tab for tab in book.tabs}
        missing = [name for name in _SHEETS if folded_title(name) not in tabs]
        if missing:
            there = wording.listing([tab.name for tab in book.tabs])
            message = f"tidak ada lembar {wording.listing(missing)}"
            hint = "buat lembar isiannya dengan skm rtl init --xlsx rtl.xlsx"
            faults.add(0, f"{message}; yang ada: {there}", hint)
            raise ProblemsFoundError(faults.problems)
        dates = dict.fromkeys(AGAIN, _month)
        self._sheets = {
            name: FormSheet(book.sheet(tabs[folded_title(name)]), faults, dates)
            for name in _SHEETS
        }

    def plan(self) -> PlanCells:
        """The nodes of the whole workbook."""
        said = self._whole()
        proofs = self._proofs()
        rows = [row for row in self._plan_rows() if _is_used(row, proofs)]
        self._name_strangers(rows, proofs)
        line = self._faults.line(self._sheets[PLANS].name)
        root = plan_node(rows, proofs, said, faults=self._faults, line=line)
        return PlanCells(
            root=root,
            faults=self._faults,
            period=self._period(said["periode"]),
            period_line=said["periode"].line,
            planned=any(not row["dari"].text for row in rows),
        )

    def _whole(self) -> dict[str, Scalar]:
        """The lines of the sheet about the whole plan, by their names."""
        sheet, known = self._sheets[WHOLE], columns_by_header(WHOLE_LINES)
        nowhere = self._faults.line(sheet.name)
        said = {line.name: Scalar("", nowhere) for line in WHOLE_LINES}
        for row in range(1, sheet.height + 1):
            label, value = sheet.cell(row, 1, "label"), sheet.cell(row, 2, "value")
            asked = known.get(folded_title(label.text))
            if asked:
                said[asked.name] = value
            elif value.text:
                message = f"baris `{label.text}` tidak dikenal"
                hint = f"yang dikenal: {', '.join(o.header for o in WHOLE_LINES)}"
                self._faults.add(value.line, message, hint)
        if said[DECREED].text.casefold() not in {"", YES}:
            message = f"isi `{said[DECREED].text}` tidak dikenal"
            hint = f'pilih "{YES}", atau kosongkan'
            self._faults.add(said[DECREED].line, message, hint)
        return said

    def _period(self, said: Scalar) -> Period | None:
        try:
            return values.read_period(said.text) if said.text else None
        except MisfitError as misfit:
            self._faults.add(said.line, misfit.message, misfit.hint)
            return None

    def _proofs(self) -> EvidenceRows:
        """The proofs of each RTL, by its number."""
        found: dict[str, list[Filled]] = {}
        names = [column.name for column in PROOF_COLUMNS if column.name != NUMBER]
        sheet, known = self._sheets[PROOFS], columns_by_header(PROOF_COLUMNS)
        for row in sheet.rows(PROOF_COLUMNS, known, folded_title, needed=(NUMBER,)):
            if not row.has(names):
                continue
            if not row[NUMBER].text:
                hint = f"tulis angka di kolom No lembar {PLANS}"
                self._faults.add(row[NUMBER].line, "nomor RTL kosong", hint)
                continue
            found.setdefault(row[NUMBER].text, []).append(row)
        return found

    def _plan_rows(self) -> Iterator[Filled]:
        sheet, known = self._sheets[PLANS], columns_by_header(PLAN_COLUMNS)
        needed = ("unsur", "kegiatan")
        return sheet.rows(PLAN_COLUMNS, known, folded_title, needed=needed)

    def _name_strangers(self, rows: Iterable[Filled], proofs: EvidenceRows) -> None:
        """Numbers that no RTL has, or that several have."""
        lines: dict[str, int] = {}
        for row in rows:
            number, line = row[NUMBER]
            if number in lines and number in proofs:
                before = self._faults.spot(lines[number])
                message = f"nomor {number} dipakai dua RTL, juga di {before}"
                hint = f"beri nomor lain, lalu sesuaikan lembar {PROOFS}"
                self._faults.add(line, message, hint)
            lines.setdefault(number, line)
        for number, wanted in proofs.items():
            if number not in lines:
                message = f"tidak ada RTL nomor {number} di lembar {PLANS}"
                hint = f"tulis angka di kolom No lembar {PLANS}"
                for row in wanted:
                    self._faults.add(row[NUMBER].line, message, hint)


def _is_used(row: Filled, proofs: EvidenceRows) -> bool:
    names = [name for name in _PLAN_NAMES if name != NUMBER]
    return row.has(names) or row[NUMBER].text in proofs


def _month(value: date) -> str:
    # What Excel makes a date of when `Maret 2024` is typed.
    return f"{wording.MONTHS[value.month - 1]} {value.year}"
