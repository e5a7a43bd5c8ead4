"""The bar of work that takes over a second."""

import re
import sys
from pathlib import Path

import pytest

from answers import write_answers
from libreoffice_stand_ins import WRITES, install
from skm import Skm
from skm_cli.cli.output.bar import bar, step_words
from skm_cli.progress import Step, ignore_progress
from terminal import stream_output

# Each reading of this clock is half a second later.
SLOW = """\
import sys
from functools import partial
from itertools import count
from skm_cli.cli import app
from skm_cli.cli.output import bar
from skm_cli.__main__ import main
app.bar = partial(bar.bar, partial(next, count(step=float(sys.argv[1]))))
sys.argv = ["skm", *sys.argv[2:]]
try:
    main()
finally:
    open("rich", "w").write(str("rich" in sys.modules))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_answers(tmp_path / "responses.xlsx")
    return tmp_path


def bar_text(folder: Path, *words: str, step: float) -> str:
    """What a terminal gets on stderr, with a clock of such steps."""
    command = [sys.executable, "-c", SLOW, str(step), *words]
    return stream_output(command, folder, "stderr", columns=80)


def test_a_terminal_sees_how_far_reading_is(folder: Path) -> None:
    text = bar_text(folder, "score", "responses.xlsx", step=0.5)

    assert re.search(r"membaca baris \d+ dari \d+", text)
    assert "membuka lembar" in text


def test_it_is_gone_when_the_work_is_done(folder: Path) -> None:
    text = bar_text(folder, "score", "responses.xlsx", step=0.5)

    after = text.rpartition("membaca baris")[2]
    assert "\x1b[2K" in after
    assert "Tersimpan: " in after.rpartition("\x1b[2K")[2]


def test_it_is_gone_when_the_work_ends_in_a_fault(folder: Path) -> None:
    (folder / "a.csv").write_text("U1,U2,U3\n9,9,9\n")

    text = bar_text(folder, "score", "a.csv", step=0.5)

    assert "perlu diperbaiki" in text.rpartition("\x1b[2K")[2]


def test_what_takes_less_than_a_second_shows_none_and_loads_nothing(
    folder: Path,
) -> None:
    text = bar_text(folder, "score", "responses.xlsx", "--format", "json", step=0.0)

    assert "membaca" not in text
    assert (folder / "rich").read_text() == "False"


def test_a_terminal_sees_that_libreoffice_is_at_work(
    folder: Path, skm: Skm, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(folder, f"import time; time.sleep(0.5)\n{WRITES}", monkeypatch)
    skm("score", "responses.xlsx")

    text = bar_text(folder, "report", "--pdf", "--out", "a.docx", step=0.5)

    assert "membuat PDF" in text
    assert "Tersimpan: a.docx dan a.pdf" in text.rpartition("\x1b[2K")[2]


def test_a_pipe_gets_no_bar(capfd: pytest.CaptureFixture[str]) -> None:
    with bar() as progress:
        assert progress is ignore_progress
        progress(Step.ROWS, 1, 2)

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("step", "done", "total", "expected"),
    [
        (Step.ROWS, 120_000, 1_048_575, "membaca baris 120.000 dari 1.048.575"),
        (Step.ROWS, 120_000, 0, "membaca baris 120.000"),
        (Step.CHECK, 1, 2, "memeriksa isi berkas"),
        (Step.OPEN, 0, 0, "membuka lembar"),
        (Step.PAGES, 0, 0, "menghitung nomor halaman"),
        (Step.PDF, 0, 0, "membuat PDF"),
    ],
)
def test_a_step_is_shown_in_words_with_its_rows(
    step: Step, done: int, total: int, expected: str
) -> None:
    assert step_words(step, done, total) == expected


class Terminal:
    """A terminal that keeps what it gets."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", text)

    def flush(self) -> None:
        """Nothing waits."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in the place of stderr from here on; a fixture would be too early."""
    found = Terminal()
    monkeypatch.setattr(sys, "stderr", found)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    return found


def test_nothing_is_shown_before_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = terminal(monkeypatch)
    with bar(iter((0.0, 0.9, 1.1)).__next__) as progress:
        progress(Step.ROWS, 1, 9)
        early = shown.text
        progress(Step.ROWS, 2, 9)

    assert not early
    assert "membaca baris 2 dari 9" in shown.text


def test_it_moves_ten_times_a_second_and_at_each_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = terminal(monkeypatch)
    with bar(iter((0.0, 1.0, 1.05, 1.11, 1.12)).__next__) as progress:
        progress(Step.CHECK, 1, 9)
        progress(Step.CHECK, 2, 9)
        progress(Step.ROWS, 3, 9)
        progress(Step.ROWS, 4, 9)

    assert "memeriksa isi berkas" in shown.text
    assert "membaca baris 3 dari 9" in shown.text
    assert "membaca baris 4" not in shown.text
