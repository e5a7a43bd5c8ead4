"""Long sheets, whose first rows alone do not show what an answer means."""

from pathlib import Path

import pytest

from read_responses import faults, letters, read
from skm_cli.answers.sheet import answer_sheet
from skm_cli.domain.report.profile import Reading

HEAD = ",".join(f"U{number}" for number in range(1, 10))
NUMBERS = ",".join("4" * 9)
SARANA_FIRST = f"{','.join('4' * 7)},Sangat baik,Dikelola dengan baik"
PENGADUAN_FIRST = f"{','.join('4' * 7)},Dikelola dengan baik,Sangat baik"
CODES_IN_ORDER, SWAPPED = "ABCDEFGHI", "ABCDEFGIH"


@pytest.fixture(autouse=True)
def two_rows_are_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer_sheet, "_FIRST_ROWS", 2)


def table(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "responses.csv"
    path.write_text("\n".join((HEAD, *rows)))
    return path


def test_a_label_far_below_decides_a_bare_code(tmp_path: Path) -> None:
    path = table(tmp_path, *[NUMBERS] * 5, SARANA_FIRST)

    found = read(path)

    assert letters(found) == SWAPPED
    assert not found.notes
    assert found.everyone.respondents == 6
    assert found.everyone.tallies["U9"].counts == (0, 0, 0, 6)


def test_a_label_far_below_can_confirm_the_order_of_the_regulation(
    tmp_path: Path,
) -> None:
    path = table(tmp_path, *[NUMBERS] * 5, PENGADUAN_FIRST)

    assert letters(read(path)) == CODES_IN_ORDER
    assert not read(path).notes


def test_numbers_alone_decide_nothing_and_keep_the_note(tmp_path: Path) -> None:
    found = read(table(tmp_path, *[NUMBERS] * 5))

    assert letters(found) == CODES_IN_ORDER
    assert len(found.notes) == 1


@pytest.mark.parametrize(
    ("more", "reading"),
    [("", Reading(u8="pengaduan")), (",U8", Reading()), (",U8", Reading(u8="sarana"))],
)
def test_the_faults_are_those_of_all_rows_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, reading: Reading
) -> None:
    path = tmp_path / "responses.csv"
    rows = [f"{NUMBERS},4"] * 5 + [f"{SARANA_FIRST},Sangat baik"]
    path.write_text("\n".join((HEAD + more, *rows)))

    by_the_beginning = faults(path, reading)
    monkeypatch.setattr(answer_sheet, "_FIRST_ROWS", 1000)

    assert by_the_beginning == faults(path, reading)
