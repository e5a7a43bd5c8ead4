"""Templates with captions, headings, lists and references, written as Word does."""

from contexts import PROPERTIES, template
from documents import body, paragraph_text
from skm_cli.document.word import fill

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(*paragraphs: str, **context: object) -> bytes:
    """The document that a template of these paragraphs makes.

    Args:
        paragraphs: Each the XML of a paragraph, or its text.
        context: What its tags can name.
    """
    return fill(template(*paragraphs), context, {}, PROPERTIES)


def lines(docx: bytes) -> list[str]:
    """What its paragraphs say."""
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


def named(name: str, inside: str) -> str:
    return (
        f'<w:bookmarkStart w:id="7" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="7"/>'
    )


def caption(label: str, text: str, name: str = "") -> str:
    """`Tabel 0. …`: what it counts is for the report to find."""
    number = run(f"{label} ") + field(f"SEQ {label} \\* ARABIC")
    return (named(name, number) if name else number) + run(f". {text}")


def heading(text: str, level: int = 1) -> str:
    return f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{run(text)}'


def title(text: str) -> str:
    return f'<w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{run(text)}'


CONTENTS = field('TOC \\o "1-3" \\h \\z \\u', "x")
TABLES = field('TOC \\h \\z \\c "Tabel"', "x")
