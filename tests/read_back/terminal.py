"""Runs `skm` on a pseudo-terminal."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal


def screen_output(folder: Path, *words: str, columns: int, **more: str) -> str:
    """The standard output of `skm` on a terminal of this width in columns."""
    command = [sys.executable, "-m", "skm_cli", *words]
    return stream_output(command, folder, "stdout", columns=columns, **more)


def stream_output(
    command: Sequence[str],
    folder: Path,
    stream: Literal["stdout", "stderr"],
    *,
    columns: int,
    **more: str,
) -> str:
    """What a command writes to one stream while that stream is a terminal.

    Args:
        command: The command.
        folder: Its working folder.
        stream: The stream that is a terminal; the other one is dropped.
        columns: The width of the terminal.
        more: Environment variables to add.
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
