import re

import pytest

from combined import CASES, FOLDER, document
from documents import assert_sound, golden_text


@pytest.mark.parametrize("name", CASES)
def test_the_combined_report_reads_as_it_was_read_aloud(name: str) -> None:
    docx = document(CASES[name]())

    assert golden_text(docx) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert_sound(docx)


def test_every_golden_text_has_its_case() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(CASES)


@pytest.mark.parametrize("name", CASES)
def test_no_sentence_of_the_combined_report_is_broken(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")

    lines = [line for line in text.splitlines() if " | " not in line]
    spoken = "\n".join(lines).replace(" s.d. ", " ")
    assert re.findall(r"[a-z]\.\s*\.|[,;:]\.|\(\)|\byaitu\W*\.", spoken) == []
    assert re.findall(r"\b(?:unsur|adalah|dan|serta|dari|pada) [.,;]", spoken) == []
    # Every reference says a number.
    assert re.findall(r"\b(?:tabel|gambar|lampiran)_\w+", spoken) == []
    assert re.findall(r"dalam (?:tabel|gambar|lampiran) ", spoken) == []
