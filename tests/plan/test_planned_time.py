from datetime import date

import pytest

from skm_cli.plan.planned_time import last_named_day


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("November 2023", date(2023, 11, 30)),
        ("20 November 2023", date(2023, 11, 20)),
        ("6 s.d. 10 November 2023", date(2023, 11, 10)),
        ("1 Oktober s.d. 17 November 2023", date(2023, 11, 17)),
        ("Oktober 2023 dan Januari 2024", date(2024, 1, 31)),
        ("Triwulan IV Tahun 2023", date(2023, 12, 31)),
        ("TW2 2024", date(2024, 6, 30)),
        ("2023-11-20", date(2023, 11, 20)),
        ("20/11/2023", date(2023, 11, 20)),
        ("6-11-2023 s.d. 10-11-2023", date(2023, 11, 10)),
        ("5.12.2023", date(2023, 12, 5)),
        ("11/20/2023", None),
        ("akhir tahun", None),
        ("TW4", None),
        ("20 orang 2023", None),
        ("2023-13-20", None),
        ("31 November 2023", None),
        ("Maret 9999", None),
        ("TW1 9999", None),
    ],
)
def test_the_last_day_that_words_name(text: str, last: date | None) -> None:
    assert last_named_day(text) == last
