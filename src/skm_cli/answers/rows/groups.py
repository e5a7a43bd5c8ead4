"""What the respondents of a service answered, in numbers that add up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.domain.tally import SCALE, Tally
from skm_cli.files.fast import Codes, by_name


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


def grouped(
    names: Sequence[str], answers: Codes, columns: Sequence[AnswerColumn]
) -> dict[str, Group]:
    """What the respondents of each service answered, in the order they appear.

    Args:
        names: The service of each respondent.
        answers: What they answered, a question an entry.
        columns: What has read the questions.
    """
    return {
        name: _group(respondents, mine, columns)
        for name, respondents, mine in by_name(names, answers)
    }


def _group(respondents: int, answers: Codes, columns: Sequence[AnswerColumn]) -> Group:
    tallies, blanks = {}, {}
    for reader, codes in zip(columns, answers, strict=True):
        one, two, three, four = map(codes.count, SCALE)
        tally = Tally((one, two, three, four))
        tallies[reader.item.code] = tally
        blanks[reader.item.code] = respondents - tally.answers
    return Group(tallies, blanks, respondents)
