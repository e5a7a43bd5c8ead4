"""Which cells and texts are blank, whatever invisible characters they hold."""

import unicodedata

from skm_cli.files.cells import Raw

NO_ANSWER = "kosong"
"""The word in `jawaban:` of skm.yaml for a label that is no answer."""

_NOTHING = frozenset("-–—_.'`\" \n\t\r")


def visible(text: str) -> str:
    """A text without outer blanks and characters that nobody sees."""
    if text.isascii():
        return text.strip()
    normal = unicodedata.normalize("NFKC", text)
    return "".join(c for c in normal if unicodedata.category(c) != "Cf").strip()


def is_blank(text: str) -> bool:
    """A text says nothing: blanks, a dash, and what nobody sees."""
    return _NOTHING.issuperset(visible(text))


def is_filled(cell: Raw) -> bool:
    """A cell is not blank."""
    return not (isinstance(cell, str) and is_blank(cell))
