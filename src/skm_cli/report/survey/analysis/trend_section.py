"""How the IKM went over the years: the table of the trend and what it shows."""

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
from skm_cli.report.phrases import unit
from skm_cli.report.survey.data.unsur_table import two

_YEARS = 5
_MOST = 12
"""What a line with a number at each period can show."""
_FEW = 3
"""More periods than these are named by the first and the last."""
_NONE = "–"
_SINGLE = "Tren belum dapat disajikan karena baru terdapat satu periode survei."


class ShownPeriods(NamedTuple):
    """The periods that a report may show beside each other, its own the last.

    Attributes:
        series: The series that holds them, up to the report's own period.
        points: Those of the last five years, at most twelve, the oldest first.
    """

    series: Series
    points: tuple[Point, ...]

    @property
    def comparison(self) -> Comparison | None:
        """The last two points, unit and unsur, where both were scored here."""
        found = self.series.comparison
        if found is None or self.points[-2:] != (found.before, found.after):
            return None
        return found


def shown(report: SurveyReport) -> ShownPeriods | None:
    """The trend up to the report's period; None where it would be a single point."""
    own = report.own.period
    for series in report.trend:
        periods = [point.period for point in series.points]
        if own in periods:
            until = series.points[: periods.index(own) + 1]
            recent = tuple(p for p in until if p.period.year > own.year - _YEARS)
            cut = Series(series.span, series.rule, until)
            return ShownPeriods(cut, recent[-_MOST:]) if len(recent) > 1 else None
    return None


def drawn(report: SurveyReport) -> tuple[Series, ...]:
    """What the chart of the trend shows: the periods of the table."""
    found = shown(report)
    if found is None:
        return ()
    return (Series(found.series.span, found.series.rule, found.points),)


def trend_context(report: SurveyReport) -> Value:
    """What the report says of its trend, and the table; no rows for one period."""
    own, found = report.own, shown(report)
    if found is None:
        return {
            "pengantar": "",
            "pengantar_grafik": "",
            "baris": [],
            "paragraf": [_SINGLE, *_left_out(report)],
        }
    count = wording.cardinal(len(found.points))
    return {
        "pengantar": (
            f"Nilai IKM {unit(own)} pada {count} periode survei disajikan dalam "
            f"{see('tabel_tren')}."
        ),
        "pengantar_grafik": f"Perkembangannya digambarkan dalam {see('gambar_tren')}.",
        "baris": [*_rows(found.points, own)],
        "paragraf": [" ".join(_story(found, own)), *_left_out(report)],
    }


def _rows(points: Sequence[Point], report: Report) -> Iterator[Value]:
    changes = [None, *(b.ikm - a.ikm for a, b in pairwise(points))]
    for number, (point, change) in enumerate(zip(points, changes, strict=True), 1):
        yield {
            "nomor": number,
            "periode": wording.period(point.period),
            "ikm": two(point.ikm, report),
            "mutu": point.mutu.letter,
            "perubahan": _NONE if change is None else _change(change, report),
        }


def _change(change: Fraction, report: Report) -> str:
    return wording.change(change, report.profile.decimal_mark)


def _story(found: ShownPeriods, report: Report) -> Iterator[str]:
    yield from latest(found, report)
    if found.comparison:
        yield from _unsur(found.comparison, report)
    values = [point.ikm for point in found.points]
    if len(values) > 2 and two(min(values), report) != two(max(values), report):  # noqa: PLR2004 - of two points the sentence before says it all
        yield (
            f"Dalam {wording.cardinal(len(values))} periode tersebut, nilai IKM "
            f"berkisar antara {two(min(values), report)} dan "
            f"{two(max(values), report)}."
        )
    if any(_printed_apart(a.ikm, b.ikm) for a, b in pairwise(found.points)):
        yield "Perubahan dihitung dari nilai sebelum dibulatkan."


def latest(found: ShownPeriods, report: Report) -> Iterator[str]:
    """What changed since the period before, and whether it is more than chance."""
    before, after = found.points[-2:]
    change = after.ikm - before.ikm
    now, then = wording.period(after.period), wording.period(before.period)
    if wording.change(change) == "tetap":
        yield (
            f"Nilai IKM {now} tetap dibandingkan dengan {then}, yaitu "
            f"{two(after.ikm, report)}."
        )
    else:
        yield (
            f"Dibandingkan dengan {then}, nilai IKM {now} {_change(change, report)}, "
            f"yaitu dari {two(before.ikm, report)} menjadi {two(after.ikm, report)}."
        )
        yield from _chance(found.comparison)
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
    """The change is not the difference of the two numbers that are printed."""
    printed = rounded(after, 2) - rounded(before, 2)
    return abs(printed) != rounded(abs(after - before), 2)


def _left_out(report: SurveyReport) -> Iterator[str]:
    """What earlier periods are not in the trend, and where some of it comes from."""
    own, found = report.own, shown(report)
    told = [p for p in found.points if p.card is None] if found else []
    if told:
        yield (
            f"Nilai IKM {_periods(told)} diambil dari laporan terdahulu; cara "
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
