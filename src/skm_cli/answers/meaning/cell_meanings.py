"""What a cell of an answer column means by itself, before the others are known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from skm_cli.answers.labels.answer_labels import AnswerLabels
from skm_cli.answers.labels.blanks import is_blank, visible
from skm_cli.answers.labels.label_numbers import typed_number
from skm_cli.answers.labels.label_text import (
    MarkedLabel,
    folded_label,
    letter_value,
    split_marks,
)
from skm_cli.answers.meaning.answer_faults import (
    AnswerFault,
    off_scale,
    unreadable_cell,
)
from skm_cli.answers.meaning.column_labels import OwnLabels
from skm_cli.answers.steps.pictures import is_picture_label
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw

BLANK = 0
"""The code of a cell that holds no answer; 1 to 4 stand for themselves."""

DIGITS = 9
"""The digits behind the comma by which numbers differ: a formula's 3 may be
3.0000000000000004."""


@dataclass(frozen=True, slots=True)
class CellMeanings:
    """Tells what cells of one column mean.

    Attributes:
        own: The labels that the user gives a value.
        labels: The labels that the instrument knows for the item.
        scale: The numbers that are written for 1, 2, 3 and 4.
        numbers: The value of each number that has one.
    """

    own: OwnLabels
    labels: AnswerLabels
    scale: tuple[int, ...]
    numbers: Mapping[float, int]

    @classmethod
    def of_column(
        cls, own: OwnLabels, labels: AnswerLabels, scale: tuple[int, ...]
    ) -> Self:
        """The meanings by the user's values and those of the scale."""
        usual = dict(zip(map(float, scale), SCALE, strict=True))
        return cls(own, labels, scale, {**usual, **own.numbers})

    def knows(self, label: str) -> bool:
        """Whether a folded label can be an answer."""
        known = label in self.own.values or self.labels.knows(label)
        return known or is_picture_label(label)

    def of(self, raw: Raw) -> int | AnswerFault | MarkedLabel:
        """The value of a cell, its label, or why it is no answer."""
        match raw:
            case str():
                return self._of_text(raw)
            case int() | float():
                return self._of_number(raw)
            case _:
                return unreadable_cell(raw)

    def _of_text(self, raw: str) -> int | AnswerFault | MarkedLabel:
        text = visible(raw)
        if is_blank(raw):
            return BLANK
        if (number := typed_number(text)) is not None:
            return self._of_number(number)
        whole = MarkedLabel(folded_label(text), frozenset())
        value = letter_value(whole.label)
        # A user who gives one letter a value must give it to all.
        if value is not None and not self.own.has_letters:
            return value
        return self._label(whole, split_marks(text))

    def _label(self, whole: MarkedLabel, marked: MarkedLabel) -> int | MarkedLabel:
        for one in (whole, marked, marked.without_signs()):
            if plain := self.labels.run_together.get(one.label):
                return one._replace(label=plain)
            if self.own.values.get(one.label) == BLANK:
                return BLANK
            if self.knows(one.label):
                return one
        return marked

    def _of_number(self, value: float) -> int | AnswerFault:
        exact = round(value, DIGITS)
        if exact in self.numbers:
            return self.numbers[exact]
        return off_scale(exact, self.scale)
