"""How one column of an answer sheet is understood, whether it is read or not."""

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

PERSONAL = "data pribadi"
NUMBERING = "nomor urut"
DAY = "tanggal"

TEXTS, NUMBERS, DATES = "teks", "angka", "tanggal"

_UNREAD = "tidak dibaca"
_MOST_VALUES = 2000
"""A column with more different cells than this holds no choices."""
_FEW_CHOICES = 8

_FIGURES = re.compile(r"\s*-?\d+(?:[.,]\d+)?\s*", re.ASCII)


class ColumnView(NamedTuple):
    """One column as it is understood.

    Attributes:
        letter: Its letter.
        header: Its header; empty without one.
        meaning: What it is read as, or what it was taken for and left.
        answers: What was found in it, as far as it may be shown.
        blank: How many respondents left it blank; None where nothing was looked at.
        read: It goes into a result.
    """

    letter: str
    header: str
    meaning: str
    answers: tuple[str, ...]
    blank: int | None
    read: bool = True


@dataclass(slots=True)
class CellsSeen:
    """What the respondents' cells of one column hold; grows block by block.

    Attributes:
        blank: How many are blank.
        kinds: How many hold a text, a number or a date.
        personal: How many look like personal data.
        values: How often each different cell stands there, up to `_MOST_VALUES`; then
            empty.
    """

    blank: int = 0
    kinds: Counter[str] | None = None
    personal: int = 0
    values: Counter[Raw] | None = None
    _many: bool = False

    def add(self, cells: Sequence[Raw]) -> None:
        """The cells of some more respondents."""
        found = Counter(cells)
        self.kinds = self.kinds or Counter()
        for cell, count in found.items():
            if not is_filled(cell):
                self.blank += count
                continue
            self.kinds[_kind(cell)] += count
            if looks_personal(cell):
                self.personal += count
        if self._many:
            return
        self.values = found if self.values is None else self.values + found
        if len(self.values) > _MOST_VALUES:
            # What differs from row to row would fill the memory.
            self.values, self._many = Counter(), True

    @property
    def filled(self) -> int:
        """How many are not blank."""
        return sum((self.kinds or Counter()).values())

    @property
    def kind(self) -> str:
        """What most of them hold; empty when all are blank."""
        kinds = self.kinds or Counter()
        return kinds.most_common(1)[0][0] if kinds else ""

    @property
    def mostly_personal(self) -> bool:
        """Most of them look like personal data."""
        return 2 * self.personal > self.filled

    @property
    def free(self) -> bool:
        """Texts that are no choices: nearly each is another."""
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
        case str() if _FIGURES.fullmatch(cell):
            # In a text file every cell is one.
            return NUMBERS
        case _:
            return TEXTS


class Titled(NamedTuple):
    """What tells what a column that is not read may be.

    Attributes:
        instrument: What was asked.
        names: Its unsur by every name and question.
    """

    instrument: Instrument
    names: Mapping[str, Item]

    @classmethod
    def of(cls, instrument: Instrument) -> "Titled":
        """The names of an instrument."""
        return cls(instrument, items_by_name(instrument))


def meaning_by_header(header: str) -> str:
    """What a header alone says that need not be looked into: personal data, numbers."""
    if is_personal(header):
        return PERSONAL
    return NUMBERING if is_numbering(header) else ""


def left_view(column: Column, cells: CellsSeen | None, titled: Titled) -> ColumnView:
    """A column that is not read.

    Args:
        column: The column; its header may be empty.
        cells: What the respondents' cells hold; None for what was not looked into.
        titled: The names of what was asked.
    """
    letter = column_letters(column.number)
    meaning = meaning_by_header(column.header)
    if cells is None or (cells.filled and cells.mostly_personal):
        told = f"{meaning or PERSONAL}, {_UNREAD}"
        return ColumnView(letter, column.header, told, (), None, read=False)
    meaning = meaning or next(_taken_for(column, cells, titled))
    told = f"{meaning}, {_UNREAD}"
    found = (cells.kind,) if cells.kind else ()
    return ColumnView(letter, column.header, told, found, cells.blank, read=False)


def _taken_for(column: Column, cells: CellsSeen, titled: Titled) -> Iterator[str]:
    """What a column may be, the best reading first."""
    header = column.header
    said = set(folded_header(header).split())
    claim = header_claim(column, titled.instrument, titled.names)
    numbers = {item.number for item in titled.instrument.items}
    beyond = claim is not None and claim.code is not None and claim.code not in numbers
    if not cells.filled:
        yield "unsur tambahan yang kosong" if beyond else "kolom kosong"
    if not said.isdisjoint(IMPORTANCE):
        yield "tingkat kepentingan"
    if claim and claim.item and claim.certain:
        yield f"kolom lain untuk {claim.item.title}"
    if beyond:
        yield "bukan unsur instrumen ini"
    if is_sum_label(folded_words(header)):
        yield "jumlah atau rata-rata"
    for known, what in (
        (is_day(header), DAY),
        (is_service(header), "jenis layanan"),
        (bool(profile := profile_of(header)), (profile or "").replace("_", " ")),
    ):
        if known:
            yield f"kolom lain untuk {what}"
    if cells.free or not said.isdisjoint(REASONS):
        yield "teks bebas"
    yield "tanpa judul" if not header else "tidak dikenal"
