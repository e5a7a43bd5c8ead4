"""The questions of a survey, and how its answers become a grade."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple, Self

from skm_cli.domain.survey.weighting import (
    OWN,
    PRINTED,
    Weighting,
    canonical,
    equal,
    equal_mode,
)
from skm_cli.domain.tally import rounded

KONVERSI_PER_NRR = 25
"""A value from 1 to 4 times 25 is its konversi, 25 to 100 (PermenPANRB 14/2017)."""

DEFAULT = "permenpan-14-2017"
"""The instrument that holds where nobody names one: the regulation in force."""

Labels = tuple[str, str, str, str]
"""What the answers 1, 2, 3 and 4 are called."""


class Item(NamedTuple):
    """One question of the survey (butir pertanyaan), which is one column of answers.

    Attributes:
        code: `P8`; that of its unsur where the unsur has only this one, `U3`.
        name: What it is about; the name of its unsur where that has only this one.
        question: The question as it is asked.
        form_number: The number of that question on the form, which for two of the
            regulation's unsur is not the number in their code.
        labels: What the answers 1, 2, 3 and 4 are called on the official form.
        other_labels: Their labels in other questionnaires, one set each; sets that
            suit any item are among them.
        headers: Other headers that a column of its answers may have.
        words: Words that identify the question in other wording.
        other_words: Words that show that a question is about something else.
    """

    code: str
    name: str
    question: str
    form_number: int
    labels: Labels
    other_labels: tuple[Labels, ...]
    headers: tuple[str, ...]
    words: tuple[str, ...]
    other_words: tuple[str, ...]

    @property
    def number(self) -> int:
        """The number in its code: 8 of `P8`."""
        return code_number(self.code)

    @property
    def label_sets(self) -> tuple[Labels, ...]:
        """Every set of labels that its answers may have, the official one first."""
        return (self.labels, *self.other_labels)

    @property
    def title(self) -> str:
        """The item in running text: `U3 Waktu penyelesaian`."""
        return f"{self.code} {self.name}"


class Unsur(NamedTuple):
    """One service element that the survey asks about.

    Attributes:
        code: Its code in the regulation, `U3`.
        name: Its name as it is printed.
        items: The questions about it; mostly one.
    """

    code: str
    name: str
    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        """The unsur in running text: `U3 Waktu penyelesaian`."""
        return f"{self.code} {self.name}"

    @property
    def heading(self) -> str:
        """The unsur in tables and headings: `U3. Waktu penyelesaian`."""
        return f"{self.code}. {self.name}"


class Mutu(NamedTuple):
    """One grade of the regulation's table (mutu pelayanan).

    Attributes:
        letter: `A` to `D`.
        kinerja: The performance that it stands for, `Sangat Baik`.
        lower: The least konversi, at two decimals, that earns it.
    """

    letter: str
    kinerja: str
    lower: Fraction

    def __str__(self) -> str:
        return f"{self.letter} ({self.kinerja})"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire with its unsur, in the regulation's order, and its grades.

    Attributes:
        id: Its name on the command line and in skor.json.
        title: What it is called in lists.
        regulation: The title that the report cites.
        unsur: The elements, in the regulation's order.
        grades: From the best to the worst.
        weighting: How much each unsur counts, in the mode that was chosen.
        usual: The mode of weighting when none is chosen.
        confirmed: It was checked against the regulation's own text.
    """

    id: str
    title: str
    regulation: str
    unsur: tuple[Unsur, ...]
    grades: tuple[Mutu, ...]
    weighting: Weighting
    usual: Weighting
    confirmed: bool = True

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the unsur, in the regulation's order."""
        return tuple(unsur.code for unsur in self.unsur)

    @property
    def items(self) -> tuple[Item, ...]:
        """All questions, in the order of their unsur."""
        return tuple(item for unsur in self.unsur for item in unsur.items)

    @property
    def item_codes(self) -> tuple[str, ...]:
        """The codes of the questions, by which columns are known."""
        return tuple(item.code for item in self.items)

    @property
    def asked(self) -> tuple[object, ...]:
        """What it asks, to compare: a unit's own can change under the same id."""
        return (self.id, tuple(unsur.title for unsur in self.unsur), self.item_codes)

    @property
    def item_based(self) -> bool:
        """Some unsur has more than one question."""
        return any(len(unsur.items) > 1 for unsur in self.unsur)

    def weighted(self, text: str) -> Self:
        """The same instrument with its unsur weighted in another mode.

        Raises:
            ValueError: The text is no mode, or one that does not fit these unsur.
        """
        mode = canonical(text)
        weighting = equal_mode(mode, len(self.unsur)) if mode else None
        if mode in {OWN, self.usual.text}:
            weighting = self.usual if mode == self.usual.text else None
        if weighting is None:
            raise ValueError(text)
        return replace(self, weighting=weighting)

    @property
    def modes(self) -> Iterator[Weighting]:
        """The modes in print that fit its unsur; the usual one first."""
        yield self.usual
        count = len(self.unsur)
        for text in (equal(count).text, *PRINTED):
            mode = equal_mode(text, count)
            if mode and mode.text != self.usual.text:
                yield mode

    def mutu(self, konversi: Fraction) -> Mutu:
        """The grade of a konversi, 25 to 100.

        The printed table leaves holes (88,30 | 88,31) that exact values fall into,
        so the konversi is rounded half up to two decimals first: the printed
        number and the printed letter then always agree with the table. A weight
        rounded down in print can take an index below the table (0,11 makes 24,75 of
        all 1s): that is the lowest grade.
        """
        printed = rounded(konversi, 2)
        fitting = (grade for grade in self.grades if printed >= grade.lower)
        return next(fitting, self.grades[-1])


def code_number(code: str) -> int:
    """The number in a code: 3 of `U3`, 16 of `P16`."""
    return int(code.lstrip("UP"))
