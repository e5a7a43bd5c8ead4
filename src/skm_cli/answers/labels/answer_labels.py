"""The labels of the answers to an item, and the value of each in its column."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from skm_cli.answers.labels.label_text import (
    folded_label,
    nearest_label,
    run_together,
    split_marks,
)
from skm_cli.answers.steps.degrees import (
    GOOD,
    degree_of,
    family_values,
    good_value,
)
from skm_cli.domain.survey.instrument import Item, Labels
from skm_cli.domain.tally import SCALE

_CUKUP = "cukup"
_VALUES_OF_CUKUP = frozenset((2, 3))
_SANGAT_TIDAK = "sangattidak"


class AnswerLabels(NamedTuple):
    """The labels under which the answers to one item are known.

    Attributes:
        sets: The label sets of questionnaires, the official one first: the value of
            each label, folded.
        printed: Every label as questionnaires print it, by its folded form.
        run_together: The folded form of each label that holds a `dan`, by all of its
            words as one.
        sangat_tidak_sets: The sets `Sangat tidak …, Tidak …, …, Sangat …`. They hold
            only where `Sangat tidak …` is met: elsewhere `Tidak …` is mostly 1.
    """

    sets: tuple[Mapping[str, int], ...]
    printed: Mapping[str, str]
    run_together: Mapping[str, str]
    sangat_tidak_sets: tuple[Mapping[str, int], ...]

    @classmethod
    def of(cls, item: Item) -> "AnswerLabels":
        """The labels that an item's instrument knows for it."""
        return _answer_labels(item)

    def prints(self, label: str) -> bool:
        """Whether a folded label is in some set."""
        return label in self.printed

    def knows(self, label: str) -> bool:
        """Whether a folded label can be known: in some set, or as a degree."""
        return label in self.printed or degree_of(label) is not None

    def first_value(self, label: str) -> int:
        """The value of a folded label in the first set that has it; 0 if none has.

        Where none has it, that of a degree of something good.
        """
        first = next((of[label] for of in self.sets if label in of), 0)
        return first or good_value(label)

    def in_one_set(
        self, labels: Iterable[str], sets: Sequence[Mapping[str, int]] = ()
    ) -> bool:
        """Whether one set, of these or of all, has all of these folded labels."""
        wanted = set(labels)
        return any(wanted <= of.keys() for of in sets or self.sets)

    def possible_values(
        self,
        column: Mapping[str, frozenset[int]],
        own: Mapping[str, int],
        *,
        sangat_tidak_in_sheet: bool = False,
        whole_scales: Sequence[Mapping[str, int]] = (),
    ) -> dict[str, tuple[int, ...]]:
        """The values that each known label of a column can have, given all its labels.

        One value is certain; several are left open. Labels that neither an
        instrument nor the user gives a value have no entry.

        Args:
            column: The marks of each label of the column, by the folded label.
            own: The values that the user gives to labels; 0 for one that is no answer.
            sangat_tidak_in_sheet: Some column of the sheet holds `Sangat tidak …`.
            whole_scales: The scales of four degrees of which some column has all.
        """
        sets = self._sets(column, sangat_tidak_in_sheet=sangat_tidak_in_sheet)
        if not (own.keys() & column.keys() or self.in_one_set(column, sets)):
            every = (
                family_values(column, sangat_tidak_in_sheet=sangat_tidak_in_sheet),
                *whole_scales,
            )
            for scale in every:
                if column.keys() <= scale.keys():
                    return {label: (scale[label],) for label in column}
        fixed = {label: own[label] for label in column if own.get(label)}
        known = [
            label
            for label in column
            if label not in own and any(label in of for of in sets)
        ]
        fitting = _fitting(sets, known, fixed)
        options = {label: self._options(label, sets, fitting) for label in known}
        certain = {min(of) for of in options.values() if len(of) == 1}
        taken = {*fixed.values(), *certain}
        for label, values in options.items():
            if len(values) > 1 and is_cukup(label):
                # With every value taken, the clash is what is to be reported.
                options[label] = values - taken or values
        for scale in whole_scales:
            # A column in which the lowest degree was not met may be on this one too.
            if column.keys() <= scale.keys():
                options = {one: of | {scale[one]} for one, of in options.items()}
        for label in known:
            if len(options[label]) > 1:
                options[label] = options[label] & column[label] or options[label]
        options |= {label: frozenset((value,)) for label, value in fixed.items()}
        return {label: tuple(sorted(values)) for label, values in options.items()}

    def _sets(
        self, column: Iterable[str], *, sangat_tidak_in_sheet: bool
    ) -> Sequence[Mapping[str, int]]:
        labels = set(column)
        # Where another column holds it, `Tidak …` may still be 1 in this one.
        met = (
            (of, _tidak_set(of))
            for of in self.sangat_tidak_sets
            if sangat_tidak_in_sheet or min(of, key=of.__getitem__) in labels
        )
        return (*self.sets, *chain.from_iterable(met))

    def _options(
        self,
        label: str,
        sets: Sequence[Mapping[str, int]],
        fitting: Sequence[Mapping[str, int]],
    ) -> frozenset[int]:
        values = frozenset(of[label] for of in fitting or sets if label in of)
        if not is_cukup(label):
            return values
        official = self.sets[0]
        certain = label in official and official in fitting and len(values) == 1
        return values if certain else values | _VALUES_OF_CUKUP

    def nearest(self, typed: str) -> str:
        """The label that a text misspells, as it is printed; empty for none."""
        return nearest_label(typed, self.printed)

    def value_of(self, label: str, column: Iterable[str]) -> int:
        """The value of a folded label among those of a column; 0 if not certain."""
        every = dict.fromkeys([*column, label], frozenset[int]())
        values = self.possible_values(every, {})[label]
        return values[0] if len(values) == 1 else 0


def _fitting(
    sets: Sequence[Mapping[str, int]], known: Sequence[str], own: Mapping[str, int]
) -> Sequence[Mapping[str, int]]:
    """The sets with all labels of a column; those that agree with the user, if any."""
    holding = [of for of in sets if of.keys() >= set(known)]
    return [of for of in holding if of.items() >= own.items()] or holding


@cache
def _answer_labels(item: Item) -> AnswerLabels:
    sets = tuple(map(_values, item.label_sets))
    every = [label for of in item.label_sets for label in of]
    printed = {folded_label(label): label for label in every}
    joined = {run_together(label): folded_label(label) for label in every}
    with_dan = {j: folded for j, folded in joined.items() if j not in printed}
    good = sorted(GOOD.union(*map(_good, sets)))
    fours = tuple(map(_sangat_tidak_set, good))
    lowest = {f"{_SANGAT_TIDAK}{one}": f"Sangat tidak {one}" for one in good}
    return AnswerLabels(sets, {**lowest, **printed}, with_dan, fours)


def _good(of: Mapping[str, int]) -> set[str]:
    """The quality that a set `Tidak …, …, …, Sangat …` is about."""
    return {
        label
        for label, value in of.items()
        if value > 2  # noqa: PLR2004 - the better half
        and of.get(f"sangat{label}") == max(SCALE)
        and f"tidak{label}" in of
    }


def _sangat_tidak_set(good: str) -> dict[str, int]:
    labels = (f"{_SANGAT_TIDAK}{good}", f"tidak{good}", good, f"sangat{good}")
    return dict(zip(labels, SCALE, strict=True))


def _tidak_set(sangat_tidak_set: Mapping[str, int]) -> dict[str, int]:
    """`Tidak …, Kurang …, …, Sangat …` of the same quality."""
    _, tidak, good, sangat = sangat_tidak_set
    return dict(zip((tidak, f"kurang{good}", good, sangat), SCALE, strict=True))


def _values(labels: Labels) -> dict[str, int]:
    return {folded_label(label): v for label, v in zip(labels, SCALE, strict=True)}


def is_sangat_tidak(label: str) -> bool:
    """Whether a folded label is `Sangat tidak …`, which makes `Tidak …` a 2."""
    return label.startswith(_SANGAT_TIDAK)


def is_cukup(label: str) -> bool:
    """Whether a folded label is `Cukup …`: 2 on some scales and 3 on others."""
    return label.startswith(_CUKUP)


def item_by_answers(texts: Iterable[str], candidates: Sequence[Item]) -> Item | None:
    """The item that a column answers, by its labels; None when that is not certain.

    Args:
        texts: The texts of the column.
        candidates: The items that it can be.
    """
    labels = {item: AnswerLabels.of(item) for item in candidates}
    met = {_known_form(text, labels.values()) for text in set(texts)} - {""}
    if not met:
        return None
    items = [item for item, of in labels.items() if of.in_one_set(met)]
    if not items:
        items = [
            item
            for item, of in labels.items()
            if any(
                of.prints(label)
                and not any(
                    other.prints(label) for one, other in labels.items() if one != item
                )
                for label in met
            )
        ]
    return items[0] if len(items) == 1 else None


def _known_form(text: str, labels: Iterable[AnswerLabels]) -> str:
    for form in (folded_label(text), split_marks(text).label):
        if any(of.prints(form) for of in labels):
            return form
    return ""
