"""Saves and prints files with the LibreOffice of this machine, not by our program.

For tests with the marker `libreoffice`.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path


def saved_as(kind: str, *files: Path) -> Path:
    """Save files as another kind, in a folder `disimpan` next to them."""
    place = files[0].parent
    folder = place / "disimpan"
    # Settings of its own: two tests may run at once.
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir"]
    subprocess.run([*convert, folder, *files], check=True, capture_output=True)
    return folder


def printed(document: Path) -> list[str]:
    """The text of each page of a document."""
    pdf = saved_as("pdf", document) / document.with_suffix(".pdf").name
    return output_of("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def after_lists(pages: Sequence[str]) -> list[str]:
    """The pages from the one numbered 1, after the cover and the lists."""
    first = next(n for n, page in enumerate(pages) if page.split()[-1:] == ["1"])
    return [*pages[first:]]


def output_of(*command: str | Path) -> str:
    """What a program writes to its output."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
