"""The screens of `skm rtl check` and `skm rtl status`."""

from collections.abc import Iterator

from skm_cli.cli.output.findings import fault_section, gap_section, note_section
from skm_cli.cli.output.screen import Line, narrowed, plain, shortened
from skm_cli.cli.screens.plan import rtl_words
from skm_cli.domain import wording
from skm_cli.domain.plan.status import RtlProgress
from skm_cli.usecases.plan.rtl_check import RtlChecked
from skm_cli.usecases.plan.rtl_status import RtlStatus

_SHORTEST = 10
_MARGIN = 2
_COLOURS = {"belum": "red", "proses": "yellow", "selesai": "green"}
_HEADS = ("No", "Unsur", "Program/kegiatan", "Rencana", "Status", "Terlambat")


def rtl_check_screen(checked: RtlChecked) -> Iterator[Line]:
    """The faults and gaps of a plan."""
    title = f"RTL {wording.period(checked.period)}, {checked.file}"
    yield ((title, "bold"),)
    yield plain()
    yield from fault_section(checked.problems)
    if checked.gaps is None:
        yield plain()
        yield plain("  Belum diisi: baru dapat diperiksa sesudah semua itu diperbaiki")
    yield from gap_section(checked.gaps or ())
    yield from note_section(checked.notes, None)


def status_screen(status: RtlStatus, *, width: int | None) -> Iterator[Line]:
    """The progress of a plan.

    Args:
        status: The progress.
        width: The columns of the terminal; None where nothing may be cut.
    """
    day = wording.day(status.today)
    yield ((f"RTL {wording.period(status.period)}, keadaan per {day}", "bold"),)
    yield plain()
    yield from _table(status, width)
    yield plain()
    yield from map(plain, _sums(status))
    yield plain()
    yield from map(plain, _pekppp(status))
    if status.later.effects:
        yield plain()
        yield from map(plain, _effects(status))


def _table(status: RtlStatus, width: int | None) -> Iterator[Line]:
    if not status.progress:
        yield plain("  Tidak ada RTL pada periode ini")
        return
    rows = [_cells(number, one) for number, one in enumerate(status.progress, 1)]
    widths = [max(map(len, column)) for column in zip(_HEADS, *rows, strict=True)]
    others = sum(widths) - widths[2] + _MARGIN * len(widths)
    widths[2] = narrowed(widths[2], least=_SHORTEST, others=others, width=width)
    yield plain(_row(_HEADS, widths))
    yield plain(_row(["-" * each for each in widths], widths))
    for row, one in zip(rows, status.progress, strict=True):
        line = _row([*row[:2], shortened(row[2], widths[2]), *row[3:]], widths)
        state = one.follow_up.realisation.status
        yield ((line, "red" if one.days_late and not one.done else _COLOURS[state]),)


def _cells(number: int, one: RtlProgress) -> list[str]:
    origin = f" ({one.origin})" if one.origin else ""
    return [
        str(number),
        f"{one.score.unsur.code}{origin}",
        " ".join((one.follow_up.plan.kegiatan or "belum diisi").split()),
        rtl_words.planned_words(one),
        one.follow_up.realisation.status.value,
        rtl_words.lateness(one),
    ]


def _row(cells: list[str] | tuple[str, ...], widths: list[int]) -> str:
    number, *rest = cells
    texts = (f"{text:<{width}}" for text, width in zip(rest, widths[1:], strict=True))
    return "  ".join(["", f"{number:>{widths[0]}}", *texts]).rstrip()


def _sums(status: RtlStatus) -> Iterator[str]:
    planned = len(status.progress)
    if planned:
        share = wording.percentage(status.done, planned)
        owed = wording.number(len(status.gaps))
        rest = (
            f"{owed} isian masih kosong, lihat skm rtl check"
            if status.gaps
            else "semua isian lengkap"
        )
        yield f"  Realisasi {status.done} dari {planned} RTL ({share}); {rest}"
    speed = status.speed
    if speed.months is not None and speed.last and speed.report_day:
        last, first = wording.day(speed.last), wording.day(speed.report_day)
        of = "" if speed.all_done else " sejauh ini"
        before = speed.last < speed.report_day
        how_long = "sebelum" if before else f"dalam {speed.months} bulan sejak"
        yield f"  RTL terakhir{of} selesai {last}, {how_long} laporan SKM {first}"
    else:
        why = rtl_words.why_no_speed(speed)
        yield f"  Bulan sejak laporan SKM {rtl_words.UNKNOWN}: {why}"


def _pekppp(status: RtlStatus) -> Iterator[str]:
    year = status.year
    periods = wording.listing([str(period) for period in year.periods])
    yield f"  Indikatif untuk PEKPPP Tahun {year.year} ({periods}), bukan nilai resmi"
    indicators = rtl_words.indicators(year)
    names = max(len(one.name) for one in indicators)
    values = max(len(one.value) for one in indicators)
    for one in indicators:
        yield f"    {one.name:<{names}}  {one.value:<{values}}  {one.verdict}".rstrip()


def _effects(status: RtlStatus) -> Iterator[str]:
    later = status.later.period
    if later is None:
        return
    yield f"  NRR unsur yang ditindaklanjuti, {status.period} dan {later}"
    width = max(len(one.before.unsur.title) for one in status.later.effects)
    for one in status.later.effects:
        before, after = (
            wording.number(score.nrr_printed) for score in (one.before, one.after)
        )
        change = wording.change(one.change)
        title = f"{one.before.unsur.title:<{width}}"
        verdict = wording.chance(one.beyond_chance)
        yield f"    {title}  {before}  {after}  {change:<10}  {verdict}"
