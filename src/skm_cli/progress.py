"""How far work is, told to whoever may want to show it; nobody here has a clock."""

from collections.abc import Callable
from enum import Enum, auto


class Step(Enum):
    """What is being done to a file."""

    CHECK = auto()
    """Looking over its bytes."""

    OPEN = auto()
    """Reading a sheet into memory, of which nothing is heard before it is done."""

    ROWS = auto()
    """Counting its rows."""

    PAGES = auto()
    """Laying out a document, to know its page numbers; nothing is heard of how far."""

    PDF = auto()
    """Making a PDF of it, in the same silence."""


Progress = Callable[[Step, int, int], None]
"""Told what is being done, how far it is, and how far it goes; 0 when unknown."""


def unseen(step: Step, done: int, total: int) -> None:
    """Nobody wants to know."""
    del step, done, total
