"""The report on a survey in each of its cases."""

import re

import pytest

from documents import assert_sound, golden_text
from survey_documents import CASES, FOLDER, document


@pytest.mark.parametrize("case", CASES)
def test_a_report_on_a_survey_says_what_was_read_aloud(case: str) -> None:
    made = document(CASES[case]())

    assert golden_text(made) == (FOLDER / f"{case}.txt").read_text(encoding="utf-8")
    assert_sound(made)


def test_every_golden_text_has_its_case() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(CASES)


@pytest.mark.parametrize("case", CASES)
def test_no_sentence_of_a_report_is_broken(case: str) -> None:
    text = (FOLDER / f"{case}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if " | " not in line]
    spoken = "\n".join(lines).replace(" s.d. ", " ")

    assert re.findall(r"\.\s*\.(?!\w)|[,;:]\.|\(\)|  ", spoken) == []
    assert re.findall(r"\b(?:unsur|adalah|dan|serta|dari|pada) [.,;]", spoken) == []
    assert re.findall(r"\b([a-z]+) \1\b", spoken) == []


def test_a_table_of_the_annexed_report_is_not_taken_for_one_of_its_own() -> None:
    text = (FOLDER / "lengkap.txt").read_text(encoding="utf-8")
    own, _, annexed = text.partition("\nLampiran 4 / ")

    assert "disajikan dalam Tabel 5." in own
    assert "Tabel 5" not in annexed
    assert "disajikan dalam Tabel 11." in annexed


def test_every_list_counts_from_its_beginning() -> None:
    text = (FOLDER / "lengkap.txt").read_text(encoding="utf-8")
    body = text[text.index("\n1.2 Dasar") :]

    assert re.findall(r"^(?:1|a)\. \w+", body, re.MULTILINE) == [
        "1. Undang",
        "a. mendorong",
        "1. Survei",
        "1. Sekretariat",
        "a. U1",
    ]
