"""What an office has written in skm.yaml about its answers."""

import json
from collections.abc import Sequence
from pathlib import Path


def write_answers(folder: Path, steps: Sequence[str]) -> None:
    """Give the answers 1 to 4 of every unsur their values in skm.yaml."""
    values = {label: value for value, label in enumerate(steps, 1)}
    of = json.dumps(values, ensure_ascii=False)
    lines = "\n".join(f"  U{number}: {of}" for number in range(1, 10))
    (folder / "skm.yaml").write_text(f"jawaban:\n{lines}\n", encoding="utf-8")
