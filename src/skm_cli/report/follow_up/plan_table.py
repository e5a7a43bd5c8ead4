"""The plan in BAB II: the sentence before its table, its rows and what follows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count, groupby

from skm_cli.context import Value, gap
from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Plan
from skm_cli.domain.report.follow_up_report import Report, ScoredPriority
from skm_cli.domain.scores.score import UnsurScore
from skm_cli.report.follow_up import carried_over
from skm_cli.report.follow_up.priority_paragraphs import lead_to_plan
from skm_cli.report.phrases import DASH

_NIHIL = "Nihil"
_TICK = "V"
_MOST_COLUMNS = 8
_RTL = "rencana tindak lanjut"


def plan(report: Report) -> Value:
    """What BAB II has on the plan; where nothing is planned, the reasons."""
    grid = _grid(report)
    planned = any(report.follow_ups)
    lead, reasons = _no_plan(report)
    return {
        "pengantar": lead_to_plan(report) if planned else lead,
        "tanpa_rtl": [] if planned else reasons,
        "pengantar_tabel": ""
        if planned or not report.carried
        else carried_over.only_in_plan(report),
        "judul_waktu": grid.head,
        "kolom": [*grid.labels],
        "baris": [*_rows(report, grid)],
        "sesudah": [*_afterwards(report)] if planned else [],
    }


@dataclass(frozen=True, slots=True)
class _Grid:
    head: str
    quarters: list[Period]
    labels: list[str]


def _grid(report: Report) -> _Grid:
    planned = {w.quarter for f in report.every_follow_up for w in f.plan.waktu}
    ticked = sorted(planned, key=lambda quarter: quarter.first)
    years = {quarter.year for quarter in ticked} or {report.period.year}
    if len(years) == 1:
        (year,) = years
        quarters = [Period.quarter_of(date(year, month, 1)) for month in (1, 4, 7, 10)]
        head = "Waktu" if year == report.period.year else f"Waktu (Tahun {year})"
        return _Grid(head, quarters, [f"TW {quarter.number}" for quarter in quarters])
    quarters = [ticked[0]]
    while quarters[-1] != ticked[-1]:
        quarters.append(quarters[-1].next())
    if len(quarters) > _MOST_COLUMNS:
        # A plan of many years: only the quarters in which something happens.
        quarters = ticked
    return _Grid("Waktu", quarters, [f"TW {q.number} {q.year}" for q in quarters])


def _rows(report: Report, grid: _Grid) -> Iterator[Value]:
    numbers = count(1)
    for block in report.blocks if any(report.follow_ups) else ():
        for follow_up in block.entry.rtl:
            yield _row(next(numbers), block.score, follow_up.plan, grid)
        if not block.entry.rtl:
            yield _nihil(block.score, grid)
    for origin, group in groupby(report.carried, key=lambda one: one.leftover.origin):
        yield _nihil(None, grid) | {"judul": carried_over.head_in_plan(origin)}
        for each in group:
            plan = each.leftover.follow_up.plan
            yield _row(next(numbers), each.score, plan, grid)


def _row(number: int, score: UnsurScore, plan: Plan, grid: _Grid) -> dict[str, Value]:
    ticked = {when.quarter for when in plan.waktu}
    return {
        "judul": "",
        "nomor": number,
        "unsur": score.unsur.heading,
        "kegiatan": plan.kegiatan or gap("program/kegiatan"),
        "tanda": [_TICK if q in ticked else "" for q in grid.quarters],
        "waktu_kosong": "" if ticked else gap("waktu rencana"),
        "penanggung_jawab": plan.penanggung_jawab or gap("penanggung jawab"),
    }


def _nihil(score: UnsurScore | None, grid: _Grid) -> dict[str, Value]:
    """The row of a priority without RTL; without a score that of a heading."""
    return {
        "judul": "",
        # Only RTL are counted: so a row and its block in BAB III have one number.
        "nomor": DASH,
        "unsur": score.unsur.heading if score else DASH,
        "kegiatan": _NIHIL,
        "tanda": ["" for _ in grid.quarters],
        "waktu_kosong": "",
        "penanggung_jawab": DASH,
    }


def _no_plan(report: Report) -> tuple[str, list[Value]]:
    """In place of the sentence before the table: that nothing is planned, and why."""
    match report.without_rtl:
        case (block,):
            start = f"Pada periode ini tidak disusun {_RTL} untuk unsur"
            return f"{start} {block.score.unsur.title}. {_reason(block)}", []
        case blocks:
            start = f"Pada periode ini tidak disusun {_RTL} dengan alasan sebagai"
            items = [f"{block.score.unsur.title}. {_reason(block)}" for block in blocks]
            return f"{start} berikut:", [*items]


def _afterwards(report: Report) -> Iterator[str]:
    for block in report.without_rtl:
        yield (
            f"Untuk unsur {block.score.unsur.title} tidak disusun {_RTL} pada periode "
            f"ini. {_reason(block)}"
        )
    if report.carried:
        yield carried_over.also_in_plan(report)


def _reason(block: ScoredPriority) -> str:
    reason = block.entry.reason_without_rtl or gap("alasan tanpa RTL")
    return f"Alasan: {wording.sentence_end(reason)}"
