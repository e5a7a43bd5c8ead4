"""Runs `skm` on a terminal of its own, a pseudo-terminal."""

import os
import subprocess
import sys
from pathlib import Path


def seen(folder: Path, *words: str, columns: int, **more: str) -> str:
    """What `skm` sends to a terminal of so many columns."""
    ours, theirs = os.openpty()
    environment = os.environ | {"COLUMNS": str(columns), "TERM": "xterm-256color"}
    with subprocess.Popen(
        [sys.executable, "-m", "skm_cli", *words],
        cwd=folder,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env=environment | more,
    ):
        os.close(theirs)
        received = b""
        try:
            while data := os.read(ours, 65_536):
                received += data
        except OSError:
            pass  # how Linux says that the other end has closed
    os.close(ours)
    return received.decode().replace("\r\n", "\n")
