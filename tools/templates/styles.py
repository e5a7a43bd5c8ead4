"""The styles of paragraphs, with their fonts and spaces, of every template."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.styles.style import ParagraphStyle

FONT = "Arial"
LEFT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
# The ids that Word itself uses.
_IDS = {
    "TOC Heading": "TOCHeading",
    "table of figures": "TableofFigures",
    "toc 1": "TOC1",
    "toc 2": "TOC2",
    "toc 3": "TOC3",
    "TableText": "TableText",
    "TableHead": "TableHead",
    "SectionEnd": "SectionEnd",
}
_TABLE_STYLES = {"TableText": "Isi Tabel", "TableHead": "Judul Tabel"}


def write_styles(document: WordDocument) -> None:
    """Add the styles of paragraphs to a document that has none but `Normal`."""
    _text(document)
    _headings(document)
    _captions_and_cells(document)
    _lists(document)
    _margins(document)


def _text(document: WordDocument) -> None:
    _style(document, "Body Text", after=6, indent=Cm(1.25))
    title = _style(document, "Title", alignment=CENTRE, size=16, bold=True)
    title.paragraph_format.space_before = Cm(3)
    _style(document, "Cover", "Sampul", alignment=CENTRE, size=14, bold=True)
    _numbered(document, "List Number", level=0)
    _numbered(document, "List Number 2", level=1)
    _numbered(document, "List Number 3", level=0, numbers=2)
    _numbered(document, "List Bullet", level=0, numbers=4)
    sign = _style(document, "Signature", alignment=LEFT, single=True, indent_left=Cm(8))
    sign.paragraph_format.keep_with_next = True
    sign.paragraph_format.keep_together = True


def _headings(document: WordDocument) -> None:
    for level, alignment in ((1, CENTRE), (2, LEFT), (3, LEFT)):
        head = _style(
            document,
            f"Heading {level}",
            alignment=alignment,
            bold=True,
            before=0 if level == 1 else 6,
            after=12 if level == 1 else 6,
        )
        head.paragraph_format.keep_with_next = True
        head.paragraph_format.keep_together = True
        head.paragraph_format.page_break_before = level == 1 or None
        head.next_paragraph_style = document.styles["Body Text"]
        depth = OxmlElement("w:outlineLvl")
        depth.set(qn("w:val"), str(level - 1))
        head.element.get_or_add_pPr().append(depth)


def _captions_and_cells(document: WordDocument) -> None:
    caption = _style(document, "Caption", alignment=CENTRE, size=11, single=True)
    caption.paragraph_format.space_before = Pt(6)
    caption.paragraph_format.space_after = Pt(6)
    caption.paragraph_format.keep_together = True
    # Half a point smaller, "Tantangan/Hambatan" fits into its column.
    for name, size in (("TableText", 10), ("TableHead", 9.5)):
        cell = _style(document, name, _TABLE_STYLES[name], size=size, single=True)
        cell.paragraph_format.alignment = CENTRE if name == "TableHead" else LEFT
        cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(2)
        cell.font.bold = name == "TableHead" or None
    figure = _style(
        document, "Figure", "Foto", alignment=CENTRE, single=True, before=10
    )
    figure.paragraph_format.keep_with_next = True
    proof = _style(
        document, "Evidence", "Rujukan", alignment=LEFT, size=11, single=True
    )
    proof.paragraph_format.space_before = proof.paragraph_format.space_after = Pt(4)


def _lists(document: WordDocument) -> None:
    """The styles of the entries of lists; Word sets their tabs itself."""
    title = _style(document, "TOC Heading", alignment=CENTRE, bold=True, before=18)
    title.paragraph_format.space_after = Pt(12)
    title.paragraph_format.keep_with_next = True
    for name, left in (
        ("toc 1", 0.0),
        ("toc 2", 0.75),
        ("toc 3", 1.5),
        ("table of figures", 0.0),
    ):
        line = _style(document, name, alignment=LEFT, single=True, after=4)
        line.paragraph_format.left_indent = Cm(left + 0.75)
        line.paragraph_format.first_line_indent = Cm(-0.75)


def _margins(document: WordDocument) -> None:
    _style(document, "header", alignment=RIGHT, size=9, single=True)
    _style(document, "footer", alignment=CENTRE, size=11, single=True)
    end = _style(document, "SectionEnd", "Akhir Bagian", size=1)
    end.paragraph_format.line_spacing = Pt(1)


def _style(  # noqa: PLR0913 - the attributes of a paragraph are many, and named
    document: WordDocument,
    style_id: str,
    name: str | None = None,
    *,
    alignment: WD_ALIGN_PARAGRAPH | None = None,
    size: float = 12,
    bold: bool = False,
    single: bool = False,
    before: float = 0,
    after: float = 0,
    indent: Length | None = None,
    indent_left: Length | None = None,
) -> ParagraphStyle:
    style = document.styles.add_style(
        name or style_id, WD_STYLE_TYPE.PARAGRAPH, builtin=name is None
    )
    style.element.styleId = _IDS.get(style_id) or style_id.title().replace(" ", "")
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = Pt(size) if size != 12 else None
    style.font.bold = bold or None
    layout = style.paragraph_format
    layout.alignment = alignment
    layout.space_before = Pt(before) if before else None
    layout.space_after = Pt(after) if after else None
    layout.first_line_indent, layout.left_indent = indent, indent_left
    if single:
        layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    return style


def _numbered(
    document: WordDocument, name: str, *, level: int, numbers: int = 1
) -> None:
    style = _style(document, name, after=6)
    properties = style.element.get_or_add_pPr()
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val = level
    numbering.get_or_add_numId().val = numbers
