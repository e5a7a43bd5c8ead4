"""The door to the spreadsheet reader, and the checks before it reads."""

from pathlib import Path

import pytest

import workbooks
from skm_cli.domain.report.profile import SIZE_LIMIT
from skm_cli.errors import FileUnusableError
from skm_cli.files.cells import OddCell, OddKind, Raw
from skm_cli.files.tables.book import open_book
from skm_cli.files.tables.workbook import open_workbook
from skm_cli.files.unusable import size_text
from skm_cli.files.workspace import NamedFile

ALL_4 = ["4"] * 9
CODES = [f"U{number}" for number in range(1, 10)]


def rows(path: Path, limit: int = SIZE_LIMIT) -> list[list[Raw]]:
    with open_workbook(NamedFile(path, path.name), limit=limit) as book:
        return [list(row) for row in book.sheet(book.tabs[0]).rows()]


def rows_with_odd(path: Path, *columns: int) -> list[list[Raw]]:
    with open_workbook(NamedFile(path, path.name)) as book:
        sheet = book.sheet(book.tabs[0])
        return list(sheet.rows_with(sheet.odd_cells(columns, below=1)))


def refusal(path: Path, limit: int = SIZE_LIMIT) -> tuple[str, str]:
    with (
        pytest.raises(FileUnusableError) as caught,
        open_book(NamedFile(path, path.name), limit=limit) as book,
    ):
        list(book.sheet(book.tabs[0]).rows())
    assert caught.value.place == path.name
    return caught.value.message, caught.value.hint


class TestEveryCellStandsWhereExcelShowsIt:
    def test_below_blank_rows_and_right_of_blank_columns(self, tmp_path: Path) -> None:
        path = workbooks.with_rows(
            tmp_path / "a.xlsx", '<row r="3"><c r="C3"><v>7</v></c></row>'
        )

        assert rows(path) == [["", "", ""], ["", "", ""], ["", "", 7.0]]

    def test_when_cells_do_not_say_where(self, tmp_path: Path) -> None:
        assert rows(workbooks.without_places(tmp_path / "a.xlsx")) == [CODES, ALL_4]

    def test_when_elements_bear_a_prefix(self, tmp_path: Path) -> None:
        assert rows(workbooks.with_prefix(tmp_path / "a.xlsx")) == [CODES, ALL_4]

    @pytest.mark.parametrize("stated", ["A1:XFD1048576", "A1", "B7:C9"])
    def test_whatever_the_dimension_says(self, tmp_path: Path, stated: str) -> None:
        path = workbooks.with_lying_dimension(tmp_path / "a.xlsx", stated)

        assert rows(path) == [CODES, ALL_4]


class TestTooFar:
    def test_two_cells_at_opposite_corners_are_refused(self, tmp_path: Path) -> None:
        path = workbooks.with_cell_at(tmp_path / "a.xlsx", "XFD1048576")

        assert refusal(path) == (
            "lembar Jawaban terentang sampai XFD1048576, terlalu luas untuk dibaca",
            "hapus isi sel yang jauh dari jawaban, lalu simpan",
        )

    def test_a_far_cell_is_refused(self, tmp_path: Path) -> None:
        path = workbooks.with_cell_at(tmp_path / "a.xlsx", "ALL100000")

        assert "ALL100000" in refusal(path)[0]

    @pytest.mark.parametrize("place", ["C90000", "AZ5000", "XFD9"])
    def test_a_stray_cell_is_no_harm(self, tmp_path: Path, place: str) -> None:
        path = workbooks.with_cell_at(tmp_path / "a.xlsx", place)

        assert rows(path)[1][:9] == ALL_4

    @pytest.mark.parametrize(
        "cell",
        [
            '<c r="A0"><v>1</v></c>',
            '<c r="Q99999999999999999999"><v>1</v></c>',
            '<c r="ABCDE9"><v>1</v></c>',
            '<c r="A1" r="XFD1048576"><v>1</v></c>',
            '<c r="$A$1"><v>1</v></c>',
        ],
    )
    def test_a_place_that_no_sheet_has_is_refused(
        self, tmp_path: Path, cell: str
    ) -> None:
        row = f'<row r="3">{cell}</row>'
        path = workbooks.with_rows(tmp_path / "a.xlsx", workbooks.answers_xml() + row)

        assert refusal(path)[0] == "isi berkas terputus atau rusak"

    @pytest.mark.parametrize(
        "cell",
        [
            "<c r='XFD1048576'><v>1</v></c>",
            '<c\tr="XFD1048576"><v>1</v></c>',
            '<c r = "XFD1048576"><v>1</v></c>',
            '<c s="1" r="XFD1048576"><v>1</v></c>',
            '<c r="xfd1048576"><v>1</v></c>',
            '<q:c r="XFD1048576"><v>1</v></q:c>',
        ],
    )
    def test_a_far_cell_cannot_hide(self, tmp_path: Path, cell: str) -> None:
        row = f'<row r="1048576">{cell}</row>'
        path = workbooks.with_rows(tmp_path / "a.xlsx", workbooks.answers_xml() + row)

        assert "XFD1048576" in refusal(path)[0]


class TestTooLarge:
    LIMIT = 1_000_000

    def test_what_unpacks_past_the_limit_is_refused(self, tmp_path: Path) -> None:
        path = workbooks.unpacking_to(tmp_path / "a.xlsx", self.LIMIT)

        assert path.stat().st_size < self.LIMIT / 100
        assert refusal(path, self.LIMIT)[0].startswith("isinya mencapai ")

    def test_also_when_the_zip_directory_says_less(self, tmp_path: Path) -> None:
        path = workbooks.understating(tmp_path / "a.xlsx", self.LIMIT)

        assert refusal(path, self.LIMIT)[0].startswith("isinya melebihi batas")

    def test_also_in_a_part_that_is_no_sheet(self, tmp_path: Path) -> None:
        path = workbooks.understating(
            tmp_path / "a.xlsx", self.LIMIT, part="xl/sharedStrings.xml"
        )

        assert refusal(path, self.LIMIT)[0].startswith("isinya melebihi batas")

    def test_what_stays_below_it_is_read(self, tmp_path: Path) -> None:
        path = workbooks.unpacking_to(tmp_path / "a.xlsx", self.LIMIT // 2)

        assert len(rows(path, self.LIMIT)) == 2

    def test_the_hint_says_how_much_more_to_allow(self, tmp_path: Path) -> None:
        path = workbooks.unpacking_to(tmp_path / "a.xlsx", self.LIMIT)

        assert refusal(path, self.LIMIT)[1].endswith(
            "atau naikkan batasnya di skm.yaml, mis. batas_ukuran: 1 GB"
        )
        assert len(rows(path, 2 * self.LIMIT)) == 2

    @pytest.mark.parametrize("part", ["xl/sharedStrings.xml", workbooks.SHEET])
    def test_a_text_that_no_cell_can_hold_is_refused(
        self, tmp_path: Path, part: str
    ) -> None:
        path = workbooks.holding_one_text_of(tmp_path / "a.xlsx", 70_000_000, part)

        assert path.stat().st_size < self.LIMIT
        assert refusal(path)[0] == "ada sel yang teksnya lebih panjang daripada 1 MB"

    def test_sizes_are_said_as_people_say_them(self) -> None:
        assert size_text(1_234_567_890) == "1,2 GB"
        assert size_text(1_000_000_000) == "1 GB"
        assert size_text(25_000_000) == "25 MB"


class TestOddCells:
    ROW = (
        '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>A1</f></c>'
        '<c r="C2"><f>A1</f><v></v></c><c r="D2" t="str"><f>A1</f><v></v></c>'
        '<c r="E2"><f>1+1</f><v>2</v></c><c r="F2" t="e"><f>A9</f><v>#REF!</v></c>'
        '<c r="G2" s="3"/><c r="H2"><f t="shared" si="0"/><v/></c></row>'
    )
    NOT_AVAILABLE = OddCell(OddKind.ERROR, "#N/A")
    REFERENCE = OddCell(OddKind.ERROR, "#REF!")
    NO_RESULT = OddCell(OddKind.NO_RESULT)
    EXPECTED = (
        NOT_AVAILABLE, NO_RESULT, NO_RESULT, "", 2.0, REFERENCE, "", NO_RESULT,
    )  # fmt: skip

    @pytest.mark.parametrize(
        "shape", [str, workbooks.unplaced, workbooks.single_quoted]
    )
    def test_errors_and_formulas_without_result_are_no_blanks(
        self, tmp_path: Path, shape: workbooks.Rewrite
    ) -> None:
        head = '<row r="1">' + "".join(f'<c r="{c}1"><v>1</v></c>' for c in "ABCDEFGH")
        path = workbooks.with_rows(
            tmp_path / "a.xlsx", shape(f"{head}</row>{self.ROW}")
        )

        assert rows_with_odd(path, *range(1, 9))[1] == list(self.EXPECTED)

    def test_only_the_columns_asked_for_are_looked_at(self, tmp_path: Path) -> None:
        path = workbooks.with_rows(tmp_path / "a.xlsx", self.ROW)

        assert rows_with_odd(path, 6)[1][:2] == ["", ""]

    def test_rows_of_formulas_alone_are_not_lost(self, tmp_path: Path) -> None:
        path = workbooks.workbook(tmp_path / "a.xlsx", "U1 | U2 \n =A9 | =A9 \n =A9 |")

        assert rows_with_odd(path, 1, 2) == [
            ["U1", "U2"],
            [self.NO_RESULT, self.NO_RESULT],
            [self.NO_RESULT, ""],
        ]

    def test_an_answer_over_several_cells_is_odd(self, tmp_path: Path) -> None:
        path = workbooks.with_rows(
            tmp_path / "a.xlsx",
            workbooks.answers_xml(),
            after='<mergeCells count="2"><mergeCell ref="B2:C2"/>'
            '<mergeCell ref="A1:B1"/></mergeCells>',
        )

        assert rows_with_odd(path, *range(1, 10))[1][:3] == [
            "4", OddCell(OddKind.MERGED), "4",
        ]  # fmt: skip

    def test_merged_blanks_are_blank(self, tmp_path: Path) -> None:
        path = workbooks.with_rows(
            tmp_path / "a.xlsx",
            '<row r="2"><c r="C2"><v>1</v></c></row>',
            after='<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
        )

        assert rows_with_odd(path, 1, 2)[1] == ["", "", 1.0]


class TestRefusals:
    def test_not_there_names_what_is(self, tmp_path: Path) -> None:
        for name in ("responses.xlsx", "rekap.xlsm", "~$rekap.xlsm", "skm.yaml"):
            (tmp_path / name).touch()

        assert refusal(tmp_path / "jawaban.xlsx") == (
            "berkas tidak ditemukan",
            "periksa namanya; di folder ini ada rekap.xlsm dan responses.xlsx",
        )

    def test_not_there_among_many(self, tmp_path: Path) -> None:
        for number in range(8):
            (tmp_path / f"{number}.xlsx").touch()

        assert refusal(tmp_path / "x.xlsx")[1].endswith("4.xlsx, dan 3 lainnya")

    def test_not_there_and_nothing_else(self, tmp_path: Path) -> None:
        assert refusal(tmp_path / "x.xlsx")[1] == (
            "periksa namanya; di folder ini tidak ada buku kerja"
        )

    def test_in_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        assert refusal(tmp_path / "data" / "x.xlsx")[1] == (
            "periksa namanya; folder data tidak ada atau tidak dapat dibuka"
        )

    def test_a_folder(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        path.mkdir()
        workbooks.workbook(path / "b.xlsx", "U1")

        assert refusal(path) == (
            "ini folder, bukan buku kerja",
            "di folder ini ada b.xlsx",
        )

    @pytest.mark.parametrize("name", ["laporan.pdf", "jawaban.txt", "jawaban"])
    def test_another_kind_of_file(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text("x", encoding="utf-8")

        assert refusal(tmp_path / name) == (
            "jenis berkas ini bukan buku kerja",
            "pakai .xlsx, .xls, .xlsb, .ods, atau .csv",
        )

    def test_a_zip_that_is_no_workbook(self, tmp_path: Path) -> None:
        path = workbooks.zipped(tmp_path / "a.xlsx", {"word/document.xml": "<w/>"})

        assert refusal(path)[0] == "jenis berkas ini bukan buku kerja"

    def test_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.xlsx").touch()

        assert refusal(tmp_path / "a.xlsx")[0] == "berkas ini kosong"

    def test_a_password(self, tmp_path: Path) -> None:
        assert refusal(workbooks.encrypted(tmp_path / "a.xlsx")) == (
            "buku kerja terkunci kata sandi",
            "buka di Excel, simpan salinan tanpa kata sandi, lalu pakai salinannya",
        )

    def test_cut_off(self, tmp_path: Path) -> None:
        assert refusal(workbooks.cut_off(tmp_path / "a.xlsx")) == (
            "isi berkas terputus atau rusak",
            "buka di Excel lalu simpan kembali, atau minta salinannya",
        )

    @pytest.mark.parametrize(
        "rows",
        ["<row", '<row r="1"><c r="A1" t="s"><v>99</v></c></row>', "<c r='1'/></row>"],
    )
    def test_broken_inside(self, tmp_path: Path, rows: str) -> None:
        path = workbooks.with_rows(tmp_path / "a.xlsx", rows)

        assert refusal(path)[0] == "isi berkas terputus atau rusak"

    def test_a_byte_gone_bad(self, tmp_path: Path) -> None:
        path = workbooks.workbook(tmp_path / "a.xlsx", workbooks.CODES)
        workbooks.spoil(path, workbooks.SHEET)

        assert refusal(path)[0] == "isi berkas terputus atau rusak"

    def test_a_sheet_that_is_not_in_the_package(self, tmp_path: Path) -> None:
        path = workbooks.from_xml(tmp_path / "a.xlsx", "<x/>", part="xl/other.xml")

        assert refusal(path)[0] == "isi berkas terputus atau rusak"

    def test_two_parts_of_one_name(self, tmp_path: Path) -> None:
        path = workbooks.workbook(tmp_path / "a.xlsx", workbooks.CODES)
        workbooks.doubled(path, workbooks.SHEET)

        assert refusal(path)[0] == "isi berkas terputus atau rusak"

    @pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
    def test_a_list_of_sheets_that_is_no_xml(self, tmp_path: Path, part: str) -> None:
        path = workbooks.replaced(tmp_path / "a.xlsx", part, "<workbook>")

        assert refusal(path)[0] == "isi berkas terputus atau rusak"

    def test_a_file_without_permission_says_so(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_: Path) -> None:
            raise PermissionError

        path = workbooks.workbook(tmp_path / "a.xlsx", "U1")
        # Root may read anything, so the disk that refuses is made up.
        monkeypatch.setattr("zipfile.ZipFile", refuse)

        assert refusal(path)[0] == "tidak ada izin untuk membaca berkas ini"

    def test_a_loop_of_links(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        path.symlink_to(path)

        assert refusal(path)[0] == "berkas ini tidak dapat dibuka"


def test_a_link_reads_as_what_it_leads_to(tmp_path: Path) -> None:
    real = workbooks.workbook(tmp_path / "a.xlsx", "U1 | U2")
    link = tmp_path / "b.xlsx"
    link.symlink_to(real)

    assert rows(link) == [["U1", "U2"]]


def test_a_workbook_with_macros_is_a_workbook(tmp_path: Path) -> None:
    assert rows(workbooks.workbook(tmp_path / "A.XLSM", "U1")) == [["U1"]]


def test_charts_are_no_sheets_and_hidden_sheets_are_said(tmp_path: Path) -> None:
    path = workbooks.workbook_of(
        tmp_path / "a.xlsx", {"Jawaban": "U1", "Dasar": "U1"}, hidden="Dasar", chart="G"
    )

    with open_workbook(NamedFile(path, "a.xlsx")) as book:
        assert [(tab.name, tab.hidden) for tab in book.tabs] == [
            ("Jawaban", False),
            ("Dasar", True),
        ]
