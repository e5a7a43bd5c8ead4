"""The workbook inside a chart, which Word opens for "Edit Data"."""

from collections.abc import Iterator
from decimal import Decimal

from skm_cli.context import ChartSeries, ReportChart
from skm_cli.document.escaping import escaped
from skm_cli.document.package import pack_document
from skm_cli.domain.problem import column_letters

DATA_SHEET = "Data"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = "http://schemas.openxmlformats.org"
_MAIN = f"{_OPEN}/spreadsheetml/2006/main"
_LINKS = f"{_OPEN}/officeDocument/2006/relationships"
_PACKAGE = f"{_OPEN}/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_KIND}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
        f'<sheet name="{DATA_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_LINKS}/styles" Target="styles.xml"/>'
        "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="10"/>'
        '<name val="Arial"/></font></fonts><fills count="2"><fill><patternFill '
        'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/>'
        '</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
        'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" '
        'fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1">'
        '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def chart_workbook(chart: ReportChart) -> bytes:
    """The .xlsx of a chart: a column for each series, then one for each's labels."""
    rows = [_row(1, _heads(chart))]
    for at, category in enumerate(chart.categories):
        rows.append(_row(at + 2, _cells(chart, category, at)))
    last = column_letters(2 * len(chart.series) + 1)
    sheet = (
        f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}{len(rows)}"/>'
        '<sheetFormatPr defaultRowHeight="13"/>'
        f'<cols><col min="1" max="1" width="44" customWidth="1"/>'
        f'<col min="2" max="{2 * len(chart.series) + 1}" width="22" customWidth="1"/>'
        f"</cols><sheetData>{''.join(rows)}</sheetData></worksheet>"
    )
    members = {**_PARTS, "xl/worksheets/sheet1.xml": sheet}
    return pack_document(
        {name: (_HEAD + xml).encode() for name, xml in members.items()}
    )


def values_range(chart: ReportChart, series: int) -> str:
    """The range of a series' values."""
    return _range(column_letters(series + 2), chart)


def labels_range(chart: ReportChart, series: int) -> str:
    """The range of a series' labels."""
    return _range(column_letters(len(chart.series) + series + 2), chart)


def categories_range(chart: ReportChart) -> str:
    """The range of the categories."""
    return _range("A", chart)


def name_cell(series: int) -> str:
    """The cell of a series' name."""
    return f"{DATA_SHEET}!${column_letters(series + 2)}$1"


def _range(letters: str, chart: ReportChart) -> str:
    return f"{DATA_SHEET}!${letters}$2:${letters}${len(chart.categories) + 1}"


def _heads(chart: ReportChart) -> Iterator[str]:
    yield _text(chart.heading)
    for series in chart.series:
        yield _text(series.name)
    for series in chart.series:
        yield _text(f"Label {series.name}")


def _cells(chart: ReportChart, category: str, at: int) -> Iterator[str]:
    yield _text(category)
    for series in chart.series:
        yield _number(series.values[at])
    for index, series in enumerate(chart.series):
        yield _label(chart, series, index=index, at=at)


def _row(number: int, cells: Iterator[str]) -> str:
    filled = "".join(
        cell.replace("@", f"{column_letters(index)}{number}", 1)
        for index, cell in enumerate(cells, 1)
        if cell
    )
    return f'<row r="{number}">{filled}</row>'


# The first `@` of a cell stands for its address.


def _text(text: str) -> str:
    held = f'<t xml:space="preserve">{escaped(text)}</t>'
    return f'<c r="@" t="inlineStr"><is>{held}</is></c>'


def _number(value: Decimal | int | None) -> str:
    return "" if value is None else f'<c r="@"><v>{value}</v></c>'


def _label(chart: ReportChart, series: ChartSeries, *, index: int, at: int) -> str:
    letters, row, count = column_letters(index + 2), at + 2, len(chart.series)
    formula = series.formula.format(
        value=f"{letters}{row}",
        row=f"$B{row}:${column_letters(count + 1)}{row}",
        column=f"{letters}$2:{letters}${len(chart.categories) + 1}",
    )
    label = escaped(series.labels[at])
    return f'<c r="@" t="str"><f>{escaped(formula)}</f><v>{label}</v></c>'
