"""The screen of `skm score`: the table of unsur, the lowest, the columns read."""

from collections.abc import Iterator

from skm_cli.cli.output.screen import (
    Line,
    narrowed,
    plain,
    shortened,
    shortened_inside,
    wrapped,
)
from skm_cli.domain import wording
from skm_cli.domain.scores.score import Pooling, Scorecard, UnsurScore
from skm_cli.domain.survey.respondents import CATEGORIES
from skm_cli.domain.survey.sampling import shares
from skm_cli.domain.survey.source import Source
from skm_cli.domain.tally import SCALE, Tally, rounded
from skm_cli.files.kinds_of_file import TEXT_SUFFIXES
from skm_cli.usecases.scores.score import Scored

_TENTHS = 10
_LEAST_NAME = 10
_OTHER_COLUMNS = 41
"""The width of the table without the name of the unsur."""
_SERVICE = "Jenis layanan"
_OTHER_SERVICE_COLUMNS = 27
_WIDTH = 76
_MOST_COLUMNS = 4
_LONGEST_HEADER = 34
_COLOURS = {"A": "green", "B": "cyan", "C": "yellow", "D": "red"}


def score_screen(scored: Scored, *, width: int | None) -> Iterator[Line]:
    """The screen of a score.

    Args:
        scored: The score.
        width: The columns of the terminal; None where nothing may be cut.
    """
    card = scored.skor.card
    title = "Survei Kepuasan Masyarakat"
    if card.period:
        title = f"{title}, {wording.period(card.period)}"
    yield ((title, "bold"),)
    yield plain()
    yield from _table(card, width)
    yield plain()
    yield _index(card)
    if card.left_out is not None:
        left_out = wording.number(card.left_out)
        yield plain(f"  Tidak dihitung karena ada jawaban kosong: {left_out} responden")
    yield from map(plain, _answered(card))
    yield plain()
    yield from map(plain, _lowest(card))
    for note in scored.ties:
        yield plain(f"  {note.message[0].upper()}{note.message[1:]}.")
        for way_out in filter(None, note.hint.split("; ")):
            yield plain(f"    saran: {way_out}")
    if card.services:
        yield plain()
        yield from _services(card, width)
    for source in scored.skor.sources:
        yield plain()
        yield from map(plain, _columns(source))


def _table(card: Scorecard, width: int | None) -> Iterator[Line]:
    names = narrowed(
        max(len(score.unsur.name) for score in card.scores),
        least=_LEAST_NAME,
        others=_OTHER_COLUMNS,
        width=width,
    )
    yield plain(f"  Kode {'Unsur':<{names}}   NRR  Konversi  Mutu  Jawaban")
    yield plain(f"  ---- {'-' * names}  ----  --------  ----  {'-' * _TENTHS}")
    priorities = card.priorities()
    for score in card.scores:
        yield _row(score, names, priority=score.unsur.code in priorities)


def _row(score: UnsurScore, names: int, *, priority: bool) -> Line:
    mark, weight = (">", "bold") if priority else (" ", "")
    letter = score.mutu.letter
    nrr = wording.number(score.nrr_printed)
    konversi = wording.number(rounded(score.konversi, 2))
    name = shortened(score.unsur.name, names)
    return (
        (
            f"{mark} {score.unsur.code:<4} {name:<{names}} {nrr:>5} {konversi:>9}",
            weight,
        ),
        (f"   {letter}    ", f"{weight} {_COLOURS.get(letter, '')}".strip()),
        (_bar(score.tally), weight),
    )


def _bar(tally: Tally) -> str:
    """Ten digits, each for a tenth of the answers, by the largest remainder."""
    given = {str(v): count for v, count in zip(SCALE, tally.counts, strict=True)}
    return "".join(v * tenths for v, tenths in shares(_TENTHS, given).items())


def _index(card: Scorecard) -> Line:
    ikm = wording.number(rounded(card.ikm, 2))
    respondents = wording.number(card.respondents)
    weighting = card.instrument.weighting.printed()
    return (
        (f"  IKM {ikm}   mutu {card.mutu}", "bold"),
        (f"   {respondents} responden   bobot {weighting}", ""),
    )


def _answered(card: Scorecard) -> Iterator[str]:
    """The number of answers to each unsur, where they differ."""
    counts = {
        score.unsur.code: sorted({tally.answers for tally in score.tallies})
        for score in card.scores
    }
    if len({count for known in counts.values() for count in known}) > 1:
        texts = [
            f"{code} {' s.d. '.join(map(wording.number, dict.fromkeys((n[0], n[-1]))))}"
            for code, n in counts.items()
        ]
        yield from wrapped("Jumlah jawaban:", texts, indent=2)


def _lowest(card: Scorecard) -> Iterator[str]:
    priorities = [card.score(code) for code in card.priorities()]
    lowest = wording.lowest_unsur(len(priorities), of=len(card.scores))
    yield f"  {lowest.capitalize()}"
    width = max(len(score.unsur.title) for score in priorities)
    for number, score in enumerate(priorities, 1):
        value = wording.number(score.nrr_printed)
        yield f"    {number}. {score.unsur.title:<{width}}   {value}"


def _services(card: Scorecard, width: int | None) -> Iterator[Line]:
    names = narrowed(
        max(len(_SERVICE), *(len(service.name) for service in card.services)),
        least=len(_SERVICE),
        others=_OTHER_SERVICE_COLUMNS,
        width=width,
    )
    yield plain(f"  {_SERVICE:<{names}}  Responden     IKM  Mutu")
    yield plain(f"  {'-' * names}  ---------  ------  ----")
    for service in card.services:
        value, letter = "-", "-"
        if service.ikm is not None:
            value = wording.number(rounded(service.ikm, 2))
            letter = card.instrument.mutu(service.ikm).letter
        name = shortened(service.name, names)
        count = wording.number(service.respondents)
        yield (
            (f"  {name:<{names}}  {count:>9}  {value:>6}", ""),
            (f"   {letter}", _COLOURS.get(letter, "")),
        )
    if card.pooling is Pooling.SERVICES:
        yield plain("  IKM unit adalah rata-rata IKM jenis layanan di atas; NRR dan")
        yield plain("  urutan unsur dihitung dari jawaban seluruh responden.")
    else:
        yield plain("  IKM unit dihitung dari jawaban seluruh responden.")


def _columns(source: Source) -> Iterator[str]:
    # The one sheet of a text is the file itself.
    is_text = source.file.casefold().endswith(TEXT_SUFFIXES)
    sheet = "" if is_text else f", lembar {source.sheet}"
    yield f"  Kolom yang dibaca dari {source.file}{sheet}"
    cells = [
        f"{_column(column)} = {meaning}"
        for meaning, column in source.columns.items()
        if meaning not in CATEGORIES
    ]
    for row in _in_columns(cells):
        yield f"    {row}".rstrip()
    people = [
        _profile(meaning.replace("_", " "), _column(source.columns[meaning]))
        for meaning in CATEGORIES
        if meaning in source.columns
    ]
    if people:
        yield from wrapped("Tentang responden:", people)


def _column(column: str) -> str:
    letter, _, header = column.partition(" · ")
    return f"{letter} {shortened_inside(' '.join(header.split()), _LONGEST_HEADER)}"


def _profile(meaning: str, column: str) -> str:
    """A column of the profile, with its meaning where the header lacks it."""
    return column if meaning in column.casefold() else f"{column} = {meaning}"


def _in_columns(cells: list[str]) -> Iterator[str]:
    """The cells in as many columns as a terminal of 80 holds."""
    count = next(n for n in range(_MOST_COLUMNS, 0, -1) if n == 1 or _fits(cells, n))
    widths = _widths(cells, count)
    for start in range(0, len(cells), count):
        row = zip(cells[start : start + count], widths, strict=False)
        yield "   ".join(f"{cell:<{width}}" for cell, width in row)


def _fits(cells: list[str], count: int) -> bool:
    return sum(_widths(cells, count)) + 3 * (count - 1) <= _WIDTH


def _widths(cells: list[str], count: int) -> list[int]:
    return [max(map(len, cells[place::count])) for place in range(count)]
