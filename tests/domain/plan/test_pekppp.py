import pytest

from skm_cli.domain.plan.pekppp import media_level, share_level, speed_level


@pytest.mark.parametrize(
    ("done", "planned", "level"),
    [
        (0, 0, 0),
        (0, 3, 1),
        (1, 4, 2),
        (29, 100, 2),
        (3, 10, 3),
        (4, 5, 3),
        (801, 1000, 4),
        (99, 100, 4),
        (3, 3, 5),
    ],
)
def test_the_share_done_has_its_level_exactly(
    done: int, planned: int, level: int
) -> None:
    assert share_level(done, planned).number == level


@pytest.mark.parametrize(
    ("months", "level"),
    [(None, 0), (0, 5), (1, 5), (2, 4), (3, 4), (4, 3), (6, 3), (7, 2), (9, 2), (10, 1), (12, 1), (13, None)],
)  # fmt: skip
def test_the_months_to_the_last_one_have_their_level(
    months: int | None, level: int | None
) -> None:
    assert speed_level(months).number == level


@pytest.mark.parametrize(("count", "level"), [(0, 0), (1, 1), (4, 4), (5, 5), (9, 5)])
def test_the_number_of_media_has_its_level(count: int, level: int) -> None:
    assert media_level(count).number == level


def test_each_level_names_its_threshold() -> None:
    assert share_level(1, 2).threshold == "30% sampai dengan 80%"
    assert speed_level(5).threshold == "paling lama 6 bulan"
    assert media_level(5).threshold == "lebih dari 4 media"
