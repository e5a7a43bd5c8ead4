"""What every kind of report says in each of its cases, and that it reads well."""

import re

import pytest

from golden_texts import FOLDERS, GOLDEN, differing, golden

CASES = [(folder, name) for folder, each in FOLDERS.items() for name in each.names]
BROKEN = {
    "a full stop twice, or after a comma": r"\.\s*\.|[,;:]\.",
    "a bracket without words": r"\(\)",
    "two spaces": r"  ",
    "a list that names nothing": r"\byaitu\W*\.",
    "a word that asks for another": r"\b(?:unsur|adalah|dan|serta|dari|pada) [.,;]",
    "a word twice": r"\b([^\W\d]\w*) \1\b",
    "a list that does not follow": r":\n(?![a1]\. |…)",
    "a reference without a number": r"(?<!<)\b(?:tabel|gambar|lampiran)_\w+"
    r"|dalam (?:tabel|gambar|lampiran) ",
}


@pytest.mark.parametrize(("folder", "name"), CASES)
def test_a_report_says_what_was_read_aloud(
    folder: str, name: str, *, write_golden: bool
) -> None:
    path = GOLDEN / folder / f"{name}.txt"
    text = golden(FOLDERS[folder], name)
    if write_golden:
        path.write_text(text, encoding="utf-8")

    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_golden_text_has_its_case(folder: str) -> None:
    files = (GOLDEN / folder).iterdir()
    assert sorted(path.stem for path in files) == sorted(FOLDERS[folder].names)


@pytest.mark.parametrize(("folder", "name"), CASES)
def test_no_sentence_is_broken(folder: str, name: str) -> None:
    sentences = _sentences(folder, name)

    assert [what for what, rule in BROKEN.items() if re.search(rule, sentences)] == []


@pytest.mark.parametrize("name", FOLDERS["bagian"].names)
def test_no_sentence_begins_with_a_figure_or_a_small_letter(name: str) -> None:
    sentences = _sentences("bagian", name)

    assert re.findall(r"\. [0-9a-z]", sentences) == []
    assert re.findall(r"^\w+: [0-9][^.\n]*\.$", sentences, re.MULTILINE) == []


def _sentences(folder: str, name: str) -> str:
    """A golden text without the rows of its tables."""
    text = (GOLDEN / folder / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if " | " not in line]
    return "\n".join(lines).replace(" s.d. ", " ")


def test_a_golden_text_keeps_the_lines_that_differ_from_the_whole() -> None:
    whole = "BAB I / A\nsatu\ndua\nBAB II / B\ntiga\nempat\n"

    other = "BAB I / A\nsatu\ndua\nBAB II / B\nlima\n"
    assert differing(other, whole) == "… BAB II (−2)\nlima\n"
    assert differing(whole.replace("satu\n", ""), whole) == "… BAB I (−1)\n…\n"
    assert differing(whole, whole) == "…\n"


def test_a_table_of_the_annexed_report_is_not_taken_for_one_of_its_own() -> None:
    text = FOLDERS["pelaksanaan"].text("lengkap")
    own, _, annexed = text.partition("\nLampiran 4 / ")

    assert "disajikan dalam Tabel 5." in own
    assert "Tabel 5" not in annexed
    assert "disajikan dalam Tabel 11." in annexed


def test_every_list_counts_from_its_beginning() -> None:
    text = FOLDERS["pelaksanaan"].text("lengkap")
    body = text[text.index("\n1.2 Dasar") :]

    assert re.findall(r"^(?:1|a)\. \w+", body, re.MULTILINE) == [
        "1. Undang",
        "a. mendorong",
        "1. Survei",
        "1. Sekretariat",
        "a. U1",
    ]
