"""The example of three services and four quarters, run as its README says."""

import json
import re
import shutil
from pathlib import Path

import pytest

from documents import assert_sound, golden_text
from skm import Skm
from skm_cli.files.shipped import shipped

EXAMPLE = shipped("examples", "dukcapil-2025")
GOLDEN = Path(__file__).parents[1] / "golden" / "dukcapil-2025"
QUARTERS = ("2025Q1", "2025Q2", "2025Q3", "2025Q4")
REPORTS = {
    "tindak-lanjut": ("report", "--period", "2025Q3", "--final"),
    "pelaksanaan": ("report", "--kind", "pelaksanaan", "--final"),
    "gabungan": ("report", "--kind", "gabungan", "--final"),
}


@pytest.fixture
def scored(skm: Skm, tmp_path: Path) -> Path:
    """The example's folder, as the current one, with every quarter scored."""
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    for quarter in QUARTERS:
        assert skm("score", f"responses-{quarter}.xlsx").code == 0
    return tmp_path


@pytest.mark.usefixtures("scored")
def test_its_commands_are_those_of_its_readme(skm: Skm) -> None:
    readme = (EXAMPLE / "README.md").read_text(encoding="utf-8")
    block = re.findall(r"```sh\n(.*?)```", readme, re.DOTALL)[0]

    commands = [line.split()[1:] for line in block.splitlines()]

    assert [skm(*words).code for words in commands] == [0] * len(commands)
    assert all(list(words) in commands for words in REPORTS.values())


@pytest.mark.parametrize("kind", REPORTS)
def test_every_kind_of_report_is_final(skm: Skm, scored: Path, kind: str) -> None:
    made = skm(*REPORTS[kind])

    assert made.code == 0
    document = (scored / made.out.strip()).read_bytes()
    golden = (GOLDEN / f"{kind}.txt").read_text(encoding="utf-8")
    assert golden_text(document) == golden
    assert_sound(document)


@pytest.mark.usefixtures("scored")
def test_nothing_in_it_is_wrong_or_missing(skm: Skm) -> None:
    assert skm("check").code == 0


def test_two_unsur_are_equal_at_the_cut_of_the_last_quarter(scored: Path) -> None:
    kept = [
        json.loads((scored / f"periode/{quarter}/skor.json").read_text())
        for quarter in QUARTERS
    ]

    assert kept[-1]["seri"] == ["U2", "U5"]
    assert kept[-1]["prioritas"] == ["U3", "U9", "U2"]
    assert [each["ikm"] for each in kept] == sorted(each["ikm"] for each in kept)
    assert {len(each["layanan"]) for each in kept} == {3}
