"""Sheets whose names are those of services."""

from pathlib import Path

import pytest

from read_responses import as_line, read
from skm_cli.answers.responses import Responses
from skm_cli.domain.report.profile import Reading
from workbooks import ALL_4, UNSUR, workbook_of

LOW = " | ".join("3" * 9)
EVERY = Reading(sheets=("semua",))


def sheets(folder: Path, *names: str, header: str = "No") -> Responses:
    texts = {
        name: f"{header} | {UNSUR}\n1 | {ALL_4}\n" + f"{n} | {LOW}\n" * n
        for n, name in enumerate(names, 1)
    }
    return read(workbook_of(folder / "a.xlsx", texts), EVERY)


def test_one_service_a_sheet_makes_the_table_of_services(tmp_path: Path) -> None:
    found = sheets(tmp_path, "KTP-el", "Kartu Keluarga", "Akta Lahir")

    assert {name: one.respondents for name, one in found.services.items()} == {
        "KTP-el": 2,
        "Kartu Keluarga": 3,
        "Akta Lahir": 4,
    }
    assert found.services["KTP-el"].tallies["U1"].counts == (0, 0, 1, 1)
    assert len(found.service_of) == 9
    assert [as_line(note) for note in found.notes] == [
        "a.xlsx: jenis layanan dibaca dari nama lembar: KTP-el, Kartu Keluarga, dan "
        "Akta Lahir"
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("Oktober", "November"), ("Okt 2023", "Nov 2023"), ("Sheet1", "Sheet2"),
        ("Loket 1", "Loket 2"), ("TW 1", "TW 2"), ("2022", "2023"), ("A", "B"),
        ("KTP", "Desember"), ("Data 1", "Data 2"), ("Form Responses 1", "KTP"),
        ("Minggu 1", "Minggu 2"), ("Semester I", "Semester II"),
    ],
)  # fmt: skip
def test_other_names_are_no_services(tmp_path: Path, names: tuple[str, str]) -> None:
    found = sheets(tmp_path, *names)

    assert not found.services
    assert not found.notes


def test_a_column_of_services_is_the_one_that_counts(tmp_path: Path) -> None:
    found = sheets(tmp_path, "KTP", "KK", header="Layanan")

    assert set(found.services) == {"1", "2"}
