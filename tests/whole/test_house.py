"""Holds the rules by which modules stand in folders and things have names."""

import ast
from collections import defaultdict
from collections.abc import Iterable
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


def test_a_module_has_at_most_three_hundred_lines() -> None:
    lines = {shown(path): len(path.read_text().splitlines()) for path in MODULES}

    assert {path: count for path, count in lines.items() if count > 300} == {}


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


def test_no_two_things_of_the_program_have_one_name() -> None:
    places = defaultdict(list)
    for path in MODULES:
        for name in public_names(ast.parse(path.read_text(encoding="utf-8"))):
            places[name].append(shown(path))

    twice = {
        name: paths
        for name, paths in places.items()
        if len(without_commands(paths)) > 1
    }
    assert twice == {}


def without_commands(paths: list[str]) -> list[str]:
    """The modules that hold no command: a command has the name of its use case."""
    return [path for path in paths if not path.endswith("app.py")]


def public_names(module: ast.Module) -> Iterable[str]:
    """The public classes, functions and type aliases of a module."""
    for node in module.body:
        match node:
            case ast.ClassDef(name) | ast.FunctionDef(name):
                found = name
            case ast.Assign([ast.Name(name)], value) if _is_alias(name, value):
                found = name
            case ast.AnnAssign(ast.Name(name), _, value) if _is_alias(name, value):
                found = name
            case _:
                continue
        if not found.startswith("_"):
            yield found


def _is_alias(name: str, value: ast.expr | None) -> bool:
    """A type has a name in CamelCase; what is called makes a value or a variable."""
    return name[0].isupper() and not name.isupper() and not isinstance(value, ast.Call)
