"""Paragraphs of a template as Word writes them: captions, headings, references."""

from contexts import PROPERTIES, template
from documents import body, paragraph_text
from skm_cli.document.word import fill

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document_of(*paragraphs: str, **context: object) -> bytes:
    """The document that a template of these paragraphs gives.

    Args:
        paragraphs: Each the XML of a paragraph, or its text.
        context: The names that its tags may use.
    """
    return fill(template(*paragraphs), context, {}, PROPERTIES)


def lines(docx: bytes) -> list[str]:
    """The text of each paragraph of a document."""
    return [paragraph_text(paragraph) for paragraph in body(docx).iter(f"{_W}p")]


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, shown: str = "0") -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return begin + instruction + separate + (run(shown) if shown else "") + end


def bookmarked(name: str, inside: str) -> str:
    return (
        f'<w:bookmarkStart w:id="7" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="7"/>'
    )


def caption(label: str, text: str, name: str = "") -> str:
    """A caption that is not numbered yet, `Tabel 0. …`, its number perhaps bookmarked."""
    number = run(f"{label} ") + field(f"SEQ {label} \\* ARABIC")
    return (bookmarked(name, number) if name else number) + run(f". {text}")


def heading(text: str, level: int = 1) -> str:
    return f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{run(text)}'


def title(text: str) -> str:
    return f'<w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{run(text)}'


CONTENTS = field('TOC \\o "1-3" \\h \\z \\u', "x")
TABLES = field('TOC \\h \\z \\c "Tabel"', "x")
