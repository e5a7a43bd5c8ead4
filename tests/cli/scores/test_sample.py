"""`skm sample`: how many must be asked."""

import json

import pytest

from skm import Skm

WHOLE = """\
Jumlah minimal responden menurut Krejcie dan Morgan

  Populasi                            1.750
  Jumlah minimal responden              315

  Tingkat kepercayaan 95%, batas kesalahan 5%
"""
SPLIT = """\
Jumlah minimal responden menurut Krejcie dan Morgan

  Jenis layanan  Populasi  Jumlah minimal responden
  -------------  --------  ------------------------
  KTP               1.200                       216
  KK baru             550                        99
  -------------  --------  ------------------------
  Jumlah            1.750                       315

  Tingkat kepercayaan 95%, batas kesalahan 5%
  Dibagi sebanding dengan populasi setiap layanan
"""
SERVICES = ["--service", "KTP=1200", "--service", "KK  baru = 550"]


@pytest.mark.parametrize("size", ["1750", "1.750"])
def test_a_population_has_its_minimum(skm: Skm, size: str) -> None:
    ran = skm("sample", size)

    assert (ran.code, ran.out, ran.err) == (0, WHOLE, "")


@pytest.mark.parametrize("words", [SERVICES, ["1750", *SERVICES]])
def test_services_share_it_in_proportion(skm: Skm, words: list[str]) -> None:
    ran = skm("sample", *words)

    assert (ran.code, ran.out) == (0, SPLIT)


def test_the_object_holds_whole_and_parts(skm: Skm) -> None:
    ran = skm("sample", *SERVICES, "--format", "json")

    assert json.loads(ran.out) == {
        "skema": "skm/sampel/1",
        "metode": "Krejcie dan Morgan",
        "populasi": 1750,
        "jumlah_minimal": 315,
        "layanan": [
            {"nama": "KTP", "populasi": 1200, "jumlah_minimal": 216},
            {"nama": "KK baru", "populasi": 550, "jumlah_minimal": 99},
        ],
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], "jumlah populasi belum disebut; tulis N atau --service NAMA=N"),
        (["0"], "'0' bukan jumlah populasi; tulis bilangan bulat mulai dari 1"),
        (["banyak"], "'banyak' bukan jumlah populasi"),
        (["--service", "KTP"], "'KTP' bukan NAMA=N; tulis mis. --service KTP=1200"),
        (["--service", "=5"], "'=5' bukan NAMA=N"),
        (["--service", "KTP=lima"], "'lima' bukan jumlah populasi"),
        (["1800", *SERVICES], "berjumlah 1.750, sedangkan N adalah 1.800"),
        ([*SERVICES, "--service", "ktp=9"], "satu layanan disebut dua kali"),
    ],
)
def test_words_that_are_wrong_by_themselves(
    skm: Skm, words: list[str], expected: str
) -> None:
    ran = skm("sample", *words)

    assert (ran.code, ran.out) == (2, "")
    assert expected in ran.last
