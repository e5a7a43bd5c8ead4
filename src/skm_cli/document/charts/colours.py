"""The colours of charts: bars and lines, the labels on them, and what stands around."""

from typing import NamedTuple


class Shade(NamedTuple):
    """The colour of a series, and that of a label that stands on it, as RRGGBB."""

    bar: str
    label: str


# Blue to red, which all eyes tell apart. Bars of the two in the middle are light, those
# at the ends dark, so that neighbours differ in grey too.
SHADES = (
    Shade("173F66", "FFFFFF"),
    Shade("4A90CF", "000000"),
    Shade("CF7A00", "000000"),
    Shade("8E1616", "FFFFFF"),
)
"""The shades of series from best to worst."""

TEXT = "262626"
GRID = "D9D9D9"
AXIS = "7F7F7F"


def shade_of(rank: int) -> Shade:
    """The shade of a series by its rank, 0 the best; ranks past the last are alike."""
    return SHADES[min(rank, len(SHADES) - 1)]
