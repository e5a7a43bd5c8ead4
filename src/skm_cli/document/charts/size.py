"""How high a chart is, and where in it the bars stand, so that all names fit."""

import math
from itertools import pairwise
from typing import NamedTuple

from skm_cli.context import ChartForm, ReportChart

# In centimetres; a letter is that of Arial at 8,5 points, on average and with a margin.
_LETTER, _CAPITAL, _TEXT_LINE = 0.15, 0.2, 0.36
_WIDEST_NAMES, _MOST_OF_WIDTH = 6.6, 0.45
_ROW, _BETWEEN, _LINE_CHART = 0.82, 0.08, 7.0
_TOP, _EDGE, _GAP = 0.25, 0.35, 0.3
_SCALE, _TITLE, _LEGEND = 0.6, 0.55, 0.75
_SCALE_WIDTH, _TITLE_WIDTH = 0.9, 0.6
_PERIOD_LINES = 3


class Box(NamedTuple):
    """A place in a drawing, as parts of its width and height."""

    left: float
    top: float
    width: float
    height: float


def height_of(chart: ReportChart, width: float, wished: float | None) -> float:
    """How many centimetres high a chart is to be that is so wide.

    Args:
        chart: The chart.
        width: In centimetres.
        wished: The height that a template asks for; a chart that cannot hold its names
            in it is higher. None for one that reads well.
    """
    if chart.form is ChartForm.LINE:
        return wished or _LINE_CHART
    text = _lines(chart, width) * _TEXT_LINE
    least, good = text + _BETWEEN, max(text + 2 * _BETWEEN, _ROW)
    fixed, rows = _TOP + _below(chart), len(chart.categories)
    return fixed + rows * good if wished is None else max(fixed + rows * least, wished)


def plot_of(chart: ReportChart, width: float, height: float) -> Box:
    """Where the bars or the line stand in a drawing of so many centimetres."""
    left = _names(chart, width) + _GAP
    if chart.form is ChartForm.LINE:
        left = _TITLE_WIDTH + _SCALE_WIDTH
    top = _TEXT_LINE + _TOP if chart.form is ChartForm.LINE else _TOP
    across, down = width - left - _EDGE, height - top - _below(chart)
    return Box(left / width, top / height, across / width, down / height)


def _lines(chart: ReportChart, width: float) -> float:
    """How many lines two names that follow each other have between their middles."""
    room = _names(chart, width)
    lines = [math.ceil(_long(name) / room) for name in chart.categories]
    return max((sum(pair) / 2 for pair in pairwise(lines)), default=lines[0])


def _names(chart: ReportChart, width: float) -> float:
    return min(_WIDEST_NAMES, _MOST_OF_WIDTH * width, _longest(chart))


def _longest(chart: ReportChart) -> float:
    return max(map(_long, chart.categories))


def _long(name: str) -> float:
    capitals = sum(map(str.isupper, name))
    return capitals * _CAPITAL + (len(name) - capitals) * _LETTER


def _below(chart: ReportChart) -> float:
    if chart.form is ChartForm.LINE:
        return _PERIOD_LINES * _TEXT_LINE
    scale = _SCALE + _TITLE if chart.axis.step else _TOP
    return scale + (_LEGEND if chart.legend else 0)
