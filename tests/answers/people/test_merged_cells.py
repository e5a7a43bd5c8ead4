"""Services, dates and the profile that are merged over the rows of several people."""

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from read_responses import read
from skm_cli.answers.responses import Responses
from workbooks import ALL_4, UNSUR, workbook

LOW = " | ".join("3" * 9)
HEADER = f"No | Jenis layanan | Tanggal | Jenis kelamin | {UNSUR}"
ROWS = (
    f"1 | KTP | 2023-11-17 | L | {ALL_4}",
    f"2 | | | | {ALL_4}",
    f"3 | | | P | {LOW}",
    f"4 | KK | 2023-11-20 | | {LOW}",
    f"5 | | | | {LOW}",
)
MERGED = ("B2:B4", "C2:C4", "D2:D3", "D4:D5", "B5:B6", "C5:C6")


def merged(folder: Path, *rows: str, cells: tuple[str, ...] = MERGED) -> Responses:
    path = workbook(folder / "a.xlsx", "\n".join((HEADER, *rows)))
    book = load_workbook(path)
    for one in cells:
        book.worksheets[0].merge_cells(one)
    book.save(path)
    return read(path)


def test_what_is_merged_downwards_holds_for_all_of_its_rows(tmp_path: Path) -> None:
    found = merged(tmp_path, *ROWS)

    assert {name: one.respondents for name, one in found.services.items()} == {
        "KTP": 3,
        "KK": 2,
    }
    assert found.services["KTP"].tallies["U1"].counts == (0, 0, 1, 2)
    first, second = date(2023, 11, 17), date(2023, 11, 20)
    assert [day for _, day in found.days] == [first] * 3 + [second] * 2
    assert found.people["jenis_kelamin"] == {
        "Laki-laki": 2,
        "Perempuan": 2,
        "Tidak diisi": 1,
    }


def test_blanks_that_are_not_merged_stay_blank(tmp_path: Path) -> None:
    found = merged(tmp_path, *ROWS, cells=())

    assert found.services["(kosong)"].respondents == 3


def test_a_sum_within_a_merged_range_is_none_of_its_people(tmp_path: Path) -> None:
    sums = f"Rata-rata | | | | {LOW}"
    found = merged(tmp_path, *ROWS[:3], sums, *ROWS[3:], cells=("B2:B5", "B6:B7"))

    assert {name: one.respondents for name, one in found.services.items()} == {
        "KTP": 3,
        "KK": 2,
    }
    assert dict(found.sources[0].skipped) == {5: "baris jumlah"}
