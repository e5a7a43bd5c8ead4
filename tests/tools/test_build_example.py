"""The script that makes the example makes what is committed."""

import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "examples" / "setda-surakarta-2023Q4"


def test_the_script_makes_what_is_committed(tmp_path: Path) -> None:
    script = ROOT / "tools" / "build_example.py"
    subprocess.run([sys.executable, script, tmp_path], check=True)

    made = load_workbook(tmp_path / "responses.xlsx")["Jawaban"]
    committed = load_workbook(EXAMPLE / "responses.xlsx")["Jawaban"]
    assert list(made.values) == list(committed.values)
    pictures = Path("periode/2023Q4/dokumentasi")
    assert sorted(path.name for path in (tmp_path / pictures).iterdir()) == sorted(
        path.name for path in (EXAMPLE / pictures).iterdir()
    )
