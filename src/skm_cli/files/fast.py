"""Fast operations on many cells at once.

tests/files/test_fast.py tests each against a plain form that returns the same and
takes longer; benchmarks/reading.py measures them.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import cast

from skm_cli.files.cells import Raw

NUL = "\0"
"""The letter that stands for a blank cell."""

Codes = list[bytes]
"""The codes of some rows: an entry for each column, with a byte for each row."""

_BETWEEN = ","
_ALL_BITS = 0xFF
# Names are numbered in a byte; this number is for those beyond the first 255.
_OTHER = 0xFF


def any_of(coded: Codes, rows: int) -> bytes:
    """A byte for each row: 0 where all of its codes are 0."""
    # A column is one long number here, so that an operation does all of its rows.
    numbers = (int.from_bytes(codes, "big") for codes in coded)
    return reduce(or_, numbers, 0).to_bytes(rows, "big")


def all_of(coded: Codes) -> bytes:
    """A byte for each row: 0 where any of its codes is 0."""
    return bytes(map(all, zip(*coded, strict=True)))


def by_name(names: Sequence[str], coded: Codes) -> Iterator[tuple[str, int, Codes]]:
    """Each name, how many rows have it, and the codes with 0 for all other rows."""
    different = list(dict.fromkeys(names))
    if len(different) == 1:
        yield different[0], len(names), coded
        return
    numbers = [int.from_bytes(codes, "big") for codes in coded]
    for start in range(0, len(different), _OTHER):
        some = different[start : start + _OTHER]
        at = {name: index for index, name in enumerate(some)}
        if len(some) == len(different):
            places = bytes(map(at.__getitem__, names))
        else:
            places = bytes(at.get(name, _OTHER) for name in names)
        for index, name in enumerate(some):
            mask = places.translate(_only(index))
            among = int.from_bytes(mask, "big")
            mine = [(number & among).to_bytes(len(names), "big") for number in numbers]
            yield name, mask.count(_ALL_BITS), mine


def _only(index: int) -> bytes:
    """The table that translates the place of one name to all bits, others to none."""
    return bytes(_ALL_BITS if byte == index else 0 for byte in range(256))


def single_letters(cells: Sequence[Raw]) -> bytes | None:
    """The one letter of each cell, a NUL for a blank; None if a cell holds more.

    Most texts have answers as figures, and looking up a million of these at once takes
    a third of the time.
    """
    try:
        joined = _BETWEEN.join(cast("Sequence[str]", cells))
    except TypeError:
        return None
    if not joined.isascii() or NUL in joined:
        return None
    letters, between = joined[::2], joined[1::2]
    # There is one comma fewer than cells, or a comma at the end of the last was lost.
    if len(letters) == len(cells) and between == _BETWEEN * (len(cells) - 1):
        # No cell is blank; a comma among the letters is one in a cell.
        return None if _BETWEEN in letters else letters.encode()
    joined = f"{_BETWEEN}{joined}{_BETWEEN}"
    nothing, blank = 2 * _BETWEEN, f"{_BETWEEN}{NUL}{_BETWEEN}"
    # Twice, since two neighbouring blanks share a comma.
    joined = joined.replace(nothing, blank).replace(nothing, blank)
    between, letters = joined[::2], joined[1::2]
    # Each letter is a cell if no comma is among them.
    if len(letters) != len(cells) or _BETWEEN in letters or between.strip(_BETWEEN):
        return None
    return letters.encode()


def regular_columns(text: str, delimiter: str, width: int) -> list[list[str]] | None:
    """The cells of whole lines of a text by column, read without the csv module.

    Args:
        text: Lines with their ends, without quoted cells.
        delimiter: The character between two cells.
        width: The number of columns.

    Returns:
        None if a line has more or fewer cells, or another end than the others.
    """
    returns, lines = text.count("\r"), text.count("\n")
    end = "\r\n" if returns else "\n"
    # Each end of a line becomes a cell of its own. All of them stand in the column
    # after the last, or some line is irregular.
    flat = text.replace(end, f"{delimiter}\n{delimiter}").split(delimiter)
    ends = flat[width :: width + 1]
    regular = len(flat) == (width + 1) * lines + 1 and returns in {0, lines}
    if not regular or ends.count("\n") != lines:
        return None
    return [flat[at : -1 : width + 1] for at in range(width)]
