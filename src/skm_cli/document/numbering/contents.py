"""Fills the lists of contents, tables and figures, which are TOC fields of Word.

Word shows what stands in such a field until a person updates it.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from skm_cli.document.numbering.captions import counted_labels
from skm_cli.document.numbering.outline import Styles, headings
from skm_cli.document.xml import bookmarks
from skm_cli.document.xml.fields import (
    Field,
    field_runs,
    fields,
    paragraph_of,
    text_run,
)
from skm_cli.document.xml.ooxml import PARAGRAPH, RUN, W
from skm_cli.document.xml.sections import widths_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TOC = "_Toc"
_LEVELS = re.compile(r"\\o \"?(\d)-(\d)")
_ALL_LEVELS = (1, 9)
# Where the words of a numbered heading begin, in twips, by its level.
_AFTER_NUMBER = {2: 964, 3: 1531}
_TITLES = {"toc heading", "judul daftar"}
_NO_ROOM = "akhir bagian"
_PROPERTIES = f"{W}pPr"


class _Entry(NamedTuple):
    target: "Element"
    level: int
    number: str
    text: str


def fill_lists(body: "Element", styles: "Element", numbering: "Element | None") -> None:
    """Write the entries of every list; one without entries is left out with its title.

    Args:
        body: The root of the document's text, its captions numbered.
        styles: The root of its styles.
        numbering: The root of its lists, if it has any.
    """
    bookmarks.remove(body, TOC)
    lists = [field for field in fields(body) if field.kind == "TOC"]
    if not lists:
        return
    known = Styles(styles)
    widths = widths_of(body)
    marked: dict[Element, str] = {}
    every = [*_headings(body, known, numbering)]
    for field in lists:
        entries = [*_listed(body, field, every)]
        for entry in entries:
            if entry.target not in marked:
                marked[entry.target] = f"{TOC}{len(marked) + 1:09}"
                bookmarks.enclose(entry.target, marked[entry.target])
        _write(field, entries, marked, known, widths)


def _headings(
    body: "Element", styles: Styles, numbering: "Element | None"
) -> Iterator[_Entry]:
    for heading in headings(body, styles, numbering):
        yield _Entry(heading.paragraph, heading.level, heading.number, heading.text)


def _listed(body: "Element", field: Field, every: list[_Entry]) -> Iterator[_Entry]:
    words = field.words()
    if "\\c" in words[:-1]:
        label = words[words.index("\\c") + 1].lower()
        for paragraph, labels in counted_labels(body).items():
            if label in labels:
                yield _Entry(paragraph, 0, "", bookmarks.text_of(paragraph))
        return
    levels = _LEVELS.search(field.code)
    least, most = map(int, levels.groups()) if levels else _ALL_LEVELS
    for entry in every:
        if least <= entry.level <= most:
            yield entry


def _write(
    field: Field,
    entries: list[_Entry],
    marked: dict["Element", str],
    styles: Styles,
    widths: dict["Element", int | None],
) -> None:
    first, last = paragraph_of(field.first), paragraph_of(field.last)
    parent = None if first is None else first.getparent()
    if (
        first is None
        or last is None
        or parent is None
        or parent is not last.getparent()
    ):
        return
    width = _width(first, widths)
    if not entries:
        _leave_out(first, last, styles)
        return
    opening, old = _opening(field), [*_from(first, last)][:-1]
    for entry in entries:
        line = _line(first, entry, marked[entry.target], styles, width)
        at = 0 if line.find(_PROPERTIES) is None else 1
        line[at:at] = opening
        opening = []
        last.addprevious(line)
    for each in old:
        parent.remove(each)
    _strip(last, field.last)
    _shrink(last, styles)


def _width(block: "Element", widths: dict["Element", int | None]) -> int | None:
    at: Element | None = block
    while at is not None and at not in widths:
        at = at.getparent()
    return None if at is None else widths[at]


def _opening(field: Field) -> list["Element"]:
    """The beginning of the field itself: so Word can make the list anew."""
    model = field.first.makeelement(RUN)
    begin, instruction, separate, _ = field_runs(model, field.code, "")
    return [begin, instruction, separate]


def _line(
    model: "Element", entry: _Entry, name: str, styles: Styles, width: int | None
) -> "Element":
    paragraph = model.makeelement(PARAGRAPH)
    properties = model.makeelement(_PROPERTIES)
    style_name = f"toc {entry.level}" if entry.level else "table of figures"
    if style_name in styles.ids:
        style = model.makeelement(f"{W}pStyle", {f"{W}val": styles.ids[style_name]})
        properties.append(style)
    tabs = model.makeelement(f"{W}tabs")
    if entry.number:
        at = _AFTER_NUMBER.get(entry.level, 567)
        tabs.append(_tab(model, "left", at))
    if width is not None:
        tabs.append(_tab(model, "right", width))
    if len(tabs):
        properties.append(tabs)
    if len(properties):
        paragraph.append(properties)
    link = model.makeelement(f"{W}hyperlink", {f"{W}anchor": name, f"{W}history": "1"})
    run = model.makeelement(RUN)
    if entry.number:
        link.append(text_run(run, entry.number))
        link.append(_jump(model))
    link.append(text_run(run, entry.text))
    paragraph.append(link)
    return paragraph


def _tab(model: "Element", kind: str, at: int) -> "Element":
    leader = {f"{W}leader": "dot"} if kind == "right" else {}
    place = {f"{W}val": kind, **leader, f"{W}pos": str(at)}
    return model.makeelement(f"{W}tab", place)


def _jump(model: "Element") -> "Element":
    run = model.makeelement(RUN)
    run.append(model.makeelement(f"{W}tab"))
    return run


def _from(first: "Element", last: "Element") -> Iterator["Element"]:
    at: Element | None = first
    while at is not None:
        yield at
        if at is last:
            return
        at = at.getnext()


def _strip(paragraph: "Element", end: "Element") -> None:
    """Take the cached value out of the last paragraph of a list."""
    for old in list(paragraph):
        if old is end:
            return
        if old.tag != _PROPERTIES:
            paragraph.remove(old)


def _shrink(paragraph: "Element", styles: Styles) -> None:
    """Make an empty paragraph that ends a list tiny: it could begin a page."""
    properties = paragraph.find(_PROPERTIES)
    style = None if properties is None else properties.find(f"{W}pStyle")
    if (
        style is not None
        and _NO_ROOM in styles.ids
        and not bookmarks.text_of(paragraph)
    ):
        style.set(f"{W}val", styles.ids[_NO_ROOM])


def _leave_out(first: "Element", last: "Element", styles: Styles) -> None:
    parent = first.getparent()
    if parent is None:
        return
    gone = [*_from(first, last)]
    title = first.getprevious()
    if title is not None and _is_title(title, styles):
        gone.insert(0, title)
    for each in gone:
        if each.find(f"{_PROPERTIES}/{W}sectPr") is None:
            parent.remove(each)
        else:
            each[:] = [child for child in each if child.tag == _PROPERTIES]


def _is_title(paragraph: "Element", styles: Styles) -> bool:
    style = paragraph.find(f"{_PROPERTIES}/{W}pStyle")
    key = None if style is None else style.get(f"{W}val")
    return any(styles.ids.get(name) == key for name in _TITLES) and key is not None
