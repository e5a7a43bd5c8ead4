"""The blocks of a page: paragraphs, tags, fields and captions."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from skm_cli.report.unbroken import unbroken

BELOW_TABLE, HEADING_BELOW_TABLE = Pt(10), Pt(16)
"""The space above a paragraph or a heading that follows a table."""


def xml_of(proxy: Paragraph | Run) -> Any:  # noqa: ANN401 - python-docx's elements have no types
    """The XML behind a paragraph or a run."""
    return proxy._element  # noqa: SLF001 - python-docx has no other way to it


def paragraph(document: WordDocument, text: str, style: str = "Body Text") -> Paragraph:
    """A paragraph; a newline in it breaks the line."""
    return document.add_paragraph(unbroken(text), style)


def lead(
    document: WordDocument, text: str, *, above: Length | None = None
) -> Paragraph:
    """A paragraph that stays on one page with what it leads to."""
    line = paragraph(document, text)
    line.paragraph_format.space_before = above
    line.paragraph_format.keep_with_next = True
    return line


def optional(document: WordDocument, name: str, style: str = "Body Text") -> Paragraph:
    """A text of the context as a paragraph, which an empty text leaves out."""
    with tagged(document, f"if {name}"):
        return paragraph(document, f"{{{{ {name} }}}}", style)


def paragraphs(
    document: WordDocument, name: str, *, above: Length | None = None
) -> None:
    """A paragraph for each text of a list of the context.

    Args:
        document: The template.
        name: The list.
        above: The space above each.
    """
    with tagged(document, f"for paragraf in {name}"):
        line = paragraph(document, "{{ paragraf }}")
        line.paragraph_format.space_before = above


def tag(document: WordDocument, statement: str) -> None:
    """A Jinja statement in a paragraph of its own, which a report does not have."""
    document.add_paragraph(f"{{%p {statement} %}}", "Rujukan")


@contextmanager
def tagged(document: WordDocument, statement: str) -> Iterator[None]:
    """What is written meanwhile stands between an `if` or `for` and its end."""
    tag(document, statement)
    yield
    tag(document, end_of(statement))


def end_of(statement: str) -> str:
    """The statement that ends another: `endfor`."""
    return f"end{statement.partition(' ')[0]}"


def field(target: Paragraph, instruction: str, cached: str) -> None:
    """A field of Word with its cached value."""
    for kind, text in (
        ("begin", None),
        (None, instruction),
        ("separate", None),
        ("text", cached),
        ("end", None),
    ):
        run = target.add_run(cached if kind == "text" else None)
        if kind is None:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {text} "
            xml_of(run).append(code)
        elif kind != "text":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            xml_of(run).append(mark)


class Named(NamedTuple):
    """A caption: its label and text, and the name by which sentences refer to it."""

    label: str
    text: str
    name: str = ""


def caption(
    document: WordDocument, label: str, text: str, *, name: str = ""
) -> Paragraph:
    """`Tabel 1. …` above a table, or `Gambar 1. …` below a figure.

    Word counts; the report is made with the right numbers.

    Args:
        document: The template.
        label: `Tabel` or `Gambar`, each counted and listed on its own.
        text: What follows the number; it may hold tags.
        name: The name by which `context.see` and the filter `lihat` refer to it; a
            caption inside a loop has none.
    """
    line = document.add_paragraph("", "Caption")
    number(line, Named(label, f". {text}", name))
    line.paragraph_format.keep_with_next = label == "Tabel" or None
    return line


def number(line: Paragraph, named: Named) -> None:
    """Write `Tabel 1` and the text after it, with a bookmark on the number."""
    with bookmarked(line, named.name):
        # The space does not break, in the caption and in references to it.
        line.add_run(f"{named.label}\N{NO-BREAK SPACE}")
        field(line, f"SEQ {named.label} \\* ARABIC", "1")
    line.add_run(unbroken(named.text))


@contextmanager
def bookmarked(line: Paragraph, name: str) -> Iterator[None]:
    """Put a bookmark around what is written meanwhile; none for an empty name."""
    if not name:
        yield
        return
    xml = xml_of(line)
    # A number that no other bookmark has; the report numbers them anew.
    key = str(zlib.crc32(name.encode()) % 10**8)
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), key)
    start.set(qn("w:name"), name)
    xml.append(start)
    yield
    xml.append(end)
