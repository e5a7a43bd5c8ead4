"""`populasi:` of skm.yaml, and what `skm score` says of too few respondents."""

import json
from pathlib import Path

import pytest

from documents import golden_text
from skm import Skm
from workbooks import ALL_4, UNSUR, workbook


def scored(skm: Skm, folder: Path, populasi: str, *services: str) -> tuple[int, str]:
    rows = [f"2023-11-17 | {service} | {ALL_4}" for service in services]
    workbook(
        folder / "responses.xlsx", "\n".join([f"Tanggal | Layanan | {UNSUR}", *rows])
    )
    lines = ["periode:", "  2023Q4:", f"    populasi: {populasi}"]
    (folder / "skm.yaml").write_text("\n".join(lines) + "\n")
    ran = skm("score", "responses.xlsx")
    return ran.code, ran.err


def test_too_few_respondents_are_noted(skm: Skm, tmp_path: Path) -> None:
    code, text = scored(skm, tmp_path, "1.750", "KTP", "KTP")

    assert code == 0
    assert (
        "responses.xlsx: catatan: 2 responden, kurang dari jumlah minimal 315 "
        "(populasi 1.750)\n" in text
    )


def test_enough_respondents_are_not(skm: Skm, tmp_path: Path) -> None:
    assert "minimal" not in scored(skm, tmp_path, "2", "KTP", "KTP")[1]


def test_each_service_is_held_against_its_share(skm: Skm, tmp_path: Path) -> None:
    _, text = scored(skm, tmp_path, "{KTP: 2, Kartu Keluarga: 1}", "ktp", "ktp", "SIM")

    assert "3 responden, kurang" not in text
    assert (
        "catatan: layanan Kartu Keluarga: 0 responden, kurang dari jumlah minimal 1 "
        "(populasi 1)" in text
    )
    assert "catatan: populasi belum ditulis untuk layanan SIM" in text


@pytest.mark.parametrize(
    ("populasi", "expected"),
    [
        ("banyak", "skm.yaml:3: `banyak` bukan jumlah penerima layanan"),
        ("{KTP: 12a, KK: 5}", "skm.yaml:3: `12a` bukan jumlah penerima layanan"),
        ("{KTP: 1, KK: }", "skm.yaml:3: populasi layanan `KK` belum ditulis"),
        ("{KTP: 1, ktp: 2}", "skm.yaml:3: layanan `ktp` dan `KTP` adalah layanan yang"),
        ("[1, 2]", "skm.yaml:3: isian `populasi` memuat daftar atau blok"),
    ],
)
def test_what_is_no_population_is_a_fault(
    skm: Skm, tmp_path: Path, populasi: str, expected: str
) -> None:
    code, err = scored(skm, tmp_path, populasi, "KTP")

    assert code == 3
    assert expected in err


@pytest.mark.parametrize("populasi", ["", "{}"])
def test_an_empty_one_says_nothing(skm: Skm, tmp_path: Path, populasi: str) -> None:
    code, text = scored(skm, tmp_path, populasi, "KTP")

    assert code == 0
    assert "minimal" not in text


@pytest.mark.parametrize("kind", ["pelaksanaan", "gabungan"])
def test_a_service_without_a_population_is_owed_and_the_unit_has_no_minimum(
    skm: Skm, tmp_path: Path, kind: str
) -> None:
    scored(skm, tmp_path, "{KTP: 1200}", "KTP", "SIM", "Surat & Akta, Kematian")

    draft = skm("report", "--kind", kind, "--out", "konsep.docx")
    final = skm("report", "--kind", kind, "--out", "final.docx", "--final")

    assert draft.code == 0
    for service in ("SIM", "Surat & Akta, Kematian"):
        line = f"skm.yaml:3: populasi belum diisi ({service})\n"
        assert draft.err.count(line) == 1
        assert final.err.count(line) == 1
    assert final.code == 3
    text = golden_text((tmp_path / "konsep.docx").read_bytes())
    assert "1.200 orang" not in text
    assert "jumlah minimal 291" not in text
    assert "belum tercatat untuk sebagian jenis layanan" in text
    assert "Jumlah | – | – | 3" in text


def test_a_part_of_the_population_narrows_no_interval(skm: Skm, tmp_path: Path) -> None:
    scored(skm, tmp_path, "{KTP: 1200}", "KTP", "SIM")

    detailed = skm("score", "responses.xlsx", "--detail", "--format", "json")

    assert json.loads(detailed.out)["populasi"] is None


def test_services_without_a_population_are_listed_as_names_that_hold_commas(
    skm: Skm, tmp_path: Path
) -> None:
    _, text = scored(skm, tmp_path, "{KTP: 1}", "KTP", "Rawat Inap, Bersalin", "SIM")

    assert "untuk layanan Rawat Inap, Bersalin serta SIM\n" in text
