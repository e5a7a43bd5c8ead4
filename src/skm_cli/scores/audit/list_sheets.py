"""The sheets beside the working: who answered, notes, where the answers came from."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import in_order
from skm_cli.domain.survey.source import Source
from skm_cli.files.workbooks.charts import SheetChart
from skm_cli.files.workbooks.grids import Cell, CellStyle, Grid, GridRow
from skm_cli.scores.audit.layout import (
    COUNT,
    HEAD,
    LABEL,
    MIDDLE,
    NOTES,
    PEOPLE,
    SHARE,
    SOURCES,
    TEXT,
    TITLE,
    Working,
    calculated,
)

_FIRST_BLOCK = 3
# A block is as high as its chart, and three of them are a page.
_BLOCK = 14
_BLOCKS_A_PAGE = 3
_CHART = (13, 6.6)
_NUMBER = CellStyle(COUNT, align="center", boxed=True)
_PATH = CellStyle(boxed=True, wrapped=True, align="left")


def people_grid(working: Working) -> Grid:
    """Respondents by each characteristic, a table and a chart beside it."""
    people = in_order(working.card.people)
    rows: list[GridRow] = [[Cell("Responden menurut karakteristik", TITLE)], []]
    charts, breaks, merged = [], [], []
    for number, (name, counts) in enumerate(people.items()):
        start = _FIRST_BLOCK + number * _BLOCK
        block = list(_characteristic(name, counts, start))
        rows += block
        rows += [[]] * (_BLOCK - len(block))
        merged.append(f"A{start + len(block) - 1}:B{start + len(block) - 1}")
        charts.append(_chart(name, start, len(block) - 2))
        if number % _BLOCKS_A_PAGE == 0 and number:
            # A chart on the very edge would leave its line on both pages.
            breaks.append(start - 2)
    return Grid(
        name=PEOPLE,
        widths=(6.0, 34.0, 12.0, 12.0, 3.0, *(9.0,) * 7),
        rows=rows,
        merged=tuple(merged),
        charts=tuple(charts),
        breaks=tuple(breaks),
    )


def _characteristic(
    name: str, counts: Mapping[str, int], start: int
) -> Iterator[GridRow]:
    titles = ("No", _words(name).capitalize(), "Jumlah", "Persentase")
    yield [Cell(title, HEAD) for title in titles]
    everyone, total = sum(counts.values()), start + len(counts) + 1
    for number, (category, count) in enumerate(counts.items(), 1):
        share = f"C{start + number}/C${total}"
        yield [
            Cell(number, MIDDLE),
            Cell(category, TEXT),
            Cell(count, _NUMBER),
            calculated(share, Fraction(count, everyone), SHARE),
        ]
    first, last = start + 1, total - 1
    yield [
        Cell("Jumlah", LABEL),
        Cell(None, LABEL),
        calculated(f"SUM(C{first}:C{last})", everyone, COUNT, bold=True),
        calculated(f"SUM(D{first}:D{last})", 1, SHARE, bold=True),
    ]


def _chart(name: str, start: int, categories: int) -> SheetChart:
    return SheetChart(
        at=f"F{start}",
        title=_words(name).capitalize(),
        labels=2,
        values=3,
        first=start + 1,
        last=start + categories,
        size=_CHART,
        number_format=COUNT,
        span=(0, None),
        lying=True,
    )


def notes_grid(working: Working) -> Grid:
    """What was said about the answers and the scores."""
    titles = ("No", "Tempat", "Catatan", "Saran")
    notes: list[GridRow] = [
        [
            Cell(number, MIDDLE),
            Cell(str(note.place), TEXT),
            Cell(note.message, TEXT),
            Cell(note.hint or None, TEXT),
        ]
        for number, note in enumerate(working.notes, 1)
    ]
    none: list[GridRow] = [[Cell(None, MIDDLE), Cell("Tidak ada catatan", TEXT)]]
    return Grid(
        name=NOTES,
        widths=(6.0, 30.0, 62.0, 48.0),
        rows=[
            [Cell("Catatan", TITLE)],
            [],
            [Cell(title, HEAD) for title in titles],
            *(notes or none),
        ],
        head=(3, 3),
    )


def sources_grid(working: Working) -> Grid:
    """From which file, sheet and columns the answers came, and the rows left out."""
    titles = ("Berkas", "Keterangan", "Letak", "Isi")
    rows: list[GridRow] = [
        [Cell("Asal data", TITLE)],
        [],
        [Cell(title, HEAD) for title in titles],
    ]
    for source in working.sources:
        for what, where, told in _about(source, working.card.instrument):
            known = Cell(told, _PATH)
            row = Cell(source.file, TEXT), Cell(what, TEXT), Cell(where, TEXT), known
            rows.append(row)
    rows += [[], [Cell(f"Dihitung dengan skm {working.version}", CellStyle())]]
    return Grid(name=SOURCES, widths=(30.0, 44.0, 14.0, 72.0), rows=rows, head=(3, 3))


def _about(
    source: Source, instrument: Instrument
) -> Iterator[tuple[str, str | None, str | None]]:
    yield "SHA-256", None, source.sha256
    yield "Lembar", None, source.sheet
    yield "Baris judul kolom", f"baris {source.header_row}", None
    names = {item.code: item.title for item in instrument.items}
    for role, column in source.columns.items():
        letters, _, header = column.partition(" · ")
        yield names.get(role, _words(role).capitalize()), f"kolom {letters}", header
    for row, why in source.skipped:
        yield "Baris yang dilewati", f"baris {row}", why


def _words(name: str) -> str:
    return name.replace("_", " ")
