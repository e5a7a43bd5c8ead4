"""Numbered lists, each counted from its beginning."""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from templates.blocks import paragraph, tag, tagged, xml_of

NUMBERS, LETTERS = 0, 1
"""The forms of lists in `house`: `1.` with `a.` below it, and `a.` alone."""
_LEVELS = {NUMBERS: 2, LETTERS: 1}


def new_list(document: WordDocument, form: int) -> int:
    """Add a list that counts from its beginning, and give its number.

    Without a list of its own a paragraph goes on counting the last one of its style.
    """
    numbering = document.part.numbering_part.element
    number = 1 + max(int(each.get(qn("w:numId"))) for each in numbering.num_lst)
    added = numbering.add_num(form)
    added.numId = number
    for level in range(_LEVELS[form]):
        added.add_lvlOverride(level).add_startOverride(1)
    return number


def item(line: Paragraph, number: int, depth: int = 0) -> Paragraph:
    """Make a paragraph an item of the list with that number, at a depth from 0."""
    numbering = xml_of(line).get_or_add_pPr().get_or_add_numPr()
    numbering.get_or_add_ilvl().val = depth
    numbering.get_or_add_numId().val = number
    return line


def numbered(document: WordDocument, points: str) -> None:
    """A list of its own, `1.`, of the texts of a list of the context.

    Its last item stays with what follows, which may be the signature.
    """
    number = new_list(document, NUMBERS)
    with tagged(document, f"for butir in {points}"), tagged(document, "if loop.last"):
        last = item(paragraph(document, "{{ butir }}", "List Number"), number)
        last.paragraph_format.keep_with_next = True
        tag(document, "else")
        item(paragraph(document, "{{ butir }}", "List Number"), number)
