"""The faults of a YAML file, collected while it is read."""

from dataclasses import dataclass, field

from skm_cli.domain.problem import Place, Problem


class MisfitError(ValueError):
    """A text is no value of its key; states it in a message and a hint."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Faults:
    """The faults of one file, added while it is read.

    Attributes:
        file: The file as messages show it.
        problems: The faults so far.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int, message: str, hint: str) -> None:
        """Add a fault at a line."""
        self.problems.append(Problem(self.at(line), message, hint))

    def at(self, line: int) -> Place:
        """The place of a line."""
        return Place(self.file, row=line)

    def line_text(self, line: int) -> str:
        """A line in words, for a message about another line."""
        return f"baris {line}"
