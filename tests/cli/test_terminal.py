"""What a person sees on a terminal, through a pseudo-terminal."""

import re
from pathlib import Path

import pytest

from answers import write_answers
from terminal import screen_output

_STYLES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_answers(tmp_path / "responses.xlsx")
    return tmp_path


def test_a_terminal_gets_colours_and_names_that_fit(folder: Path) -> None:
    text = screen_output(folder, "score", "responses.xlsx", columns=70)

    table = _STYLES.sub("", text).partition("\n\n  IKM")[0].split("\n")
    assert "\x1b[" in text
    assert max(map(len, table)) <= 70
    assert any("Penanganan pengaduan, sara... " in line for line in table)


def test_no_color_is_honoured(folder: Path) -> None:
    text = screen_output(folder, "score", "responses.xlsx", columns=80, NO_COLOR="1")

    assert not re.search(r"\x1b\[3[0-7]m", text)
    assert "Penanganan pengaduan, saran dan masukan" in text
