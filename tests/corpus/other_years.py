"""Layouts of the questionnaires of 2004 and 2014, read by the one of 2017."""

from collections.abc import Sequence
from pathlib import Path

from corpus.known import PEOPLE, QUESTIONS, Layout, layout, save

_OF_2014 = (
    *QUESTIONS[:2],
    "Bagaimana pendapat Saudara tentang kecepatan waktu pelayanan di unit ini?",
    "Bagaimana pendapat Saudara tentang kesesuaian antara biaya yang dibayarkan dengan "
    "biaya yang telah ditetapkan?",
    "Bagaimana pendapat Saudara tentang kesesuaian hasil pelayanan yang diterima?",
    "Bagaimana pendapat Saudara tentang kemampuan petugas dalam memberikan pelayanan?",
    "Bagaimana pendapat Saudara tentang kesopanan dan keramahan petugas?",
    "Bagaimana pendapat Saudara tentang pelaksanaan maklumat pelayanan?",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan, saran dan masukan?",
)
_ABOUT_2004 = (
    "kemudahan prosedur pelayanan di unit ini",
    "kesamaan persyaratan pelayanan dengan jenis pelayanannya",
    "kejelasan dan kepastian petugas yang melayani",
    "kedisiplinan petugas dalam memberikan pelayanan",
    "tanggung jawab petugas dalam memberikan pelayanan",
    "kemampuan petugas dalam memberikan pelayanan",
    "kecepatan pelayanan di unit ini",
    "keadilan untuk mendapatkan pelayanan di sini",
    "kesopanan dan keramahan petugas dalam memberikan pelayanan",
    "kewajaran biaya untuk mendapatkan pelayanan",
    "kesesuaian antara biaya yang dibayarkan dengan biaya yang telah ditetapkan",
    "ketepatan pelaksanaan terhadap jadwal waktu pelayanan",
    "kenyamanan di lingkungan unit pelayanan",
    "keamanan pelayanan di unit ini",
)
# The five respondents of the corpus, with five questions more.
_FOURTEEN = tuple(f"{person}{person[:5]}" for person in PEOPLE)


def _told(
    folder: Path, heads: Sequence[str], people: Sequence[str], name: str, marks: str
) -> Layout:
    """The questions and answers of another questionnaire, which is then named."""
    rows = [
        ["" if mark == "." else marks[int(mark) - 1] for mark in person]
        for person in people
    ]
    text = "\n".join(" | ".join(row) for row in (heads, *rows))
    return Layout(
        (save(folder, text),),
        faults=(
            f"rekap.xlsx!Jawaban: ada {len(heads)} kolom pertanyaan; ini cocok dengan "
            f"instrumen {name}",
        ),
        settled={f"--instrument {name}": people},
    )


@layout
def the_questions_of_2014(folder: Path) -> Layout:
    """The eighth asks for maklumat pelayanan."""
    return _told(folder, _OF_2014, PEOPLE, "permenpan-16-2014", "1234")


@layout
def the_questions_of_2014_with_codes(folder: Path) -> Layout:
    """Codes before questions, which alone would be read as those of 2017."""
    heads = [f"U{n}. {text}" for n, text in enumerate(_OF_2014, 1)]
    return _told(folder, heads, PEOPLE, "permenpan-16-2014", "1234")


@layout
def the_questions_of_2004(folder: Path) -> Layout:
    """14 questions in the words of the form."""
    heads = [f"Bagaimana pendapat Saudara tentang {text}?" for text in _ABOUT_2004]
    return _told(folder, heads, _FOURTEEN, "kepmenpan-25-2004", "1234")


@layout
def the_questions_of_2004_under_letters(folder: Path) -> Layout:
    """14 unsur, each answered a to d."""
    heads = [f"{n}. {text}" for n, text in enumerate(_ABOUT_2004, 1)]
    return _told(folder, heads, _FOURTEEN, "kepmenpan-25-2004", "abcd")


@layout
def fourteen_codes_under_letters(folder: Path) -> Layout:
    """U1 to U14 alone, each answered A to D."""
    heads = [f"U{n}" for n in range(1, 15)]
    return _told(folder, heads, _FOURTEEN, "kepmenpan-25-2004", "ABCD")


@layout
def a_2014_form_with_codes_and_its_own_short_words(folder: Path) -> Layout:
    """Short heads with codes; only one word belongs to 2014 alone."""
    heads = [f"U{n}" for n in range(1, 8)]
    heads += ["U8 Pelaksanaan maklumat", "U9 Pengaduan"]
    return _told(folder, heads, PEOPLE, "permenpan-16-2014", "1234")
