"""Charts as LibreOffice draws them, and their workbooks as it calculates them."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cards import card_of_totals
from chart_documents import chart_document, history
from libreoffice import printed, saved_as
from reports import REFERENCE
from skm_cli.document.charts.data_sheet import chart_workbook
from skm_cli.document.package import pack_document, unpacked
from skm_cli.report.charts import make_charts

pytestmark = pytest.mark.libreoffice

CARD = replace(
    card_of_totals(REFERENCE, 200),
    people={"pendidikan": {"SD": 1234, "SMP": 2468, "Tidak diisi": 1}},
)


def cells(workbook: bytes) -> list[list[object]]:
    sheet = load_workbook(io.BytesIO(workbook), data_only=True)["Data"]
    return [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]


def test_every_label_comes_from_its_formula(tmp_path: Path) -> None:
    """Were the clerk to change a value, the label would follow."""
    books = {
        tmp_path / f"{name}-{number}.xlsx": chart_workbook(chart)
        for number, mark in enumerate(",.")
        for name, chart in make_charts(CARD, history(CARD, "88"), mark=mark).items()
    }
    for path, book in books.items():
        members = unpacked(book)
        name = "xl/worksheets/sheet1.xml"
        members[name], count = re.subn(b"</f><v>[^<]*</v>", b"</f>", members[name])
        assert count
        path.write_bytes(pack_document(members))

    folder = saved_as("xlsx", *books)

    for path, book in books.items():
        assert cells((folder / path.name).read_bytes()) == cells(book)


def test_every_label_and_name_is_drawn(tmp_path: Path) -> None:
    charts = make_charts(CARD, history(CARD, "88.25"))
    path = tmp_path / "grafik.docx"
    path.write_bytes(chart_document(charts))

    pages = "".join(printed(path))
    for chart in charts.values():
        labels = [label for line in chart.series for label in line.labels if label]
        assert labels
        for text in (*chart.categories, *labels):
            assert text in pages
        legend = [line.name for line in chart.series] if chart.legend else []
        assert all(name in pages for name in legend)
