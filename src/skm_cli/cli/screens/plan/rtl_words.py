"""Texts on the progress of an RTL, for screens and JSON."""

from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.pekppp import Level, media_level, share_level, speed_level
from skm_cli.domain.plan.status import RtlProgress, Speed
from skm_cli.usecases.plan.rtl_year import YearOfPlans

UNKNOWN = "belum dapat dihitung"
UNRECORDED = "belum dicatat"


def quarter_words(period: Period) -> str:
    """A quarter as the plan's table writes it: `TW 4 2023`."""
    return f"TW {period.number} {period.year}"


def planned_words(one: RtlProgress) -> str:
    """When an RTL is planned; the first and last quarter of several."""
    waktu = one.follow_up.plan.waktu
    ordered = sorted(waktu, key=lambda when: (when.last, when.quarter.first))
    if not ordered:
        return "belum diisi"
    first, last = quarter_words(ordered[0].quarter), quarter_words(ordered[-1].quarter)
    return first if first == last else f"{first}-{last}"


def lateness(one: RtlProgress) -> str:
    """The delay of an RTL: `41 hari dari target`."""
    against = " dari target" if one.by_target else ""
    if one.days_late:
        return f"{wording.number(one.days_late)} hari{against}"
    if one.days_late is None:
        return "tidak diketahui" if one.done else "tanpa rencana"
    return f"target {wording.day(one.due)}" if one.by_target and one.due else "-"


def why_no_speed(speed: Speed) -> str:
    """What the months since the SKM report lack to be counted; empty if nothing."""
    if speed.report_day is None:
        return "isi laporan_skm di skm.yaml"
    if speed.undated:
        codes = dict.fromkeys(one.score.unsur.code for one in speed.undated)
        return f"tulis tanggal waktu_pelaksanaan {wording.listing([*codes])}"
    return "belum ada RTL periode ini yang selesai" if speed.last is None else ""


class Indicator(NamedTuple):
    """One indicator of a year.

    Attributes:
        name: The name.
        value: Its value.
        level: Its level; None where something is missing.
        lacks: What must be filled in first; empty where nothing must.
    """

    name: str
    value: str
    level: Level | None
    lacks: str

    @property
    def verdict(self) -> str:
        """The level with its threshold, or what must be filled in first."""
        if self.level is None:
            return self.lacks
        if self.level.number is None:
            return self.level.threshold
        return f"skala {self.level.number} ({self.level.threshold})"


def indicators(year: YearOfPlans) -> tuple[Indicator, ...]:
    """The indicators of the yearly evaluation (PEKPPP), indicative only."""
    share = wording.percentage(year.done, year.planned) if year.planned else "-"
    return (
        Indicator("RTL selesai", share, share_level(year.done, year.planned), ""),
        _speed(year),
        _media(year),
    )


def _speed(year: YearOfPlans) -> Indicator:
    name = "Kecepatan tindak lanjut"
    if not year.planned:
        return Indicator(name, "-", None, "tidak ada RTL")
    if not year.all_done:
        unfinished = wording.number(year.planned - year.done)
        return Indicator(name, f"{unfinished} RTL belum selesai", speed_level(None), "")
    if year.months is None:
        reasons = {why_no_speed(speed): None for speed in year.speeds.values()}
        return Indicator(name, UNKNOWN, None, "; ".join(filter(None, reasons)))
    return Indicator(name, f"{year.months} bulan", speed_level(year.months), "")


def _media(year: YearOfPlans) -> Indicator:
    name = "Media publikasi"
    if year.media is None:
        return Indicator(name, UNRECORDED, None, "isi publikasi di skm.yaml")
    count = len(year.media)
    return Indicator(name, f"{count} media", media_level(count), "")
