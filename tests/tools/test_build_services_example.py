"""The script that makes the second example makes what is committed."""

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image, ImageChops, ImageStat

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "examples" / "dukcapil-2025"


def make(folder: Path) -> Path:
    script = ROOT / "tools" / "build_services_example.py"
    subprocess.run([sys.executable, script, folder], check=True)
    return folder


def files(folder: Path, kind: str) -> dict[str, Path]:
    return {str(path.relative_to(folder)): path for path in folder.rglob(kind)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made"))


@pytest.mark.slow
def test_every_run_makes_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = make(tmp_path)

    for name, path in files(made, "*.*").items():
        assert path.read_bytes() == (again / name).read_bytes()


def test_the_workbooks_are_what_is_committed(made: Path) -> None:
    # By values: another openpyxl or zlib may pack them otherwise.
    new, committed = files(made, "*.xlsx"), files(EXAMPLE, "*.xlsx")

    assert new.keys() == committed.keys()
    for name, path in new.items():
        cells, kept = (
            load_workbook(p)["Jawaban"].values for p in (path, committed[name])
        )
        assert list(cells) == list(kept)


def test_the_pictures_are_what_is_committed(made: Path) -> None:
    new, committed = files(made, "*.png"), files(EXAMPLE, "*.png")

    assert new.keys() == committed.keys()
    for name, path in new.items():
        one, other = (Image.open(p).convert("RGB") for p in (path, committed[name]))
        assert one.size == other.size
        # Another FreeType may smooth the edge of a letter otherwise.
        assert max(ImageStat.Stat(ImageChops.difference(one, other)).mean) < 1


def test_no_column_holds_personal_data() -> None:
    personal = {"nama", "nik", "nip", "mail", "alamat", "hp", "wa", "telepon"}
    for path in files(EXAMPLE, "*.xlsx").values():
        heads, *rows = load_workbook(path)["Jawaban"].values
        assert not [head for head in heads if personal & {*str(head).lower().split()}]
        suggestions = [str(row[-1]) for row in rows if row[-1]]
        assert suggestions
        assert not any(
            sign.isdigit() or sign == "@" for text in suggestions for sign in text
        )
