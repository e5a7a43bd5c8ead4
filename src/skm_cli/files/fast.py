"""Quick ways over many cells at once.

Each has a plain form in tests/files/test_fast.py, against which it is tested: what it
returns is the same, and only the time differs. benchmarks/reading.py measures them.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import cast

from skm_cli.files.cells import Raw

NUL = "\0"
"""The letter that stands for a blank cell."""

_BETWEEN = ","
Codes = list[bytes]
"""The codes of some rows: an entry for each column, with a byte for each row."""

_ALL_BITS = 0xFF
_OTHER = 0xFF
"""The place of a name that is not among the few that a byte can tell apart."""


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
    """The one letter of each cell, a NUL for none; None where a cell holds more.

    Most texts keep answers as figures, and a million of them are looked up at once in
    a third of the time.
    """
    try:
        joined = _BETWEEN.join(cast("Sequence[str]", cells))
    except TypeError:
        return None
    if not joined.isascii() or NUL in joined:
        return None
    letters, between = joined[::2], joined[1::2]
    # One mark fewer than cells: a last cell that ends in one would be read without it.
    if len(letters) == len(cells) and between == _BETWEEN * (len(cells) - 1):
        # Without a blank among them; a comma in a cell would be one too many.
        return None if _BETWEEN in letters else letters.encode()
    joined = f"{_BETWEEN}{joined}{_BETWEEN}"
    nothing, blank = 2 * _BETWEEN, f"{_BETWEEN}{NUL}{_BETWEEN}"
    # Twice, since two blanks beside each other share what is between them.
    joined = joined.replace(nothing, blank).replace(nothing, blank)
    between, letters = joined[::2], joined[1::2]
    # With no other mark among the letters, each one is a cell.
    if len(letters) != len(cells) or _BETWEEN in letters or between.strip(_BETWEEN):
        return None
    return letters.encode()


def regular_columns(text: str, delimiter: str, width: int) -> list[list[str]] | None:
    """The cells of a text's whole lines by column, without a reader of CSV.

    Args:
        text: Lines that all end, none of whose cells is quoted.
        delimiter: The mark between cells.
        width: How many columns there are.

    Returns:
        None where a line has more or fewer cells than that, or ends otherwise than the
        others.
    """
    returns, lines = text.count("\r"), text.count("\n")
    end = "\r\n" if returns else "\n"
    # Each end of a line becomes a cell of its own. Every one stands where it should, or
    # some row has more or fewer cells than the table, or ends otherwise.
    flat = text.replace(end, f"{delimiter}\n{delimiter}").split(delimiter)
    ends = flat[width :: width + 1]
    regular = len(flat) == (width + 1) * lines + 1 and returns in {0, lines}
    if not regular or ends.count("\n") != lines:
        return None
    return [flat[at : -1 : width + 1] for at in range(width)]
