"""The levels of follow-up in the yearly evaluation (PEKPPP), as an indication.

PermenPANRB 29/2022, from secondary sources: the levels are not official, and are those
of a year. The indicator with the greatest weight, conformity, cannot be counted.
"""

from fractions import Fraction
from typing import NamedTuple


class Level(NamedTuple):
    """A level of an indicator.

    Attributes:
        number: 0 to 5; None for what the table of levels leaves out.
        threshold: What it requires, in Indonesian.
    """

    number: int | None
    threshold: str


_SHARES = (
    Level(5, "100%"),
    Level(4, "lebih dari 80%"),
    Level(3, "30% sampai dengan 80%"),
    Level(2, "kurang dari 30%"),
    Level(1, "ada RTL, belum ada yang selesai"),
    Level(0, "tidak ada RTL"),
)
_MONTHS = {1: 5, 3: 4, 6: 3, 9: 2, 12: 1}
_MANY_MEDIA = 4


def share_level(done: int, planned: int) -> Level:
    """The level of the share of RTL that are done."""
    if not planned:
        return _SHARES[5]
    share = Fraction(done, planned)
    if not done:
        return _SHARES[4]
    if share == 1:
        return _SHARES[0]
    if share > Fraction(80, 100):
        return _SHARES[1]
    return _SHARES[2] if share >= Fraction(30, 100) else _SHARES[3]


def speed_level(months: int | None) -> Level:
    """The level of the months until the last RTL was done.

    Args:
        months: The months; None while not all RTL are done.
    """
    if months is None:
        return Level(0, "belum semua RTL selesai")
    for most, number in _MONTHS.items():
        if months <= most:
            return Level(number, f"paling lama {most} bulan")
    return Level(None, "lebih dari 12 bulan, di luar tabel")


def media_level(count: int) -> Level:
    """The level of the number of media in which the result was published."""
    if count > _MANY_MEDIA:
        return Level(5, f"lebih dari {_MANY_MEDIA} media")
    return Level(count, f"{count} media" if count else "tidak ada media")
