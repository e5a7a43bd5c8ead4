"""The names of WordprocessingML, and the order of properties that it requires."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH = f"{W}p"
RUN = f"{W}r"
RUN_PROPERTIES = f"{W}rPr"
TEXT = f"{W}t"
TABLE = f"{W}tbl"
ROW = f"{W}tr"
CELL = f"{W}tc"
CELL_PROPERTIES = f"{W}tcPr"

_CELL = """
cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText
vAlign hideMark
"""
_RUN = """
rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
"""
_ORDER = {
    tag: {f"{W}{name}": at for at, name in enumerate(names.split())}
    for tag, names in ((CELL_PROPERTIES, _CELL), (RUN_PROPERTIES, _RUN))
}


def put_in_order(properties: "Element") -> None:
    """Sort the children of a tcPr or rPr: Word calls another order a damaged file."""
    order = _ORDER[str(properties.tag)]
    children = sorted(properties, key=lambda child: order.get(str(child.tag), 99))
    if children != list(properties):
        properties[:] = children
