"""What an office's own program exports: tables of a database, in texts of all kinds."""

from pathlib import Path

from corpus.exports.files import Cells, as_text, days, given
from corpus.known import NAMES, PEOPLE, Layout, label, layout


def _table() -> list[Cells]:
    """Paper forms that were typed into a database in the next quarter."""
    head = ["id", "nama_responden", "tgl_responden", "tgl_entri", *NAMES, "created_at"]
    rows = [
        [
            number, "", f"{day:%Y-%m-%d}", f"2024-01-0{number}", *cells,
            f"2024-01-0{number}T02:30:12.000000Z",
        ]
        for number, (day, cells) in enumerate(zip(days(), given(label), strict=True), 1)
    ]  # fmt: skip
    return [head, *rows]


@layout
def bars_between_cells(folder: Path) -> Layout:
    """A text with bars between its cells; the period is that of the answers' dates."""
    return Layout((as_text(folder, _table(), mark="|"),), PEOPLE)


@layout
def sep_line(folder: Path) -> Layout:
    """A text whose first line says its delimiter, as programs write it for Excel."""
    name = as_text(folder, _table(), mark=";", letters="utf-8")
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(f"sep=;\n{text}", encoding="utf-8")
    return Layout((name,), PEOPLE)


@layout
def unicode_text_of_excel(folder: Path) -> Layout:
    """Excel's Unicode text: tabs, UTF-16, and the suffix of any text."""
    path = folder / as_text(folder, _table(), mark="\t", letters="utf-16")
    return Layout((path.rename(folder / "rekap.txt").name,), PEOPLE)


@layout
def text_that_is_called_a_workbook(folder: Path) -> Layout:
    """A program gives its text the suffix of a workbook; cells hold line breaks."""
    rows = [[f"{cell}\n" if row == 0 else cell for cell in cells]
            for row, cells in enumerate(_table())]  # fmt: skip
    path = folder / as_text(folder, rows, mark="\t", letters="utf-16-le")
    return Layout((path.rename(folder / "rekap.xls").name,), PEOPLE)


@layout
def days_as_numbers(folder: Path) -> Layout:
    """A text that kept Excel's numbers for its days: 2 Oktober 2023 is 45201."""
    rows = [
        [f"{45_200 + number},395", *cells] for number, cells in enumerate(given(), 1)
    ]
    return Layout((as_text(folder, [["Tgl Survei", *NAMES], *rows], mark=";"),), PEOPLE)
