"""Reads ages, numbers and bands, into decades or into the bands of the form."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from skm_cli.answers.people.choices import number_in, unmarked
from skm_cli.domain.survey.respondents import CATEGORIES, age_band
from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

YOUNGEST, OLDEST = 10, 110
"""Ages beyond these are typing mistakes and count as `OTHER`."""

# The first age of each category of `usia`; the last one has no end.
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
    """The function that gives the category of each cell of a column of ages.

    Most bands that forms print fall into decades. Where some do not (`17-25`, `26-35`)
    and most of the column is bands, these bands are the categories.

    Args:
        cells: The cells of the column, each with how often it stands there.
    """
    typed = {cell: band for cell in cells if (band := _typed_band(cell))}
    bands = set(typed.values())
    mostly_bands = 2 * sum(cells[cell] for cell in typed) > sum(
        count for cell, count in cells.items() if cell != ""
    )
    if not mostly_bands or all(_decade(*band) for band in bands):
        return age

    def own_band(cell: Raw) -> str | None:
        if cell in typed:
            return _name(*typed[cell])
        number = number_in(cell)
        holding = [
            band for band in bands if number is not None and _holds(band, number)
        ]
        return _name(*holding[0]) if len(holding) == 1 else None

    return own_band


def _typed_band(cell: Raw) -> tuple[float, float] | None:
    """The first and last age of a typed band; None for one age and anything else."""
    if number_in(cell) is not None:
        return None
    ages = _ages(unmarked(cell))
    return ages if ages and ages[0] < ages[1] and ages[1] >= YOUNGEST else None


def _holds(band: tuple[float, float], number: float) -> bool:
    return YOUNGEST <= number <= OLDEST and band[0] <= number < band[1] + 1


def _name(low: float, high: float) -> str:
    return age_band(int(low), None if high == OLDEST else int(high))


def age(cell: Raw) -> str | None:
    """The category of an age, or of a band within one category; None for others."""
    number = number_in(cell)
    if number is not None:
        # NaN is a number too, and no comparison with it holds.
        return _decade(number, number) if YOUNGEST <= number <= OLDEST else None
    ages = _ages(unmarked(cell))
    return _decade(*ages) if ages else None


def _ages(text: str) -> tuple[float, float] | None:
    """The lowest and the highest age that a text names."""
    if match := _ONE_AGE.fullmatch(text):
        low = high = int(match[1])
        return (low, high) if YOUNGEST <= low <= OLDEST else None
    if match := _TWO_AGES.fullmatch(text):
        low, high = int(match[1]), int(match[2])
        return (low, high) if low <= high <= OLDEST else None
    for pattern, less in _OPEN_BELOW:
        if match := pattern.fullmatch(text):
            return (0, int(match[1]) - less)
    for pattern, more in _OPEN_ABOVE:
        if match := pattern.fullmatch(text):
            return (int(match[1]) + more, OLDEST)
    return None


def _decade(low: float, high: float) -> str | None:
    """The category of `usia` that holds all ages from `low` to `high`."""
    for band, (start, end) in zip(CATEGORIES["usia"], pairwise(_STARTS), strict=True):
        if start <= low and YOUNGEST <= high < end:
            return band
    return None
