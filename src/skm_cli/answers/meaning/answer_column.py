"""What the cells of an answer column mean: 1 to 4, a blank, or a fault."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from skm_cli.answers.labels.answer_labels import AnswerLabels, is_sangat_tidak
from skm_cli.answers.labels.blanks import is_blank, visible
from skm_cli.answers.labels.label_text import (
    MarkedLabel,
    folded_label,
    letter_value,
    split_marks,
)
from skm_cli.answers.labels.personal_data import looks_personal
from skm_cli.answers.meaning.answer_faults import (
    AnswerFault,
    clamped,
    off_scale,
    unknown_label,
    unreadable_cell,
)
from skm_cli.answers.meaning.column_labels import (
    LabelMeanings,
    OwnLabels,
    SharedValue,
    label_meanings,
    unknown_or_misspelt,
    value_or_fault,
)
from skm_cli.answers.meaning.typed_cells import as_keys, typed_number
from skm_cli.domain.survey.instrument import Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw

BLANK = 0
"""The code of a cell that holds no answer; 1 to 4 stand for themselves."""

BAD = 255
"""The code of a cell that holds something that cannot be an answer."""

_DIGITS = 9
# In a column with more labels there is no use in looking for slips.
_MOST_LABELS = 40


@dataclass(slots=True)
class AnswerColumn:
    """Reads the answers to one item; each different cell is interpreted once.

    What labels mean is certain only once all cells of the column were met:
    `decide_labels` returns whether that changed any code given before.

    Attributes:
        item: What was asked.
        own: The value that the user gives to labels, by the label as typed; 0 for one
            that is no answer.
        bad: The code of what cannot be an answer: `BAD`, or `BLANK` to count it so.
        scale: The numbers that are written for 1, 2, 3 and 4.
        labels: The labels that the instrument knows for the item.
        faults: The cells that cannot be answers, in the order they were met.
        numbers: Every number met to which the user gives no value.
        letters: Every single letter met beyond a to d.
        same_values: Labels to each of which the user gives one and the same value.
    """

    item: Item
    own: Mapping[str, int]
    bad: int
    scale: tuple[int, ...] = SCALE
    labels: AnswerLabels = field(init=False)
    faults: dict[Raw, AnswerFault] = field(default_factory=dict)
    numbers: set[float] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    same_values: Sequence[SharedValue] = ()
    _codes: dict[Raw, int] = field(default_factory=dict)
    _marked: dict[Raw, MarkedLabel] = field(default_factory=dict)
    # The cells with a number or a letter that is none of the answers.
    _off_scale: set[Raw] = field(default_factory=set)
    _own: OwnLabels = field(init=False)
    # The cells with a number that has a value, by the number.
    _valued: dict[Raw, float] = field(default_factory=dict)
    _numbers: dict[float, int] = field(init=False)

    def __post_init__(self) -> None:
        self.labels = AnswerLabels.of(self.item)
        self._own = OwnLabels.of(self.own)
        usual = dict(zip(map(float, self.scale), SCALE, strict=True))
        self._numbers = {**usual, **self._own.numbers}

    def codes(self, cells: Sequence[Raw]) -> list[int]:
        """The code of each cell: 1 to 4, `BLANK` or `bad`."""
        keys = as_keys(cells)
        self._interpret(keys)
        return list(map(self._codes.__getitem__, keys))

    def codes_of_known(self, cells: Sequence[Raw]) -> list[int] | None:
        """The code of each cell, all of them met before; None where one is new."""
        try:
            return list(map(self._codes.__getitem__, as_keys(cells)))
        except KeyError:
            return None

    @property
    def has_sangat_tidak(self) -> bool:
        """Whether some label met is `Sangat tidak …`."""
        return any(is_sangat_tidak(marked.label) for marked in self._marked.values())

    def decide_labels(self, *, sangat_tidak_in_sheet: bool = False) -> bool:
        """Decide what the labels mean, now that all of the column were met.

        Args:
            sangat_tidak_in_sheet: Some column of the sheet holds `Sangat tidak …`.

        Returns:
            Whether that changed any code given before.
        """
        meanings = label_meanings(
            self._marked,
            self._own,
            self.labels,
            sangat_tidak_in_sheet=sangat_tidak_in_sheet,
        )
        self.same_values = [
            shared
            for shared in meanings.shared
            if shared.by_user and not shared.are_steps
        ]
        before = dict(self._codes)
        for raw, marked in self._marked.items():
            self.faults.pop(raw, None)
            self._keep(raw, self._decided(str(raw).strip(), marked, meanings))
        self._refuse_clamps()
        # In the order they were met.
        self.faults = {raw: self.faults[raw] for raw in before if raw in self.faults}
        return before != self._codes

    def _decided(
        self, typed: str, marked: MarkedLabel, meanings: LabelMeanings
    ) -> int | AnswerFault:
        code, known = self.item.code, meanings.possible_values
        if marked.label in known:
            return value_or_fault(code, typed, marked, meanings, own=self._own)
        if len(self._marked) > _MOST_LABELS:
            return unknown_label(code, typed)
        return unknown_or_misspelt(code, typed, marked, known, self.labels)

    def _refuse_clamps(self) -> None:
        """Make a fault of different numbers to which the user gives one value."""
        usual = dict(zip(map(float, self.scale), SCALE, strict=True))
        met = {round(n, _DIGITS) for n in (*self.numbers, *self._valued.values())}
        for value in SCALE:
            same = sorted(n for n in met if self._numbers.get(n) == value)
            if len(same) < 2:  # noqa: PLR2004 - one alone is no clamp
                continue
            fault = clamped(self.item.code, same, value)
            for raw, number in self._valued.items():
                if number in same and usual.get(number) != value:
                    self._keep(raw, fault)

    def refuse_scale(self, message: str, hint: str) -> None:
        """Give one fault to all numbers and letters that are none of the answers."""
        for raw in self._off_scale & self.faults.keys():
            self.faults[raw] = AnswerFault(message, hint, firm=True)

    def can_be_answer(self, cell: Raw) -> bool:
        """Whether a cell can be an answer, as far as it shows by itself."""
        meaning = self._meaning(as_keys([cell])[0])
        if isinstance(meaning, MarkedLabel):
            return self._knows(meaning.label)
        return isinstance(meaning, int) and meaning in SCALE

    def _knows(self, label: str) -> bool:
        return label in self._own.values or self.labels.knows(label)

    @property
    def known(self) -> Mapping[Raw, int]:
        """Every different cell that was met, with its code."""
        return self._codes

    @property
    def answered(self) -> bool:
        """Whether a cell was met that is not blank."""
        return bool(self.faults) or any(self._codes.values())

    @property
    def unknown_labels(self) -> dict[str, int]:
        """The labels without a certain value, each with a value to propose or 0.

        Personal data is left out. Where labels clash, all labels of the column are
        among them.
        """
        labels = {
            self._own.typed.get(folded_label(fault.label), fault.label): fault.value
            for fault in self.faults.values()
            if fault.label and not looks_personal(fault.label)
        }
        if any(fault.clashes for fault in self.faults.values()):
            for raw, marked in self._marked.items():
                typed = self._own.typed.get(marked.label, str(raw).strip())
                if raw not in self.faults:
                    labels.setdefault(typed, self._codes[raw])
        return labels

    def fault(self, cell: Raw) -> AnswerFault | None:
        """The fault of a cell that was read before; None when it has none."""
        key = as_keys([cell])[0]
        if isinstance(key, float) and math.isnan(key):
            # As a key, one NaN is not another.
            return off_scale(key, self.scale)
        return self.faults.get(key)

    def _interpret(self, keys: Iterable[Raw]) -> None:
        for raw in dict.fromkeys(keys):
            if raw in self._codes:
                continue
            meaning = self._meaning(raw)
            if not isinstance(meaning, MarkedLabel):
                self._keep(raw, meaning)
                self._remember(raw)
                continue
            self._marked[raw] = meaning
            own = self._own.values.get(meaning.label, 0)
            first = own or self.labels.first_value(meaning.label)
            if not first:
                self._remember(raw)
            self._keep(raw, first or unknown_label(self.item.code, str(raw).strip()))

    def _keep(self, raw: Raw, meaning: int | AnswerFault) -> None:
        if isinstance(meaning, AnswerFault):
            self._codes[raw] = self.bad
            self.faults[raw] = meaning
        else:
            self._codes[raw] = meaning

    def _remember(self, raw: Raw) -> None:
        text = visible(raw) if isinstance(raw, str) else ""
        number = typed_number(text) if isinstance(raw, str) else raw
        if isinstance(number, int | float):
            if number in self.scale or round(number, _DIGITS) not in self._numbers:
                self.numbers.add(number)
                self._off_scale.add(raw)
            if self._numbers.get(exact := round(number, _DIGITS)):
                self._valued[raw] = exact
        elif len(text) == 1 and text.isascii() and text.isalpha():
            self.letters.add(text.casefold())
            self._off_scale.add(raw)

    def _meaning(self, raw: Raw) -> int | AnswerFault | MarkedLabel:
        match raw:
            case str():
                return self._text_meaning(raw)
            case int() | float():
                return self._number_meaning(raw)
            case _:
                return unreadable_cell(raw)

    def _text_meaning(self, raw: str) -> int | AnswerFault | MarkedLabel:
        text = visible(raw)
        if is_blank(raw):
            return BLANK
        if (number := typed_number(text)) is not None:
            return self._number_meaning(number)
        whole = MarkedLabel(folded_label(text), frozenset())
        value = letter_value(whole.label)
        # A user who gives one letter a value must give it to all.
        if value is not None and not self._own.has_letters:
            return value
        return self._label(whole, split_marks(text))

    def _label(self, whole: MarkedLabel, marked: MarkedLabel) -> int | MarkedLabel:
        for one in (whole, marked):
            if plain := self.labels.run_together.get(one.label):
                return one._replace(label=plain)
            if self._own.values.get(one.label) == BLANK:
                return BLANK
            if self._knows(one.label):
                return one
        return marked

    def _number_meaning(self, value: float) -> int | AnswerFault:
        # A formula's 3 may be stored as 3.0000000000000004.
        exact = round(value, _DIGITS)
        if exact in self._numbers:
            return self._numbers[exact]
        return off_scale(exact, self.scale)
