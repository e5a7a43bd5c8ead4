"""Files that would harm a reader, given to `skm score`: an answer or one sentence."""

import json
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import spreadsheets
import workbooks
from skm import Ran, Skm
from workbooks import ALL_4, UNSUR

BEGIN, END = workbooks.sheet_xml("@").split("@")
HEAD = "".join(f'<c t="str"><v>{name.strip()}</v></c>' for name in UNSUR.split("|"))
ANSWER = "<c><v>4</v></c>" * 9
MILLION = 1_000_000
Build = Callable[[Path], Path]


def rich_text(path: Path) -> Path:
    """Cells that do not say where they stand, in pieces of several fonts."""
    names = "".join(
        f'<c t="inlineStr"><is><r><t>{name.strip()[:4]}</t></r>'
        f'<r><rPr><b/></rPr><t xml:space="preserve">{name.strip()[4:]} </t></r></is></c>'
        for name in UNSUR.split("|")
    )
    return workbooks.with_rows(path, f"<row>{names}</row><row>{ANSWER}</row>")


def prefixed(path: Path) -> Path:
    """Every element bears a prefix, texts stand in the cells."""
    return workbooks.with_prefix(path)


def linked(path: Path) -> Path:
    """A link to a workbook in another folder."""
    (path.parent / "arsip").mkdir()
    path.symlink_to(
        workbooks.workbook(path.parent / "arsip/b.xlsx", f"{UNSUR}\n{ALL_4}")
    )
    return path


def lying(path: Path) -> Path:
    """A dimension of a whole sheet around two rows."""
    return workbooks.with_lying_dimension(path, "A1:XFD1048576")


def scored(ran: Ran) -> tuple[int, list[int]]:
    assert ran.code == 0, ran.err
    found = json.loads(ran.out)
    return found["responden"], found["unsur"][0]["jawaban"]


@pytest.mark.parametrize(
    "build", [rich_text, prefixed, linked, lying, workbooks.without_places]
)
def test_unusual_but_whole_files_are_read(
    skm: Skm, tmp_path: Path, build: Build
) -> None:
    build(tmp_path / "a.xlsx")

    assert scored(skm("score", "a.xlsx", "--format", "json")) == (1, [0, 0, 0, 1])


@pytest.mark.slow
def test_a_cell_in_the_last_row_of_all_is_counted_with_a_note(
    skm: Skm, tmp_path: Path
) -> None:
    """It may be a slip: a million blank rows lie above it, and are listed as one."""
    workbooks.with_cell_at(tmp_path / "a.xlsx", "A1048576")

    ran = skm("score", "a.xlsx", "--format", "json")

    assert scored(ran) == (2, [1, 0, 0, 1])
    assert json.loads(ran.out)["sumber"][0]["dilewati"] == [
        {"baris": 3, "sebab": "baris kosong sampai dengan baris 1048575"}
    ]
    assert (
        "a.xlsx!Jawaban!A1048576: catatan: baris 1048576 dihitung sebagai responden, "
        "padahal terpisah 1.048.573 baris dari jawaban di atasnya" in ran.err
    )


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def huge(path: Path) -> Path:
    """1,2 GB in little more than 1 MB."""
    row = f'<row><c t="str"><v>{"A" * MILLION}</v></c></row>'
    return workbooks.repeated(path, f"{BEGIN}<row>{HEAD}</row>", row, 1200, END)


def a_text(path: Path) -> Path:
    path.write_text("Persyaratan 4\nProsedur 4\n")
    return path


def a_document(path: Path) -> Path:
    return workbooks.zipped(path, {"word/document.xml": "<w/>"})


def old_and_cut(path: Path) -> Path:
    spreadsheets.xls(path, f"{UNSUR}\n{ALL_4}")
    path.write_bytes(path.read_bytes()[:1500])
    return path


REFUSED: dict[str, tuple[Build, str]] = {
    "far corner": (
        lambda path: workbooks.with_cell_at(path, "XFD1048576"),
        "terentang sampai XFD1048576, terlalu luas untuk dibaca",
    ),
    "far cell": (
        lambda path: workbooks.with_cell_at(path, "ALL100000"),
        "terentang sampai ALL100000, terlalu luas untuk dibaca",
    ),
    "1,2 GB": (huge, "isinya mencapai 1,2 GB; batasnya 1 GB"),
    "folder": (folder, "ini folder, bukan buku kerja"),
    "password": (workbooks.encrypted, "buku kerja terkunci kata sandi"),
    "cut off": (workbooks.cut_off, "isi berkas terputus atau rusak"),
    "cut off and old": (old_and_cut, "isi berkas terputus atau rusak"),
    "a text by its name": (a_text, "jenis berkas ini bukan buku kerja"),
    "a document by its name": (a_document, "jenis berkas ini bukan buku kerja"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_one_sentence(
    skm: Skm, tmp_path: Path, kind: str
) -> None:
    build, sentence = REFUSED[kind]
    build(tmp_path / "a.xlsx")

    ran = skm("score", "a.xlsx")

    assert (ran.code, ran.out) == (4, "")
    assert sentence in ran.err
    assert ran.err.startswith("a.xlsx")
    assert [p.name for p in tmp_path.iterdir()] == ["a.xlsx"]


@pytest.mark.slow
@pytest.mark.parametrize("honest", [True, False])
def test_a_small_file_that_unpacks_to_1_2_gb_takes_no_memory(
    skm: Skm, tmp_path: Path, *, honest: bool
) -> None:
    path = huge(tmp_path / "a.xlsx")
    small = path.stat().st_size
    if not honest:
        # What really comes out is counted, up to the limit: a tenth is as telling.
        (tmp_path / "skm.yaml").write_text("batas_ukuran: 100 MB\n")
        with zipfile.ZipFile(path) as package:
            stated = package.getinfo(workbooks.SHEET).file_size.to_bytes(4, "little")
        content = path.read_bytes()
        assert content.count(stated) == 2
        path.write_bytes(content.replace(stated, b"\0\4\0\0"))
    tracemalloc.start()

    ran = skm("score", "a.xlsx")

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert ran.code == 4
    assert "batas" in ran.err
    assert small < 2 * MILLION
    assert peak < 30 * MILLION


UNREADABLE: dict[str, tuple[str, str]] = {
    "error": ("#N/A", "sel berisi #N/A, bukan jawaban"),
    "formula": ("=Z1", "hasil rumus belum tersimpan"),
    "truth": ("TRUE", "sel berisi TRUE, bukan jawaban"),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_cell_that_only_looks_blank_is_named(
    skm: Skm, tmp_path: Path, kind: str
) -> None:
    cell, message = UNREADABLE[kind]
    row = f"4 | {cell} | | 4 | 4 | 4 | 4 | 4 | 4"
    workbooks.workbook(tmp_path / "a.xlsx", f"{UNSUR}\n{ALL_4}\n{row}")

    ran = skm("score", "a.xlsx")
    skipped = skm("score", "a.xlsx", "--skip-invalid", "--format", "json")

    assert ran.code == 3
    assert f"a.xlsx!Jawaban!B3: {message}" in ran.err
    assert "C3" not in ran.err
    assert [one["kosong"] for one in json.loads(skipped.out)["unsur"]] == [
        0, 1, 1, 0, 0, 0, 0, 0, 0
    ]  # fmt: skip


@pytest.mark.slow
def test_a_million_rows_are_counted_to_the_last(skm: Skm, tmp_path: Path) -> None:
    """One answer each, so that the test is as cheap as so many rows can be."""
    rows = "<row><c><v>3</v></c></row>" * 1000
    begin = f"{BEGIN}<row>{HEAD}</row><row>{ANSWER}</row>"
    workbooks.repeated(tmp_path / "a.xlsx", begin, rows, MILLION // 1000, END)

    ran = skm("score", "a.xlsx", "--format", "json")

    assert scored(ran) == (MILLION + 1, [0, 0, MILLION, 1])
    assert json.loads(ran.out)["unsur"][1]["kosong"] == MILLION


@pytest.mark.slow
def test_a_million_rows_of_text(skm: Skm, tmp_path: Path) -> None:
    head = UNSUR.replace(" | ", ";")
    (tmp_path / "a.csv").write_text(f"{head}\n" + "4;4;3;4;2;4;4;1;4\n" * MILLION)

    ran = skm("score", "a.csv", "--format", "json")

    assert scored(ran) == (MILLION, [0, 0, 0, MILLION])


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_text_under_a_workbooks_name_is_read_as_the_text_that_it_is(
    skm: Skm, tmp_path: Path, mark: str
) -> None:
    text = f"{mark.join(f'U{n}' for n in range(1, 10))}\n{mark.join('4' * 9)}\n"
    (tmp_path / "a.xlsx").write_text(text)

    ran = skm("score", "a.xlsx", "--period", "2023Q4", "--format", "json")

    assert scored(ran) == (1, [0, 0, 0, 1])
