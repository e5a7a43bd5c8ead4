"""Writes cross-references in the place of the marks of `context.see`.

The words of a reference are those that its bookmark encloses: `Tabel 3`, `BAB II`.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from skm_cli.context import REFERENCE_MARK
from skm_cli.document.xml.bookmarks import text_of
from skm_cli.document.xml.fields import (
    field_runs,
    fields,
    paragraph_of,
    set_result,
    text_run,
)
from skm_cli.document.xml.ooxml import TEXT
from skm_cli.document.xml.runs import split_runs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PICTURE = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
)
# With one of these switches a REF field shows other words than those of its bookmark.
_OTHER = {"\\d", "\\f", "\\n", "\\p", "\\r", "\\t", "\\w"}


def write_references(story: "Element", texts: Mapping[str, str]) -> None:
    """Write the words of every reference in a body, header or note.

    A reference to what the document does not have becomes the words of its name:
    `tabel_rencana` becomes `tabel rencana`, which is never a wrong number.

    Args:
        story: The root of the part.
        texts: The words that each bookmark encloses, by its name.
    """
    for run in split_runs(story, REFERENCE_MARK):
        name = _name(run)
        if name in texts:
            put = field_runs(run, f"REF {name} \\h", texts[name])
        else:
            put = [text_run(run, _in_words(name, run))]
        for each in put:
            run.addprevious(each)
        if (parent := run.getparent()) is not None:
            parent.remove(run)
    _anew(story, texts)
    _in_attributes(story, texts)


def _name(run: "Element") -> str:
    mark = REFERENCE_MARK.fullmatch(run.findtext(TEXT) or "")
    return mark["name"] if mark else ""


def _in_words(name: str, run: "Element") -> str:
    """The words of a name, with a capital at the beginning of a sentence."""
    words = name.replace("_", " ")
    paragraph = paragraph_of(run)
    whole = "" if paragraph is None else text_of(paragraph)
    before = whole.partition(run.findtext(TEXT) or "")[0].rstrip()
    return words if before and before[-1] not in ".:?!" else _capital(words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _anew(story: "Element", texts: Mapping[str, str]) -> None:
    """Write anew the references that a person made in Word."""
    for field in fields(story):
        words = field.words()
        plain = field.kind == "REF" and len(words) > 1 and not _OTHER & set(words)
        if plain and words[1] in texts:
            set_result(field, texts[words[1]])


def _in_attributes(story: "Element", texts: Mapping[str, str]) -> None:
    """Write the references in alternative texts, which cannot hold fields."""

    def in_words(mark: re.Match[str]) -> str:
        name = mark["name"]
        return texts.get(name, name.replace("_", " "))

    for element in story.iter(_PICTURE):
        for key in ("descr", "title"):
            value = element.get(key)
            if value is not None:
                element.set(key, REFERENCE_MARK.sub(in_words, value))
