"""Programs that stand in for LibreOffice."""

import os
import sys
from pathlib import Path

import pytest

# Writes a PDF of each document that differs from run to run where LibreOffice's do.
# Every bookmark has a page of its own, in their order.
WRITES = """\
import hashlib, os, re, zipfile
from pathlib import Path

def pages(file):
    if not zipfile.is_zipfile(file):
        return ""
    with zipfile.ZipFile(file) as archive:
        text = archive.read("word/document.xml").decode()
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]*)"', text)
    leaves = [f"{10 + n} 0 obj\\n<</Type/Page>>\\nendobj\\n" for n in range(len(names))]
    kids = " ".join(f"{10 + n} 0 R" for n in range(len(names)))
    places = "\\n".join(
        "/" + name.replace("_", "5F") + f"[{10 + n} 0 R/XYZ 0 0 0]"
        for n, name in enumerate(names)
    )
    return (
        "".join(leaves)
        + f"1 0 obj\\n<</Type/Pages/Kids[ {kids} ]>>\\nendobj\\n"
        + f"2 0 obj\\n<<{places}>>\\nendobj\\n"
        + "3 0 obj\\n<</Type/Catalog/Pages 1 0 R/Dests 2 0 R>>\\nendobj\\n"
    )

out, *files = sys.argv[sys.argv.index("--outdir") + 1:]
for file in files:
    digest = hashlib.sha256(Path(file).read_bytes()).hexdigest()
    clock = os.urandom(16).hex().upper()
    Path(out, Path(file).stem + ".pdf").write_text(
        f"%PDF-1.6\\n{digest}\\n{pages(file)}"
        f"trailer\\n<</ID [ <{clock}>\\n<{clock}> ]\\n>>\\n%%EOF\\n"
    )
"""

# Its PDF does not say where bookmarks are, as that of old versions.
BLIND = WRITES.replace("/Dests", "/Nests")

# Its PDF breaks off.
HALF = WRITES.replace("%%EOF", "")
CRASHES = "import os; os.abort()"
# A shell begins sooner than Python: its children are known before any limit.
HANGS = """\
#!/bin/sh
sleep 60 &
echo $! $$ > "$0.pids"
sleep 60
"""


def program(folder: Path, script: str, name: str = "soffice") -> Path:
    """Write a program: a script of the shell, or of Python without its first line."""
    path = folder / name
    begin = "" if script.startswith("#!") else f"#!{sys.executable}\nimport sys\n"
    path.write_text(begin + script)
    path.chmod(0o755)
    return path


def install(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `skm` find a script where it looks for LibreOffice."""
    place = folder / ".bin"
    place.mkdir(exist_ok=True)
    program(place, script)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("SKM_LIBREOFFICE", raising=False)
