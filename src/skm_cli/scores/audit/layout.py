"""The rows, columns and styles of the audit workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from skm_cli.domain.problem import Note, column_letters
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.survey.instrument import Unsur
from skm_cli.domain.survey.source import Source
from skm_cli.files.workbooks.grids import Cell, CellStyle, Formula

SUMMARY_SHEET = "Ringkasan"
ANSWERS_SHEET = "Pengolahan"
PEOPLE_SHEET = "Responden"
SERVICES_SHEET = "Layanan"
NOTES_SHEET = "Catatan"
SOURCES_SHEET = "Asal data"

FIRST_SERVICE = 5
"""The row of the first service on the sheet of services."""
FIRST_SERVICE_NRR = 4
"""The column of the first NRR on the sheet of services, D."""

COUNT_FORMAT = "#,##0"
TWO_DECIMALS = "0.00"
FOUR_DECIMALS = "0.0000"
SHARE_FORMAT = "0.00%"
WEIGHT_FORMAT = "0.000#"
TITLE_STYLE = CellStyle(bold=True, size=14)
PLAIN_STYLE = CellStyle()
STRONG_STYLE = CellStyle(bold=True)
HEAD_STYLE = CellStyle(bold=True, align="center", filled=True, boxed=True, wrapped=True)
TEXT_STYLE = CellStyle(boxed=True, wrapped=True)
MIDDLE_STYLE = CellStyle(boxed=True, align="center")
LABEL_STYLE = CellStyle(boxed=True, bold=True)


class AuditContent(NamedTuple):
    """The content of the audit workbook.

    Attributes:
        card: The scores.
        unit: The unit that reports; None when nobody has written it.
        answers: The answers of all respondents: one `bytes` for each question, in
            order, with a byte for each respondent, 1 to 4 or 0 for a blank.
        services: The jenis layanan of each respondent, as `card.services` names
            them; empty without such a column.
        sources: The files and sheets that the answers came from.
        notes: The notes of reading and scoring them.
        version: The version of the program.
    """

    card: Scorecard
    unit: str | None
    answers: Sequence[bytes]
    services: Sequence[str]
    sources: Sequence[Source]
    notes: Sequence[Note]
    version: str

    @property
    def respondents(self) -> int:
        """The number of respondents."""
        return len(self.answers[0])


class UnsurColumns(NamedTuple):
    """An unsur and its columns of answers.

    Attributes:
        unsur: The unsur.
        first: Its first column, from 1.
        weight: Its weight.
    """

    unsur: Unsur
    first: int
    weight: Fraction

    @property
    def columns(self) -> range:
        """The numbers of its columns."""
        return range(self.first, self.first + len(self.unsur.items))

    @property
    def letters(self) -> str:
        """The letters of its first column, which has the values of the unsur."""
        return column_letters(self.first)

    @property
    def last_letters(self) -> str:
        """The letters of its last column."""
        return column_letters(self.columns[-1])


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows and columns that formulas refer to.

    Attributes:
        groups: The columns of each unsur, in the instrument's order.
        respondents: The number of rows of answers.
        services: The number of services; 0 without such a column.
        grades: The number of grades of the instrument.
        priorities: The number of priorities.
    """

    groups: tuple[UnsurColumns, ...]
    respondents: int
    services: int
    grades: int
    priorities: int

    # ---- the sheet of answers ----
    @property
    def first(self) -> int:
        """The row of the first respondent."""
        return 6

    @property
    def last(self) -> int:
        """The row of the last respondent."""
        return self.first + self.respondents - 1

    @property
    def total(self) -> int:
        """The row of the sums of answers."""
        return self.last + 1

    @property
    def count(self) -> int:
        """The row of the numbers of answers."""
        return self.total + 1

    @property
    def item_mean(self) -> int:
        """The row of the NRR of items, where an unsur has several."""
        return self.count + 1

    @property
    def nrr(self) -> int:
        """The row of the NRR."""
        return self.count + (2 if self.item_based else 1)

    @property
    def weight(self) -> int:
        """The row of the weights."""
        return self.nrr + 1

    @property
    def weighted(self) -> int:
        """The row of the weighted NRR."""
        return self.nrr + 2

    @property
    def weighted_total(self) -> int:
        """The row of the sum of the weighted NRR."""
        return self.nrr + 3

    @property
    def ikm(self) -> int:
        """The row of the IKM."""
        return self.nrr + 4

    @property
    def item_based(self) -> bool:
        """Some unsur has several questions."""
        return any(len(group.unsur.items) > 1 for group in self.groups)

    @property
    def first_letters(self) -> str:
        """The letters of the first column of answers."""
        return self.groups[0].letters

    @property
    def last_letters(self) -> str:
        """The letters of the last column of answers."""
        return self.groups[-1].last_letters

    def answers_of(self, first: str, last: str = "") -> str:
        """The answers in a column or several, as other sheets refer to them."""
        last = last or first
        return f"{ANSWERS_SHEET}!${first}${self.first}:${last}${self.last}"

    def at(self, letters: str, row: int) -> str:
        """A cell of the sheet of answers, as other sheets refer to it."""
        return f"{ANSWERS_SHEET}!${letters}${row}"

    # ---- the sheet of services ----
    @property
    def service_ikm(self) -> str:
        """The letters of the column of the services' IKM."""
        return column_letters(FIRST_SERVICE_NRR + len(self.groups))

    @property
    def mean_of_services(self) -> str:
        """The formula of the mean of the IKM of services."""
        first, last = FIRST_SERVICE, FIRST_SERVICE + self.services - 1
        column = self.service_ikm
        return f"AVERAGE({SERVICES_SHEET}!${column}${first}:${column}${last})"

    # ---- the summary ----
    @property
    def facts(self) -> range:
        """The rows of facts about the survey."""
        return range(3, 14)

    @property
    def table(self) -> int:
        """The row of the header of the table of unsur."""
        return self.facts[-1] + 3

    @property
    def table_last(self) -> int:
        """The last row of that table."""
        return self.table + len(self.groups)

    @property
    def lowest(self) -> int:
        """The row of the header of the lowest unsur."""
        return self.table_last + 3

    @property
    def bands(self) -> int:
        """The row of the header of the bands of mutu."""
        return self.lowest + self.priorities + 3

    @property
    def factor(self) -> str:
        """The cell of the summary with the factor from NRR to konversi."""
        return f"{SUMMARY_SHEET}!$C${self.bands + self.grades + 1}"

    def _band(self, letters: str, number: int) -> str:
        return f"{SUMMARY_SHEET}!${letters}${self.bands + number}"

    def mutu_of(self, konversi: str) -> str:
        """The formula of the letter of a konversi, rounded to two decimals.

        Args:
            konversi: The cell of the konversi.
        """
        letter = self._band("A", self.grades)
        for number in range(self.grades - 1, 0, -1):
            lower = self._band("C", number)
            better = self._band("A", number)
            letter = f"IF(ROUND({konversi},2)>={lower},{better},{letter})"
        return letter

    def kinerja_of(self, mutu: str) -> str:
        """The formula of the kinerja of a letter.

        Args:
            mutu: The cell of the letter.
        """
        first, last = self.bands + 1, self.bands + self.grades
        names = f"{SUMMARY_SHEET}!$B${first}:$B${last}"
        return f"INDEX({names},MATCH({mutu},{SUMMARY_SHEET}!$A${first}:$A${last},0))"


def layout_of(content: AuditContent) -> Layout:
    """The layout of the workbook with this content."""
    card, first = content.card, 3 if content.services else 2
    groups: list[UnsurColumns] = []
    instrument = card.instrument
    weights = instrument.weighting.weights
    for unsur, weight in zip(instrument.unsur, weights, strict=True):
        groups.append(UnsurColumns(unsur, first, weight))
        first += len(unsur.items)
    return Layout(
        groups=tuple(groups),
        respondents=content.respondents,
        services=len(card.services) if content.services else 0,
        grades=len(instrument.grades),
        priorities=len(card.priorities()),
    )


def calculated(
    text: str,
    value: Fraction | str | int,
    number_format: str = "",
    *,
    bold: bool = False,
) -> Cell:
    """A boxed cell with a formula and its value."""
    known = value if isinstance(value, str) else float(value)
    style = CellStyle(number_format, align="center", bold=bold, boxed=True)
    return Cell(Formula(f"={text}", known), style)
