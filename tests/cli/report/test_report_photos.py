"""Photos in the report: none, one, forty; where they may lie; messages about others."""

from pathlib import Path

import pytest
from PIL import Image

from answers import write_answers
from documents import assert_sound, golden_text
from skm import Skm

RTL = "{{kegiatan: A, waktu: TW4, penanggung_jawab: B, realisasi: {{status: selesai, deskripsi: C, waktu_pelaksanaan: D, hambatan: nihil, dokumentasi: {}}}}}"


@pytest.fixture
def folder(skm: Skm, tmp_path: Path) -> Path:
    """A folder with a score and an empty folder for photos."""
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")
    skm("rtl", "init")
    return tmp_path


def plan(folder: Path, *proofs: str) -> None:
    """A plan whose first RTL has these proofs, and whose others have none."""
    shown = f"[{', '.join(proofs)}]" if proofs else "nihil"
    entries = [
        f"  - {{unsur: {unsur}, rtl: [{RTL.format(proof)}]}}"
        for unsur, proof in (("U3", shown), ("U5", "nihil"), ("U2", "nihil"))
    ]
    text = "\n".join(["prioritas:", *entries])
    (folder / "periode/2023Q4/rtl.yaml").write_text(text, encoding="utf-8")


def photos(folder: Path) -> Path:
    return folder / "periode/2023Q4/dokumentasi"


@pytest.mark.parametrize("count", [0, 1, 2, 40])
def test_any_number_of_photos_makes_a_document_that_word_accepts(
    skm: Skm, folder: Path, count: int
) -> None:
    names = []
    for number in range(1, count + 1):
        size = [(90, 120), (120, 90), (90, 200)][number % 3 if count > 2 else 0]
        Image.new("RGB", size, (6 * number, 0, 0)).save(
            photos(folder) / f"{number}.jpg"
        )
        names.append(f"{{berkas: {number}.jpg, keterangan: Foto {number}}}")
    plan(folder, *names)

    ran = skm("report", "--out", "a.docx")
    skm("report", "--out", "b.docx")

    made = (folder / "a.docx").read_bytes()
    assert ran.code == 0
    assert "foto" not in ran.err
    assert_sound(made)
    assert made == (folder / "b.docx").read_bytes()
    text = golden_text(made)
    at = [text.index(f"Gambar {n}. Foto {n}") for n in range(1, count + 1)]
    assert at == sorted(at)
    assert text.count("[gambar: Foto: Foto ") == count


OUTSIDE = [
    "../rahasia.png",
    "sub/../../rahasia.png",
    "/etc/rahasia.png",
    "C:\\rahasia.png",
    "C:rahasia.png",
    "\\\\server\\rahasia.png",
    "..\\rahasia.png",
]


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_that_leads_out_of_the_folder_is_a_fault(
    skm: Skm, folder: Path, name: str
) -> None:
    Image.new("RGB", (9, 9)).save(folder / "periode/2023Q4/rahasia.png")
    plan(folder, f"{{berkas: '{name}', keterangan: x}}")

    ran = skm("report", "--out", "a.docx")

    assert ran.code == 3
    assert "berada di luar folder dokumentasi" in ran.err
    assert not (folder / "a.docx").exists()


def test_every_name_that_leads_out_by_a_link_is_shown(skm: Skm, folder: Path) -> None:
    Image.new("RGB", (9, 9)).save(folder / "rahasia.png")
    (folder / "rahasia.pdf").touch()
    for name in ("rahasia.png", "rahasia.pdf"):
        (photos(folder) / name).symlink_to(folder / name)
    (photos(folder) / "semua").symlink_to(folder)
    names = ("rahasia.png", "rahasia.pdf", "semua/rahasia.png")
    plan(folder, *(f"{{berkas: {name}, keterangan: x}}" for name in names))

    ran = skm("report", "--out", "a.docx")

    assert ran.last == "3 hal perlu diperbaiki; tidak ada berkas yang ditulis"
    assert all(f"`{name}` berada di luar" in ran.err for name in names)


def test_a_logo_behind_a_link_out_of_the_workspace_is_a_fault(
    skm: Skm, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("lain") / "logo.png"
    Image.new("RGB", (9, 9)).save(outside)
    (folder / "logo.png").symlink_to(outside)
    (folder / "skm.yaml").write_text("logo: logo.png\n")

    ran = skm("report", "--out", "a.docx")

    assert ran.code == 3
    assert "skm.yaml:1: `logo.png` berada di luar folder kerja" in ran.err


def test_a_link_that_leads_to_itself_is_a_photo_that_cannot_be_read(
    skm: Skm, folder: Path
) -> None:
    (photos(folder) / "a.jpg").symlink_to(photos(folder) / "a.jpg")
    plan(folder, "{berkas: a.jpg, keterangan: x}")

    ran = skm("report", "--out", "a.docx")

    assert ran.code == 0
    assert "foto `a.jpg` tidak" in ran.err


def test_a_name_that_is_nearly_there_is_offered(skm: Skm, folder: Path) -> None:
    Image.new("RGB", (9, 9)).save(photos(folder) / "Rapat_1.JPG", "JPEG")
    (photos(folder) / "notula.PDF").touch()
    plan(
        folder,
        "{berkas: rapat-1.jpg, keterangan: x}",
        "{berkas: notula.pdf, keterangan: x}",
        "{berkas: lain.jpg, keterangan: x}",
    )

    ran = skm("report", "--out", "a.docx")

    lines = ran.err.splitlines()
    hints = [
        lines[i + 1] for i, line in enumerate(lines) if "tidak ada di periode" in line
    ]
    assert hints == [
        "  saran: tulis Rapat_1.JPG",
        "  saran: salin berkasnya ke folder itu, atau perbaiki namanya",
        "  saran: tulis notula.PDF",
    ]


def test_two_broken_photos_among_many_are_two_gaps_and_the_rest_is_shown(
    skm: Skm, folder: Path
) -> None:
    for number in range(1, 7):
        Image.new("RGB", (120, 90)).save(photos(folder) / f"{number}.jpg")
    for number in (2, 5):
        path = photos(folder) / f"{number}.jpg"
        path.write_bytes(path.read_bytes()[:100])
    plan(folder, *(f"{{berkas: {n}.jpg, keterangan: Foto {n}}}" for n in range(1, 7)))

    ran = skm("report", "--out", "a.docx")

    assert [f"`{n}.jpg` tidak dapat dibaca" in ran.err for n in range(1, 7)] == [
        False, True, False, False, True, False,
    ]  # fmt: skip
    text = golden_text((folder / "a.docx").read_bytes())
    assert text.count("[gambar: Foto: Foto ") == 4
    assert "Gambar 6. Foto 6" in text
