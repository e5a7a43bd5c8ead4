"""The charts of a period: what each shows, and in which order."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from skm_cli.context import Axis, ChartForm, ChartSeries, ReportChart, Value
from skm_cli.domain import wording
from skm_cli.domain.period import Period, Span
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.scores.trend import Point, Series
from skm_cli.domain.survey.instrument import Mutu
from skm_cli.domain.survey.respondents import CATEGORIES
from skm_cli.domain.tally import SCALE, rounded
from skm_cli.report import chart_alt

UNSUR, ANSWERS, TREND, PEOPLE = "unsur", "jawaban", "tren", "responden_"
"""The names of charts; that of respondents is followed by their characteristic."""
MOST_PERIODS = 12
"""A line with a number at each period can show no more."""

# In per cent: on less than that of a bar no label can stand.
_NARROWEST = 9
_NRR_AXIS = Axis("Nilai rata-rata (NRR)", 1, Decimal("4.5"), 1)
_STEP, _MANY_STEPS, _HIGHEST = 5, 6, 100


def make_charts(
    card: Scorecard, trend: Sequence[Series] = (), *, mark: str = ","
) -> dict[str, ReportChart]:
    """All charts that can be drawn of a period, by the names that templates use.

    Args:
        card: The scores of the period.
        trend: The periods that may be compared with it.
        mark: The decimal sign in labels.
    """
    charts = {UNSUR: unsur_chart(card, mark), ANSWERS: answers_chart(card, mark)}
    points = trend_points(card, trend)
    if len(points) > 1:
        charts[TREND] = trend_chart(points, mark)
    for name, counts in card.people.items():
        if counts:
            charts[f"{PEOPLE}{name}"] = people_chart(name, counts, mark)
    return charts


def chart_context(charts: Mapping[str, ReportChart]) -> dict[str, Value]:
    """The name and alternative text of each chart, both empty without the chart."""
    names = (UNSUR, ANSWERS, TREND, *(f"{PEOPLE}{name}" for name in CATEGORIES))
    return {
        name: {
            "nama": name if name in charts else "",
            "alt": charts[name].alt if name in charts else "",
        }
        for name in names
    }


def trend_points(card: Scorecard, trend: Sequence[Series]) -> tuple[Point, ...]:
    """The periods that a trend shows: up to this one, at most the last twelve."""
    for series in trend:
        if any(p.period == card.period and p.card is not None for p in series.points):
            until = [
                p
                for p in series.points
                if card.period and p.period.first <= card.period.first
            ]
            return tuple(until[-MOST_PERIODS:])
    return ()


# Scores


def unsur_chart(card: Scorecard, mark: str) -> ReportChart:
    """The NRR of each unsur as a bar in the colour of its mutu."""
    grades = card.instrument.grades
    present = [grade for grade in grades if any(s.mutu == grade for s in card.scores)]
    return ReportChart(
        form=ChartForm.BARS,
        heading="Unsur",
        categories=tuple(score.unsur.heading for score in card.scores),
        series=tuple(
            _mutu_series(card.scores, grade, grades.index(grade), mark)
            for grade in present
        ),
        axis=_NRR_AXIS,
        legend=True,
        alt=chart_alt.of_unsur(card, mark),
    )


def _mutu_series(
    scores: Sequence[UnsurScore], grade: Mutu, rank: int, mark: str
) -> ChartSeries:
    own = [score.mutu == grade for score in scores]
    return ChartSeries(
        name=f"Mutu {grade}",
        values=tuple(
            score.nrr_printed if is_own else None
            for score, is_own in zip(scores, own, strict=True)
        ),
        labels=tuple(
            f"{wording.number(score.nrr_printed, mark)} ({grade.letter})"
            if is_own
            else ""
            for score, is_own in zip(scores, own, strict=True)
        ),
        formula=_if_there(f'{_decimals("{value}", mark)}&" ({grade.letter})"'),
        rank=rank,
    )


def answers_chart(card: Scorecard, mark: str) -> ReportChart:
    """The shares of the answers 1 to 4 to each unsur."""
    ends = {SCALE[0]: " (terendah)", SCALE[-1]: " (tertinggi)"}
    return ReportChart(
        form=ChartForm.SHARES,
        heading="Unsur",
        categories=tuple(score.unsur.heading for score in card.scores),
        series=tuple(
            _answer_series(
                card.scores, at, f"Jawaban {value}{ends.get(value, '')}", mark
            )
            for at, value in enumerate(SCALE)
        ),
        axis=Axis("Persentase jawaban", 0, 1, 20, percent=True),
        legend=True,
        alt=chart_alt.of_answers(card, mark),
    )


def _answer_series(
    scores: Sequence[UnsurScore], at: int, name: str, mark: str
) -> ChartSeries:
    counts = tuple(score.tally.counts[at] for score in scores)
    shares = (
        Fraction(100 * score.tally.counts[at], score.tally.answers) for score in scores
    )
    share = "100*{value}/SUM({row})"
    rank = len(SCALE) - 1 - at
    return ChartSeries(
        name=name,
        values=counts,
        labels=tuple(
            f"{wording.number(rounded(value, 1), mark)}%" if value >= _NARROWEST else ""
            for value in shares
        ),
        formula=f'IF({share}<{_NARROWEST},"",{_decimals(share, mark, places=1)}&"%")',
        rank=rank,
    )


# Periods


def trend_chart(points: Sequence[Point], mark: str) -> ReportChart:
    """The IKM of two or more periods."""
    values = tuple(rounded(point.ikm, 2) for point in points)
    series = ChartSeries(
        name="IKM",
        values=values,
        labels=tuple(wording.number(value, mark) for value in values),
        formula=_if_there(_decimals("{value}", mark)),
        rank=0,
    )
    return ReportChart(
        form=ChartForm.LINE,
        heading="Periode",
        categories=tuple(_short(point.period) for point in points),
        series=(series,),
        axis=_ikm_axis(values),
        legend=False,
        alt=chart_alt.of_trend(points, mark),
    )


def _ikm_axis(values: Sequence[Decimal]) -> Axis:
    """Whole steps around the values, with room for a number above the highest."""
    wide = max(values) - min(values) > _MANY_STEPS * _STEP
    step = 2 * _STEP if wide else _STEP
    low = int(min(values) - 1) // step * step
    high = (int(max(values)) // step + 1) * step
    return Axis("IKM", max(0, low), min(high, _HIGHEST), step)


def _short(period: Period) -> str:
    match period.span:
        case Span.QUARTER:
            return f"TW {wording.ROMAN[period.number - 1]} {period.year}"
        case Span.SEMESTER:
            return f"Semester {wording.ROMAN[period.number - 1]} {period.year}"
        case Span.YEAR:
            return str(period.year)


# Respondents


def people_chart(name: str, counts: Mapping[str, int], mark: str) -> ReportChart:
    """How many respondents are in each category of a characteristic."""
    total = sum(counts.values())
    share = _decimals("100*{value}/SUM({column})", mark)
    # Whole shares are written without decimals.
    short = f'SUBSTITUTE({share}&"%","{mark}00%","%")'
    series = ChartSeries(
        name="Responden",
        values=tuple(counts.values()),
        labels=tuple(
            f"{wording.number(count)} ({wording.percentage(count, total, mark)})"
            for count in counts.values()
        ),
        formula=f'SUBSTITUTE(FIXED({{value}},0),",",".")&" ("&{short}&")"',
        rank=0,
    )
    # Room for the label of the longest bar.
    most = rounded(Fraction(max(counts.values()) * 13, 10), 0)
    return ReportChart(
        form=ChartForm.BARS,
        heading=name.replace("_", " ").capitalize(),
        categories=tuple(counts),
        series=(series,),
        axis=Axis("Responden", 0, max(most, Decimal(2)), None),
        legend=False,
        alt=chart_alt.of_people(name, counts, mark),
    )


# Labels in the terms of a spreadsheet, whose own decimal sign is that of its reader


def _decimals(value: str, mark: str, *, places: int = 2) -> str:
    other = "." if mark == "," else ","
    return f'SUBSTITUTE(FIXED({value},{places},TRUE),"{other}","{mark}")'


def _if_there(formula: str) -> str:
    return f'IF({{value}}="","",{formula})'
