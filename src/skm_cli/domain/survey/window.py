"""The survey window: the days on which answers were collected."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SurveyWindow:
    """The days on which answers were collected (masa survei).

    Attributes:
        first: The first day.
        last: The last day, not before the first.
    """

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last
