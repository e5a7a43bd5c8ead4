"""Reads the list of unsur that a sheet prints beside its answers: `U8 = Sarana`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from skm_cli.answers.labels.header_text import (
    folded_header,
    header_words,
    split_code,
    without_numbering,
)
from skm_cli.domain.survey.instrument import Item
from skm_cli.files.cells import Row
from skm_cli.files.lazy_pattern import lazy_pattern

# A list begins with a code; what somebody suggests only mentions one.
_BEGINS = lazy_pattern(
    r"\W{0,3}(?:ket(?:erangan)?\W{1,3})?(?:\d{1,2}\W{1,3})?(?:u|unsur ?)0?\d{1,2}\b",
    re.IGNORECASE,
)
_CODE = lazy_pattern(r"\b(?:u|unsur ?)0?(\d{1,2})\b", re.IGNORECASE)
_HEADINGS = frozenset(
    (
        "unsur", "unsur pelayanan", "unsur layanan", "nama unsur", "kode", "kode unsur",
        "unsur skm", "nama unsur pelayanan", "indikator", "unsur penilaian",
    )
)  # fmt: skip


class UnsurNames:
    """Tells the names of unsur, with and without codes, from other texts."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._names = {
            folded_header(name)
            for item in items
            for name in (item.name, item.question, *item.headers)
        }

    def is_named(self, text: str) -> bool:
        """Whether a text is a name of an unsur, or nothing but a code."""
        code, rest = split_code(without_numbering(header_words(text)))
        return " ".join(rest) in self._names if rest else code is not None


def is_list_heading(text: str) -> bool:
    """Whether a text stands above a list of unsur."""
    return folded_header(text) in _HEADINGS


def listed_items(rows: Iterable[Row], items: Sequence[Item]) -> Mapping[int, Item]:
    """Which of some items each code of a list stands for, by the code's number.

    A code that stands for two is left out.

    Args:
        rows: The rows of a sheet.
        items: The items that are looked for.
    """
    found: dict[int, set[Item]] = {}
    for row in rows:
        for number, text in _entries(row):
            words = set(header_words(text))
            about = [item for item in items if words.intersection(item.words)]
            if len(about) == 1:
                found.setdefault(number, set()).update(about)
    return {number: of.pop() for number, of in found.items() if len(of) == 1}


def _entries(row: Row) -> Iterator[tuple[int, str]]:
    """The codes of a row with the text after each."""
    texts = [cell for cell in row if isinstance(cell, str)]
    for at, text in enumerate(texts):
        if not _BEGINS.match(text):
            continue
        codes = list(_CODE.finditer(text))
        ends = [*(code.start() for code in codes[1:]), len(text)]
        for code, end in zip(codes, ends, strict=True):
            after = text[code.end() : end]
            if len(codes) == 1 and not header_words(after):
                after = _next_text(texts[at + 1 :])
            yield int(code[1]), after


def _next_text(texts: Iterable[str]) -> str:
    return next((text for text in texts if header_words(text)), "")
