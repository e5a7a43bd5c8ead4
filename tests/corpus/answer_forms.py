"""Answers in the forms that offices give them: signs, stars, faces, marked numbers."""

from pathlib import Path

from corpus.known import LABELS, NAMED, PEOPLE, Form, Layout, layout, lines, save
from corpus.settings import write_answers

READ = "pilihan jawaban U1, U2, U3, U4, U5, U6, U7, U8, dan U9 dibaca"


def _of(*steps: str) -> Form:
    return lambda _, value: steps[value - 1]


def _saved(folder: Path, form: Form, *notes: str) -> Layout:
    return Layout((save(folder, f"{NAMED}\n{lines(form)}"),), PEOPLE, notes=notes)


@layout
def stars(folder: Path) -> Layout:
    """Stars typed from a form of four, in every column."""
    return _saved(folder, _of("★", "★★", "★★★", "★★★★"), READ)


@layout
def stars_of_four_places(folder: Path) -> Layout:
    """Full stars and empty ones, four together."""
    return _saved(folder, _of("★☆☆☆", "★★☆☆", "★★★☆", "★★★★"), READ)


@layout
def stars_in_words(folder: Path) -> Layout:
    """`4 bintang`, as an application exports them."""
    return _saved(folder, _of("1 bintang", "2 bintang", "3 bintang", "4 bintang"), READ)


@layout
def faces(folder: Path) -> Layout:
    """The four faces of a kiosk at the counter."""
    return _saved(folder, _of("😡", "🙁", "🙂", "😍"), READ)


@layout
def faces_with_a_plain_one(folder: Path) -> Layout:
    """Faces of which the second is neither glad nor sad."""
    return _saved(folder, _of("☹️", "😐", "🙂", "😀"), READ)


@layout
def figures_of_emoji(folder: Path) -> Layout:
    """Answers picked from a keyboard of emoji."""
    return _saved(folder, _of("1️⃣", "2️⃣", "3️⃣", "4️⃣"))


@layout
def labels_beside_faces(folder: Path) -> Layout:
    """Each printed label with a face of its own."""
    return _saved(
        folder, lambda at, value: f"{LABELS[at][value - 1]} {'😡🙁🙂😍'[value - 1]}"
    )


@layout
def numbers_in_brackets(folder: Path) -> Layout:
    """`4)`, `(3)`, `[2]` and `1.`, as they were ticked off on paper."""
    return _saved(folder, _of("1.", "[2]", "(3)", "4)"))


@layout
def roman_figures(folder: Path) -> Layout:
    """Answers numbered I to IV."""
    return _saved(folder, _of("I", "II", "III", "IV"))


@layout
def grades_with_signs(folder: Path) -> Layout:
    """`Baik-` to `Baik++`, each given its value in skm.yaml."""
    steps = ("Baik-", "Baik", "Baik+", "Baik++")
    write_answers(folder, steps)
    return _saved(folder, _of(*steps))


@layout
def spans_of_days(folder: Path) -> Layout:
    """`> 3 hari` to `< 1 hari`, each given its value in skm.yaml."""
    steps = ("> 3 hari", "1-3 hari", "1 hari", "< 1 hari")
    write_answers(folder, steps)
    return _saved(folder, _of(*steps))


def _degrees(*steps: str) -> Form:
    """Degrees of a quality of their own for each unsur."""
    things = (
        "bersih", "jelas", "tepat", "wajar", "lengkap", "terampil", "santun", "tanggap",
        "nyaman",
    )  # fmt: skip
    return lambda at, value: f"{steps[value - 1]} {things[at]}".strip().capitalize()


EACH = ("pilihan jawaban",) * 8


@layout
def degrees_of_a_quality(folder: Path) -> Layout:
    """`Kurang terampil` to `Sangat terampil`: words of the office's own form."""
    return _saved(folder, _degrees("tidak", "kurang", "", "sangat"), *EACH)


@layout
def english_labels(folder: Path) -> Layout:
    """A form for visitors from abroad."""
    return _saved(folder, _of("Poor", "Fair", "Good", "Excellent"), READ)
