"""The rows of a plan's workbook as the nodes that rtl.yaml would have."""

from collections.abc import Iterable, Iterator, Mapping

from skm_cli.files.yaml.evidence_keys import BERKAS, KETERANGAN, TAUTAN
from skm_cli.files.yaml.nodes import Mapping as Block
from skm_cli.files.yaml.nodes import Node, Scalar, Sequence
from skm_cli.files.yaml.shape import Key
from skm_cli.plan import rtl_keys as shape
from skm_cli.plan.planned_time import separated
from skm_cli.plan.workbook.cell_faults import CellFaults
from skm_cli.plan.workbook.columns import AGAIN, DECREED, NUMBER, PLAN_COLUMNS
from skm_cli.plan.workbook.form_sheet import Filled

_OWN = {NUMBER, "unsur", "dari", "penyebab", "status", "tanpa_rtl"}
_OF_AN_RTL = tuple(c.name for c in PLAN_COLUMNS if c.name not in _OWN)
_BEGUN = "belum"

EvidenceRows = Mapping[str, list[Filled]]
"""The rows of the sheet of proofs, by the number of their RTL."""


def plan_node(
    rows: Iterable[Filled],
    proofs: EvidenceRows,
    said: Mapping[str, Scalar],
    *,
    faults: CellFaults,
    line: int,
) -> Node:
    """The node of a whole plan, but for its period.

    Args:
        rows: The rows in which something stands.
        proofs: The proofs.
        said: What is said of the whole plan.
        faults: What is there and cannot be right.
        line: What stands for the sheet of the rows.
    """
    lefts = [row for row in rows if row["dari"].text]
    own = [row for row in rows if not row["dari"].text]
    nodes = _Nodes(faults, proofs)
    left = tuple(map(nodes.left, lefts))
    items = [
        _item(shape.PRIORITAS, Sequence(tuple(nodes.entries(own)), line)),
        _item(shape.LANJUTAN, Sequence(left, line)),
    ]
    if decree := _decree(said):
        items.append(_item(shape.PENETAPAN, decree))
    return Block(tuple(items), line, flow=False)


class _Nodes:
    """Makes the nodes of RTL, knowing their proofs."""

    def __init__(self, faults: CellFaults, proofs: EvidenceRows) -> None:
        self._faults = faults
        self._proofs = proofs

    def entries(self, rows: Iterable[Filled]) -> Iterator[Node]:
        """The entries of `prioritas`: the rows of one unsur together."""
        groups: dict[object, list[Filled]] = {}
        for row in rows:
            typed, line = row["unsur"]
            # As the reader of unsur takes it; one without any stands for itself.
            code = typed.split()[0].rstrip(".").upper() if typed else line
            groups.setdefault(code, []).append(row)
        for group in groups.values():
            yield self._entry(group)

    def _entry(self, rows: list[Filled]) -> Node:
        unsur = rows[0]["unsur"]
        without = self._one(rows, "tanpa_rtl", "alasan tanpa RTL")
        planned = [
            row
            for row in rows
            if not row["tanpa_rtl"].text
            or row.has(_OF_AN_RTL)
            or row["status"].text.casefold() not in {"", _BEGUN}
            or row[NUMBER].text in self._proofs
        ]
        blocks = tuple(
            Block(tuple(self._follow_up(row)), unsur.line, flow=False)
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

    def left(self, row: Filled) -> Node:
        """An item of `lanjutan`."""
        if row["tanpa_rtl"].text:
            message = "RTL lanjutan tidak memerlukan alasan tanpa RTL"
            hint = "kosongkan sel ini, atau hapus baris ini"
            self._faults.add(row["tanpa_rtl"].line, message, hint)
        items = [
            _item(shape.DARI, row["dari"]),
            _item(shape.UNSUR, row["unsur"]),
            _item(shape.PENYEBAB, row["penyebab"]),
            *self._follow_up(row),
        ]
        return Block(tuple(items), row["unsur"].line, flow=False)

    def _follow_up(self, row: Filled) -> Iterator[tuple[Scalar, Node]]:
        proved = self._evidence(
            self._proofs.get(row[NUMBER].text, []), row[NUMBER].line
        )
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
