"""What the respondents of a service answered, in numbers that add up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from skm_cli.domain.tally import SCALE, Tally
from skm_cli.files.answers import AnswerColumn
from skm_cli.files.code_columns import Codes


@dataclass(frozen=True, slots=True)
class Group:
    """What some respondents answered; adds up.

    Attributes:
        tallies: The answers by item, in the instrument's order.
        blanks: How many left an item blank.
        respondents: How many they are.
    """

    tallies: dict[str, Tally]
    blanks: dict[str, int]
    respondents: int

    def __add__(self, other: Self) -> Self:
        return type(self)(
            {code: tally + other.tallies[code] for code, tally in self.tallies.items()},
            {code: blank + other.blanks[code] for code, blank in self.blanks.items()},
            self.respondents + other.respondents,
        )


class Counts:
    """How often the answers of a service's respondents were given, by column."""

    def __init__(self, columns: Sequence[AnswerColumn]) -> None:
        self._columns = columns
        self._respondents = 0
        self._counts = [[0] * len(SCALE) for _ in columns]

    def add(self, respondents: int, coded: Codes) -> None:
        """Add what some respondents answered."""
        self._respondents += respondents
        for counts, codes in zip(self._counts, coded, strict=True):
            for index, value in enumerate(SCALE):
                counts[index] += codes.count(value)

    def group(self) -> Group:
        """What all of them answered."""
        tallies, blanks = {}, {}
        for reader, (one, two, three, four) in zip(
            self._columns, self._counts, strict=True
        ):
            tally = Tally((one, two, three, four))
            tallies[reader.item.code] = tally
            blanks[reader.item.code] = self._respondents - tally.answers
        return Group(tallies, blanks, self._respondents)
