"""Title rows that name the service of the block below them."""

from pathlib import Path

import pytest

from read_responses import read
from skm_cli.answers.responses import Responses
from workbooks import ALL_4, UNSUR, workbook

HEADER = f"No | {UNSUR}"
LOW = " | ".join("3" * 9)


def services(found: Responses) -> dict[str, int]:
    return {name: group.respondents for name, group in found.services.items()}


@pytest.mark.parametrize(
    ("form", "repeated"),
    [
        ("Jenis layanan: {}", True),
        ("Jenis layanan: {}", False),
        ("LAYANAN = {}", False),
        ("Layanan | : {}", True),
    ],
)
def test_a_title_above_a_block_names_its_service(
    tmp_path: Path, form: str, *, repeated: bool
) -> None:
    again = [HEADER] if repeated else []
    lines = [
        "REKAP SKM", form.format("KTP"), HEADER, f"1 | {ALL_4}", f"2 | {LOW}",
        form.format("Akta Lahir"), *again, f"1 | {LOW}", f"2 | {LOW}", f"3 | {LOW}",
    ]  # fmt: skip

    found = read(workbook(tmp_path / "a.xlsx", "\n".join(lines)))

    assert services(found) == {"KTP": 2, "Akta Lahir": 3}
    assert found.services["KTP"].tallies["U1"].counts == (0, 0, 1, 1)
    assert found.everyone.respondents == 5


def test_titles_below_the_header_alone_are_enough(tmp_path: Path) -> None:
    lines = [
        HEADER, "Layanan: KTP", f"1 | {ALL_4}", "Layanan: KK", f"2 | {LOW}",
    ]  # fmt: skip

    found = read(workbook(tmp_path / "a.xlsx", "\n".join(lines)))

    assert services(found) == {"KTP": 1, "KK": 1}


@pytest.mark.parametrize(
    "lines",
    [
        ["Jenis layanan: KTP", HEADER, f"1 | {ALL_4}"],
        ["Unit: KTP", HEADER, f"1 | {ALL_4}", "Unit: KK", f"2 | {LOW}"],
        [HEADER, f"1 | {ALL_4}", "Layanan: KTP", f"2 | {LOW}", "Layanan: KK"],
    ],
)
def test_one_service_and_other_titles_make_no_table(
    tmp_path: Path, lines: list[str]
) -> None:
    assert not read(workbook(tmp_path / "a.xlsx", "\n".join(lines))).services
