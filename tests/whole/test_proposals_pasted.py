"""Every line and option that a fault of the corpus proposes, pasted as it stands."""

import importlib
import json
import re
from collections import Counter
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

import corpus
from corpus.known import LAYOUTS, PEOPLE
from skm import Ran, Skm

for _module in walk_packages(corpus.__path__, "corpus."):
    importlib.import_module(_module.name)

_LINE = re.compile(
    r"\b(?:(?:kolom|jawaban): \{.*\}|kolom_pasti: \[.*?\]|skala: [\d-]+|u8: \w+)"
)
_OPTION = re.compile(
    r"(?<!opsi )(--(?:sheet|instrument|u8) (?:\"[^\"]+\"|[\w-]+)|--skip-invalid)"
)


def proposals(found: dict[str, Any]) -> list[str]:
    """What the faults of a run propose, each once."""
    hints = [one["saran"] for one in found["perlu_diperbaiki"]]
    each = [
        one
        for hint in hints
        for one in (*_LINE.findall(hint), *_OPTION.findall(hint))
        if not one.endswith("(")
    ]
    return list(dict.fromkeys(each))


def pasted(skm: Skm, folder: Path, files: tuple[str, ...], proposal: str) -> Ran:
    """The run with a proposal pasted, in the place of what it proposes to replace."""
    words = [*files, "--period", "2023Q4", "--format", "json"]
    if proposal.startswith("--"):
        option, _, value = proposal.partition(" ")
        return skm("score", *words, option, *filter(None, [value.strip('"')]))
    path = folder / "skm.yaml"
    before = path.read_text() if path.exists() else ""
    key = proposal.partition(" ")[0]
    kept = [line for line in before.splitlines() if not line.startswith(key)]
    path.write_text("\n".join((*kept, proposal, "")))
    ran = skm("score", *words)
    path.write_text(before)
    return ran


def faults_in(ran: Ran) -> list[tuple[str, str]]:
    found = json.loads(ran.out)
    return [(one["tempat"], one["pesan"]) for one in found["perlu_diperbaiki"]]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_proposal_settles_it_or_something_else_is_said(
    skm: Skm, tmp_path: Path, name: str
) -> None:
    layout = LAYOUTS[name](tmp_path)
    asked = skm("score", *layout.files, "--period", "2023Q4", "--format", "json")

    assert bool(asked.code) == bool(layout.faults)
    for proposal in proposals(json.loads(asked.out)) if asked.code else ():
        ran = pasted(skm, tmp_path, layout.files, proposal)
        if ran.code:
            assert faults_in(ran) != faults_in(asked), proposal
            continue
        found = json.loads(ran.out)
        people = layout.settled.get(proposal, PEOPLE)
        assert found["responden"] == len(people), proposal
        for at, unsur in enumerate(found["unsur"]):
            given = Counter(person[at] for person in people)
            assert unsur["jawaban"] == [given[value] for value in "1234"], proposal
            assert unsur["kosong"] == given["."], proposal
