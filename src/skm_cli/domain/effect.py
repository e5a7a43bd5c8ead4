"""Whether an unsur that was followed up scores higher in a later survey."""

from fractions import Fraction
from typing import NamedTuple

from skm_cli.domain.score import UnsurScore
from skm_cli.domain.spread import beyond_chance, mean_of


class Effect(NamedTuple):
    """One unsur before and after what was done about it.

    Attributes:
        before: As the plan found it.
        after: As a later survey found it.
    """

    before: UnsurScore
    after: UnsurScore

    @property
    def change(self) -> Fraction:
        """How much its NRR rose, exact; below nought where it fell."""
        return self.after.nrr - self.before.nrr

    @property
    def of_items(self) -> bool:
        """The unsur has several questions, whose answers hang together."""
        return len(self.before.tallies) > 1 or len(self.after.tallies) > 1

    @property
    def beyond_chance(self) -> bool | None:
        """The change is larger than sampling alone would bring about, at 5 %.

        None where it cannot be told: a single answer has no spread, and of several
        items the counts do not say which answers are one respondent's.
        """
        if self.of_items:
            return None
        before, after = mean_of(self.before.tally), mean_of(self.after.tally)
        return beyond_chance(before, after) if before and after else None
