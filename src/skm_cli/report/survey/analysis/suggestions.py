"""What respondents suggest, in their own words, which were masked when they were read.

Their words never stand inside a sentence of ours: each is an item, between quotes.
"""

from collections.abc import Sequence

from skm_cli.context import Value
from skm_cli.domain import wording
from skm_cli.domain.survey.answered import Answered

_MOST = 15
"""More than these are a reader's burden; the annexes and the workbook have all."""
_NOTHING = frozenset(
    {
        "belum ada", "kosong", "nihil", "none", "tidak", "tidak ada", "tidak ada saran",
        "tdk ada", "tidak ada kritik dan saran", "tidak ada saran dan masukan",
    }
)  # fmt: skip


def suggestions(answered: Sequence[Answered] | None) -> Value:
    """What leads to the quotations, the quotations, and how many are left out."""
    if answered is None:
        return _said(
            "Saran responden tidak dikutip karena jawaban setiap responden tidak "
            "tersimpan bersama nilai survei ini."
        )
    told = [text for each in answered if (text := _told(each.suggestion))]
    distinct = list({_key(text): text for text in reversed(told)}.values())[::-1]
    if not told:
        return _said("Tidak ada saran responden yang tercatat dalam survei ini.")
    quoted = distinct[:_MOST]
    more = len(distinct) - len(quoted)
    return {
        "pengantar": _lead(len(told), len(distinct), len(quoted)),
        "butir": [f"“{text}”" for text in quoted],
        "penutup": f"Selain itu, terdapat {wording.cardinal(more)} saran lain."
        if more
        else "",
    }


def quoted(answered: Sequence[Answered] | None) -> bool:
    """Whether a report on these respondents quotes any."""
    return any(_told(each.suggestion) for each in answered or ())


def _said(text: str) -> Value:
    return {"pengantar": text, "butir": [], "penutup": ""}


def _told(text: str) -> str:
    """The suggestion on one line; nothing where it says that there is none."""
    line = " ".join(text.split())
    return "" if _key(line) in _NOTHING or len(_key(line)) <= 1 else line


def _key(text: str) -> str:
    """The suggestion as suggestions are compared: letters and digits alone count."""
    words = "".join(c if c.isalnum() else " " for c in text.casefold())
    return " ".join(words.split())


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
