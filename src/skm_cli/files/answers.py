"""What the cells of an answer column mean: 1 to 4, a blank, or a fault."""

import json
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.instrument import Unsur
from skm_cli.domain.tally import SCALE
from skm_cli.files.personal import looks_personal
from skm_cli.files.sheet_guard import OddCell, OddKind
from skm_cli.files.table import Raw

BLANK = 0
"""The code of a cell that holds no answer; 1 to 4 stand for themselves."""

BAD = -1
"""The code of a cell that holds something that cannot be an answer."""

_MEND = (
    "periksa kuesionernya lalu perbaiki sel ini, "
    "atau tambahkan --skip-invalid agar dihitung kosong"
)
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,2}|\.)?", re.ASCII)
_BEFORE = re.compile(r"\(?([1-4a-dA-D])\s*(?:[.):]|\s[-–—]|-\s)\s*(\S.*)", re.DOTALL)
_AFTER = re.compile(r"(.*\S)\s*[(,:=–—-]\s*([1-4])\s*\)?", re.DOTALL)
_LETTERS = "abcd"
_NOTHING = frozenset("-–—_.'`\" \n\t\r")
_DIGITS = 9


class Fault(NamedTuple):
    """What is wrong with a cell.

    Attributes:
        message: What was found, in Indonesian.
        hint: What to do about it; empty for an unknown label, whose hint depends on
            all the labels of the run.
        found: The unknown label as typed; empty for anything else.
    """

    message: str
    hint: str = ""
    found: str = ""


def folded(label: str) -> str:
    """A label as it is compared: its words run together, whatever their case.

    `dan`, `&` and punctuation drop out, and `tetapi` is `tapi`.
    """
    text = unicodedata.normalize("NFKC", label).casefold()
    words = _WORD.findall(text.replace("tetapi", "tapi"))
    return "".join(word for word in words if word != "dan")


@dataclass(slots=True)
class AnswerColumn:
    """Reads the answers to one unsur; each different cell is interpreted once.

    Attributes:
        unsur: What was asked.
        own: The value of labels that the user has settled, by the label.
        bad: The code of what cannot be an answer: `BAD`, or `BLANK` to count it so.
        faults: The cells that cannot be answers, in the order they were met.
    """

    unsur: Unsur
    own: Mapping[str, int]
    bad: int
    faults: dict[Raw, Fault] = field(default_factory=dict)
    _codes: dict[Raw, int] = field(default_factory=dict)
    _labels: dict[str, int] = field(default_factory=dict)
    _numbers: dict[float, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers.update((float(value), value) for value in SCALE)
        for label, value in zip(self.unsur.labels, SCALE, strict=True):
            self._labels[folded(label)] = value
        for label, value in self.own.items():
            if (number := _typed_number(label)) is not None:
                self._numbers[number] = value
            else:
                self._labels[folded(label)] = value

    def codes(self, cells: Sequence[Raw]) -> list[int]:
        """1 to 4, `BLANK` or `bad` for each cell."""
        keys = _keys(cells)
        try:
            return list(map(self._codes.__getitem__, keys))
        except KeyError:
            self._interpret(keys)
        return list(map(self._codes.__getitem__, keys))

    def _interpret(self, keys: Iterable[Raw]) -> None:
        for raw in dict.fromkeys(keys):
            if raw in self._codes:
                continue
            match self._meaning(raw):
                case int(code):
                    self._codes[raw] = code
                case Fault() as fault:
                    self._codes[raw] = self.bad
                    self.faults[raw] = fault

    @property
    def unknown(self) -> list[str]:
        """The labels that nobody has settled yet, as typed; no personal data."""
        found = (fault.found for fault in self.faults.values() if fault.found)
        return [label for label in dict.fromkeys(found) if not looks_personal(label)]

    def fault(self, cell: Raw) -> Fault | None:
        """What is wrong with a cell that was read before; None when nothing is."""
        key = _keys([cell])[0]
        if isinstance(key, float) and math.isnan(key):
            # As a key, one NaN is not another.
            return _off_scale(key)
        return self.faults.get(key)

    def _meaning(self, raw: Raw) -> int | Fault:
        match raw:
            case OddCell():
                return _odd(raw)
            case str():
                return self._text_meaning(raw)
            case int() | float():
                return self._number_meaning(raw)
            case _:
                return Fault(f"sel berisi {_moment(raw)}, bukan jawaban", _MEND)

    def _text_meaning(self, raw: str) -> int | Fault:
        text = visible(raw)
        if is_blank(raw):
            return BLANK
        if (number := _typed_number(text)) is not None:
            return self._number_meaning(number)
        label = folded(text)
        if label in self._labels:
            return self._labels[label]
        if len(label) == 1 and label in _LETTERS:
            return _LETTERS.index(label) + 1
        return self._marked(text) or Fault(
            f"pilihan jawaban {self.unsur.code} belum dikenal", found=raw.strip()
        )

    def _number_meaning(self, value: float) -> int | Fault:
        # A formula's 3 may be stored as 3.0000000000000004.
        exact = round(value, _DIGITS)
        if exact in self._numbers:
            return self._numbers[exact]
        return _off_scale(exact)

    def _marked(self, text: str) -> int | None:
        """The value of `d. Sangat sesuai` or `Sangat sesuai (4)`, if both agree."""
        marks = set()
        if before := _BEFORE.fullmatch(text):
            mark, text = before.groups()
            at = _LETTERS.find(mark.casefold())
            marks.add(at + 1 if at >= 0 else int(mark))
        if after := _AFTER.fullmatch(text):
            text, mark = after.groups()
            marks.add(int(mark))
        value = self._labels.get(folded(text))
        return value if value is not None and marks <= {value} else None


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


def owner(cells: Iterable[Raw], candidates: Sequence[Unsur]) -> Unsur | None:
    """The candidate whose labels a column's answers are; None when it is not plain."""
    typed = {cell for cell in cells if isinstance(cell, str)}
    texts = set(map(folded, typed))
    found = [
        unsur
        for unsur in candidates
        if texts.intersection(
            set(map(folded, unsur.labels)).difference(
                folded(label)
                for other in candidates
                if other is not unsur
                for label in other.labels
            )
        )
    ]
    return found[0] if len(found) == 1 else None


def lines_to_paste(columns: Iterable[AnswerColumn]) -> str:
    """The `jawaban:` lines of skm.yaml that settle all unknown labels.

    What the user has settled already stands in them too, so that they replace it.
    """
    settled = []
    for column in columns:
        guesses = {label: _guess(label, column.unsur) for label in column.unknown}
        values = {**column.own, **guesses}
        pairs = (f"{_quoted(label)}: {value}" for label, value in values.items())
        if values:
            settled.append(f"{column.unsur.code}: {{{', '.join(pairs)}}}")
    if len(settled) == 1:
        return f"jawaban: {{{settled[0]}}}"
    return "\n".join(["jawaban:", *(f"  {line}" for line in settled)])


def _guess(label: str, unsur: Unsur) -> int:
    """A number for the user to adjust; it counts only once it has been pasted."""
    known = [
        (len(official), value)
        for official, value in zip(unsur.labels, SCALE, strict=True)
        if folded(official) in folded(label)
    ]
    first = label.casefold().split()[0]
    by_word = {"sangat": 4, "kurang": 2, "tidak": 1}.get(first)
    if not known:
        return by_word or 3
    value = max(known)[1]
    return 4 if (value, by_word) == (3, 4) else value


def _quoted(label: str) -> str:
    return json.dumps(label, ensure_ascii=False)


def _keys(cells: Sequence[Raw]) -> Sequence[Raw]:
    # TRUE is not 1, but Python's True is, also as a key.
    if bool not in set(map(type, cells)):
        return cells
    return [
        OddCell(OddKind.TRUTH, "TRUE" if cell else "FALSE")
        if isinstance(cell, bool)
        else cell
        for cell in cells
    ]


def _off_scale(value: float) -> Fault:
    if looks_personal(value):
        return Fault("angka panjang ini bukan jawaban 1 sampai dengan 4", _MEND)
    typed = f"{value:.12g}".replace(".", ",")
    if min(SCALE) < value < max(SCALE):
        return Fault(f"jawaban {typed} bukan 1, 2, 3, atau 4", _MEND)
    return Fault(f"jawaban {typed} berada di luar 1 sampai dengan 4", _MEND)


def _typed_number(text: str) -> float | None:
    number = visible(text).strip("'\" ")
    return float(number.replace(",", ".")) if _NUMBER.fullmatch(number) else None


def _moment(raw: date | time | timedelta) -> str:
    match raw:
        case date():
            return f"tanggal {wording.day(raw)}"
        case time():
            return f"jam {raw:%H.%M}"
        case timedelta():
            return "lama waktu"


def _odd(cell: OddCell) -> Fault:
    match cell.kind:
        case OddKind.ERROR:
            return Fault(
                f"sel berisi {cell.text}, bukan jawaban",
                "perbaiki rumusnya, atau kosongkan sel jika responden tidak menjawab",
            )
        case OddKind.NO_RESULT:
            return Fault(
                "hasil rumus belum tersimpan", "buka di Excel, simpan, lalu ulangi"
            )
        case OddKind.MERGED:
            return Fault(
                "satu jawaban menempati beberapa sel gabungan",
                "pisahkan sel gabungan, lalu isi jawaban di setiap selnya",
            )
        case OddKind.TRUTH:
            return Fault(f"sel berisi {cell.text}, bukan jawaban", _MEND)
