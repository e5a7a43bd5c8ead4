"""The screen and the JSON of `skm trend`."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from skm_cli.cli.output.json_number import json_number
from skm_cli.cli.output.screen import Line, narrowed, plain, shortened
from skm_cli.domain import wording
from skm_cli.domain.scores.trend import (
    Comparison,
    Point,
    Series,
    UnsurChange,
    falls,
    mutu_falls,
)
from skm_cli.domain.tally import rounded
from skm_cli.files.json_text import Json, notes_json
from skm_cli.usecases.scores.trend import Trended, rule_in_words

SCHEMA = "skm/tren/1"
SINGLE = "Tren belum dapat disajikan karena baru terdapat satu periode survei."
_SINGLE_OF_MANY = "Deret ini baru memuat satu periode, jadi belum ada perubahannya."
_BLOCKS = "▁▂▃▄▅▆▇█"
_ASCII = "_.-=^"
"""From low to high, where blocks cannot be shown."""
_OTHER_COLUMNS = 39
_LEAST_NAME = 10
_HUNDREDTHS = 2
_COLOURS = {"naik": "green", "turun": "red"}


def trend_screen(
    trended: Trended, *, width: int | None, blocks: bool
) -> Iterator[Line]:
    """The IKM of every period, and its changes.

    Args:
        trended: The series.
        width: The columns of the terminal; None where nothing may be cut.
        blocks: The terminal can show block characters.
    """
    yield (("Tren Survei Kepuasan Masyarakat", "bold"),)
    several = len(trended.series) > 1
    for series in trended.series:
        yield plain()
        if len(series.points) == 1:
            yield from _table(series)
            yield plain(f"  {_SINGLE_OF_MANY if several else SINGLE}")
        else:
            yield from _series(series, width, _BLOCKS if blocks else _ASCII)


def _table(series: Series) -> Iterator[Line]:
    rule = f" ({rule_in_words(series.rule)})" if series.rule else ""
    yield plain(f"  IKM per {wording.span(series.span)}{rule}")
    yield plain()
    yield plain("  Periode  Responden     IKM  Mutu  Perubahan")
    yield plain("  -------  ---------  ------  ----  ------------")
    yield from map(_row, series.points, series.changes)
    yield plain()


def _series(series: Series, width: int | None, levels: str) -> Iterator[Line]:
    yield from _table(series)
    yield plain(_sparkline(series, levels))
    yield from _dropped(series)
    if series.comparison:
        yield plain()
        yield from _comparison(series.comparison, width)
    if _printed_apart(series):
        yield plain()
        yield plain("  Perubahan dihitung dari nilai sebelum dibulatkan.")


def _row(point: Point, change: Fraction | None) -> Line:
    respondents = wording.number(point.card.respondents) if point.card else "riwayat"
    begin = (
        f"  {point.period!s:<7}  {respondents:>9}  {_two(point.ikm):>6}   "
        f"{point.mutu.letter}    "
    )
    return ((begin, ""), _change(change))


def _change(change: Fraction | None) -> tuple[str, str]:
    if change is None:
        return ("-", "")
    text = wording.change(change)
    return (text, _COLOURS.get(text.partition(" ")[0], ""))


def _two(value: Fraction) -> str:
    return wording.number(rounded(value, _HUNDREDTHS))


def _sparkline(series: Series, levels: str) -> str:
    lowest = min(series.points, key=lambda point: point.ikm)
    highest = max(series.points, key=lambda point: point.ikm)
    line = sparkline([point.ikm for point in series.points], levels)
    return (
        f"  Grafik IKM  {line}   terendah {_two(lowest.ikm)} ({lowest.period}), "
        f"tertinggi {_two(highest.ikm)} ({highest.period})"
    )


def sparkline(values: list[Fraction], levels: str) -> str:
    """One character of `levels` for each value, from the lowest to the highest."""
    least, most = min(values), max(values)
    if least == most:
        return levels[len(levels) // 2] * len(values)
    steps = len(levels) - 1
    places = ((value - least) * steps / (most - least) for value in values)
    return "".join(levels[int(rounded(place, 0))] for place in places)


def _comparison(compared: Comparison, width: int | None) -> Iterator[Line]:
    before, after = str(compared.before.period), str(compared.after.period)
    names = narrowed(
        max(len(one.after.unsur.name) for one in compared.unsur),
        least=_LEAST_NAME,
        others=_OTHER_COLUMNS,
        width=width,
    )
    yield plain(f"  Kode Unsur{' ' * (names - 5)}  {before:>7}  {after:>7}  Perubahan")
    yield plain(f"  ---- {'-' * names}  -------  -------  ------------")
    for one in compared.unsur:
        name = shortened(one.after.unsur.name, names)
        values = f"{_two(one.before.nrr):>7}  {_two(one.after.nrr):>7}"
        begin = f"  {one.after.unsur.code:<4} {name:<{names}}  {values}  "
        yield ((begin, ""), _change(one.change))
    yield plain()
    yield from map(plain, _fallen(compared))
    yield plain()
    yield from map(plain, _chance(compared))


def _dropped(series: Series) -> Iterator[Line]:
    """The alert on a drop of the last two points, where one comes from skm.yaml."""
    if series.latest is None or all(point.card for point in series.latest):
        return
    before, after = series.latest
    span = f"dari {before.period} ke {after.period}"
    change = after.ikm - before.ikm
    alert = [f"  IKM {wording.change(change)} {span}"] if falls(change) else []
    if mutu_falls(before, after):
        letters = f"{before.mutu} menjadi {after.mutu}"
        alert.append(f"  Mutu unit turun {span}: {letters}")
    yield from map(plain, ["", *alert] if alert else [])


def _fallen(compared: Comparison) -> Iterator[str]:
    """The alert on a drop: which unsur fell, and which mutu."""
    fell = [one for one in compared.unsur if one.fell or one.mutu_fell]
    span = f"dari {compared.before.period} ke {compared.after.period}"
    if compared.mutu_fell:
        before, after = compared.before.mutu, compared.after.mutu
        yield f"  Mutu unit turun {span}: {before} menjadi {after}"
    if not fell:
        yield f"  Tidak ada unsur yang turun {span}"
        return
    yield f"  Unsur yang turun {span}"
    for one in sorted(fell, key=lambda one: one.change):
        what = f"{wording.change(one.change)}{_letters(one)}"
        yield f"    {one.after.unsur.title}: {what}"


def _chance(compared: Comparison) -> Iterator[str]:
    """The changes that other respondents would hardly have made: beyond chance."""
    verdict = wording.chance(compared.beyond_chance)
    yield f"  Perubahan IKM ({wording.change(compared.change)}) {verdict}"
    beyond = [one for one in compared.unsur if one.beyond_chance]
    if beyond:
        yield "  Perubahan unsur yang lebih besar daripada kebetulan"
        for one in beyond:
            yield f"    {one.after.unsur.title}: {wording.change(one.change)}"
    elif not any(one.beyond_chance is None for one in compared.unsur):
        yield "  Perubahan setiap unsur dapat terjadi karena kebetulan"


def _letters(one: UnsurChange) -> str:
    if not one.mutu_fell:
        return ""
    return f", mutu {one.before.mutu.letter} menjadi {one.after.mutu.letter}"


def _printed_apart(series: Series) -> bool:
    """Whether a change differs from the difference of the two printed numbers."""
    pairs = list(pairwise(point.ikm for point in series.points))
    if series.comparison:
        pairs += [(one.before.nrr, one.after.nrr) for one in series.comparison.unsur]
    return any(
        abs(rounded(b, _HUNDREDTHS) - rounded(a, _HUNDREDTHS))
        != rounded(abs(b - a), _HUNDREDTHS)
        for a, b in pairs
    )


def trend_json(trended: Trended) -> Json:
    """The object of `--format json`."""
    return {
        "skema": SCHEMA,
        "deret": [_series_json(series) for series in trended.series],
        "catatan": notes_json(trended.notes),
    }


def _series_json(series: Series) -> Json:
    return {
        "jenis": wording.span(series.span),
        "instrumen": series.rule.instrument if series.rule else None,
        "bobot": series.rule.weight if series.rule else None,
        "gabung_layanan": series.rule.pooling.value if series.rule else None,
        "jawaban_kosong": series.rule.blanks.value if series.rule else None,
        "periode": [
            {
                "periode": str(point.period),
                "responden": point.card.respondents if point.card else None,
                "ikm": json_number(point.ikm, 2),
                "mutu": point.mutu.letter,
                "perubahan": None if change is None else json_number(change, 2),
                "asal": "skor.json" if point.card else "riwayat",
            }
            for point, change in zip(series.points, series.changes, strict=True)
        ],
        "turun_terakhir": _dropped_json(series),
        "perbandingan": _comparison_json(series.comparison),
    }


def _dropped_json(series: Series) -> Json:
    if series.latest is None:
        return None
    before, after = series.latest
    return {
        "dari": str(before.period),
        "ke": str(after.period),
        "ikm": falls(after.ikm - before.ikm),
        "mutu": mutu_falls(before, after),
    }


def _comparison_json(compared: Comparison | None) -> Json:
    if compared is None:
        return None
    return {
        "dari": str(compared.before.period),
        "ke": str(compared.after.period),
        "perubahan": json_number(compared.change, 2),
        "lebih_besar_daripada_kebetulan": compared.beyond_chance,
        "mutu_turun": compared.mutu_fell,
        "unsur": [*map(_unsur_json, compared.unsur)],
        "turun": _codes(one for one in compared.unsur if one.fell),
        "turun_mutu": _codes(one for one in compared.unsur if one.mutu_fell),
    }


def _unsur_json(one: UnsurChange) -> Json:
    return {
        "kode": one.after.unsur.code,
        "nama": one.after.unsur.name,
        "nrr_sebelum": json_number(one.before.nrr, 4),
        "nrr": json_number(one.after.nrr, 4),
        "perubahan": json_number(one.change, 4),
        "lebih_besar_daripada_kebetulan": one.beyond_chance,
        "mutu_sebelum": one.before.mutu.letter,
        "mutu": one.after.mutu.letter,
    }


def _codes(changes: Iterable[UnsurChange]) -> list[Json]:
    return [one.after.unsur.code for one in changes]
