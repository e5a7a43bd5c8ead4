"""What the labels of a column mean, those of the user and the known ones together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from skm_cli.answers.labels.answer_labels import AnswerLabels, is_cukup
from skm_cli.answers.labels.label_numbers import typed_number
from skm_cli.answers.labels.label_text import (
    MarkedLabel,
    folded_label,
    is_slip,
    split_marks,
)
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.meaning.answer_faults import (
    AnswerFault,
    ambiguous_label,
    contradicting_mark,
    unknown_label,
)
from skm_cli.domain import wording
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw

_ONE_ANSWER_EACH = (
    "dua jawaban yang berbeda tidak dapat dihitung sama; isi ulang dari kuesioner "
    "dengan jawaban 1 sampai dengan 4"
)


class OwnLabels(NamedTuple):
    """The labels that the user gives a value, in `jawaban` of skm.yaml.

    Attributes:
        values: The value of each, folded; 0 for one that is no answer.
        typed: Each as the user has typed it, by its folded form.
        numbers: The value of each label that is a number.
    """

    values: Mapping[str, int]
    typed: Mapping[str, str]
    numbers: Mapping[float, int]

    @classmethod
    def of(cls, own: Mapping[str, int]) -> "OwnLabels":
        """Labels as the user has typed them, each with its value."""
        numbers = {label: typed_number(label) for label in own}
        texts = [label for label, number in numbers.items() if number is None]
        return cls(
            {folded_label(label): own[label] for label in texts},
            {folded_label(label): label for label in texts},
            {n: own[label] for label, n in numbers.items() if n is not None},
        )

    @property
    def has_letters(self) -> bool:
        """Whether single letters mean only what the user says."""
        return any(len(label) == 1 and label.isalpha() for label in self.values)


class SharedValue(NamedTuple):
    """Several labels of a column that have one value.

    Attributes:
        value: Their value, 1 to 4.
        labels: The labels as typed.
        by_user: The user gives each of them this value.
        are_steps: They are different steps of a scale: letters, figures, or two of the
            user's own labels beside a whole scale.
    """

    value: int
    labels: tuple[str, ...]
    by_user: bool
    are_steps: bool

    def sentence(self, code: str) -> str:
        """The fault in words, for the column of an item."""
        labels = wording.listing([f'"{masked(label)}"' for label in self.labels])
        return f"{labels} di {code} sama-sama bernilai {self.value}"


class LabelMeanings(NamedTuple):
    """What the labels of a column mean.

    Attributes:
        possible_values: The values that each known label can have, by its folded form.
        shared: The values that several labels have.
        marked_twice: The folded labels that stand with different marks.
        readings: The value of each label, as typed, that neither the instrument nor
            the user gives one.
    """

    possible_values: Mapping[str, tuple[int, ...]]
    shared: Sequence[SharedValue]
    marked_twice: frozenset[str]
    readings: Mapping[str, int]


def one_label_a_picture(
    cells: Mapping[Raw, MarkedLabel],
) -> Mapping[Raw, MarkedLabel]:
    """The labels of a column, those apart that only their pictures tell apart.

    `Puas 😀` is `Puas`, but not beside `Puas 😡`.
    """
    signs: dict[str, set[str]] = {}
    for one in cells.values():
        signs.setdefault(one.label, set()).add(one.signs)
    if not any(len(of) > 1 for of in signs.values()):
        return cells
    return {
        raw: one._replace(label=f"{one.label}{one.signs}")
        if len(signs[one.label]) > 1
        else one
        for raw, one in cells.items()
    }


def label_meanings(  # noqa: PLR0913 - all but the cells and labels have names
    cells: Mapping[Raw, MarkedLabel],
    own: OwnLabels,
    known: AnswerLabels,
    *,
    sangat_tidak_in_sheet: bool,
    whole_scales: Sequence[Mapping[str, int]],
    pictures: Mapping[str, int],
) -> LabelMeanings:
    """Decide what the labels of a column mean.

    Args:
        cells: The label that each different cell of the column holds.
        own: The labels that the user gives a value.
        known: The labels that the instrument knows for the item.
        sangat_tidak_in_sheet: Some column of the sheet holds `Sangat tidak …`.
        whole_scales: The scales of four degrees of which some column has all.
        pictures: The values of the sheet's stars and faces, by the folded label.
    """
    marks: dict[str, set[frozenset[int]]] = {}
    typed: dict[str, str] = {}
    for raw, marked in cells.items():
        label = marked.label
        marks.setdefault(label, set()).add(marked.marks)
        typed.setdefault(label, own.typed.get(label) or " ".join(str(raw).split()))
    possible = known.possible_values(
        {label: frozenset().union(*of) for label, of in marks.items()},
        {**pictures, **own.values},
        sangat_tidak_in_sheet=sangat_tidak_in_sheet,
        whole_scales=whole_scales,
    )
    by_value: dict[int, list[str]] = {}
    for label, values in possible.items():
        if len(values) == 1 and label in marks:
            by_value.setdefault(values[0], []).append(label)
    shared = (
        _shared_value(
            value,
            {label: typed[label] for label in labels},
            own,
            known,
            is_whole=by_value.keys() >= set(SCALE),
        )
        for value, labels in sorted(by_value.items())
    )
    twice = (label for label, of in marks.items() if len(of - {frozenset()}) > 1)
    return LabelMeanings(
        possible,
        [one for one in shared if one is not None],
        frozenset(twice),
        _readings(possible, typed, own, known),
    )


def _readings(
    possible: Mapping[str, Sequence[int]],
    typed: Mapping[str, str],
    own: OwnLabels,
    known: AnswerLabels,
) -> Mapping[str, int]:
    read = [label for label in possible if label in typed and label not in own.values]
    if all(map(known.prints, read)):
        return {}
    return {typed[label]: possible[label][0] for label in read}


def _shared_value(
    value: int,
    typed: Mapping[str, str],
    own: OwnLabels,
    known: AnswerLabels,
    *,
    is_whole: bool,
) -> SharedValue | None:
    different: list[str] = []
    for label, text in typed.items():
        if not any(_are_one(text, typed[other]) for other in different):
            different.append(label)
    if len(different) < 2:  # noqa: PLR2004 - one alone shares nothing
        return None
    return SharedValue(
        value,
        tuple(typed[label] for label in different),
        by_user=own.values.keys() >= set(different),
        are_steps=sum(len(label) == 1 for label in different) > 1
        or (is_whole and sum(not known.knows(label) for label in different) > 1),
    )


def _are_one(typed: str, other: str) -> bool:
    """Whether two texts are one label, misspelt or with its mark beside it."""
    one, two = split_marks(typed), split_marks(other)
    if one.marks and two.marks and one.marks != two.marks:
        return False
    return one.label == two.label or is_slip(typed, other)


def value_or_fault(
    code: str,
    typed: str,
    marked: MarkedLabel,
    meanings: LabelMeanings,
    *,
    own: OwnLabels,
) -> int | AnswerFault:
    """The value of a cell with a known label, or why it has none.

    Args:
        code: The item of the column.
        typed: The text of the cell.
        marked: Its label and marks.
        meanings: What the labels of the column mean, this one among them.
        own: The labels that the user gives a value.
    """
    values = meanings.possible_values[marked.label]
    value = values[0]
    if len(values) > 1:
        return ambiguous_label(code, typed, values)
    for shared in meanings.shared:
        if shared.value == value and shared.are_steps:
            return AnswerFault(shared.sentence(code), _ONE_ANSWER_EACH, firm=True)
        if shared.value == value and not shared.by_user:
            return AnswerFault(shared.sentence(code), label=typed, clashes=True)
    # Who says what a label is, says so of one mark: `Bagus (3)` is not `Bagus (4)`.
    settled = marked.label in own.values.keys() - meanings.marked_twice
    if (settled and marked.code in {0, value}) or marked.marks <= {value}:
        return value
    return contradicting_mark(code, typed, value)


def unknown_or_misspelt(
    code: str,
    typed: str,
    marked: MarkedLabel,
    column: Iterable[str],
    known: AnswerLabels,
) -> AnswerFault:
    """The fault of a cell with an unknown label, with the known one it misspells.

    Args:
        code: The item of the column.
        typed: The text of the cell.
        marked: Its label and marks.
        column: The known labels of the column, folded.
        known: The labels that the instrument knows for the item.
    """
    nearest = known.nearest(typed)
    if not nearest and is_cukup(marked.label):
        return ambiguous_label(code, typed, (2, 3))
    value = known.value_of(folded_label(nearest), column) if nearest else 0
    certain = value if marked.marks <= {value} else 0
    return unknown_label(code, typed, nearest=nearest, value=certain)
