"""The suggestions of respondents, quoted; they were masked when they were read.

A suggestion never stands inside a sentence of the program: each is an item in quotes.
"""

from collections.abc import Sequence

from skm_cli.context import Value
from skm_cli.domain import wording
from skm_cli.domain.survey.answered import (
    Answered,
    comparable,
    suggested_text,
)

_MOST = 15
"""Up to so many suggestions are quoted; the workbook of answers has all."""


def suggestions(answered: Sequence[Answered] | None) -> Value:
    """The sentence before the quotations, the quotations, and the number of others."""
    if answered is None:
        return _unquoted(
            "Saran responden tidak dikutip karena jawaban setiap responden tidak "
            "tersimpan bersama nilai survei ini."
        )
    given = [text for each in answered if (text := suggested_text(each))]
    distinct = list({comparable(text): text for text in reversed(given)}.values())[::-1]
    if not given:
        return _unquoted("Tidak ada saran responden yang tercatat dalam survei ini.")
    quoted = distinct[:_MOST]
    more = len(distinct) - len(quoted)
    return {
        "pengantar": _lead(len(given), len(distinct), len(quoted)),
        "butir": [f"“{text}”" for text in quoted],
        "penutup": f"Selain itu, terdapat {wording.cardinal(more)} saran lain."
        if more
        else "",
    }


def _unquoted(text: str) -> Value:
    return {"pengantar": text, "butir": [], "penutup": ""}


def _lead(respondents: int, distinct: int, quoted: int) -> str:
    who = f"Sebanyak {wording.number(respondents)} responden menyampaikan"
    if respondents == 1:
        return "Satu responden menyampaikan saran sebagai berikut."
    if distinct == 1:
        return f"{who} saran yang sama, yaitu sebagai berikut."
    what = "saran"
    if distinct < respondents:
        what = f"{wording.cardinal(distinct)} saran yang berbeda"
    if quoted < distinct:
        return f"{who} {what}; {wording.cardinal(quoted)} di antaranya dikutip berikut."
    return f"{who} {what} sebagai berikut."
