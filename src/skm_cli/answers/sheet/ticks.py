"""Reads questions that have a column for each choice, one of them ticked: `L | P`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from skm_cli.answers.labels.answer_labels import AnswerLabels
from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import folded_header, one_line
from skm_cli.answers.labels.headers import Column
from skm_cli.answers.labels.label_text import folded_label
from skm_cli.answers.labels.respondent_headers import profile_of
from skm_cli.answers.people.characteristics import categorised
from skm_cli.domain.survey.instrument import Item
from skm_cli.domain.survey.respondents import OTHER
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw, Row

# SurveyMonkey writes these below questions that have one column.
_SAYING_NOTHING = frozenset(("response", "open ended response", "respons"))


class TickedQuestion(NamedTuple):
    """A question that has a column for each of its choices.

    Attributes:
        number: The number of the first of its columns, from 1.
        header: The header over all of them.
        choices: The choice over each.
    """

    number: int
    header: str
    choices: tuple[str, ...]


def merge_ticked_columns(
    columns: dict[int, Column],
    header: Sequence[Row],
    below: Sequence[Row],
    item_of: Callable[[str], Item | None],
) -> dict[int, tuple[str, ...]]:
    """Make one column of each question that has several, and return its choices.

    The question stands over the first of its columns and nothing over the others; below
    it each column has another choice.

    Args:
        columns: The columns of the header by number; changed.
        header: The rows of the header.
        below: The row below, if there is one: choices may be all that it holds.
        item_of: The item that a header names, whose answers are the choices.

    Returns:
        The choices by the number of the first of their columns.
    """
    questions = [one for pair in pairwise(header) for one in _ticked(*pair, item_of)]
    for row in below:
        below_header = _ticked(header[-1], row, item_of)
        theirs = {
            one.number + n for one in below_header for n in range(len(one.choices))
        }
        filled = {n for n, cell in enumerate(row, 1) if _says_something(cell)}
        questions += below_header if filled <= theirs else []
    for one in questions:
        columns[one.number] = Column(one.number, one.header)
        for offset in range(1, len(one.choices)):
            columns.pop(one.number + offset, None)
    return {one.number: one.choices for one in questions}


def _ticked(
    upper: Row, lower: Row, item_of: Callable[[str], Item | None]
) -> list[TickedQuestion]:
    questions = []
    for index, cell in enumerate(upper):
        header = one_line(cell) if isinstance(cell, str) else ""
        texts = _choices(upper, lower, index) if header else ()
        role = profile_of(header) if texts else None
        # A profile's choices are known by their words, an unsur's by its name.
        item = item_of(header) if texts and not role else None
        if (role and _are_categories(role, texts)) or (
            item and (_are_marks(texts) or _are_labels(item, texts))
        ):
            questions.append(TickedQuestion(index + 1, header, texts))
    return questions


def _choices(upper: Row, lower: Row, first: int) -> tuple[str, ...]:
    """The choices below a header; empty unless they are several different texts."""
    end = first + 1
    while end < len(upper) and not is_filled(upper[end]):
        end += 1
    cells = lower[first:end]
    while cells and not is_filled(cells[-1]):
        cells = cells[:-1]
    texts = tuple(_text(cell) for cell in cells)
    return texts if len(set(texts) - {""}) == len(texts) > 1 else ()


def _text(cell: Raw) -> str:
    return one_line(f"{cell:g}" if isinstance(cell, float) else str(cell))


def _are_categories(role: str, texts: Sequence[str]) -> bool:
    categories = [next(iter(categorised({role: {text: 1}})[role])) for text in texts]
    return 2 * categories.count(OTHER) < len(texts)


def _are_marks(texts: Sequence[str]) -> bool:
    """Whether the choices are the answers' numbers or letters, in either order."""
    marks = "".join(texts).casefold()
    return any(marks in {scale, scale[::-1]} for scale in ("1234", "12345", "abcd"))


def _are_labels(item: Item, texts: Sequence[str]) -> bool:
    """Whether the choices are the labels of an item's answers, four or more."""
    known = AnswerLabels.of(item)
    labels = sum(known.knows(folded_label(text)) for text in texts)
    return len(texts) >= len(SCALE) and 2 * labels > len(texts)


def _says_something(cell: Raw) -> bool:
    return is_filled(cell) and folded_header(str(cell)) not in _SAYING_NOTHING


def _is_tick(cell: Raw) -> bool:
    return is_filled(cell) and cell not in {0, "0"}


def with_choices(
    rows: Iterator[Row], ticks: Mapping[int, tuple[str, ...]]
) -> Iterator[Row]:
    """The rows, with the ticked choice of each question in its first column."""
    for row in rows:
        for number, choices in ticks.items():
            cells = row[number - 1 : number - 1 + len(choices)]
            # In the row of the choices themselves nothing is ticked.
            own = tuple(map(_text, cells)) == choices
            ticked = [
                c for c, cell in zip(choices, cells, strict=False) if _is_tick(cell)
            ]
            row[number - 1] = "" if own else "; ".join(ticked)
        yield row
