"""The door to python-docx for what is drawn: photos and charts, by their names."""

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
from skm_cli.document.charts.data_sheet import book_of
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
# To a centimetre.
_TWIPS = 1440 / 2.54
_DRAWN = re.compile(r"\|\s*(?:gambar|grafik)\b")
WIDTH = "_lebar_teks"
"""What a template calls before a drawing: `Drawings.between`."""


class Drawings:
    """What the filters of a template put into the document, as it is filled."""

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
        """A part of the document is filled from here on."""
        self._part = part
        self._text_width = self._narrowest

    def between(self, width: int) -> str:
        """The text is so many twips wide from here on; says nothing."""
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
        """The picture of that name, at most so many centimetres wide and high.

        Never wider than the text of its section.
        """
        if not name:
            return Markup()
        photo = self._photos[name]
        width, height = picture_size(photo, widest=self._width(lebar), highest=tinggi)
        part = cast("StoryPart", self._part)
        inline = part.new_pic_inline(io.BytesIO(photo.data), width, height)
        inline.docPr.set("descr", writable(alt))
        for side in ("distT", "distB", "distL", "distR"):
            # Unsaid, LibreOffice keeps 3 mm free, and a wide picture leaves the page.
            inline.set(side, "0")
        return _beside_text(tostring(inline, encoding="unicode"))

    def chart(
        self,
        name: str,
        alt: str,
        *,
        lebar: float | None = None,
        tinggi: float | None = None,
    ) -> Markup:
        """The chart of that name, so many centimetres wide and high.

        As wide as the text of its section and as high as it reads well, if not said;
        never wider than that, and always as high as its names need.
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
            book_of(chart),
            package,
        )
        drawn.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        called = f"Grafik {drawn.partname.idx}"
        sides = int(width * CENTIMETRE), int(height * CENTIMETRE)
        return _beside_text(drawing_xml(link, called, alt, sides))

    def _width(self, wanted: float | None) -> float:
        return self._text_width if wanted is None else min(wanted, self._text_width)


def tell_widths(root: "Element") -> None:
    """Let a story of a template say before each drawing how wide the text there is.

    What is said goes between the paragraphs, and nothing of it is left.
    """
    body = root.find(qn("w:body"))
    for section in [] if body is None else [*sections_of(body)]:
        said = f"{{{{ {WIDTH}({section.width or 0}) }}}}"
        for block in section.blocks:
            if not _DRAWN.search("".join(map(str, block.itertext()))):
                continue
            before = block.getprevious()
            if before is not None:
                before.tail = f"{before.tail or ''}{said}"
            elif body is not None:
                body.text = f"{body.text or ''}{said}"


def number_drawings(stories: Iterable["BaseOxmlElement"]) -> None:
    """Give every drawing of the document an id of its own."""
    number = 0
    for story in stories:
        for drawing in story.xpath("//wp:docPr"):
            number += 1
            drawing.set("id", str(number))


def _beside_text(inline: str) -> Markup:
    # A drawing stands beside a text, not in it.
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
    """Width and height in EMU: within a box in centimetres, in the picture's shape."""
    emu = min(
        widest * CENTIMETRE / photo.width,
        highest * CENTIMETRE / photo.height,
        _INCH / _DOTS_PER_INCH,
    )
    return max(1, int(photo.width * emu)), max(1, int(photo.height * emu))
