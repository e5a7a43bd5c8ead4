import re

import pytest

from section_matrix import FOLDER, SECTIONS, told


@pytest.mark.parametrize("section", SECTIONS)
def test_every_case_of_a_section_reads_as_it_was_read_aloud(section: str) -> None:
    assert told(section) == (FOLDER / f"{section}.txt").read_text(encoding="utf-8")


def test_every_golden_text_has_its_section() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(SECTIONS)


@pytest.mark.parametrize("section", SECTIONS)
def test_no_sentence_of_a_section_is_broken(section: str) -> None:
    text = (FOLDER / f"{section}.txt").read_text(encoding="utf-8")

    lines = [line for line in text.splitlines() if " | " not in line]
    spoken = "\n".join(lines).replace(" s.d. ", " ")
    # A full stop twice, a list that names nothing, a word that stands twice.
    assert re.findall(r"\.\s*\.|[,;:]\.|\(\)|  |\byaitu\W*\.", spoken) == []
    assert re.findall(r"\b(?:unsur|adalah|dan|serta|dari|pada) [.,;]", spoken) == []
    assert re.findall(r"\b(\w+) \1\b", spoken) == []
    # No sentence begins with a figure or with a small letter.
    assert re.findall(r"\. [0-9a-z]", spoken) == []
    assert [line for line in lines if re.search(r"^\w+: [0-9][^.]*\.$", line)] == []
