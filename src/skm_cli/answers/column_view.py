"""The view of one column of an answer sheet, read or unread."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import NamedTuple

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.headers import (
    IMPORTANCE,
    REASONS,
    Column,
    header_claim,
    items_by_name,
)
from skm_cli.answers.labels.personal_data import looks_personal
from skm_cli.answers.labels.respondent_headers import (
    is_day,
    is_numbering,
    is_personal,
    is_service,
    profile_of,
)
from skm_cli.answers.labels.row_labels import folded_words, is_sum_label
from skm_cli.domain.problem import column_letters
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

PERSONAL = "data pribadi"
NUMBERING = "nomor urut"
_DAY = "tanggal"

TEXTS, NUMBERS, DATES = "teks", "angka", "tanggal"

_UNREAD = "tidak dibaca"
# A column with more different cells than this holds no choices.
_MOST_VALUES = 2000
_FEW_CHOICES = 8
_NUMBER = lazy_pattern(r"\s*-?\d+(?:[.,]\d+)?\s*", re.ASCII)


class ColumnView(NamedTuple):
    """One column as it is understood.

    Attributes:
        letter: Its letter, `C`.
        header: Its header; empty without one.
        meaning: What it holds, in Indonesian; of an unread column, what it seems to
            hold.
        answers: Its values, unless they are personal data.
        blank: How many respondents left it blank; None for personal data.
        read: It is counted.
        reason: Why it was read so; empty for an unread column.
    """

    letter: str
    header: str
    meaning: str
    answers: tuple[str, ...]
    blank: int | None
    read: bool = True
    reason: str = ""


@dataclass(slots=True)
class ColumnCells:
    """The respondents' cells of one column, counted; grows block by block.

    Attributes:
        blank: How many are blank.
        kinds: How many hold a text, a number or a date.
        personal: How many look like personal data.
        values: How often each different cell stands there; empty once there are more
            than `_MOST_VALUES`.
    """

    blank: int = 0
    kinds: Counter[str] | None = None
    personal: int = 0
    values: Counter[Raw] | None = None
    _many: bool = False

    def add(self, cells: Sequence[Raw]) -> None:
        """Count the cells of some more respondents."""
        counts = Counter(cells)
        self.kinds = self.kinds or Counter()
        for cell, count in counts.items():
            if not is_filled(cell):
                self.blank += count
                continue
            self.kinds[_kind(cell)] += count
            if looks_personal(cell):
                self.personal += count
        if self._many:
            return
        self.values = counts if self.values is None else self.values + counts
        if len(self.values) > _MOST_VALUES:
            # What differs from row to row would fill the memory.
            self.values, self._many = Counter(), True

    @property
    def filled(self) -> int:
        """How many are not blank."""
        return sum((self.kinds or Counter()).values())

    @property
    def kind(self) -> str:
        """The kind of most cells: `TEXTS`, `NUMBERS` or `DATES`; empty for blanks."""
        kinds = self.kinds or Counter()
        return kinds.most_common(1)[0][0] if kinds else ""

    @property
    def mostly_personal(self) -> bool:
        """Whether most cells look like personal data."""
        return 2 * self.personal > self.filled

    @property
    def is_free_text(self) -> bool:
        """Whether the cells are texts and no choices: nearly all differ."""
        different = len(self.values or ())
        return self.kind == TEXTS and (
            self._many or (different > _FEW_CHOICES and 2 * different > self.filled)
        )


def _kind(cell: Raw) -> str:
    match cell:
        case bool():
            return TEXTS
        case int() | float():
            return NUMBERS
        case date() | time() | timedelta():
            return DATES
        case str() if _NUMBER.fullmatch(cell):
            # In a text file every cell is one.
            return NUMBERS
        case _:
            return TEXTS


class ItemNames(NamedTuple):
    """An instrument and the names of its items, to guess what unread columns hold.

    Attributes:
        instrument: What was asked.
        names: Its items by every name and question, folded.
    """

    instrument: Instrument
    names: Mapping[str, Item]

    @classmethod
    def of(cls, instrument: Instrument) -> "ItemNames":
        """The names of an instrument's items."""
        return cls(instrument, items_by_name(instrument))


def meaning_by_header(header: str) -> str:
    """`PERSONAL` or `NUMBERING` where a header alone says so, else empty."""
    if is_personal(header):
        return PERSONAL
    return NUMBERING if is_numbering(header) else ""


def unread_view(
    column: Column, cells: ColumnCells | None, names: ItemNames
) -> ColumnView:
    """The view of a column that is not read.

    Args:
        column: The column, with or without a header.
        cells: The respondents' cells; None for personal data.
        names: The items that it could be about.
    """
    letter = column_letters(column.number)
    meaning = meaning_by_header(column.header)
    if cells is None or (cells.filled and cells.mostly_personal):
        meaning = f"{meaning or PERSONAL}, {_UNREAD}"
        return ColumnView(letter, column.header, meaning, (), None, read=False)
    meaning = meaning or next(_guesses(column, cells, names))
    meaning = f"{meaning}, {_UNREAD}"
    kinds = (cells.kind,) if cells.kind else ()
    return ColumnView(letter, column.header, meaning, kinds, cells.blank, read=False)


def _guesses(column: Column, cells: ColumnCells, names: ItemNames) -> Iterator[str]:
    """What a column seems to hold, the best guess first."""
    header = column.header
    words = set(folded_header(header).split())
    claim = header_claim(column, names.instrument, names.names)
    numbers = {item.number for item in names.instrument.items}
    beyond = claim is not None and claim.code is not None and claim.code not in numbers
    if not cells.filled:
        yield "unsur tambahan yang kosong" if beyond else "kolom kosong"
    if not words.isdisjoint(IMPORTANCE):
        yield "tingkat kepentingan"
    if claim and claim.item and claim.certain:
        yield f"kolom lain untuk {claim.item.title}"
    if beyond:
        yield "bukan unsur instrumen ini"
    if is_sum_label(folded_words(header)):
        yield "jumlah atau rata-rata"
    for is_known, what in (
        (is_day(header), _DAY),
        (is_service(header), "jenis layanan"),
        (bool(profile := profile_of(header)), (profile or "").replace("_", " ")),
    ):
        if is_known:
            yield f"kolom lain untuk {what}"
    if cells.is_free_text or not words.isdisjoint(REASONS):
        yield "teks bebas"
    yield "tanpa judul" if not header else "tidak dikenal"
