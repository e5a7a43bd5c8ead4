"""What the cells of an answer column mean: 1 to 4, a blank, or a fault."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from skm_cli.answers.labels.answer_labels import AnswerLabels, is_sangat_tidak
from skm_cli.answers.labels.blanks import visible
from skm_cli.answers.labels.label_numbers import typed_number
from skm_cli.answers.labels.label_text import (
    MarkedLabel,
    folded_label,
)
from skm_cli.answers.labels.personal_data import looks_personal
from skm_cli.answers.meaning.answer_faults import (
    AnswerFault,
    clamped,
    off_scale,
    unknown_label,
)
from skm_cli.answers.meaning.cell_meanings import (
    BLANK,
    DIGITS,
    CellMeanings,
)
from skm_cli.answers.meaning.column_labels import (
    LabelMeanings,
    OwnLabels,
    SharedValue,
    label_meanings,
    one_label_a_picture,
    unknown_or_misspelt,
    value_or_fault,
)
from skm_cli.answers.meaning.five_steps import DroppedCells, make_five_steps
from skm_cli.answers.meaning.typed_cells import as_keys
from skm_cli.answers.steps.degrees import family_values
from skm_cli.answers.steps.pictures import is_picture_label, picture_values
from skm_cli.domain.survey.instrument import Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw

BAD = 255
"""The code of a cell that holds something that cannot be an answer."""

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
        readings: The value of each label, as typed, that the instrument has not; of
            several ways to type it the first.
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
    readings: Mapping[str, int] = field(default_factory=dict)
    _codes: dict[Raw, int] = field(default_factory=dict)
    _marked: dict[Raw, MarkedLabel] = field(default_factory=dict)
    # The cells with a number or a letter that is none of the answers.
    _off_scale: set[Raw] = field(default_factory=set)
    _dropped: DroppedCells = field(default_factory=DroppedCells)
    _own: OwnLabels = field(init=False)
    # The cells with a number that has a value, by the number.
    _valued: dict[Raw, float] = field(default_factory=dict)
    _numbers: Mapping[float, int] = field(init=False)
    _meanings: CellMeanings = field(init=False)

    def __post_init__(self) -> None:
        self.labels = AnswerLabels.of(self.item)
        self._own = OwnLabels.of(self.own)
        self._meanings = CellMeanings.of_column(self._own, self.labels, self.scale)
        self._numbers = self._meanings.numbers

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

    @property
    def picture_labels(self) -> set[str]:
        """Every folded label met that is stars or a face."""
        labels = {marked.label for marked in self._marked.values()}
        return set(filter(is_picture_label, labels)) - self._own.values.keys()

    @property
    def whole_scale(self) -> Mapping[str, int]:
        """The values of four degrees that the column has all of; else empty."""
        labels = {marked.label for marked in self._marked.values()}
        values = family_values(labels, sangat_tidak_in_sheet=False)
        return values if len(values) == len(SCALE) else {}

    def decide_labels(
        self,
        *,
        whole_scales: Sequence[Mapping[str, int]] = (),
        sangat_tidak_in_sheet: bool = False,
        pictures_in_sheet: Collection[str] = (),
    ) -> bool:
        """Decide what the labels mean, now that all of the column were met.

        Args:
            sangat_tidak_in_sheet: Some column of the sheet holds `Sangat tidak …`.
            whole_scales: Those of all columns of the sheet, each once.
            pictures_in_sheet: The stars and faces of all columns of the sheet, folded.

        Returns:
            Whether that changed any code given before.
        """
        meanings = label_meanings(
            one_label_a_picture(self._marked),
            self._own,
            self.labels,
            sangat_tidak_in_sheet=sangat_tidak_in_sheet,
            whole_scales=whole_scales,
            pictures=picture_values(self.picture_labels.union(pictures_in_sheet)),
        )
        self.same_values = [
            shared
            for shared in meanings.shared
            if shared.by_user and not shared.are_steps
        ]
        self.readings = meanings.readings
        before = dict(self._codes)
        for raw, marked in one_label_a_picture(self._marked).items():
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
        met = {round(n, DIGITS) for n in (*self.numbers, *self._valued.values())}
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

    @property
    def has_five_steps(self) -> bool:
        """Whether labels or pictures met make a scale of five steps or more.

        Labels that the user takes for blanks count too: a step left out is no blank.
        """
        labels = {*self._dropped.labels.values()}
        labels.update(one.label for one in self._marked.values())
        own = self._own.numbers.keys() & set(self._valued.values())
        return self._dropped.leaves_out_a_step(own) or make_five_steps(
            labels, self._marked
        )

    def refuse_labels(self, message: str, hint: str) -> None:
        """Give one fault to all labels, and to those that the user takes for blanks."""
        fault = AnswerFault(message, hint, firm=True)
        beyond = (raw for raw, n in self._valued.items() if n > max(self.scale))
        dropped = self._dropped.labels.keys() | self._dropped.numbers.keys()
        for raw in (*self._marked, *beyond, *dropped):
            self._keep(raw, fault)

    def can_be_answer(self, cell: Raw) -> bool:
        """Whether a cell can be an answer, as far as it shows by itself."""
        meaning = self._meanings.of(as_keys([cell])[0])
        if isinstance(meaning, MarkedLabel):
            return self._meanings.knows(meaning.label)
        return isinstance(meaning, int) and meaning in SCALE

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
        labels: dict[str, int] = {}
        as_typed = dict(self._own.typed)
        for fault in self.faults.values():
            if fault.label and not looks_personal(fault.label):
                label = as_typed.setdefault(folded_label(fault.label), fault.label)
                labels.setdefault(label, fault.value)
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
            meaning = self._meanings.of(raw)
            if not isinstance(meaning, MarkedLabel):
                self._keep(raw, meaning)
                if meaning == BLANK:
                    self._dropped.add(raw)
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
            if number in self.scale or round(number, DIGITS) not in self._numbers:
                self.numbers.add(number)
                self._off_scale.add(raw)
            if self._numbers.get(exact := round(number, DIGITS)):
                self._valued[raw] = exact
        elif len(text) == 1 and text.isascii() and text.isalpha():
            self.letters.add(text.casefold())
            self._off_scale.add(raw)
