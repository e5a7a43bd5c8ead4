"""What each respondent answered and suggested; nothing else about them."""

from collections.abc import Iterable
from typing import NamedTuple

MOST_PRINTED = 5_000
"""The most respondents whose answers are printed one by one."""

_NO_SUGGESTION = frozenset(
    {
        "belum ada", "kosong", "nihil", "none", "tidak", "tidak ada", "tidak ada saran",
        "tdk ada", "tidak ada kritik dan saran", "tidak ada saran dan masukan",
    }
)  # fmt: skip


class Answered(NamedTuple):
    """The answers of one respondent.

    Attributes:
        service: The jenis layanan; empty where the survey asks for none.
        answers: 1 to 4 for each question in the instrument's order, 0 for a blank.
        suggestion: The suggestion, with personal numbers and addresses masked;
            empty without one.
    """

    service: str
    answers: tuple[int, ...]
    suggestion: str


def comparable(text: str) -> str:
    """A suggestion as it is compared with others: its letters and digits, as words."""
    words = "".join(c if c.isalnum() else " " for c in text.casefold())
    return " ".join(words.split())


def suggested_text(respondent: Answered) -> str:
    """The suggestion on one line; empty where it says that there is none."""
    line = " ".join(respondent.suggestion.split())
    key = comparable(line)
    return "" if key in _NO_SUGGESTION or len(key) <= 1 else line


def any_suggested(respondents: Iterable[Answered]) -> bool:
    """Whether any of the respondents suggests something."""
    return any(map(suggested_text, respondents))
