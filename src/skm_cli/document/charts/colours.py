"""All colours of the charts in documents."""

from typing import NamedTuple


class Shade(NamedTuple):
    """The colour of a series, and that of a label that stands on it, as RRGGBB."""

    bar: str
    label: str


# Blue to red: the colour-blind can distinguish them. The middle two are light and the
# ends dark, so that neighbours differ in grey print too.
SHADES = (
    Shade("173F66", "FFFFFF"),
    Shade("4A90CF", "000000"),
    Shade("CF7A00", "000000"),
    Shade("8E1616", "FFFFFF"),
)
"""The shades of series from best to worst."""

TEXT_COLOUR = "262626"
GRID_COLOUR = "D9D9D9"
AXIS_COLOUR = "7F7F7F"


def shade_of(rank: int) -> Shade:
    """The shade of a series by its rank, 0 the best; all ranks past 3 have the last."""
    return SHADES[min(rank, len(SHADES) - 1)]
