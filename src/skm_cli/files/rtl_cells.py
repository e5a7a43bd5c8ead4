"""Reads the workbook of a plan: its cells as the nodes that rtl.yaml would have."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note
from skm_cli.errors import ProblemsFoundError
from skm_cli.files import rtl_shape as shape
from skm_cli.files import yaml_values
from skm_cli.files.book import blind_to_errors, is_text, open_book
from skm_cli.files.cell_faults import CellFaults
from skm_cli.files.form_sheet import Filled, FormSheet
from skm_cli.files.planned_time import separated
from skm_cli.files.rtl_columns import (
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
    by_header,
    folded,
)
from skm_cli.files.shape import Key, MisfitError
from skm_cli.files.table import Workbook
from skm_cli.files.xlsx_parts import no_workbook
from skm_cli.files.yaml_text import Mapping as Block
from skm_cli.files.yaml_text import Node, Scalar, Sequence

_SHEETS = (PLANS, PROOFS, WHOLE)
_PLAN_NAMES = tuple(column.name for column in PLAN_COLUMNS)
_OWN = {NUMBER, "unsur", "dari", "penyebab", "status", "tanpa_rtl"}
_OF_AN_RTL = tuple(name for name in _PLAN_NAMES if name not in _OWN)
_BEGUN = "belum"


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
        tabs = {folded(tab.name): tab for tab in book.tabs}
        missing = [name for name in _SHEETS if folded(name) not in tabs]
        if missing:
            there = wording.listing([tab.name for tab in book.tabs])
            message = f"tidak ada lembar {wording.listing(missing)}"
            hint = "buat lembar isiannya dengan skm rtl init --xlsx rtl.xlsx"
            faults.add(0, f"{message}; yang ada: {there}", hint)
            raise ProblemsFoundError(faults.problems)
        dates = dict.fromkeys(AGAIN, _month)
        self._sheets = {
            name: FormSheet(book.sheet(tabs[folded(name)]), faults, dates)
            for name in _SHEETS
        }

    def plan(self) -> PlanCells:
        """The nodes of the whole workbook."""
        said = self._whole()
        proofs = self._proofs()
        rows = [row for row in self._plan_rows() if self._is_used(row, proofs)]
        self._name_strangers(rows, proofs)
        lefts = [row for row in rows if row["dari"].text]
        own = [row for row in rows if not row["dari"].text]
        line = self._faults.line(self._sheets[PLANS].name)
        items: list[tuple[Scalar, Node]] = [
            _item(shape.PRIORITAS, Sequence(tuple(self._entries(own, proofs)), line)),
            _item(
                shape.LANJUTAN,
                Sequence(tuple(self._left(row, proofs) for row in lefts), line),
            ),
        ]
        if decree := _decree(said):
            items.append(_item(shape.PENETAPAN, decree))
        return PlanCells(
            root=Block(tuple(items), line, flow=False),
            faults=self._faults,
            period=self._period(said["periode"]),
            period_line=said["periode"].line,
            planned=bool(own),
        )

    def _whole(self) -> dict[str, Scalar]:
        """The lines of the sheet about the whole plan, by their names."""
        sheet, known = self._sheets[WHOLE], by_header(WHOLE_LINES)
        nowhere = self._faults.line(sheet.name)
        said = {line.name: Scalar("", nowhere) for line in WHOLE_LINES}
        for row in range(1, sheet.height + 1):
            label, value = sheet.cell(row, 1, "label"), sheet.cell(row, 2, "value")
            asked = known.get(folded(label.text))
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
            return yaml_values.period(said.text) if said.text else None
        except MisfitError as misfit:
            self._faults.add(said.line, misfit.message, misfit.hint)
            return None

    def _proofs(self) -> dict[str, list[Filled]]:
        """The proofs of each RTL, by its number."""
        found: dict[str, list[Filled]] = {}
        names = [column.name for column in PROOF_COLUMNS if column.name != NUMBER]
        sheet, known = self._sheets[PROOFS], by_header(PROOF_COLUMNS)
        for row in sheet.rows(PROOF_COLUMNS, known, folded, needed=(NUMBER,)):
            if not row.has(names):
                continue
            if not row[NUMBER].text:
                hint = f"tulis angka di kolom No lembar {PLANS}"
                self._faults.add(row[NUMBER].line, "nomor RTL kosong", hint)
                continue
            found.setdefault(row[NUMBER].text, []).append(row)
        return found

    def _plan_rows(self) -> Iterator[Filled]:
        sheet, known = self._sheets[PLANS], by_header(PLAN_COLUMNS)
        needed = ("unsur", "kegiatan")
        return sheet.rows(PLAN_COLUMNS, known, folded, needed=needed)

    def _is_used(self, row: Filled, proofs: Mapping[str, object]) -> bool:
        names = [name for name in _PLAN_NAMES if name != NUMBER]
        return row.has(names) or row[NUMBER].text in proofs

    def _name_strangers(
        self, rows: Iterable[Filled], proofs: Mapping[str, list[Filled]]
    ) -> None:
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

    def _entries(
        self, rows: Iterable[Filled], proofs: Mapping[str, list[Filled]]
    ) -> Iterator[Node]:
        """The entries of `prioritas`: the rows of one unsur together."""
        groups: dict[object, list[Filled]] = {}
        for row in rows:
            typed, line = row["unsur"]
            # As the reader of unsur takes it; one without any stands for itself.
            code = typed.split()[0].rstrip(".").upper() if typed else line
            groups.setdefault(code, []).append(row)
        for group in groups.values():
            yield self._entry(group, proofs)

    def _entry(self, rows: list[Filled], proofs: Mapping[str, list[Filled]]) -> Node:
        unsur = rows[0]["unsur"]
        without = self._one(rows, "tanpa_rtl", "alasan tanpa RTL")
        planned = [
            row
            for row in rows
            if not row["tanpa_rtl"].text
            or row.has(_OF_AN_RTL)
            or row["status"].text.casefold() not in {"", _BEGUN}
            or row[NUMBER].text in proofs
        ]
        blocks = tuple(
            Block(tuple(self._follow_up(row, proofs)), unsur.line, flow=False)
            for row in planned
        )
        items = [
            _item(shape.UNSUR, unsur),
            _item(shape.PENYEBAB, self._one(rows, "penyebab", "penyebab")),
            _item(shape.RTL, Sequence(blocks, unsur.line)),
        ]
        if without.text:
            items.append(_item(shape.TANPA_RTL, without))
        return Block(tuple(items), unsur.line, flow=False)

    def _one(self, rows: Iterable[Filled], name: str, called: str) -> Scalar:
        """What an unsur has once, in whichever of its rows it is written."""
        written = [row for row in rows if row[name].text]
        for other in written[1:]:
            if other[name].text == written[0][name].text:
                continue
            code = written[0]["unsur"].text.split(".")[0]
            before = self._faults.spot(written[0][name].line)
            message = f"{called} {code} berbeda dari yang di {before}"
            hint = "tulis satu kali saja, di baris pertama unsur ini"
            self._faults.add(other[name].line, message, hint)
        return written[0][name] if written else Scalar("", next(iter(rows))[name].line)

    def _left(self, row: Filled, proofs: Mapping[str, list[Filled]]) -> Node:
        if row["tanpa_rtl"].text:
            message = "RTL lanjutan tidak memerlukan alasan tanpa RTL"
            hint = "kosongkan sel ini, atau hapus baris ini"
            self._faults.add(row["tanpa_rtl"].line, message, hint)
        items = [
            _item(shape.DARI, row["dari"]),
            _item(shape.UNSUR, row["unsur"]),
            _item(shape.PENYEBAB, row["penyebab"]),
            *self._follow_up(row, proofs),
        ]
        return Block(tuple(items), row["unsur"].line, flow=False)

    def _follow_up(
        self, row: Filled, proofs: Mapping[str, list[Filled]]
    ) -> Iterator[tuple[Scalar, Node]]:
        proved = self._evidence(proofs.get(row[NUMBER].text, []), row[NUMBER].line)
        done = (shape.STATUS, shape.DESKRIPSI, shape.WAKTU_PELAKSANAAN, shape.HAMBATAN)
        rest = (shape.ALASAN, shape.STRATEGI, shape.TARGET)
        at = row["kegiatan"].line
        yield _item(shape.KEGIATAN, row["kegiatan"])
        yield _item(shape.WAKTU, _times(row))
        yield _item(shape.PENANGGUNG_JAWAB, row["penanggung_jawab"])
        realised = (*_of(row, done), _item(shape.DOKUMENTASI, proved))
        yield _item(shape.REALISASI, Block(realised, at, flow=False))
        yield _item(shape.PENYELESAIAN, Block(_of(row, rest), at, flow=False))

    def _evidence(self, rows: list[Filled], line: int) -> Node:
        keys = (shape.BERKAS, shape.TAUTAN, shape.KETERANGAN)
        none = [row for row in rows if row["berkas"].text.casefold() == "nihil"]
        if none and len(rows) == 1 and not none[0].has(("tautan", "keterangan")):
            return none[0]["berkas"]
        for row in none:
            message = "nihil ditulis di samping dokumentasi lain"
            hint = "kosongkan sel ini, atau hapus dokumentasi lainnya"
            self._faults.add(row["berkas"].line, message, hint)
        blocks = (Block(_of(row, keys), row["berkas"].line, flow=False) for row in rows)
        return Sequence(tuple(blocks), line)


def _item(key: Key[object], node: Node) -> tuple[Scalar, Node]:
    return Scalar(key.name, node.line), node


def _of(row: Filled, keys: Iterable[Key[object]]) -> tuple[tuple[Scalar, Node], ...]:
    return tuple(_item(key, row[key.name]) for key in keys)


def _times(row: Filled) -> Node:
    # Whoever knows rtl.yaml may write its brackets here too.
    times = tuple(
        Scalar(" ".join(text.split()), row[name].line)
        for name in AGAIN
        for text in separated(row[name].text.strip("[] "))
    )
    return Sequence(times, row[AGAIN[0]].line)


def _decree(said: Mapping[str, Scalar]) -> Node | None:
    if not any(said[name].text for name in (DECREED, "alasan", "dasar")):
        return None
    items = (
        _item(shape.ALASAN, said["alasan"]),
        _item(shape.DASAR, said["dasar"]),
    )
    return Block(items, said[DECREED].line, flow=False)


def _month(value: date) -> str:
    # What Excel makes a date of when `Maret 2024` is typed.
    return f"{wording.MONTHS[value.month - 1]} {value.year}"
