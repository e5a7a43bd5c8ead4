"""Documents of charts alone, and the series behind a chart of the trend."""

from fractions import Fraction

from cards import INSTRUMENT
from contexts import PROPERTIES, template
from skm_cli.context import ReportChart
from skm_cli.document.word import fill
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.scores.trend import Series, series_of
from skm_cli.report.charts import chart_context


def chart_document(charts: dict[str, ReportChart], *, size: str = "") -> bytes:
    """A document of these charts."""
    names = [
        f"{{{{ grafik.{name}.nama | grafik(grafik.{name}.alt{size}) }}}}"
        for name in charts
    ]
    context = {"grafik": chart_context(charts)}
    return fill(template(*names), context, {}, PROPERTIES, charts=charts)


def history(card: Scorecard, *ikm: str) -> tuple[Series, ...]:
    """The series of a card and of the IKM of the periods before, the oldest first."""
    assert card.period
    period, values = card.period, {}
    for value in reversed(ikm):
        period = period.previous()
        values[period] = Fraction(value)
    return series_of([card], values, default=INSTRUMENT)
