"""Reads ages: numbers and bands, in decades or in the bands of the form itself."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from skm_cli.answers.people.choices import number_in, unmarked
from skm_cli.domain.survey.respondents import CATEGORIES, age_band
from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

YOUNGEST, OLDEST = 10, 110
"""Ages beyond these are slips of the hand and count as `OTHER`."""

# The first age of each band; the last is open.
_STARTS = (0, 20, 30, 40, 50, 60, 1000)
_YEARS = r"\s*+(?:tahun|thn|th)?\.?\s*+"
_ONE_AGE = lazy_pattern(rf"(\d{{1,3}})(?:[.,]\d+)?{_YEARS}")
_TWO_AGES = lazy_pattern(
    rf"(\d{{1,3}}){_YEARS}(?:[-‐–—~]|s\.?\s?/?\s?d\.?|sampai(?:\s?dengan)?|hingga)\s*"
    rf"(\d{{1,3}}){_YEARS}"
)
_OPEN_BELOW = (
    (lazy_pattern(rf"(?:<|kurang dari|di\s?bawah)\s*(\d{{1,3}}){_YEARS}"), 1),
    (lazy_pattern(rf"(?:<=|≤|maksimal)\s*(\d{{1,3}}){_YEARS}"), 0),
    (lazy_pattern(rf"(\d{{1,3}}){_YEARS}ke\s?bawah"), 0),
)
_OPEN_ABOVE = (
    (lazy_pattern(rf"(?:>|lebih dari|di\s?atas)\s*(\d{{1,3}}){_YEARS}"), 1),
    (lazy_pattern(rf"(?:>=|≥|minimal)\s*(\d{{1,3}}){_YEARS}"), 0),
    (lazy_pattern(rf"(\d{{1,3}}){_YEARS}(?:\+|ke\s?atas|lebih)"), 0),
)


def ages_of(cells: Mapping[Raw, int]) -> Callable[[Raw], str | None]:
    """What reads a column of ages.

    Most bands that forms print fall into decades. Where some do not (`17-25`, `26-35`)
    and most of the column is bands, its own bands are the categories.

    Args:
        cells: The cells, each with how often it stands there.
    """
    typed = {cell: band for cell in cells if (band := _typed_band(cell))}
    bands = set(typed.values())
    mostly = 2 * sum(cells[cell] for cell in typed) > sum(
        count for cell, count in cells.items() if cell != ""
    )
    if not mostly or all(_band(*band) for band in bands):
        return age

    def own(cell: Raw) -> str | None:
        if cell in typed:
            return _named(*typed[cell])
        number = number_in(cell)
        holding = [
            band for band in bands if number is not None and _holds(band, number)
        ]
        return _named(*holding[0]) if len(holding) == 1 else None

    return own


def _typed_band(cell: Raw) -> tuple[float, float] | None:
    """The ages of a band that a cell names; None for one age, and for anything else."""
    if number_in(cell) is not None:
        return None
    found = _ages(unmarked(cell))
    return found if found and found[0] < found[1] and found[1] >= YOUNGEST else None


def _holds(band: tuple[float, float], number: float) -> bool:
    return YOUNGEST <= number <= OLDEST and band[0] <= number < band[1] + 1


def _named(low: float, high: float) -> str:
    return age_band(int(low), None if high == OLDEST else int(high))


def age(cell: Raw) -> str | None:
    """The decade of an age, or of a band within one; None when there is none."""
    number = number_in(cell)
    if number is not None:
        # No comparison holds for what is no number.
        return _band(number, number) if YOUNGEST <= number <= OLDEST else None
    text = unmarked(cell)
    ages = _ages(text)
    return _band(*ages) if ages else None


def _ages(text: str) -> tuple[float, float] | None:
    """The lowest and highest age that a text says."""
    if found := _ONE_AGE.fullmatch(text):
        low = high = int(found[1])
        return (low, high) if YOUNGEST <= low <= OLDEST else None
    if found := _TWO_AGES.fullmatch(text):
        low, high = int(found[1]), int(found[2])
        return (low, high) if low <= high <= OLDEST else None
    for pattern, less in _OPEN_BELOW:
        if found := pattern.fullmatch(text):
            return (0, int(found[1]) - less)
    for pattern, more in _OPEN_ABOVE:
        if found := pattern.fullmatch(text):
            return (int(found[1]) + more, OLDEST)
    return None


def _band(low: float, high: float) -> str | None:
    """The band that holds all ages from `low` to `high`."""
    for band, (start, end) in zip(CATEGORIES["usia"], pairwise(_STARTS), strict=True):
        if start <= low and YOUNGEST <= high < end:
            return band
    return None
