"""Programs that stand in the place of LibreOffice: each runs, and does what it does."""

import os
import sys
from pathlib import Path

import pytest

WRITES = """\
import hashlib, os
from pathlib import Path
out, *files = sys.argv[sys.argv.index("--outdir") + 1:]
for file in files:
    said = hashlib.sha256(Path(file).read_bytes()).hexdigest()
    clock = os.urandom(16).hex().upper()
    Path(out, Path(file).stem + ".pdf").write_text(
        f"%PDF-1.6\\n{said}\\ntrailer\\n<</ID [ <{clock}>\\n<{clock}> ]\\n>>\\n%%EOF\\n"
    )
"""
"""Makes of each document a file that differs where LibreOffice's do."""

HALF = WRITES.replace("%%EOF", "")
CRASHES = "import os; os.abort()"
# A shell begins sooner than Python: its children are known before any limit.
HANGS = """\
#!/bin/sh
sleep 60 &
echo $! $$ > "$0.pids"
sleep 60
"""


def program(folder: Path, does: str, name: str = "soffice") -> Path:
    """A program of this name that does this."""
    path = folder / name
    begin = "" if does.startswith("#!") else f"#!{sys.executable}\nimport sys\n"
    path.write_text(begin + does)
    path.chmod(0o755)
    return path


def install(folder: Path, does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `skm` find such a program, as it would find LibreOffice."""
    place = folder / ".bin"
    place.mkdir(exist_ok=True)
    program(place, does)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("SKM_LIBREOFFICE", raising=False)
