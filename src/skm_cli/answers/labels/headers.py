"""What the header of a column says: which question of the instrument it may be."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from skm_cli.answers.labels.header_text import (
    folded_header,
    header_words,
    split_code,
    without_numbering,
)
from skm_cli.answers.labels.respondent_headers import (
    is_day,
    is_personal,
    is_service,
    profile_of,
)
from skm_cli.domain.problem import column_letters
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.files.cells import Raw

IMPORTANCE = frozenset(("kepentingan", "harapan", "importance"))
"""Words of columns that ask how much an unsur matters."""

REASONS = frozenset(("alasan", "keterangan", "catatan", "jelaskan", "sebutkan"))
"""Words of columns that ask why."""

SUGGESTIONS = frozenset(
    ("saran", "masukan", "kritik", "komentar", "usul", "usulan", "kesan", "pesan")
)
"""Words of columns that ask for suggestions."""

# Words of columns that ask something else than how good an unsur is.
_SOMETHING_ELSE = IMPORTANCE | REASONS | {"kritik", "komentar", "pengisian"}

CellsBelow = Callable[[int], Iterable[Raw]]
"""The cells below the header of a column, by the column's number from 1."""


class Column(NamedTuple):
    """A column with its header.

    Attributes:
        number: Its number, from 1.
        header: Its header on one line, with personal data masked.
    """

    number: int
    header: str

    def __str__(self) -> str:
        return f"{column_letters(self.number)} · {self.header}"

    @property
    def quoted(self) -> str:
        """The column in a sentence: `C "Usia"`."""
        return f'{column_letters(self.number)} "{self.header}"'


class Claim(NamedTuple):
    """The question that a header claims its column to be.

    Attributes:
        column: The column.
        code: The number of the code in the header, 3 of `U3`; None without one.
        item: The item that the words of the header name; None when they name none.
        certain: The words are a name of the item or its official question, and not
            only a sentence with a word by which the item is known.
        text: The words of the header without the code, folded.
    """

    column: Column
    code: int | None
    item: Item | None
    certain: bool
    text: str


@lru_cache
def items_by_name(instrument: Instrument) -> Mapping[str, Item]:
    """The items of an instrument by each of their names and questions, folded."""
    return {
        folded_header(name): item
        for item in instrument.items
        for name in (item.name, item.question, *item.headers)
    }


def header_claim(
    column: Column, instrument: Instrument, names: Mapping[str, Item]
) -> Claim | None:
    """The question that a header claims to be; None when it is about no item.

    Args:
        column: The column.
        instrument: What was asked.
        names: Its items by name, of `items_by_name`.
    """
    whole = folded_header(column.header)
    words = without_numbering(header_words(column.header))
    code, rest = split_code(words)
    text = " ".join(rest)
    if whole in names:
        # A unit's own instrument may name a question by its code alone: `U1.2`.
        return Claim(column, None, names[whole], certain=True, text=whole)
    if text in names:
        return Claim(column, code, names[text], certain=True, text=text)
    if profile_of(column.header) or is_personal(column.header):
        return None
    item = None if is_day(text) or is_service(text) else _hinted(rest, instrument)
    if code is None and item is None:
        return None
    return Claim(column, code, item, certain=False, text=text)


def numbered_claim(column: Column, number: int) -> Claim:
    """The question of a header that tells only its number."""
    return Claim(column, number, None, certain=False, text="")


def asks_something_else(text: str) -> bool:
    """Whether a header asks something else than how good an unsur is, such as why."""
    return not _SOMETHING_ELSE.isdisjoint(folded_header(text).split())


def _hinted(words: list[str], instrument: Instrument) -> Item | None:
    """The item that a sentence is about, by its words; None if there may be several."""
    used = set(words)
    if used & _SOMETHING_ELSE:
        return None
    about = [
        item
        for item in instrument.items
        if used.intersection(item.words) and not used.intersection(item.other_words)
    ]
    return about[0] if len(about) == 1 else None
