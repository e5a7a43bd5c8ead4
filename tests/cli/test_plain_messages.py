"""Messages name ways out that exist, values as typed, and counts that differ."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from answers import write_answers
from skm import Skm
from terminal import screen_output
from workbooks import ALL_4, UNSUR, workbook

SCORE = ("score", "responses.xlsx", "--period", "2023Q4")


def book(folder: Path, *rows: str, name: str = "responses.xlsx") -> None:
    workbook(folder / name, "\n".join([f"Layanan | {UNSUR}", *rows]))


def test_counts_that_differ_stand_below_the_table(skm: Skm, tmp_path: Path) -> None:
    book(tmp_path, f"KTP | {ALL_4}", "KTP | 4 | | 4 | 4 | 4 | 4 | 4 | 4 | 3")

    assert (
        "  Jumlah jawaban: U1 2, U2 1, U3 2, U4 2, U5 2, U6 2, U7 2, U8 2, U9 2\n"
    ) in skm(*SCORE).out


def test_equal_counts_are_not_shown(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    assert "Jumlah jawaban" not in skm(*SCORE).out


@pytest.mark.parametrize("command", [("score", "--detail"), ("check",)])
def test_a_population_below_the_respondents_is_noted_and_not_used(
    skm: Skm, tmp_path: Path, command: tuple[str, ...]
) -> None:
    book(tmp_path, f"KTP | {ALL_4}", "KTP | 4 | 3 | 4 | 4 | 4 | 4 | 4 | 4 | 3")
    (tmp_path / "skm.yaml").write_text("periode: {2023Q4: {populasi: 1}}\n")

    ran = skm(*command, "responses.xlsx", "--period", "2023Q4")

    text = ran.out + ran.err
    assert "2 responden, lebih banyak daripada populasi 1\n" in text
    assert "saran: periksa isian `populasi` di skm.yaml\n" in text
    if "--detail" in command:
        assert "3,50  1,00 sampai dengan 4,00" in ran.out
        assert "Populasi 1 kurang dari 2 responden, jadi tidak\n" in ran.out


@pytest.mark.parametrize(
    ("books", "hint"),
    [
        (
            (),
            "periksa apakah ini foldernya; jika ya, mulai dengan skm init, isi responses.xlsx, lalu skm score responses.xlsx",
        ),
        (("a b.xlsx",), 'mulai dengan skm score "a b.xlsx"'),
        (("a.xlsx", "responses.xlsx"), "mulai dengan skm score responses.xlsx"),
        (
            ("a.xlsx", "b.xlsx"),
            "mulai dengan skm score BERKAS; di folder ini ada a.xlsx dan b.xlsx",
        ),
    ],
)
def test_the_first_step_names_a_workbook_that_is_there(
    skm: Skm, tmp_path: Path, books: tuple[str, ...], hint: str
) -> None:
    for name in books:
        book(tmp_path, f"KTP | {ALL_4}", name=name)

    assert skm("report").last == f"  saran: {hint}"


@pytest.mark.parametrize("typed", ["0.2", "0,2"])
def test_words_wrong_by_themselves_are_quoted_and_come_as_an_object_too(
    skm: Skm, tmp_path: Path, typed: str
) -> None:
    book(tmp_path, f"KTP | {ALL_4}")

    ran = skm(*SCORE, "--weight", typed, "--format", "json")

    (fault,) = json.loads(ran.out)["perlu_diperbaiki"]
    assert ran.code == 2
    assert fault["pesan"].startswith(f"bobot {typed} tidak cocok")
    assert f"skm: bobot {typed} tidak cocok" in ran.err


def test_a_reader_that_has_seen_enough_ends_nothing(tmp_path: Path) -> None:
    book(tmp_path, f"KTP | {ALL_4}")
    with subprocess.Popen(
        [sys.executable, "-m", "skm_cli", *SCORE],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.close()
        err = ran.stderr.read()

    assert ran.returncode == 0
    assert "Tersimpan: periode/2023Q4/skor.json" in err
    assert "Exception" not in err


def test_a_service_under_two_names_has_no_part_in_a_mean(
    skm: Skm, tmp_path: Path
) -> None:
    book(tmp_path, f"KTP | {ALL_4}", f"ktp | {ALL_4}")
    (tmp_path / "skm.yaml").write_text("gabung_layanan: rerata\n")

    ran = skm(*SCORE)

    assert ran.code == 3
    assert "dihitung lebih dari sekali dalam rerata layanan" in ran.err
    assert "saran: samakan penulisannya di buku kerja" in ran.err


def test_a_check_tells_of_services_as_a_score_does(skm: Skm, tmp_path: Path) -> None:
    book(tmp_path, f"KTP | {ALL_4}", f"ktp | {ALL_4}")

    out = skm("check", "responses.xlsx").out

    assert "satu layanan hanya diikuti satu responden: KTP\n" in out
    assert "hanya berbeda penulisannya dan dihitung terpisah: KTP, ktp\n" in out


def test_a_fall_from_the_history_of_skm_yaml_is_shown(skm: Skm, tmp_path: Path) -> None:
    book(tmp_path, "KTP | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3")
    (tmp_path / "skm.yaml").write_text("riwayat: {2023Q3: 90.00, 2022: 80.00}\n")
    skm(*SCORE)

    out = skm("trend").out
    quarters = json.loads(skm("trend", "--format", "json").out)["deret"][0]

    assert "  IKM turun 15,00 dari 2023Q3 ke 2023Q4\n" in out
    assert "  Mutu unit turun dari 2023Q3 ke 2023Q4: A (Sangat Baik) menjadi C" in out
    assert "  Deret ini baru memuat satu periode, jadi belum ada perubahannya.\n" in out
    assert "baru terdapat satu periode survei" not in out
    assert quarters["turun_terakhir"] == {
        "dari": "2023Q3",
        "ke": "2023Q4",
        "ikm": True,
        "mutu": True,
    }


def test_a_place_in_a_text_names_no_sheet(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "na.csv").write_text("U1,U2,U3,U4,U5,U6,U7,U8,U9\n9,4,4,4,4,4,4,4,4\n")

    assert "na.csv!A2: jawaban 9" in skm("score", "na.csv").err


def test_a_gap_between_bands_keeps_the_line(skm: Skm, tmp_path: Path) -> None:
    text = "mutu: [{huruf: A, kinerja: Baik, batas_bawah: 80}, "
    text += "{huruf: B, kinerja: Cukup, batas_bawah: 25, batas_atas: 70}]\n"
    (tmp_path / "i.yaml").write_text(text)

    err = skm("instrument", "check", "i.yaml").err

    assert "saran: tulis batas_atas: 79.99\n" in err


@pytest.mark.parametrize(
    "words", [("list",), ("show", "permenpan-14-2017"), ("show", "daring-16")]
)
def test_instruments_fit_a_terminal(tmp_path: Path, words: tuple[str, ...]) -> None:
    text = re.sub(
        r"\x1b\[[0-9;]*m", "", screen_output(tmp_path, "instrument", *words, columns=80)
    )

    assert max(map(len, text.split("\n"))) <= 80
    assert "bawaan" in text or "U9" in text


def test_the_meaning_of_labels_fits_a_terminal(tmp_path: Path) -> None:
    label = "Sangat sopan dan ramah"
    row = f"Sesuai | Mudah | Cepat | Murah | Sesuai | Kompeten | {label} | d | Baik"
    other = "Tidak sopan dan ramah"
    rows = [f"KTP | {row}", f"KTP | {row.replace(label, other)}"]
    rows += [f"KTP | {row.replace(label, 'Kurang sopan dan ramah')}"]
    book(tmp_path, *rows)

    text = screen_output(tmp_path, "check", "responses.xlsx", columns=70, NO_COLOR="1")

    table = re.sub(r"\x1b\[[0-9;]*m", "", text).partition("Perlu diperbaiki")[0]
    assert max(map(len, table.split("\n"))) <= 70
    assert (
        "    U7\n      Tidak sopan dan ramah = 1, Kurang sopan dan ramah = 2," in table
    )


def test_letters_that_the_printed_nrr_belies_are_one_note(
    skm: Skm, tmp_path: Path
) -> None:
    rows = [f"KTP | {ALL_4}"] * 8 + ["KTP | 3 | 3 | 4 | 4 | 4 | 4 | 4 | 4 | 4"] * 7
    book(tmp_path, *rows)

    err = skm(*SCORE).err

    assert (
        "catatan: U1 tercetak 3,53 dan bermutu A karena konversinya 88,33; "
        "U2 tercetak 3,53 dan bermutu A karena konversinya 88,33\n"
    ) in err
