"""What stands before, between and around the text: lists, headings, margins."""

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph

from templates.blocks import Named, bookmarked, field, number, paragraph
from templates.lists import item

_HEADINGS_LIST = 3
"""The list of the house that counts chapters and headings."""


def front_matter(document: WordDocument) -> None:
    """End the cover; the lists on pages of their own; the text begins at page 1.

    The margins say unit and period above and the page below, i, ii, … and then 1, 2, …
    """
    first = new_section(document)
    _running(document, first)
    _count_pages(document, "lowerRoman")
    contents(document)
    new_section(document)
    _count_pages(document, "decimal")


def contents(document: WordDocument) -> None:
    """Daftar Isi, Daftar Tabel, Daftar Gambar; a report has those with entries."""
    for title, code in (
        ("DAFTAR ISI", 'TOC \\o "1-3" \\h \\z \\u'),
        ("DAFTAR TABEL", 'TOC \\h \\z \\c "Tabel"'),
        ("DAFTAR GAMBAR", 'TOC \\h \\z \\c "Gambar"'),
    ):
        paragraph(document, title, "TOC Heading")
        line = paragraph(document, "", "toc 1")
        field(line, code, "Terisi saat laporan dibuat")


def new_section(document: WordDocument, *, landscape: bool = False) -> Section:
    """Begin a section on a new page, upright unless it is said to be landscape.

    Pages are counted on, and the margins say what those before said. A table in it is
    as wide as its text.
    """
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    sides = section.page_width or 0, section.page_height or 0
    section.page_width, section.page_height = sorted(sides, reverse=landscape)
    own = document.element.body.sectPr
    for old in own.findall(qn("w:pgNumType")):
        own.remove(old)
    # What ends the section before takes no room.
    document.paragraphs[-1].style = document.styles["Akhir Bagian"]
    return section


def _count_pages(document: WordDocument, form: str) -> None:
    pages = OxmlElement("w:pgNumType")
    pages.set(qn("w:fmt"), form)
    pages.set(qn("w:start"), "1")
    document.element.body.sectPr.find(qn("w:pgMar")).addnext(pages)


def _running(document: WordDocument, section: Section) -> None:
    section.header.is_linked_to_previous = False
    line = section.header.paragraphs[0]
    line.style = document.styles["header"]
    line.add_run("{{ unit }} \N{MIDDLE DOT} {{ periode }}")
    section.footer.is_linked_to_previous = False
    line = section.footer.paragraphs[0]
    line.style = document.styles["footer"]
    field(line, "PAGE", "1")


def chapter(
    document: WordDocument, numeral: str, title: str, *, name: str = ""
) -> Paragraph:
    """`BAB I` and its title, one heading on a new page.

    Args:
        document: The template.
        numeral: `I`, `II`, …
        title: In capitals.
        name: By what `see` refers to it: `BAB I`.
    """
    line = paragraph(document, "", "Heading 1")
    with bookmarked(line, name):
        line.add_run(f"BAB\N{NO-BREAK SPACE}{numeral}")
    line.add_run(f"\n{title}")
    item(line, _HEADINGS_LIST)
    return line


def heading(document: WordDocument, title: str, *, level: int = 2) -> Paragraph:
    """A heading below a chapter that has no number, or says its own."""
    return paragraph(document, title, f"Heading {level}")


def numbered_heading(
    document: WordDocument, title: str, *, level: int = 2, name: str = ""
) -> Paragraph:
    """`1.1 …` below a chapter, or `1.1.1 …` at level 3, counted by Word.

    One that a condition leaves out is not missed: the others are counted on.
    """
    line = paragraph(document, "", f"Heading {level}")
    with bookmarked(line, name):
        line.add_run(title)
    item(line, _HEADINGS_LIST, level - 1)
    return line


def annex(document: WordDocument, title: str, *, name: str = "") -> Paragraph:
    """`Lampiran 1` and its title, one heading on a new page.

    Args:
        document: The template.
        title: What it holds.
        name: By what `see` refers to it: `Lampiran 1`.
    """
    line = paragraph(document, "", "Heading 1")
    number(line, Named("Lampiran", f"\n{title}", name))
    return line
