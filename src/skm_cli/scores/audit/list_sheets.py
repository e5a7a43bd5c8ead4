"""The sheets of lists: respondents, notes, and the sources of the answers."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import official_order
from skm_cli.domain.survey.source import Source
from skm_cli.files.workbooks.charts import SheetChart
from skm_cli.files.workbooks.grids import Cell, CellStyle, Grid, GridRow
from skm_cli.scores.audit.layout import (
    COUNT_FORMAT,
    HEAD_STYLE,
    LABEL_STYLE,
    MIDDLE_STYLE,
    NOTES_SHEET,
    PEOPLE_SHEET,
    SHARE_FORMAT,
    SOURCES_SHEET,
    TEXT_STYLE,
    TITLE_STYLE,
    AuditContent,
    calculated,
)

_FIRST_BLOCK = 3
# A block is as high as its chart, and a page has three of them.
_BLOCK = 14
_BLOCKS_A_PAGE = 3
_CHART = (13, 6.6)
_NUMBER = CellStyle(COUNT_FORMAT, align="center", boxed=True)
_PATH = CellStyle(boxed=True, wrapped=True, align="left")


def people_grid(content: AuditContent) -> Grid:
    """The respondents by characteristic: a table and a chart for each."""
    people = official_order(content.card.people)
    rows: list[GridRow] = [[Cell("Responden menurut karakteristik", TITLE_STYLE)], []]
    charts, breaks, merged = [], [], []
    for number, (name, counts) in enumerate(people.items()):
        start = _FIRST_BLOCK + number * _BLOCK
        block = list(_characteristic(name, counts, start))
        rows += block
        rows += [[]] * (_BLOCK - len(block))
        merged.append(f"A{start + len(block) - 1}:B{start + len(block) - 1}")
        charts.append(_chart(name, start, len(block) - 2))
        if number % _BLOCKS_A_PAGE == 0 and number:
            # At the edge of the page, the line of a chart would print on both pages.
            breaks.append(start - 2)
    return Grid(
        name=PEOPLE_SHEET,
        widths=(6.0, 34.0, 12.0, 12.0, 3.0, *(9.0,) * 7),
        rows=rows,
        merged=tuple(merged),
        charts=tuple(charts),
        row_breaks=tuple(breaks),
    )


def _characteristic(
    name: str, counts: Mapping[str, int], start: int
) -> Iterator[GridRow]:
    titles = ("No", _words(name).capitalize(), "Jumlah", "Persentase")
    yield [Cell(title, HEAD_STYLE) for title in titles]
    everyone, total = sum(counts.values()), start + len(counts) + 1
    for number, (category, count) in enumerate(counts.items(), 1):
        share = f"C{start + number}/C${total}"
        yield [
            Cell(number, MIDDLE_STYLE),
            Cell(category, TEXT_STYLE),
            Cell(count, _NUMBER),
            calculated(share, Fraction(count, everyone), SHARE_FORMAT),
        ]
    first, last = start + 1, total - 1
    yield [
        Cell("Jumlah", LABEL_STYLE),
        Cell(None, LABEL_STYLE),
        calculated(f"SUM(C{first}:C{last})", everyone, COUNT_FORMAT, bold=True),
        calculated(f"SUM(D{first}:D{last})", 1, SHARE_FORMAT, bold=True),
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
        number_format=COUNT_FORMAT,
        span=(0, None),
        horizontal=True,
    )


def notes_grid(content: AuditContent) -> Grid:
    """The notes about the answers and the scores."""
    titles = ("No", "Tempat", "Catatan", "Saran")
    notes: list[GridRow] = [
        [
            Cell(number, MIDDLE_STYLE),
            Cell(str(note.place), TEXT_STYLE),
            Cell(note.message, TEXT_STYLE),
            Cell(note.hint or None, TEXT_STYLE),
        ]
        for number, note in enumerate(content.notes, 1)
    ]
    none: list[GridRow] = [
        [Cell(None, MIDDLE_STYLE), Cell("Tidak ada catatan", TEXT_STYLE)]
    ]
    return Grid(
        name=NOTES_SHEET,
        widths=(6.0, 30.0, 62.0, 48.0),
        rows=[
            [Cell("Catatan", TITLE_STYLE)],
            [],
            [Cell(title, HEAD_STYLE) for title in titles],
            *(notes or none),
        ],
        header_rows=(3, 3),
    )


def sources_grid(content: AuditContent) -> Grid:
    """The file, sheet and columns of the answers, and the skipped rows."""
    titles = ("Berkas", "Keterangan", "Letak", "Isi")
    rows: list[GridRow] = [
        [Cell("Asal data", TITLE_STYLE)],
        [],
        [Cell(title, HEAD_STYLE) for title in titles],
    ]
    for source in content.sources:
        for what, where, text in _about(source, content.card.instrument):
            value = Cell(text, _PATH)
            row = (
                Cell(source.file, TEXT_STYLE),
                Cell(what, TEXT_STYLE),
                Cell(where, TEXT_STYLE),
                value,
            )
            rows.append(row)
    rows += [[], [Cell(f"Dihitung dengan skm {content.version}", CellStyle())]]
    return Grid(
        name=SOURCES_SHEET,
        widths=(30.0, 44.0, 14.0, 72.0),
        rows=rows,
        header_rows=(3, 3),
    )


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
