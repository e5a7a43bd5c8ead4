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
        problems: All faults, at least one.
        notes: Remarks on the same files.
    """

    def __init__(self, problems: Sequence[Problem], notes: Sequence[Note] = ()) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)
        self.notes = tuple(notes)


class SentenceError(SkmError):
    """An error that one sentence states.

    Attributes:
        place: The file as messages show it.
        message: What is wrong, in Indonesian.
        hint: What to do about it.
    """

    def __init__(self, place: str, message: str, hint: str) -> None:
        super().__init__(place, message, hint)
        self.place = place
        self.message = message
        self.hint = hint


class FileUnusableError(SentenceError):
    """A file cannot be read or written."""


class TemplateUnusableError(SentenceError):
    """A template cannot be filled; the message quotes the words at the fault."""


class ArgumentError(SentenceError):
    """A word on the command line is wrong, or does not fit the other words."""


class PeriodUnclearError(SkmError):
    """No period is named, and several periods end on the same last day.

    Attributes:
        codes: The periods to choose from.
    """

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(codes)
        self.codes = tuple(codes)


class CollectedFaults:
    """The faults and notes of several files, collected to be shown together."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.notes: list[Note] = []

    def collect(self, load: Callable[[], T]) -> T | None:
        """What `load` returns; None when it raises faults, which are collected."""
        try:
            return load()
        except ProblemsFoundError as error:
            self.problems += error.problems
            self.notes += error.notes
            return None

    def error(self) -> ProblemsFoundError:
        """The error that holds all of them."""
        return ProblemsFoundError(self.problems, self.notes)
