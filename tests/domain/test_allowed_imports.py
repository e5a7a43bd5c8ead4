import ast
from pathlib import Path

import pytest

import skm_cli.domain

ALLOWED = {
    "collections", "dataclasses", "datetime", "decimal", "enum", "fractions",
    "functools", "itertools", "math", "operator", "re", "typing", "skm_cli",
}  # fmt: skip
MODULES = sorted(Path(skm_cli.domain.__file__).parent.rglob("*.py"))


def test_the_modules_of_every_folder_are_seen() -> None:
    assert len(MODULES) >= 25


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_domain_knows_no_path_clock_environment_or_library(path: Path) -> None:
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }

    assert imported <= ALLOWED
