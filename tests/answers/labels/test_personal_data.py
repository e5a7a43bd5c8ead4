from datetime import date

import pytest

from skm_cli.answers.labels.personal_data import (
    MASK,
    looks_personal,
    masked,
    masked_free_text,
    mostly_personal,
)
from skm_cli.files.cells import Raw

PERSONAL = [
    "3372010203040005", "3372 0102 0304 0005", "'3372010203040005", "081234567890",
    "0812-3456-7890", "+62 812 3456 7890", "(0271) 642020 12", "0812.3456.7890",
    "197001012000031001", "budi@contoh.go.id", "Budi <b.u-d+i@contoh.id>",
]  # fmt: skip
HARMLESS = [
    "", "KTP", "Sangat sesuai", "2023-11-17 09:30", "17-11-2023 09:30", "20 - 29 tahun",
    "Perda 12/2023", "Rp1.500.000", "1 2 3 4", "U1 U2 U3 U4 U5 U6 U7 U8 U9",
    "Layanan 470", "jam 08.00-12.00",
]  # fmt: skip


@pytest.mark.parametrize("text", PERSONAL)
def test_numbers_of_people_and_addresses_are_masked(text: str) -> None:
    assert looks_personal(text)
    masked_text = masked(f"Layanan {text}, loket 2")
    assert MASK in masked_text
    assert masked_text.startswith("Layanan ")
    assert masked_text.endswith(", loket 2")
    assert not any(
        part in masked_text for part in ("3372", "1234", "6420", "contoh", "1970")
    )


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_nobodys_is_quoted_as_typed(text: str) -> None:
    assert masked(text) == text
    assert not looks_personal(text)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (3372010203040005, True),
        (3.372010203040005e15, True),
        (81234567890, True),
        (23, False),
        (1_500_000, False),
        (True, False),
        (float("nan"), False),
        (float("inf"), False),
        (date(2023, 11, 17), False),
    ],
)
def test_numbers_are_known_by_their_length(
    cell: Raw,
    expected: bool,  # noqa: FBT001 - what a parametrised case expects
) -> None:
    assert looks_personal(cell) is expected


def test_a_column_is_personal_when_most_filled_cells_are() -> None:
    assert mostly_personal({"": 90, "081234567890": 1})
    assert mostly_personal({"081234567890": 2, "Swasta": 1})
    assert not mostly_personal({"081234567890": 1, "Swasta": 1})
    assert not mostly_personal({"": 3})


@pytest.mark.parametrize("text", ["a" * 40_000, "(" * 40_000, "1 " * 4 + "a" * 40_000])
def test_a_long_text_is_searched_at_once(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("typed", "masked_text"),
    [
        ("rumah di Jl. Slamet Riyadi No. 12 RT 02/RW 05, tolong", "rumah di *, tolong"),
        ("jl slamet riyadi no 12", "*"),
        ("Jalan Slamet Riyadi 12 rusak", "* rusak"),
        ("JL. A. YANI NO.7", "*"),
        ("Jln. Ahmad Yani No 45-47A bagus", "* bagus"),
        ("Perumahan Griya Indah Blok A No. 3", "*"),
        ("Gg. Melati III No.5A, 081234567890", "*, *"),
        ("rt 2 rw 3 belum didatangi", "* belum didatangi"),
        ("Jl. Mawar, RT 02/03", "*"),
        ("kirim ke budi@contoh.id", "kirim ke *"),
    ],
)
def test_where_somebody_lives_is_masked_in_their_own_words(
    typed: str, masked_text: str
) -> None:
    assert masked_free_text(typed) == masked_text.replace("*", MASK)


@pytest.mark.parametrize(
    "text",
    [
        "jalan ke loket 2 rusak",
        "Jalan menuju kantor 2 km berlubang",
        "jl. masuk sempit",
        "Jalan Slamet Riyadi rusak",
        "di RT 02 belum ada sosialisasi",
        "sudah berjalan 3 bulan",
        "antre di gang 2, loket 1 sampai dengan 4",
        "08.00 - 12.00",
    ],
)
def test_places_that_are_nobodys_home_stay(text: str) -> None:
    assert masked_free_text(text) == text


@pytest.mark.parametrize(
    "text", ["jl " * 9_000 + "x 12345", "Jalan " + "A " * 15_000 + "1", "no 1 " * 6_000]
)
def test_a_long_suggestion_is_searched_at_once(text: str) -> None:
    assert masked_free_text(text) == text
