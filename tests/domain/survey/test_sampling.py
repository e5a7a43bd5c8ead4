"""The minimum of respondents: every row of the printed table, and how it is split."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm_cli.domain.survey.sampling import (
    LARGEST_POPULATION,
    Population,
    minimum,
    parse_size,
    shares,
)

TABLE = Path(__file__).parents[2] / "data" / "krejcie.csv"
NAMES = st.text("KTPS", min_size=1, max_size=3)


def rows() -> list[tuple[int, int]]:
    with TABLE.open() as lines:
        return [(int(row["N"]), int(row["S"])) for row in csv.DictReader(lines)]


def test_every_row_of_the_printed_table_holds() -> None:
    found = [(population, minimum(population)) for population, _ in rows()]

    assert found == rows()
    assert len(found) == 90


def test_a_half_is_rounded_up_and_the_published_slip_is_not_ours() -> None:
    assert (minimum(1), minimum(1750), minimum(17_041)) == (1, 315, 376)


@given(st.integers(1, LARGEST_POPULATION))
def test_a_minimum_is_never_more_than_the_population(population: int) -> None:
    assert 1 <= minimum(population) <= min(population, 385)


def test_parts_are_in_proportion() -> None:
    assert Population.of_services({"KTP": 1200, "KK": 550}).shares == {
        "KTP": 216,
        "KK": 99,
    }


def test_the_largest_remainder_gets_what_is_left_over_and_then_the_first() -> None:
    assert shares(10, {"a": 1, "b": 1, "c": 1}) == {"a": 4, "b": 3, "c": 3}
    assert shares(10, {"a": 34, "b": 37, "c": 29}) == {"a": 3, "b": 4, "c": 3}


@given(st.dictionaries(NAMES, st.integers(1, 10**6), min_size=1, max_size=9))
def test_the_parts_total_the_whole_and_none_exceeds_its_population(
    services: dict[str, int],
) -> None:
    population = Population.of_services(services)

    parts = population.shares

    assert sum(parts.values()) == population.minimum
    assert all(parts[name] <= size for name, size in services.items())


@pytest.mark.parametrize(
    ("text", "size"), [("1", 1), ("1750", 1750), ("1.750", 1750), (" 12.345.678 ", 12_345_678)]
)  # fmt: skip
def test_a_size_may_have_points_between_thousands(text: str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize(
    "text",
    ["", "0", "-5", "1,5", "1.5", "17.50", "1,750", "1e3", "seribu", "١٢", "9" * 5000],
)
def test_what_is_no_whole_number_from_1_is_no_size(text: str) -> None:
    with pytest.raises(ValueError, match=r"\A"):
        parse_size(text)
