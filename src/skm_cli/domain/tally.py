"""The heart of the program: how many respondents gave each answer to one unsur."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

SCALE = (1, 2, 3, 4)
"""The four answers of the questionnaire (PermenPANRB 14/2017)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many respondents gave each answer to one unsur.

    Exact and closed under `+`: tallies of files, services and months add in any
    order.

    Attributes:
        counts: The number of 1s, 2s, 3s and 4s.
    """

    counts: tuple[int, int, int, int] = (0, 0, 0, 0)

    def __add__(self, other: Self) -> Self:
        a, b, c, d = (x + y for x, y in zip(self.counts, other.counts, strict=True))
        return type(self)((a, b, c, d))

    @property
    def answers(self) -> int:
        """The number of answers given; blanks are not among them."""
        return sum(self.counts)

    @property
    def total(self) -> int:
        """The sum of the answers given."""
        return sum(v * n for v, n in zip(SCALE, self.counts, strict=True))

    @property
    def nrr(self) -> Fraction:
        """NRR, nilai rata-rata: the mean answer from 1 to 4, exact.

        The sum of the answers over the number of answers given to this unsur
        (PermenPANRB 14/2017, the processing of the data).

        Raises:
            ZeroDivisionError: Nobody answered.
        """
        return Fraction(self.total, self.answers)


def rounded(value: Fraction, places: int) -> Decimal:
    """The value rounded half up: the only rounding in the program."""
    n, d = value.numerator * 10**places, value.denominator
    return Decimal((2 * n + d) // (2 * d)).scaleb(-places)
