"""What the cells of an answer column mean: 1 to 4, a blank, or a fault."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from skm_cli.answers.labels.answer_labels import (
    Marked,
    Vocabulary,
    folded,
    is_lowest,
    letter_value,
    without_marks,
)
from skm_cli.answers.labels.blanks import is_blank, visible
from skm_cli.answers.labels.personal_data import looks_personal
from skm_cli.answers.meaning.answer_faults import Fault, clamped, no_answer, off_scale
from skm_cli.answers.meaning.column_labels import (
    Own,
    Settled,
    Shared,
    meaning,
    settle,
    unknown,
)
from skm_cli.domain.survey.instrument import Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import OddCell, OddKind, Raw

BLANK = 0
"""The code of a cell that holds no answer; 1 to 4 stand for themselves."""

BAD = 255
"""The code of a cell that holds something that cannot be an answer."""

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,2}|\.)?", re.ASCII)
_DIGITS = 9
# In a column with more labels there is no use in looking for slips.
_MOST_LABELS = 40


@dataclass(slots=True)
class AnswerColumn:
    """Reads the answers to one item; each different cell is interpreted once.

    What labels mean is known for sure only once all of a column were met: `settle`
    says whether that changed any code given before.

    Attributes:
        item: What was asked.
        own: The value of labels that the user has settled, by the label; 0 for one
            that is no answer.
        bad: The code of what cannot be an answer: `BAD`, or `BLANK` to count it so.
        scale: How the numbers are written, a number a value.
        vocabulary: The labels that are known.
        faults: The cells that cannot be answers, in the order they were met.
        numbers: Every number met that the user has not settled.
        letters: Every single letter met beyond a to d.
        shared: Labels that mean the same because the user has said so of each.
    """

    item: Item
    own: Mapping[str, int]
    bad: int
    scale: tuple[int, ...] = SCALE
    vocabulary: Vocabulary = field(init=False)
    faults: dict[Raw, Fault] = field(default_factory=dict)
    numbers: set[float] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    shared: Sequence[Shared] = ()
    _codes: dict[Raw, int] = field(default_factory=dict)
    _marked: dict[Raw, Marked] = field(default_factory=dict)
    _off: set[Raw] = field(default_factory=set)
    _own: Own = field(default_factory=lambda: Own({}, {}))
    _mapped: dict[Raw, float] = field(default_factory=dict)
    _numbers: dict[float, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.vocabulary = Vocabulary.of(self.item)
        self._numbers.update(
            (float(number), value)
            for number, value in zip(self.scale, SCALE, strict=True)
        )
        for label, value in self.own.items():
            if (number := _typed_number(label)) is not None:
                self._numbers[number] = value
            else:
                self._own.values[folded(label)] = value
                self._own.typed[folded(label)] = label

    def codes(self, cells: Sequence[Raw]) -> list[int]:
        """1 to 4, `BLANK` or `bad` for each cell."""
        keys = _keys(cells)
        self._interpret(keys)
        return list(map(self._codes.__getitem__, keys))

    def codes_of_known(self, cells: Sequence[Raw]) -> list[int] | None:
        """The same where every cell was met before; None where one is new."""
        try:
            return list(map(self._codes.__getitem__, _keys(cells)))
        except KeyError:
            return None

    @property
    def has_lowest(self) -> bool:
        """Some label is `Sangat tidak …`."""
        return any(is_lowest(marked.label) for marked in self._marked.values())

    def settle(self, *, beside: bool = False) -> bool:
        """Decide what the labels mean, by all that were met; whether that is news.

        Args:
            beside: A column of the sheet has `Sangat tidak …` for its lowest answer.
        """
        settled = settle(self._marked, self._own, self.vocabulary, beside=beside)
        self.shared = [one for one in settled.shared if one.said and not one.steps]
        before = dict(self._codes)
        for raw, marked in self._marked.items():
            self.faults.pop(raw, None)
            self._keep(raw, self._settled(str(raw).strip(), marked, settled))
        self._refuse_clamps()
        # In the order they were met.
        self.faults = {raw: self.faults[raw] for raw in before if raw in self.faults}
        return before != self._codes

    def _settled(self, typed: str, marked: Marked, settled: Settled) -> int | Fault:
        code = self.item.code
        if marked.label in settled.readings:
            return meaning(code, typed, marked, settled, own=self._own)
        if len(self._marked) > _MOST_LABELS:
            return _unknown(code, typed)
        return unknown(code, typed, marked, settled, self.vocabulary)

    def _refuse_clamps(self) -> None:
        """Two numbers that the user makes one answer lose what tells them apart."""
        usual = dict(zip(map(float, self.scale), SCALE, strict=True))
        met = {round(n, _DIGITS) for n in (*self.numbers, *self._mapped.values())}
        for value in SCALE:
            same = sorted(n for n in met if self._numbers.get(n) == value)
            if len(same) < 2:  # noqa: PLR2004 - one alone is no clamp
                continue
            fault = clamped(self.item.code, same, value)
            for raw, number in self._mapped.items():
                if number in same and usual.get(number) != value:
                    self._keep(raw, fault)

    def tell(self, message: str, hint: str) -> None:
        """Say this of all numbers and letters that are no answers: of the scale."""
        for raw in self._off & self.faults.keys():
            self.faults[raw] = Fault(message, hint, firm=True)

    def can_be_answer(self, cell: Raw) -> bool:
        """A cell may be an answer, for all that is known before all were met."""
        meaning = self._meaning(_keys([cell])[0])
        if isinstance(meaning, Marked):
            return self._knows(meaning.label)
        return isinstance(meaning, int) and meaning in SCALE

    def _knows(self, label: str) -> bool:
        return label in self._own.values or self.vocabulary.knows(label)

    @property
    def known(self) -> Mapping[Raw, int]:
        """Every different cell that was met, with its code."""
        return self._codes

    @property
    def answered(self) -> bool:
        """Something was met that is no blank."""
        return bool(self.faults) or any(self._codes.values())

    @property
    def unknown(self) -> dict[str, int]:
        """The labels that nobody has settled, each with a value that is sure or 0.

        Nothing personal; where labels clash, all others of the column with them.
        """
        found = {
            self._own.typed.get(folded(fault.found), fault.found): fault.guess
            for fault in self.faults.values()
            if fault.found and not looks_personal(fault.found)
        }
        if any(fault.clashes for fault in self.faults.values()):
            for raw, marked in self._marked.items():
                typed = self._own.typed.get(marked.label, str(raw).strip())
                if raw not in self.faults:
                    found.setdefault(typed, self._codes[raw])
        return found

    def fault(self, cell: Raw) -> Fault | None:
        """What is wrong with a cell that was read before; None when nothing is."""
        key = _keys([cell])[0]
        if isinstance(key, float) and math.isnan(key):
            # As a key, one NaN is not another.
            return off_scale(key, self.scale)
        return self.faults.get(key)

    def _interpret(self, keys: Iterable[Raw]) -> None:
        for raw in dict.fromkeys(keys):
            if raw in self._codes:
                continue
            meaning = self._meaning(raw)
            if not isinstance(meaning, Marked):
                self._keep(raw, meaning)
                self._remember(raw)
                continue
            self._marked[raw] = meaning
            own = self._own.values.get(meaning.label, 0)
            first = own or self.vocabulary.first_value(meaning.label)
            if not first:
                self._remember(raw)
            self._keep(raw, first or _unknown(self.item.code, str(raw).strip()))

    def _keep(self, raw: Raw, meaning: int | Fault) -> None:
        if isinstance(meaning, Fault):
            self._codes[raw] = self.bad
            self.faults[raw] = meaning
        else:
            self._codes[raw] = meaning

    def _remember(self, raw: Raw) -> None:
        text = visible(raw) if isinstance(raw, str) else ""
        number = _typed_number(text) if isinstance(raw, str) else raw
        if isinstance(number, int | float):
            if number in self.scale or round(number, _DIGITS) not in self._numbers:
                self.numbers.add(number)
                self._off.add(raw)
            if self._numbers.get(exact := round(number, _DIGITS)):
                self._mapped[raw] = exact
        elif len(text) == 1 and text.isascii() and text.isalpha():
            self.letters.add(text.casefold())
            self._off.add(raw)

    def _meaning(self, raw: Raw) -> int | Fault | Marked:
        match raw:
            case str():
                return self._text_meaning(raw)
            case int() | float():
                return self._number_meaning(raw)
            case _:
                return no_answer(raw)

    def _text_meaning(self, raw: str) -> int | Fault | Marked:
        text = visible(raw)
        if is_blank(raw):
            return BLANK
        if (number := _typed_number(text)) is not None:
            return self._number_meaning(number)
        whole = Marked(folded(text), frozenset())
        value = letter_value(whole.label)
        # Who says what one letter means must say it of all.
        if value is not None and not self._own.tells_letters:
            return value
        return self._label(whole, without_marks(text))

    def _label(self, whole: Marked, marked: Marked) -> int | Marked:
        for one in (whole, marked):
            if plain := self.vocabulary.run_together.get(one.label):
                return one._replace(label=plain)
            if self._own.values.get(one.label) == BLANK:
                return BLANK
            if self._knows(one.label):
                return one
        return marked

    def _number_meaning(self, value: float) -> int | Fault:
        # A formula's 3 may be stored as 3.0000000000000004.
        exact = round(value, _DIGITS)
        if exact in self._numbers:
            return self._numbers[exact]
        return off_scale(exact, self.scale)


def _unknown(code: str, typed: str) -> Fault:
    return Fault(f"pilihan jawaban {code} belum dikenal", found=typed)


def _keys(cells: Sequence[Raw]) -> Sequence[Raw]:
    # TRUE is not 1, but Python's True is, also as a key; texts can be joined.
    try:
        "".join(cast("Sequence[str]", cells))
    except TypeError:
        if bool in map(type, cells):
            return list(map(_key, cells))
    return cells


def _key(cell: Raw) -> Raw:
    if isinstance(cell, bool):
        return OddCell(OddKind.TRUTH, "TRUE" if cell else "FALSE")
    return cell


def _typed_number(text: str) -> float | None:
    number = visible(text).strip("'\" ")
    return float(number.replace(",", ".")) if _NUMBER.fullmatch(number) else None
