"""What the cells of an answer column mean: 1 to 4, a blank, or a fault."""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from skm_cli.domain import wording
from skm_cli.domain.instrument import Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.answer_faults import Fault, no_answer, off_scale
from skm_cli.files.personal import looks_personal
from skm_cli.files.sheet_guard import OddCell, OddKind
from skm_cli.files.table import Raw
from skm_cli.files.vocabulary import (
    Marked,
    Verdict,
    Vocabulary,
    folded,
    letter_value,
    without_marks,
)

BLANK = 0
"""The code of a cell that holds no answer; 1 to 4 stand for themselves."""

BAD = 255
"""The code of a cell that holds something that cannot be an answer."""

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,2}|\.)?", re.ASCII)
_NOTHING = frozenset("-–—_.'`\" \n\t\r")
_DIGITS = 9


@dataclass(slots=True)
class AnswerColumn:
    """Reads the answers to one item; each different cell is interpreted once.

    What labels mean is known for sure only once all of a column were met: `settle`
    says whether that changed any code given before.

    Attributes:
        item: What was asked.
        own: The value of labels that the user has settled, by the label.
        bad: The code of what cannot be an answer: `BAD`, or `BLANK` to count it so.
        scale: How the numbers are written, a number a value.
        vocabulary: The labels that are known.
        faults: The cells that cannot be answers, in the order they were met.
        numbers: Every number met that the user has not settled.
        letters: Every single letter met beyond a to d.
    """

    item: Item
    own: Mapping[str, int]
    bad: int
    scale: tuple[int, ...] = SCALE
    vocabulary: Vocabulary = field(init=False)
    faults: dict[Raw, Fault] = field(default_factory=dict)
    numbers: set[float] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    _codes: dict[Raw, int] = field(default_factory=dict)
    _marked: dict[Raw, Marked] = field(default_factory=dict)
    _off: set[Raw] = field(default_factory=set)
    _own: dict[str, int] = field(default_factory=dict)
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
                self._own[folded(label)] = value

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

    def settle(self) -> bool:
        """Decide what the labels mean, by all that were met; whether that is news."""
        column: dict[str, frozenset[int]] = {}
        settled = set()
        for label, marks in self._marked.values():
            if label in self._own:
                settled.add(self._own[label])
            else:
                column[label] = column.get(label, frozenset()) | marks
        verdicts = self.vocabulary.decide(column, settled)
        before = dict(self._codes)
        for raw, marked in self._marked.items():
            self.faults.pop(raw, None)
            self._keep(raw, self._settled(str(raw).strip(), marked, verdicts))
        # In the order they were met.
        self.faults = {raw: self.faults[raw] for raw in before if raw in self.faults}
        return before != self._codes

    def forget_numbers(self) -> None:
        """Drop the faults of numbers and letters: the whole sheet has been told."""
        self.faults = {r: one for r, one in self.faults.items() if r not in self._off}

    def can_be_answer(self, cell: Raw) -> bool:
        """A cell may be an answer, for all that is known before all were met."""
        meaning = self._meaning(_keys([cell])[0])
        return isinstance(meaning, Marked) or (
            isinstance(meaning, int) and meaning in SCALE
        )

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
        """The labels that nobody has settled, each with a guess; nothing personal."""
        return {
            fault.found: fault.guess
            for fault in self.faults.values()
            if fault.found and not looks_personal(fault.found)
        }

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
            if isinstance(meaning, Marked):
                self._marked[raw] = meaning
                known = [of[meaning.label] for of in self._sets if meaning.label in of]
                self._codes[raw] = known[0]
                continue
            self._keep(raw, meaning)
            self._remember(raw)

    @property
    def _sets(self) -> tuple[Mapping[str, int], ...]:
        return (self._own, *self.vocabulary.sets)

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
        if value is not None and whole.label not in self._own:
            return value
        for marked in (whole, without_marks(text)):
            if plain := self.vocabulary.run_together.get(marked.label):
                return marked._replace(label=plain)
            if marked.label in self._own or self.vocabulary.knows(marked.label):
                return marked
        near = self.vocabulary.nearest(without_marks(text).label)
        return Fault(
            f"pilihan jawaban {self.item.code} belum dikenal",
            found=raw.strip(),
            near=near,
            guess=self.vocabulary.guess(near or text),
        )

    def _settled(
        self, typed: str, marked: Marked, verdicts: Mapping[str, Verdict]
    ) -> int | Fault:
        code = self.item.code
        if marked.label in self._own:
            verdict = Verdict((self._own[marked.label],))
        else:
            verdict = verdicts[marked.label]
        value = verdict.readings[0]
        if len(verdict.readings) > 1:
            told = wording.listing([str(one) for one in verdict.readings])
            both = told.replace(" dan ", " atau ")
            message = f"pilihan jawaban {code} dapat berarti {both}"
        elif verdict.clashes:
            message = f"beberapa pilihan jawaban {code} bernilai sama, yaitu {value}"
        elif marked.marks <= {value}:
            return value
        else:
            message = f"tanda dan pilihan jawaban {code} tidak sejalan"
        return Fault(message, found=typed, guess=value)

    def _number_meaning(self, value: float) -> int | Fault:
        # A formula's 3 may be stored as 3.0000000000000004.
        exact = round(value, _DIGITS)
        if exact in self._numbers:
            return self._numbers[exact]
        return off_scale(exact, self.scale)


def visible(text: str) -> str:
    """A text without outer blanks and characters that nobody sees."""
    if text.isascii():
        return text.strip()
    normal = unicodedata.normalize("NFKC", text)
    return "".join(c for c in normal if unicodedata.category(c) != "Cf").strip()


def is_blank(text: str) -> bool:
    """A text says nothing: blanks, a dash, and what nobody sees."""
    return _NOTHING.issuperset(visible(text))


def says_something(cell: Raw) -> bool:
    """A cell is not blank."""
    return not (isinstance(cell, str) and is_blank(cell))


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
