"""Runs `skm` as a person at a keyboard would, in a folder of its own."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from skm_cli.cli.main import main


@dataclass(frozen=True)
class Ran:
    """How a command ended: its code and what it said where."""

    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        """The last line that it said to the person."""
        return self.err.rstrip("\n").rpartition("\n")[2]


Skm = Callable[..., Ran]


@pytest.fixture
def skm(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Skm:
    """Run `skm` with these words in `tmp_path`, or in a folder below it."""
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
