"""Every situation that a person can get into: its exit code and its last line."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from answers import NAMES, write_answers, write_rows
from contexts import SHIPPED, template
from libreoffice_stand_ins import CRASHES, HANGS, WRITES, install
from skm import Skm
from skm_cli import __version__

Prepare = Callable[[Path], object]
SCORE = ["score", "responses.xlsx"]
MENDED = "perlu diperbaiki; tidak ada berkas yang ditulis"


def book(folder: Path) -> Path:
    return write_answers(folder / "responses.xlsx")


def nothing(_: Path) -> None:
    """An empty folder."""


def bad_cells(folder: Path) -> None:
    row = [4] * 9
    write_rows(
        folder / "responses.xlsx", NAMES, row, [5, *row[1:]], [*row[:8], "baik sekali"]
    )


def a_folder(folder: Path) -> None:
    (folder / "responses.xlsx").mkdir()


def not_a_workbook(folder: Path) -> None:
    (folder / "responses.xlsx").write_text("halo")


def bad_skm_yaml(folder: Path) -> None:
    book(folder)
    (folder / "skm.yaml").write_text("unitt: Dinas\n")


def in_the_way(folder: Path) -> None:
    book(folder)
    (folder / "periode").write_text("")


def own_instrument(folder: Path) -> None:
    (folder / "kami.yaml").write_text(
        "id: kami\nperaturan: Perbup\njawaban: [Buruk, Cukup, Baik, Sangat baik]\n"
        "unsur: [{kode: U1, nama: Persyaratan}]\n"
    )


def own_template(folder: Path) -> None:
    (folder / "templat.docx").write_bytes(SHIPPED)


def faulty_template(folder: Path) -> None:
    (folder / "templat.docx").write_bytes(template("{{ unti }}", "{{ kotta }}"))


def no_dates(folder: Path) -> None:
    write_answers(folder / "responses.xlsx", first=None)


SITUATIONS: dict[str, tuple[Prepare, list[str], int, str]] = {
    "scored": (book, SCORE, 0, "Langkah berikutnya: skm rtl init --period 2023Q4"),
    "no period": (no_dates, SCORE, 0, "  saran: ulangi dengan --period, mis."),
    "a mistyped option": (book, [*SCORE, "--perid", "x"], 2, "Error: No such option"),
    "a period that is none": (book, [*SCORE, "--period", "2023Q5"], 2, "Error: "),
    "an unknown format": (book, [*SCORE, "--format", "xml"], 2, "Error: "),
    "no workbook's name": (book, [*SCORE, "--xlsx", "a.xls"], 2, "Error: Invalid"),
    "the answers' own name": (
        book,
        [*SCORE, "--xlsx", "responses.xlsx"],
        2,
        "Error: Invalid value for '--xlsx'",
    ),
    "no file named": (nothing, ["score"], 2, "Error: Missing argument"),
    "an unknown instrument": (book, [*SCORE, "--instrument", "x"], 2, "  saran: lihat"),
    "a weight that is none": (book, [*SCORE, "--weight", "2"], 2, "Error: "),
    "a weight of others": (
        book,
        [*SCORE, "--weight", "0.071"],
        2,
        "  saran: pilih 1/9",
    ),
    "no such instrument file": (
        book,
        [*SCORE, "--instrument", "a.yaml"],
        4,
        "  saran: ",
    ),
    "an instrument of others": (
        book,
        [*SCORE, "--instrument", "daring-16"],
        3,
        f"1 hal {MENDED}",
    ),
    "instruments listed": (nothing, ["instrument", "list"], 0, ""),
    "a sound instrument": (
        own_instrument,
        ["instrument", "check", "kami.yaml"],
        0,
        "Tidak ada yang perlu diperbaiki",
    ),
    "a faulty instrument": (
        bad_skm_yaml,
        ["instrument", "check", "skm.yaml"],
        3,
        f"4 hal {MENDED}",
    ),
    "templates listed": (nothing, ["template", "list"], 0, ""),
    "a template exported": (
        nothing,
        ["template", "export", "tindak-lanjut"],
        0,
        "Langkah berikutnya: sunting di Word, lalu skm template check ",
    ),
    "a template of no kind": (nothing, ["template", "export", "x"], 2, "Error: "),
    "a sound template": (
        own_template,
        ["template", "check", "templat.docx"],
        0,
        "Tidak ada yang perlu diperbaiki",
    ),
    "a faulty template": (
        faulty_template,
        ["template", "check", "templat.docx"],
        3,
        f"2 hal {MENDED}",
    ),
    "a template that is no document": (
        not_a_workbook,
        ["template", "check", "responses.xlsx"],
        3,
        "  saran: buka templatnya di Word",
    ),
    "no such template": (
        nothing,
        ["template", "check", "templat.docx"],
        4,
        "  saran: periksa namanya",
    ),
    "a folder for a template": (
        a_folder,
        ["template", "check", "responses.xlsx"],
        4,
        "  saran: ",
    ),
    "a check for no kind": (
        own_template,
        ["template", "check", "templat.docx", "--kind", "x"],
        2,
        "Error: ",
    ),
    "bad cells": (bad_cells, SCORE, 3, f"2 hal {MENDED}"),
    "a key that is unknown": (bad_skm_yaml, SCORE, 3, f"1 hal {MENDED}"),
    "not there": (nothing, SCORE, 4, "  saran: periksa namanya"),
    "a folder": (a_folder, SCORE, 4, "  saran: "),
    "not a workbook": (not_a_workbook, SCORE, 4, "  saran: "),
    "periode is a file": (in_the_way, SCORE, 4, "  saran: pakai folder lain"),
    "no score yet, report": (
        book,
        ["report"],
        4,
        "  saran: mulai dengan skm score responses.xlsx",
    ),
    "no score yet, rtl check": (
        book,
        ["rtl", "check"],
        4,
        "  saran: mulai dengan skm score responses.xlsx",
    ),
    "no score yet, rtl status": (
        nothing,
        ["rtl", "status", "--period", "2023Q4"],
        4,
        "  saran: periksa apakah ini foldernya; jika ya, mulai dengan skm init, isi responses.xlsx, lalu skm score responses.xlsx --period 2023Q4",
    ),
    "no score yet, rtl init": (
        nothing,
        ["rtl", "init", "--period", "2023Q4"],
        4,
        "  saran: periksa apakah ini foldernya; jika ya, mulai dengan skm init, isi responses.xlsx, lalu skm score responses.xlsx --period 2023Q4",
    ),
    "no score yet, rtl init of the newest": (
        nothing,
        ["rtl", "init"],
        4,
        "  saran: periksa apakah ini foldernya; jika ya, mulai dengan skm init, isi responses.xlsx, lalu skm score responses.xlsx",
    ),
    "no score yet, rtl init on a workbook": (
        nothing,
        ["rtl", "init", "--xlsx", "rtl.xlsx"],
        4,
        "  saran: periksa apakah ini foldernya; jika ya, mulai dengan skm init, isi responses.xlsx, lalu skm score responses.xlsx",
    ),
    "no file named, rtl import": (nothing, ["rtl", "import"], 2, "Error: Missing"),
    "a plan's workbook that is not there": (
        nothing,
        ["rtl", "import", "rtl.xlsx"],
        4,
        "  saran: periksa namanya",
    ),
    "a plan's workbook that is another": (
        book,
        ["rtl", "import", "responses.xlsx"],
        3,
        f"1 hal {MENDED}",
    ),
    "a new folder": (
        nothing,
        ["init"],
        0,
        "Langkah berikutnya: isi jawaban di responses.xlsx, lalu skm score "
        "responses.xlsx",
    ),
    "the answers are there": (
        book,
        ["init"],
        0,
        "Langkah berikutnya: isi skm.yaml, lalu skm score responses.xlsx",
    ),
    "both are there": (
        bad_skm_yaml,
        ["init"],
        0,
        "responses.xlsx: catatan: sudah ada dan tidak diubah",
    ),
    "responses.xlsx is a folder": (
        a_folder,
        ["init"],
        4,
        "  saran: pakai nama lain",
    ),
}


@pytest.mark.parametrize(
    ("prepare", "words", "code", "last"), SITUATIONS.values(), ids=SITUATIONS
)
def test_each_situation_has_its_code_and_its_last_line(
    skm: Skm,
    tmp_path: Path,
    prepare: Prepare,
    words: list[str],
    code: int,
    last: str,
) -> None:
    prepare(tmp_path)
    before = sorted(tmp_path.rglob("*"))

    ran = skm(*words)

    assert ran.code == code
    assert ran.last.startswith(last)
    if code:
        assert ran.out == ""
        assert sorted(tmp_path.rglob("*")) == before


@pytest.fixture
def planned(skm: Skm, tmp_path: Path) -> Path:
    """A folder with a score and a fresh plan."""
    book(tmp_path)
    skm("score", "responses.xlsx")
    skm("rtl", "init")
    return tmp_path


def rtl(folder: Path, text: str) -> None:
    (folder / "periode/2023Q4/rtl.yaml").write_text(text, encoding="utf-8")


def tampered(folder: Path) -> None:
    path = folder / "periode/2023Q4/skor.json"
    path.write_text(path.read_text().replace('"ikm": 90.1', '"ikm": 95.1', 1))


def moved(folder: Path) -> None:
    (folder / "periode/2023Q4").rename(folder / "periode/2024Q1")


def dokumentasi_is_a_file(folder: Path) -> None:
    (folder / "periode/2023Q4/dokumentasi").rmdir()
    (folder / "periode/2023Q4/dokumentasi").touch()


def two_that_end_alike(folder: Path) -> None:
    shutil.copytree(folder / "periode/2023Q4", folder / "periode/2023S2")


AFTER_PLANNING: dict[str, tuple[Prepare, list[str], int, str]] = {
    "a draft": (
        nothing,
        ["report", "--out", "laporan.docx"],
        0,
        "Tersimpan: laporan.docx (konsep, Triwulan IV Tahun 2023, 25 isian kosong)",
    ),
    "a final one with gaps": (
        nothing,
        ["report", "--out", "laporan.docx", "--final"],
        3,
        "  saran: lengkapi, atau buat konsep tanpa --final",
    ),
    "a status with gaps": (
        nothing,
        ["rtl", "status"],
        0,
        "Periode: Triwulan IV Tahun 2023, yang terbaru dengan rtl.yaml",
    ),
    "a status of a plan with a fault": (
        lambda f: rtl(f, "prioritas: [{unsur: U12}]"),
        ["rtl", "status"],
        3,
        f"1 hal {MENDED}",
    ),
    "two newest periods to check": (
        two_that_end_alike,
        ["rtl", "check"],
        2,
        "  saran: pilih salah satu, mis. --period 2023S2",
    ),
    "no YAML": (lambda f: rtl(f, "a: [\n"), ["report"], 3, f"1 hal {MENDED}"),
    "an unknown unsur": (
        lambda f: rtl(f, "prioritas: [{unsur: U12}]"),
        ["report"],
        3,
        f"1 hal {MENDED}",
    ),
    "an edited score": (tampered, ["report"], 3, f"1 hal {MENDED}"),
    "a score of another period": (moved, ["report"], 3, f"2 hal {MENDED}"),
    "two newest periods": (
        two_that_end_alike,
        ["report"],
        2,
        "  saran: pilih salah satu, mis. --period 2023S2",
    ),
    "the plan is there": (
        nothing,
        ["rtl", "init"],
        0,
        "Langkah berikutnya: skm report --out laporan.docx",
    ),
    "the plan lacks an unsur": (
        lambda f: rtl(f, "prioritas: [{unsur: U3}]"),
        ["rtl", "init"],
        0,
        "  saran: tempelkan blok di bawah ini pada `prioritas`",
    ),
    "the plan is no YAML": (
        lambda f: rtl(f, "a: [\n"),
        ["rtl", "init"],
        3,
        f"1 hal {MENDED}",
    ),
    "dokumentasi is a file": (
        dokumentasi_is_a_file,
        ["rtl", "init"],
        4,
        "  saran: pakai folder lain",
    ),
    "scored over what cannot be read": (
        lambda f: (f / "periode/2023Q4/skor.json").write_text("rusak"),
        SCORE,
        0,
        "Langkah berikutnya: skm report --out laporan.docx",
    ),
    "scored again": (
        nothing,
        SCORE,
        0,
        "Langkah berikutnya: skm report --out laporan.docx",
    ),
    "a name that is a folder": (
        lambda f: (f / "laporan.docx").mkdir(),
        ["report", "--out", "laporan.docx"],
        4,
        "  saran: pindahkan folder itu",
    ),
}


@pytest.mark.parametrize(
    ("prepare", "words", "code", "last"), AFTER_PLANNING.values(), ids=AFTER_PLANNING
)
def test_each_situation_after_planning_too(
    skm: Skm, planned: Path, prepare: Prepare, words: list[str], code: int, last: str
) -> None:
    prepare(planned)
    before = sorted(planned.rglob("*"))

    ran = skm(*words)

    assert (ran.code, ran.last) == (code, last)
    if code:
        assert ran.out == ""
        assert sorted(planned.rglob("*")) == before


WITH_PDF: dict[str, tuple[str, Prepare, list[str], int, str, str]] = {
    "a PDF": (
        WRITES,
        nothing,
        [],
        0,
        "a.docx\na.pdf\n",
        "Tersimpan: a.docx dan a.pdf (konsep, Triwulan IV Tahun 2023, 25 isian kosong)",
    ),
    "a final one with gaps": (
        WRITES,
        nothing,
        ["--final"],
        3,
        "",
        "  saran: lengkapi, atau buat konsep tanpa --final",
    ),
    "LibreOffice crashes": (
        CRASHES,
        nothing,
        [],
        4,
        "a.docx\n",
        "  saran: pastikan a.docx dapat dibuka di LibreOffice, atau di Word pilih Simpan Sebagai, PDF",
    ),
    "LibreOffice hangs": (
        HANGS,
        nothing,
        [],
        4,
        "a.docx\n",
        "  saran: ulangi saat komputer tidak sibuk, atau di Word pilih Simpan Sebagai, PDF",
    ),
    "a folder has the PDF's name": (
        WRITES,
        lambda f: (f / "a.pdf").mkdir(),
        [],
        4,
        "a.docx\n",
        "  saran: pindahkan folder itu",
    ),
}


@pytest.mark.parametrize(
    ("does", "prepare", "words", "code", "out", "last"),
    WITH_PDF.values(),
    ids=WITH_PDF,
)
def test_each_situation_with_a_pdf(
    skm: Skm, planned: Path, monkeypatch: pytest.MonkeyPatch, does: str,
    prepare: Prepare, words: list[str], code: int, out: str, last: str,
) -> None:  # fmt: skip
    monkeypatch.setattr("skm_cli.usecases.report.LIMIT", 1 if does == HANGS else 60)
    install(planned, does, monkeypatch)
    prepare(planned)

    ran = skm("report", "--out", "a.docx", "--pdf", *words)

    assert (ran.code, ran.out, ran.last) == (code, out, last)
    assert all((planned / name).exists() for name in out.split())


def test_without_libreoffice_the_document_is_there_and_a_hint_leads_to_a_pdf(
    skm: Skm, planned: Path
) -> None:
    ran = skm("report", "--out", "a.docx", "--pdf")

    assert (ran.code, ran.out) == (4, "a.docx\n")
    assert ran.err.endswith(
        "Tersimpan: a.docx (konsep, Triwulan IV Tahun 2023, 25 isian kosong)\n"
        "skm: LibreOffice belum terpasang; a.docx tersimpan tanpa PDF\n"
        "  saran: pasang LibreOffice, atau di Word pilih Simpan Sebagai, PDF\n"
    )
    assert (planned / "a.docx").exists()


def test_faults_are_joined_by_column_and_counted_by_line(
    skm: Skm, tmp_path: Path
) -> None:
    good = [4] * 9
    rows = [[5, *good[1:]] for _ in range(25)]
    write_rows(tmp_path / "responses.xlsx", NAMES, good, *rows)

    ran = skm(*SCORE)

    cells = ", ".join(f"A{row}" for row in range(3, 23))
    assert ran.err.startswith(
        "responses.xlsx!Jawaban!A3: jawaban 5 berada di luar 1 sampai dengan 4 "
        f"({cells}, dan 5 sel lain)\n  saran: "
    )
    assert ran.last == f"1 hal {MENDED}"


def test_json_says_what_must_be_mended_with_every_cell(
    skm: Skm, tmp_path: Path
) -> None:
    bad_cells(tmp_path)

    ran = skm(*SCORE, "--format", "json")

    assert ran.code == 3
    data = json.loads(ran.out)
    assert data["skema"] == "skm/masalah/1"
    assert [fault["sel"] for fault in data["perlu_diperbaiki"]] == [["A3"], ["I4"]]
    assert data["perlu_diperbaiki"][0]["tempat"] == "responses.xlsx!Jawaban!A3"
    assert data["catatan"] == []


def test_skip_invalid_counts_bad_cells_as_blanks(skm: Skm, tmp_path: Path) -> None:
    bad_cells(tmp_path)

    ran = skm(*SCORE, "--skip-invalid", "--period", "2023Q4")

    assert ran.code == 0
    assert "3 responden" in ran.out
    assert "responses.xlsx!Jawaban!A3: catatan: " in ran.err
    assert "responses.xlsx!Jawaban!I4: catatan: " in ran.err


def test_lines_for_skm_yaml_stand_there_once(skm: Skm, tmp_path: Path) -> None:
    labels = ["Oke", "Sangat mudha", "Cepat", *[4] * 6]
    write_rows(tmp_path / "responses.xlsx", NAMES, labels)

    ran = skm(*SCORE)

    assert ran.err == (
        'responses.xlsx!Jawaban!A2: pilihan jawaban U1 belum dikenal: "Oke" (A2)\n'
        "  saran: tambahkan baris ini di skm.yaml, ganti ... dengan 1 sampai 4, "
        "atau dengan kosong jika itu bukan jawaban\n"
        "    jawaban:\n"
        '      U1: {"Oke": ...}\n'
        '      U2: {"Sangat mudha": 4}\n'
        "responses.xlsx!Jawaban!B2: pilihan jawaban U2 belum dikenal: "
        '"Sangat mudha" (B2)\n'
        '  saran: perbaiki ejaannya ("Sangat mudha" mirip "Sangat mudah"), atau '
        "tambahkan baris ini di skm.yaml, ganti ... dengan 1 sampai 4, "
        "atau dengan kosong jika itu bukan jawaban (lihat di atas)\n"
        f"2 hal {MENDED}\n"
    )


def test_an_interruption_says_so_and_leaves_nothing(
    skm: Skm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book(tmp_path)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)

    ran = skm(*SCORE)

    assert ran.code == 130
    assert ran.last == "Dihentikan; tidak ada berkas yang tertinggal separuh"
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["responses.xlsx"]


def test_a_bug_is_never_swallowed(
    skm: Skm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("bug")

    monkeypatch.setattr("skm_cli.usecases.scores.score.load_responses", broken)
    book(tmp_path)

    with pytest.raises(LookupError):
        skm(*SCORE)


def test_a_template_that_cannot_be_filled_is_one_sentence(
    skm: Skm, planned: Path
) -> None:
    (planned / "templat.docx").write_text("bukan Word")

    ran = skm("report", "--template", "templat.docx", "--out", "laporan.docx")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err.split("\n")[-3].startswith("templat.docx: ")
    assert not (planned / "laporan.docx").exists()


def test_version(skm: Skm) -> None:
    assert skm("--version").out == f"skm {__version__}\n"


def test_one_option_decides_what_u8_is(skm: Skm, tmp_path: Path) -> None:
    headers = [f"U{n}" for n in range(1, 10)]
    write_answers(tmp_path / "responses.xlsx", headers=headers)

    by_code = skm(*SCORE)
    swapped = skm(*SCORE, "--u8", "sarana")

    assert "tambahkan --u8 sarana" in by_code.err
    assert 'catatan: "U8"' not in swapped.err
    assert "J U8 = U9" in swapped.out
