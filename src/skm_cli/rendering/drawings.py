"""The door to python-docx for what is drawn: photos and charts, by their names."""

import io
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from markupsafe import Markup

from skm_cli.domain.photo import Photo
from skm_cli.rendering.chart import Chart
from skm_cli.rendering.chart_book import book_of
from skm_cli.rendering.chart_size import height_of
from skm_cli.rendering.chart_xml import chart_xml, drawing_xml
from skm_cli.rendering.escaping import writable
from skm_cli.rendering.pictures import CENTIMETRE, size

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.parts.story import StoryPart

# In centimetres.
_TEXT_WIDTH = 16.0
_PICTURE_HEIGHT = 9.0
_CHART_HEIGHT = 21.0


class Drawings:
    """What the filters of a template put into the document.

    Attributes:
        part: The part of the document that is being filled.
    """

    def __init__(
        self,
        document: WordDocument,
        photos: Mapping[str, Photo],
        charts: Mapping[str, Chart],
    ) -> None:
        self.part: Part = document.part
        self._photos, self._charts = photos, charts
        self._text_width = _text_width(document)

    def picture(
        self,
        name: str,
        alt: str,
        *,
        lebar: float | None = None,
        tinggi: float = _PICTURE_HEIGHT,
    ) -> Markup:
        """The picture of that name, at most so many centimetres wide and high."""
        if not name:
            return Markup()
        photo = self._photos[name]
        widest = self._text_width if lebar is None else lebar
        width, height = size(photo, widest=widest, highest=tinggi)
        part = cast("StoryPart", self.part)
        inline = part.new_pic_inline(io.BytesIO(photo.data), width, height)
        inline.docPr.set("descr", writable(alt))
        for side in ("distT", "distB", "distL", "distR"):
            # Unsaid, LibreOffice keeps 3 mm free, and a wide picture leaves the page.
            inline.set(side, "0")
        return _beside_text(inline.xml)

    def chart(
        self,
        name: str,
        alt: str,
        *,
        lebar: float | None = None,
        tinggi: float | None = None,
    ) -> Markup:
        """The chart of that name, so many centimetres wide and high.

        As wide as the text and as high as it reads well, if not said; always as high as
        its names need.
        """
        if not name:
            return Markup()
        chart = self._charts[name]
        width = self._text_width if lebar is None else lebar
        height = min(height_of(chart, width, tinggi), _CHART_HEIGHT)
        package = self.part.package
        new = package.next_partname
        drawn = Part(
            new("/word/charts/chart%d.xml"),
            CONTENT_TYPE.DML_CHART,
            chart_xml(chart, width=width, height=height),
            package,
        )
        link = self.part.relate_to(drawn, RELATIONSHIP_TYPE.CHART)
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


def _text_width(document: WordDocument) -> float:
    section = document.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    if page is None or left is None or right is None:
        return _TEXT_WIDTH
    return (page - left - right) / CENTIMETRE
