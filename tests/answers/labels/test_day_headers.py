"""The headers of dates, and which of several is nearest to the answers."""

from pathlib import Path

import pytest

from read_responses import read
from skm_cli.answers.labels.day_headers import day_rank
from workbooks import ALL_4, UNSUR, workbook


@pytest.mark.parametrize(
    "header",
    [
        "tgl_entri", "tgl_responden", "Tgl Survey", "created_at", "createdAt",
        "submission_time", "_submission_time", "Start Date", "StartDate", "End Date",
        "Completion time", "submitdate. Date submitted", "Hari/Tanggal", "Waktu mulai",
        "TANGGAL INPUT", "Tanggal dan waktu",
    ],
)  # fmt: skip
def test_dates_of_answers_have_many_names(header: str) -> None:
    assert day_rank(header) is not None


@pytest.mark.parametrize(
    "header",
    ["Tgl lahir", "Tanggal lahir", "Waktu", "Waktu pelayanan", "Date of birth"],
)
def test_not_every_date_is_one_of_answers(header: str) -> None:
    assert day_rank(header) is None


@pytest.mark.parametrize(
    ("others", "nearest"),
    [
        ("tgl entri | tgl responden", "tgl responden"),
        ("Start Date | End Date", "End Date"),
        ("start | end | submission time", "end"),
        ("created_at | Tanggal survei", "Tanggal survei"),
        ("startdate | submitdate | datestamp", "submitdate"),
    ],
)
def test_of_several_the_nearest_to_the_answers_counts_without_a_note(
    tmp_path: Path, others: str, nearest: str
) -> None:
    days = " | ".join(["2023-11-17"] * (others.count("|") + 1))
    found = read(workbook(tmp_path / "a.xlsx", f"{others} | {UNSUR}\n{days} | {ALL_4}"))

    assert found.sources[0].columns["tanggal"].endswith(f" · {nearest}")
    assert not found.notes
