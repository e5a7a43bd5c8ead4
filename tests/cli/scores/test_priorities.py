"""`jumlah_prioritas`: how many of the lowest unsur the plan takes up."""

import json
from pathlib import Path

import pytest

from answers import REFERENCE, write_answers
from documents import golden_text
from skm import Skm

GOLDEN = Path(__file__).parents[2] / "golden"
CHAPTER_2 = ("BAB II /", "BAB III /")


def made(
    skm: Skm, folder: Path, count: int, totals: tuple[int, ...] = REFERENCE
) -> str:
    """The text of the document with so many priorities."""
    write_answers(folder / "responses.xlsx", totals=totals)
    (folder / "skm.yaml").write_text(
        f"unit: Dinas Contoh\njumlah_prioritas: {count}\n", encoding="utf-8"
    )
    assert skm("score", "responses.xlsx").code == 0
    assert skm("rtl", "init").code == 0
    assert skm("report", "--out", "laporan.docx").code == 0
    return golden_text((folder / "laporan.docx").read_bytes())


@pytest.mark.parametrize("count", [1, 4, 9])
def test_the_chapter_of_the_plan_reads_right_for_so_many(
    skm: Skm, tmp_path: Path, count: int
) -> None:
    text = made(skm, tmp_path, count)

    begin, end = (text.index(chapter) for chapter in CHAPTER_2)
    golden = GOLDEN / f"prioritas-{count}.txt"
    assert text[begin:end] == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("count", "head"),
    [
        (1, "  Unsur dengan nilai terendah\n    1. U3 Waktu penyelesaian   3,46\n"),
        (4, "  Empat unsur dengan nilai terendah\n"),
        (9, "  Seluruh unsur, mulai dari nilai terendah\n"),
    ],
)
def test_the_screen_says_how_many(
    skm: Skm, tmp_path: Path, count: int, head: str
) -> None:
    write_answers(tmp_path / "responses.xlsx")
    (tmp_path / "skm.yaml").write_text(f"jumlah_prioritas: {count}\n")

    out = skm("score", "responses.xlsx").out

    assert head in out
    assert sum(line.startswith("> U") for line in out.split("\n")) == count
    kept = json.loads((tmp_path / "periode/2023Q4/skor.json").read_text())
    assert len(kept["prioritas"]) == count


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, "# Unsur di bawah ini adalah unsur dengan nilai terendah. Jika"),
        (4, "# Unsur di bawah ini adalah empat unsur dengan nilai terendah. Jika"),
        (9, "# Unsur di bawah ini adalah seluruh unsur, mulai dari nilai terendah."),
    ],
)
def test_the_plan_has_a_block_for_each(
    skm: Skm, tmp_path: Path, count: int, expected: str
) -> None:
    made(skm, tmp_path, count)

    plan = (tmp_path / "periode/2023Q4/rtl.yaml").read_text(encoding="utf-8")
    assert expected in plan
    assert plan.count("  - unsur: U") == count


def test_a_tie_at_the_cut_offers_both_ways_out_on_the_screen(
    skm: Skm, tmp_path: Path
) -> None:
    write_answers(
        tmp_path / "responses.xlsx",
        totals=(712, 703, 691, 786, 701, 712, 706, 774, 703),
    )

    assert (
        "  U2 dan U9 bernilai sama (3,52) pada batas prioritas; U2 dipilih menurut "
        "urutan unsur.\n"
        "    saran: untuk memuat keduanya: jumlah_prioritas: 4 di skm.yaml, lalu "
        "ulangi\n"
        "    saran: untuk memilih U9: `penetapan` di rtl.yaml\n"
    ) in skm("score", "responses.xlsx").out


def test_a_number_changed_after_scoring_is_noted(skm: Skm, tmp_path: Path) -> None:
    made(skm, tmp_path, 3)
    (tmp_path / "skm.yaml").write_text("jumlah_prioritas: 4\n")

    ran = skm("report")

    assert (
        "skm.yaml: catatan: isian `jumlah_prioritas` adalah 4, sedangkan nilai yang "
        "tersimpan dihitung dengan 3\n"
        "  saran: jalankan lagi skm score responses.xlsx --period 2023Q4\n"
    ) in ran.err
