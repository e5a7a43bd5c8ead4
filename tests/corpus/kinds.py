"""Layouts by the kind of file, several sheets and several files."""

from pathlib import Path

from openpyxl import load_workbook

import spreadsheets
from corpus.known import (
    FORM,
    LABELS,
    NAMED,
    NAMES,
    PEOPLE,
    Layout,
    answers,
    label,
    layout,
    lines,
    numbered,
)
from workbooks import workbook, workbook_of

SHEET = f"No | {NAMED}\n{lines(before=numbered())}"
LEGEND = "Kode | Unsur | 1 | 2 | 3 | 4\n" + "\n".join(
    f"U{n} | {name} | {' | '.join(labels)}"
    for n, (name, labels) in enumerate(zip(NAMES, LABELS, strict=True), 1)
)
ASKED = "\n".join(f"{n} | {name}" for n, name in enumerate(NAMES, 1))


def _text(delimiter: str) -> str:
    rows = [list(NAMES), *(answers(person, label) for person in PEOPLE)]
    return "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"


@layout
def comma_and_bom(folder: Path) -> Layout:
    """Saved by Excel as CSV UTF-8."""
    (folder / "a.csv").write_text(_text(","), encoding="utf-8-sig", newline="")
    return Layout(("a.csv",), PEOPLE)


@layout
def semicolon_and_windows_letters(folder: Path) -> Layout:
    """Saved by Excel under Indonesian settings, a name with a letter of cp1252."""
    text = _text(";").replace("Biaya/tarif", "Biaya/tarif \u2013 \u00e9")
    (folder / "a.csv").write_bytes(text.encode("cp1252"))
    return Layout(("a.csv",), PEOPLE)


@layout
def tabs(folder: Path) -> Layout:
    """Pasted from a sheet, or exported as .tsv."""
    (folder / "a.tsv").write_text(_text("\t"), encoding="utf-8", newline="")
    return Layout(("a.tsv",), PEOPLE)


@layout
def recap_as_text(folder: Path) -> Layout:
    """A whole recap saved as .csv: titles, numbers, sums behind a running number."""
    rows = [f"{n};{';'.join(answers(p))}" for n, p in enumerate(PEOPLE, 1)]
    text = "\n".join(
        (
            "REKAP SKM;;;;;;;;;", ";;;;;;;;;", f"No;{';'.join(NAMES)}", *rows,
            "Jumlah;13;17;18;17;16;15;15;9;12",
            "Rata-rata;2,6;3,4;3,6;3,4;3,2;3;3;3;2,4",
        )
    )  # fmt: skip
    (folder / "rekap.csv").write_text(text, encoding="utf-8")
    return Layout(("rekap.csv",), PEOPLE, header=(3,), skipped=((9, 10),))


@layout
def open_document(folder: Path) -> Layout:
    """Kept in LibreOffice."""
    return Layout(
        (spreadsheets.ods(folder / "a.ods", {"Jawaban": SHEET}).name,), PEOPLE
    )


@layout
def binary_workbook(folder: Path) -> Layout:
    """Saved as .xlsb to make it small."""
    return Layout(
        (spreadsheets.xlsb(folder / "a.xlsb", SHEET).name,),
        PEOPLE,
        notes=("di berkas .xls",),
    )


@layout
def workbook_of_old(folder: Path) -> Layout:
    """An .xls file that has been copied from year to year."""
    return Layout(
        (spreadsheets.xls(folder / "a.xls", SHEET).name,),
        PEOPLE,
        notes=("di berkas .xls",),
    )


@layout
def workbook_with_macros(folder: Path) -> Layout:
    """An .xlsm file with the office's own buttons."""
    return Layout((workbook(folder / "a.xlsm", SHEET).name,), PEOPLE)


@layout
def among_legends_and_hidden_sheets(folder: Path) -> Layout:
    """A legend, the list of questions, last year's answers hidden, and the answers."""
    sheets = {"Petunjuk": "Isi lembar Jawaban", "Pertanyaan": ASKED, "Kode": LEGEND}
    path = workbook_of(
        folder / "a.xlsx", {**sheets, "2022": SHEET, "Jawaban": SHEET}, hidden="2022"
    )
    note = "lembar tersembunyi ini memuat jawaban 5 responden; tidak dihitung"
    return Layout((path.name,), PEOPLE, notes=(note,))


@layout
def hidden_answers_that_are_asked_for(folder: Path) -> Layout:
    """Half of the answers stand on a hidden sheet, and all sheets are wanted."""
    path = workbook_of(
        folder / "a.xlsx", {"Loket 1": SHEET, "Loket 2": SHEET}, hidden="Loket 2"
    )
    words = (path.name, "--sheet", "semua")
    note = "lembar tersembunyi ini ikut dihitung (5 responden)"
    return Layout(words, PEOPLE * 2, (1, 1), ((), ()), notes=(note,))


@layout
def a_month_a_sheet(folder: Path) -> Layout:
    """Three months, each with its own layout, added up by `--sheet semua`."""
    form = " | ".join(NAMES[at] for at in FORM)
    path = workbook_of(
        folder / "a.xlsx",
        {
            "Oktober": SHEET,
            "November": f"Rekap November\n{form}\n{lines(label, order=FORM)}",
            "Desember": f"No | {NAMED}",
            "Rekap": "Bulan | IKM\nOktober | 75\nNovember | 80",
        },
    )
    return Layout((path.name, "--sheet", "semua"), PEOPLE * 2, (1, 2), ((), ()))


@layout
def services_on_sheets(folder: Path) -> Layout:
    """A service a sheet, two of three wanted."""
    path = workbook_of(folder / "a.xlsx", dict.fromkeys(("KTP", "KK", "Akta"), SHEET))
    return Layout(
        (path.name, "--sheet", "KTP", "--sheet", "akta"),
        PEOPLE * 2,
        (1, 1),
        ((), ()),
    )


@layout
def several_files_of_several_kinds(folder: Path) -> Layout:
    """A workbook of one loket, the text of another, the .ods of a third."""
    workbook(folder / "a.xlsx", f"Rekap\n\n{SHEET}")
    (folder / "b.csv").write_text(_text(";"), encoding="utf-8", newline="")
    spreadsheets.ods(folder / "c.ods", {"Sheet1": SHEET})
    return Layout(("a.xlsx", "b.csv", "c.ods"), PEOPLE * 3, (3, 1, 1), ((), (), ()))


@layout
def filtered_and_hidden_rows(folder: Path) -> Layout:
    """Rows that a filter hides are answers all the same."""
    path = workbook(folder / "a.xlsx", SHEET)
    book = load_workbook(path)
    book.worksheets[0].auto_filter.ref = "A1:J6"
    for row in (3, 5, 6, 20):
        book.worksheets[0].row_dimensions[row].hidden = True
    book.worksheets[0].column_dimensions["C"].hidden = True
    book.save(path)
    note = "3 responden berada di baris yang tersembunyi atau tersaring; tetap dihitung"
    return Layout((path.name,), PEOPLE, notes=(note,))
