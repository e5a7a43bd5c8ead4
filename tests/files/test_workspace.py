from pathlib import Path

import pytest

from skm_cli.domain.period import Period
from skm_cli.errors import FileUnusableError
from skm_cli.files.workspace import NamedFile, Workspace, read_bytes


def test_the_nearest_folder_with_skm_yaml_or_periode_is_the_workspace(
    tmp_path: Path,
) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)

    assert Workspace.around(deep).root == deep
    (tmp_path / "skm.yaml").touch()
    assert Workspace.around(deep).root == tmp_path
    (tmp_path / "a" / "periode").mkdir()
    assert Workspace.around(deep).root == tmp_path / "a"


@pytest.mark.parametrize("name", ["001-dinas", "puskesmas/012-melati"])
def test_a_folder_below_unit_is_a_workspace_of_its_own(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "skm.yaml").touch()
    (tmp_path / "periode").mkdir()
    unit = tmp_path / "unit" / name
    (unit / "foto").mkdir(parents=True)

    assert Workspace.around(unit).root == unit
    (unit / "skm.yaml").touch()
    assert Workspace.around(unit / "foto").root == unit


def test_paths_are_seen_from_the_workspace(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "kerja")

    inside = workspace.at(Period.parse("2023Q4")).skor_json.path
    assert workspace.shown(inside) == "periode/2023Q4/skor.json"
    assert workspace.shown(tmp_path / "lain" / "a.xlsx") == "a.xlsx"


def test_periods_are_found_by_their_files(tmp_path: Path) -> None:
    for name in ("2023Q4", "2023", "2023Q1", "2023TW3", "arsip"):
        folder = tmp_path / "periode" / name
        folder.mkdir(parents=True)
        (folder / "skor.json").touch()

    found = Workspace(tmp_path).periods_with("skor.json")

    assert [str(period) for period in found] == ["2023Q1", "2023", "2023Q4"]
    assert Workspace(tmp_path).periods_with("rtl.yaml") == []


def test_what_is_not_there_is_none_and_a_folder_cannot_be_read(tmp_path: Path) -> None:
    assert read_bytes(NamedFile(tmp_path / "a", "a")) is None
    with pytest.raises(FileUnusableError):
        read_bytes(NamedFile(tmp_path, "a"))


def test_below_a_file_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    assert read_bytes(NamedFile(tmp_path / "a" / "b", "b")) is None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "denied"), "tidak ada izin untuk membacanya"),
        (
            OSError(5, "Input/output error"),
            r"tidak dapat dibaca \(Input/output error\)",
        ),
    ],
)
def test_a_disk_that_refuses_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    def refuse(_: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(FileUnusableError, match=words):
        read_bytes(NamedFile(tmp_path / "a", "a"))
