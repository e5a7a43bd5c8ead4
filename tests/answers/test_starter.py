"""The starter workbook, read back through openpyxl."""

import io
import time
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation

from skm_cli.answers.starter import starter_workbook
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.instrument_file import load_instrument

INSTRUMENT = load_instrument()
RESPONDENT = [
    "Tanggal", "Jenis kelamin", "Usia", "Pendidikan", "Pekerjaan", "Jenis layanan",
    "Disabilitas",
]  # fmt: skip


def opened(instrument: Instrument = INSTRUMENT) -> Workbook:
    return load_workbook(io.BytesIO(starter_workbook(instrument)))


def validations(book: Workbook) -> dict[str, DataValidation]:
    """The rule of each column, by its header; each spans the ready rows."""
    sheet = book["Jawaban"]
    found = {}
    for validation in sheet.data_validations.dataValidation:
        (span,) = validation.sqref.ranges
        assert (span.min_row, span.max_row) == (2, 1001)
        assert span.min_col == span.max_col
        found[str(sheet.cell(1, span.min_col).value)] = validation
    return found


def choices(book: Workbook, header: str) -> list[str]:
    """What the drop-down of a column offers, wherever its list stands."""
    formula = str(validations(book)[header].formula1)
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    name, _, span = formula.partition("!")
    return [str(cell.value) for (cell,) in book[name][span.replace("$", "")]]


def with_labels(*labels: str) -> Instrument:
    """The instrument with these answers to its first unsur."""
    one, two, three, four = labels
    unsur = INSTRUMENT.unsur[0]
    item = unsur.items[0]._replace(labels=(one, two, three, four))
    first = unsur._replace(items=(item,))
    return replace(INSTRUMENT, unsur=(first, *INSTRUMENT.unsur[1:]))


def test_it_opens_on_the_answers_with_a_header_and_no_value() -> None:
    book = opened()
    sheet = book["Jawaban"]

    assert book.sheetnames == ["Petunjuk", "Jawaban"]
    assert book.active is sheet
    assert [s.title for s in book if s.sheet_view.tabSelected] == ["Jawaban"]
    head, *below = sheet.values
    assert head == (*RESPONDENT, *(u.title for u in INSTRUMENT.unsur), "Saran")
    assert len(below) == 1000
    assert not any(cell is not None for row in below for cell in row)


def test_each_unsur_offers_the_labels_of_the_instrument_and_their_numbers() -> None:
    book = opened()

    for item in INSTRUMENT.items:
        offered = choices(book, item.title)
        assert offered == [*item.labels, "1", "2", "3", "4"]


def test_who_answered_is_chosen_from_the_official_categories() -> None:
    book = opened()

    assert choices(book, "Jenis kelamin") == ["Laki-laki", "Perempuan"]
    assert choices(book, "Disabilitas") == ["Ya", "Tidak"]
    assert choices(book, "Pendidikan")[:3] == [
        "SD/Sederajat",
        "SMP/Sederajat",
        "SMA/Sederajat",
    ]
    assert choices(book, "Pekerjaan")[-1] == "Lainnya"


def test_anything_else_is_refused_and_a_blank_is_not() -> None:
    for header, rule in validations(opened()).items():
        assert rule.showErrorMessage
        assert rule.allow_blank
        assert rule.errorStyle == ("warning" if header == "Usia" else "stop")
        assert len(str(rule.errorTitle)) <= 32
        assert len(str(rule.error)) <= 255


def test_dates_are_dates_day_first() -> None:
    book = opened()

    rule = validations(book)["Tanggal"]
    assert (rule.type, rule.operator) == ("date", "greaterThanOrEqual")
    assert rule.formula1 == "36526"
    cells = [cell for (cell,) in book["Jawaban"]["A2:A1001"]]
    assert {cell.number_format for cell in cells} == {"dd/mm/yyyy"}


@pytest.mark.parametrize(
    "labels",
    [
        ("Tidak sesuai", "Kurang sesuai", "Sesuai, menurut saya", "Sangat sesuai"),
        ("Tidak sesuai", 'Kurang "sesuai"', "Sesuai", "Sangat sesuai"),
        tuple(f"{word} {'sesuai ' * 10}".strip() for word in "ABCD"),
    ],
    ids=["a comma", "a quotation mark", "longer than Excel takes"],
)
def test_a_list_that_excel_cannot_hold_in_a_rule_stands_on_a_hidden_sheet(
    labels: tuple[str, ...],
) -> None:
    book = opened(with_labels(*labels))

    assert book.sheetnames == ["Petunjuk", "Jawaban", "Pilihan"]
    assert book["Pilihan"].sheet_state == "hidden"
    assert book.active is book["Jawaban"]
    assert choices(book, "U1 Persyaratan") == [*labels, "1", "2", "3", "4"]
    assert str(validations(book)["U2 Sistem, mekanisme, dan prosedur"].formula1)[0] == (
        '"'
    )


def test_no_list_is_longer_than_excel_takes() -> None:
    for rule in validations(opened()).values():
        assert len(str(rule.formula1)) <= 255


def test_the_head_stays_on_screen_and_on_every_page() -> None:
    sheet = opened()["Jawaban"]

    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet.page_setup.paperSize) == sheet.PAPERSIZE_A4
    assert sheet.page_setup.fitToWidth
    assert not sheet.page_setup.fitToHeight
    for cell in sheet[1]:
        assert cell.font.b
        assert cell.alignment.wrap_text


def test_every_label_fits_its_column() -> None:
    book = opened()

    for column in book["Jawaban"].iter_cols(max_row=1):
        (head,) = column
        if head.value in validations(book):
            rule = validations(book)[str(head.value)]
            longest = (
                max(map(len, choices(book, str(head.value))))
                if rule.type == "list"
                else 0
            )
            width = book["Jawaban"].column_dimensions[head.column_letter].width
            assert width > longest


def test_it_says_how_it_is_filled_in_and_what_comes_next() -> None:
    rows = opened()["Petunjuk"].values
    text = "\n".join(str(cell) for row in rows for cell in row if cell)

    for words in (
        "Satu baris untuk satu responden",
        "dibiarkan kosong",
        "Jangan menulis nama, NIK",
        "skm score responses.xlsx",
        "U4 Biaya/tarif\n1 = Sangat mahal\n2 = Cukup mahal\n3 = Murah\n4 = Gratis",
    ):
        assert words in text


def test_it_is_the_same_bytes_whenever_it_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = starter_workbook(INSTRUMENT)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)

    assert starter_workbook(INSTRUMENT) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {member.date_time for member in package.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        core = package.read("docProps/core.xml").decode()
    assert core.count("1980-01-01T00:00:00Z") == 2
