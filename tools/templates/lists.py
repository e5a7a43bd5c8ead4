"""Lists that Word counts, each from its beginning."""

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from templates.blocks import paragraph, tag, xml_of

NUMBERS, LETTERS = 0, 1
"""The forms of the house: `1.` with `a.` below it, and `a.` alone."""
_LEVELS = {NUMBERS: 2, LETTERS: 1}


def new_list(document: WordDocument, form: int) -> int:
    """A list that counts from its beginning, whatever was counted before; its number.

    Without one of its own a list goes on where the last of its style ended.
    """
    numbering = document.part.numbering_part.element
    number = 1 + max(int(each.get(qn("w:numId"))) for each in numbering.num_lst)
    added = numbering.add_num(form)
    added.numId = number
    for level in range(_LEVELS[form]):
        added.add_lvlOverride(level).add_startOverride(1)
    return number


def item(line: Paragraph, number: int, depth: int = 0) -> Paragraph:
    """Make a paragraph an item of that list."""
    numbering = OxmlElement("w:numPr")
    for name, value in (("ilvl", depth), ("numId", number)):
        part = OxmlElement(f"w:{name}")
        part.set(qn("w:val"), str(value))
        numbering.append(part)
    xml_of(line).get_or_add_pPr()._insert_numPr(numbering)  # noqa: SLF001 - it knows the place
    return line


def numbered(document: WordDocument, points: str) -> None:
    """A list of its own, `1.`, of what the context has under that name.

    Its last item stays with what follows, which may be the signature.
    """
    number = new_list(document, NUMBERS)
    tag(document, f"for butir in {points}")
    for statement, kept in (("if loop.last", True), ("else", None)):
        tag(document, statement)
        line = item(paragraph(document, "{{ butir }}", "List Number"), number)
        line.paragraph_format.keep_with_next = kept
    tag(document, "endif")
    tag(document, "endfor")
