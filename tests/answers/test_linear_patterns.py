"""No pattern that reads answers tries a long cell in more than one pass.

A cell holds up to 32,767 letters. Where two repeats meet that take the same letter,
every place to part them is tried: a thousand million steps for one header.
"""

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import skm_cli.answers
from read_responses import letters, read
from skm_cli.files.lazy_pattern import LazyPattern

# The tree of a pattern has no public reader.
# Its trees have no types either.
Tree = Any
PARSER = importlib.import_module("re._parser")
COMPILER = importlib.import_module("re._compiler")
LETTERS = string.printable + "–é½ "
LONGEST = 32_767
HEAD = ("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(skm_cli.answers.__path__, "skm_cli.answers."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, LazyPattern):
                yield f"{module.name}.{name}", re.compile(value.pattern, value.flags)


PATTERNS = dict(patterns())


def ambiguous(pattern: re.Pattern[str]) -> list[str]:
    """Pairs of repeats in a pattern that meet and take the same letter."""
    tree = PARSER.parse(pattern.pattern, pattern.flags)
    return [*_pairs(tree, tree.state)]


def _pairs(items: Tree, state: object) -> Iterator[str]:
    # The letters that a repeat may take and that all between it and here takes too.
    before: list[set[str]] = []
    for kind, value in items:
        name, item = str(kind), PARSER.SubPattern(state, [(kind, value)])
        for each in _within(name, value):
            yield from _pairs(each, state)
        least, _ = item.getwidth()
        if least:
            taken = _first_letters(item)
            between = [one & taken for one in before]
        else:
            between = before
        if name.endswith("_REPEAT") and value[1] is PARSER.MAXREPEAT:
            repeated = _first_letters(PARSER.SubPattern(state, list(value[2])))
            yield from (f"{name} {both}" for one in before if (both := repeated & one))
            # What a possessive repeat took is not given back.
            between = [*between, *([] if name.startswith("POSS") else [repeated])]
        before = [one for one in between if one]


def _within(name: str, value: Tree) -> list[Tree]:
    match name:
        case "SUBPATTERN":
            return [value[-1]]
        case "BRANCH":
            return list(value[1])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return [value[2]]
        case _:
            return []


def _first_letters(tree: Tree) -> set[str]:
    found = COMPILER.compile(tree)
    return {letter for letter in LETTERS if found.match(letter * 9)}


@pytest.mark.parametrize(
    "pattern",
    [r"(.*?\w.*?)[\s._-]*\d", r"\d+\s*%?\.?\s*", r"\s*,?\s+x", r"\d+[.,]\d*[1-9]\d*"],
)
def test_a_pattern_that_is_not_linear_is_seen(pattern: str) -> None:
    assert ambiguous(re.compile(pattern))


def test_the_patterns_of_every_folder_are_seen() -> None:
    assert len(PATTERNS) >= 25


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_linear(name: str) -> None:
    assert ambiguous(PATTERNS[name]) == []


def test_a_pattern_is_compiled_once_and_when_it_is_first_used() -> None:
    folder = Path(skm_cli.answers.__file__).parent
    used = re.compile(r"\bre\.(?:compile|match|search|fullmatch|sub|findall|split)\(")

    modules = list(folder.rglob("*.py"))
    assert len(modules) >= 40
    assert [p.name for p in modules if used.search(p.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "cell",
    ["a", " ", ".", "1", "1.", "a 1 ", "u0", "(", "A, ", "-", "_", "é", "0,", "u 1.x "],
)
def test_one_long_header_and_cell_change_nothing(tmp_path: Path, cell: str) -> None:
    long = f"x{cell * LONGEST}"[: LONGEST - 1] + "z"
    path = tmp_path / "responses.csv"
    row = ",".join("4" * 9)
    path.write_text(f'{",".join(HEAD)},"{long}",usia\n{row},"{long}","{long}"\n')

    found = read(path)

    assert letters(found) == "ABCDEFGHI"
    assert found.everyone.respondents == 1
