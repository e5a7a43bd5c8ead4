"""Draws photos and charts into a document, by the names that templates use.

A leaf of the door to python-docx.
"""

import io
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml.etree import tostring
from markupsafe import Markup

from skm_cli.context import ReportChart
from skm_cli.document.charts.data_sheet import chart_workbook
from skm_cli.document.charts.series import chart_xml, drawing_xml
from skm_cli.document.charts.size import height_of
from skm_cli.document.escaping import writable
from skm_cli.document.xml.sections import sections_of
from skm_cli.domain.photo import Photo

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.parts.story import StoryPart
    from lxml.etree import _Element as Element

# In centimetres.
_TEXT_WIDTH = 16.0
_PICTURE_HEIGHT = 9.0
_CHART_HEIGHT = 21.0
# In a centimetre.
_TWIPS = 1440 / 2.54
_DRAWN = re.compile(r"\|\s*(?:gambar|grafik)\b")
WIDTH = "_lebar_teks"
"""The function that a template calls before a drawing: `Drawings.set_width`."""


class Drawings:
    """The photos and charts of one document, drawn as its template is filled."""

    def __init__(
        self,
        document: WordDocument,
        photos: Mapping[str, Photo],
        charts: Mapping[str, ReportChart],
    ) -> None:
        self._photos, self._charts = photos, charts
        widths = (section.width for section in sections_of(document.element.body))
        known = [width for width in widths if width]
        self._narrowest = min(known) / _TWIPS if known else _TEXT_WIDTH
        self.begin(document.part)

    def begin(self, part: Part) -> None:
        """Draw into this part of the document from now on."""
        self._part = part
        self._text_width = self._narrowest

    def set_width(self, width: int) -> str:
        """Take the width of the text, in twips, from now on; gives the empty text."""
        self._text_width = width / _TWIPS if width else self._narrowest
        return ""

    def picture(
        self,
        name: str,
        alt: str,
        *,
        lebar: float | None = None,
        tinggi: float = _PICTURE_HEIGHT,
    ) -> Markup:
        """The picture of that name; the template gives its largest sides.

        Args:
            name: The name; an empty one draws nothing.
            alt: The alternative text.
            lebar: The largest width in centimetres; never more than the text's.
            tinggi: The largest height in centimetres.
        """
        if not name:
            return Markup()
        photo = self._photos[name]
        width, height = picture_size(photo, widest=self._width(lebar), highest=tinggi)
        part = cast("StoryPart", self._part)
        inline = part.new_pic_inline(io.BytesIO(photo.data), width, height)
        inline.docPr.set("descr", writable(alt))
        for side in ("distT", "distB", "distL", "distR"):
            # Otherwise LibreOffice adds 3 mm, and a wide picture leaves the page.
            inline.set(side, "0")
        return _outside_text(tostring(inline, encoding="unicode"))

    def chart(
        self,
        name: str,
        alt: str,
        *,
        lebar: float | None = None,
        tinggi: float | None = None,
    ) -> Markup:
        """The chart of that name.

        Args:
            name: The name; an empty one draws nothing.
            alt: The alternative text.
            lebar: The width in centimetres, at most the text's; None for that.
            tinggi: The height in centimetres, never less than its names need; None
                for one that is easy to read.
        """
        if not name:
            return Markup()
        chart = self._charts[name]
        width = self._width(lebar)
        height = min(height_of(chart, width, tinggi), _CHART_HEIGHT)
        package = self._part.package
        new = package.next_partname
        drawn = Part(
            new("/word/charts/chart%d.xml"),
            CONTENT_TYPE.DML_CHART,
            chart_xml(chart, width=width, height=height),
            package,
        )
        link = self._part.relate_to(drawn, RELATIONSHIP_TYPE.CHART)
        book = Part(
            new("/word/embeddings/Microsoft_Excel_Worksheet%d.xlsx"),
            CONTENT_TYPE.SML_SHEET,
            chart_workbook(chart),
            package,
        )
        drawn.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        label = f"Grafik {drawn.partname.idx}"
        sides = int(width * CENTIMETRE), int(height * CENTIMETRE)
        return _outside_text(drawing_xml(link, label, alt, sides))

    def _width(self, wanted: float | None) -> float:
        return self._text_width if wanted is None else min(wanted, self._text_width)


def write_widths(root: "Element") -> None:
    """Put a call with the width of the text before each drawing of a template.

    The call stands between paragraphs, and the filled document has nothing of it.
    """
    body = root.find(qn("w:body"))
    for section in [] if body is None else [*sections_of(body)]:
        call = f"{{{{ {WIDTH}({section.width or 0}) }}}}"
        for block in section.blocks:
            if not _DRAWN.search("".join(map(str, block.itertext()))):
                continue
            before = block.getprevious()
            if before is not None:
                before.tail = f"{before.tail or ''}{call}"
            elif body is not None:
                body.text = f"{body.text or ''}{call}"


def number_drawings(stories: Iterable["BaseOxmlElement"]) -> None:
    """Give every drawing of the document an id of its own."""
    number = 0
    for story in stories:
        for drawing in story.xpath("//wp:docPr"):
            number += 1
            drawing.set("id", str(number))


def _outside_text(inline: str) -> Markup:
    # A drawing cannot stand inside a text.
    return Markup(  # noqa: S704 - python-docx made this XML, or we did with escapes
        f"</w:t></w:r><w:r><w:drawing>{inline}</w:drawing></w:r>"
        '<w:r><w:t xml:space="preserve">'
    )


# In EMU, the unit of drawings.
CENTIMETRE = 360_000
_INCH = 914_400
# Sharp enough in print; a picture with fewer pixels is not blown up.
_DOTS_PER_INCH = 159


def picture_size(photo: Photo, *, widest: float, highest: float) -> tuple[int, int]:
    """Width and height in EMU, within a box in centimetres and in the photo's shape."""
    emu = min(
        widest * CENTIMETRE / photo.width,
        highest * CENTIMETRE / photo.height,
        _INCH / _DOTS_PER_INCH,
    )
    return max(1, int(photo.width * emu)), max(1, int(photo.height * emu))
