"""Puts cross-references in the place of the marks that `context.see` leaves.

What a reference says is what the bookmark encloses: `Tabel 3`, `BAB II`.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from skm_cli.context import REFERENCE_MARK
from skm_cli.document.xml.bookmarks import line
from skm_cli.document.xml.fields import fields, made, paragraph_of, said, set_result
from skm_cli.document.xml.ooxml import TEXT
from skm_cli.document.xml.runs import parted

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PICTURE = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
)
# With one of these a REF field says something else than what the bookmark encloses.
_OTHER = {"\\d", "\\f", "\\n", "\\p", "\\r", "\\t", "\\w"}


def refer(story: "Element", texts: Mapping[str, str]) -> None:
    """Let every reference of a body, header or note say what it refers to.

    A reference to what the document does not hold becomes the words of its name:
    `tabel_rencana` reads `tabel rencana`, which is true of any document and points to
    no wrong number.

    Args:
        story: The root of the part.
        texts: What each bookmark encloses, by its name.
    """
    for run in parted(story, REFERENCE_MARK):
        name = _name(run)
        if name in texts:
            put = made(run, f"REF {name} \\h", texts[name])
        else:
            put = [said(run, _in_words(name, run))]
        for each in put:
            run.addprevious(each)
        if (parent := run.getparent()) is not None:
            parent.remove(run)
    _anew(story, texts)
    _in_attributes(story, texts)


def _name(run: "Element") -> str:
    found = REFERENCE_MARK.fullmatch(run.findtext(TEXT) or "")
    return found["name"] if found else ""


def _in_words(name: str, run: "Element") -> str:
    """The words of a name, with a capital where a sentence begins with them."""
    words = name.replace("_", " ")
    paragraph = paragraph_of(run)
    whole = "" if paragraph is None else line(paragraph)
    before = whole.partition(run.findtext(TEXT) or "")[0].rstrip()
    return words if before and before[-1] not in ".:?!" else _capital(words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _anew(story: "Element", texts: Mapping[str, str]) -> None:
    """References that a person made in Word: what they point to has moved."""
    for field in fields(story):
        words = field.words()
        plain = field.kind == "REF" and len(words) > 1 and not _OTHER & set(words)
        if plain and words[1] in texts:
            set_result(field, texts[words[1]])


def _in_attributes(story: "Element", texts: Mapping[str, str]) -> None:
    """The words that stand in place of a picture have no fields."""

    def plain(found: re.Match[str]) -> str:
        name = found["name"]
        return texts.get(name, name.replace("_", " "))

    for element in story.iter(_PICTURE):
        for key in ("descr", "title"):
            value = element.get(key)
            if value is not None:
                element.set(key, REFERENCE_MARK.sub(plain, value))
