"""The sections of a document, and the width of the text in each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from skm_cli.document.xml.ooxml import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SECTION = f"{W}sectPr"


class Section(NamedTuple):
    """A section.

    Attributes:
        blocks: Its paragraphs and tables, in their order.
        properties: Its `w:sectPr`.
    """

    blocks: list["Element"]
    properties: "Element"

    @property
    def width(self) -> int | None:
        """The width of its text in twips; None where the template has none."""
        size = self.properties.find(f"{W}pgSz")
        margins = self.properties.find(f"{W}pgMar")
        if size is None or margins is None:
            return None
        page, left, right, gutter = (
            int(float(element.get(f"{W}{name}") or 0))
            for element, name in (
                (size, "w"), (margins, "left"), (margins, "right"), (margins, "gutter")
            )
        )  # fmt: skip
        width = page - left - right - gutter
        return width if width > 0 else None


def sections_of(body: "Element") -> Iterator[Section]:
    """The sections of a body in their order; none where it has no `w:sectPr`."""
    blocks: list[Element] = []
    for block in body:
        if block.tag == SECTION:
            yield Section(blocks, block)
            return
        blocks.append(block)
        properties = block.find(f"{W}pPr/{SECTION}")
        if properties is not None:
            yield Section(blocks, properties)
            blocks = []


def widths_of(body: "Element") -> dict["Element", int | None]:
    """The width of the text, in twips, at each block of a body."""
    widths: dict[Element, int | None] = {}
    for section in sections_of(body):
        widths |= dict.fromkeys(section.blocks, section.width)
    return widths
