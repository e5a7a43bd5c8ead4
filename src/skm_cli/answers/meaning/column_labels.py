"""Decides what the labels of a column mean, the user's own and the known together."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from skm_cli.answers.labels.answer_labels import (
    Marked,
    Verdict,
    Vocabulary,
    folded,
    is_rankless,
    is_slip,
    without_marks,
)
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.meaning.answer_faults import Fault
from skm_cli.domain import wording

Cell = TypeVar("Cell", bound=Hashable)

_STEPS = (
    "dua jawaban yang berbeda tidak dapat dihitung sama; isi ulang dari kuesioner "
    "dengan jawaban 1 sampai dengan 4"
)


class Own(NamedTuple):
    """The labels that the user has settled.

    Attributes:
        values: The value of each, folded; 0 for one that is no answer.
        typed: How the user has written each.
    """

    values: dict[str, int]
    typed: dict[str, str]

    @property
    def tells_letters(self) -> bool:
        """Single letters mean what the user says, and none what it mostly does."""
        return any(len(one) == 1 and one.isalpha() for one in self.values)


class Shared(NamedTuple):
    """Labels of a column that mean the same.

    Attributes:
        value: What they mean.
        typed: The labels as typed.
        said: The user has said so of each of them.
        steps: They are letters or numbers, the steps of a scale.
    """

    value: int
    typed: tuple[str, ...]
    said: bool
    steps: bool

    def told(self, code: str) -> str:
        """What is to be said of them."""
        return f"{quoted(self.typed)} di {code} sama-sama bernilai {self.value}"


class Settled(NamedTuple):
    """What the labels of a column mean.

    Attributes:
        readings: Each, by its folded form; none for a label that nobody knows.
        shared: Those that mean the same.
    """

    readings: Mapping[str, Verdict]
    shared: Sequence[Shared]


def quoted(labels: Iterable[str]) -> str:
    """Labels in a sentence."""
    return wording.listing([f'"{masked(label)}"' for label in labels])


def settle(
    marked: Mapping[Cell, Marked], own: Own, vocabulary: Vocabulary, *, beside: bool
) -> Settled:
    """What the labels of a column mean.

    Args:
        marked: The labels that were met, by the cells that hold them.
        own: What the user has settled.
        vocabulary: The labels that are known.
        beside: A column of the sheet has `Sangat tidak …` for its lowest answer.
    """
    column: dict[str, frozenset[int]] = {}
    typed: dict[str, str] = {}
    for raw, (label, marks) in marked.items():
        column[label] = column.get(label, frozenset()) | marks
        typed.setdefault(label, own.typed.get(label) or " ".join(str(raw).split()))
    verdicts = vocabulary.decide(column, own.values, beside=beside)
    groups: dict[int, list[str]] = {}
    for label, verdict in verdicts.items():
        if len(verdict.readings) == 1 and label in column:
            groups.setdefault(verdict.readings[0], []).append(label)
    found = (
        _shared(value, {label: typed[label] for label in labels}, own)
        for value, labels in sorted(groups.items())
    )
    return Settled(verdicts, [one for one in found if one is not None])


def _shared(value: int, typed: Mapping[str, str], own: Own) -> Shared | None:
    plain: dict[str, str] = {}
    for label, text in typed.items():
        plain.setdefault(
            without_marks(text).label if label in own.values else label, label
        )
    apart: list[str] = []
    for label in plain.values():
        # A label and its slip are one.
        if not any(is_slip(typed[label], typed[other]) for other in apart):
            apart.append(label)
    if len(apart) < 2:  # noqa: PLR2004 - one alone shares nothing
        return None
    texts = tuple(typed[label] for label in apart)
    steps = sum(len(label) == 1 for label in apart) > 1
    return Shared(value, texts, said=own.values.keys() >= set(apart), steps=steps)


def meaning(
    code: str, typed: str, marked: Marked, settled: Settled, *, own: Own
) -> int | Fault:
    """What a cell means by all labels of its column."""
    verdict = settled.readings[marked.label]
    value = verdict.readings[0]
    if len(verdict.readings) > 1:
        told = wording.listing([str(one) for one in verdict.readings])
        both = told.replace(" dan ", " atau ")
        return Fault(f"pilihan jawaban {code} dapat berarti {both}", found=typed)
    for shared in settled.shared:
        if shared.value == value and shared.steps:
            return Fault(shared.told(code), _STEPS, firm=True)
        if shared.value == value and not shared.said:
            return Fault(shared.told(code), found=typed, clashes=True)
    if marked.label in own.values or marked.marks <= {value}:
        return value
    # A letter only says where a label stands on the form; a figure means a value.
    figure = any(c.isdecimal() for c in typed)
    message = f"tanda dan pilihan jawaban {code} tidak sejalan"
    return Fault(message, found=typed, guess=0 if figure else value)


def unknown(
    code: str, typed: str, marked: Marked, column: Settled, vocabulary: Vocabulary
) -> Fault:
    """That nobody knows a label, with the one that it is a slip of."""
    near = vocabulary.nearest(typed)
    value = vocabulary.value_of(folded(near), column.readings) if near else 0
    sure = value if marked.marks <= {value} else 0
    if not near and is_rankless(marked.label):
        return Fault(f"pilihan jawaban {code} dapat berarti 2 atau 3", found=typed)
    message = f"pilihan jawaban {code} belum dikenal"
    return Fault(message, found=typed, near=near, guess=sure)
