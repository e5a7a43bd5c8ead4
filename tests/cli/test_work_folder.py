"""It is always clear which folder a command works in."""

from pathlib import Path

from answers import write_answers
from skm import Skm


def test_a_workspace_above_is_said_and_its_paths_lead_there(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "skm.yaml").write_text("unit: Dinas Contoh\n")
    below = tmp_path / "arsip" / "2023"
    below.mkdir(parents=True)
    write_answers(below / "responses.xlsx")

    ran = skm("score", "responses.xlsx", "--period", "2023Q4", cwd="arsip/2023")

    assert ran.code == 0
    why = f"Folder kerja: {tmp_path}, karena di sana ada skm.yaml\n"
    assert ran.err.startswith(why)
    assert "Tersimpan: ../../periode/2023Q4/skor.json" in ran.err
    assert (below / "../../periode/2023Q4/skor.json").is_file()


def test_so_do_the_places_of_faults_gaps_and_new_files(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "sub").mkdir()
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx", "--period", "2023Q4")

    made = skm("rtl", "init", cwd="sub")
    assert made.out.splitlines()[0] == "../periode/2023Q4/rtl.yaml"
    assert "Dibuat: ../periode/2023Q4/rtl.yaml" in made.err
    owed = skm("report", cwd="sub")
    assert "../periode/2023Q4/rtl.yaml:" in owed.err
    assert "../skm.yaml: " in owed.err
    (tmp_path / "skm.yaml").write_text("unti: x\n")
    faulty = skm("report", cwd="sub")
    assert (faulty.code, "../skm.yaml:1: " in faulty.err) == (3, True)
    assert (
        '"tempat": "../skm.yaml:1"' in skm("check", "--format", "json", cwd="sub").out
    )


def test_in_the_folder_itself_nothing_is_said(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").write_text("unit: Dinas Contoh\n")
    write_answers(tmp_path / "responses.xlsx")

    assert "Folder kerja" not in skm("score", "responses.xlsx").err


def test_what_is_stored_names_files_from_the_workspace(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "periode").mkdir()
    (tmp_path / "sub").mkdir()
    write_answers(tmp_path / "sub" / "responses.xlsx")
    skm("score", "responses.xlsx", "--period", "2023Q4", cwd="sub")
    from_below = (tmp_path / "periode/2023Q4/skor.json").read_bytes()

    skm("score", "sub/responses.xlsx", "--period", "2023Q4")

    assert (tmp_path / "periode/2023Q4/skor.json").read_bytes() == from_below


def test_a_unit_below_a_government_keeps_its_own_scores(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "skm.yaml").write_text("pemerintah: Kota Contoh\n")
    unit = tmp_path / "unit" / "001-dinas"
    unit.mkdir(parents=True)
    write_answers(unit / "responses.xlsx")

    ran = skm("score", "responses.xlsx", "--period", "2023Q4", cwd="unit/001-dinas")

    assert ran.code == 0
    assert (unit / "periode/2023Q4/skor.json").is_file()
    assert not (tmp_path / "periode").exists()


def test_a_folder_with_nothing_may_be_the_wrong_one(skm: Skm, tmp_path: Path) -> None:
    ran = skm("report")
    assert ran.code == 4
    assert ran.last.startswith("  saran: periksa apakah ini foldernya; jika ya, ")

    (tmp_path / "skm.yaml").write_text("unit: Dinas Contoh\n")
    assert skm("report").last.startswith("  saran: mulai dengan skm init")
