"""The script that makes the example makes what is committed."""

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image, ImageChops, ImageStat

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "examples" / "setda-surakarta-2023Q4"
PICTURES = [f"periode/2023Q4/dokumentasi/gambar-{n}.png" for n in (1, 2, 3, 4)]
# Hundredths, rounded half up: NRR, konversi and letter of each unsur.
TABEL_1 = {
    "Persyaratan": (356, 8890, "A"),
    "Prosedur": (351, 8780, "B"),
    "Waktu": (346, 8646, "B"),
    "Biaya": (393, 9817, "A"),
    "Produk": (351, 8768, "B"),
    "Kompetensi": (356, 8902, "A"),
    "Perilaku": (353, 8829, "B"),
    "Pengaduan": (387, 9683, "A"),
    "Sarana": (352, 8805, "B"),
}


def make(folder: Path) -> Path:
    script = ROOT / "tools" / "build_example.py"
    subprocess.run([sys.executable, script, folder], check=True)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made"))


def columns() -> dict[str, list[object]]:
    sheet = load_workbook(EXAMPLE / "responses.xlsx")["Jawaban"]
    return {str(head): list(cells) for head, *cells in zip(*sheet.values, strict=True)}


def hundredths(value: Fraction) -> int:
    return int(value * 100 + Fraction(1, 2))


def means() -> dict[str, Fraction]:
    held = columns()
    return {
        name: Fraction(sum(int(str(answer)) for answer in held[name]), 205)
        for name in TABEL_1
    }


def test_every_run_makes_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = make(tmp_path)

    for name in ("responses.xlsx", *PICTURES):
        assert (made / name).read_bytes() == (again / name).read_bytes()


def test_the_workbook_is_what_is_committed(made: Path) -> None:
    # By values: another openpyxl or zlib may pack them otherwise.
    new = load_workbook(made / "responses.xlsx")["Jawaban"]
    committed = load_workbook(EXAMPLE / "responses.xlsx")["Jawaban"]

    assert list(new.values) == list(committed.values)
    assert (new.freeze_panes, new["A1"].font.bold) == ("B2", True)


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_are_what_is_committed(made: Path, name: str) -> None:
    new, committed = (
        Image.open(folder / name).convert("RGB") for folder in (made, EXAMPLE)
    )

    assert new.size == committed.size == (1000, 660)
    # Another FreeType may smooth the edge of a letter otherwise.
    assert max(ImageStat.Stat(ImageChops.difference(new, committed)).mean) < 1
    assert (EXAMPLE / name).stat().st_size < 15_000


def test_the_means_print_as_the_published_table() -> None:
    lower = {"A": 8831, "B": 7661, "C": 6500, "D": 2500}

    printed = {}
    for name, nrr in means().items():
        konversi = hundredths(nrr * 25)
        letter = next(grade for grade, bound in lower.items() if konversi >= bound)
        printed[name] = (hundredths(nrr), konversi, letter)

    assert printed == TABEL_1
    assert hundredths(sum(means().values(), Fraction(0)) * Fraction(25, 9)) == 9014


def test_the_lowest_rank_by_the_exact_mean() -> None:
    exact = means()

    lowest = sorted(exact, key=exact.__getitem__)[:4]
    assert lowest == ["Waktu", "Produk", "Prosedur", "Sarana"]
    assert len({exact[name] for name in lowest}) == 4


def test_every_answer_is_a_whole_number_from_1_to_4() -> None:
    held = columns()
    answers = [answer for name in TABEL_1 for answer in held[name]]

    assert len(answers) == 9 * 205
    assert all(isinstance(answer, int) and 1 <= answer <= 4 for answer in answers)


def test_no_column_holds_personal_data() -> None:
    personal = ("nama", "nik", "nip", "mail", "alamat", "hp", "wa", "telepon")
    heads = [head.lower().split() for head in columns()]

    assert not [head for head in heads if set(personal) & set(head)]
    suggestions = [str(text) for text in columns()["Saran"] if text]
    assert suggestions
    assert not any(
        sign.isdigit() or sign == "@" for text in suggestions for sign in text
    )
