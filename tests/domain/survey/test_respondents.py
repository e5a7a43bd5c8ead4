from hypothesis import given
from hypothesis import strategies as st

from skm_cli.domain.survey.respondents import (
    CATEGORIES,
    OTHER,
    UNFILLED,
    Characteristics,
    all_categories,
    combined_characteristics,
    official_order,
)


@st.composite
def groups(draw: st.DrawFn) -> tuple[Characteristics, int]:
    """Respondents, some of them, by some of the characteristics."""
    respondents = draw(st.integers(1, 30))
    found: dict[str, dict[str, int]] = {}
    for name in draw(st.sets(st.sampled_from(list(CATEGORIES)))):
        category = st.sampled_from(all_categories(name))
        given_answers = draw(
            st.lists(category, min_size=respondents, max_size=respondents)
        )
        found[name] = {one: given_answers.count(one) for one in given_answers}
    return official_order(found), respondents


def test_categories_stand_in_their_order_and_empty_ones_are_left_out() -> None:
    found = official_order(
        {
            "pekerjaan": {UNFILLED: 1, OTHER: 2, "Swasta": 3, "PNS": 4, "TNI": 0},
            "jenis_kelamin": {"Perempuan": 6, "Laki-laki": 4},
        }
    )

    assert list(found) == ["jenis_kelamin", "pekerjaan"]
    assert list(found["jenis_kelamin"]) == ["Laki-laki", "Perempuan"]
    assert list(found["pekerjaan"]) == ["PNS", "Swasta", OTHER, UNFILLED]


def test_who_was_not_asked_did_not_fill_it_in() -> None:
    asked = {"usia": {"20–29 tahun": 2, UNFILLED: 1}}

    assert combined_characteristics([(asked, 3), ({}, 4)]) == {
        "usia": {"20–29 tahun": 2, UNFILLED: 5},
    }


@given(st.lists(groups(), min_size=1))
def test_groups_together_add_up_to_all(
    parts: list[tuple[Characteristics, int]],
) -> None:
    everyone = sum(respondents for _, respondents in parts)

    assert all(
        sum(counts.values()) == everyone
        for counts in combined_characteristics(parts).values()
    )
    assert combined_characteristics(parts) == combined_characteristics(
        list(reversed(parts))
    )
