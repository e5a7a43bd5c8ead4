"""Nothing a person wrote is lost, dropped in silence, or claimed by the report."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_BREAK
from PIL import Image

from answers import write_answers, write_rows
from documents import body, golden_text
from skm import Skm

PLAN = "periode/2023Q4/rtl.yaml"


@pytest.fixture
def planned(skm: Skm, tmp_path: Path) -> Path:
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")
    skm("rtl", "init")
    return tmp_path


def add_a_picture(document: Word) -> None:
    stamp = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(stamp, "PNG")
    document.paragraphs[-2].add_run().add_picture(stamp)


def add_a_page_break(document: Word) -> None:
    document.paragraphs[-2].add_run().add_break(WD_BREAK.PAGE)


@pytest.mark.parametrize("edit", [add_a_picture, add_a_page_break])
def test_a_stamp_or_a_page_break_in_the_document_is_an_edit(
    skm: Skm, planned: Path, edit: Callable[[Word], None]
) -> None:
    skm("report", "--out", "a.docx")
    document = Document(str(planned / "a.docx"))
    edit(document)
    document.save(str(planned / "a.docx"))
    edited = (planned / "a.docx").read_bytes()

    ran = skm("report", "--out", "a.docx")

    assert "disimpan sebagai a.1.docx" in ran.err
    assert (planned / "a.1.docx").read_bytes() == edited


@pytest.mark.parametrize("name", ["skm.yaml", PLAN, "responses.xlsx", "laporan.pdf"])
def test_a_report_never_takes_the_name_of_another_kind_of_file(
    skm: Skm, planned: Path, name: str
) -> None:
    before = sorted(planned.rglob("*"))

    ran = skm("report", "--out", name)

    assert ran.code == 2
    assert "tidak berakhir dengan .docx" in ran.err
    assert sorted(planned.rglob("*")) == before


def test_a_report_never_takes_the_place_of_a_device(skm: Skm, planned: Path) -> None:
    os.mkfifo(planned / "pipa.docx")
    # A pipe without a reader would wait for ever.
    handle = os.open(planned / "pipa.docx", os.O_RDWR)
    try:
        ran = skm("report", "--out", "pipa.docx")
    finally:
        os.close(handle)

    assert ran.code == 4
    assert "nama ini dipakai oleh perangkat, bukan berkas" in ran.err
    assert (planned / "pipa.docx").is_fifo()


def test_what_is_written_of_an_rtl_that_has_not_begun_is_noted(
    skm: Skm, planned: Path
) -> None:
    done = "{status: belum, deskripsi: Sudah dipasang}"
    (planned / PLAN).write_text(
        f"prioritas:\n  - unsur: U3\n    rtl:\n      - realisasi: {done}\n"
    )

    assert (
        f"{PLAN}:4: catatan: realisasi U3 sudah ditulis, tetapi statusnya belum, jadi "
        "tidak dicetak\n  saran: ganti status menjadi proses atau selesai\n"
    ) in skm("report").err


def test_a_file_that_is_named_and_absent_is_marked_in_the_draft(
    skm: Skm, planned: Path
) -> None:
    proof = "[{berkas: notula.pdf, keterangan: Notula}]"
    done = f"{{status: selesai, dokumentasi: {proof}}}"
    (planned / PLAN).write_text(
        f"prioritas: [{{unsur: U3, rtl: [{{realisasi: {done}}}]}}]\n"
    )

    skm("report", "--out", "a.docx")

    text = golden_text((planned / "a.docx").read_bytes())
    assert "Berkas: [belum diisi: berkas dokumentasi] (Notula)" in text


def test_a_survey_window_that_is_owed_has_the_line_of_its_block(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(tmp_path / "responses.xlsx", first=None)
    (tmp_path / "skm.yaml").write_text(
        "periode:\n  2023Q4:\n    laporan: 18 Desember 2023\n"
    )
    skm("score", "responses.xlsx", "--period", "2023Q4")

    assert "skm.yaml:3: masa survei belum diisi" in skm("report").err


def test_those_who_named_no_service_are_no_service(skm: Skm, tmp_path: Path) -> None:
    write_answers(
        tmp_path / "responses.xlsx",
        respondents=8,
        totals=[32] * 9,
        services=("KTP", "KTP", "KTP", ""),
    )
    ran = skm("score", "responses.xlsx", "--period", "2023Q4", "--format", "json")

    skm("report", "--out", "a.docx")

    names = [service["nama"] for service in json.loads(ran.out)["layanan"]]
    assert names == ["KTP", "(kosong)"]
    assert "(kosong)" not in ran.err
    assert "jenis layanan" not in golden_text((tmp_path / "a.docx").read_bytes())


def test_the_next_step_is_about_the_same_period(skm: Skm, planned: Path) -> None:
    write_answers(planned / "lama.xlsx", first=None)

    scored = skm("score", "lama.xlsx", "--period", "2023Q3")
    started = skm("rtl", "init", "--period", "2023Q3")
    again = skm("score", "lama.xlsx", "--period", "2023Q3")

    step = "skm report --period 2023Q3 --out laporan.docx"
    assert scored.last == "Langkah berikutnya: skm rtl init --period 2023Q3"
    assert started.last == f"Langkah berikutnya: isi rtl.yaml, lalu {step}"
    assert again.last == f"Langkah berikutnya: {step}"


def test_notes_are_shown_with_the_faults(skm: Skm, tmp_path: Path) -> None:
    heads = [f"U{n}" for n in range(1, 10)]
    rows = [[9, *[4] * 8] for _ in range(3)]
    write_rows(tmp_path / "responses.xlsx", heads, *rows)

    ran = skm("score", "responses.xlsx", "--skip-invalid", "--format", "json")

    assert ran.code == 3
    messages = [note["pesan"] for note in json.loads(ran.out)["catatan"]]
    assert any("dihitung kosong" in message for message in messages)
    assert any('"U8" dibaca sebagai' in message for message in messages)


def test_json_says_what_the_world_refuses(skm: Skm) -> None:
    ran = skm("score", "tidak-ada.xlsx", "--format", "json")

    assert ran.code == 4
    (fault,) = json.loads(ran.out)["perlu_diperbaiki"]
    assert fault["pesan"] == "berkas tidak ditemukan"


def test_paths_are_seen_without_detours(skm: Skm, planned: Path) -> None:
    (planned / "sub").mkdir()

    ran = skm("score", "../responses.xlsx", cwd="sub")

    kept = json.loads((planned / "periode/2023Q4/skor.json").read_text())
    assert kept["sumber"][0]["berkas"] == "responses.xlsx"
    assert "Menggantikan" not in ran.err


@pytest.mark.parametrize("code", ["9999", "0000", "0001"])
def test_a_year_without_surveys_is_no_period(
    skm: Skm, planned: Path, code: str
) -> None:
    assert skm("score", "responses.xlsx", "--period", code).code == 2
    assert (planned / "responses.xlsx").is_file()


def test_demo_takes_the_folder_that_it_stands_in(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()

    assert skm("demo", ".", cwd="kosong").code == 0
    assert (tmp_path / "kosong/laporan.docx").is_file()
    assert skm("demo", ".", cwd="kosong").code == 0


def test_two_faults_in_one_line_have_no_cells(skm: Skm, planned: Path) -> None:
    done = "{status: selesai, dokumentasi: [foto.jpg, foto.jpg]}"
    (planned / PLAN).write_text(
        f"prioritas: [{{unsur: U3, rtl: [{{realisasi: {done}}}]}}]\n"
    )

    ran = skm("report")

    assert ran.err.endswith(
        f"{PLAN}:1: `foto.jpg` ditulis tanpa isian `berkas` atau `tautan`\n"
        "  saran: tulis di bawah `dokumentasi`:\n"
        '    - {berkas: "foto.jpg", keterangan: ""}\n'
        "1 hal perlu diperbaiki; tidak ada berkas yang ditulis\n"
    )


def test_a_row_that_could_be_taller_than_a_page_may_split(
    skm: Skm, planned: Path
) -> None:
    (planned / PLAN).write_text(
        f"prioritas: [{{unsur: U3, rtl: [{{kegiatan: {'kata panjang ' * 40}}}]}}]\n"
    )

    skm("report", "--out", "a.docx")

    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for row in body((planned / "a.docx").read_bytes()).iter(f"{w}tr"):
        long = "kata panjang" in "".join(map(str, row.itertext()))
        assert (next(row.iter(f"{w}cantSplit"), None) is None) == long


FULL = Path("/dev/full")


@pytest.mark.parametrize("words", [(), ("--format", "json")])
def test_an_output_that_cannot_be_written_is_one_sentence(
    planned: Path, words: tuple[str, ...]
) -> None:
    if not FULL.exists():
        # Only Linux has a device that is always full.
        return
    command = [sys.executable, "-m", "skm_cli", "score", "responses.xlsx", *words]
    with FULL.open("w") as full:
        ran = subprocess.run(
            command,
            cwd=planned,
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )

    assert ran.returncode == 4
    assert ran.stderr == (
        "stdout: ruang penyimpanan penuh; keluaran tidak lengkap\n"
        "  saran: periksa tujuannya\n"
    )


def test_a_name_from_another_systems_archive_is_read(skm: Skm, planned: Path) -> None:
    name = os.fsdecode(b"x\xf3.xlsx")
    (planned / "responses.xlsx").rename(planned / name)

    ran = skm("score", name, "--format", "json")
    report = skm("report", "--out", os.fsdecode(b"l\xf3.docx"))

    assert (ran.code, report.code) == (0, 0)
    assert json.loads(ran.out)["sumber"][0]["berkas"] == "x?.xlsx"
    assert report.out == "l?.docx\n"


def test_the_signature_block_doubles_no_word(skm: Skm, planned: Path) -> None:
    (planned / "skm.yaml").write_text(
        'penandatangan: {jabatan: "Plt. Kepala Dinas,", nama: N, nip: "NIP. 1900"}\n'
    )

    skm("report", "--out", "a.docx")

    text = golden_text((planned / "a.docx").read_bytes())
    assert "Plt. Kepala Dinas,\n" in text
    assert "NIP 1900\n" in text


def test_half_a_survey_window_is_owed_the_other_half(skm: Skm, planned: Path) -> None:
    (planned / "skm.yaml").write_text(
        "periode:\n  2023Q4:\n    survei:\n      mulai: 1 Oktober 2023\n"
    )

    assert "skm.yaml:4: tanggal selesai survei belum diisi" in skm("report").err
