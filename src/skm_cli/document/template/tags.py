"""Reads the paragraphs of a template and the Jinja tags in them, as Word has them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from skm_cli.document.xml.ooxml import CELL, PARAGRAPH, ROW, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEXTS = frozenset({f"{W}t", f"{W}delText", f"{W}instrText"})
_BREAKS = frozenset({f"{W}br", f"{W}cr", f"{W}tab"})
_BOX = f"{W}txbxContent"
# Word writes a shape twice; the second is for old versions.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# A tag ends before the next one begins: what runs on was never closed.
_TAG = r"(?s)\{\{(?:(?!\{\{|\{%).)*?\}\}|\{%(?:(?!\{\{|\{%).)*?%\}|\{#.*?#\}"
_INNER = r"(?s)(?:(tr|tc|p|r) )?(.*)"
# docxtpl reads Word's quotation marks as those of a keyboard.
_QUOTES = str.maketrans("“”‘’", "\"\"''")
# What would be lost with the letters of a tag that stands around it.
_LOST = frozenset(
    f"{W}{name}"
    for name in (
        "fldChar", "drawing", "pict", "object", "footnoteReference", "endnoteReference",
    )
)  # fmt: skip

CONTAINERS = {"p": PARAGRAPH, "tr": ROW, "tc": CELL}
"""What `{%p`, `{%tr` and `{%tc` take out of the document."""


class Tag(NamedTuple):
    """One tag.

    Attributes:
        text: All of it, `{%p if unit %}`.
        mark: How it begins: `{{`, `{%` or `{#`.
        level: What it takes away around it: `p`, `tr`, `tc`, `r`, or nothing.
        inner: What stands between the marks.
        holders: The elements that hold its runs; several where it is cut.
        swallows: Something other than letters stands within it.
    """

    text: str
    mark: str
    level: str
    inner: str
    holders: tuple["Element", ...]
    swallows: bool

    @property
    def statement(self) -> tuple[str, str]:
        """The first word of `{% … %}` and what follows it."""
        word, _, rest = self.inner.strip().removeprefix("-").strip().partition(" ")
        return word, rest.strip().removesuffix("-").strip()


class Rest(NamedTuple):
    """What is left of a tag that has no end, or no beginning."""

    text: str
    opens: bool


class Paragraph(NamedTuple):
    """One paragraph of a template.

    Attributes:
        element: It, in the document.
        pieces: Its tags, and what is left of broken ones, in their order.
        words: What a person reads in it, tags left out.
        typed: The same without what Word computes.
        in_box: It stands in a text box or a shape.
    """

    element: "Element"
    pieces: tuple[Tag | Rest, ...]
    words: str
    typed: str
    in_box: bool

    def inside(self, tag: str) -> "Element | None":
        """The nearest such element around it, or itself."""
        at: Element | None = self.element
        while at is not None and at.tag != tag:
            at = at.getparent()
        return at


def paragraphs_of(root: "Element") -> list[Paragraph]:
    """The paragraphs of one part of a template, in reading order."""
    fields = _Fields()
    found = []
    for element in root.iter(PARAGRAPH):
        around = {each.tag for each in element.iterancestors()}
        if _FALLBACK not in around:
            found.append(_paragraph(element, fields, in_box=_BOX in around))
    return found


class _Fields:
    """Where Word's fields stand: what it computes is no literal text."""

    def __init__(self) -> None:
        self.stages: list[str] = []

    def meet(self, mark: str | None) -> None:
        if mark == "begin":
            self.stages.append(mark)
        elif mark == "separate" and self.stages:
            self.stages[-1] = mark
        elif mark == "end" and self.stages:
            self.stages.pop()


class _Letter(NamedTuple):
    letter: str
    # A person reads it; what Word computes a person has not typed.
    read: bool
    typed: bool
    # None for a break, which stands between letters.
    at: "Element | None"


_BLANK = _Letter(" ", read=True, typed=True, at=None)


def _paragraph(element: "Element", fields: _Fields, *, in_box: bool) -> Paragraph:
    letters = [*_letters(element, fields)]
    text = "".join(each.letter for each in letters)
    pieces: list[Tag | Rest] = []
    # A tag parts two words.
    outside: list[_Letter] = []
    end = 0
    for found in re.finditer(_TAG, text):
        pieces += [*_rests(text[end : found.start()]), _tag(found, letters)]
        outside += [*letters[end : found.start()], _BLANK]
        end = found.end()
    pieces += _rests(text[end:])
    outside += letters[end:]
    words = "".join(each.letter for each in outside if each.read)
    typed = "".join(each.letter for each in outside if each.typed)
    return Paragraph(element, tuple(pieces), _plain(words), _plain(typed), in_box)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _letters(element: "Element", fields: _Fields) -> Iterator[_Letter]:
    for child in element:
        if child.tag in _TEXTS:
            is_text = child.tag == f"{W}t"
            typed = is_text and not fields.stages
            for letter in child.text or "":
                yield _Letter(letter, is_text, typed, child)
        elif child.tag in _BREAKS:
            yield _BLANK
        elif child.tag == f"{W}fldChar":
            fields.meet(child.get(f"{W}fldCharType"))
        elif child.tag == f"{W}fldSimple":
            fields.stages.append("simple")
            yield from _letters(child, fields)
            fields.stages.pop()
        elif child.tag not in {_BOX, _FALLBACK, f"{W}pPr"}:
            yield from _letters(child, fields)


def _tag(found: re.Match[str], letters: list[_Letter]) -> Tag:
    text = found[0].translate(_QUOTES)
    level, inner = "", text[2:-2]
    if (split := re.fullmatch(_INNER, inner)) and split[1]:
        level, inner = split[1], split[2]
    at = [each.at for each in letters[found.start() : found.end()]]
    texts = [*dict.fromkeys(each for each in at if each is not None)]
    runs = [*dict.fromkeys(_around(each) for each in texts)]
    holders = [*dict.fromkeys(_around(each) for each in runs)]
    return Tag(text, text[:2], level, inner, tuple(holders), _swallows(runs, holders))


def _around(element: "Element") -> "Element":
    parent = element.getparent()
    return element if parent is None else parent


def _swallows(runs: list["Element"], holders: list["Element"]) -> bool:
    if len(runs) <= 1 or len(holders) != 1:
        return False
    siblings = [*holders[0]]
    between = siblings[siblings.index(runs[0]) + 1 : siblings.index(runs[-1])]
    return any(part.tag in _LOST for each in between for part in each.iter())


def _rests(text: str) -> Iterator[Rest]:
    """What begins without an end, or ends without a beginning."""
    for found in re.finditer(r"\{\{|\{%|\{#|\}\}|%\}|#\}", text):
        opens = found[0].startswith("{")
        if opens:
            yield Rest(text[found.start() :], opens=True)
            return
        yield Rest(text[: found.end()], opens=False)
