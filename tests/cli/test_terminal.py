"""What a person sees on a terminal, through a pseudo-terminal."""

import os
import re
import sys
from pathlib import Path

import pytest
from answers import write_answers

pty = pytest.importorskip("pty")
_STYLES = re.compile(r"\x1b\[[0-9;]*m")


def seen(folder: Path, *words: str, columns: int, **environment: str) -> str:
    """The bytes that `skm` sends to a terminal of so many columns."""
    received: list[bytes] = []

    def read(handle: int) -> bytes:
        data = os.read(handle, 65_536)
        received.append(data)
        # What the parent returns is copied to the test's own stdout.
        return data

    process, handle = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.environ.update(COLUMNS=str(columns), TERM="xterm-256color", **environment)
        os.execv(sys.executable, [sys.executable, "-m", "skm_cli", *words])
    while True:
        try:
            if not read(handle):
                break
        except OSError:
            # Linux says so when the other end has closed.
            break
    os.waitpid(process, 0)
    os.close(handle)
    return b"".join(received).decode().replace("\r\n", "\n")


def test_a_terminal_gets_colours_and_names_that_fit(tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    text = seen(tmp_path, "score", "responses.xlsx", columns=70)

    table = _STYLES.sub("", text.partition("\n\n  IKM")[0]).split("\n")
    assert "\x1b[" in text
    assert max(map(len, table)) <= 70
    assert any("Penanganan pengaduan, sara... " in line for line in table)


def test_no_color_is_honoured(tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    text = seen(tmp_path, "score", "responses.xlsx", columns=80, NO_COLOR="1")

    assert not re.search(r"\x1b\[3[0-7]m", text)
    assert "Penanganan pengaduan, saran dan masukan" in text
