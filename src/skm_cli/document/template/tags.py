"""Reads the paragraphs of a template and the Jinja tags in them."""

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
# A tag ends before the next one begins; otherwise it was never closed.
_TAG = re.compile(
    r"(?s)\{\{(?:(?!\{\{|\{%).)*?\}\}|\{%(?:(?!\{\{|\{%).)*?%\}|\{#.*?#\}"
)
_INNER = re.compile(r"(?s)(?:(tr|tc|p|r) )?(.*)")
_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
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
"""The elements that `{%p`, `{%tr` and `{%tc` remove."""


class Tag(NamedTuple):
    """One tag.

    Attributes:
        text: All of it, `{%p if unit %}`.
        mark: How it begins: `{{`, `{%` or `{#`.
        level: What it removes around it: `p`, `tr`, `tc`, `r`, or empty for nothing.
        inner: The text between its marks.
        holders: The elements that hold its runs; several where it is cut.
        swallows: Whether it has something other than letters inside.
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


class BrokenTag(NamedTuple):
    """A tag that has no end, or no beginning."""

    text: str
    opens: bool


class Paragraph(NamedTuple):
    """One paragraph of a template.

    Attributes:
        element: Its element.
        pieces: Its tags, broken ones too, in their order.
        words: What a person reads in it, without tags.
        typed: Those words without what Word computes.
        in_box: Whether it stands in a text box or a shape.
    """

    element: "Element"
    pieces: tuple[Tag | BrokenTag, ...]
    words: str
    typed: str
    in_box: bool

    def inside(self, tag: str) -> "Element | None":
        """The nearest element of that kind around it, or itself; None for none."""
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
    """The open fields: what Word computes is no literal text."""

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
    pieces: list[Tag | BrokenTag] = []
    # A tag separates two words.
    outside: list[_Letter] = []
    end = 0
    for match in _TAG.finditer(text):
        pieces += [*_broken_tags(text[end : match.start()]), _tag(match, letters)]
        outside += [*letters[end : match.start()], _BLANK]
        end = match.end()
    pieces += _broken_tags(text[end:])
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


def _tag(match: re.Match[str], letters: list[_Letter]) -> Tag:
    text = match[0].translate(_QUOTES)
    level, inner = "", text[2:-2]
    if (split := _INNER.fullmatch(inner)) and split[1]:
        level, inner = split[1], split[2]
    at = [each.at for each in letters[match.start() : match.end()]]
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


def _broken_tags(text: str) -> Iterator[BrokenTag]:
    """The tags of a text that have no end, or no beginning."""
    for mark in _MARK.finditer(text):
        opens = mark[0].startswith("{")
        if opens:
            yield BrokenTag(text[mark.start() :], opens=True)
            return
        yield BrokenTag(text[: mark.end()], opens=False)
