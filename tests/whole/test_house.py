"""Holds the rules by which modules stand in folders."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "src" / "skm_cli"
NOT_COUNTED = {"__init__.py", "conftest.py"}
MODULES = sorted(PROGRAM.rglob("*.py"))
FOLDERS = sorted(
    {
        path.parent
        for place in (PROGRAM, ROOT / "tools", ROOT / "tests")
        for path in place.rglob("*.py")
    }
)


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_module_and_folder_of_the_program_is_seen() -> None:
    assert len(MODULES) >= 250
    assert len([folder for folder in FOLDERS if PROGRAM in folder.parents]) >= 35


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_a_folder_holds_at_most_twelve_modules(folder: Path) -> None:
    modules = {path.name for path in folder.glob("*.py")} - NOT_COUNTED

    assert len(modules) <= 12


@pytest.mark.parametrize(
    "folder", [each for each in FOLDERS if PROGRAM in each.parents], ids=shown
)
def test_a_folder_of_the_program_says_in_one_sentence_what_it_holds(
    folder: Path,
) -> None:
    text = (folder / "__init__.py").read_text(encoding="utf-8")

    (sentence,) = ast.parse(text).body
    assert text.count("\n") == 1
    assert ast.get_docstring(ast.parse(text))
    assert isinstance(sentence, ast.Expr)
