"""Answers that are letters, and legends that turn marks round or explain five."""

from pathlib import Path

import pytest

from read_responses import faults, problems, read
from skm_cli.domain.report.profile import Reading
from workbooks import UNSUR, workbook

CODES = [f"U{number}" for number in range(1, 10)]
READ = "huruf jawaban dibaca A = 1, B = 2, C = 3, dan D = 4"
TURNED = "A = Sangat baik; B = Baik; C = Kurang baik; D = Tidak baik"


def sheet(path: Path, steps: str, *, above: str = "", below: str = "") -> Path:
    rows = [" | ".join([step] * 9) for step in steps]
    text = "\n".join((*filter(None, [above]), UNSUR, *rows, "", below)).rstrip()
    return workbook(path / "a.xlsx", text)


def notes(path: Path, **own: int) -> list[str]:
    reading = Reading(answers=dict.fromkeys(CODES, own) if own else {})
    return [note.message for note in read(path, reading).notes]


@pytest.mark.parametrize("steps", ["ABCD", "dcba", "DC"])
def test_it_is_said_once_which_letter_is_4(tmp_path: Path, steps: str) -> None:
    assert notes(sheet(tmp_path, steps)).count(READ) == 1


def test_it_is_not_said_of_numbers_or_of_the_users_letters(tmp_path: Path) -> None:
    assert READ not in notes(sheet(tmp_path, "1234"))
    assert READ not in notes(sheet(tmp_path, "ABCD"), A=4, B=3, C=2, D=1)


@pytest.mark.parametrize(
    "legend",
    [
        TURNED,
        "A = Sangat baik\nB = Baik\nC = Kurang baik\nD = Tidak baik",
        "Keterangan\nA. Sangat puas\nB. Puas\nC. Kurang puas\nD. Tidak puas",
        "A | Sangat baik\nB | Baik\nC | Kurang baik\nD | Buruk",
        "A | = | Sangat baik\nB | = | Baik\nC | = | Kurang baik\nD | = | Tidak baik",
    ],
)
def test_a_legend_that_turns_letters_round_is_shown(
    tmp_path: Path, legend: str
) -> None:
    # In the columns of the answers a table below them would be answers.
    below = "" if "|" in legend else f"Keterangan\n{legend}"
    for path in (
        sheet(tmp_path, "ABCD", above=legend),
        sheet(tmp_path, "ABCD", below=below, above="" if below else legend),
    ):
        (found,) = problems(path)

        assert "A lazimnya dihitung 1, sedangkan keterangan" in found.message
        assert '"A": 4, "B": 3, "C": 2, "D": 1' in found.hint
        turned = {"A": 4, "B": 3, "C": 2, "D": 1}
        read(path, Reading(answers=dict.fromkeys(CODES, turned)))


def test_one_that_turns_numbers_round_too(tmp_path: Path) -> None:
    legend = "1 = Sangat baik, 2 = Baik, 3 = Kurang baik, 4 = Tidak baik"

    (found,) = problems(sheet(tmp_path, "1234", above=legend))
    assert "1 lazimnya dihitung 1, sedangkan" in found.message


@pytest.mark.parametrize(
    "legend",
    [
        "1 = Tidak baik, 2 = Kurang baik, 3 = Cukup baik, 4 = Baik, 5 = Sangat baik",
        "1 | Sangat tidak puas\n2 | Tidak puas\n3 | Netral\n4 | Puas\n5 | Sangat puas",
    ],
)
def test_a_legend_of_five_lines_is_a_scale_of_five(tmp_path: Path, legend: str) -> None:
    (fault,) = faults(sheet(tmp_path, "1234", above=legend))

    assert "jawaban tampak ditulis 1 sampai dengan 5" in fault


@pytest.mark.parametrize(
    "legend",
    [
        "1 = Tidak baik, 2 = Kurang baik, 3 = Baik, 4 = Sangat baik",
        "1 = SD, 2 = SMP, 3 = SMA, 4 = D3, 5 = S1",
        "Mutu pelayanan\nA = Sangat baik\nB = Baik\nC = Kurang baik\nD = Tidak baik",
        "A | Sangat baik | 88,31 - 100,00\nB | Baik | 76,61 - 88,30\n"
        "C | Kurang baik | 65,00 - 76,60\nD | Tidak baik | 25,00 - 64,99",
        "1 | Persyaratan\n2 | Prosedur\n3 | Waktu\n4 | Biaya\n5 | Produk",
    ],
)
@pytest.mark.parametrize("steps", ["1234", "ABCD"])
def test_another_legend_changes_nothing(
    tmp_path: Path, legend: str, steps: str
) -> None:
    assert read(sheet(tmp_path, steps, above=legend)).everyone.respondents == 4
