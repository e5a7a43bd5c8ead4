"""Answers as codes by column, a respondent a byte: who gave some, who gave all."""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

Codes = list[bytes]
"""What some rows answered, a question an entry and a respondent a byte."""

_ALL_BITS = 0xFF


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
    masks = {name: bytearray(len(names)) for name in dict.fromkeys(names)}
    if len(masks) == 1:
        yield from ((name, len(names), coded) for name in masks)
        return
    for row, name in enumerate(names):
        masks[name][row] = _ALL_BITS
    numbers = [int.from_bytes(codes, "big") for codes in coded]
    for name, mask in masks.items():
        among = int.from_bytes(mask, "big")
        mine = [(number & among).to_bytes(len(names), "big") for number in numbers]
        yield name, mask.count(_ALL_BITS), mine
