import json
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards import INSTRUMENT, scorecard, tally_of
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import Pooling, Scorecard, ServiceScore
from skm_cli.domain.survey.respondents import CATEGORIES, all_categories, official_order
from skm_cli.domain.survey.source import Source
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.errors import ProblemsFoundError
from skm_cli.scores.skor_json import Skor, dump_skor, load_skor

TOTALS = [712, 702, 691, 786, 701, 712, 706, 774, 703]

PEOPLE = {
    "jenis_kelamin": {"Laki-laki": 95, "Perempuan": 100, "Tidak diisi": 5},
    "pekerjaan": {"PNS": 71, "Lainnya": 129},
}


def example() -> Skor:
    tallies = {
        unsur.code: tally_of(total, 200)
        for unsur, total in zip(INSTRUMENT.unsur, TOTALS, strict=True)
    }
    card = scorecard(tallies)
    services = (ServiceScore("KTP", 200, card.scores),)
    survey = SurveyWindow(date(2023, 10, 2), date(2023, 11, 17))
    period = Period.parse("2023Q4")
    card = Scorecard(INSTRUMENT, period, survey, 200, card.scores, services, PEOPLE)
    source = Source("responses.xlsx", "ab" * 32, "Jawaban", 1, {"U1": "G · P"}, ())
    note = Note(Place("responses.xlsx", "Jawaban", 1, 15), "pesan", "saran")
    return Skor(card, (source,), (note,))


def load(text: str) -> Skor:
    return load_skor(
        text.encode(), shown="skor.json", instrument_of=lambda _: INSTRUMENT
    )


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
        "responden_menurut", "sumber", "catatan", "gabung_layanan",
        "jawaban_kosong", "responden_dibuang", "populasi", "rentang_keyakinan",
        "keajekan", "sebaran", "jawaban_csv",
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
    skor = load(dump_skor(example()._replace(answers_hash="ab" * 32)))

    assert skor.answers_hash == "ab" * 32
    assert skor.card == example().card
    assert skor.sources == example().sources
    assert dump_skor(skor._replace(answers_hash=None)) == dump_skor(example())


def test_another_weight_makes_other_indices() -> None:
    assert [
        text.partition(" berisi ")[0] for text in faults(changed(bobot="0.11"))
    ] == [
        "`ikm`",
        "`layanan[0].ikm`",
    ]


def test_more_keys_may_follow() -> None:
    assert load(changed(lain={"a": 1})).card == example().card
    more = {**PEOPLE, "agama": {"a": 1}}
    assert load(changed(responden_menurut=more)).card == example().card


def test_who_answered_stands_in_the_official_order() -> None:
    card = replace(
        example().card,
        people={
            "pekerjaan": {"Lainnya": 1, "Swasta": 190, "PNS": 9},
            "jenis_kelamin": {"Tidak diisi": 2, "Perempuan": 198, "Laki-laki": 0},
        },
    )

    written = json.loads(dump_skor(Skor(card, (), ())))["responden_menurut"]

    assert json.dumps(written) == json.dumps(
        {
            "jenis_kelamin": {"Perempuan": 198, "Tidak diisi": 2},
            "pekerjaan": {"PNS": 9, "Swasta": 190, "Lainnya": 1},
        }
    )


def test_who_was_not_asked_is_not_there() -> None:
    skor = Skor(replace(example().card, people={}), (), ())

    assert json.loads(dump_skor(skor))["responden_menurut"] == {}
    assert load(dump_skor(skor)).card.people == {}


@given(st.data())
def test_whoever_answered_reads_back(data: st.DataObject) -> None:
    people = {}
    for name in data.draw(st.sets(st.sampled_from(list(CATEGORIES)))):
        categories = all_categories(name)
        others = len(categories) - 1
        cut = st.lists(st.integers(0, 200), min_size=others, max_size=others)
        cuts = [0, *sorted(data.draw(cut)), 200]
        counts = (high - low for low, high in pairwise(cuts))
        people[name] = dict(zip(categories, counts, strict=True))
    card = replace(example().card, people=official_order(people))

    text = dump_skor(Skor(card, (), ()))

    assert load(text).card == card
    assert dump_skor(load(text)) == text


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ({"L": 200}, "`responden_menurut.usia` memuat 'L', yang bukan kelompoknya"),
        (
            {"Lainnya": 199},
            "`responden_menurut.usia` berjumlah 199, sedangkan respondennya 200",
        ),
        (
            {"Lainnya": 201},
            "`responden_menurut.usia` berjumlah 201, sedangkan respondennya 200",
        ),
        *(
            (
                {"Lainnya": count, "Tidak diisi": 200},
                "jumlah dalam `responden_menurut.usia` bukan bilangan cacah",
            )
            for count in (-1, 0.5, True, None, "200")
        ),
    ],
)
def test_respondents_that_do_not_add_up_are_refused(
    counts: dict[str, object], message: str
) -> None:
    assert message in faults(changed(responden_menurut={"usia": counts}))


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
        ({"ikm": 99.9}, "`ikm` berisi 99,9, menurut jawabannya 90,1"),
        ({"mutu": "B"}, '`mutu` berisi "B", menurut jawabannya "A"'),
        (
            {"prioritas": ["U3", "U5", "U9"]},
            '`prioritas[2]` berisi "U9", menurut jawabannya "U2"',
        ),
        (
            {"prioritas": ["U5"]},
            '`prioritas[0]` berisi "U5", menurut jawabannya "U3"',
        ),
        (
            {"prioritas": []},
            '`prioritas` berisi [], menurut jawabannya ["U3", "U5", "U2"]',
        ),
        (
            {"prioritas": ["U3"] * 10},
            f"`prioritas` berisi {json.dumps(['U3'] * 10)}, menurut jawabannya "
            '["U3", "U5", "U2"]',
        ),
    ],
)
def test_a_derived_number_that_somebody_changed_is_refused(
    values: dict[str, object], message: str
) -> None:
    assert message in faults(changed(**values))


def test_the_mean_of_services_reads_back_and_is_checked() -> None:
    two = (
        ServiceScore("KTP", 1, scorecard(U1="4").scores),
        ServiceScore("KK", 1, scorecard(U1="1").scores),
    )
    card = replace(scorecard(U1="4 1"), services=two, pooling=Pooling.SERVICES)
    text = dump_skor(Skor(card, (), ()))

    assert json.loads(text)["gabung_layanan"] == "rerata"
    assert load(text).card == card
    assert faults(text.replace('"rerata"', '"berat"')) == [
        "isinya bukan nilai yang dapat dibaca"
    ]


def test_the_mean_of_a_service_without_an_index_is_no_score() -> None:
    blank = ServiceScore("KTP", 200, scorecard(U1="", U2="4").scores)
    card = replace(example().card, services=(blank,))
    content = json.loads(dump_skor(Skor(card, (), ())))

    assert faults(json.dumps(content | {"gabung_layanan": "rerata"})) == [
        "isinya bukan nilai yang dapat dibaca"
    ]


def test_without_the_later_keys_the_defaults_hold() -> None:
    content = json.loads(dump_skor(example()))
    for key in ("gabung_layanan", "jawaban_kosong", "responden_dibuang"):
        del content[key]

    assert load(json.dumps(content)).card == example().card


@pytest.mark.parametrize("count", [1, 2, 4, 9])
def test_it_decides_how_many_unsur_are_priorities(count: int) -> None:
    card = replace(example().card, priority_count=count)

    text = dump_skor(Skor(card, (), ()))

    assert len(json.loads(text)["prioritas"]) == count
    assert load(text).card == card


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
        changed(instrumen=14),
        changed(bobot="0.071"),
        changed(bobot=0.11),
        changed(periode="2023Q7"),
        changed(unsur=[]),
        changed(responden_menurut=None),
        changed(responden_menurut={"usia": 200}),
        changed(responden_menurut={"usia": None}),
        changed(survei={"mulai": "kemarin"}),
        changed(unsur=[{"jawaban": [0, 0, 0, 0], "kosong": 0}] * 9),
        "[" * 100_000,
    ],
)
def test_what_is_no_score_is_refused_without_a_traceback(text: str) -> None:
    assert faults(text) == ["isinya bukan nilai yang dapat dibaca"]
