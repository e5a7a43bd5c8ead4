"""The codes that form programs give to choices."""

from collections.abc import Mapping

import pytest

from skm_cli.answers.meaning.coded_labels import are_of_four, code_values


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        ("A1 A4", {"A1": 1, "A4": 4}),
        ("AO01 AO02 AO05", {"AO01": 1, "AO02": 2, "AO05": 5}),
        ("opsi_3 opsi_1", {"opsi_3": 3, "opsi_1": 1}),
        ("A1", {}),
        ("A1 B2", {}),
        ("A1 Baik", {}),
        ("1 2", {}),
        ("_1 _2", {}),
        ("Loket1001 Loket1002", {}),
    ],
)
def test_codes_begin_alike_and_end_in_different_numbers(
    labels: str, values: Mapping[str, int]
) -> None:
    assert code_values(labels.split()) == values


def test_a_fifth_is_beyond_the_four_answers() -> None:
    assert are_of_four(code_values(["A1", "A4"]))
    assert not are_of_four(code_values(["A1", "A5"]))
    assert not are_of_four(code_values(["A0", "A3"]))
