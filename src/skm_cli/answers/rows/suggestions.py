"""What respondents suggest in their own words, while they are few enough to print."""

from collections.abc import Iterator, Sequence
from itertools import repeat

from skm_cli.answers.labels.header_text import code_in_header, folded_header
from skm_cli.answers.labels.headers import SUGGESTIONS, Column
from skm_cli.answers.labels.personal_data import MASK, masked_free_text
from skm_cli.answers.labels.respondent_headers import SUGGESTION, is_personal
from skm_cli.answers.sheet.header import Header
from skm_cli.domain.survey.answered import MOST_PRINTED
from skm_cli.files.cells import Raw
from skm_cli.files.tables.blocks import Block

_BETWEEN = "; "
_LONGEST = 10_000
"""Longer texts are pages that somebody pasted; no cell of Excel holds 32,768 signs."""


def suggestion_columns(head: Header) -> dict[str, Column]:
    """The column that the user named, else those that ask and are read as nothing else.

    The first is `saran`, the others `saran 2`, `saran 3`, …
    """
    if named := head.others.get(SUGGESTION):
        return {SUGGESTION: named}
    asking = filter(_asks, head.unread)
    return {
        SUGGESTION if number == 1 else f"{SUGGESTION} {number}": column
        for number, column in enumerate(asking, 1)
    }


def _asks(column: Column) -> bool:
    header = column.header
    return (
        not SUGGESTIONS.isdisjoint(folded_header(header).split())
        # What has a code is a question of another instrument.
        and code_in_header(header) is None
        and not is_personal(header)
    )


SuggestionCells = list[list[Raw]]
"""What the respondents of a sheet typed into the columns that ask for suggestions."""


class Suggestions:
    """Keeps the cells of such columns, a block of rows at a time.

    Once there are too many respondents to print what they suggest, it lets go of all.

    Attributes:
        cells: What it has kept; empty without such a column.
    """

    def __init__(self, columns: Sequence[int] = ()) -> None:
        self._columns = columns
        self.cells: SuggestionCells = [[] for _ in columns]

    def add(self, block: Block) -> None:
        """The rows of some more respondents."""
        for number, cells in zip(self._columns, self.cells, strict=True):
            cells.extend(block.cells[number - 1])
        if self.cells and len(self.cells[0]) > MOST_PRINTED:
            self._columns, self.cells = (), []


def suggested(cells: SuggestionCells, respondents: int) -> Iterator[str]:
    """What each respondent of a sheet suggests, on one line; empty for nothing.

    Personal data is masked, but nothing tells a name from another word.
    """
    if not cells:
        return repeat("", respondents)
    if len(cells) == 1:
        return map(_said, cells[0])
    return (
        _BETWEEN.join(filter(None, map(_said, row))) for row in zip(*cells, strict=True)
    )


def _said(cell: Raw) -> str:
    # A number, a date or a dash suggests nothing.
    if not isinstance(cell, str) or cell.lower() == cell.upper():
        return ""
    text = " ".join(cell.split())
    if not text.isprintable():
        # A control character, or half of one of two parts, is no text in a document.
        text = "".join(filter(str.isprintable, text))
    told = masked_free_text(text)
    # Whoever left nothing but a number to call suggests nothing either.
    nothing = MASK in told and not any(map(str.isalpha, told.replace(MASK, "")))
    return "" if nothing else told[:_LONGEST]
