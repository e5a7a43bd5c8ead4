"""Different texts are different labels, whatever signs tell them apart."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm_cli.answers.labels.blanks import is_blank
from skm_cli.answers.labels.label_numbers import label_key
from skm_cli.answers.labels.label_text import is_slip
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.files.instrument_file import load_instrument

U1 = load_instrument().items[0]
PIECES = (
    "Baik", "baik", "Sangat", "dan", "hari", "a", "B", "1", "2", "3", "5", " ", " ",
    "+", "-", "<", ">", "=", "%", ".", ",", "/", "(", ")", "&", "!", "*", "★", "☆",
    "😀", "😡", "☹️", "👍🏽",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join)


def read(own: dict[str, int], *cells: str) -> list[int]:
    reader = AnswerColumn(U1, own, BAD)
    reader.codes(cells)
    reader.decide_labels()
    return reader.codes(cells)


def ignoring(text: str) -> str:
    """A text without what means nothing between words; what is left tells apart."""
    text = re.sub(r"^\s*[-*]\s+(?=\w)", "", text.casefold())
    text = re.sub(r"\bdan\b|&|\ufe0f", " ", text)
    text = re.sub(r"(?<=\d)[\s().,/!-]+(?=\d)", "~", text)
    text = re.sub(r"(?<=\w)[\s().,/!-]*-[\s().,/!-]*(?=\w)", "", text)
    text = re.sub(r"(?<!!)!(?!!)", "", text)
    return re.sub(r"[\s().,/]", "", text)


@pytest.mark.parametrize(
    "labels",
    [
        ("Baik", "Baik+", "Baik++", "Baik-"),
        ("Baik -", "Baik +", "Baik --", "baik"),
        ("< 1 hari", "> 1 hari", "1 hari", "1-3 hari"),
        ("1-3 hari", "2-3 hari", "3 hari", "13 hari"),
        ("1 – 3 hari", "1,3 hari", "1/3 hari", "1 3 hari"),
        ("😀", "🙂", "😐", "😡"),
        ("★", "★★", "★★★", "☆"),
        ("*", "**", "***", "****"),
        ("Puas 😀", "Puas 😡", "Puas", "😀"),
        ("👍", "👍👍", "👎", "👎👎"),
        ("(+)", "(-)", "(++)", "(+-)"),
        ("Puas!", "Puas!!", "Puas!!!", "Puas??"),
        ("A+", "A", "A-", "B+"),
    ],
)
def test_each_has_the_value_that_the_user_gives_it(labels: tuple[str, ...]) -> None:
    own = dict(zip(labels, (4, 2, 1, 3), strict=True))

    assert read(own, *labels) == [4, 2, 1, 3]


@given(TEXTS, TEXTS)
def test_two_are_one_only_by_what_means_nothing(one: str, other: str) -> None:
    if label_key(one) == label_key(other) and isinstance(label_key(one), str):
        assert ignoring(one) == ignoring(other)


@given(st.lists(TEXTS, min_size=2, max_size=4, unique_by=label_key))
def test_distinct_values_come_out_or_a_fault(labels: list[str]) -> None:
    assume(not any(map(is_blank, labels)))
    values = list(range(1, len(labels) + 1))

    codes = read(dict(zip(labels, values, strict=True)), *labels)

    assert all(code in {value, BAD} for code, value in zip(codes, values, strict=True))


@given(TEXTS, TEXTS)
def test_what_is_not_mapped_takes_no_value_of_another(one: str, other: str) -> None:
    assume(label_key(one) != label_key(other) and not is_blank(other))
    unaided, aided = read({}, one, other), read({one: 2}, one, other)

    without_code = re.sub(r"[\s(,=-]*2[\s)]*$", "", other)
    without_number = re.sub(r"^[\s(]*[\dabAB][\s.)=-]+", "", without_code)
    alike = label_key(one) in {label_key(without_number), label_key(without_code)}
    assert aided[1] in {unaided[1], *read({}, other), BAD} or alike


def test_a_picture_beside_a_known_label_is_nothing() -> None:
    assert read({}, "Puas 😀", "😍 Sangat puas", "Kurang puas ☹️") == [3, 4, 2]
    assert read({}, "Puas 😀", "Puas 😡", "Puas") == [BAD, BAD, 3]


def test_a_label_with_two_marks_is_two_answers() -> None:
    assert read({"Oke": 3}, "Oke (3)", "Oke (4)") == [3, BAD]
    assert read({"Oke": 3}, "Oke (3)", "c. OKE", "Oke") == [3, 3, 3]
    assert read({"Oke": 3}, "a. Oke", "b. Oke") == [BAD, BAD]
    assert read({"Oke": 3}, "a. Oke") == [3]
    assert read({"Oke": 3}, "Oke (4)") == [BAD]


def test_a_sign_is_no_slip() -> None:
    assert not is_slip("Baik", "Baik+")


def test_one_label_in_two_cases_is_proposed_once() -> None:
    reader = AnswerColumn(U1, {}, BAD)
    reader.codes(["Oke", "OKE", "oke "])

    assert reader.unknown_labels == {"Oke": 0}


@pytest.mark.parametrize(
    "four", ["4)", "(4)", "[4]", "IV", "iv.", "(IV)", "Ⅳ", "4️⃣", "④", "❹"]
)
def test_a_number_is_known_however_it_is_marked(four: str) -> None:
    assert read({}, four) == [4]
    assert read({"4": 1, "1": 4}, four) == [1]


@pytest.mark.parametrize("text", ["V", "(a4)", "1.000", "4-", "+-4", "D4", "4 5"])
def test_what_is_no_plain_number_is_asked(text: str) -> None:
    assert read({}, text) == [BAD]
