"""What Microsoft Forms exports: an ID, two times, who, and the points of a quiz."""

from pathlib import Path

from corpus.exports.files import Cells, as_workbook, days, given
from corpus.known import FORM, NAMES, PEOPLE, QUESTIONS, Layout, label, layout

ENGLISH = ("ID", "Start time", "Completion time", "Email", "Name")
INDONESIAN = ("ID", "Waktu mulai", "Waktu penyelesaian", "Email", "Nama")


def _rows(rows: list[list[str]]) -> list[Cells]:
    return [
        [number, day, day, "anonymous", "", *row]
        for number, (day, row) in enumerate(zip(days(), rows, strict=True), 1)
    ]


@layout
def microsoft_forms(folder: Path) -> Layout:
    """Whole questions, some with the blank and the line break that the form keeps."""
    asked = [f"{question}\u00a0\n" for question in QUESTIONS]
    head = [*ENGLISH, *asked, "Saran dan masukan"]
    rows = _rows([[*cells, ""] for cells in given(label)])
    return Layout((as_workbook(folder, [head, *rows]),), PEOPLE)


@layout
def microsoft_forms_in_indonesian(folder: Path) -> Layout:
    """`Waktu penyelesaian` is when the form was sent, and U3 is asked in its own words."""
    asked = [*NAMES[:2], "Kecepatan waktu pelayanan kami", *NAMES[3:]]
    rows = _rows(given())
    return Layout((as_workbook(folder, [[*INDONESIAN, *asked], *rows]),), PEOPLE)


@layout
def microsoft_forms_in_indonesian_by_name(folder: Path) -> Layout:
    """`Waktu penyelesaian` twice: when the form was sent, and U3 itself, as a number."""
    asked = [*NAMES[:2], "Waktu penyelesaian2", *NAMES[3:]]
    rows = _rows(given())
    return Layout((as_workbook(folder, [[*INDONESIAN, *asked], *rows]),), PEOPLE)


@layout
def microsoft_forms_quiz(folder: Path) -> Layout:
    """A form made as a quiz: points and feedback beside each question."""
    asked = [f"Menurut Anda, {NAMES[at].lower()} kami?" for at in FORM]
    head = [*ENGLISH, "Total points", "Quiz feedback"]
    for one in asked:
        head += [one, f"Points - {one}", f"Feedback - {one}"]
    rows = _rows(
        [
            ["", "", *(cell for text in cells for cell in (text, "1", ""))]
            for cells in given(order=FORM)
        ]
    )
    return Layout((as_workbook(folder, [head, *rows]),), PEOPLE)
