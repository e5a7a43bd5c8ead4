"""Runs `skm` on a terminal of its own, a pseudo-terminal."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal


def seen(folder: Path, *words: str, columns: int, **more: str) -> str:
    """What `skm` sends to a terminal of so many columns."""
    command = [sys.executable, "-m", "skm_cli", *words]
    return sent(command, folder, "stdout", columns=columns, **more)


def sent(
    command: Sequence[str],
    folder: Path,
    stream: Literal["stdout", "stderr"],
    *,
    columns: int,
    **more: str,
) -> str:
    """What a command sends to a terminal by one of its streams.

    Args:
        command: What is run.
        folder: Where.
        stream: The one that is a terminal; the other goes nowhere.
        columns: How wide the terminal is.
        more: More of the environment.
    """
    ours, theirs = os.openpty()
    nowhere = subprocess.DEVNULL
    environment = os.environ | {"COLUMNS": str(columns), "TERM": "xterm-256color"}
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=theirs if stream == "stdout" else nowhere,
        stderr=theirs if stream == "stderr" else nowhere,
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
