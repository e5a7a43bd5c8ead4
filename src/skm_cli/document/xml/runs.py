"""Splits runs of text, so that each match of a pattern is a run of its own."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from skm_cli.document.xml.ooxml import RUN, RUN_PROPERTIES, TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def split_runs(root: "Element", pattern: re.Pattern[str]) -> list["Element"]:
    """Split the runs below `root`, and give those that hold a match and no more.

    Args:
        root: Where to search; it is changed.
        pattern: The pattern to search for inside single texts.
    """
    matches: list[Element] = []
    for run in list(root.iter(RUN)):
        if any(pattern.search(text.text or "") for text in run.iterfind(TEXT)):
            matches += _split(run, pattern)
    return matches


def _split(run: "Element", pattern: re.Pattern[str]) -> Iterator["Element"]:
    last = run
    properties = run.find(RUN_PROPERTIES)
    for content, is_match in list(_pieces(run, pattern)):
        piece = run.makeelement(RUN)
        if properties is not None:
            piece.append(deepcopy(properties))
        piece.append(content)
        last.addnext(piece)
        last = piece
        if is_match:
            yield piece
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _pieces(
    run: "Element", pattern: re.Pattern[str]
) -> Iterator[tuple["Element", bool]]:
    for child in list(run):
        if child.tag == TEXT:
            for part, is_match in _parts(child.text or "", pattern):
                text = run.makeelement(TEXT, {_SPACE: "preserve"})
                text.text = part
                yield text, is_match
        elif child.tag != RUN_PROPERTIES:
            yield child, False


def _parts(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    at = 0
    for match in pattern.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match[0], True
        at = match.end()
    if at < len(text):
        yield text[at:], False
