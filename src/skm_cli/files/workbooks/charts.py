"""The door to openpyxl, third leaf: charts."""

from typing import NamedTuple

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.worksheet.worksheet import Worksheet

_BARS = "486581"
# In hundredths of a point.
_TITLE_SIZE = 1200


class SheetChart(NamedTuple):
    """Bars, one for each of the rows from first to last.

    Attributes:
        at: The cell that its upper left corner stands in.
        title: Its title.
        labels: The column of the names, from 1.
        values: The column of the numbers, from 1.
        first: The first row.
        last: The last row.
        size: Width and height in centimetres.
        number_format: That of the numbers on the bars.
        span: The least and the greatest number of the axis; None to leave it open.
        lying: The bars lie, and their numbers stand for the axis.
    """

    at: str
    title: str
    labels: int
    values: int
    first: int
    last: int
    size: tuple[int, float]
    number_format: str
    span: tuple[float, float | None]
    lying: bool = False


def bars(sheet: Worksheet, chart: SheetChart) -> BarChart:
    """The chart, made of cells of its sheet."""
    made = BarChart()
    made.type = "bar" if chart.lying else "col"
    made.title, made.legend = _chart_title(chart.title), None
    made.width, made.height = chart.size
    made.gapWidth = 60
    first, last = chart.first, chart.last
    made.add_data(Reference(sheet, chart.values, first, chart.values, last))
    made.set_categories(Reference(sheet, chart.labels, first, chart.labels, last))
    (series,) = made.series
    series.graphicalProperties.solidFill = _BARS
    series.graphicalProperties.line.solidFill = _BARS
    made.dataLabels = DataLabelList(showVal=True, numFmt=chart.number_format)
    for kind in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(made.dataLabels, kind, False)
    # Newer versions of Excel leave out an axis that does not say it is there.
    made.x_axis.delete = made.y_axis.delete = False
    made.y_axis.number_format = chart.number_format
    made.y_axis.majorGridlines = None
    if chart.lying:
        # The first row on top, as in the table.
        made.x_axis.scaling.orientation = "maxMin"
        made.y_axis.delete = True
    made.y_axis.scaling.min, made.y_axis.scaling.max = chart.span
    return made


def _chart_title(text: str) -> Title:
    font = CharacterProperties(sz=_TITLE_SIZE, b=True)
    run = RegularTextRun(rPr=font, t=text)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=font), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)
