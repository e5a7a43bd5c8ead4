"""What each respondent answered, for the annex that prints it: nothing else of them."""

from typing import NamedTuple

MOST = 5_000
"""More respondents than this are not printed one by one."""


class Answered(NamedTuple):
    """The answers of one respondent.

    Attributes:
        service: The service that was used; empty where the survey has none.
        answers: 1 to 4 for each question in the instrument's order, 0 for a blank.
        suggestion: What they suggest, with numbers and addresses masked; empty for
            nothing.
    """

    service: str
    answers: tuple[int, ...]
    suggestion: str
