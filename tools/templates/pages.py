"""The front matter, sections, headings, page headers and footers."""

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph

from templates.blocks import Named, bookmarked, field, number, paragraph
from templates.lists import item

_HEADINGS_LIST = 3
"""The list in `house` that counts chapters and headings."""


def front_matter(document: WordDocument) -> None:
    """End the cover, add the lists on pages i, ii, …, and begin the text at page 1.

    Page headers have the unit and the period, page footers the page number.
    """
    first = new_section(document)
    _headers_and_footers(document, first)
    _count_pages(document, "lowerRoman")
    contents(document)
    new_section(document)
    _count_pages(document, "decimal")


def contents(document: WordDocument) -> None:
    """Daftar Isi, Daftar Tabel, Daftar Gambar; a report has only those with entries."""
    for title, code in (
        ("DAFTAR ISI", 'TOC \\o "1-3" \\h \\z \\u'),
        ("DAFTAR TABEL", 'TOC \\h \\z \\c "Tabel"'),
        ("DAFTAR GAMBAR", 'TOC \\h \\z \\c "Gambar"'),
    ):
        paragraph(document, title, "TOC Heading")
        line = paragraph(document, "", "toc 1")
        field(line, code, "Terisi saat laporan dibuat")


def new_section(document: WordDocument, *, landscape: bool = False) -> Section:
    """Begin a section on a new page, portrait by default.

    The count of pages goes on, and page headers and footers stay the same. A table in
    it is as wide as its text.
    """
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    sides = section.page_width or 0, section.page_height or 0
    section.page_width, section.page_height = sorted(sides, reverse=landscape)
    own = document.element.body.sectPr
    for old in own.findall(qn("w:pgNumType")):
        own.remove(old)
    # The paragraph that ends the section before is tiny.
    document.paragraphs[-1].style = document.styles["Akhir Bagian"]
    return section


def _count_pages(document: WordDocument, form: str) -> None:
    pages = OxmlElement("w:pgNumType")
    pages.set(qn("w:fmt"), form)
    pages.set(qn("w:start"), "1")
    document.element.body.sectPr.find(qn("w:pgMar")).addnext(pages)


def _headers_and_footers(document: WordDocument, section: Section) -> None:
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
        name: The name by which `see` refers to it, as `BAB I`.
    """
    line = paragraph(document, "", "Heading 1")
    with bookmarked(line, name):
        line.add_run(f"BAB\N{NO-BREAK SPACE}{numeral}")
    line.add_run(f"\n{title}")
    item(line, _HEADINGS_LIST)
    return line


def heading(document: WordDocument, title: str, *, level: int = 2) -> Paragraph:
    """A heading below a chapter, without a number that Word counts."""
    return paragraph(document, title, f"Heading {level}")


def numbered_heading(
    document: WordDocument, title: str, *, level: int = 2, name: str = ""
) -> Paragraph:
    """`1.1 …` below a chapter, or `1.1.1 …` at level 3, counted by Word.

    Where a condition leaves one out, the others have no gap in their numbers.
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
        title: Its title.
        name: The name by which `see` refers to it, as `Lampiran 1`.
    """
    line = paragraph(document, "", "Heading 1")
    number(line, Named("Lampiran", f"\n{title}", name))
    return line
