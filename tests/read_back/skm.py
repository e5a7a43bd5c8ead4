"""Runs `skm` in a folder of its own, as a person at a keyboard does."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from skm_cli.cli.main import main


@dataclass(frozen=True)
class Ran:
    """The exit code of a command, its standard output and its standard error."""

    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        """The last line of standard error."""
        return self.err.rstrip("\n").rpartition("\n")[2]


Skm = Callable[..., Ran]


@pytest.fixture
def skm(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Skm:
    """A function that runs `skm` with words, in `tmp_path` or a folder below it."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, cwd: str = ".") -> Ran:
        before = Path.cwd()
        os.chdir(tmp_path / cwd)
        monkeypatch.setattr(sys, "argv", ["skm", *words])
        code: object = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        finally:
            os.chdir(before)
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        assert isinstance(code, int)
        return Ran(code, captured.out.decode(), captured.err.decode())

    return run
