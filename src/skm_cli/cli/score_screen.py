"""The screen of `skm score`: the table of unsur, the lowest, the columns read."""

import sys
from collections.abc import Iterator
from fractions import Fraction

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from skm_cli.domain import wording
from skm_cli.domain.score import Scorecard
from skm_cli.domain.source import Source
from skm_cli.domain.tally import SCALE, Tally, rounded
from skm_cli.usecases.score import Scored

_NO_LIMIT = 1000
_TENTHS = 10
_WIDTH = 76
_MOST_COLUMNS = 4
_LONGEST_HEADER = 34
_GRADES = {"A": "green", "B": "cyan", "C": "yellow", "D": "red"}
# Dashes below the heads and nothing else: plain in a pipe and on any console.
_BOX = Box("    \n    \n -  \n    \n    \n    \n    \n    \n", ascii=True)


def show_score(scored: Scored) -> None:
    """Print the scores of a survey."""
    # In a pipe nothing is cut: whoever reads it there has no terminal's width.
    width = None if sys.stdout.isatty() else _NO_LIMIT
    console = Console(width=width, highlight=False, markup=False, emoji=False)
    card = scored.skor.card
    title = "Survei Kepuasan Masyarakat"
    if card.period:
        title = f"{title}, {wording.period(card.period)}"
    console.print(Text(title, style="bold"))
    console.print()
    console.print(_table(card))
    console.print()
    console.print(_index(card))
    console.print()
    for line in (*_lowest(card), *(f"  {note.message}." for note in scored.ties)):
        console.print(line)
    for source in scored.skor.sources:
        console.print()
        for line in _columns(source):
            console.print(line)


def _table(card: Scorecard) -> Table:
    # Columns and the single blanks between them fill a terminal of 80 exactly.
    table = Table(box=_BOX, show_edge=False, padding=0)
    table.add_column("  Kode", min_width=6)
    table.add_column("Unsur", no_wrap=True, overflow="ellipsis")
    table.add_column("NRR", justify="right", min_width=5)
    table.add_column("Konversi", justify="right", min_width=9)
    table.add_column("Mutu", justify="center", min_width=6)
    table.add_column("Jawaban", min_width=_TENTHS)
    priorities = card.priorities()
    for score in card.scores:
        code, letter = score.unsur.code, score.mutu.letter
        lowest = code in priorities
        table.add_row(
            f"{'>' if lowest else ' '} {code}",
            score.unsur.name,
            wording.number(score.nrr_printed),
            wording.number(rounded(score.konversi, 2)),
            Text(letter, style=_GRADES.get(letter, "")),
            _bar(score.tally),
            style="bold" if lowest else "",
        )
    return table


def _bar(tally: Tally) -> str:
    """Ten figures, each a tenth of the answers, by the largest remainder."""
    shares = [Fraction(_TENTHS * count, tally.answers) for count in tally.counts]
    tenths = [int(share) for share in shares]
    order = sorted(range(len(SCALE)), key=lambda i: tenths[i] - shares[i])
    for i in order[: _TENTHS - sum(tenths)]:
        tenths[i] += 1
    return "".join(str(v) * n for v, n in zip(SCALE, tenths, strict=True))


def _index(card: Scorecard) -> Text:
    index = wording.number(rounded(card.ikm, 2))
    line = Text(f"  IKM {index}   mutu {card.mutu}", style="bold")
    respondents = f"   {wording.number(card.respondents)} responden"
    return line.append(
        f"{respondents}   bobot {card.instrument.weight}", style="not bold"
    )


def _lowest(card: Scorecard) -> Iterator[str]:
    priorities = [card.score(code) for code in card.priorities()]
    count = wording.cardinal(len(priorities)).capitalize()
    yield f"  {count} unsur dengan nilai terendah"
    width = max(len(score.unsur.title) for score in priorities)
    for number, score in enumerate(priorities, 1):
        value = wording.number(score.nrr_printed)
        yield f"    {number}. {score.unsur.title:<{width}}   {value}"


def _columns(source: Source) -> Iterator[str]:
    yield f"  Kolom yang dibaca dari {source.file}, lembar {source.sheet}"
    cells = []
    for meaning, column in source.columns.items():
        letter, _, header = column.partition(" · ")
        header = " ".join(header.split())
        if len(header) > _LONGEST_HEADER:
            header = f"{header[: _LONGEST_HEADER - 3]}..."
        cells.append(f"{letter} {header} = {meaning}")
    for row in _in_columns(cells):
        yield f"    {row}".rstrip()


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
