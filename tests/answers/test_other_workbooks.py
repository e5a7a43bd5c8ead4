"""Workbooks of other kinds than .xlsx: read by their content, and kept from harm."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

import spreadsheets
import workbooks
from read_responses import as_line, counts, faults, read
from skm_cli.domain.report.profile import SIZE_LIMIT
from skm_cli.errors import FileUnusableError
from skm_cli.files.tables.book import open_book
from skm_cli.files.workspace import NamedFile

ANSWERS = f"{workbooks.UNSUR}\n{workbooks.ALL_4}\n'3 | 4 | 4 | 4 | 4 | 4 | 4 | 4 |"
Build = Callable[[Path, str], Path]


def ods(path: Path, text: str) -> Path:
    return spreadsheets.ods(path, {"Jawaban": text})


KINDS: dict[str, Build] = {
    ".ods": ods,
    ".xlsb": spreadsheets.xlsb,
    ".xls": spreadsheets.xls,
}
kinds = pytest.mark.parametrize("suffix", KINDS)


def refusal(path: Path, limit: int = SIZE_LIMIT) -> str:
    with (
        pytest.raises(FileUnusableError) as caught,
        open_book(NamedFile(path, path.name), limit=limit) as book,
    ):
        list(book.sheet(book.tabs[0]).rows())
    assert caught.value.place.startswith(path.name)
    return caught.value.message


@kinds
def test_each_kind_is_read(tmp_path: Path, suffix: str) -> None:
    found = read(KINDS[suffix](tmp_path / f"a{suffix}", ANSWERS))

    assert counts(found.everyone, "U1") == (0, 0, 1, 1, 0)
    assert counts(found.everyone, "U9") == (0, 0, 0, 1, 1)
    assert found.sources[0].sheet == "Jawaban"


@pytest.mark.parametrize("suffix", [".xlsb", ".xls"])
def test_errors_that_do_not_show_in_a_kind_of_file_are_noted_once(
    tmp_path: Path, suffix: str
) -> None:
    found = read(KINDS[suffix](tmp_path / f"a{suffix}", ANSWERS))

    assert [as_line(note) for note in found.notes] == [
        f"a{suffix}: di berkas {suffix}, sel #N/A dan rumus tanpa hasil terbaca "
        "sebagai sel kosong"
    ]


class TestOdsKeepsErrorsAndTruthValues:
    """As LibreOffice writes what Excel's own files hold in cells of another type."""

    CELLS = (
        'table:formula="of:=#N/A" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#N/A</text:p>',
        'table:formula="of:=TRUE()" office:value-type="float" office:value="1">'
        "<text:p>TRUE</text:p>",
        'office:value-type="boolean" office:boolean-value="false"><text:p>FALSE</text:p>',
        'table:formula="of:=[.Z1]">',
        'table:formula="of:=1+1" office:value-type="float" office:value="2">'
        "<text:p>2</text:p>",
    )

    def test_with_its_address(self, tmp_path: Path) -> None:
        head = "".join(
            f'<table:table-cell office:value-type="string"><text:p>U{n}</text:p>'
            "</table:table-cell>"
            for n in range(1, 10)
        )
        odd = "".join(f"<table:table-cell {c}</table:table-cell>" for c in self.CELLS)
        rest = '<table:table-cell table:number-columns-repeated="4" office:value="4" office:value-type="float"/>'  # fmt: skip
        rows = "".join(f"<table:table-row>{r}</table:table-row>" for r in (head, odd + rest))  # fmt: skip
        path = spreadsheets.ods_of(tmp_path / "a.ods", {"Jawaban": rows})

        assert faults(path) == [
            "A2: sel berisi #N/A, bukan jawaban",
            "B2: sel berisi TRUE, bukan jawaban",
            "C2: sel berisi FALSE, bukan jawaban",
            "D2: hasil rumus belum tersimpan",
        ]


@kinds
@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.ods"])
def test_the_content_counts_and_not_the_name(
    tmp_path: Path, suffix: str, name: str
) -> None:
    found = read(KINDS[suffix](tmp_path / name, ANSWERS))

    assert found.everyone.respondents == 2


def test_a_newer_workbook_by_an_older_name(tmp_path: Path) -> None:
    real = workbooks.workbook(tmp_path / "a.xlsx", ANSWERS)
    found = read(real.rename(tmp_path / "a.xls"))

    assert found.everyone.respondents == 2
    assert found.notes == ()


@kinds
def test_half_a_file_is_called_cut_off(tmp_path: Path, suffix: str) -> None:
    path = KINDS[suffix](tmp_path / f"a{suffix}", ANSWERS)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    assert refusal(path) == "isi berkas terputus atau rusak"


def test_a_web_page_by_the_name_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text("\n <html><table><tr><td>U1</td></tr></table></html>")

    assert refusal(path) == "isinya halaman web, bukan buku kerja"


def test_a_package_of_two_kinds_is_none(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", ANSWERS)
    workbooks.added(path, "xl/workbook.xml", "<workbook/>")

    assert refusal(path) == "jenis berkas ini bukan buku kerja"


def test_a_file_larger_than_any_survey(tmp_path: Path) -> None:
    path = spreadsheets.xls(tmp_path / "a.xls", ANSWERS)

    assert refusal(path, limit=1000).startswith("besarnya ")


def test_a_sheet_outside_the_usual_folder_cannot_hide(tmp_path: Path) -> None:
    path = spreadsheets.xlsb(
        tmp_path / "a.xlsb", "U1 | U2\n4 | 4", row_of_last=1048575, column=16383
    )
    spreadsheets.moved(path, "xl/worksheets/sheet1.bin", "xl/Far/far.bin")

    assert "terlalu luas untuk dibaca" in refusal(path)


class TestOds:
    CELL = (
        '<table:table-cell table:number-columns-repeated="{}" '
        'office:value-type="float" office:value="4"/>'
    )
    BLANK = '<table:table-cell table:number-columns-repeated="16384"/>'
    ROW = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'

    def path(self, tmp_path: Path, *rows: str) -> Path:
        return spreadsheets.ods_of(tmp_path / "a.ods", {"Jawaban": "".join(rows)})

    def test_repeated_cells_beyond_the_limit_are_refused(self, tmp_path: Path) -> None:
        far = self.ROW.format(1048576, self.CELL.format(16384))

        assert refusal(self.path(tmp_path, far)) == (
            "lembar Jawaban terentang sampai XFD1048576, terlalu luas untuk dibaca"
        )

    def test_blank_ones_around_answers_are_no_harm(self, tmp_path: Path) -> None:
        path = self.path(
            tmp_path,
            self.ROW.format(2, self.BLANK),
            self.ROW.format(1, self.CELL.format(2) + self.BLANK),
            self.ROW.format(1048573, self.BLANK),
        )

        with open_book(NamedFile(path, "a.ods")) as book:
            found = list(book.sheet(book.tabs[0]).rows())

        assert found == [["", ""], ["", ""], [4.0, 4.0]]

    def test_a_password(self, tmp_path: Path) -> None:
        path = tmp_path / "a.ods"
        manifest = (
            '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml">'
            "<manifest:encryption-data/></m:file-entry></m:manifest>"
        )
        workbooks.zipped(
            path,
            {
                "mimetype": spreadsheets.ODS_TYPE,
                "META-INF/manifest.xml": manifest,
                "content.xml": "not to be read",
            },
        )

        assert refusal(path) == "buku kerja terkunci kata sandi"

    @pytest.mark.parametrize("rows", ["<table:table-row>", ROW.format("x", BLANK)])
    def test_broken_inside(self, tmp_path: Path, rows: str) -> None:
        assert refusal(self.path(tmp_path, rows)) == "isi berkas terputus atau rusak"


def test_a_far_cell_of_xlsb_is_refused(tmp_path: Path) -> None:
    path = spreadsheets.xlsb(
        tmp_path / "a.xlsb", "U1 | U2\n4 | 4", row_of_last=1048575, column=16383
    )

    assert refusal(path) == (
        "salah satu lembar terentang sampai XFD1048576, terlalu luas untuk dibaca"
    )


class TestXls:
    def with_record(self, tmp_path: Path, kind: int, content: bytes) -> Path:
        """An .xls file with one more record at the end of its sheet."""
        path = spreadsheets.xls(tmp_path / "a.xls", ANSWERS)
        end = struct.pack("<HH", 0xA, 0)
        more = struct.pack("<HH", kind, len(content)) + content
        head, _, rest = path.read_bytes().rpartition(end)
        path.write_bytes(head + more + end + rest[len(more) :])
        return path

    def test_a_record_more_is_no_harm(self, tmp_path: Path) -> None:
        path = self.with_record(tmp_path, 0x203, struct.pack("<HHHd", 9, 9, 0, 1.0))

        with open_book(NamedFile(path, "a.xls")) as book:
            assert list(book.sheet(book.tabs[0]).rows())[9][9] == 1

    @pytest.mark.parametrize(
        ("kind", "content"),
        [
            (0x203, struct.pack("<HHHd", 65535, 65535, 0, 1.0)),
            (0xBD, struct.pack("<HHHIHIH", 2, 0, 0, 0, 0, 0, 65535)),
            (0x200, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 9, 0)),
            (0x200, struct.pack("<IIHHH", 0, 9, 0, 0xFFFF, 0)),
            (0x200, b""),
        ],
    )
    def test_places_that_no_sheet_has_are_refused(
        self, tmp_path: Path, kind: int, content: bytes
    ) -> None:
        path = self.with_record(tmp_path, kind, content)

        assert refusal(path) == "isi berkas terputus atau rusak"

    @pytest.mark.parametrize(
        ("kind", "content"), [(0x203, struct.pack("<HHH", 9, 9, 0)), (0xE5, b"\1")]
    )
    def test_a_record_that_ends_early_is_damage(
        self, tmp_path: Path, kind: int, content: bytes
    ) -> None:
        path = self.with_record(tmp_path, kind, content)

        assert refusal(path) == "isi berkas terputus atau rusak"

    def test_a_password(self, tmp_path: Path) -> None:
        path = self.with_record(tmp_path, 0x2F, bytes(6))

        assert refusal(path) == "buku kerja terkunci kata sandi"

    def test_sectors_in_a_circle(self, tmp_path: Path) -> None:
        path = spreadsheets.xls(tmp_path / "a.xls", ANSWERS)
        content = bytearray(path.read_bytes())
        content[512 + 4 * 3 : 512 + 4 * 4] = struct.pack("<I", 2)
        path.write_bytes(content)

        assert refusal(path) == "isi berkas terputus atau rusak"
