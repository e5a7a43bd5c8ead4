"""Finds the texts by which a row may say that it is no respondent: a first look."""

from collections.abc import Collection, Mapping, Sequence

from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.row_labels import (
    hold_no_letter,
    is_place_and_day,
    possible_row_labels,
)
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.sheet.header import Header
from skm_cli.files.cells import Raw

# Answers are few; of what never comes again, names and numbers, no more is kept.
_MOST_REMEMBERED = 1000


class Telling:
    """Knows the texts that tell, column by column, and remembers those that do not."""

    def __init__(self, head: Header, readers: Mapping[int, AnswerColumn]) -> None:
        self._readers = readers
        self._last = max(readers, default=0)
        self._titles = {
            column.number: f" {folded_header(column.header)} "
            for column in head.items.values()
        }
        self._untelling: dict[int, set[Raw]] = {}
        self._silent = set(readers)

    def rows(
        self, block: Sequence[Sequence[Raw]], known: Collection[int] = ()
    ) -> set[int]:
        """The rows of a block that hold a text which tells, by their index.

        Args:
            block: Its cells by column.
            known: The columns whose cells have all been met in rows that counted.
        """
        found: set[int] = set()
        known = self._silent.intersection(known)
        for number, cells in enumerate(block[: self._last], 1):
            if number in known:
                continue
            untelling = self._untelling.setdefault(number, set())
            if untelling.issuperset(cells) or (
                number not in self._readers and hold_no_letter(cells)
            ):
                continue
            new = set(cells) - untelling
            tell = self._known(number, [text for text in new if type(text) is str])
            if tell:
                # A row can count in spite of what it says.
                self._silent.discard(number)
                found.update(i for i, cell in enumerate(cells) if cell in tell)
            if len(untelling) < _MOST_REMEMBERED:
                untelling |= new - tell
        return found

    def is_title(self, number: int, text: str) -> bool:
        """A text is the header of its column, or a part of that."""
        title = folded_header(text)
        return bool(title) and f" {title} " in self._titles[number]

    def _known(self, number: int, texts: Sequence[str]) -> set[str]:
        known = possible_row_labels(texts)
        if reader := self._readers.get(number):
            known.update(text for text in texts if self._strange(reader, number, text))
        return known

    def _strange(self, reader: AnswerColumn, number: int, text: str) -> bool:
        return not reader.can_be_answer(text) and (
            self.is_title(number, text) or is_place_and_day(text)
        )
