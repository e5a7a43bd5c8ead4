"""`skm score --in-window`: answers given outside the survey window are left out."""

import json
from pathlib import Path

import pytest

from skm import Skm
from workbooks import UNSUR, workbook, workbook_of

HEAD = f"Tanggal | {UNSUR}"
WINDOW = "periode:\n  2023Q4:\n    survei: {mulai: 10 Oktober 2023, selesai: 10 November 2023}\n"  # fmt: skip


def row(day: str, answer: int | str = 4) -> str:
    return f"{day} | {' | '.join([str(answer)] * 9)}"


def counted(out: str, unsur: int = 0) -> tuple[int, list[int]]:
    found = json.loads(out)
    return found["responden"], found["unsur"][unsur]["jawaban"]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Two before the window, two inside, one without a date, one after it."""
    days = ("2023-09-30", "2023-10-02", "2023-10-20", "2023-10-21", "", "2023-12-30")
    rows = [row(day, n) for day, n in zip(days, (1, 1, 3, 4, 2, 1), strict=True)]
    return workbook(tmp_path / "a.xlsx", "\n".join([HEAD, *rows]))


def test_rows_outside_the_window_are_left_out_and_listed(
    skm: Skm, tmp_path: Path, answers: Path
) -> None:
    (tmp_path / "skm.yaml").write_text(WINDOW)

    ran = skm("score", answers.name, "--period", "2023Q4", "--in-window", "--format", "json")  # fmt: skip

    assert ran.code == 0
    assert counted(ran.out) == (3, [0, 1, 1, 1])
    assert json.loads(ran.out)["sumber"][0]["dilewati"] == [
        {"baris": row, "sebab": "di luar masa survei"} for row in (2, 3, 7)
    ]
    assert "3 jawaban di luar masa survei: baris 2, 3, 7; tidak dihitung" in ran.err
    assert "1 jawaban tanpa tanggal: baris 6; tetap dihitung" in ran.err
    kept = json.loads((tmp_path / "periode/2023Q4/skor.json").read_text())
    assert kept["responden"] == 3


def test_without_a_window_it_is_the_period(skm: Skm, answers: Path) -> None:
    ran = skm("score", answers.name, "--period", "2023Q4", "--in-window", "--format", "json")  # fmt: skip

    found = json.loads(ran.out)
    assert found["responden"] == 5
    assert found["sumber"][0]["dilewati"] == [{"baris": 2, "sebab": "di luar periode"}]
    assert found["survei"] == {"mulai": "2023-10-02", "selesai": "2023-12-30"}


def test_without_the_option_they_count_and_it_is_named(skm: Skm, answers: Path) -> None:
    ran = skm("score", answers.name, "--period", "2023Q4")

    assert "6 responden" in ran.out
    assert "1 jawaban di luar Triwulan IV Tahun 2023: baris 2; tetap dihitung" in ran.err  # fmt: skip
    assert "saran: untuk mengabaikannya, tambahkan --in-window" in ran.err


def test_each_sheet_and_file_loses_its_own_rows(skm: Skm, tmp_path: Path) -> None:
    workbook_of(
        tmp_path / "a.xlsx",
        {
            "Okt": f"{HEAD}\n{row('2023-10-02')}\n{row('2022-10-02', 1)}",
            "Nov": f"{HEAD}\n{row('2022-11-02', 1)}\n{row('2022-11-03', 1)}",
        },
    )
    workbook(tmp_path / "b.xlsx", f"{HEAD}\n{row('2024-01-01', 1)}\n{row('2023-12-01')}")  # fmt: skip

    ran = skm("score", "a.xlsx", "b.xlsx", "--sheet", "Okt", "--sheet", "Nov",
              "--period", "2023Q4", "--in-window", "--format", "json")  # fmt: skip
    named = skm("score", "a.xlsx", "--sheet", "semua", "--period", "2023Q4",
                "--in-window", "--format", "json")  # fmt: skip

    assert ran.code == 3  # b.xlsx has no such sheets
    assert counted(named.out) == (1, [0, 0, 0, 1])
    skipped = [
        [one["baris"] for one in source["dilewati"]]
        for source in json.loads(named.out)["sumber"]
    ]
    assert skipped == [[3], [2, 3]]


def test_dates_mean_what_they_meant_before_any_was_left_out(
    skm: Skm, tmp_path: Path
) -> None:
    """11/17/2022 shows that months come first; without it 10/02 would be February."""
    rows = [row("11/17/2022", 1), row("10/02/2023"), row("10/03/2023")]
    workbook(tmp_path / "a.xlsx", "\n".join([HEAD, *rows]))

    ran = skm("score", "a.xlsx", "--period", "2023Q4", "--in-window", "--format", "json")  # fmt: skip

    assert counted(ran.out) == (2, [0, 0, 0, 2])
    assert json.loads(ran.out)["survei"]["selesai"] == "2023-10-03"


def test_labels_mean_what_all_of_the_column_made_of_them(
    skm: Skm, tmp_path: Path
) -> None:
    """`Cukup mudah` is 3 by `Kurang mudah`, which stands in a row that is left out."""
    labels = ("Tidak mudah", "Kurang mudah", "Sangat mudah", "Cukup mudah")
    days = ("2022-10-01", "2022-10-02", "2023-10-03", "2023-10-04")
    rows = [
        f"{day} | 4 | {label} | 4 | 4 | 4 | 4 | 4 | 4 | 4"
        for day, label in zip(days, labels, strict=True)
    ]
    workbook(tmp_path / "a.xlsx", "\n".join([HEAD, *rows]))

    ran = skm("score", "a.xlsx", "--period", "2023Q4", "--in-window", "--format", "json")  # fmt: skip

    assert counted(ran.out, 1) == (2, [0, 0, 1, 1])


def test_when_nothing_is_left_that_is_said(skm: Skm, answers: Path) -> None:
    ran = skm("score", answers.name, "--period", "2023", "--in-window")
    dated = workbook(answers.parent / "b.xlsx", f"{HEAD}\n{row('2023-10-02')}")
    survey = "{mulai: 1 Januari 2021, selesai: 31 Maret 2021}"
    settings = f"periode: {{2021Q1: {{survei: {survey}}}}}\n"
    (answers.parent / "skm.yaml").write_text(settings)
    none = skm("score", dated.name, "--period", "2021Q1", "--in-window")

    assert ran.code == 0  # the one without a date stays
    assert none.code == 3
    assert "b.xlsx: semua jawaban berada di luar masa survei" in none.err
    assert not (answers.parent / "periode/2021Q1").exists()


def test_without_a_known_period_it_asks_for_one(skm: Skm, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", f"{HEAD}\n{row('2023-02-01')}\n{row('2023-05-01')}")

    ran = skm("score", "a.xlsx", "--in-window")

    assert (ran.code, ran.out) == (3, "")
    assert "a.xlsx: --in-window memerlukan periode yang diketahui" in ran.err
    assert "--period 2023Q1   (1 dari 2 tanggal jawaban)" in ran.err


def test_without_a_date_column_it_says_that_nothing_was_left_out(
    skm: Skm, tmp_path: Path
) -> None:
    workbook(tmp_path / "a.xlsx", f"{UNSUR}\n{' | '.join('4' * 9)}")

    ran = skm("score", "a.xlsx", "--in-window", "--period", "2023Q4")

    assert ran.code == 0
    assert "jawaban tidak bertanggal, jadi tidak ada yang diabaikan" in ran.err


def test_a_check_leaves_them_out_too(skm: Skm, tmp_path: Path, answers: Path) -> None:
    (tmp_path / "skm.yaml").write_text(WINDOW)
    words = ("check", answers.name, "--period", "2023Q4", "--format", "json")

    everybody, inside = skm(*words), skm(*words, "--in-window")

    (before,), (after,) = (json.loads(ran.out)["lembar"] for ran in (everybody, inside))
    assert (before["responden"], after["responden"]) == (6, 3)
    assert before["baris"]["di_luar_masa_survei"] == [2, 3, 7]
    assert after["baris"]["di_luar_masa_survei"] == []
    assert after["dilewati"] == [
        {"baris": row, "sebab": "di luar masa survei"} for row in (2, 3, 7)
    ]
    assert "di luar masa survei" in skm(*words[:-2], "--in-window").out


def test_a_check_needs_a_period_too(skm: Skm, answers: Path) -> None:
    ran = skm("check", answers.name, "--in-window")

    assert ran.code == 3
    assert "--in-window memerlukan periode yang diketahui" in ran.out


def test_a_check_of_the_workspace_reads_no_answers(skm: Skm) -> None:
    assert skm("check", "--in-window").code == 2


def test_the_window_comes_before_incomplete_rows(skm: Skm, tmp_path: Path) -> None:
    """A row that lies outside and is incomplete is outside; one inside is dropped."""
    blank = f" | {' | '.join('4' * 8)}"
    rows = [
        row("2023-09-30", 1), f"2023-10-01 | {blank}", row("2023-10-20"),
        f"2023-10-21 | {blank}", f" | {blank}", row(""),
    ]  # fmt: skip
    workbook(tmp_path / "a.xlsx", "\n".join([HEAD, *rows]))
    (tmp_path / "skm.yaml").write_text(WINDOW)

    ran = skm("score", "a.xlsx", "--period", "2023Q4", "--in-window", "--blank",
              "drop-row", "--format", "json")  # fmt: skip

    assert ran.code == 0, ran.err
    assert counted(ran.out) == (2, [0, 0, 0, 2])
    found = json.loads(ran.out)
    assert [(one["baris"], one["sebab"]) for one in found["sumber"][0]["dilewati"]] == [
        (2, "di luar masa survei"),
        (3, "di luar masa survei"),
        (5, "ada jawaban kosong"),
        (6, "ada jawaban kosong"),
    ]
    assert found["responden_dibuang"] == 2
    assert "2 jawaban di luar masa survei: baris 2, 3; tidak dihitung" in ran.err
    assert "1 jawaban tanpa tanggal: baris 7; tetap dihitung" in ran.err


def test_incomplete_rows_are_dropped_when_all_lie_inside(
    skm: Skm, tmp_path: Path
) -> None:
    rows = [row("2023-10-20"), f"2023-10-21 | | {' | '.join('4' * 8)}"]
    workbook(tmp_path / "a.xlsx", "\n".join([HEAD, *rows]))

    ran = skm("score", "a.xlsx", "--in-window", "--period", "2023Q4", "--blank",
              "drop-row", "--format", "json")  # fmt: skip

    assert counted(ran.out) == (1, [0, 0, 0, 1])
