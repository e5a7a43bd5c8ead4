"""What a survey asks and how its answers become a grade."""

from dataclasses import dataclass
from fractions import Fraction

from skm_cli.domain.tally import rounded

KONVERSI_PER_NRR = 25
"""A value from 1 to 4 times 25 is its konversi, 25 to 100 (PermenPANRB 14/2017)."""

Labels = tuple[str, str, str, str]
"""What the answers 1, 2, 3 and 4 are called."""


@dataclass(frozen=True, slots=True)
class Unsur:
    """One service element that the survey asks about.

    Attributes:
        code: Its code in the regulation, `U3`.
        name: Its name as it is printed.
        question: The question of the official questionnaire.
        form_number: The number of that question on the form, which for two of the
            regulation's unsur is not the number in their code.
        labels: What the answers 1, 2, 3 and 4 are called on the official form.
        other_labels: What else they are called, a set a questionnaire; those sets
            that serve any unsur included.
        headers: Other names that a column of a workbook may bear.
        words: Words by which a question put otherwise is known.
        other_words: Words that show that it is about something else after all.
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
        """The number in its code: 3 of `U3`."""
        return int(self.code.removeprefix("U"))

    @property
    def label_sets(self) -> tuple[Labels, ...]:
        """Every set of labels that its answers are known under, the official first."""
        return (self.labels, *self.other_labels)

    @property
    def title(self) -> str:
        """The unsur in running text: `U3 Waktu penyelesaian`."""
        return f"{self.code} {self.name}"

    @property
    def heading(self) -> str:
        """The unsur in tables and headings: `U3. Waktu penyelesaian`."""
        return f"{self.code}. {self.name}"


@dataclass(frozen=True, slots=True)
class Mutu:
    """One grade of the regulation's table.

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
        regulation: The title that the report cites.
        unsur: The elements, in the regulation's order.
        grades: From the best to the worst.
    """

    id: str
    regulation: str
    unsur: tuple[Unsur, ...]
    grades: tuple[Mutu, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the unsur, in the regulation's order."""
        return tuple(unsur.code for unsur in self.unsur)

    @property
    def weight(self) -> Fraction:
        """Bobot: 1 over the number of unsur, exact (PermenPANRB 14/2017)."""
        return Fraction(1, len(self.unsur))

    def mutu(self, konversi: Fraction) -> Mutu:
        """The grade of a konversi, 25 to 100.

        The printed table leaves holes (88,30 | 88,31) that exact values fall into,
        so the konversi is rounded half up to two decimals first: the printed
        number and the printed letter then always agree with the table.
        """
        printed = rounded(konversi, 2)
        return next(grade for grade in self.grades if printed >= grade.lower)
