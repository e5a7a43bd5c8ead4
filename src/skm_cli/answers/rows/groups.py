"""Counts the answers of each service, in numbers that add up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.domain.tally import SCALE, Tally
from skm_cli.files.fast import Codes, by_name


@dataclass(frozen=True, slots=True)
class Group:
    """The answers of some respondents; groups add up.

    Attributes:
        tallies: The tally of each item, by its code, in the instrument's order.
        blanks: How many respondents left each item blank, by its code.
        respondents: How many respondents there are.
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
    services: Sequence[str], answers: Codes, readers: Sequence[AnswerColumn]
) -> dict[str, Group]:
    """The group of each service, in the order in which services appear.

    Args:
        services: The service of each respondent.
        answers: The answers: an entry for each question, with a byte for each
            respondent.
        readers: What has read the answers, one for each question.
    """
    return {
        service: _group(respondents, of_service, readers)
        for service, respondents, of_service in by_name(services, answers)
    }


def _group(respondents: int, answers: Codes, readers: Sequence[AnswerColumn]) -> Group:
    tallies, blanks = {}, {}
    for reader, codes in zip(readers, answers, strict=True):
        one, two, three, four = map(codes.count, SCALE)
        tally = Tally((one, two, three, four))
        tallies[reader.item.code] = tally
        blanks[reader.item.code] = respondents - tally.answers
    return Group(tallies, blanks, respondents)
