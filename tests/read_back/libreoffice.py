"""Files as the LibreOffice of this machine saves and prints them, without our own door.

Only tests with the marker `libreoffice` have it.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path


def saved_as(kind: str, *files: Path) -> Path:
    """The folder, `disimpan` beside the files, in which they are of another kind."""
    beside = files[0].parent
    folder = beside / "disimpan"
    # Settings of its own: two tests may run at once.
    profile = f"-env:UserInstallation={(beside / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir"]
    subprocess.run([*convert, folder, *files], check=True, capture_output=True)
    return folder


def printed(document: Path) -> list[str]:
    """The text of each page of a document."""
    pdf = saved_as("pdf", document) / document.with_suffix(".pdf").name
    return told("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def after_lists(pages: Sequence[str]) -> list[str]:
    """The pages after cover and lists, which begin at 1."""
    first = next(n for n, page in enumerate(pages) if page.split()[-1:] == ["1"])
    return [*pages[first:]]


def told(*command: str | Path) -> str:
    """What a program writes."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
