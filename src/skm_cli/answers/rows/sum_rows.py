"""Recognises the rows of a sheet that are labelled as sums, or as an example."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.headers import SUGGESTIONS, asks_something_else
from skm_cli.answers.labels.respondent_headers import (
    PROFILE,
    SERVICE,
    is_numbering,
    is_personal,
)
from skm_cli.answers.labels.row_labels import (
    SUMS,
    begins_example,
    folded_words,
    is_number,
    is_sum_label,
    is_sum_text,
    says_sum,
    subtotal_of,
)
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.rows.suspect_rows import SuspectRows
from skm_cli.answers.sheet.header import Header
from skm_cli.files.cells import Row

# A longer header is a question, and its cells are what people say.
_MOST_WORDS_OF_HEADER = 3


class _Label(NamedTuple):
    """The text that a row begins with.

    Attributes:
        words: Its words, folded.
        column: Its column; 0 without a text.
        numbered: A number stands before it.
    """

    words: Sequence[str]
    column: int
    numbered: bool


class _SumRow(NamedTuple):
    """A row with the label of a sum; the other rows tell whether it is one."""

    row: int
    label: str
    like_answers: bool
    certain: bool


class SumRows:
    """Tells the rows of sums from respondents, and remembers them.

    Args:
        header: The columns of the sheet.
        readers: What reads the answers, by the number of their column.
        suspect_rows: What knows the other texts of each column.
    """

    def __init__(
        self,
        header: Header,
        readers: Mapping[int, AnswerColumn],
        suspect_rows: SuspectRows,
    ) -> None:
        self._readers = readers
        self._columns = sorted(readers)
        last = max(self._columns, default=0)
        self._last = last
        self._others = [n for n in range(1, last + 1) if n not in readers]
        self._about = {column.number: of for of, column in header.others.items()}
        self._headers = {column.number: column.header for column in header.columns}
        self._suspect_rows = suspect_rows
        self._found: list[_SumRow] = []

    def is_sum(self, row: Row, number: int, *, begun: bool) -> bool:
        """Whether a row is labelled as a sum and holds nothing of a person's.

        Args:
            row: Its cells.
            number: Its number.
            begun: A respondent stands above it.
        """
        label = self._label(row)
        certain = self._says_sum(label)
        if not (certain or is_sum_label(label.words)):
            return False
        if self._holds_a_person(row, label):
            return False
        given = [
            (self._readers[n], row[n - 1])
            for n in self._columns
            if is_filled(row[n - 1]) and not is_sum_text(row[n - 1])
        ]
        plain = sum(reader.can_be_answer(cell) for reader, cell in given)
        like_answers = 2 * plain > len(given)
        numbers = all(isinstance(cell, int | float) for _, cell in given)
        nobody = self._is_nobody(row, begun=begun)
        if like_answers and not certain:
            named = numbers and nobody is None and not SUMS.intersection(label.words)
            # A person in the list may be called Total.
            if named or (label.numbered and len(label.words) == 1):
                return False
        words = " ".join(label.words)
        doubtful = like_answers and not nobody
        self._found.append(_SumRow(number, words, doubtful, certain))
        return True

    def is_example(self, row: Row) -> bool:
        """Whether a row is labelled as an example and holds nothing of a person's."""
        label = self._label(row)
        if label.words[:1] != ["contoh"] or not self._may_hold_labels(label.column):
            return False
        at = row[label.column - 1]
        in_numbering = is_numbering(self._headers.get(label.column, ""))
        return in_numbering or (
            isinstance(at, str)
            and begins_example(at)
            and not label.numbered
            and not self._holds_a_person(row, label)
        )

    def mistaken(self, last: int, respondents: int) -> set[int]:
        """The rows that were left out although they are respondents.

        Args:
            last: The row of the last respondent: ordinary answers above it are no sums,
                unless their label says so.
            respondents: How many there are; sums are fewer.
        """
        alike = Counter(one.label for one in self._found if one.like_answers)
        doubtful = (
            one.row
            for one in self._found
            if one.like_answers
            and not one.certain
            and (one.row < last or alike[one.label] > 1)
        )
        certain = [one.row for one in self._found if one.like_answers and one.certain]
        return {*doubtful, *(certain if len(certain) > respondents else ())}

    def labelled_alone(self, rows: Collection[int]) -> set[int]:
        """Those of some rows whose label no other row has."""
        alike = Counter(one.label for one in self._found)
        return {
            one.row for one in self._found if one.row in rows and alike[one.label] == 1
        }

    def _says_sum(self, label: _Label) -> bool:
        """Whether a label is that of a sum wherever it stands."""
        words, column = label.words, label.column
        if not words or column in self._readers or not self._may_hold_labels(column):
            return False
        header = self._headers.get(column, "")
        if is_sum_label(words) and is_numbering(header):
            return True
        if says_sum(words):
            # A person in a numbered list may be called anything.
            pure = is_sum_label(words) and len(words) > 1
            return pure or not label.numbered
        if label.numbered or not (of := subtotal_of(words)) or is_personal(header):
            return False
        known = self._suspect_rows.known_texts(column)
        return is_numbering(header) or any(folded_words(text) == of for text in known)

    def _may_hold_labels(self, column: int) -> bool:
        header = self._headers.get(column, "")
        words = folded_header(header).split()
        return (
            len(words) <= _MOST_WORDS_OF_HEADER
            and SUGGESTIONS.isdisjoint(words)
            and not asks_something_else(header)
            and self._about.get(column, SERVICE) not in PROFILE
        )

    def _holds_a_person(self, row: Row, label: _Label) -> bool:
        """Whether anything but numbers and words of sums stands beside the label."""
        others = (row[n - 1] for n in self._others if n != label.column)
        return not all(
            is_number(cell) or is_sum_text(cell) for cell in others if is_filled(cell)
        )

    def _is_nobody(self, row: Row, *, begun: bool) -> bool | None:
        """Whether a row lacks what is known of a person: a sex, an age or the like.

        None where it cannot be told: not exactly one cell outside the answers is
        filled, or there is only one such column.
        """
        filled = [n for n in self._others if is_filled(row[n - 1])]
        about = set(self._about).intersection(filled)
        if len(filled) != 1 or about or len(self._others) == 1:
            return None
        profile = [n for n, of in self._about.items() if of in PROFILE]
        blank = not any(is_filled(row[n - 1]) for n in profile)
        return begun and bool(profile) and blank

    def _label(self, row: Row) -> _Label:
        numbered = False
        for number, cell in enumerate(row[: self._last], 1):
            if is_number(cell) and number not in self._readers:
                numbered = True
            elif is_filled(cell):
                return _Label(folded_words(cell), number, numbered)
        return _Label([], 0, numbered)
