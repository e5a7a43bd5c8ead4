"""The headings of a document in their order, with their numbers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from skm_cli.document.xml.bookmarks import text_of, text_paragraphs
from skm_cli.document.xml.numerals import numeral
from skm_cli.document.xml.ooxml import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_VALUE = f"{W}val"
_DEEPEST = 9


class Heading(NamedTuple):
    """A heading.

    Attributes:
        paragraph: Its paragraph.
        level: From 1.
        number: The number before it, `1.2`; empty for a heading without one.
        text: Its words in one line.
    """

    paragraph: "Element"
    level: int
    number: str
    text: str


class Styles:
    """The paragraph styles of a document, asked for headings and numbers."""

    def __init__(self, styles: "Element") -> None:
        """Read the styles from the root of their part."""
        self._styles = {
            style.get(f"{W}styleId"): style for style in styles.iterfind(f"{W}style")
        }
        self.ids = {
            (name.get(_VALUE) or "").lower(): key or ""
            for key, style in self._styles.items()
            if (name := style.find(f"{W}name")) is not None
        }
        self._levels: dict[str | None, int | None] = {None: None}

    def level(self, paragraph: "Element") -> int | None:
        """The level of a heading, from 1; None for any other paragraph."""
        own = paragraph.find(f"{W}pPr")
        if own is None:
            return None
        if (outline_level := own.find(f"{W}outlineLvl")) is not None:
            return _level(outline_level)
        style = own.find(f"{W}pStyle")
        key = None if style is None else style.get(_VALUE)
        # A thousand paragraphs have a dozen styles.
        if key not in self._levels:
            levels = (p.find(f"{W}outlineLvl") for p in self._properties(paragraph))
            self._levels[key] = next((_level(x) for x in levels if x is not None), None)
        return self._levels[key]

    def numbered(self, paragraph: "Element") -> tuple[str, int] | None:
        """The list that numbers a paragraph, and the depth in it; None for none."""
        for properties in self._properties(paragraph):
            listed = properties.find(f"{W}numPr")
            if listed is not None:
                key, depth = listed.find(f"{W}numId"), listed.find(f"{W}ilvl")
                at = None if key is None else key.get(_VALUE)
                deep = "0" if depth is None else depth.get(_VALUE) or "0"
                return None if at in {None, "0"} else (at or "", int(deep))
        return None

    def _properties(self, paragraph: "Element") -> Iterator["Element"]:
        """Its own properties, then those of its style and of what that is based on."""
        own = paragraph.find(f"{W}pPr")
        style = None
        if own is not None:
            yield own
            style = own.find(f"{W}pStyle")
        seen: set[str | None] = set()
        while style is not None and (key := style.get(_VALUE)) not in seen:
            seen.add(key)
            named = self._styles.get(key)
            if named is None:
                return
            properties = named.find(f"{W}pPr")
            if properties is not None:
                yield properties
            style = named.find(f"{W}basedOn")


def _level(outline: "Element") -> int | None:
    depth = int(outline.get(_VALUE) or _DEEPEST)
    return depth + 1 if depth < _DEEPEST else None


def headings(
    body: "Element", styles: Styles, numbering: "Element | None"
) -> Iterator[Heading]:
    """The headings of a document that have words.

    Args:
        body: The root of its text.
        styles: Its styles.
        numbering: The root of its lists, if it has any.
    """
    counts: dict[str, list[int]] = {}
    for paragraph in text_paragraphs(body):
        level = styles.level(paragraph)
        text = text_of(paragraph) if level else ""
        if level and text:
            number = ""
            listed = styles.numbered(paragraph)
            if listed is not None and numbering is not None:
                key, depth = listed
                count = counts.setdefault(key, [])
                count[depth + 1 :] = []
                count += [0] * (depth + 1 - len(count))
                count[depth] += 1
                number = _number(numbering, key, count)
            yield Heading(paragraph, level, number, text)


def _number(numbering: "Element", key: str, count: list[int]) -> str:
    """`1.2` for the levels `%1.%2`; empty for a level that shows no number."""
    levels = _levels(numbering, key)
    own = levels.get(len(count) - 1)
    shown = None if own is None else own.find(f"{W}lvlText")
    text = "" if shown is None else shown.get(_VALUE) or ""
    for depth, value in enumerate(count):
        level = levels.get(depth)
        form = None if level is None else level.find(f"{W}numFmt")
        kind = "decimal" if form is None else form.get(_VALUE) or "decimal"
        if own is not None and own.find(f"{W}isLgl") is not None:
            kind = "decimal"
        text = text.replace(f"%{depth + 1}", numeral(max(value, 1), kind))
    return text


def _levels(numbering: "Element", key: str) -> dict[int, "Element"]:
    for number in numbering.iterfind(f"{W}num"):
        abstract = number.find(f"{W}abstractNumId")
        if number.get(f"{W}numId") == key and abstract is not None:
            for each in numbering.iterfind(f"{W}abstractNum"):
                if each.get(f"{W}abstractNumId") == abstract.get(_VALUE):
                    return {
                        int(level.get(f"{W}ilvl") or 0): level
                        for level in each.iterfind(f"{W}lvl")
                    }
    return {}
