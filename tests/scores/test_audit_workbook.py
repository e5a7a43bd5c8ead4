"""The audit workbook, read back through openpyxl."""

import io
import re
import zipfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import FileFormat, OpenXmlValidator

from audit_workbooks import open_audit, open_workbook, random_rows, working
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import Pooling
from skm_cli.domain.survey.source import Source
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.workbooks.grids import Formula
from skm_cli.scores.audit.answers_sheet import weight_cell
from skm_cli.scores.audit.audit_workbook import audit_workbook

ROWS = [[4, 3, 2, 4, 3, 4, 3, 4, 1], [3, 3, 0, 4, 4, 4, 4, 4, 2]]
THREE = [*ROWS, [4] * 9]
SERVED = ("KTP", "=KK", "KTP")
PEOPLE = {"jenis_kelamin": {"Laki-laki": 1, "Perempuan": 2}, "usia": {"20–29 tahun": 3}}


def texts(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def row_called(sheet: Worksheet, label: str) -> list[Cell]:
    (found,) = [row for row in sheet.iter_rows() if row[0].value == label]
    return [cell for cell in found if isinstance(cell, Cell)]


def test_each_respondent_is_a_row_and_a_blank_is_empty() -> None:
    sheet = open_audit(working(ROWS))["Pengolahan"]

    assert texts(sheet)[3][:3] == ["No", "U1", "U2"]
    assert texts(sheet)[4][1:4] == ["Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian"]  # fmt: skip
    assert texts(sheet)[5] == [1, 4, 3, 2, 4, 3, 4, 3, 4, 1]
    assert texts(sheet)[6] == [2, 3, 3, None, 4, 4, 4, 4, 4, 2]


def test_what_the_answers_come_to_is_calculated_below_them() -> None:
    sheet = open_audit(working(ROWS))["Pengolahan"]

    found = [(row[0], row[3]) for row in texts(sheet)[7:]]
    assert found == [
        ("Jumlah nilai (Σ)", "=SUM(D6:D7)"),
        ("Jumlah jawaban", "=COUNT(D6:D7)"),
        ("NRR per unsur", "=D8/D9"),
        ("Bobot", "=1/9"),
        ("NRR tertimbang", "=D10*D11"),
        ("Jumlah NRR tertimbang", None),
        ("IKM", None),
        ("Mutu", None),
    ]
    total, ikm, mutu = (row[1] for row in texts(sheet)[12:])
    assert total == "=SUM(B12:J12)"
    assert ikm == "=B13*Ringkasan!$C$39"
    assert mutu == (
        "=IF(ROUND(B14,2)>=Ringkasan!$C$35,Ringkasan!$A$35,"
        "IF(ROUND(B14,2)>=Ringkasan!$C$36,Ringkasan!$A$36,"
        "IF(ROUND(B14,2)>=Ringkasan!$C$37,Ringkasan!$A$37,Ringkasan!$A$38)))"
    )


def test_the_bounds_of_mutu_stand_in_a_table_and_in_no_formula() -> None:
    book = open_audit(working(THREE, SERVED))

    table = [[c.value for c in row[:3]] for row in book["Ringkasan"]["A34:C39"]]
    assert table == [
        ["Mutu", "Kinerja", "Mulai"],
        ["A", "Sangat Baik", 88.31],
        ["B", "Baik", 76.61],
        ["C", "Kurang Baik", 65],
        ["D", "Tidak Baik", 25],
        ["Konversi", "NRR dikalikan dengan", 25],
    ]
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert not re.search(r"88|76|65|25\b(?!:)", re.sub(r"\$?[A-Z]\$?\d+", "", str(cell.value)))  # fmt: skip


@pytest.mark.parametrize("services", [(), SERVED])
def test_every_derived_number_is_a_formula_with_its_value_beside_it(
    services: tuple[str, ...],
) -> None:
    made = working(THREE, services, people=PEOPLE)
    data, card = audit_workbook(made), made.card
    formulas, values = open_workbook(data), open_workbook(data, values=True)

    summary, numbers = formulas["Ringkasan"], values["Ringkasan"]
    assert [numbers[f"B{row}"].value for row in (6, 11, 12, 13)] == [
        3, float(card.ikm), card.mutu.letter, card.mutu.kinerja,
    ]  # fmt: skip
    for row, score in enumerate(card.scores, 17):
        found = [cell.value for cell in numbers[row]]
        assert found == [
            score.unsur.code, score.unsur.name, float(score.nrr), float(score.konversi),
            score.mutu.letter, score.mutu.kinerja, *score.tally.counts, score.blank,
            card.ranking.index(score) + 1,
        ]  # fmt: skip
        assert all(cell.data_type == "f" for cell in summary[row][2:])
    assert [numbers[f"B{row}"].value for row in (29, 30, 31)] == [
        card.score(code).unsur.title for code in card.priorities()
    ]


def test_a_service_counts_its_own_respondents() -> None:
    made = working(THREE, SERVED)
    data = audit_workbook(made)
    sheet, numbers = (
        open_workbook(data)["Layanan"],
        open_workbook(data, values=True)["Layanan"],
    )

    assert sheet["C5"].value == "=SUMPRODUCT(--EXACT(Pengolahan!$B$6:$B$8,$B5))"
    mine, answers = "EXACT(Pengolahan!$B$6:$B$8,$B6)", "Pengolahan!$E$6:$E$8"
    assert sheet["F6"].value == (
        f'=IFERROR(SUMPRODUCT({mine}*{answers})/SUMPRODUCT({mine}*({answers}>0)),"-")'
    )
    ktp, kk = ([c.value for c in numbers[row]] for row in (5, 6))
    assert ktp[:6] == [1, "KTP", 2, 4, 3.5, 3]
    assert ktp[12:] == [float(made.card.services[0].ikm or 0), "A"]
    # Nobody of this service answered U3, so that it has no IKM.
    assert kk[:6] == [2, "=KK", 1, 3, 3, "-"]
    assert kk[12:] == ["-", "-"]
    assert [c.value for c in numbers[7]][2] == 3


def test_the_mean_of_services_is_the_ikm_where_an_office_has_it_that_way() -> None:
    made = working([[4] * 9, [4] * 9, [1] * 9], ("A", "A", "B"))
    card = replace(made.card, pooling=Pooling.SERVICES)
    data = audit_workbook(made._replace(card=card))

    book, numbers = open_workbook(data), open_workbook(data, values=True)
    assert row_called(book["Pengolahan"], "IKM (rerata layanan)")[1].value == (
        "=AVERAGE(Layanan!$M$5:$M$6)"
    )
    assert [c.value for c in numbers["Layanan"]["M"]][4:] == [100, 25, 75, 62.5]
    assert numbers["Layanan"]["A8"].value == "Rerata layanan (IKM unit)"
    assert [numbers["Ringkasan"][place].value for place in ("B10", "B11")] == [
        "rerata layanan", 62.5,
    ]  # fmt: skip


def test_respondents_who_do_not_count_are_told() -> None:
    made = working(THREE)
    left = made._replace(card=replace(made.card, left_out=7))

    expected = "hanya yang menjawab semua; 7 responden lain tidak dihitung"
    assert open_audit(left)["Ringkasan"]["B9"].value == expected


def test_weights_are_exact() -> None:
    assert weight_cell(Fraction(1, 9)).value == Formula("=1/9", 1 / 9)
    assert weight_cell(Fraction("0.111")).value == 0.111
    assert weight_cell(Fraction(2, 11)).value == Formula("=2/11", 2 / 11)


def test_an_unsur_of_several_items_is_the_mean_of_their_means() -> None:
    made = working([[4, 3, 2, 4] * 4, [4, 0, 2, 3] * 4], instrument=load_instrument("daring-16"))  # fmt: skip
    data = audit_workbook(made)
    sheet, numbers = (
        open_workbook(data)["Pengolahan"],
        open_workbook(data, values=True)["Pengolahan"],
    )

    # U1 has P1 and P2, U2 has P3 to P5, U3 has P6.
    assert texts(sheet)[3][:8] == ["No", "U1", None, "U2", None, None, "U3", "U4"]
    assert texts(sheet)[4][1:8] == ["P1", "P2", "P3", "P4", "P5", "P6", "P7"]
    assert texts(sheet)[9][0:3] == ["NRR per butir", "=B8/B9", "=C8/C9"]
    assert [numbers[place].value for place in ("B10", "C10", "B11")] == [4, 3, 3.5]
    assert texts(sheet)[10][:8] == [
        "NRR per unsur", "=AVERAGE(B10:C10)", None, "=AVERAGE(D10:F10)", None, None,
        "=AVERAGE(G10:G10)", "=AVERAGE(H10:J10)",
    ]  # fmt: skip
    assert "D11:F11" in {str(merged) for merged in sheet.merged_cells.ranges}
    summary = open_workbook(data)["Ringkasan"]
    assert summary["G18"].value == "=COUNTIF(Pengolahan!$D$6:$F$7,G$16)"


@pytest.mark.parametrize(
    ("mode", "expected", "cell"),
    [("1/9", "1/9 setiap unsur", "=1/9"), ("0.111", "0,111 setiap unsur", 0.111)],
)
def test_the_mode_of_the_weights_is_said_and_stands_in_its_cells(
    mode: str, expected: str, cell: object
) -> None:
    book = open_audit(working(THREE, instrument=load_instrument().weighted(mode)))

    assert book["Ringkasan"]["B8"].value == expected
    assert row_called(book["Pengolahan"], "Bobot")[1].value == cell


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_begins_like_a_formula_stays_text(sign: str) -> None:
    text = f"{sign}1+1"
    source = Source(text, "0f", text, 1, {"U1": f"G · {text}"}, ((9, text),))
    made = working(
        THREE,
        (text, text, "KTP"),
        sources=[source],
        notes=[Note(Place(text), text, text)],
        unit=text,
    )

    book = open_audit(made)

    found = [
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell, Cell) and str(cell.value).startswith(text)
    ]
    assert len(found) >= 11
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in found)
    # A unit's name begins the second line of the annex, too.
    assert {cell.parent.title for cell in found} == {
        "Ringkasan", "Pengolahan", "Layanan", "Catatan", "Asal data",
    }  # fmt: skip


def test_text_like_an_error_or_with_control_characters_is_text() -> None:
    book = open_audit(working(THREE, ("#N/A", "a\x01b", "#N/A")))

    cells = [book["Layanan"][place] for place in ("B5", "B6")]
    assert [(c.value, c.data_type) for c in cells] == [("#N/A", "s"), ("a\ufffdb", "s")]


def test_people_have_their_share_and_a_total() -> None:
    data = audit_workbook(working(THREE, people=PEOPLE))
    sheet, numbers = (
        open_workbook(data)["Responden"],
        open_workbook(data, values=True)["Responden"],
    )

    assert [[c.value for c in row] for row in sheet["A3:D6"]] == [
        ["No", "Jenis kelamin", "Jumlah", "Persentase"],
        [1, "Laki-laki", 1, "=C4/C$6"],
        [2, "Perempuan", 2, "=C5/C$6"],
        ["Jumlah", None, "=SUM(C4:C5)", "=SUM(D4:D5)"],
    ]
    assert [numbers[place].value for place in ("C6", "D4", "D6")] == [3, 1 / 3, 1]


def test_notes_and_sources_are_told_whole() -> None:
    source = Source(
        "responses.xlsx", "0f" * 32, "Jawaban", 2,
        {"U1": "G · Persyaratan", "layanan": "F · Jenis layanan"},
        ((207, "baris jumlah"),),
    )  # fmt: skip
    note = Note(Place("responses.xlsx", "Jawaban", 3, 4), "pesannya", "sarannya")

    book = open_audit(working(THREE, notes=[note], sources=[source]))

    assert texts(book["Catatan"])[3] == [1, "responses.xlsx!Jawaban!D3", "pesannya", "sarannya"]  # fmt: skip
    assert [row[1:] for row in texts(book["Asal data"])[3:9]] == [
        ["SHA-256", None, "0f" * 32],
        ["Lembar", None, "Jawaban"],
        ["Baris judul kolom", "baris 2", None],
        ["U1 Persyaratan", "kolom G", "Persyaratan"],
        ["Layanan", "kolom F", "Jenis layanan"],
        ["Baris yang dilewati", "baris 207", "baris jumlah"],
    ]
    assert texts(book["Asal data"])[-1][0] == "Dihitung dengan skm 1.2.3"


def test_a_sheet_with_nothing_to_say_is_left_out() -> None:
    bare = open_audit(working(THREE, unit=None, period=None))
    full = open_audit(working(THREE, SERVED, people=PEOPLE))

    assert bare.sheetnames == ["Ringkasan", "Pengolahan", "Catatan", "Asal data"]
    assert full.sheetnames == ["Ringkasan", "Pengolahan", "Responden", "Layanan", "Catatan", "Asal data"]  # fmt: skip
    assert texts(bare["Catatan"])[3][1] == "Tidak ada catatan"


def test_it_prints_on_a4_across_with_its_head_on_each_page() -> None:
    book = open_audit(working(THREE, SERVED, people=PEOPLE))

    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize or 0) == 9
    assert book["Pengolahan"].print_title_rows == "$4:$5"
    assert book["Pengolahan"].freeze_panes == "C6"
    for name in ("Layanan", "Catatan", "Asal data"):
        assert book[name].print_title_rows == "$3:$3"


def test_the_charts_are_made_of_the_tables() -> None:
    data = audit_workbook(working(THREE, people=PEOPLE))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        charts = [
            re.findall(r"<(?:c:)?f>(.*?)</", archive.read(name).decode())
            for name in sorted(archive.namelist())
            if name.startswith("xl/charts/")
        ]

    assert charts == [
        ["'Ringkasan'!$A$17:$A$25", "'Ringkasan'!$C$17:$C$25"],
        ["'Responden'!$B$4:$B$5", "'Responden'!$C$4:$C$5"],
        ["'Responden'!$B$18", "'Responden'!$C$18"],
    ]


def test_excel_calculates_it_anew_when_it_opens_it() -> None:
    assert open_audit(working(THREE)).calculation.fullCalcOnLoad


def test_the_same_answers_give_the_same_bytes_and_no_clock() -> None:
    first = audit_workbook(working(THREE, SERVED, people=PEOPLE))

    assert first == audit_workbook(working(THREE, SERVED, people=PEOPLE))
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {"2023-12-31"}


def test_a_validator_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    path.write_bytes(audit_workbook(working(random_rows(1, 40), ("KTP", "=KK") * 20, people=PEOPLE)))  # fmt: skip

    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)

    assert [error.description for error in found.errors] == []
