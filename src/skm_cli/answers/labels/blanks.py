"""Which cells and texts are blank, also when they hold invisible characters."""

import unicodedata

from skm_cli.files.cells import Raw

NO_ANSWER = "kosong"
"""The word in `jawaban:` of skm.yaml for a label that is no answer."""

_BLANKS = frozenset("-–—_.'`\" \n\t\r")


def visible(text: str) -> str:
    """A text without outer blanks and invisible characters."""
    if text.isascii():
        return text.strip()
    normal = unicodedata.normalize("NFKC", text)
    return "".join(c for c in normal if unicodedata.category(c) != "Cf").strip()


def is_blank(text: str) -> bool:
    """Whether a text is blank: spaces, dashes and the like, or invisible characters."""
    return _BLANKS.issuperset(visible(text))


def is_filled(cell: Raw) -> bool:
    """Whether a cell is not blank."""
    return not (isinstance(cell, str) and is_blank(cell))
