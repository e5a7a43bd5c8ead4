"""Turns the rows of a plan's workbook into the nodes that rtl.yaml would have."""

from collections.abc import Iterable, Iterator, Mapping

from skm_cli.files.yaml.evidence_keys import BERKAS, KETERANGAN, TAUTAN
from skm_cli.files.yaml.nodes import Mapping as Block
from skm_cli.files.yaml.nodes import Node, Scalar, Sequence
from skm_cli.files.yaml.shape import Key
from skm_cli.plan import rtl_keys
from skm_cli.plan.planned_time import split_times
from skm_cli.plan.workbook.cell_faults import CellFaults
from skm_cli.plan.workbook.columns import DECREE, NUMBER, PLAN_COLUMNS, TIMES
from skm_cli.plan.workbook.form_sheet import FilledRow

_NOT_OF_ONE_RTL = {NUMBER, "unsur", "dari", "penyebab", "status", "tanpa_rtl"}
_RTL_NAMES = tuple(c.name for c in PLAN_COLUMNS if c.name not in _NOT_OF_ONE_RTL)
_NOT_BEGUN = "belum"

EvidenceRows = Mapping[str, list[FilledRow]]
"""The rows of the sheet `Dokumentasi`, by the number of their RTL."""


def plan_node(
    rows: Iterable[FilledRow],
    evidence: EvidenceRows,
    general: Mapping[str, Scalar],
    *,
    faults: CellFaults,
    line: int,
) -> Node:
    """The node of a whole plan, without its period.

    Args:
        rows: The rows of the sheet `RTL` that are not empty.
        evidence: The rows of the sheet `Dokumentasi`.
        general: The values of the sheet `Umum`, by the names of their lines.
        faults: Where faults are added.
        line: The line of the sheet `RTL`, as `faults` keeps it.
    """
    earlier = [row for row in rows if row["dari"].text]
    own = [row for row in rows if not row["dari"].text]
    nodes = _Nodes(faults, evidence)
    leftovers = tuple(map(nodes.leftover, earlier))
    items = [
        _item(rtl_keys.PRIORITAS, Sequence(tuple(nodes.entries(own)), line)),
        _item(rtl_keys.LANJUTAN, Sequence(leftovers, line)),
    ]
    if decree := _decree(general):
        items.append(_item(rtl_keys.PENETAPAN, decree))
    return Block(tuple(items), line, flow=False)


class _Nodes:
    """Makes the nodes of RTL, with their evidence."""

    def __init__(self, faults: CellFaults, evidence: EvidenceRows) -> None:
        self._faults = faults
        self._evidence = evidence

    def entries(self, rows: Iterable[FilledRow]) -> Iterator[Node]:
        """The entries of `prioritas`: the rows of one unsur together."""
        groups: dict[object, list[FilledRow]] = {}
        for row in rows:
            text, line = row["unsur"]
            # As in rtl.yaml; a row without an unsur is a group of its own.
            code = text.split()[0].rstrip(".").upper() if text else line
            groups.setdefault(code, []).append(row)
        for group in groups.values():
            yield self._entry(group)

    def _entry(self, rows: list[FilledRow]) -> Node:
        unsur = rows[0]["unsur"]
        without = self._once(rows, "tanpa_rtl", "alasan tanpa RTL")
        with_rtl = [
            row
            for row in rows
            if not row["tanpa_rtl"].text
            or row.has(_RTL_NAMES)
            or row["status"].text.casefold() not in {"", _NOT_BEGUN}
            or row[NUMBER].text in self._evidence
        ]
        blocks = tuple(
            Block(tuple(self._follow_up(row)), unsur.line, flow=False)
            for row in with_rtl
        )
        items = [
            _item(rtl_keys.UNSUR, unsur),
            _item(rtl_keys.PENYEBAB, self._once(rows, "penyebab", "penyebab")),
            _item(rtl_keys.RTL, Sequence(blocks, unsur.line)),
        ]
        if without.text:
            items.append(_item(rtl_keys.TANPA_RTL, without))
        return Block(tuple(items), unsur.line, flow=False)

    def _once(self, rows: Iterable[FilledRow], name: str, title: str) -> Scalar:
        """A value that an unsur has once, in any of its rows."""
        written = [row for row in rows if row[name].text]
        for other in written[1:]:
            if other[name].text == written[0][name].text:
                continue
            code = written[0]["unsur"].text.split(".")[0]
            before = self._faults.line_text(written[0][name].line)
            message = f"{title} {code} berbeda dari yang di {before}"
            hint = "tulis satu kali saja, di baris pertama unsur ini"
            self._faults.add(other[name].line, message, hint)
        return written[0][name] if written else Scalar("", next(iter(rows))[name].line)

    def leftover(self, row: FilledRow) -> Node:
        """An item of `lanjutan`."""
        if row["tanpa_rtl"].text:
            message = "RTL lanjutan tidak memerlukan alasan tanpa RTL"
            hint = "kosongkan sel ini, atau hapus baris ini"
            self._faults.add(row["tanpa_rtl"].line, message, hint)
        items = [
            _item(rtl_keys.DARI, row["dari"]),
            _item(rtl_keys.UNSUR, row["unsur"]),
            _item(rtl_keys.PENYEBAB, row["penyebab"]),
            *self._follow_up(row),
        ]
        return Block(tuple(items), row["unsur"].line, flow=False)

    def _follow_up(self, row: FilledRow) -> Iterator[tuple[Scalar, Node]]:
        evidence = self._evidence_node(
            self._evidence.get(row[NUMBER].text, []), row[NUMBER].line
        )
        done = (
            rtl_keys.STATUS,
            rtl_keys.DESKRIPSI,
            rtl_keys.WAKTU_PELAKSANAAN,
            rtl_keys.HAMBATAN,
        )
        rest = (rtl_keys.ALASAN, rtl_keys.STRATEGI, rtl_keys.TARGET)
        at = row["kegiatan"].line
        yield _item(rtl_keys.KEGIATAN, row["kegiatan"])
        yield _item(rtl_keys.WAKTU, _times(row))
        yield _item(rtl_keys.PENANGGUNG_JAWAB, row["penanggung_jawab"])
        realised = (*_of(row, done), _item(rtl_keys.DOKUMENTASI, evidence))
        yield _item(rtl_keys.REALISASI, Block(realised, at, flow=False))
        yield _item(rtl_keys.PENYELESAIAN, Block(_of(row, rest), at, flow=False))

    def _evidence_node(self, rows: list[FilledRow], line: int) -> Node:
        keys = (BERKAS, TAUTAN, KETERANGAN)
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


def _of(row: FilledRow, keys: Iterable[Key[object]]) -> tuple[tuple[Scalar, Node], ...]:
    return tuple(_item(key, row[key.name]) for key in keys)


def _times(row: FilledRow) -> Node:
    # A person who knows rtl.yaml may write its brackets here too.
    times = tuple(
        Scalar(" ".join(text.split()), row[name].line)
        for name in TIMES
        for text in split_times(row[name].text.strip("[] "))
    )
    return Sequence(times, row[TIMES[0]].line)


def _decree(general: Mapping[str, Scalar]) -> Node | None:
    if not any(general[name].text for name in (DECREE, "alasan", "dasar")):
        return None
    items = (
        _item(rtl_keys.ALASAN, general["alasan"]),
        _item(rtl_keys.DASAR, general["dasar"]),
    )
    return Block(items, general[DECREE].line, flow=False)
