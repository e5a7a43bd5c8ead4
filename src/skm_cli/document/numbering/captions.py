"""Numbers tables, figures and annexes by their SEQ fields, in their order.

A template holds the fields and no numbers: these are counted here alone.
"""

from typing import TYPE_CHECKING

from skm_cli.document.xml.bookmarks import text_of
from skm_cli.document.xml.fields import fields, paragraph_of, set_result
from skm_cli.document.xml.numerals import numeral
from skm_cli.document.xml.ooxml import TABLE, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FORMS = {
    "ROMAN": "upperRoman",
    "roman": "lowerRoman",
    "ALPHABETIC": "upperLetter",
    "alphabetic": "lowerLetter",
}

_TITLE = f"{W}tblCaption"
_AFTER_TITLE = {f"{W}tblDescription", f"{W}tblPrChange"}


def number_captions(body: "Element") -> None:
    """Write its number into every SEQ field of a document."""
    counts: dict[str, int] = {}
    for field in fields(body):
        if field.kind == "SEQ" and len(words := field.words()) > 1:
            label = words[1].lower()
            counts[label] = _next(counts.get(label, 0), words)
            form = next((_FORMS[word] for word in words if word in _FORMS), "decimal")
            set_result(field, numeral(counts[label], form))


def _next(count: int, words: list[str]) -> int:
    if "\\c" in words:
        return count
    if "\\r" in words[:-1] and (start := words[words.index("\\r") + 1]).isdecimal():
        return int(start)
    return count + 1


def counted_labels(root: "Element") -> dict["Element", list[str]]:
    """The labels of the SEQ fields of each paragraph that has any, in lower case."""
    labels: dict[Element, list[str]] = {}
    for field in fields(root):
        paragraph = paragraph_of(field.first)
        if paragraph is not None and field.kind == "SEQ" and len(field.words()) > 1:
            labels.setdefault(paragraph, []).append(field.words()[1].lower())
    return labels


def title_tables(body: "Element") -> None:
    """Give each table its caption as its title, for screen readers."""
    for paragraph, labels in counted_labels(body).items():
        table = paragraph.getnext()
        if "tabel" not in labels or table is None or table.tag != TABLE:
            continue
        properties = table.find(f"{W}tblPr")
        if properties is None or properties.find(_TITLE) is not None:
            continue
        title = properties.makeelement(_TITLE, {f"{W}val": text_of(paragraph)})
        after = [each for each in properties if each.tag in _AFTER_TITLE]
        properties.insert(len(properties) - len(after), title)
