"""Makes the bar charts of sheets, through openpyxl."""

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
    """A chart with a bar for each of some rows.

    Attributes:
        at: The cell of its upper left corner.
        title: Its title.
        labels: The column of the labels, from 1.
        values: The column of the values, from 1.
        first: The first row.
        last: The last row.
        size: Its width and height in centimetres.
        number_format: The format of the values on the bars.
        span: The least and the greatest value of the axis; None lets Excel choose.
        horizontal: The bars lie, and numbers on them take the place of the axis.
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
    horizontal: bool = False


def bars(sheet: Worksheet, chart: SheetChart) -> BarChart:
    """The chart for openpyxl, over cells of its sheet."""
    made = BarChart()
    made.type = "bar" if chart.horizontal else "col"
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
    # Newer versions of Excel leave out an axis that is not marked as kept.
    made.x_axis.delete = made.y_axis.delete = False
    made.y_axis.number_format = chart.number_format
    made.y_axis.majorGridlines = None
    if chart.horizontal:
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
