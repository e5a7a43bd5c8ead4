"""The door to the workbook of a plan that a person filled in."""

from collections.abc import Iterable
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.kinds_of_file import holds_text
from skm_cli.files.tables.book import hidden_errors_note, open_book
from skm_cli.files.tables.workbook import Workbook
from skm_cli.files.unusable import no_workbook
from skm_cli.files.workspace import NamedFile
from skm_cli.files.yaml import values
from skm_cli.files.yaml.faults import MisfitError
from skm_cli.files.yaml.nodes import Node, Scalar
from skm_cli.plan.workbook.as_yaml import EvidenceRows, plan_node
from skm_cli.plan.workbook.cell_faults import CellFaults
from skm_cli.plan.workbook.columns import (
    DECREE,
    EVIDENCE,
    EVIDENCE_COLUMNS,
    GENERAL,
    GENERAL_LINES,
    NUMBER,
    PLAN_COLUMNS,
    PLANS,
    YES,
    columns_by_header,
    folded_title,
)
from skm_cli.plan.workbook.form_sheet import FilledRow, FormSheet

_SHEETS = (PLANS, EVIDENCE, GENERAL)
_PLAN_NAMES = tuple(column.name for column in PLAN_COLUMNS)


class PlanCells(NamedTuple):
    """The contents of a plan's workbook, as the nodes that rtl.yaml would have.

    Attributes:
        root: The nodes, without the period.
        faults: The faults of the cells; they know the cell of each node's line.
        period: The period on the sheet `Umum`; None where that cell is empty or wrong.
        period_line: The line of that cell.
        planned: At least one row belongs to this period, not to `lanjutan`.
        notes: Notes about the workbook.
    """

    root: Node
    faults: CellFaults
    period: Period | None
    period_line: int
    planned: bool
    notes: tuple[Note, ...] = ()


def read_plan_cells(file: NamedFile) -> PlanCells:
    """Read the cells of a plan's workbook.

    Args:
        file: The workbook, with its name for messages.

    Raises:
        ProblemsFoundError: A sheet of the plan's workbook is missing.
        FileUnusableError: The file is no workbook or cannot be read.
    """
    with open_book(file) as book:
        if holds_text(file.path) or not isinstance(book, Workbook):
            raise no_workbook(file.shown)
        reader = _Reader(book, CellFaults(file.shown))
        notes = (hidden_errors_note(file),) if book.hides_errors else ()
        return reader.plan()._replace(notes=notes)


class _Reader:
    """Turns the cells of one workbook into nodes."""

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
        self._sheets = {
            name: FormSheet(book.sheet(tabs[folded_title(name)]), faults)
            for name in _SHEETS
        }

    def plan(self) -> PlanCells:
        """The nodes of the whole workbook."""
        general = self._general()
        evidence = self._evidence()
        sheet = self._sheets[PLANS]
        rows = [
            row
            for row in sheet.rows(PLAN_COLUMNS, needed=("unsur", "kegiatan"))
            if _is_used(row, evidence)
        ]
        self._check_numbers(rows, evidence)
        line = self._faults.line(sheet.name)
        root = plan_node(rows, evidence, general, faults=self._faults, line=line)
        return PlanCells(
            root=root,
            faults=self._faults,
            period=self._period(general["periode"]),
            period_line=general["periode"].line,
            planned=any(not row["dari"].text for row in rows),
        )

    def _general(self) -> dict[str, Scalar]:
        """The values of the sheet `Umum`, by the names of their lines."""
        sheet, known = self._sheets[GENERAL], columns_by_header(GENERAL_LINES)
        no_cell = self._faults.line(sheet.name)
        values_by_name = {line.name: Scalar("", no_cell) for line in GENERAL_LINES}
        for row in range(1, sheet.height + 1):
            label, value = sheet.cell(row, 1), sheet.cell(row, 2)
            line = known.get(folded_title(label.text))
            if line:
                values_by_name[line.name] = value
            elif value.text:
                message = f"baris `{label.text}` tidak dikenal"
                hint = f"yang dikenal: {', '.join(o.header for o in GENERAL_LINES)}"
                self._faults.add(value.line, message, hint)
        decree = values_by_name[DECREE]
        if decree.text.casefold() not in {"", YES}:
            message = f"isi `{decree.text}` tidak dikenal"
            hint = f'pilih "{YES}", atau kosongkan'
            self._faults.add(decree.line, message, hint)
        return values_by_name

    def _period(self, cell: Scalar) -> Period | None:
        try:
            return values.read_period(cell.text) if cell.text else None
        except MisfitError as misfit:
            self._faults.add(cell.line, misfit.message, misfit.hint)
            return None

    def _evidence(self) -> EvidenceRows:
        rows_by_number: dict[str, list[FilledRow]] = {}
        names = [column.name for column in EVIDENCE_COLUMNS if column.name != NUMBER]
        sheet = self._sheets[EVIDENCE]
        for row in sheet.rows(EVIDENCE_COLUMNS, needed=(NUMBER,)):
            if not row.has(names):
                continue
            if not row[NUMBER].text:
                hint = f"tulis angka di kolom No lembar {PLANS}"
                self._faults.add(row[NUMBER].line, "nomor RTL kosong", hint)
                continue
            rows_by_number.setdefault(row[NUMBER].text, []).append(row)
        return rows_by_number

    def _check_numbers(self, rows: Iterable[FilledRow], evidence: EvidenceRows) -> None:
        """Each number on the sheet of evidence belongs to exactly one RTL."""
        lines: dict[str, int] = {}
        for row in rows:
            number, line = row[NUMBER]
            if number in lines and number in evidence:
                before = self._faults.line_text(lines[number])
                message = f"nomor {number} dipakai dua RTL, juga di {before}"
                hint = f"beri nomor lain, lalu sesuaikan lembar {EVIDENCE}"
                self._faults.add(line, message, hint)
            lines.setdefault(number, line)
        for number, unmatched in evidence.items():
            if number not in lines:
                message = f"tidak ada RTL nomor {number} di lembar {PLANS}"
                hint = f"tulis angka di kolom No lembar {PLANS}"
                for row in unmatched:
                    self._faults.add(row[NUMBER].line, message, hint)


def _is_used(row: FilledRow, evidence: EvidenceRows) -> bool:
    names = [name for name in _PLAN_NAMES if name != NUMBER]
    return row.has(names) or row[NUMBER].text in evidence
