"""docs/templat.md against the program: every name that a template may use."""

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent


def test_the_page_names_and_explains_what_the_program_gives(tmp_path: Path) -> None:
    """The script also ends with a fault when it explains what there is not."""
    script, page = _ROOT / "tools" / "build_docs.py", tmp_path / "templat.md"

    subprocess.run([sys.executable, script, page], check=True, capture_output=True)

    kept = (_ROOT / "docs" / "templat.md").read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8") == kept
