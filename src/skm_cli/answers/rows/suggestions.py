"""Keeps what respondents suggest in their own words, if few enough to print."""

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
# Longer texts are pages that somebody pasted; a cell of Excel holds up to 32,767 signs.
_LONGEST = 10_000


def suggestion_columns(header: Header) -> dict[str, Column]:
    """The columns of suggestions, by `saran`, `saran 2` and so on.

    They are the column that the user names, else the unread columns whose headers ask
    for suggestions.
    """
    if named := header.others.get(SUGGESTION):
        return {SUGGESTION: named}
    asking = filter(_asks_for_suggestions, header.unread)
    return {
        SUGGESTION if number == 1 else f"{SUGGESTION} {number}": column
        for number, column in enumerate(asking, 1)
    }


def _asks_for_suggestions(column: Column) -> bool:
    header = column.header
    return (
        not SUGGESTIONS.isdisjoint(folded_header(header).split())
        # A header with a code is a question of another instrument.
        and code_in_header(header) is None
        and not is_personal(header)
    )


SuggestionCells = list[list[Raw]]
"""The cells of each column of suggestions, one for each respondent of a sheet."""


class Suggestions:
    """The suggestions of a sheet; grows block by block.

    Attributes:
        cells: The cells of the columns of suggestions; empty without such a column,
            and once there are more than `MOST_PRINTED` respondents.
    """

    def __init__(self, columns: Sequence[int] = ()) -> None:
        self._columns = columns
        self.cells: SuggestionCells = [[] for _ in columns]

    def add(self, block: Block) -> None:
        """Keep the cells of some more respondents."""
        for number, cells in zip(self._columns, self.cells, strict=True):
            cells.extend(block.cells[number - 1])
        if self.cells and len(self.cells[0]) > MOST_PRINTED:
            self._columns, self.cells = (), []


def suggested(cells: SuggestionCells, respondents: int) -> Iterator[str]:
    """The suggestion of each respondent of a sheet in one line, empty for none.

    Personal data is masked, but for names, which look like any other word.
    """
    if not cells:
        return repeat("", respondents)
    if len(cells) == 1:
        return map(_suggestion, cells[0])
    return (
        _BETWEEN.join(filter(None, map(_suggestion, row)))
        for row in zip(*cells, strict=True)
    )


def _suggestion(cell: Raw) -> str:
    # A number, a date or a dash is no suggestion.
    if not isinstance(cell, str) or cell.lower() == cell.upper():
        return ""
    text = " ".join(cell.split())
    if not text.isprintable():
        # A document cannot hold control characters and halves of surrogate pairs.
        text = "".join(filter(str.isprintable, text))
    text = masked_free_text(text)
    # A telephone number alone is no suggestion either.
    only_masks = MASK in text and not any(map(str.isalpha, text.replace(MASK, "")))
    return "" if only_masks else text[:_LONGEST]
