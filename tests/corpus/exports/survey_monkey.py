"""What SurveyMonkey exports: a second header row, and who answered how."""

from pathlib import Path

from corpus.exports.files import Cells, as_text, as_workbook, days, given
from corpus.known import LABELS, NAMES, PEOPLE, QUESTIONS, Layout, label, layout

WHO = (
    "Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address",
    "Email Address", "First Name", "Last Name", "Custom Data 1",
)  # fmt: skip
NO_ONE = [""] * len(WHO)
AMERICAN = "%m/%d/%Y %I:%M:%S %p"


def _who(written: str = "") -> list[list[object]]:
    return [
        [
            118_012_345_670 + number, 425_012_345, day.strftime(written) if written else day,
            day.strftime(written) if written else day, "103.10.66.1", "", "", "", "Loket 1",
        ]
        for number, day in enumerate(days())
    ]  # fmt: skip


@layout
def survey_monkey(folder: Path) -> Layout:
    """All responses, answers as they are printed, `Response` below each question."""
    asked = [*QUESTIONS, "Jenis Kelamin", "Saran dan masukan"]
    rows: list[Cells] = [
        [*WHO, *asked],
        [*NO_ONE, *["Response"] * 10, "Open-Ended Response"],
        *(
            [*who, *cells, "Perempuan", "cepat sekali"]
            for who, cells in zip(_who(), given(label), strict=True)
        ),
    ]
    return Layout((as_workbook(folder, rows),), PEOPLE, skipped=((2,),))


@layout
def survey_monkey_matrix(folder: Path) -> Layout:
    """A matrix: its question over the first of its columns, the unsur in the row below.

    The other questions have only `Response` there; dates are American, in a text.
    """
    rows: list[Cells] = [
        [*WHO, "Jenis Kelamin", "Bagaimana penilaian Anda?", *[""] * 8, "Saran"],
        [*NO_ONE, "Response", *NAMES, "Open-Ended Response"],
        *(
            [*who, "Laki-laki", *cells, ""]
            for who, cells in zip(_who(AMERICAN), given(), strict=True)
        ),
    ]
    return Layout(
        (as_text(folder, rows),),
        PEOPLE,
        header=(2,),
        notes=("tanggal dibaca dengan bulan di depan, mis. 10/02/2023",),
    )


@layout
def survey_monkey_a_column_a_choice(folder: Path) -> Layout:
    """Expanded: a column for each choice, which holds its own label where it is chosen."""
    head = [cell for question in QUESTIONS for cell in (question, "", "", "")]
    choices = [text for labels in LABELS for text in labels]
    rows: list[Cells] = [
        [*WHO, *head, "Saran dan masukan"],
        [*NO_ONE, *choices, "Open-Ended Response"],
    ]
    for who, person in zip(_who(), PEOPLE, strict=True):
        chosen = [
            text if given == str(value) else ""
            for given, labels in zip(person, LABELS, strict=True)
            for value, text in enumerate(labels, 1)
        ]
        rows.append([*who, *chosen, ""])
    return Layout((as_workbook(folder, rows),), PEOPLE, skipped=((2,),))
