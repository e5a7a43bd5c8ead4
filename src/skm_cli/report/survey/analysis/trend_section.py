"""The trend of the IKM over the years: its table, and the sentences on it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from skm_cli.context import Value, see
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.trend import Comparison, Point, Series
from skm_cli.domain.tally import rounded
from skm_cli.report.phrases import DASH, two_decimals, unit

_YEARS = 5
_MOST = 12
"""A line with a number at each period can show no more."""
_FEW = 3
"""Of more periods than these only the first and the last are named."""
_SINGLE = "Tren belum dapat disajikan karena baru terdapat satu periode survei."


class ShownPeriods(NamedTuple):
    """The periods that a report can compare, its own the last.

    Attributes:
        series: The series that holds them, up to the report's own period.
        points: Those of the last five years, at most twelve, the oldest first.
    """

    series: Series
    points: tuple[Point, ...]

    @property
    def comparison(self) -> Comparison | None:
        """The last two points, unit and unsur, where both were scored here."""
        last = self.series.comparison
        if last is None or self.points[-2:] != (last.before, last.after):
            return None
        return last


def shown_periods(report: SurveyReport) -> ShownPeriods | None:
    """The trend up to the report's period; None where it would be one point."""
    own = report.own.period
    for series in report.trend:
        periods = [point.period for point in series.points]
        if own in periods:
            until = series.points[: periods.index(own) + 1]
            recent = tuple(p for p in until if p.period.year > own.year - _YEARS)
            cut = Series(series.span, series.rule, until)
            return ShownPeriods(cut, recent[-_MOST:]) if len(recent) > 1 else None
    return None


def drawn_series(report: SurveyReport) -> tuple[Series, ...]:
    """The series that the chart shows: the periods of the table."""
    shown = shown_periods(report)
    if shown is None:
        return ()
    return (Series(shown.series.span, shown.series.rule, shown.points),)


def trend_context(report: SurveyReport) -> Value:
    """The paragraphs on the trend, and its table; no rows for one period."""
    own, shown = report.own, shown_periods(report)
    if shown is None:
        return {
            "pengantar": "",
            "pengantar_grafik": "",
            "baris": [],
            "paragraf": [_SINGLE, *_left_out(report)],
        }
    count = wording.cardinal(len(shown.points))
    return {
        "pengantar": (
            f"Nilai IKM {unit(own)} pada {count} periode survei disajikan dalam "
            f"{see('tabel_tren')}."
        ),
        "pengantar_grafik": f"Perkembangannya digambarkan dalam {see('gambar_tren')}.",
        "baris": [*_rows(shown.points, own)],
        "paragraf": [" ".join(_story(shown, own)), *_left_out(report)],
    }


def _rows(points: Sequence[Point], report: Report) -> Iterator[Value]:
    changes = [None, *(b.ikm - a.ikm for a, b in pairwise(points))]
    for number, (point, change) in enumerate(zip(points, changes, strict=True), 1):
        yield {
            "nomor": number,
            "periode": wording.period(point.period),
            "ikm": two_decimals(point.ikm, report),
            "mutu": point.mutu.letter,
            "perubahan": DASH if change is None else _change(change, report),
        }


def _change(change: Fraction, report: Report) -> str:
    return wording.change(change, report.profile.decimal_mark)


def _story(shown: ShownPeriods, report: Report) -> Iterator[str]:
    yield from latest_change(shown, report)
    if shown.comparison:
        yield from _unsur(shown.comparison, report)
    values = [point.ikm for point in shown.points]
    low, high = (two_decimals(each(values), report) for each in (min, max))
    if len(values) > 2 and low != high:  # noqa: PLR2004 - of two points the sentence before says it all
        yield (
            f"Dalam {wording.cardinal(len(values))} periode tersebut, nilai IKM "
            f"berkisar antara {low} dan {high}."
        )
    if any(_printed_apart(a.ikm, b.ikm) for a, b in pairwise(shown.points)):
        yield "Perubahan dihitung dari nilai sebelum dibulatkan."


def latest_change(shown: ShownPeriods, report: Report) -> Iterator[str]:
    """What changed since the period before, and whether it is more than chance."""
    before, after = shown.points[-2:]
    change = after.ikm - before.ikm
    now, then = wording.period(after.period), wording.period(before.period)
    new, old = two_decimals(after.ikm, report), two_decimals(before.ikm, report)
    if wording.change(change) == "tetap":
        yield f"Nilai IKM {now} tetap dibandingkan dengan {then}, yaitu {new}."
    else:
        yield (
            f"Dibandingkan dengan {then}, nilai IKM {now} {_change(change, report)}, "
            f"yaitu dari {old} menjadi {new}."
        )
        yield from _chance(shown.comparison)
    if before.mutu == after.mutu:
        yield f"Mutu pelayanan tetap {after.mutu}."
    else:
        yield f"Mutu pelayanan berubah dari {before.mutu} menjadi {after.mutu}."


def _chance(compared: Comparison | None) -> Iterator[str]:
    match compared.beyond_chance if compared else None:
        case True:
            yield (
                "Perubahan tersebut lebih besar daripada kebetulan pada tingkat "
                "keyakinan 95%."
            )
        case False:
            yield (
                "Perubahan tersebut dapat terjadi karena kebetulan sehingga belum "
                "dapat disimpulkan bahwa kepuasan masyarakat berubah."
            )
        case None:
            return


def _unsur(compared: Comparison, report: Report) -> Iterator[str]:
    fell = sorted((u for u in compared.unsur if u.fell), key=lambda one: one.change)
    if not fell:
        yield "Tidak ada unsur yang nilainya turun."
        return
    named = [f"{u.after.unsur.title} ({_change(u.change, report)})" for u in fell]
    yield f"Unsur yang nilainya turun adalah {wording.listing(named)}."


def _printed_apart(before: Fraction, after: Fraction) -> bool:
    """Whether the change as printed is not the difference of the printed numbers."""
    printed = rounded(after, 2) - rounded(before, 2)
    return abs(printed) != rounded(abs(after - before), 2)


def _left_out(report: SurveyReport) -> Iterator[str]:
    """Which points come from earlier reports, and which periods are left out."""
    own, shown = report.own, shown_periods(report)
    stated = [p for p in shown.points if p.card is None] if shown else []
    if stated:
        yield (
            f"Nilai IKM {_periods(stated)} diambil dari laporan terdahulu; cara "
            "menghitungnya tidak tercatat."
        )
    elsewhere = [
        series
        for series in report.trend
        if own.period not in [point.period for point in series.points]
    ]
    for same, why in (
        (True, "dihitung dengan cara yang berbeda"),
        (False, "masa surveinya tidak sama panjang"),
    ):
        points = [
            point
            for series in elsewhere
            if (series.span is own.period.span) is same
            for point in series.points
            if point.period.last < own.period.last
            and point.period.year > own.period.year - _YEARS
        ]
        if points:
            yield f"Nilai IKM {_periods(points)} tidak dibandingkan karena {why}."


def _periods(points: Sequence[Point]) -> str:
    ordered = sorted(points, key=lambda point: (point.period.first, point.period.last))
    names = [wording.period(point.period) for point in ordered]
    if len(names) <= _FEW:
        return wording.listing(names)
    count = wording.cardinal(len(names))
    return f"{count} periode dari {names[0]} sampai dengan {names[-1]}"
