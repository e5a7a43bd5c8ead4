"""Blank answers: by unsur, or whole rows only."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answers import write_rows
from read_responses import INSTRUMENT, counts, faults, read
from skm_cli.answers.responses import Responses
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import Blanks

DROP = Reading(blanks=Blanks.DROP_ROW)
HEAD = ("Tanggal", "Jenis layanan", "L/P", *INSTRUMENT.codes)
ALL_4 = (4,) * 9


def row(*answers: object, service: str = "KTP", sex: str = "L") -> tuple[object, ...]:
    return ("2023-10-02", service, sex, *answers)


def sheet(folder: Path, *rows: tuple[object, ...]) -> Path:
    return write_rows(folder / "a.xlsx", HEAD, *rows)


def skipped(responses: Responses) -> dict[int, str]:
    return dict(responses.sources[0].skipped)


def test_by_unsur_a_blank_is_left_out_of_that_unsur_alone(tmp_path: Path) -> None:
    responses = read(sheet(tmp_path, row(*ALL_4), row(None, *[3] * 8)))

    assert responses.left_out is None
    assert responses.everyone.respondents == 2
    assert counts(responses.everyone, "U1") == (0, 0, 0, 1, 1)
    assert skipped(responses) == {}


def test_whole_rows_only_leaves_out_who_left_one_blank(tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        row(*ALL_4),
        row(None, *[3] * 8, service="KK", sex="P"),
        row(*[2] * 8, "-"),
        row(*[None] * 9),
        row(*[3] * 9),
    )
    responses = read(path, DROP)

    assert (responses.left_out, responses.everyone.respondents) == (2, 2)
    assert counts(responses.everyone, "U1") == (0, 0, 1, 1, 0)
    assert skipped(responses) == {
        3: "ada jawaban kosong",
        4: "ada jawaban kosong",
        5: "tidak ada jawaban",
    }
    assert [number for number, _ in responses.days] == [2, 6]
    assert list(responses.services) == ["KTP"]
    assert responses.people == {"jenis_kelamin": {"Laki-laki": 2}}


def test_a_bad_answer_that_counts_as_blank_drops_its_row(tmp_path: Path) -> None:
    path = sheet(tmp_path, row(*ALL_4), row(5, *[3] * 8))

    assert read(path, DROP, skip_invalid=True).left_out == 1
    assert faults(path, DROP) == ["D3: jawaban 5 berada di luar 1 sampai dengan 4"]


def test_a_blank_row_below_the_last_person_is_not_listed(tmp_path: Path) -> None:
    path = sheet(tmp_path, row(*ALL_4), (), row(None, *[3] * 8), (), ())

    assert skipped(read(path, DROP)) == {3: "baris kosong", 4: "ada jawaban kosong"}


def test_nobody_answered_all_is_a_fault(tmp_path: Path) -> None:
    path = sheet(tmp_path, row(None, *[3] * 8), row(*[3] * 8, None))

    assert faults(path, DROP) == [
        "Jawaban: tidak ada satu pun responden yang menjawab semua pertanyaan"
    ]


def test_an_unsur_that_nobody_answered_is_named(tmp_path: Path) -> None:
    path = sheet(tmp_path, *[row(*[3] * 3, None, *[3] * 5)] * 3)

    assert faults(path, DROP) == ["G1: tidak ada satu pun jawaban untuk U4 Biaya/tarif"]


ROWS = st.lists(
    st.tuples(*[st.sampled_from([None, 1, 2, 3, 4])] * 9), min_size=1, max_size=12
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(ROWS)
def test_whole_rows_are_counted_as_row_by_row(
    tmp_path: Path, rows: list[tuple[int | None, ...]]
) -> None:
    # One who answered all, so that there is something to count.
    path = sheet(tmp_path, *[row(*answers) for answers in [*rows, ALL_4]])
    whole = [answers for answers in [*rows, ALL_4] if None not in answers]

    responses = read(path, replace(DROP))

    some = sum(any(answers) for answers in rows) + 1
    assert responses.everyone.respondents == len(whole)
    assert responses.left_out == some - len(whole)
    for place, code in enumerate(INSTRUMENT.codes):
        column = [answers[place] for answers in whole]
        expected = tuple(column.count(value) for value in (1, 2, 3, 4))
        assert counts(responses.everyone, code) == (*expected, 0)


@pytest.mark.parametrize("blanks", Blanks)
def test_without_blanks_both_are_the_same(tmp_path: Path, blanks: Blanks) -> None:
    responses = read(sheet(tmp_path, *[row(*ALL_4)] * 3), Reading(blanks=blanks))

    assert responses.everyone.respondents == 3
    assert responses.left_out == (0 if blanks is Blanks.DROP_ROW else None)
