"""The errors that the program raises on purpose; anything else is a bug."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from skm_cli.domain.problem import Note, Problem

T = TypeVar("T")


class SkmError(Exception):
    """Anything that the person at the keyboard can mend."""


class ProblemsFoundError(SkmError):
    """The user's files hold faults.

    Attributes:
        problems: All that were found, at least one.
        notes: What else is worth saying about the same files.
    """

    def __init__(self, problems: Sequence[Problem], notes: Sequence[Note] = ()) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)
        self.notes = tuple(notes)


class SentenceError(SkmError):
    """What one sentence says.

    Attributes:
        place: The file as it is shown.
        message: What was found, in Indonesian.
        hint: What to do about it.
    """

    def __init__(self, place: str, message: str, hint: str) -> None:
        super().__init__(place, message, hint)
        self.place = place
        self.message = message
        self.hint = hint


class FileUnusableError(SentenceError):
    """The world says no: a file cannot be read or written."""


class TemplateUnusableError(SentenceError):
    """A template cannot be filled; the message has the words around the spot."""


class WordsError(SentenceError):
    """A word on the command line that is wrong by itself, or does not fit the rest."""


class PeriodUnclearError(SkmError):
    """Several periods end last: the words do not say which one is meant.

    Attributes:
        codes: The periods to choose from.
    """

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(codes)
        self.codes = tuple(codes)


class Found:
    """The faults and notes of several files, so that all are said at once.

    Attributes:
        problems: The faults so far.
        notes: What was noted beside them.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.notes: list[Note] = []

    def collect(self, load: Callable[[], T]) -> T | None:
        """What `load` returns; None when it raises faults, which are kept."""
        try:
            return load()
        except ProblemsFoundError as error:
            self.problems += error.problems
            self.notes += error.notes
            return None

    def error(self) -> ProblemsFoundError:
        """All of it, to be raised."""
        return ProblemsFoundError(self.problems, self.notes)
