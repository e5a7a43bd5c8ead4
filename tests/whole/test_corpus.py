"""Every layout of the corpus, scored as a person would score it."""

import csv
import importlib
import json
from collections import Counter
from itertools import takewhile
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from openpyxl import load_workbook

import corpus
from corpus.known import LAYOUTS, PEOPLE
from skm import Skm

for _module in walk_packages(corpus.__path__, "corpus."):
    importlib.import_module(_module.name)

FEWEST = 25


def test_the_corpus_is_as_large_as_it_must_be() -> None:
    assert len(LAYOUTS) >= FEWEST
    assert all(build.__doc__ for build in LAYOUTS.values())


def test_no_unsur_can_be_taken_for_another() -> None:
    assert len({"".join(sorted(column)) for column in zip(*PEOPLE, strict=True)}) == 9


def about_reading(note: dict[str, str]) -> bool:
    """A note is about a cell or a kind of file, and not about period or ties."""
    return "!" in note["tempat"] or note["pesan"].startswith("di berkas")


def answers_in(working: Path) -> list[str]:
    """What each respondent answered, in the annex of the working."""
    rows = load_workbook(working)["Pengolahan"].iter_rows(min_row=6, values_only=True)
    return [
        "".join(str(code or ".") for code in row[-9:])
        for row in takewhile(lambda row: isinstance(row[0], int), rows)
    ]


def kept_alike(folder: Path, found: dict[str, Any]) -> list[str]:
    """What each answered in jawaban.csv, whose columns have skor.json's counts."""
    path = folder / "periode" / found["periode"] / "jawaban.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["no"] for row in rows] == [str(n + 1) for n in range(len(rows))]
    assert len(rows) == found["responden"]
    for unsur in found["unsur"]:
        given = Counter(row[unsur["kode"]] for row in rows)
        assert [given[value] for value in "1234"] == unsur["jawaban"]
        assert given[""] == unsur["kosong"]
    services = Counter(row["layanan"] or "(kosong)" for row in rows)
    named = {one["nama"]: one["responden"] for one in found["layanan"]}
    assert services == (named or {"(kosong)": len(rows)})
    codes = [unsur["kode"] for unsur in found["unsur"]]
    return ["".join(row[code] or "." for code in codes) for row in rows]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_read_rightly_or_asked_about(
    skm: Skm, tmp_path: Path, name: str
) -> None:
    layout = LAYOUTS[name](tmp_path)

    words = ("--period", "2023Q4", "--format", "json", "--xlsx", "hasil.xlsx")
    ran = skm("score", *layout.files, *words)
    found = json.loads(ran.out)

    if layout.faults:
        messages = [
            f"{one['tempat']}: {one['pesan']}" for one in found["perlu_diperbaiki"]
        ]
        assert messages == list(layout.faults)
        assert ran.code == 3
        assert all(one["saran"] for one in found["perlu_diperbaiki"])
        return
    assert ran.code == 0
    assert found["responden"] == len(layout.people)
    for at, unsur in enumerate(found["unsur"]):
        given = Counter(person[at] for person in layout.people)
        assert unsur["jawaban"] == [given[value] for value in "1234"], unsur["kode"]
        assert unsur["kosong"] == given["."]
    assert answers_in(tmp_path / "hasil.xlsx") == list(layout.people)
    assert kept_alike(tmp_path, found) == list(layout.people)
    sources = found["sumber"]
    assert tuple(one["baris_judul"] for one in sources) == layout.header
    assert (
        tuple(tuple(row["baris"] for row in one["dilewati"]) for one in sources)
        == layout.skipped
    )
    messages = [one["pesan"] for one in found["catatan"] if about_reading(one)]
    assert len(messages) == len(layout.notes), messages
    assert all(map(str.startswith, messages, layout.notes)), messages
