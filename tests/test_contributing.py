"""Holds CONTRIBUTING against the program."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = ROOT / "src" / "skm_cli" / "files"


def test_every_room_of_the_map_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    reading = text.split("## From files to counts")[1].split("\n## ")[0]

    rooms = set(re.findall(r"\b[a-z_]+\.py\b", reading))

    assert {"book.py", "head.py", "counting.py", "responses.py"} <= rooms
    assert {room for room in rooms if not (FILES / room).is_file()} == set()
