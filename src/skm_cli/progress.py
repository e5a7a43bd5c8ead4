"""How far the work on a file is, reported to a callable that may show it."""

from collections.abc import Callable
from enum import Enum, auto


class Step(Enum):
    """What is being done to a file."""

    CHECK = auto()
    """Checking its bytes."""

    OPEN = auto()
    """Reading a sheet into memory; reported once, at the start."""

    ROWS = auto()
    """Counting its rows."""

    PAGES = auto()
    """Laying out a document to know its page numbers; reported once, at the start."""

    PDF = auto()
    """Making a PDF of a document; reported once, at the start."""


Progress = Callable[[Step, int, int], None]
"""Called with the step, the amount done and the whole amount; 0 when unknown."""


def ignore_progress(step: Step, done: int, total: int) -> None:
    """Ignore progress."""
    del step, done, total
