import re

import pytest

from documents import assert_sound
from matrix import CASES, FOLDER, document, told


@pytest.mark.parametrize("name", CASES)
def test_every_state_of_a_plan_reads_as_it_was_read_aloud(name: str) -> None:
    docx = document(CASES[name])

    assert told(docx) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert_sound(docx)


def test_every_golden_text_has_its_case() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(CASES)


@pytest.mark.parametrize("name", CASES)
def test_no_sentence_is_broken(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")

    # Sentences only: no row of a table.
    lines = [line for line in text.splitlines() if " | " not in line]
    spoken = "\n".join(lines).replace(" s.d. ", " ")
    # A full stop twice, a list that names nothing, a word that stands twice.
    assert re.findall(r"\.\s*\.|[,;:]\.|\(\)|  |\byaitu\W*\.", spoken) == []
    assert re.findall(r"\b(?:unsur|adalah|dan|serta|dari) [.,;]", spoken) == []
    assert re.findall(r"\b(\w+) \1\b", spoken) == []
    assert re.findall(r":\n(?!a\. )", spoken) == []
