"""Proposes columns for questions whose headers do not tell; never one by chance."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from skm_cli.answers.labels.answer_labels import item_by_answers
from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_clues import (
    is_no_unsur,
    items_spoken_of,
    says_nothing,
)
from skm_cli.answers.labels.header_text import one_line
from skm_cli.answers.labels.headers import CellsBelow, Column
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.sheet.kolom_setting import kolom_setting
from skm_cli.domain.survey.instrument import Item
from skm_cli.files.cells import Raw, Row
from skm_cli.files.lazy_pattern import lazy_pattern

UNKNOWN_HEADER = "judul kolomnya"
"""What stands in a line for skm.yaml where no column fits."""

_LEFT_TO_A_PERSON = "..."
_CELLS_COMPARED = 50
_WORD = lazy_pattern(r"\d+|[^\W\d_]+")
_NUMBER_WORDS = (
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
)  # fmt: skip


class KnownColumns(NamedTuple):
    """What is known of a sheet's columns where some questions have none.

    Attributes:
        asked: All questions, in their order on the form.
        at: The number of the column of each question that has one, by its code.
        unread: The columns whose headers are about no question.
        below: The cells below the header of a column.
    """

    asked: Sequence[Item]
    at: Mapping[str, int]
    unread: Sequence[Column]
    below: CellsBelow


def proposed_headers(missing: Sequence[Item], known: KnownColumns) -> Mapping[str, str]:
    """A header for each question whose column is plain, by its code.

    A column is plain by its words, by its answers, by the numbers in all headers, or
    by its place between the questions before and after.
    """
    fitting = [
        column
        for column in known.unread
        if not is_no_unsur(column.header)
        and look_like_answers(missing, known.below(column.number))
    ]
    headers = [column.header for column in fitting]
    if len(set(headers)) < len(headers):
        # Lines for skm.yaml could not tell them apart.
        return {}
    if numbered := _by_numbers(missing, headers):
        return numbered
    found = _by_what_they_say(missing, fitting, known)
    by_place = _by_place(missing, fitting, known, found)
    return {
        item.code: header
        for item in missing
        if (header := found.get(item.code) or by_place.get(item.code))
    }


def proposed_kolom(rows: Sequence[Row], unsur: Sequence[Item]) -> str:
    """The entry `kolom` for a sheet whose headers are all unknown; empty for none.

    A row is taken for the header when it has a text over as many columns of answers as
    there are unsur, side by side, and over no others.

    Args:
        rows: The first rows of the sheet.
        unsur: What was asked, in the order that is proposed.
    """
    for number, row in enumerate(rows):
        columns = [
            Column(at, one_line(cell))
            for at, cell in enumerate(row)
            if isinstance(cell, str)
            and is_filled(cell)
            and not is_no_unsur(cell)
            and look_like_answers(unsur, [below[at] for below in rows[number + 1 :]])
        ]
        headers = [column.header for column in columns]
        if len(set(headers)) != len(headers) or len(headers) != len(unsur):
            continue
        named = _by_numbers(unsur, headers)
        if not named and not _in_order(unsur, columns):
            continue
        codes = (item.code for item in unsur)
        named = named or dict(zip(codes, headers, strict=True))
        return kolom_setting({code: masked(header) for code, header in named.items()})
    return ""


def plain_column(
    item: Item, columns: Sequence[Column], known: KnownColumns
) -> Column | None:
    """The one of several columns that stands where the question belongs."""
    answered = [c for c in columns if look_like_answers([item], known.below(c.number))]
    if len(answered) == 1:
        return answered[0]
    beside = [column for column in answered if _stands_for(item, column, known)]
    return beside[0] if len(beside) == 1 else None


def look_like_answers(items: Sequence[Item], cells: Iterable[Raw]) -> bool:
    """Whether the first cells of a column can all be answers to one of some items."""
    filled = list(islice(filter(is_filled, cells), _CELLS_COMPARED))
    readers = [AnswerColumn(item, {}, BAD) for item in items]
    return bool(filled) and any(
        all(map(reader.can_be_answer, filled)) for reader in readers
    )


def _in_order(unsur: Sequence[Item], columns: Sequence[Column]) -> bool:
    """Whether columns stand side by side, and each speaks of its unsur or of nothing.

    A question in unknown words may be about anything.
    """
    first = columns[0].number
    side_by_side = all(c.number == first + n for n, c in enumerate(columns))
    return side_by_side and all(
        says_nothing(column.header) or items_spoken_of(column.header, unsur) == [item]
        for item, column in zip(unsur, columns, strict=True)
    )


def _by_numbers(missing: Sequence[Item], headers: Sequence[str]) -> Mapping[str, str]:
    """A header for each question by the numbers in them; empty where they tell nothing.

    Where only some hold a number, or none of the questions', the user has to decide:
    each header is then `...`, so that nobody copies it unseen.
    """
    silent = [header for header in headers if says_nothing(header)]
    numbered = {_number_in(header): header for header in silent}
    if numbered.keys() <= {None} or len(headers) < len(missing):
        return {}
    if len(numbered) == len(silent) and {i.number for i in missing} <= numbered.keys():
        return {item.code: numbered[item.number] for item in missing}
    if len(silent) < len(headers):
        return {}
    return {item.code: _LEFT_TO_A_PERSON for item in missing}


def _number_in(header: str) -> int | None:
    numbers = [
        int(word) if word.isdecimal() else _NUMBER_WORDS.index(word) + 1
        for word in _WORD.findall(header.casefold())
        if word.isdecimal() or word in _NUMBER_WORDS
    ]
    return numbers[0] if len(numbers) == 1 else None


def _by_what_they_say(
    missing: Sequence[Item], fitting: Sequence[Column], known: KnownColumns
) -> dict[str, str]:
    """The headers whose words or answers are those of one question that is missing."""
    of_item: dict[str, list[str]] = {}
    for column in fitting:
        spoken = items_spoken_of(column.header, known.asked)
        if not spoken and says_nothing(column.header):
            cells = islice(known.below(column.number), _CELLS_COMPARED)
            texts = [cell for cell in cells if isinstance(cell, str)]
            proven = item_by_answers(texts, known.asked)
            spoken = [proven] if proven else []
        if len(spoken) == 1 and spoken[0] in missing:
            of_item.setdefault(spoken[0].code, []).append(column.header)
    return {code: headers[0] for code, headers in of_item.items() if len(headers) == 1}


def _by_place(
    missing: Sequence[Item],
    fitting: Sequence[Column],
    known: KnownColumns,
    found: Mapping[str, str],
) -> dict[str, str]:
    """The headers that say nothing else and stand where their question belongs."""
    silent = [c for c in fitting if not items_spoken_of(c.header, known.asked)]
    chosen = {c.header: c.number for c in fitting if c.header in found.values()}
    at = {**known.at, **{code: chosen[header] for code, header in found.items()}}
    placed = known._replace(at=at)
    by_place: dict[str, str] = {}
    for item in missing:
        beside = [c for c in silent if _stands_for(item, c, placed)]
        if item.code not in found and len(beside) == 1:
            by_place[item.code] = beside[0].header
    return by_place


def _stands_for(item: Item, column: Column, known: KnownColumns) -> bool:
    """Whether a column stands between the questions before and after its own.

    One at an end of all questions has one neighbour; its header must say nothing.
    """
    by_form = sorted(known.asked, key=lambda one: one.form_number)
    return any(
        _stands_in([one.code for one in order], item.code, column, known.at)
        for order in (known.asked, by_form)
    )


def _stands_in(
    codes: Sequence[str], code: str, column: Column, at: Mapping[str, int]
) -> bool:
    index = codes.index(code)
    before = at.get(codes[index - 1]) if index else None
    after = at.get(codes[index + 1]) if index + 1 < len(codes) else None
    beside = {before == column.number - 1, after == column.number + 1}
    at_end = index in {0, len(codes) - 1} and says_nothing(column.header)
    return beside == {True} or (at_end and True in beside)
