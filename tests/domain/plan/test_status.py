from datetime import date

import pytest

from cards import scorecard
from skm_cli.domain.plan.rtl import FollowUp, Realisation, Status
from skm_cli.domain.plan.status import RtlProgress, months_after, speed_of

TODAY = date(2024, 2, 10)
SCORE = scorecard(U3="3").score("U3")


def standing(
    status: Status,
    *,
    planned: date | None = date(2023, 12, 31),
    target: date | None = None,
    finished: date | None = None,
) -> RtlProgress:
    follow_up = FollowUp(realisation=Realisation(status=status))
    return RtlProgress(SCORE, follow_up, planned, target, finished, TODAY)


def test_what_is_not_done_is_late_from_the_day_after_its_plan_ends() -> None:
    assert standing(Status.BELUM).days_late == 41
    assert standing(Status.PROSES, planned=TODAY).days_late == 0
    assert standing(Status.PROSES, planned=date(2024, 2, 9)).days_late == 1


def test_a_target_takes_the_place_of_the_plan_while_it_is_not_done() -> None:
    ahead = standing(Status.PROSES, target=date(2024, 3, 31))
    passed = standing(Status.PROSES, target=date(2024, 1, 31))

    assert (ahead.by_target, ahead.due, ahead.days_late) == (True, date(2024, 3, 31), 0)
    assert passed.days_late == 10


def test_what_is_done_is_held_against_its_plan_and_not_against_today() -> None:
    in_time = standing(Status.SELESAI, finished=date(2023, 12, 31))
    after = standing(Status.SELESAI, finished=date(2024, 1, 2), target=TODAY)

    assert (in_time.days_late, after.days_late, after.by_target) == (0, 2, False)


def test_without_a_plan_or_a_time_nobody_knows_whether_it_is_late() -> None:
    assert standing(Status.BELUM, planned=None).days_late is None
    assert standing(Status.SELESAI).days_late is None


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2023-12-05", "2023-12-05", 0),
        ("2023-12-05", "2023-11-30", 0),
        ("2023-12-05", "2023-12-06", 1),
        ("2023-12-05", "2024-01-05", 1),
        ("2023-12-05", "2024-01-06", 2),
        ("2024-01-31", "2024-02-29", 1),
        ("2024-01-31", "2024-03-01", 2),
        ("2023-01-31", "2023-02-28", 1),
        ("2024-02-29", "2025-02-28", 12),
        ("2024-02-29", "2025-03-01", 13),
        ("2023-12-31", "2024-12-31", 12),
    ],
)
def test_a_month_ends_on_the_same_day_of_the_next_or_on_its_last(
    first: str, last: str, months: int
) -> None:
    assert months_after(date.fromisoformat(first), date.fromisoformat(last)) == months


def test_speed_is_that_of_the_last_one_done() -> None:
    some = [
        standing(Status.SELESAI, finished=date(2024, 1, 15)),
        standing(Status.SELESAI, finished=date(2023, 12, 20)),
    ]

    speed = speed_of(some, date(2023, 12, 5))
    unfinished = speed_of([*some, standing(Status.PROSES)], date(2023, 12, 5))

    assert (speed.last, speed.months, speed.all_done) == (date(2024, 1, 15), 2, True)
    assert (unfinished.months, unfinished.all_done) == (2, False)


def test_speed_is_unknown_without_the_report_a_time_or_anything_done() -> None:
    done = standing(Status.SELESAI, finished=date(2024, 1, 15))
    untold = standing(Status.SELESAI)
    report = date(2023, 12, 5)

    assert speed_of([done], None).months is None
    assert speed_of([done, untold], report).months is None
    assert speed_of([standing(Status.BELUM)], report).months is None
    assert not speed_of([], report).all_done
