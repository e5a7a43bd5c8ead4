"""What the labels of an answer column mean, decided by all labels of the column."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import cache, lru_cache
from typing import NamedTuple

from skm_cli.domain.survey.instrument import Item, Labels
from skm_cli.domain.tally import SCALE

_WORD = re.compile(r"[^\W_]+")
_GAP = r"(?:\s*[.):=–—-]\s*|\s+)"
# As text: only a run that meets marks before or after a label compiles them.
_BEFORE = rf"(?s)\(?([1-4a-dA-D]){_GAP}(\S.*)"
_AFTER = r"(?s)(.*\S)\s*[(,:=–—-]\s*([1-4])\s*\)?"
_LETTERS = "abcd"
# It is 2 on some scales and 3 on others.
_RANKLESS = "cukup"
_RANKS_OF_RANKLESS = frozenset((2, 3))
# Sangat murah and Sangat mahal are less alike than this, and Sesuay and Sesuai more.
_ALIKE = 0.83
# The same of single words: Murah and Mahal less, tdk and Tidak more.
_ALIKE_WORDS = 0.65
_LOWEST = "sangattidak"
# What is better the more of it there is, so that `Sangat tidak …` is the lowest of
# four: Sangat tidak mahal is not.
_GOOD = frozenset(
    (
        "adil", "aman", "bagus", "baik", "berkualitas", "bersih", "cepat", "jelas",
        "kompeten", "lancar", "lengkap", "mampu", "memuaskan", "mudah", "nyaman",
        "puas", "ramah", "responsif", "sesuai", "setuju", "sopan", "tepat",
        "tepatwaktu", "wajar",
    )
)  # fmt: skip


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
    if before := re.fullmatch(_BEFORE, text):
        mark, text = before.groups()
        marks.add(letter_value(mark) or int(mark))
    if after := re.fullmatch(_AFTER, text):
        text, mark = after.groups()
        marks.add(int(mark))
    return Marked(folded(text), frozenset(marks))


class Verdict(NamedTuple):
    """What one label of a column means.

    Attributes:
        readings: Its value; several when the column's labels do not settle it.
    """

    readings: tuple[int, ...]


class Vocabulary(NamedTuple):
    """The labels that the answers to one item are known under.

    Attributes:
        sets: The value of each label, folded, a set a questionnaire; the official
            one first.
        labels: Every label as it is printed, by its folded form.
        run_together: The folded form of labels that hold a `dan`, by what is made of
            them when all their words are run together.
        fours: The sets `Sangat tidak …, Tidak …, …, Sangat …`, which hold only where
            the lowest is met: elsewhere `Tidak …` is mostly 1.
    """

    sets: tuple[Mapping[str, int], ...]
    labels: Mapping[str, str]
    run_together: Mapping[str, str]
    fours: tuple[Mapping[str, int], ...]

    @classmethod
    def of(cls, item: Item) -> "Vocabulary":
        """The labels that its instrument knows."""
        return _vocabulary(item)

    def knows(self, label: str) -> bool:
        """A folded label stands in some known set."""
        return label in self.labels

    def first_value(self, label: str) -> int:
        """What a folded label means, for all that its column may yet tell; else 0."""
        return next((of[label] for of in self.sets if label in of), 0)

    def holds(self, labels: Iterable[str]) -> bool:
        """One known set holds all of these."""
        found = set(labels)
        return any(found <= of.keys() for of in self.sets)

    def decide(
        self,
        column: Mapping[str, frozenset[int]],
        own: Mapping[str, int],
        *,
        beside: bool = False,
    ) -> dict[str, Verdict]:
        """The meaning of each label of a column that is known or the user's own.

        Args:
            column: The marks that each label of the column bears, by label.
            own: The values of the labels that the user has settled.
            beside: A column of the sheet has `Sangat tidak …` for its lowest answer.
        """
        sets = self._sets(column, beside=beside)
        settled = {label: own[label] for label in column if own.get(label)}
        known = [
            label
            for label in column
            if label not in own and any(label in of for of in sets)
        ]
        holding = _holding(sets, known, settled)
        options = {label: self._options(label, sets, holding) for label in known}
        sure = {min(of) for of in options.values() if len(of) == 1}
        taken = {*settled.values(), *sure}
        for label, values in options.items():
            if len(values) > 1 and label.startswith(_RANKLESS):
                # With every rank taken, the clash is what is to be said.
                options[label] = values - taken or values
        for label in known:
            if len(options[label]) > 1:
                options[label] = options[label] & column[label] or options[label]
        options |= {label: frozenset((value,)) for label, value in settled.items()}
        return {label: Verdict(tuple(sorted(of))) for label, of in options.items()}

    def _sets(
        self, column: Iterable[str], *, beside: bool
    ) -> Sequence[Mapping[str, int]]:
        labels = set(column)
        met = (
            of for of in self.fours if beside or min(of, key=of.__getitem__) in labels
        )
        return (*self.sets, *met)

    def _options(
        self,
        label: str,
        sets: Sequence[Mapping[str, int]],
        holding: Sequence[Mapping[str, int]],
    ) -> frozenset[int]:
        found = frozenset(of[label] for of in holding or sets if label in of)
        if not label.startswith(_RANKLESS):
            return found
        official = self.sets[0]
        sure = label in official and official in holding and len(found) == 1
        return found if sure else found | _RANKS_OF_RANKLESS

    def nearest(self, typed: str) -> str:
        """The known label that a text is plainly a slip of; empty for none."""
        near = get_close_matches(without_marks(typed).label, self.labels, cutoff=_ALIKE)
        found = (self.labels[one] for one in near)
        return next((label for label in found if is_slip(typed, label)), "")

    def value_of(self, label: str, column: Iterable[str]) -> int:
        """The value of a folded label among those of a column; 0 if not sure."""
        every = dict.fromkeys([*column, label], frozenset[int]())
        readings = self.decide(every, {})[label].readings
        return readings[0] if len(readings) == 1 else 0


def is_slip(typed: str, label: str) -> bool:
    """A text is a label misspelt: word by word like it, and as a whole."""
    ours, theirs = _words(typed), _words(label)
    whole = _likeness("".join(ours), "".join(theirs)) >= _ALIKE
    if len(ours) == 1 < len(theirs):
        # `Tidaksesuay`: the word that makes the difference is there.
        return whole and ours[0].startswith(theirs[0])
    return (
        whole
        and len(ours) == len(theirs)
        and all(
            _likeness(*both) >= _ALIKE_WORDS for both in zip(ours, theirs, strict=True)
        )
    )


def _words(text: str) -> list[str]:
    if (before := re.fullmatch(_BEFORE, text)) is not None:
        text = before[2]
    if (after := re.fullmatch(_AFTER, text)) is not None:
        text = after[1]
    return [word for word in _WORD.findall(text.casefold()) if word != "dan"]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _holding(
    sets: Sequence[Mapping[str, int]], known: Sequence[str], own: Mapping[str, int]
) -> Sequence[Mapping[str, int]]:
    """The sets that hold all labels of a column; better with the user's own."""
    found = [of for of in sets if of.keys() >= set(known)]
    return [of for of in found if of.items() >= own.items()] or found


@cache
def _vocabulary(item: Item) -> Vocabulary:
    sets = tuple(map(_values, item.label_sets))
    every = [label for of in item.label_sets for label in of]
    printed = {folded(label): label for label in every}
    joined = {_joined(label): folded(label) for label in every}
    apart = {j: f for j, f in joined.items() if j not in printed}
    good = _GOOD.union(*map(_good, sets))
    fours = tuple(_four(one) for one in sorted(good))
    lowest = {f"{_LOWEST}{one}": f"Sangat tidak {one}" for one in good}
    return Vocabulary(sets, {**lowest, **printed}, apart, fours)


def _good(of: Mapping[str, int]) -> set[str]:
    """What a set `Tidak …, …, …, Sangat …` is about."""
    return {
        label
        for label, value in of.items()
        if value > 2  # noqa: PLR2004 - the better half
        and of.get(f"sangat{label}") == max(SCALE)
        and f"tidak{label}" in of
    }


def _four(good: str) -> dict[str, int]:
    labels = (f"{_LOWEST}{good}", f"tidak{good}", good, f"sangat{good}")
    return dict(zip(labels, SCALE, strict=True))


def is_lowest(label: str) -> bool:
    """A folded label is `Sangat tidak …`, by which `Tidak …` beside it is not 1."""
    return label.startswith(_LOWEST)


def is_rankless(label: str) -> bool:
    """A folded label is `Cukup …`, which is 2 on some scales and 3 on others."""
    return label.startswith(_RANKLESS)


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
