"""The bookmarks of a document: the texts that they enclose, and their numbers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skm_cli.document.xml.ooxml import PARAGRAPH, TEXT, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

START, END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_NAME, _ID = f"{W}name", f"{W}id"
_BREAKS = (f"{W}br", f"{W}tab", f"{W}cr")
_INSIDE = f"{W}txbxContent"


def enclose(paragraph: "Element", name: str) -> None:
    """Put a bookmark around the words of a paragraph."""
    # `renumber` pairs the two by this common id, and gives them a number.
    start = paragraph.makeelement(START, {_ID: name, _NAME: name})
    end = paragraph.makeelement(END, {_ID: name})
    paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, start)
    paragraph.append(end)


def remove(root: "Element", prefix: str) -> None:
    """Remove the bookmarks with this prefix, and keep what they enclose."""
    gone = {
        start.get(_ID)
        for start in root.iter(START)
        if (start.get(_NAME) or "").startswith(prefix)
    }
    for mark in list(root.iter(START, END)):
        if mark.get(_ID) in gone and (parent := mark.getparent()) is not None:
            parent.remove(mark)


def renumber(root: "Element") -> None:
    """Give each bookmark a number of its own, and remove those with a repeated name.

    A loop repeats the bookmarks inside it, and Word allows each name once.
    """
    open_now: dict[str | None, str | None] = {}
    names: set[str] = set()
    number = 0
    for mark in list(root.iter(START, END)):
        if mark.tag == END:
            new = open_now.pop(mark.get(_ID), None)
        else:
            name = (mark.get(_NAME) or "").lower()
            new = None
            if name not in names:
                names.add(name)
                number += 1
                new = str(number)
            open_now[mark.get(_ID)] = new
        if new is not None:
            mark.set(_ID, new)
        elif (parent := mark.getparent()) is not None:
            parent.remove(mark)


def enclosed_texts(root: "Element") -> dict[str, str]:
    """The text that each bookmark encloses, by its name."""
    texts: dict[str, str] = {}
    open_now: dict[str | None, str] = {}
    for element in root.iter(START, END, TEXT, *_BREAKS):
        if element.tag == START:
            name = element.get(_NAME) or ""
            open_now[element.get(_ID)] = name
            texts[name] = ""
        elif element.tag == END:
            open_now.pop(element.get(_ID), None)
        else:
            for name in open_now.values():
                texts[name] += _word(element)
    return {name: _one_line(text) for name, text in texts.items()}


def text_paragraphs(root: "Element") -> Iterator["Element"]:
    """The paragraphs below `root` outside of text boxes."""
    for paragraph in root.iter(PARAGRAPH):
        if next(paragraph.iterancestors(_INSIDE), None) is None:
            yield paragraph


def text_of(paragraph: "Element") -> str:
    """The text of a paragraph as one line, without spaces at its ends."""
    return _one_line("".join(_word(each) for each in paragraph.iter(TEXT, *_BREAKS)))


def _one_line(text: str) -> str:
    # Without an argument `split` would split at non-breaking spaces too.
    return " ".join(filter(None, text.replace("\n", " ").split(" ")))


def _word(element: "Element") -> str:
    if element.tag == TEXT:
        return element.text or ""
    parent = element.getparent()
    return " " if parent is not None and parent.tag == f"{W}r" else ""
