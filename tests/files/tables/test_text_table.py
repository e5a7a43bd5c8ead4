"""Texts as tables: delimiters, encodings, and every row where it stands."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from read_responses import counts, faults, read
from skm_cli.errors import FileUnusableError
from skm_cli.files.cells import OddCell, OddKind, Raw
from skm_cli.files.tables.book import open_book
from skm_cli.files.tables.text_table import open_csv
from skm_cli.files.workspace import NamedFile

HEAD = "U1,U2,U3,U4,U5,U6,U7,U8,U9"
ALL_4 = "4,4,4,4,4,4,4,4,4"


def text(path: Path, content: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(content.encode(encoding))
    return path


def rows(path: Path) -> list[list[Raw]]:
    with open_book(NamedFile(path, path.name)) as book:
        return list(book.sheet(book.tabs[0]).rows())


def refusal(path: Path) -> tuple[str, str]:
    with pytest.raises(FileUnusableError) as caught:
        rows(path)
    return caught.value.place, caught.value.message


class TestDelimiter:
    @pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("suffix", [".csv", ".tsv", ".CSV"])
    def test_each_is_told_from_the_rows(
        self, tmp_path: Path, mark: str, suffix: str
    ) -> None:
        content = f"{HEAD}\n{ALL_4}\n".replace(",", mark)
        found = read(text(tmp_path / f"a{suffix}", content))

        assert counts(found.everyone, "U9") == (0, 0, 0, 1, 0)

    @pytest.mark.parametrize(
        ("content", "second"),
        [
            ("a;b;c\n3,5;1,2;4,0\n3,5;2,5;1\n", ["3,5", "1,2", "4,0"]),
            ("U1;U2;U3\nb. Kurang, 2;b. Kurang, 2;c. Baik, 3\n", ["b. Kurang, 2"] * 2 + ["c. Baik, 3"]),
            ("a,b,c\nx;y;z;,p,q\nx;,p,q\n", ["x;y;z;", "p", "q"]),
            ('a,b,c\n"x;y;z","p;q;r","s;t;u"\n', ["x;y;z", "p;q;r", "s;t;u"]),
            ('a;b;c\n"satu, dua, tiga, empat";p;q\n', ["satu, dua, tiga, empat", "p", "q"]),
            ("a\tb\tc\n1, 2, 3\t4; 5; 6\t7\n", ["1, 2, 3", "4; 5; 6", "7"]),
        ],
    )  # fmt: skip
    def test_marks_within_cells_do_not_confuse(
        self, tmp_path: Path, content: str, second: list[str]
    ) -> None:
        assert rows(text(tmp_path / "a.csv", content))[1] == second

    def test_titles_above_do_not_confuse(self, tmp_path: Path) -> None:
        titles = "REKAP SKM, BAGIAN UMUM, KOTA\nTahun 2023\n\n"
        path = text(tmp_path / "a.csv", titles + f"{HEAD}\n{ALL_4}\n".replace(",", ";"))

        found = read(path)

        assert found.sources[0].header_row == 4
        assert tuple(found.days) == ((5, None),)

    def test_a_line_that_says_it_is_no_row(self, tmp_path: Path) -> None:
        path = text(tmp_path / "a.csv", "sep=;\r\na;b\r\n1,2,3;4,5,6\r\n")

        assert rows(path) == [["a", "b"], ["1,2,3", "4,5,6"]]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("line", ["SEP=|", '"sep=|"', "sep=|||", "sep=,||"])
    def test_such_a_line_may_be_filled_up_or_saved_anew(
        self, tmp_path: Path, line: str, end: str, encoding: str
    ) -> None:
        content = end.join((line, "a|b|c", "1,5|2|x", "2,5|3|y", ""))
        path = text(tmp_path / "a.csv", content, encoding)

        assert rows(path) == [["a", "b", "c"], ["1,5", "2", "x"], ["2,5", "3", "y"]]

    def test_breaks_within_quotes_are_no_rows(self, tmp_path: Path) -> None:
        content = '"1.\nBiaya"|"2.\r\nWaktu"|c\r\n"4"|"a|b;\n""c"""|"\n"\r\n'
        path = text(tmp_path / "a.csv", content)

        assert rows(path) == [
            ["1.\nBiaya", "2.\r\nWaktu", "c"],
            ["4", 'a|b;\n"c"', "\n"],
        ]


@given(
    mark=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    cells=st.lists(
        st.tuples(*[st.text("ab4é ,;|\t\"'", max_size=6)] * 3), min_size=1, max_size=8
    ),
)
def test_any_table_under_a_plain_header_reads_back(
    tmp_path_factory: pytest.TempPathFactory,
    mark: str,
    encoding: str,
    end: str,
    cells: list[tuple[str, str, str]],
) -> None:
    table = [["U1", "U2", "U3"], *map(list, cells)]
    path = tmp_path_factory.getbasetemp() / "tabel.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=mark, lineterminator=end).writerows(table)

    assert rows(path) == table


class TestName:
    """What Excel calls Unicode text is in UTF-16; systems call any text a workbook."""

    @pytest.mark.parametrize("name", ["a.txt", "a.tab", "a.xls", "a.xlsx", "a.TXT"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
    def test_says_nothing_where_the_content_is_a_text(
        self, tmp_path: Path, name: str, encoding: str, mark: str
    ) -> None:
        content = f"Rekap\r\n{HEAD}\r\n{ALL_4}\r\n".replace(",", mark)
        found = read(text(tmp_path / name, content, encoding))

        assert counts(found.everyone, "U9") == (0, 0, 0, 1, 0)

    @pytest.mark.parametrize(
        "content", [b"<table>a;b,c</table>", b"%PDF-1.7, x", b'{"a": 1, "b": 2}', b"x"]
    )
    def test_but_not_everything_is_a_table(
        self, tmp_path: Path, content: bytes
    ) -> None:
        (tmp_path / "a.txt").write_bytes(content)

        assert refusal(tmp_path / "a.txt")[1] == "jenis berkas ini bukan buku kerja"


class TestEncoding:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])  # fmt: skip
    def test_letters_come_as_they_are(self, tmp_path: Path, encoding: str) -> None:
        path = text(tmp_path / "a.csv", "Saran – “café”,U1,U2\nx,1,2\n", encoding)

        assert rows(path)[0] == ["Saran – “café”", "U1", "U2"]

    def test_a_letter_of_old_far_below_is_seen(self, tmp_path: Path) -> None:
        lines = "saran,1,2\n" * 20_000
        path = text(tmp_path / "a.csv", f"a,b,c\n{lines}café,1,2\n", "cp1252")

        assert rows(path)[-1][0] == "café"

    def test_what_is_no_text_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_bytes(b"U1,U2\0\1\2")

        assert refusal(tmp_path / "a.csv")[1] == "isinya bukan teks yang dapat dibaca"

    def test_bytes_of_no_encoding_are_refused(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_bytes(b"U1,U2,\x81\n")

        assert refusal(tmp_path / "a.csv")[1] == "isinya bukan teks yang dapat dibaca"

    def test_a_workbook_by_the_name_of_a_text_says_so(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_bytes(b"PK\x03\x04\0\0")

        assert refusal(tmp_path / "a.csv")[1] == "isinya buku kerja, bukan teks"


class TestRows:
    def test_stand_where_excel_shows_them(self, tmp_path: Path) -> None:
        content = f'{HEAD},Saran\n\n{ALL_4},"dua\nbaris"\n5{ALL_4[1:]},\n'
        path = text(tmp_path / "jawaban.csv", content)

        assert faults(path) == ["A4: jawaban 5 berada di luar 1 sampai dengan 4"]

    def test_short_ones_are_blank_to_the_right(self, tmp_path: Path) -> None:
        found = read(text(tmp_path / "a.csv", f"{HEAD}\n{ALL_4}\n4,4,4\n"))

        assert counts(found.everyone, "U9") == (0, 0, 0, 1, 1)

    def test_the_sheet_bears_the_name_of_the_file(self, tmp_path: Path) -> None:
        found = read(text(tmp_path / "rekap okt.csv", f"{HEAD}\n{ALL_4}\n"))

        assert found.sources[0].sheet == "rekap okt"
        assert found.sources[0].columns["U1"] == "A · U1"

    def test_errors_of_excel_are_told_from_labels(self, tmp_path: Path) -> None:
        path = text(tmp_path / "a.csv", f"{HEAD}\n{ALL_4}\n#N/A{ALL_4[1:]}\n")

        with open_book(NamedFile(path, "a.csv")) as book:
            sheet = book.sheet(book.tabs[0])
            odd = sheet.odd_cells([1, 2], below=1)
            found = list(sheet.rows_with(odd))[2]

        assert odd == {3: {1: OddCell(OddKind.ERROR, "#N/A")}}
        assert found[0] == OddCell(OddKind.ERROR, "#N/A")
        assert faults(path)[0].startswith("A3: sel berisi #N/A")

    @pytest.mark.parametrize(
        "last", ['"4,4,4,4,4,4,4,4,4\n4,4\n', '"4"4,4,4,4,4,4,4,4,4\n']
    )
    def test_quotes_that_do_not_pair_never_swallow_a_row(
        self, tmp_path: Path, last: str
    ) -> None:
        path = text(tmp_path / "a.csv", f"{HEAD}\n{ALL_4}\n{last}")

        place, message = refusal(path)

        assert place.startswith("a.csv:")
        assert "petik dua" in message


@pytest.mark.parametrize(
    "damage", [lambda path: path.write_text(""), lambda path: path.mkdir()]
)
def test_an_empty_file_and_a_folder_are_refused(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    damage(tmp_path / "a.csv")

    refusal(tmp_path / "a.csv")


def test_a_file_without_permission_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = text(tmp_path / "a.csv", HEAD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    # Root may read anything, so the disk that refuses is made up.
    monkeypatch.setattr(Path, "open", refuse)

    assert refusal(path)[1] == "tidak ada izin untuk membaca berkas ini"


CELLS_OF_TEXT = st.text(st.sampled_from('ab1 ,;#é\r\t"'), max_size=3)
LINES = st.lists(
    st.tuples(
        st.lists(CELLS_OF_TEXT, max_size=5), st.sampled_from(["\n", "\r\n", "\r"])
    ),
    max_size=30,
)


@given(lines=LINES, below=st.integers(0, 3), plain=st.booleans())
def test_a_plain_text_read_by_column_has_the_rows_of_any_other(
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[tuple[list[str], str]],
    below: int,
    *,
    plain: bool,
) -> None:
    """However its lines end and however many cells they have."""
    text = "a,b,c\n" + "".join(f"{','.join(cells)}{end}" for cells, end in lines)
    text = text.replace('"', "") if plain else text
    path = tmp_path_factory.mktemp("t") / "a.csv"
    path.write_bytes(text.encode())

    try:
        with open_csv(NamedFile(path, path.name)) as book:
            rows = list(book.only_sheet.rows())[below:]
            blocks = list(book.only_sheet.blocks(below))
    except FileUnusableError:
        assert not plain  # quotes that do not pair
        return

    width = book.only_sheet.width
    assert [row[:width] for block in blocks for row in block] == [
        row[:width] for row in rows
    ]
    assert [n for block in blocks for n in block.numbers] == list(
        range(below + 1, below + 1 + len(rows))
    )
    for block in blocks:
        assert [list(row) for row in zip(*block.cells, strict=False)] == [
            row[: len(block.cells)] for row in block
        ]
