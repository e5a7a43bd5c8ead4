"""The dates of a column, in all the ways in which people type them."""

from datetime import date, datetime, time

import pytest

from skm_cli.answers.people.dates import read_days
from skm_cli.files.cells import Raw

THE_DAY = date(2023, 11, 7)


@pytest.mark.parametrize(
    "cell",
    [
        datetime(2023, 11, 7, 9, 30),
        THE_DAY,
        "2023-11-07",
        "2023-11-07T09:30:00",
        "2023/11/07 9:30:12 AM GMT+7",
        "07/11/2023",
        "7/11/2023 9:30:12",
        "7-11-23",
        "7.11.2023",
        " 7/11/2023\u00a0",
        "7 November 2023",
        "07 nopember 2023",
        "7-Nov-23",
        "7 Nov 2023 09.30",
        "Selasa, 7 November 2023",
        "Selasa 7/11/2023",
        "2023-11-07T09:30:12.000+07:00",
        "2023-11-07T23:59:00+0900",
        "2023-11-07T02:30:12Z",
        "2023-11-06 22:30:12 UTC",
        "2023-11-06T23:30:12.345+00:00",
        "2023-11-06T18:30:12-05:00",
        "Nov 7, 2023",
        "November 7th, 2023 9:30 AM",
        "20231107",
        20231107,
        45237,
        45237.395,
        "45237",
        "45237.395",
        "45237,395",
    ],
)
def test_a_date_is_read_however_it_was_typed(cell: Raw) -> None:
    assert read_days([cell]).days == (THE_DAY,)


@pytest.mark.parametrize("month", ["Agustus", "agt", "Ags", "Aug", "AGUSTUS"])
def test_months_have_many_names(month: str) -> None:
    assert read_days([f"1 {month} 2023"]).days == (date(2023, 8, 1),)


@pytest.mark.parametrize(
    "cell",
    [
        "kemarin",
        "31/2/2023",
        "7 Brumaire 2023",
        "11/2023",
        time(9),
        True,
        2023,
        "2023",
        99999,
        "081234567890",
        "20231332",
        "2023-13-07T09:30:00Z",
        float("nan"),
    ],
)
def test_what_is_no_date_is_counted(cell: Raw) -> None:
    read = read_days([THE_DAY, cell])

    assert read.days == (THE_DAY, None)
    assert read.unreadable == (1,)


def test_a_blank_is_no_date_and_no_fault() -> None:
    read = read_days(["", " - ", "\u00a0"])

    assert read.days == (None, None, None)
    assert read.unreadable == ()


def test_figures_are_day_first() -> None:
    read = read_days(["10/2/2023", "2/10/2023"])

    assert read.days == (date(2023, 2, 10), date(2023, 10, 2))
    assert not read.month_first


def test_the_whole_column_is_month_first_when_only_that_makes_dates() -> None:
    read = read_days(["10/2/2023", "11/17/2023 08:00", "2023-10-02", ""])

    assert read.days == (date(2023, 10, 2), date(2023, 11, 17), date(2023, 10, 2), None)
    assert read.month_first == "11/17/2023 08:00"


def test_a_column_that_is_neither_stays_day_first() -> None:
    read = read_days(["11/17/2023", "17/11/2023"])

    assert read.days == (None, date(2023, 11, 17))
    assert read.unreadable == (0,)
    assert not read.month_first


def test_months_are_first_with_am_and_pm_where_days_first_would_spread_out() -> None:
    american = [f"10/0{day}/2023 09:30:12 AM" for day in range(2, 7)]

    read = read_days(american)

    assert read.days == tuple(date(2023, 10, day) for day in range(2, 7))
    assert read.month_first == american[0]


def test_am_and_pm_alone_are_no_proof() -> None:
    days = ["02/10/2023 9:30 AM", "03/10/2023 1:30 PM"]

    assert read_days(days).days == (date(2023, 10, 2), date(2023, 10, 3))
