"""Knows labels of five steps or more, which cannot become 1 to 4."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from skm_cli.answers.labels.blanks import is_blank
from skm_cli.answers.labels.label_numbers import typed_number
from skm_cli.answers.labels.label_text import split_marks
from skm_cli.answers.meaning.cell_meanings import DIGITS
from skm_cli.answers.steps.degrees import has_five_steps
from skm_cli.answers.steps.fifth_steps import marks_fifth_step
from skm_cli.answers.steps.pictures import is_picture_label, picture_step_count
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw


@dataclass(slots=True)
class DroppedCells:
    """The cells that are blank only because the user says so.

    Attributes:
        labels: The folded label of each cell that is a text.
        numbers: The number of each of the others.
    """

    labels: dict[Raw, str] = field(default_factory=dict)
    numbers: dict[Raw, float] = field(default_factory=dict)

    def add(self, cell: Raw) -> None:
        """Keep a cell without a value; one that is blank by itself is left out."""
        if isinstance(cell, str) and is_blank(cell):
            return
        number = typed_number(cell) if isinstance(cell, str) else cell
        if isinstance(number, int | float):
            self.numbers[cell] = round(number, DIGITS)
        else:
            self.labels[cell] = split_marks(str(cell)).label

    def leaves_out_a_step(self, counted: Iterable[float]) -> bool:
        """Whether one of 1 to 4 is dropped while a number beyond them is counted."""
        dropped = any(number in SCALE for number in self.numbers.values())
        return dropped and any(number > max(SCALE) for number in counted)


def make_five_steps(labels: Collection[str], texts: Iterable[Raw]) -> bool:
    """Whether the labels of a column make a scale of five steps or more.

    Args:
        labels: Every label of the column, folded.
        texts: The cells that hold them.
    """
    pictures = list(filter(is_picture_label, labels))
    drawn = bool(pictures) and picture_step_count(pictures) > max(SCALE)
    return (
        drawn or has_five_steps(labels) or any(map(marks_fifth_step, map(str, texts)))
    )
