"""Marks in yellow what a person still owes: every `[belum diisi: …]`."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from skm_cli.rendering.ooxml import RUN, RUN_PROPERTIES, TEXT, W, put_in_order

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GAP = re.compile(r"(\[belum diisi: [^\]]*\])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def highlight_gaps(root: "Element") -> None:
    """Give every gap below `root` a run of its own, marked and otherwise unchanged."""
    for run in list(root.iter(RUN)):
        if any(_GAP.search(text.text or "") for text in run.iterfind(TEXT)):
            _split(run)


def _split(run: "Element") -> None:
    last = run
    for content, is_gap in _pieces(run):
        piece = run.makeelement(RUN)
        properties = run.find(RUN_PROPERTIES)
        if properties is not None:
            piece.append(deepcopy(properties))
        piece.append(content)
        if is_gap:
            _mark(piece)
        last.addnext(piece)
        last = piece
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _pieces(run: "Element") -> Iterator[tuple["Element", bool]]:
    """What the run holds, a gap apart from the words around it."""
    for child in list(run):
        if child.tag == TEXT:
            for part in filter(None, _GAP.split(child.text or "")):
                text = run.makeelement(TEXT, {_SPACE: "preserve"})
                text.text = part
                yield text, _GAP.fullmatch(part) is not None
        elif child.tag != RUN_PROPERTIES:
            yield child, False


def _mark(run: "Element") -> None:
    properties = run.find(RUN_PROPERTIES)
    if properties is None:
        properties = run.makeelement(RUN_PROPERTIES)
        run.insert(0, properties)
    for old in properties.findall(f"{W}highlight"):
        properties.remove(old)
    properties.append(
        properties.makeelement(f"{W}highlight", {f"{W}val": "yellow"}),
    )
    put_in_order(properties)
