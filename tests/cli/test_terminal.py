"""What a person sees on a terminal, through a pseudo-terminal."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from answers import write_answers

_STYLES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_answers(tmp_path / "responses.xlsx")
    return tmp_path


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


def test_a_terminal_gets_colours_and_names_that_fit(folder: Path) -> None:
    text = seen(folder, "score", "responses.xlsx", columns=70)

    table = _STYLES.sub("", text).partition("\n\n  IKM")[0].split("\n")
    assert "\x1b[" in text
    assert max(map(len, table)) <= 70
    assert any("Penanganan pengaduan, sara... " in line for line in table)


def test_no_color_is_honoured(folder: Path) -> None:
    text = seen(folder, "score", "responses.xlsx", columns=80, NO_COLOR="1")

    assert not re.search(r"\x1b\[3[0-7]m", text)
    assert "Penanganan pengaduan, saran dan masukan" in text


def test_the_table_of_a_check_fits_without_losing_what_a_column_is(
    folder: Path,
) -> None:
    text = seen(folder, "check", "responses.xlsx", columns=72)

    table = _STYLES.sub("", text).partition("\n\n  Periode")[0].split("\n")
    assert max(map(len, table)) <= 72
    assert any("data pribadi, tidak dibaca" in line for line in table)
    assert any(re.search(r"U8 Penanganan pen.*\.\.\. ", line) for line in table)
