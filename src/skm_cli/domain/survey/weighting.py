"""Weights (bobot): how much each unsur counts, exact, in the modes met in print."""

from fractions import Fraction
from typing import NamedTuple

from skm_cli.domain.tally import rounded

OWN = "instrumen"
"""The mode of an instrument that gives each unsur a weight of its own."""

PRINTED = ("0.111", "0.11", "0.071")
"""1/9 and 1/14 as the regulations round them in their own worked steps."""

_PLACES = (3, 2)
_MOST_UNSUR = 99


class Weighting(NamedTuple):
    """A mode of weighting the unsur of one instrument.

    Attributes:
        text: Its name in skor.json and on the command line: `1/9`, `0.111`, or `OWN`.
        weights: The weight of each unsur, in the instrument's order. Exact weights
            add up to 1; a weight rounded in print need not.
    """

    text: str
    weights: tuple[Fraction, ...]

    @property
    def exact(self) -> bool:
        """All unsur have the same weight, and the weights add up to 1."""
        return self.text == f"1/{len(self.weights)}"

    @property
    def own(self) -> bool:
        """The instrument gives each unsur a weight of its own."""
        return self.text == OWN

    def printed(self, mark: str = ",") -> str:
        """The mode as people read it: `1/9`, `0,111`."""
        return self.text.replace(".", mark)


def equal(count: int) -> Weighting:
    """1 over the number of unsur, exact (PermenPANRB 14/2017)."""
    return Weighting(f"1/{count}", (Fraction(1, count),) * count)


def canonical(text: str) -> str | None:
    """The name of a mode that was typed; None when the text is no mode.

    `0,11`, `0.11` and `0.110` are the same mode.
    """
    typed = "".join(text.split()).lower().replace(",", ".")
    if typed == OWN:
        return OWN
    top, slash, bottom = typed.partition("/")
    if slash:
        count = int(bottom) if bottom.isascii() and bottom.isdecimal() else 0
        return f"1/{count}" if top == "1" and 0 < count <= _MOST_UNSUR else None
    whole, point, decimals = typed.partition(".")
    if whole not in {"", "0"} or not point or not decimals.isascii():
        return None
    decimals = decimals.rstrip("0")
    if not decimals.isdecimal() or len(decimals) > max(_PLACES):
        return None
    return f"0.{decimals:0<{min(_PLACES)}}"


def equal_mode(text: str, count: int) -> Weighting | None:
    """The mode with this name that gives `count` unsur equal weights.

    None where it does not fit: 0.071 is 1/14 rounded and fits 14 unsur, not 9.
    """
    exact = equal(count)
    if text == exact.text:
        return exact
    rounds = {str(rounded(exact.weights[0], places)) for places in _PLACES}
    shortest = {canonical(one) for one in rounds}
    if text not in shortest:
        return None
    return Weighting(text, (Fraction(text),) * count)
