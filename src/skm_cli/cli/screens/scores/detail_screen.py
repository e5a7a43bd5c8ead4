"""What `skm score --detail` adds: intervals and the reliability of answers."""

from collections.abc import Iterator
from fractions import Fraction

from skm_cli.cli.output.screen import Line, narrowed, plain, shortened
from skm_cli.domain import wording
from skm_cli.domain.scores.certainty import (
    Interval,
    Reliability,
    index_interval,
    nrr_interval,
    reliability,
)
from skm_cli.domain.scores.score import Pooling, Scorecard
from skm_cli.domain.tally import rounded

_OTHER_COLUMNS = 43
_LEAST_NAME = 10
_UNKNOWN = "belum dapat dihitung"
_A_ROW = 6


def detail_screen(card: Scorecard, *, width: int | None) -> Iterator[Line]:
    """The lines below the table of a score.

    Args:
        card: The scores.
        width: The columns of the terminal; None where nothing may be cut.
    """
    yield plain()
    yield from _intervals(card, width)
    if known := reliability(card):
        yield plain()
        yield from map(plain, _reliability(known))


def _intervals(card: Scorecard, width: int | None) -> Iterator[Line]:
    names = narrowed(
        max(len(score.unsur.name) for score in card.scores),
        least=_LEAST_NAME,
        others=_OTHER_COLUMNS,
        width=width,
    )
    yield plain("  Rentang keyakinan 95%")
    yield plain(f"  Kode {'Unsur':<{names}}     NRR  Rentang")
    yield plain(f"  ---- {'-' * names}  ------  {'-' * 25}")
    for score in card.scores:
        name = shortened(score.unsur.name, names)
        interval = _interval(nrr_interval(card, score))
        yield plain(
            f"  {score.unsur.code:<4} {name:<{names}}  {_two(score.nrr):>6}  {interval}"
        )
    interval = _interval(index_interval(card))
    yield ((f"  IKM  {'':<{names}}  {_two(card.ikm):>6}  {interval}", "bold"),)
    yield from map(plain, _meaning(card))


def _meaning(card: Scorecard) -> Iterator[str]:
    yield "  Nilai seluruh pengguna layanan diperkirakan berada dalam rentang ini, jika"
    yield "  respondennya dipilih secara acak."
    if card.population is None:
        yield "  Jumlah pengguna layanan belum diketahui: isi populasi di skm.yaml."
    elif card.population < card.respondents:
        population = wording.number(card.population)
        respondents = wording.number(card.respondents)
        yield f"  Populasi {population} kurang dari {respondents} responden, jadi tidak"
        yield "  dipakai: periksa isian populasi di skm.yaml."
    else:
        population = wording.number(card.population)
        yield f"  Jumlah pengguna layanan (populasi): {population}."
    if card.pooling is Pooling.SERVICES:
        yield "  Rentang IKM tidak dihitung karena IKM adalah rata-rata jenis layanan."


def _interval(interval: Interval | None) -> str:
    if interval is None:
        return _UNKNOWN
    low, high = interval
    return f"{_two(low)} sampai dengan {_two(high)}"


def _reliability(known: Reliability) -> Iterator[str]:
    alpha = _UNKNOWN if known.alpha is None else _two(known.alpha)
    complete = wording.number(known.respondents)
    yield f"  Keajekan jawaban (Cronbach's alpha)   {alpha}"
    yield f"  Dihitung dari {complete} responden yang menjawab semua pertanyaan."
    yield "  Jawaban lazimnya dianggap ajek mulai 0,70."
    yield "  Korelasi setiap pertanyaan dengan jumlah pertanyaan lain"
    cells = [f"{code:<3} {_or_dash(value)}" for code, value in known.item_total.items()]
    for start in range(0, len(cells), _A_ROW):
        row = "   ".join(f"{cell:<9}" for cell in cells[start : start + _A_ROW])
        yield f"    {row}".rstrip()


def _or_dash(value: Fraction | None) -> str:
    return "-" if value is None else _two(value)


def _two(value: Fraction) -> str:
    size = wording.number(rounded(abs(value), 2))
    return f"-{size}" if value < 0 and rounded(-value, 2) else size
