"""The height of a chart, and the place of its bars, so that all names fit."""

import math
from itertools import pairwise
from typing import NamedTuple

from skm_cli.context import ChartForm, ReportChart

# In centimetres. A letter is one of Arial at 8.5 points, on average, with a margin.
_LETTER, _CAPITAL, _TEXT_LINE = 0.15, 0.2, 0.36
_WIDEST_NAMES, _MOST_OF_WIDTH = 6.6, 0.45
_ROW, _BETWEEN, _LINE_CHART = 0.82, 0.08, 7.0
_TOP, _EDGE, _GAP = 0.25, 0.35, 0.3
_SCALE, _TITLE, _LEGEND = 0.6, 0.55, 0.75
_SCALE_WIDTH, _TITLE_WIDTH = 0.9, 0.6
_PERIOD_LINES = 3


class Box(NamedTuple):
    """A rectangle in a drawing, as fractions of its width and height."""

    left: float
    top: float
    width: float
    height: float


def height_of(chart: ReportChart, width: float, wished: float | None) -> float:
    """The height of a chart, in centimetres.

    Args:
        chart: The chart.
        width: In centimetres.
        wished: The height that a template asks for; a chart whose names do not fit in
            it is higher. None for a height that is easy to read.
    """
    if chart.form is ChartForm.LINE:
        return wished or _LINE_CHART
    text = _lines(chart, width) * _TEXT_LINE
    least, good = text + _BETWEEN, max(text + 2 * _BETWEEN, _ROW)
    fixed, rows = _TOP + _below(chart), len(chart.categories)
    return fixed + rows * good if wished is None else max(fixed + rows * least, wished)


def plot_of(chart: ReportChart, width: float, height: float) -> Box:
    """The place of the bars or the line; the sides of the drawing are centimetres."""
    left = _names_width(chart, width) + _GAP
    if chart.form is ChartForm.LINE:
        left = _TITLE_WIDTH + _SCALE_WIDTH
    top = _TEXT_LINE + _TOP if chart.form is ChartForm.LINE else _TOP
    across, down = width - left - _EDGE, height - top - _below(chart)
    return Box(left / width, top / height, across / width, down / height)


def _lines(chart: ReportChart, width: float) -> float:
    """The most lines of text between the middles of two neighbouring names."""
    room = _names_width(chart, width)
    lines = [math.ceil(_long(name) / room) for name in chart.categories]
    return max((sum(pair) / 2 for pair in pairwise(lines)), default=lines[0])


def _names_width(chart: ReportChart, width: float) -> float:
    return min(_WIDEST_NAMES, _MOST_OF_WIDTH * width, max(map(_long, chart.categories)))


def _long(name: str) -> float:
    capitals = sum(map(str.isupper, name))
    return capitals * _CAPITAL + (len(name) - capitals) * _LETTER


def _below(chart: ReportChart) -> float:
    if chart.form is ChartForm.LINE:
        return _PERIOD_LINES * _TEXT_LINE
    scale = _SCALE + _TITLE if chart.axis.step else _TOP
    return scale + (_LEGEND if chart.legend else 0)
