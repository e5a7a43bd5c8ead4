"""Legends beside the answers: what the sheet itself says that 1 to 4 or A to D mean."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from skm_cli.answers.labels.answer_labels import AnswerLabels
from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.label_text import folded_label
from skm_cli.answers.steps.degrees import degree_of, family_values, is_middle
from skm_cli.domain.survey.instrument import Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw, Row
from skm_cli.files.lazy_pattern import lazy_pattern

_MARKS = "1234567abcdefg"
_MARK = lazy_pattern(r"[(\[]?([1-7a-gA-G])[)\].:=]{0,2}")
_LINE = lazy_pattern(
    r"(?<!\w)([1-7a-gA-G])\s?[=:.)]\s?([^\W\d][^=:;,.\n(]{1,60}?)(?=$|[;,.\n(]|\s[1-7a-gA-G]\s?[=:.)])"
)
# The table of mutu has the letters of answers turned round.
_MUTU = lazy_pattern(r"mutu|kinerja|interval|konversi|\d\d")
_ROWS_OF_MUTU = 4
_ENOUGH_LINES = 3
_LONGEST = 2000


class Legend(NamedTuple):
    """What a sheet says of its marks.

    Attributes:
        row: The row of its first line.
        labels: The label of each mark, as typed; marks are `1` or `a`.
    """

    row: int
    labels: Mapping[str, str]

    @property
    def has_five_steps(self) -> bool:
        """Whether it explains a fifth mark, the four before it too."""
        first = "1" if "1" in self.labels else "a"
        at = _MARKS.index(first)
        return all(mark in self.labels for mark in _MARKS[at : at + len(SCALE) + 1])

    def values(self, items: Iterable[Item]) -> Mapping[str, int]:
        """The value of each mark by its label, where that is known."""
        known = [AnswerLabels.of(item) for item in items]
        folded = {mark: folded_label(label) for mark, label in self.labels.items()}
        family = family_values(set(folded.values()), sangat_tidak_in_sheet=False)
        values = {
            mark: family.get(label)
            or next((v for of in known if (v := of.first_value(label))), 0)
            for mark, label in folded.items()
        }
        return {mark: value for mark, value in values.items() if value}


def legends(rows: Iterable[tuple[int, Row]], items: Sequence[Item]) -> list[Legend]:
    """The legends of marks in rows that hold no answers.

    Args:
        rows: The rows, each with its number.
        items: What was asked.
    """
    known = [AnswerLabels.of(item) for item in items]
    lines: dict[bool, dict[str, str]] = {True: {}, False: {}}
    firsts: dict[bool, int] = {}
    mutu = -_ROWS_OF_MUTU
    for number, row in rows:
        texts = [_text(cell) for cell in row if is_filled(cell)]
        if any(_MUTU.search(text.casefold()) for text in texts):
            mutu = number
        if number - mutu <= _ROWS_OF_MUTU:
            continue
        for mark, label in _lines(texts):
            if _is_step(folded_label(label), known):
                kind = mark.isdigit()
                firsts.setdefault(kind, number)
                lines[kind].setdefault(mark, label)
    return [
        Legend(firsts[kind], found)
        for kind, found in lines.items()
        if len(found) >= _ENOUGH_LINES
    ]


def _lines(texts: Sequence[str]) -> Iterable[tuple[str, str]]:
    cells = [text for text in texts if text not in {"=", ":"}]
    for text, behind in pairwise([*cells, ""]):
        if (mark := _MARK.fullmatch(text)) and behind:
            yield mark[1].casefold(), behind.lstrip("=: ")
        for line in _LINE.finditer(text):
            yield line[1].casefold(), line[2].strip()


def _text(cell: Raw) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()[:_LONGEST]


def _is_step(label: str, known: Iterable[AnswerLabels]) -> bool:
    return (
        degree_of(label) is not None
        or is_middle(label)
        or any(of.prints(label) for of in known)
    )
