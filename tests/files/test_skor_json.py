import json
from datetime import date

import pytest

from cards import INSTRUMENT, scorecard, tally_of
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.score import Scorecard, ServiceScore
from skm_cli.domain.source import Source
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.skor_json import Skor, dump_skor, load_skor

TOTALS = [712, 702, 691, 786, 701, 712, 706, 774, 703]


def example() -> Skor:
    tallies = {
        unsur.code: tally_of(total, 200)
        for unsur, total in zip(INSTRUMENT.unsur, TOTALS, strict=True)
    }
    card = scorecard(tallies)
    services = (ServiceScore("KTP", 200, card.scores),)
    survey = (date(2023, 10, 2), date(2023, 11, 17))
    period = Period.parse("2023Q4")
    card = Scorecard(INSTRUMENT, period, survey, 200, card.scores, services)
    source = Source("responses.xlsx", "ab" * 32, "Jawaban", 1, {"U1": "G · P"}, ())
    note = Note(Place("responses.xlsx", "Jawaban", 1, 15), "pesan", "saran")
    return Skor(card, (source,), (note,))


def load(text: str) -> Skor:
    return load_skor(text.encode(), shown="skor.json", instrument=INSTRUMENT)


def faults(text: str) -> list[str]:
    with pytest.raises(ProblemsFoundError) as caught:
        load(text)
    return [problem.message for problem in caught.value.problems]


def changed(**values: object) -> str:
    return json.dumps(json.loads(dump_skor(example())) | values)


def test_keys_stand_in_their_order() -> None:
    content = json.loads(dump_skor(example()))

    assert list(content) == [
        "skema", "periode", "survei", "instrumen", "bobot", "responden", "ikm",
        "mutu", "kinerja", "unsur", "prioritas", "seri", "layanan",
        "responden_menurut", "sumber", "catatan",
    ]  # fmt: skip
    assert content["unsur"][2] == {
        "kode": "U3",
        "nama": "Waktu penyelesaian",
        "jawaban": [0, 0, 109, 91],
        "kosong": 0,
        "nrr": 3.455,
        "konversi": 86.38,
        "mutu": "B",
        "urutan_terendah": 1,
    }
    assert content["prioritas"] == ["U3", "U5", "U2"]
    assert (content["bobot"], content["seri"]) == ("1/9", [])
    assert content["catatan"][0]["tempat"] == "responses.xlsx!Jawaban!O1"


def test_a_person_can_read_it() -> None:
    text = dump_skor(example())

    assert '\n  "survei": {"mulai": "2023-10-02", "selesai": "2023-11-17"},\n' in text
    assert '"jawaban": [0, 0, 109, 91]' in text
    assert text.endswith("}\n")
    assert max(map(len, text.split("\n"))) <= 100


def test_what_is_written_reads_back() -> None:
    skor = load(dump_skor(example()))

    assert skor.card == example().card
    assert skor.sources == example().sources
    assert dump_skor(skor) == dump_skor(example())


def test_more_keys_may_follow() -> None:
    assert load(changed(lain={"a": 1})).card == example().card


def test_tied_at_the_cut_are_named() -> None:
    card = scorecard(U1="1", U2="2", U5="3", U9="3")
    content = json.loads(dump_skor(Skor(card, (), ())))

    assert content["seri"] == ["U5", "U9"]
    assert [u["urutan_terendah"] for u in content["unsur"]] == [
        1,
        2,
        5,
        6,
        3,
        7,
        8,
        9,
        4,
    ]


def test_a_service_that_left_an_unsur_blank_has_no_index() -> None:
    card = scorecard(U1="4 3", U2="4 4")
    blank = scorecard(U1="", U2="4").scores
    service = ServiceScore("KTP", 1, blank)
    card = Scorecard(INSTRUMENT, None, None, 2, card.scores, (service,))

    content = json.loads(dump_skor(Skor(card, (), ())))

    assert content["periode"] is None
    assert (content["layanan"][0]["ikm"], content["layanan"][0]["mutu"]) == (None, None)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"ikm": 99.9}, "`ikm` berisi 99.9, menurut jawabannya 90.1"),
        ({"mutu": "B"}, '`mutu` berisi "B", menurut jawabannya "A"'),
        (
            {"prioritas": ["U3", "U5", "U9"]},
            '`prioritas[2]` berisi "U9", menurut jawabannya "U2"',
        ),
        (
            {"prioritas": ["U3"]},
            '`prioritas` berisi ["U3"], menurut jawabannya ["U3", "U5", "U2"]',
        ),
        ({"bobot": "0.11"}, '`bobot` berisi "0.11", menurut jawabannya "1/9"'),
    ],
)
def test_a_derived_number_that_somebody_changed_is_refused(
    values: dict[str, object], message: str
) -> None:
    assert message in faults(changed(**values))


def test_counts_that_do_not_add_up_are_refused() -> None:
    found = faults(changed(responden=201))

    assert "jawaban dan kosong U1 berjumlah 200, sedangkan respondennya 201" in found
    assert "jumlah responden semua layanan tidak sama dengan `responden`" in found


@pytest.mark.parametrize("counts", [[-1, 1, 109, 91], [True, 0, 108, 91]])
def test_counts_that_are_no_counts_are_refused(counts: list[int]) -> None:
    unsur = json.loads(dump_skor(example()))["unsur"]
    unsur[2]["jawaban"] = counts

    assert "jawaban U3 bukan bilangan cacah" in faults(changed(unsur=unsur))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"skema": "skm/skor/2"}',
        changed(instrumen="lain"),
        changed(periode="2023Q7"),
        changed(unsur=[]),
        changed(survei={"mulai": "kemarin"}),
        changed(unsur=[{"jawaban": [0, 0, 0, 0], "kosong": 0}] * 9),
        "[" * 100_000,
    ],
)
def test_what_is_no_score_is_refused_without_a_traceback(text: str) -> None:
    assert faults(text) == ["isinya bukan nilai yang dapat dibaca"]
