"""What the labels of an answer column mean, decided by all labels of the column."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import NamedTuple

from skm_cli.domain.instrument import Item, Labels
from skm_cli.domain.tally import SCALE

_WORD = re.compile(r"[^\W_]+")
_GAP = r"(?:\s*[.):=–—-]\s*|\s+)"
_BEFORE = re.compile(rf"\(?([1-4a-dA-D]){_GAP}(\S.*)", re.DOTALL)
_AFTER = re.compile(r"(.*\S)\s*[(,:=–—-]\s*([1-4])\s*\)?", re.DOTALL)
_LETTERS = "abcd"
# It is 2 on some scales and 3 on others.
_RANKLESS = "cukup"
_RANKS_OF_RANKLESS = frozenset((2, 3))
_BY_FIRST_WORD = {"sangat": 4, "kurang": 2}
# Sangat murah and Sangat mahal are less alike than this, and Sesuay and Sesuai more.
_ALIKE = 0.83


@lru_cache(maxsize=1024)
def folded(label: str) -> str:
    """A label as it is compared: its words run together, whatever their case.

    `dan`, `&` and punctuation drop out, and `tetapi` is `tapi`.
    """
    text = unicodedata.normalize("NFKC", label).casefold()
    words = _WORD.findall(text.replace("tetapi", "tapi"))
    return "".join(word for word in words if word != "dan")


class Marked(NamedTuple):
    """A label with the marks that stand beside it, `d. Sangat sesuai (4)`.

    Attributes:
        label: The label without them, folded.
        marks: The values that the marks stand for.
    """

    label: str
    marks: frozenset[int]


def letter_value(text: str) -> int | None:
    """1 to 4 of the letters a to d; None of anything else."""
    at = _LETTERS.find(text.casefold()) if len(text) == 1 else -1
    return at + 1 if at >= 0 else None


def without_marks(text: str) -> Marked:
    """A label and its marks apart."""
    marks = set()
    if before := _BEFORE.fullmatch(text):
        mark, text = before.groups()
        marks.add(letter_value(mark) or int(mark))
    if after := _AFTER.fullmatch(text):
        text, mark = after.groups()
        marks.add(int(mark))
    return Marked(folded(text), frozenset(marks))


class Verdict(NamedTuple):
    """What one label of a column means.

    Attributes:
        readings: Its value; several when the column's labels do not settle it.
        clashes: Another label of the column has the same value.
    """

    readings: tuple[int, ...]
    clashes: bool = False


class Vocabulary(NamedTuple):
    """The labels that the answers to one item are known under.

    Attributes:
        sets: The value of each label, folded, a set a questionnaire; the official
            one first.
        labels: Every label as it is printed, by its folded form.
        run_together: The folded form of labels that hold a `dan`, by what is made of
            them when all their words are run together.
    """

    sets: tuple[Mapping[str, int], ...]
    labels: Mapping[str, str]
    run_together: Mapping[str, str]

    @classmethod
    def of(cls, item: Item) -> "Vocabulary":
        """The labels that its instrument knows."""
        return _vocabulary(item)

    def knows(self, label: str) -> bool:
        """A folded label stands in some known set."""
        return label in self.labels

    def holds(self, labels: Iterable[str]) -> bool:
        """One known set holds all of these."""
        found = set(labels)
        return any(found <= of.keys() for of in self.sets)

    def decide(
        self, column: Mapping[str, frozenset[int]], settled: Iterable[int]
    ) -> dict[str, Verdict]:
        """The meaning of each known label of a column.

        Args:
            column: The marks that each label of the column bears, by label.
            settled: The values of the column's labels that the user has settled.
        """
        options = {label: self._options(label, column) for label in column}
        sure = {min(of) for of in options.values() if len(of) == 1}
        taken = {*settled, *sure}
        for label, values in options.items():
            if len(values) > 1 and label.startswith(_RANKLESS):
                # With every rank taken, the clash is what is to be said.
                options[label] = values - taken or values
        for label, marks in column.items():
            if len(options[label]) > 1:
                options[label] = options[label] & marks or options[label]
        ranks = Counter(min(of) for of in options.values() if len(of) == 1)
        return {
            label: Verdict(
                tuple(sorted(of)), clashes=len(of) == 1 and ranks[min(of)] > 1
            )
            for label, of in options.items()
        }

    def _options(self, label: str, column: Iterable[str]) -> frozenset[int]:
        labels = set(column)
        holding = [of for of in self.sets if labels <= of.keys()]
        found = frozenset(of[label] for of in holding or self.sets if label in of)
        if not label.startswith(_RANKLESS):
            return found
        official = self.sets[0]
        sure = label in official and official in holding and len(found) == 1
        return found if sure else found | _RANKS_OF_RANKLESS

    def nearest(self, label: str) -> str:
        """The known label that a folded one resembles most; empty when none does."""
        near = get_close_matches(label, self.labels, n=1, cutoff=_ALIKE)
        return self.labels[near[0]] if near else ""

    def _by_words(self, words: Sequence[str]) -> int | None:
        match words:
            case ["sangat", "tidak", *_]:
                return 1
            case ["tidak", *_]:
                # It is 2 on a form that has `Sangat tidak …` below it.
                below = any(label.startswith("sangattidak") for label in self.sets[0])
                return 2 if below else 1
            case [str(first), *_]:
                return _BY_FIRST_WORD.get(first)
            case _:
                return None

    def guess(self, typed: str) -> int:
        """A value for the user to adjust, of a label that is not known; 0 for none."""
        official = self.sets[0]
        label, marks = without_marks(typed)
        by_word = self._by_words(_WORD.findall(typed.casefold()))
        inside = [
            (len(known), value) for known, value in official.items() if known in label
        ]
        if len(marks) == 1:
            return min(marks)
        if not inside:
            return by_word or 0
        value = max(inside)[1]
        return 4 if (value, by_word) == (3, 4) else value


@cache
def _vocabulary(item: Item) -> Vocabulary:
    sets = tuple(map(_values, item.label_sets))
    every = [label for of in item.label_sets for label in of]
    printed = {folded(label): label for label in every}
    joined = {_joined(label): folded(label) for label in every}
    apart = {j: f for j, f in joined.items() if j not in printed}
    return Vocabulary(sets, printed, apart)


def owner(texts: Iterable[str], candidates: Sequence[Item]) -> Item | None:
    """The candidate whose labels a column's answers are; None when it is not plain."""
    known = {item: Vocabulary.of(item) for item in candidates}
    met = {_known_form(text, known.values()) for text in set(texts)} - {""}
    if not met:
        return None
    found = [item for item, of in known.items() if of.holds(met)]
    if not found:
        found = [
            item
            for item, of in known.items()
            if any(
                of.knows(label)
                and not any(
                    other.knows(label) for one, other in known.items() if one != item
                )
                for label in met
            )
        ]
    return found[0] if len(found) == 1 else None


def _known_form(text: str, vocabularies: Iterable[Vocabulary]) -> str:
    for label in (folded(text), without_marks(text).label):
        if any(of.knows(label) for of in vocabularies):
            return label
    return ""


def _joined(label: str) -> str:
    return "".join(_WORD.findall(label.casefold()))


def _values(labels: Labels) -> dict[str, int]:
    return {folded(label): v for label, v in zip(labels, SCALE, strict=True)}
