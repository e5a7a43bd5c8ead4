"""Answers as codes by column, a respondent a byte: who gave some, who gave all."""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

Codes = list[bytes]
"""What some rows answered, a question an entry and a respondent a byte."""

_ALL_BITS = 0xFF
_OTHER = 0xFF
"""The place of a name that is not among the few that a byte can tell apart."""


def any_of(coded: Codes, rows: int) -> bytes:
    """For each row a byte that is no `BLANK` if one of its codes is none."""
    # A column is one long number here, so that an operation does all of its rows.
    numbers = (int.from_bytes(codes, "big") for codes in coded)
    return reduce(or_, numbers, 0).to_bytes(rows, "big")


def all_of(coded: Codes) -> bytes:
    """For each row a byte that is no `BLANK` if none of its codes is one."""
    return bytes(map(all, zip(*coded, strict=True)))


def by_name(names: Sequence[str], coded: Codes) -> Iterator[tuple[str, int, Codes]]:
    """Each name, how many rows have it, and their answers; all others' are blanks."""
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
    """What makes a mask of the places of one name."""
    return bytes(_ALL_BITS if byte == index else 0 for byte in range(256))
