"""Mends the tables of a filled document: columns made by loops, and page breaks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skm_cli.document.xml.ooxml import (
    CELL,
    CELL_PROPERTIES,
    PARAGRAPH,
    ROW,
    TABLE,
    W,
    put_in_order,
)
from skm_cli.document.xml.sections import widths_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_EXTENT = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
)
# In twips. A column below 2 cm holds a number or a tick and keeps its width; the wider
# ones share the rest.
_NARROW = 1134
# A row with a longer text, or with pictures that are together higher (in EMU), can
# split: otherwise a row that is higher than a page is cut off.
_LONG_TEXT = 300
_TALL_PICTURES = 5_400_000
# The whole width of the text, in fiftieths of a per cent.
_WHOLE = 5000
# A table with more rows need not stay on one page.
_SHORT = 8


def mend_tables(body: "Element") -> None:
    """Mend every table of a body, and fit those with a width in per cent to the text.

    So a template on other paper, or a landscape section, needs no other widths.
    """
    widths = widths_of(body)
    for table in list(body.iter(TABLE)):
        if not _complete(table):
            continue
        for properties in table.iter(CELL_PROPERTIES):
            put_in_order(properties)
        _fit(table, _wanted(table, widths.get(table)))
        _let_split(table)
        _let_break(table)


def _complete(table: "Element") -> bool:
    """Give every cell the paragraph that Word needs; whether the table has rows.

    A table without rows is taken out: Word calls the file damaged.
    """
    for cell in table.iter(CELL):
        if not len(cell) or cell[-1].tag != PARAGRAPH:
            cell.append(cell.makeelement(PARAGRAPH))
    parent = table.getparent()
    if table.find(ROW) is None and parent is not None:
        parent.replace(table, table.makeelement(PARAGRAPH))
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Cell:
    properties: "Element"
    span: int
    width: int | None


def _wanted(table: "Element", text: int | None) -> int | None:
    """The width in twips of a table whose width is in per cent; None for others."""
    width = table.find(f"{W}tblPr/{W}tblW")
    if text is None or width is None or width.get(f"{W}type") != "pct":
        return None
    share = (width.get(f"{W}w") or "").removesuffix("%")
    fiftieths = 50 if (width.get(f"{W}w") or "").endswith("%") else 1
    return text * int(share) * fiftieths // _WHOLE if share.isdecimal() else None


def _fit(table: "Element", wanted: int | None) -> None:
    """Set the columns to what the rows need; `wanted` is their whole width, if any."""
    grid = table.find(f"{W}tblGrid")
    rows = [[_cell(cell) for cell in row.iterfind(CELL)] for row in table.iterfind(ROW)]
    if grid is None or next(table.iter(f"{W}gridBefore"), None) is not None:
        return
    old = [int(column.get(f"{W}w") or 0) for column in grid]
    count = max((sum(cell.span for cell in row) for row in rows), default=0)
    # The first row with all columns: with one quarter alone it is the head.
    natural = next(([c.width for c in row] for row in rows if len(row) == count), [])
    widths = [width for width in natural if width]
    if len(widths) < count:
        # No row says its widths: only a grid of another length has to be mended.
        widths = old if len(old) == count else [sum(old) // count] * count
    total = wanted or sum(old)
    widths = _shared(widths, total) if total and any(widths) else old
    if widths == old:
        return
    grid[:] = [grid.makeelement(f"{W}gridCol", {f"{W}w": str(w)}) for w in widths]
    for row in rows:
        at = 0
        for cell in row:
            _widen(cell.properties, sum(widths[at : at + cell.span]))
            at += cell.span


def _cell(cell: "Element") -> _Cell:
    properties = cell.find(CELL_PROPERTIES)
    if properties is None:
        properties = cell.makeelement(CELL_PROPERTIES)
        cell.insert(0, properties)
    span = properties.find(f"{W}gridSpan")
    width = properties.find(f"{W}tcW")
    return _Cell(
        properties,
        1 if span is None else int(span.get(f"{W}val") or 1),
        int(width.get(f"{W}w") or 0)
        if width is not None and width.get(f"{W}type") == "dxa"
        else None,
    )


def _shared(widths: list[int], total: int) -> list[int]:
    kept = sum(width for width in widths if width < _NARROW)
    shared = sum(widths) - kept
    if shared <= 0 or kept > total * 2 // 3:
        kept, shared = 0, sum(widths)
    fitted = [
        width if kept and width < _NARROW else width * (total - kept) // shared
        for width in widths
    ]
    # The remainder of the division goes to the widest.
    fitted[fitted.index(max(fitted))] += total - sum(fitted)
    return fitted


def _widen(properties: "Element", width: int) -> None:
    for old in properties.findall(f"{W}tcW"):
        properties.remove(old)
    properties.append(
        properties.makeelement(f"{W}tcW", {f"{W}w": str(width), f"{W}type": "dxa"})
    )
    put_in_order(properties)


def _let_split(table: "Element") -> None:
    """Let rows split whose text or pictures could be higher than a page."""
    for row in table.iterfind(ROW):
        lengths = (
            sum(len(text.text or "") for text in cell.iter(f"{W}t"))
            for cell in row.iterfind(CELL)
        )
        heights = (
            sum(int(picture.get("cy") or 0) for picture in cell.iter(_EXTENT))
            for cell in row.iterfind(CELL)
        )
        if (
            max(lengths, default=0) > _LONG_TEXT
            or max(heights, default=0) > _TALL_PICTURES
        ):
            for tag in ("cantSplit", "keepNext", "keepLines"):
                for mark in list(row.iter(f"{W}{tag}")):
                    parent = mark.getparent()
                    if parent is not None:
                        parent.remove(mark)


def _let_break(table: "Element") -> None:
    """Let a long table that is kept with its neighbours break in its middle."""
    rows = table.findall(ROW)
    kept = [row for row in rows if next(row.iter(f"{W}keepNext"), None) is not None]
    # The last rows of a long table can stay together: they are few.
    if len(kept) > _SHORT:
        for row in rows[2:-2]:
            for keep in list(row.iter(f"{W}keepNext")):
                parent = keep.getparent()
                if parent is not None:
                    parent.remove(keep)
