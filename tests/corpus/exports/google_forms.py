"""What Google Forms exports: grids, quizzes, questions without a title."""

from pathlib import Path

from corpus.exports.files import as_text, as_workbook, days, given
from corpus.known import NAMES, PEOPLE, QUESTIONS, Layout, label, layout

GOOD = ("Tidak baik", "Kurang baik", "Baik", "Sangat baik")


def _good(_: int, value: int) -> str:
    return GOOD[value - 1]


@layout
def google_grid(folder: Path) -> Layout:
    """A grid: one question, and each of its rows in brackets."""
    asked = [f"Bagaimana penilaian Anda? [{name}]" for name in NAMES]
    rows = [[day, *cells] for day, cells in zip(days(), given(_good), strict=True)]
    return Layout((as_workbook(folder, [["Cap waktu", *asked], *rows]),), PEOPLE)


@layout
def google_grid_whose_question_names_unsur(folder: Path) -> Layout:
    """The question over the grid speaks of unsur that its rows are not about."""
    title = "Nilailah waktu, biaya, dan perilaku petugas pelayanan kami"
    asked = [f"{title} [{n}. {name}]" for n, name in enumerate(NAMES, 1)]
    rows = [[day, *cells, "x"] for day, cells in zip(days(), given(), strict=True)]
    head = ["Timestamp", *asked, "Saran"]
    return Layout((as_workbook(folder, [head, *rows]),), PEOPLE)


@layout
def google_quiz(folder: Path) -> Layout:
    """A form made as a quiz, downloaded: a score and feedback beside each question."""
    head = ["Timestamp", "Total score"]
    for one in QUESTIONS:
        head += [one, f"{one} [Score]", f"{one} [Feedback]"]
    rows = [
        [
            f"{day:%Y/%m/%d} 9:30:12 AM GMT+7", "0.00 / 9",
            *(cell for text in cells for cell in (text, "-- / 1", "")),
        ]
        for day, cells in zip(days(), given(label), strict=True)
    ]  # fmt: skip
    return Layout((as_text(folder, [head, *rows]),), PEOPLE)


@layout
def google_grid_without_a_title(folder: Path) -> Layout:
    """A grid that nobody gave a title, between questions that nobody removed."""
    asked = [f"Untitled Question [{name}]" for name in NAMES]
    head = ["Timestamp", "Untitled Question", *asked, "Untitled Question"]
    rows = [
        [day, "Option 1", *cells, ""]
        for day, cells in zip(days(), given(_good), strict=True)
    ]
    return Layout((as_workbook(folder, [head, *rows]),), PEOPLE)
