"""Label sets of questionnaires, and the values that a column's labels have.

`tests/data/answer_sets.csv` holds 44 complete sets of labels that published surveys
use, a line a set: the unsur (`*` for any), the labels of the answers 1 to 4, and in
how many surveys the set was met.
"""

import csv
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.rows.bad_cells import jawaban_lines
from skm_cli.files.instrument_file import load_instrument

ITEMS = {item.code: item for item in load_instrument().items}
with (Path(__file__).parents[2] / "data/answer_sets.csv").open() as file:
    LINES = [tuple(line[:5]) for line in list(csv.reader(file))[1:]]
SETS = [
    (code, labels) for of, *labels in LINES for code in (ITEMS if of == "*" else (of,))
]


def read(code: str, *cells: str, **own: int) -> AnswerColumn:
    reader = AnswerColumn(ITEMS[code], own, BAD)
    reader.codes(cells)
    reader.decide_labels()
    return reader


def fault_lines(reader: AnswerColumn) -> list[str]:
    return [f"{one.message}: {one.label}" for one in reader.faults.values()]


def test_there_are_44_sets() -> None:
    assert len(LINES) == 44


@pytest.mark.parametrize(("code", "labels"), SETS)
def test_every_set_is_read_as_1_to_4(code: str, labels: list[str]) -> None:
    reader = read(code, *labels)

    assert reader.codes(labels) == [1, 2, 3, 4]
    assert fault_lines(reader) == []


@given(
    of=st.sampled_from(SETS),
    order=st.permutations(range(4)),
    form=st.sampled_from(
        ("{x}", "{d}. {x}", "{n} - {X}", "{x} ({n})", " {X} ", "{d}) {x}, {n}")
    ),
)
def test_a_set_is_read_in_any_order_and_form(
    of: tuple[str, list[str]], order: list[int], form: str
) -> None:
    code, labels = of
    cells = [
        form.format(x=labels[i], X=labels[i].upper(), n=i + 1, d="abcd"[i])
        for i in order
    ]

    assert read(code, *cells).codes(cells) == [i + 1 for i in order]


@pytest.mark.parametrize(("code", "labels"), SETS)
def test_some_labels_of_a_set_are_read_rightly_or_asked_about(
    code: str, labels: list[str]
) -> None:
    for size in (1, 2, 3):
        for some in combinations(range(4), size):
            cells = [labels[i] for i in some]
            reader = read(code, *cells)
            if not reader.faults:
                assert reader.codes(cells) == [i + 1 for i in some]


class TestCukup:
    @pytest.mark.parametrize(
        ("code", "labels", "value"),
        [
            ("U2", ["Cukup mudah", "Tidak mudah", "Kurang mudah", "Sangat mudah"], 3),
            ("U2", ["Cukup mudah", "Kurang mudah"], 3),
            ("U2", ["Cukup mudah", "Mudah", "Sangat mudah"], 2),
            ("U3", ["Cukup cepat", "Cepat"], 2),
            ("U3", ["Cukup cepat", "Kurang cepat", "Sangat cepat"], 3),
            ("U4", ["Cukup mahal"], 2),
            ("U4", ["Cukup mahal", "Gratis"], 2),
            ("U9", ["Cukup", "Buruk"], 2),
            ("U9", ["Cukup", "Baik", "Sangat baik"], 2),
            ("U9", ["Cukup", "Kurang baik"], 3),
            ("U2", ["2. Cukup mudah", "4. Sangat mudah"], 2),
        ],
    )
    def test_it_is_the_rank_that_the_others_leave(
        self, code: str, labels: list[str], value: int
    ) -> None:
        reader = read(code, *labels)

        assert fault_lines(reader) == []
        assert reader.codes(labels)[0] == value

    @pytest.mark.parametrize(
        ("code", "labels"),
        [
            ("U2", ["Cukup mudah"]),
            ("U2", ["Cukup mudah", "Sangat mudah"]),
            ("U3", ["Cukup cepat", "Tidak cepat", "Sangat cepat"]),
            ("U9", ["Cukup", "Sangat baik"]),
        ],
    )
    def test_alone_both_readings_are_shown(self, code: str, labels: list[str]) -> None:
        assert fault_lines(read(code, *labels)) == [
            f"pilihan jawaban {code} dapat berarti 2 atau 3: {labels[0]}"
        ]

    def test_a_label_of_the_user_takes_a_rank(self) -> None:
        reader = read("U2", "Cukup mudah", "Gampang", Gampang=3)

        assert reader.codes(["Cukup mudah"]) == [2]

    def test_one_with_a_value_of_the_user_is_no_question(self) -> None:
        reader = read("U9", "Cukup", Cukup=3)

        assert reader.codes(["Cukup"]) == [3]
        assert fault_lines(reader) == []


def test_two_labels_with_one_value_are_a_fault() -> None:
    assert fault_lines(read("U1", "Sesuai", "Puas", "Sangat puas")) == [
        '"Sesuai" dan "Puas" di U1 sama-sama bernilai 3: Sesuai',
        '"Sesuai" dan "Puas" di U1 sama-sama bernilai 3: Puas',
    ]


def test_no_rank_left_is_a_fault() -> None:
    assert fault_lines(read("U3", "Kurang cepat", "Cukup cepat", "Cepat")) == [
        "pilihan jawaban U3 dapat berarti 2 atau 3: Cukup cepat"
    ]


def test_labels_of_the_user_are_held_against_the_known_ones() -> None:
    reader = read("U1", "Sesuai", "Cocok", "Sangat sesuai", Cocok=3)

    assert fault_lines(reader) == [
        '"Sesuai" dan "Cocok" di U1 sama-sama bernilai 3: Sesuai',
        '"Sesuai" dan "Cocok" di U1 sama-sama bernilai 3: Cocok',
    ]
    assert jawaban_lines([reader]) == (
        'jawaban: {U1: {"Cocok": ..., "Sesuai": ..., "Sangat sesuai": 4}}'
    )


def test_labels_share_a_value_where_the_user_says_so_of_each() -> None:
    reader = read("U1", "Sesuai", "Cocok", Cocok=3, Sesuai=3)

    assert fault_lines(reader) == []
    assert [one.labels for one in reader.same_values] == [("Sesuai", "Cocok")]


def test_a_slip_shares_the_value_of_its_label() -> None:
    reader = AnswerColumn(ITEMS["U1"], {"Sangat sesuay": 4}, BAD)
    reader.codes(["Sangat sesuay", "Sangat sesuai"])
    reader.decide_labels()

    assert (fault_lines(reader), reader.same_values) == ([], [])


FOUR = ("Sangat tidak puas", "Tidak puas", "Puas", "Sangat puas")


class TestSangatTidak:
    @pytest.mark.parametrize("code", ITEMS)
    @pytest.mark.parametrize("size", [2, 3, 4])
    def test_next_to_it_tidak_is_2(self, code: str, size: int) -> None:
        for some in combinations(range(4), size):
            cells = [FOUR[i] for i in some]
            if 0 in some:
                assert read(code, *cells).codes(cells) == [i + 1 for i in some]

    def test_it_may_be_the_users_own(self) -> None:
        reader = AnswerColumn(ITEMS["U1"], {FOUR[0]: 1}, BAD)
        reader.codes(FOUR)
        reader.decide_labels()

        assert reader.codes(FOUR) == [1, 2, 3, 4]

    def test_with_five_steps_both_readings_are_shown(self) -> None:
        assert fault_lines(read("U1", *FOUR, "Kurang puas")) == [
            "pilihan jawaban U1 dapat berarti 1 atau 2: Tidak puas"
        ]

    def test_where_more_is_worse_it_is_asked(self) -> None:
        labels = ("Sangat tidak mahal", "Tidak mahal", "Mahal", "Sangat mahal")

        assert fault_lines(read("U4", *labels))

    def test_of_another_column_it_makes_one_ask(self) -> None:
        reader = AnswerColumn(ITEMS["U2"], {}, BAD)
        reader.codes(FOUR[1:])
        reader.decide_labels(sangat_tidak_in_sheet=True)

        assert fault_lines(reader) == [
            "pilihan jawaban U2 dapat berarti 1 atau 2: Tidak puas"
        ]

    def test_a_column_with_kurang_has_its_own_scale(self) -> None:
        reader = AnswerColumn(ITEMS["U2"], {}, BAD)
        reader.codes(["Tidak puas", "Kurang puas", "Puas"])
        reader.decide_labels(sangat_tidak_in_sheet=True)

        assert reader.codes(["Tidak puas"]) == [1]


@pytest.mark.parametrize(
    "label",
    [
        "Tidak tahu", "Tidak ada jawaban", "Tidak relevan", "Kurang tahu", "n/a",
        "Belum sesuai", "Tidak pernah sesuai", "Sesuai sekali", "Cukup sesuai",
        "Sangat kurang sesuai", "2. Gampang",
    ],
)  # fmt: skip
def test_no_number_is_offered_that_is_not_sure(label: str) -> None:
    reader = read("U1", *ITEMS["U1"].labels, label)

    assert reader.unknown_labels == {label: 0}


def test_a_negation_is_no_slip() -> None:
    (fault,) = read("U8", "Dikelola dengan kurang baik").faults.values()

    assert (fault.nearest, fault.value) == ("", 0)


def test_cukup_alone_may_be_either_on_any_item() -> None:
    assert fault_lines(read("U1", "Cukup", "Baik", "Sangat baik")) == [
        "pilihan jawaban U1 dapat berarti 2 atau 3: Cukup"
    ]


def test_one_label_written_in_several_ways_is_one_label() -> None:
    assert fault_lines(read("U1", "Sesuai", "sesuai.", "c. SESUAI", "Sesuai (3)")) == []


def test_a_set_that_fits_two_scales_shows_both_readings() -> None:
    # A reversed scale of the unit's own, next to the official one.
    unsur = ITEMS["U4"]
    low, poor, good, high = unsur.labels
    reader = AnswerColumn(unsur, {}, BAD)
    reversed_scale = {"gratis": 1, "murah": 2, "cukupmahal": 3, "sangatmahal": 4}
    known = reader.labels
    reader.labels = known._replace(sets=(*known.sets, reversed_scale))
    reader.codes([low, poor, good, high])
    reader.decide_labels()

    assert fault_lines(reader) == [
        f"pilihan jawaban U4 dapat berarti 1 atau 4: {low}",
        f"pilihan jawaban U4 dapat berarti 2 atau 3: {poor}",
        f"pilihan jawaban U4 dapat berarti 2 atau 3: {good}",
        f"pilihan jawaban U4 dapat berarti 1 atau 4: {high}",
    ]


def test_a_plain_slip_is_offered_with_its_value() -> None:
    reader = read("U2", "Cukup mudah", "Sangat mudah", "Sangat mudha", "2. Gampang")

    assert jawaban_lines([reader]) == (
        'jawaban: {U2: {"Cukup mudah": ..., "Sangat mudha": 4, "2. Gampang": ...}}'
    )


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Sangat sesuay", "Sangat sesuai"),
        ("tdk sesuai", "Tidak sesuai"),
        ("Sangat murah", ""),
        ("Entahlah", ""),
    ],
)
def test_the_nearest_known_label_is_found(typed: str, near: str) -> None:
    code = "U4" if "murah" in typed else "U1"
    (fault,) = read(code, typed).faults.values()

    assert fault.nearest == near
