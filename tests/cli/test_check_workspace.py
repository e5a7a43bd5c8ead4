"""`skm check` without a file: every file of the workspace, and its state."""

import json
import shutil
from pathlib import Path

import pytest

from skm import Skm
from skm_cli.files.shipped import shipped

SKOR = "periode/2023Q4/skor.json"
RTL = "periode/2023Q4/rtl.yaml"
PHOTOS = "periode/2023Q4/dokumentasi"

WHOLE = """\
Folder kerja kerja

  Berkas                      Keadaan
  --------------------------  --------------------------------
  skm.yaml                    lengkap
  periode/2023Q4/skor.json    205 responden, IKM 90,14, mutu A
  periode/2023Q4/jawaban.csv  205 responden
  responses.xlsx              sama seperti saat nilai dihitung
  periode/2023Q4/rtl.yaml     3 RTL, lengkap

  Perlu diperbaiki: tidak ada
"""


@pytest.fixture
def workspace(skm: Skm, tmp_path: Path) -> Path:
    """The example in a folder of its own, with its score."""
    folder = tmp_path / "kerja"
    shutil.copytree(shipped("examples", "setda-surakarta-2023Q4"), folder)
    assert skm("score", "responses.xlsx", cwd="kerja").code == 0
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("cwd", ["kerja", f"kerja/{PHOTOS}"])
def test_a_whole_workspace_has_nothing_to_say(skm: Skm, cwd: str) -> None:
    ran = skm("check", cwd=cwd)

    assert (ran.code, ran.out) == (0, WHOLE)
    assert ran.last == "Selesai: tidak ada yang perlu diperbaiki, tanpa catatan"


def test_what_is_owed_is_listed_and_must_be_filled(skm: Skm, workspace: Path) -> None:
    edit(workspace / "skm.yaml", "nip:", "nip: # ")
    (workspace / PHOTOS / "gambar-1.png").unlink()
    (workspace / PHOTOS / "gambar-2.png").write_text("bukan gambar")

    ran = skm("check", cwd="kerja")

    assert ran.code == 3
    assert "  skm.yaml                    1 isian kosong\n" in ran.out
    assert "  periode/2023Q4/rtl.yaml     3 RTL, 2 isian kosong\n" in ran.out
    assert f": foto `gambar-1.png` tidak ada di {PHOTOS}\n" in ran.out
    assert ": foto `gambar-2.png` tidak dapat dibaca sebagai gambar\n" in ran.out
    assert "NIP belum diisi\n" in ran.out
    assert ran.last == "Selesai: tidak ada yang perlu diperbaiki, 3 isian masih kosong, tanpa catatan"  # fmt: skip


def test_every_fault_of_every_file_is_named_at_once(skm: Skm, workspace: Path) -> None:
    edit(workspace / "skm.yaml", "unit:", "unitt:")
    edit(workspace / SKOR, '"ikm": 90.14', '"ikm": 91.14')
    edit(workspace / RTL, "status: selesai", "status: beres")
    other = workspace / "periode/2023Q3"
    other.mkdir()
    (other / "rtl.yaml").write_text("periode: 2023Q2\n")

    ran = skm("check", cwd="kerja")
    data = json.loads(skm("check", "--format", "json", cwd="kerja").out)

    assert ran.code == 3
    places = [one["tempat"].partition(":")[0] for one in data["perlu_diperbaiki"]]
    assert places == ["periode/2023Q3/rtl.yaml", *[RTL] * 3, SKOR, "skm.yaml"]
    assert "  periode/2023Q4/rtl.yaml   3 hal perlu diperbaiki\n" in ran.out
    assert "`ikm` berisi 91,14, menurut jawabannya 90,14" in ran.out
    assert ran.last == "6 hal perlu diperbaiki, 1 catatan"


def test_a_workbook_that_changed_or_went_is_noted(skm: Skm, workspace: Path) -> None:
    with (workspace / "responses.xlsx").open("ab") as file:
        file.write(b"\0")
    changed = skm("check", cwd="kerja")
    (workspace / "responses.xlsx").unlink()
    lost = skm("check", cwd="kerja")

    assert (changed.code, lost.code) == (0, 0)
    assert "    responses.xlsx: isinya berubah sesudah nilai dihitung\n" in changed.out
    assert "    responses.xlsx: tidak ditemukan lagi; nilai 2023Q4 dihitung dari berkas ini\n" in lost.out  # fmt: skip
    assert "  responses.xlsx              lihat catatan\n" in changed.out


def test_a_changed_workbook_is_noted_with_faults_too(skm: Skm, workspace: Path) -> None:
    edit(workspace / RTL, "status: selesai", "status: beres")
    with (workspace / "responses.xlsx").open("ab") as file:
        file.write(b"\0")

    ran = skm("check", cwd="kerja")

    assert ran.code == 3
    assert "isinya berubah sesudah nilai dihitung" in ran.out


def test_pictures_that_no_plan_names_are_noted(skm: Skm, workspace: Path) -> None:
    (workspace / PHOTOS / "rapat").mkdir()
    for name in ("rapat/lain.png", "z.jpg", ".hidden", "Thumbs.db"):
        (workspace / PHOTOS / name).write_text("")

    ran = skm("check", cwd="kerja")

    assert ran.code == 0
    assert f"    {PHOTOS}: 2 berkas tidak disebut di rtl.yaml: rapat/lain.png, z.jpg\n" in ran.out  # fmt: skip


def test_evidence_that_is_not_printed_is_checked_too(skm: Skm, workspace: Path) -> None:
    edit(workspace / RTL, "status: selesai", "status: belum")
    (workspace / PHOTOS / "gambar-1.png").unlink()

    ran = skm("check", cwd="kerja")

    assert f": foto `gambar-1.png` tidak ada di {PHOTOS}\n" in ran.out
    assert "tidak disebut" not in ran.out


def test_pictures_of_the_survey_are_checked_too(skm: Skm, workspace: Path) -> None:
    documentation = (
        "    dokumentasi: [{berkas: survei.jpg, keterangan: Pengisian kuesioner}]\n"
    )
    edit(workspace / "skm.yaml", "    laporan: 18", f"{documentation}    laporan: 18")

    ran = skm("check", cwd="kerja")

    assert ran.code == 3
    assert f"skm.yaml:13: foto `survei.jpg` tidak ada di {PHOTOS}" in ran.out


def test_a_logo_that_is_not_there_is_owed_once(skm: Skm, workspace: Path) -> None:
    edit(workspace / "skm.yaml", "unit:", "logo: lambang.png\nunit:")

    for _ in range(2):
        ran = skm("check", cwd="kerja")
        assert ran.out.count("logo `lambang.png` tidak ada di folder kerja") == 1
        (workspace / SKOR).unlink(missing_ok=True)


def test_a_plan_without_a_score_is_checked_all_the_same(
    skm: Skm, workspace: Path
) -> None:
    (workspace / SKOR).unlink()
    (workspace / PHOTOS / "gambar-1.png").unlink()

    ran = skm("check", cwd="kerja")

    assert ran.code == 3
    assert f"  {SKOR}  belum ada\n" in ran.out
    assert f"    {SKOR}: belum ada nilai yang tersimpan\n" in ran.out
    assert ": foto `gambar-1.png` tidak ada di" in ran.out


def test_folders_that_are_no_periods_are_noted(skm: Skm, workspace: Path) -> None:
    for name in ("2023TW3", "lama", ".git"):
        (workspace / "periode" / name).mkdir()

    ran = skm("check", cwd="kerja")

    assert ran.out.count("nama folder ini bukan periode") == 2
    assert "saran: ganti namanya seperti 2023Q3\n" in ran.out


def test_an_empty_folder_says_where_to_begin(skm: Skm) -> None:
    ran = skm("check")

    assert ran.code == 3
    assert "  skm.yaml  belum ada, 6 isian kosong\n" in ran.out
    assert "saran: buat berkasnya dengan skm init, lalu isi\n" in ran.out
    assert "    periode: belum ada periode yang dihitung nilainya\n" in ran.out


@pytest.mark.parametrize("name", ["skm.yaml", RTL, SKOR])
def test_what_cannot_be_read_ends_in_4_after_all_the_rest(
    skm: Skm, workspace: Path, name: str
) -> None:
    (workspace / name).unlink()
    (workspace / name).mkdir()

    ran = skm("check", cwd="kerja")

    assert ran.code == 4
    assert f"    {name}: nama ini dipakai oleh folder, bukan berkas\n" in ran.out
    assert ran.last.startswith("1 hal perlu diperbaiki")


def test_the_object_has_every_file(skm: Skm, workspace: Path) -> None:
    (workspace / PHOTOS / "gambar-1.png").unlink()

    data = json.loads(skm("check", "--format", "json", cwd="kerja").out)

    assert list(data) == [
        "skema", "berkas", "perlu_diperbaiki", "belum_diisi", "catatan"
    ]  # fmt: skip
    assert data["skema"] == "skm/periksa/1"
    assert data["berkas"][1] == {
        "berkas": SKOR,
        "keadaan": "205 responden, IKM 90,14, mutu A",
    }
    assert data["belum_diisi"][0]["tempat"].startswith(RTL)


@pytest.mark.parametrize(
    "words", [["--sheet", "A"], ["--u8", "sarana"], ["--skip-invalid"]]
)
def test_options_of_reading_need_a_file(skm: Skm, words: list[str]) -> None:
    ran = skm("check", *words)

    assert (ran.code, ran.out) == (2, "")
    assert ran.last.endswith("opsi untuk membaca jawaban memerlukan FILE")
