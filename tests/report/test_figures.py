from dataclasses import replace
from typing import Any

import pytest

from contexts import block, filled, photo, picture, row
from documents import assert_sound, golden_text, grid, tables
from reports import entry, plan, report
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.photo import Photo
from skm_cli.report.figures import figure_rows

SHAPES = {"l": (400, 300), "p": (300, 400), "t": (300, 650), "s": (300, 300)}


def rows(pictures: str) -> list[dict[str, Any]]:
    """The rows of pictures: l(andscape), p(ortrait), t(all), s(quare), - for none."""
    names = [f"{number}{letter}" for number, letter in enumerate(pictures)]
    photos = {n: Photo(b"", *SHAPES[n[-1]]) for n in names if n[-1] != "-"}
    about = replace(report(plan(entry("U3", "selesai"))), photos=photos)
    proofs = [Evidence(name, None, name, 1) for name in names]
    made: Any = list(figure_rows(proofs, about))
    return [dict(row) for row in made]


def names(pictures: str) -> list[str]:
    return [
        " ".join(figure["keterangan"] for figure in row["foto"])
        for row in rows(pictures)
    ]


@pytest.mark.parametrize(
    ("pictures", "sizes"),
    [
        ("", []),
        ("p", [1]),
        ("pp", [2]),
        ("ppp", [3]),
        ("pppp", [2, 2]),
        ("ppppp", [3, 2]),
        ("pppppp", [3, 3]),
        ("ppppppp", [3, 2, 2]),
        ("pppppppp", [3, 3, 2]),
        ("ll", [1, 1]),
        ("ss", [1, 1]),
        ("plp", [1, 1, 1]),
        ("pplpp", [2, 1, 2]),
        ("p-p", [1, 1, 1]),
        ("--", [1, 1]),
    ],
)
def test_two_or_three_upright_photos_stand_side_by_side(
    pictures: str, sizes: list[int]
) -> None:
    assert [len(row["foto"]) for row in rows(pictures)] == sizes


def test_photos_keep_their_order() -> None:
    assert names("pplppp-") == ["0p 1p", "2l", "3p 4p 5p", "6-"]


@pytest.mark.parametrize(
    ("pictures", "wide", "high"),
    [("l", 160, 90), ("pp", 76, 90), ("ppp", 49, 65), ("tt", 76, 90), ("ptp", 49, 65)],
)
def test_photos_of_one_row_are_as_high_as_each_other(
    pictures: str, wide: int, high: int
) -> None:
    (only,) = rows(pictures)

    assert (only["lebar"], only["tinggi"]) == (wide, high)


def test_pictures_side_by_side_have_their_captions_below_them() -> None:
    upright = [picture(n) for n in (1, 2, 3, 4, 5)]
    rows = [
        row(*upright[:3], wide=49, high=66),
        row(*upright[3:], wide=76),
        row(picture(6)),
    ]

    docx = filled(
        {"foto.png": photo(600, 800)},
        realisasi={"pengantar": "x", "blok": [block(1, gambar=rows)]},
    )

    lines = golden_text(docx).split("Dokumentasi Kegiatan\n")[1].split("BAB IV")[0]
    shown = [f"[gambar: Foto: Kegiatan {n}]" for n in range(1, 7)]
    captions = [f"Gambar {n}. Kegiatan {n}" for n in range(1, 7)]
    cells = [f"{a} / {b}" for a, b in zip(shown, captions, strict=True)]
    assert lines.splitlines() == [
        " | ".join(cells[:3]),
        " | ".join(cells[3:5]),
        shown[5],
        captions[5],
    ]
    three, two = tables(docx)[-3:-1]
    assert [len(grid(three)), len(grid(two))] == [3, 2]
    assert sum(grid(three)) == sum(grid(two)) == sum(grid(tables(docx)[0]))
    assert_sound(docx)
