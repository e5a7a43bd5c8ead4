"""What a report hands to its document: values, references, gaps and charts."""

import os
import re
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from skm_cli.domain.photo import Photo

Value = str | int | list["Value"] | dict[str, "Value"]
"""What a name of a template holds."""

# A new word at each start, which no document keeps: so no text that a person typed can
# be taken for a reference of ours.
_WORD = os.urandom(8).hex()
REFERENCE_MARK = re.compile(rf"\ue000{_WORD} (?P<name>\w+)\ue001")
"""The mark that `see` puts into a sentence; the finished document has a field there."""


def see(name: str) -> str:
    """A cross-reference to the caption, annex or chapter of that name: `Tabel 3`.

    The number is not known while a sentence is made: the document puts it in, or the
    words of the name where nothing has that name.
    """
    return f"\ue000{_WORD} {name}\ue001"


def gap(what: str) -> str:
    """The text that stands where a person still owes a word."""
    return f"[belum diisi: {what}]"


class ChartForm(Enum):
    """The form in which a chart draws its series."""

    BARS = auto()
    """Lying bars; a category has a value in one series only."""
    SHARES = auto()
    """Lying bars of one length, each cut into the shares of its series."""
    LINE = auto()
    """A line over periods."""


class ChartSeries(NamedTuple):
    """One series of a chart.

    Attributes:
        name: Its name in the legend.
        values: A value for each category; None where the series has none.
        labels: The text at each value; empty for none.
        formula: The spreadsheet formula of a label, so that it follows a value that
            somebody changes there. `{value}` stands for the cell of the value, `{row}`
            for all values of its category, `{column}` for all of its series.
        rank: Its place from best to worst, 0 the best; the document gives each rank
            its colour.
    """

    name: str
    values: tuple[Decimal | int | None, ...]
    labels: tuple[str, ...]
    formula: str
    rank: int


class Axis(NamedTuple):
    """The axis of the values of a chart.

    Attributes:
        title: What the values are.
        least: Where it begins.
        most: Where it ends; None where the values decide.
        step: The distance of the numbers on it; None for an axis without numbers.
        percent: Whether the values are shares.
    """

    title: str
    least: int
    most: Decimal | int | None
    step: int | None
    percent: bool = False


class ReportChart(NamedTuple):
    """A chart, whatever document it stands in.

    Attributes:
        form: The form of its series.
        heading: The head of the categories in its workbook.
        categories: What the values belong to, in the order of reading.
        series: At least one.
        axis: The axis of the values.
        legend: Whether it has a legend with the names of the series.
        alt: What it shows, in sentences, for readers who cannot see it.
    """

    form: ChartForm
    heading: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    axis: Axis
    legend: bool
    alt: str


class Content(NamedTuple):
    """What one report hands to its document.

    Attributes:
        context: The values that the template's tags may name.
        photos: The photos by the names that the context gives them.
        charts: The charts by the names that the context gives them.
    """

    context: Mapping[str, Value]
    photos: Mapping[str, Photo]
    charts: Mapping[str, ReportChart]
