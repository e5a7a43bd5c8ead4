"""Holds CONTRIBUTING against the program."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
CHANGES = TEXT.split("## To change … go to …\n")[1].split("\n## ")[0]
ROWS = re.findall(
    r"^\| ([^|]+) \| `([^`]+)`(?:: `([^`]+)`)? \|$", CHANGES, re.MULTILINE
)
FOLDERS = ("src", "tools", "tests", "benchmarks")


def test_it_fits_three_screens() -> None:
    assert len(TEXT.split()) <= 1_400


def test_thirteen_changes_have_one_place_each() -> None:
    assert len(ROWS) == 13


@pytest.mark.parametrize(("change", "path", "name"), ROWS, ids=[r[0] for r in ROWS])
def test_the_place_of_a_change_is_there(change: str, path: str, name: str) -> None:
    place = ROOT / path

    assert place.is_file(), change
    assert name in place.read_text(encoding="utf-8")


def test_every_module_that_is_named_is_there() -> None:
    pages = [ROOT / "CONTRIBUTING.md", *(ROOT / "docs" / "dev").glob("*.md")]
    named = {
        name
        for page in pages
        for name in re.findall(r"\b[a-z_]+\.py\b", page.read_text(encoding="utf-8"))
    }

    there = {path.name for each in FOLDERS for path in (ROOT / each).rglob("*.py")}
    assert named - there == set()


def test_every_folder_that_is_named_is_there() -> None:
    named = re.findall(r"`((?:[a-z_]+/)+)`", TEXT)

    assert named
    starts = (ROOT, ROOT / "src" / "skm_cli")
    missing = [n for n in named if not any((s / n).is_dir() for s in starts)]
    assert missing == []
