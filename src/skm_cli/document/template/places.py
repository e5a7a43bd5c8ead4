"""Finds tags in wrong places, where they would remove more than themselves."""

import re
from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from skm_cli.document.template.tags import CONTAINERS, Paragraph, Tag
from skm_cli.document.xml.ooxml import PARAGRAPH, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CALLED = {"p": "paragraf", "tr": "baris tabel", "tc": "sel tabel"}
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")


class Misplaced(NamedTuple):
    """A tag that stands where it cannot.

    Attributes:
        at: Its paragraph, from 0.
        what: The message.
        hint: What to do about it.
    """

    at: int
    what: str
    hint: str


def misplaced_tags(paragraphs: list[Paragraph]) -> Iterator[Misplaced]:
    """The tags `{%p`, `{%tr`, `{%tc` that would remove other things, or nothing."""
    for level in CONTAINERS:
        groups: dict[Element, list[tuple[int, Tag]]] = defaultdict(list)
        for at, paragraph in enumerate(paragraphs):
            for tag in () if paragraph.in_box else paragraph.pieces:
                if not isinstance(tag, Tag) or tag.level != level:
                    continue
                around = paragraph.inside(CONTAINERS[level])
                if around is None:
                    yield _nowhere(at, tag)
                elif tag.mark != "{{":
                    groups[around].append((at, tag))
        for around, tags in groups.items():
            yield from _crowded(level, around, tags, paragraphs)


def spare_sections(root: "Element") -> None:
    """Move the end of a section out of the paragraph of a `{%p` tag.

    LibreOffice joins the two when it saves, and the section would go with the tag.
    """
    for end in list(root.iter(f"{W}sectPr")):
        properties = end.getparent()
        around = None if properties is None else properties.getparent()
        if properties is None or around is None or around.tag != PARAGRAPH:
            continue
        if re.search(r"\{%p ", "".join(str(text) for text in around.itertext())):
            alone = around.makeelement(PARAGRAPH)
            around.addnext(alone)
            alone.append(deepcopy(properties))
            properties.remove(end)


def _nowhere(at: int, tag: Tag) -> Misplaced:
    hint = "pakai {%p … %}, atau pindahkan ke dalam tabel"
    return Misplaced(at, f"tag `{tag.text}` berada di luar tabel", hint)


def _crowded(
    level: str,
    around: "Element",
    tags: list[tuple[int, Tag]],
    paragraphs: list[Paragraph],
) -> Iterator[Misplaced]:
    called, form = _CALLED[level], f"{{%{level} … %}}"
    (at, tag), *others = tags
    if "%" in tag.inner or "}" in tag.inner:
        yield Misplaced(
            at, f"tag `{tag.text}` memuat % atau }}", "tulis syaratnya dengan cara lain"
        )
    if others:
        yield Misplaced(
            others[0][0],
            f"ada {len(tags)} tag `{form}` dalam satu {called}",
            f"beri setiap tag `{form}` {called}nya sendiri",
        )
        return
    inside = [each for each in paragraphs if _stands_in(each, around)]
    others_there = sum(len(each.pieces) for each in inside) > 1
    words = any(each.words for each in inside)
    if words or others_there or any(around.iter(*_PICTURES)):
        yield Misplaced(
            at,
            f"isi lain dalam {called} tag `{tag.text}` akan hilang",
            f"pindahkan isi itu ke {called} lain",
        )


def _stands_in(paragraph: Paragraph, around: "Element") -> bool:
    return paragraph.inside(str(around.tag)) is around
