"""Exact numbers for JSON."""

from fractions import Fraction

from skm_cli.domain.tally import rounded


def json_number(value: Fraction, places: int) -> float:
    """A number to so many places, halves away from nought on both sides.

    The shortest float of a rounded decimal prints as that decimal. The size is
    rounded, so that a fall of so much is no less than a rise of it.
    """
    size = float(rounded(abs(value), places))
    return -size if value < 0 else size
