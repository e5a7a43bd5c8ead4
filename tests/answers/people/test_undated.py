"""Days of respondents, with dates and without, behave alike."""

from datetime import date

from skm_cli.answers.people.dates import UndatedRows, joined_days


def test_rows_without_a_date_are_pairs_as_those_with_one() -> None:
    days = UndatedRows([2, 3, 5])

    assert list(days) == [(2, None), (3, None), (5, None)]
    assert (len(days), days[1], list(days[1:])) == (
        3,
        (3, None),
        [(3, None), (5, None)],
    )


def test_the_days_of_sheets_follow_each_other() -> None:
    dated = ((2, date(2023, 10, 2)),)

    assert joined_days([dated]) is dated
    assert joined_days([dated, UndatedRows([4])]) == ((2, date(2023, 10, 2)), (4, None))
