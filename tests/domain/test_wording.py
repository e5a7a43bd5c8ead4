from datetime import date
from decimal import Decimal

import pytest

from skm_cli.domain import wording
from skm_cli.domain.period import Period


@pytest.mark.parametrize(
    ("value", "mark", "printed"),
    [
        (Decimal("3.46"), ",", "3,46"),
        (Decimal("3.46"), ".", "3.46"),
        (Decimal("100.00"), ",", "100,00"),
        (1_048_575, ",", "1.048.575"),
        (205, ",", "205"),
    ],
)
def test_numbers(value: Decimal | int, mark: str, printed: str) -> None:
    assert wording.number(value, mark) == printed


def test_shares() -> None:
    assert wording.percentage(2, 3) == "66,67%"
    assert wording.percentage(3, 3) == "100%"
    assert wording.percentage(1, 2) == "50%"
    assert wording.percentage(1, 3, ".") == "33.33%"


def test_of_many_twenty_are_named_and_the_rest_is_counted() -> None:
    assert wording.first_of((2, 3), "baris") == "2, 3"
    assert wording.first_of(range(1, 21), "baris").endswith("19, 20")
    assert wording.first_of(range(1, 1022), "baris").endswith(
        "19, 20, dan 1.001 baris lain"
    )


def test_counts_are_words_up_to_twelve() -> None:
    assert wording.cardinal(12) == "dua belas"
    assert wording.cardinal(13) == "13"
    assert wording.collective(3) == "ketiga"
    assert wording.collective(13) == "ke-13"


@pytest.mark.parametrize(
    ("first", "last", "printed"),
    [
        (date(2023, 11, 17), date(2023, 11, 17), "17 November 2023"),
        (date(2023, 11, 6), date(2023, 11, 10), "6 s.d. 10 November 2023"),
        (date(2023, 10, 1), date(2023, 11, 17), "1 Oktober s.d. 17 November 2023"),
        (
            date(2023, 12, 15),
            date(2024, 1, 12),
            "15 Desember 2023 s.d. 12 Januari 2024",
        ),
    ],
)
def test_ranges_say_nothing_twice(first: date, last: date, printed: str) -> None:
    assert wording.day_range(first, last) == printed


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        ("2023Q4", "Triwulan IV Tahun 2023"),
        ("2023S1", "Semester I Tahun 2023"),
        ("2023", "Tahun 2023"),
    ],
)
def test_periods(code: str, printed: str) -> None:
    assert wording.period(Period.parse(code)) == printed


@pytest.mark.parametrize(
    ("items", "printed"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A dan B"),
        (["A, B", "C"], "A, B serta C"),
        (["A", "B dan C"], "A serta B dan C"),
        (["A", "B", "C"], "A, B, dan C"),
        (["A, B", "C", "D"], "A, B; C; dan D"),
        (["A", "Bandung"], "A dan Bandung"),
    ],
)
def test_lists_stay_clear_whatever_their_items_hold(
    items: list[str], printed: str
) -> None:
    assert wording.listing(items) == printed


@pytest.mark.parametrize(
    "typed",
    [
        *("Selesai", "Selesai.", "Selesai . ", "Selesai. ", "Selesai..", "Selesai..."),
        *("Selesai,", "Selesai; ", "Selesai:", "Selesai.\n"),
    ],
)
def test_a_persons_text_ends_in_one_full_stop(typed: str) -> None:
    assert wording.sentence_end(typed) == "Selesai."


@pytest.mark.parametrize(
    "typed",
    ["Mengapa?", "Segera!", 'Kata warga, "Lama."', "Lama (lihat notula.)", "…", "..."],
)
def test_what_ends_in_another_mark_gets_no_full_stop_beside_it(typed: str) -> None:
    assert wording.sentence_end(f"{typed} ") == typed
