"""The tables of a template, written row by row."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from skm_cli.report.unbroken import unbroken
from templates.blocks import Named, end_of, number
from templates.styles import CENTRE

_GREY = "E7E6E6"
# The first row is the head; rows and columns have no bands.
_FIRST_ROW = (
    ("val", "0620"),
    ("firstRow", "1"),
    ("lastRow", "0"),
    ("firstColumn", "0"),
    ("lastColumn", "0"),
    ("noHBand", "1"),
    ("noVBand", "1"),
)


class Line(NamedTuple):
    """One more paragraph of a cell.

    Attributes:
        text: Its text.
        style: Its style; an empty one is that of the cell.
        caption: The caption of a figure, in place of the text.
    """

    text: str = ""
    style: str = ""
    caption: Named | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    Attributes:
        text: Its text.
        span: The number of its columns.
        merged: `restart` and `continue` make one cell of several rows.
        centred: Whether its text is centred.
        bold: Whether it is a heading inside the table.
        narrow: Whether it has next to no margins, for a tick.
        style: The style of its paragraph; an empty one is that of the row.
        caption: The caption of a figure, below its text.
        below: More paragraphs, below its text.
    """

    text: str = ""
    span: int = 1
    merged: str | None = None
    centred: bool = False
    bold: bool = False
    narrow: bool = False
    style: str = ""
    caption: Named | None = None
    below: tuple[Line, ...] = ()


def centred(name: str) -> Cell:
    """A cell with a centred value of the context."""
    return Cell(f"{{{{ {name} }}}}", centred=True)


class Column(NamedTuple):
    """One column of a table that has a row for each element of a list.

    Attributes:
        head: Its heading.
        width: In centimetres; those of a table add up to the 16 of the text.
        cell: The cell of each row; the element is called `baris`.
    """

    head: str
    width: float
    cell: Cell | str


def counting(width: float = 1.2) -> Column:
    """The column with the numbers of the rows."""
    return Column("No", width, centred("baris.nomor"))


class Kept(Enum):
    """Which rows of a list stay on one page with the row after them."""

    NONE = auto()
    ALL = auto()
    ALL_BUT_LAST = auto()
    """Keeps a short table whole, and lets a page end after it."""


class Table:
    """A table that is written row by row, as wide as the text."""

    def __init__(
        self,
        document: WordDocument,
        widths_cm: Sequence[float],
        *,
        style: str = "Table Grid",
    ) -> None:
        self._document = document
        # Rounded edges, not widths, keep every table as wide as the text.
        edges = [round(Cm(right).twips) for right in accumulate(widths_cm, initial=0)]
        self._widths = [right - left for left, right in pairwise(edges)]
        table = document.add_table(0, len(widths_cm), style)
        table.autofit = False
        self._xml = document.element.body[-2]
        for column, width in zip(self._xml.tblGrid, self._widths, strict=True):
            column.set(qn("w:w"), str(width))
        total = self._xml.tblPr.find(qn("w:tblW"))
        # The whole width of the text, on any paper; the report fits the columns to it.
        total.set(qn("w:type"), "pct")
        total.set(qn("w:w"), "5000")
        # A table without a head, as for pictures side by side, has none of this.
        self._flags = self._xml.tblPr.find(qn("w:tblLook"))
        self._xml.tblPr.remove(self._flags)
        for key, value in _FIRST_ROW:
            self._flags.set(qn(f"w:{key}"), value)

    def head(self, *cells: Cell | str) -> None:
        """A row of headings, repeated on every page and read by screen readers."""
        if self._xml.tblPr.find(qn("w:tblLook")) is None:
            self._xml.tblPr.append(self._flags)
        self._row(cells, style="Judul Tabel", repeated=True, kept=True, shade=_GREY)

    def row(self, *cells: Cell | str, kept: bool = False) -> None:
        """A row of the body; `kept` keeps it on one page with the next one."""
        self._row(cells, style="Isi Tabel", repeated=False, kept=kept, shade=None)

    def rows(self, name: str, *cells: Cell | str, kept: Kept = Kept.NONE) -> None:
        """A row for each element of a list of the context, called `baris`."""
        with self.tagged(f"for baris in {name}"):
            if kept is not Kept.ALL_BUT_LAST:
                self.row(*cells, kept=kept is Kept.ALL)
                return
            with self.tagged("if loop.last"):
                self.row(*cells)
                self.tag("else")
                self.row(*cells, kept=True)

    def tag(self, statement: str) -> None:
        """A Jinja statement in a row of its own, which a report does not have."""
        self.row(Cell(f"{{%tr {statement} %}}", span=len(self._widths)))

    @contextmanager
    def tagged(self, statement: str) -> Iterator[None]:
        """The rows written meanwhile stand between an `if` or `for` and its end."""
        self.tag(statement)
        yield
        self.tag(end_of(statement))

    def _row(
        self,
        cells: Sequence[Cell | str],
        *,
        style: str,
        repeated: bool,
        kept: bool,
        shade: str | None,
    ) -> None:
        row = OxmlElement("w:tr")
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:cantSplit"))
        if repeated:
            properties.append(OxmlElement("w:tblHeader"))
        row.append(properties)
        self._xml.append(row)
        at = 0
        for each in cells:
            cell = Cell(each) if isinstance(each, str) else each
            width = sum(self._widths[at : at + cell.span])
            at += cell.span
            element = OxmlElement("w:tc")
            element.append(_cell_properties(cell, width, shade))
            row.append(element)
            self._write(element, cell, style=style, kept=kept)

    def _write(self, element: Any, cell: Cell, *, style: str, kept: bool) -> None:  # noqa: ANN401 - python-docx's elements have no types
        xml = OxmlElement("w:p")
        element.append(xml)
        content = Paragraph(xml, self._document)
        content.style = self._document.styles[cell.style or style]
        content.paragraph_format.keep_with_next = kept or None
        if cell.centred:
            content.alignment = CENTRE
        if cell.text:
            content.add_run(unbroken(cell.text)).bold = cell.bold or None
        if cell.caption:
            # The row keeps picture and caption together.
            content.paragraph_format.keep_with_next = False
            below = OxmlElement("w:p")
            element.append(below)
            line = Paragraph(below, self._document)
            line.style = self._document.styles["Caption"]
            number(line, cell.caption._replace(text=f". {cell.caption.text}"))
        for each in cell.below:
            xml = OxmlElement("w:p")
            element.append(xml)
            line = Paragraph(xml, self._document)
            line.style = self._document.styles[each.style or cell.style or style]
            if each.caption:
                number(line, each.caption)
            elif each.text:
                line.add_run(each.text)


def listing(
    document: WordDocument, name: str, *columns: Column, kept: Kept = Kept.NONE
) -> Table:
    """A table with a head and a row for each element of a list of the context.

    Args:
        document: The template.
        name: The list.
        columns: From left to right.
        kept: Which rows stay on one page with the next.
    """
    table = Table(document, [column.width for column in columns])
    table.head(*(column.head for column in columns))
    table.rows(name, *(column.cell for column in columns), kept=kept)
    return table


def _cell_properties(cell: Cell, width: int, shade: str | None) -> Any:  # noqa: ANN401 - python-docx's elements have no types
    properties = OxmlElement("w:tcPr")

    def add(name: str, parent: Any = properties, **attributes: str) -> Any:  # noqa: ANN401 - as above
        element = OxmlElement(f"w:{name}")
        for key, value in attributes.items():
            element.set(qn(f"w:{key}"), value)
        parent.append(element)
        return element

    add("tcW", w=str(width), type="dxa")
    if cell.span > 1:
        add("gridSpan", val=str(cell.span))
    if cell.merged:
        add("vMerge", val=cell.merged)
    if shade:
        add("shd", val="clear", color="auto", fill=shade)
    if cell.narrow:
        margins = add("tcMar")
        add("left", margins, w="11", type="dxa")
        add("right", margins, w="11", type="dxa")
    if shade:
        add("vAlign", val="center")
    return properties
