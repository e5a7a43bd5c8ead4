"""The audit workbook, calculated by LibreOffice instead of by us."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from audit_workbooks import open_workbook, random_rows, working
from libreoffice import saved_as
from skm_cli.domain.scores.score import Pooling
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.workbooks.archive import pack_workbook
from skm_cli.scores.audit.audit_workbook import audit_workbook

pytestmark = pytest.mark.libreoffice

VALUE = re.compile(rb"</f><v ?(?:/>|>[^<]*</v>)")
SERVICES = ("KTP", "ktp", "=KK", "-Izin", "*", "A~?", '"kutip" & <tanda>')
PEOPLE = {"jenis_kelamin": {"Laki-laki": 63, "Perempuan": 141}}


def recalculated(data: bytes, folder: Path) -> Workbook:
    """A workbook whose every value LibreOffice has calculated from its formulas."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    stripped = 0
    for name, content in members.items():
        members[name], count = VALUE.subn(b"</f>", content)
        stripped += count
    assert stripped > 100
    path = folder / "hasil.xlsx"
    path.write_bytes(pack_workbook(members))
    return load_workbook(saved_as("xlsx", path) / path.name, data_only=True)


def assert_alike(data: bytes, folder: Path) -> int:
    """Every formula gives the value that we stored with it; returns their count."""
    formulas, ours = open_workbook(data), open_workbook(data, values=True)
    theirs = recalculated(data, folder)
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                place = cell.coordinate
                mine = ours[sheet.title][place].value
                found = theirs[sheet.title][place].value
                if isinstance(mine, str):
                    assert found == mine, (sheet.title, place, cell.value)
                else:
                    assert found == pytest.approx(mine, rel=1e-13), (sheet.title, place)
    return count


@pytest.mark.parametrize("seed", [1, 2])
def test_libreoffice_finds_our_numbers_in_every_cell(tmp_path: Path, seed: int) -> None:
    rows = random_rows(seed, 204)
    services = [SERVICES[n % 7] for n in range(203)]
    # One who is alone in a service, and left an answer blank.
    rows[203][4] = 0
    made = working(rows, [*services, "Sendiri"], people=PEOPLE)

    count = assert_alike(audit_workbook(made), tmp_path)

    assert count > 250


@pytest.mark.parametrize(
    ("name", "mode"),
    [("daring-16", "1/9"), ("daring-16", "0.11"), ("kepmenpan-25-2004", "0.071")],
)
def test_other_instruments_and_weights_come_to_the_same(
    tmp_path: Path, name: str, mode: str
) -> None:
    instrument = load_instrument(name).weighted(mode)
    rows = random_rows(5, 90, len(instrument.items))
    services = [SERVICES[n % 7] for n in range(90)]

    assert_alike(
        audit_workbook(working(rows, services, instrument=instrument)), tmp_path
    )


def test_the_mean_of_services_comes_to_the_same(tmp_path: Path) -> None:
    made = working(random_rows(6, 60), [SERVICES[n % 3] for n in range(60)])
    card = replace(made.card, pooling=Pooling.SERVICES)

    assert_alike(audit_workbook(made._replace(card=card)), tmp_path)


def test_without_services_the_numbers_are_the_same(tmp_path: Path) -> None:
    assert_alike(audit_workbook(working(random_rows(3, 57))), tmp_path)


def test_a_half_is_rounded_up_and_ties_keep_their_order_there_too(
    tmp_path: Path,
) -> None:
    # 25 times 3,5322 is 88,305, which prints as 88,31 and is an A.
    totals = (17661, 17660, 17661, 13000, 13000, 13000, 15321, 15322, 20000)
    rows = [
        [total // 5000 + (number < total % 5000) for total in totals]
        for number in range(5000)
    ]
    made = working(rows)
    letters = [score.mutu.letter for score in made.card.scores]
    assert letters == ["A", "B", "A", "C", "C", "C", "B", "B", "A"]

    assert_alike(audit_workbook(made), tmp_path)


def test_the_formulas_follow_an_answer_that_is_changed(tmp_path: Path) -> None:
    rows = random_rows(4, 30)
    changed = [[1] * 9, *rows[1:]]
    book = open_workbook(audit_workbook(working(rows, ["A", "B"] * 15)))
    for column, value in enumerate(changed[0], 3):
        book["Pengolahan"].cell(6, column).value = value
    saved = io.BytesIO()
    book.save(saved)

    (tmp_path / "x").mkdir()
    theirs = recalculated(saved.getvalue(), tmp_path / "x")

    expected = working(changed, ["A", "B"] * 15).card
    ikm, services = theirs["Ringkasan"]["B11"].value, theirs["Layanan"]
    assert ikm == pytest.approx(float(expected.ikm))
    for row, service in enumerate(expected.services, 5):
        assert services[f"M{row}"].value == pytest.approx(float(service.ikm or 0))
