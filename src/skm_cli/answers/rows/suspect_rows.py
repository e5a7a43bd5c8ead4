"""Finds the rows with a text that a respondent's row hardly has: `Jumlah`, a header."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.row_labels import (
    hold_no_letter,
    is_place_and_day,
    possible_row_labels,
)
from skm_cli.answers.labels.unsur_list import UnsurNames, is_list_heading
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.sheet.header import Header
from skm_cli.files.cells import Raw

# Answers repeat; names and numbers do not: of a column, this many texts are kept.
_MOST_REMEMBERED = 1000


class SuspectRows:
    """Finds suspect rows by the texts of each column, and remembers the other texts.

    Only these rows need to be looked into one by one.
    """

    def __init__(self, header: Header, readers: Mapping[int, AnswerColumn]) -> None:
        self._readers = readers
        self._last = max(readers, default=0)
        self._headers = {
            column.number: f" {folded_header(column.header)} "
            for column in header.items.values()
        }
        self._names = UnsurNames(reader.item for reader in readers.values())
        self._harmless: dict[int, set[Raw]] = {}
        self._never_suspect = set(readers)

    def find(
        self, columns: Sequence[Sequence[Raw]], known: Collection[int] = ()
    ) -> set[int]:
        """Find the suspect rows of a block, by their index.

        Args:
            columns: The cells of the block by column.
            known: The columns whose cells have all been met in rows that counted.
        """
        rows: set[int] = set()
        known = self._never_suspect.intersection(known)
        for number, cells in enumerate(columns[: self._last], 1):
            if number in known:
                continue
            harmless = self._harmless.setdefault(number, set())
            if harmless.issuperset(cells) or (
                number not in self._readers and hold_no_letter(cells)
            ):
                continue
            new = set(cells) - harmless
            texts = [text for text in new if type(text) is str]
            if suspect := self._suspect(number, texts):
                # A row can count in spite of what it says.
                self._never_suspect.discard(number)
                rows.update(at for at, cell in enumerate(cells) if cell in suspect)
            if len(harmless) < _MOST_REMEMBERED:
                harmless |= new - suspect
        return rows

    def known_texts(self, number: int) -> Iterator[str]:
        """The texts of a column that were met and are no labels of rows."""
        met = self._harmless.get(number, ())
        return (text for text in met if isinstance(text, str))

    def is_header(self, number: int, text: str) -> bool:
        """Whether a text is the header of its column, or some words of it."""
        words = folded_header(text)
        return bool(words) and f" {words} " in self._headers[number]

    def is_of_list(self, text: str) -> bool:
        """Whether a text belongs to a list of unsur, its heading included."""
        return is_list_heading(text) or self._names.is_named(text)

    def _suspect(self, number: int, texts: Sequence[str]) -> set[str]:
        suspect = possible_row_labels(texts)
        if reader := self._readers.get(number):
            suspect.update(
                text
                for text in texts
                if not reader.can_be_answer(text)
                and (
                    self.is_header(number, text)
                    or is_place_and_day(text)
                    or self.is_of_list(text)
                )
            )
        return suspect
