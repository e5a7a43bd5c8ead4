"""The same input gives the same bytes, whatever order a process keeps its sets in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import skm_cli
from skm import Skm
from skm_cli.domain.kind import Kind
from skm_cli.files.shipped import shipped

SOURCE = Path(skm_cli.__file__).parent.parent
QUARTERS = ("2025Q1", "2025Q2", "2025Q3", "2025Q4")


@pytest.mark.slow
@pytest.mark.parametrize("kind", Kind)
def test_two_processes_write_the_same_bytes(
    skm: Skm, tmp_path: Path, kind: Kind
) -> None:
    shutil.copytree(shipped("examples", "dukcapil-2025"), tmp_path, dirs_exist_ok=True)
    for quarter in QUARTERS:
        assert skm("score", f"responses-{quarter}.xlsx").code == 0

    made = [written(tmp_path, kind, seed=seed) for seed in (1, 2)]

    assert made[0] == made[1]
    assert (b"word/charts/chart1.xml" in made[0]) == (kind is not Kind.TINDAK_LANJUT)


def written(folder: Path, kind: Kind, *, seed: int) -> bytes:
    """The document that a process of its own writes."""
    out = folder / f"{seed}.docx"
    period = "2025Q3" if kind is Kind.TINDAK_LANJUT else "2025Q4"
    words = ("--kind", kind.value, "--period", period, "--out", out.name)
    subprocess.run(
        [sys.executable, "-m", "skm_cli", "report", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": str(seed)},
        check=True,
        capture_output=True,
    )
    return out.read_bytes()
