from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm_cli.domain.period import Period


@pytest.mark.parametrize(
    ("typed", "code", "first", "last"),
    [
        ("2023Q4", "2023Q4", date(2023, 10, 1), date(2023, 12, 31)),
        ("2023tw4", "2023Q4", date(2023, 10, 1), date(2023, 12, 31)),
        ("2024Q1", "2024Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2023S1", "2023S1", date(2023, 1, 1), date(2023, 6, 30)),
        ("2023s2", "2023S2", date(2023, 7, 1), date(2023, 12, 31)),
        ("2023", "2023", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_code_names_its_days(typed: str, code: str, first: date, last: date) -> None:
    period = Period.parse(typed)

    assert (str(period), period.first, period.last) == (code, first, last)


@pytest.mark.parametrize("typed", ["2023Q5", "2023S3", "23Q4", "2023-Q4", "", "2023TW"])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        Period.parse(typed)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_its_quarter(day: date) -> None:
    quarter = Period.quarter_of(day)

    assert day in quarter
    assert all(day in wider for wider in quarter.wider)
    assert quarter.next().first == quarter.last + timedelta(days=1)


def test_a_semester_and_a_year_follow_each_other_too() -> None:
    assert str(Period.parse("2023S2").next()) == "2024S1"
    assert str(Period.parse("2023").next()) == "2024"
    assert [str(p) for p in Period.parse("2023S1").wider] == ["2023"]
    assert Period.parse("2023").wider == ()


@pytest.mark.parametrize(
    ("code", "before"),
    [
        ("2023Q4", "2023Q3"),
        ("2023Q1", "2022Q4"),
        ("2023S1", "2022S2"),
        ("2023", "2022"),
    ],
)
def test_the_period_before_is_as_long(code: str, before: str) -> None:
    period = Period.parse(code)

    assert str(period.previous()) == before
    assert period.previous().next() == period
