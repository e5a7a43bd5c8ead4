"""Numbers what Word numbers by SEQ fields: tables, figures and annexes, as they stand.

A template says what is counted and never how far: this is the only count there is.
"""

from typing import TYPE_CHECKING

from skm_cli.document.xml.bookmarks import line
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
    """Let every SEQ field of a document show its number."""
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


def counted(root: "Element") -> dict["Element", list[str]]:
    """What each paragraph that holds SEQ fields counts, in lower case."""
    found: dict[Element, list[str]] = {}
    for field in fields(root):
        paragraph = paragraph_of(field.first)
        if paragraph is not None and field.kind == "SEQ" and len(field.words()) > 1:
            found.setdefault(paragraph, []).append(field.words()[1].lower())
    return found


def title_tables(body: "Element") -> None:
    """Let each table have its caption as its title, which a screen reader says."""
    for paragraph, labels in counted(body).items():
        table = paragraph.getnext()
        if "tabel" not in labels or table is None or table.tag != TABLE:
            continue
        properties = table.find(f"{W}tblPr")
        if properties is None or properties.find(_TITLE) is not None:
            continue
        title = properties.makeelement(_TITLE, {f"{W}val": line(paragraph)})
        after = [each for each in properties if each.tag in _AFTER_TITLE]
        properties.insert(len(properties) - len(after), title)
