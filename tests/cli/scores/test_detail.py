"""How sure the scores are: on the screen with `--detail`, always in skor.json."""

import json
from pathlib import Path
from typing import Any

import pytest

from answers import NAMES, write_answers, write_rows
from skm import Skm

SCORE = ("score", "responses.xlsx", "--period", "2023Q4")
POPULATION = "periode:\n  2023Q4:\n    populasi: 800\n"
DETAIL = """\
  Rentang keyakinan 95%
  Kode Unsur                                       NRR  Rentang
  ---- ---------------------------------------  ------  -------------------------
  U1   Persyaratan                                3,56  3,49 sampai dengan 3,63
  U2   Sistem, mekanisme, dan prosedur            3,51  3,44 sampai dengan 3,58
"""


def kept(folder: Path) -> dict[str, Any]:
    path = folder / "periode" / "2023Q4" / "skor.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def test_detail_shows_intervals_and_reliability(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")

    plain, detailed = skm(*SCORE), skm(*SCORE, "--detail")

    assert detailed.out.startswith(plain.out)
    added = detailed.out.removeprefix(plain.out)
    assert added.startswith(f"\n{DETAIL}")
    assert "Jumlah pengguna layanan belum diketahui" in added
    assert "  Keajekan jawaban (Cronbach's alpha)   " in added
    assert "Dihitung dari 200 responden yang menjawab semua pertanyaan." in added


def test_the_population_narrows_the_intervals(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")
    skm(*SCORE)
    before = kept(tmp_path)["rentang_keyakinan"]["ikm"]

    (tmp_path / "skm.yaml").write_text(POPULATION, encoding="utf-8")
    detailed = skm(*SCORE, "--detail")

    content = kept(tmp_path)
    after = content["rentang_keyakinan"]["ikm"]
    assert content["populasi"] == 800
    assert before[0] < after[0] < content["ikm"] < after[1] < before[1]
    assert "  Jumlah pengguna layanan (populasi): 800.\n" in detailed.out


def test_an_interval_stays_on_the_scale(skm: Skm, tmp_path: Path) -> None:
    rows = [[4] * 9] * 5 + [[4] * 8 + [3]]
    write_rows(tmp_path / "responses.xlsx", NAMES, *rows)

    skm(*SCORE)

    found = kept(tmp_path)["rentang_keyakinan"]
    assert found["ikm"][1] == 100
    assert found["unsur"]["U9"][1] == 4
    assert found["unsur"]["U1"] == [4, 4]


def test_what_does_not_vary_has_no_reliability(skm: Skm, tmp_path: Path) -> None:
    write_rows(tmp_path / "responses.xlsx", NAMES, [3] * 9, [3] * 9)

    detailed = skm(*SCORE, "--detail")

    found = kept(tmp_path)["keajekan"]
    assert (found["alpha"], found["responden"]) == (None, 2)
    assert set(found["korelasi_butir_total"].values()) == {None}
    assert "(Cronbach's alpha)   belum dapat dihitung\n" in detailed.out
    assert "U1  -" in detailed.out


def test_one_respondent_is_sure_of_nothing(skm: Skm, tmp_path: Path) -> None:
    write_rows(tmp_path / "responses.xlsx", NAMES, [3, 4] * 4 + [3])

    detailed = skm(*SCORE, "--detail")

    assert kept(tmp_path)["rentang_keyakinan"]["ikm"] is None
    assert "  3,00  belum dapat dihitung\n" in detailed.out


def test_a_mean_of_services_has_no_interval(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx", services=("KTP", "KK"))
    (tmp_path / "skm.yaml").write_text("gabung_layanan: rerata\n", encoding="utf-8")

    detailed = skm(*SCORE, "--detail")

    found = kept(tmp_path)["rentang_keyakinan"]
    assert found["ikm"] is None
    assert found["unsur"]["U1"] is not None
    assert "Rentang IKM tidak dihitung karena IKM adalah rata-rata" in detailed.out


def test_files_add_up_to_the_sums_of_one(skm: Skm, tmp_path: Path) -> None:
    rows = [[1 + (row * 7 + place * row) % 4 for place in range(9)] for row in range(8)]
    rows[2][4] = rows[6][0] = None  # type: ignore[call-overload]  # a blank cell
    write_rows(tmp_path / "responses.xlsx", NAMES, *rows)
    write_rows(tmp_path / "a.xlsx", NAMES, *rows[:3])
    write_rows(tmp_path / "b.xlsx", reversed(NAMES), *(row[::-1] for row in rows[3:]))  # type: ignore[arg-type]  # openpyxl takes any row

    skm(*SCORE)
    whole = kept(tmp_path)
    skm("score", "a.xlsx", "b.xlsx", "--period", "2023Q4")

    parts = kept(tmp_path)
    for key in ("sebaran", "rentang_keyakinan", "keajekan", "unsur"):
        assert parts[key] == whole[key]
    assert whole["sebaran"]["lengkap"]["n"] == 6
    assert whole["sebaran"]["berpasangan"]["n"][4][0] == 6
    assert whole["sebaran"]["berpasangan"]["n"][0][0] == 7


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("rentang_keyakinan", "ikm"), [1, 2], "`rentang_keyakinan.ikm[0]` berisi 1"),
        (("keajekan", "alpha"), 0.9, "`keajekan.alpha` berisi 0,9"),
        (("populasi",), -5, "`populasi` bukan bilangan bulat di atas nol"),
        (("sebaran", "lengkap", "n"), 201, "`sebaran` tidak sejalan dengan jawaban U1"),
        (("sebaran", "lengkap", "n"), "x", "isinya bukan nilai yang dapat dibaca"),
        (("sebaran", "lengkap"), {}, "isinya bukan nilai yang dapat dibaca"),
    ],
)
def test_an_edited_value_is_a_fault(
    skm: Skm, tmp_path: Path, path: tuple[str, ...], value: object, message: str
) -> None:
    write_answers(tmp_path / "responses.xlsx")
    skm(*SCORE)
    content = kept(tmp_path)
    *outer, last = path
    block = content
    for key in outer:
        block = block[key]
    block[last] = value
    file = tmp_path / "periode" / "2023Q4" / "skor.json"
    file.write_text(json.dumps(content), encoding="utf-8")

    ran = skm("report")

    assert ran.code == 3
    assert message in ran.err


def test_scores_from_before_are_still_read(skm: Skm, tmp_path: Path) -> None:
    write_answers(tmp_path / "responses.xlsx")
    skm(*SCORE)
    content = kept(tmp_path)
    for key in ("populasi", "rentang_keyakinan", "keajekan", "sebaran"):
        del content[key]
    file = tmp_path / "periode" / "2023Q4" / "skor.json"
    file.write_text(json.dumps(content), encoding="utf-8")

    assert skm("report").code == 0
