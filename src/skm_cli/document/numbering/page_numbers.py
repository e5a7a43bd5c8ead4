"""Writes the pages of its entries into the lists of a finished document.

Only a program that lays out pages knows them: it is asked where the bookmarks are.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from skm_cli.document.numbering.contents import TOC
from skm_cli.document.package import pack_document, unpacked
from skm_cli.document.xml import bookmarks
from skm_cli.document.xml.fields import field_runs, fields, paragraph_of, set_result
from skm_cli.document.xml.numerals import numeral
from skm_cli.document.xml.ooxml import PARAGRAPH, RUN, W
from skm_cli.document.xml.sections import Section, sections_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN = "word/document.xml"
_LINK, _ANCHOR = f"{W}hyperlink", f"{W}anchor"
START_OF_SECTION = "_Bagian"
"""The prefix of the bookmarks where a count of pages begins."""


def bookmarks_of(docx: bytes) -> tuple[str, ...]:
    """The bookmarks whose pages `with_pages` needs, each once, in their order."""
    body = _body(etree.fromstring(unpacked(docx)[_MAIN]))
    wanted = [mark.get(f"{W}name") or "" for mark in body.iter(bookmarks.START)]
    named = {name for name in wanted if name.startswith((TOC, START_OF_SECTION))}
    named |= {
        field.words()[1]
        for field in fields(body)
        if field.kind == "PAGEREF" and len(field.words()) > 1
    }
    return tuple(name for name in wanted if name in named)


def printed_pages(docx: bytes, sheets: Mapping[str, int]) -> dict[str, str]:
    """The page number of each bookmark as its page prints it: `iv`, `12`.

    Args:
        docx: A document that `fill` made.
        sheets: The sheet of paper, from 1, of each bookmark.
    """
    printed: dict[str, str] = {}
    begun, value, form = 1, 1, "decimal"
    for section in sections_of(_body(etree.fromstring(unpacked(docx)[_MAIN]))):
        names = [*_names(section)]
        kind, start = _count(section)
        opening = next((n for n in names if n.startswith(START_OF_SECTION)), "")
        if start is not None and opening in sheets:
            begun, value = sheets[opening], start
        form = kind
        for name in names:
            if name in sheets:
                printed[name] = numeral(sheets[name] - begun + value, form)
    return printed


def _count(section: Section) -> tuple[str, int | None]:
    """The form of its page numbers, and the first one; None where they go on."""
    pages = section.properties.find(f"{W}pgNumType")
    if pages is None:
        return "decimal", None
    start = pages.get(f"{W}start")
    return pages.get(f"{W}fmt") or "decimal", None if start is None else int(start)


def _names(section: Section) -> Iterator[str]:
    for block in section.blocks:
        for mark in block.iter(bookmarks.START):
            yield mark.get(f"{W}name") or ""


def mark_sections(body: "Element") -> None:
    """Put a bookmark at the start of each section that begins a count of pages."""
    bookmarks.remove(body, START_OF_SECTION)
    for number, section in enumerate(sections_of(body), 1):
        if _count(section)[1] is not None:
            first = next((p for b in section.blocks for p in b.iter(PARAGRAPH)), None)
            if first is not None:
                bookmarks.enclose(first, f"{START_OF_SECTION}{number}")


def with_pages(docx: bytes, pages: Mapping[str, str]) -> bytes:
    """The document with page numbers in its lists.

    Args:
        docx: A document that `fill` made.
        pages: The page number of each bookmark, as `printed_pages` gives it. An entry
            whose bookmark is missing gets no number.
    """
    members = unpacked(docx)
    root = etree.fromstring(members[_MAIN])
    for field in fields(root):
        # This switch asks for a list without page numbers.
        if field.kind == "TOC" and "\\n" not in field.words():
            _number(field.first, field.last, pages)
    for field in fields(root):
        words = field.words()
        if field.kind == "PAGEREF" and words[1:] and words[1] in pages:
            set_result(field, pages[words[1]])
    members[_MAIN] = etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return pack_document(members)


def _number(first: "Element", last: "Element", pages: Mapping[str, str]) -> None:
    """Write the page numbers into one list."""
    at, end = paragraph_of(first), paragraph_of(last)
    while at is not None and at is not end:
        for link in at.iterfind(_LINK):
            name = link.get(_ANCHOR) or ""
            if name in pages:
                _write(link, name, pages[name])
        at = at.getnext()


def _write(link: "Element", name: str, page: str) -> None:
    run = link.makeelement(RUN)
    for old in _page_before(link):
        link.remove(old)
    jump = link.makeelement(RUN)
    jump.append(link.makeelement(f"{W}tab"))
    link.append(jump)
    link.extend(field_runs(run, f"PAGEREF {name} \\h", page))


def _page_before(link: "Element") -> list["Element"]:
    """The page number that an entry has already, with the tab before it."""
    begun = link.find(f"{RUN}/{W}fldChar")
    run = None if begun is None else begun.getparent()
    if run is None:
        return []
    jump = run.getprevious()
    leads = jump is not None and jump.find(f"{W}tab") is not None
    return [*([jump] if jump is not None and leads else []), run, *run.itersiblings()]


def _body(root: "Element") -> "Element":
    found = root.find(f"{W}body")
    return root if found is None else found
