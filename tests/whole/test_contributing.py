"""Holds CONTRIBUTING against the program."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "src" / "skm_cli"
FILES, RENDERING = PROGRAM / "files", PROGRAM / "rendering"


def rooms_of(*headings: str) -> set[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    parts = [text.split(f"## {each}\n")[1].split("\n## ")[0] for each in headings]
    return set(re.findall(r"\b[a-z_]+\.py\b", "\n".join(parts)))


def test_every_room_of_the_map_is_there() -> None:
    rooms = rooms_of("From files to counts")

    assert {"book.py", "head.py", "counting.py", "responses.py"} <= rooms
    assert {room for room in rooms if not (FILES / room).is_file()} == set()


def test_every_room_of_rendering_is_on_its_map() -> None:
    rooms = rooms_of("From a report to a document", "Names in templates")

    there = {path.name for path in RENDERING.glob("[a-z]*.py")}
    assert there - rooms == set()


def test_every_module_that_is_named_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    folders = ("src", "tools", "tests", "benchmarks")

    there = {path.name for each in folders for path in (ROOT / each).rglob("*.py")}
    named = set(re.findall(r"\b[a-z_]+\.py\b", text))
    assert named - there == set()
