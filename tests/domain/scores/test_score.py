from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from cards import INSTRUMENT, card_of_totals, scorecard, tally, tally_of
from skm_cli.domain.scores.score import UNNAMED, Blanks, ServiceScore, ikm, ties
from skm_cli.domain.survey.weighting import Weighting
from skm_cli.domain.tally import rounded
from skm_cli.files.instrument_file import load_instrument

# The official table as it is printed, konversi at two decimals.
OFFICIAL = [
    ("D", Decimal("25.00"), Decimal("64.99")),
    ("C", Decimal("65.00"), Decimal("76.60")),
    ("B", Decimal("76.61"), Decimal("88.30")),
    ("A", Decimal("88.31"), Decimal("100.00")),
]


def letter_of(printed: Decimal) -> str:
    return next(letter for letter, low, high in OFFICIAL if low <= printed <= high)


@pytest.mark.slow
def test_every_printed_konversi_and_letter_agree_with_the_official_table() -> None:
    for respondents in range(1, 401):
        for total in range(respondents, 4 * respondents + 1):
            konversi = Fraction(25 * total, respondents)
            # A second way to round: the decimal module's own half up.
            exact = Decimal(25 * total) / Decimal(respondents)
            printed = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)

            assert rounded(konversi, 2) == printed
            assert INSTRUMENT.mutu(konversi).letter == letter_of(printed)


def test_perpusnas_2023() -> None:
    card = card_of_totals([630, 643, 636, 720, 622, 653, 659, 707, 630], 187)

    assert (str(rounded(card.ikm, 2)), card.mutu.letter) == ("87.64", "B")
    assert str(rounded(card.ikm, 3)) == "87.641"
    assert card.priorities() == ("U5", "U1", "U9")


def test_a_published_result_of_29_respondents() -> None:
    card = card_of_totals([105, 101, 100, 116, 102, 105, 106, 105, 115], 29)

    assert (str(rounded(card.ikm, 2)), card.mutu.letter) == ("91.48", "A")


def test_all_fours_is_exactly_100() -> None:
    card = scorecard()

    assert card.ikm == 100
    assert str(card.mutu) == "A (Sangat Baik)"


def test_all_ones_is_exactly_25() -> None:
    card = scorecard(dict.fromkeys(INSTRUMENT.codes, tally("1")))

    assert card.ikm == 25
    assert str(card.mutu) == "D (Tidak Baik)"


def test_a_blank_is_neither_nought_nor_one() -> None:
    assert scorecard(U1="4 4", U2="4").score("U2").nrr == 4


def test_the_letter_comes_from_the_konversi_and_not_from_the_printed_nrr() -> None:
    score = scorecard({"U1": tally_of(53, 15)}).score("U1")

    assert str(score.nrr_printed) == "3.53"
    assert score.mutu.letter == "A"
    assert score.mutu_of_printed_nrr.letter == "B"


def test_the_three_lowest_come_first() -> None:
    card = scorecard(U9="1", U4="2", U7="3", U1="4")

    assert card.priorities() == ("U9", "U4", "U7")


def test_ties_keep_the_regulations_order() -> None:
    card = scorecard(U5="3 4", U2="4 3", U9="4 4")

    assert replace(card, priority_count=2).priorities() == ("U2", "U5")


def test_a_tie_inside_the_priorities_is_known() -> None:
    tied = ties(scorecard(U5="2", U2="2", U9="3", U1="4"))

    assert [[s.unsur.code for s in group] for group in tied.among_priorities] == [
        ["U2", "U5"]
    ]
    assert not tied.at_cut
    assert not tied.printed


def test_a_tie_at_the_cut_is_known() -> None:
    tied = ties(scorecard(U1="1", U2="2", U5="3", U9="3"))

    assert [s.unsur.code for s in tied.at_cut] == ["U5", "U9"]
    assert not tied.among_priorities


def test_alike_in_print_and_not_before_rounding_is_known() -> None:
    card = card_of_totals([712, 702, 691, 786, 701, 712, 706, 774, 703], 200)

    assert card.priorities() == ("U3", "U5", "U2")
    assert [[s.unsur.code for s in g] for g in ties(card).printed] == [["U5", "U2"]]


def test_all_alike_has_no_lowest() -> None:
    assert ties(scorecard()).all_equal


@pytest.mark.parametrize("codes", [("U1", "U2", "U3"), ("U7", "U8", "U9")])
def test_ties_below_the_cut_are_of_no_interest(codes: tuple[str, ...]) -> None:
    tied = ties(scorecard(dict(zip(codes, map(tally, "123"), strict=True))))

    assert (tied.among_priorities, tied.at_cut, tied.printed) == ((), (), ())


def test_a_card_says_what_a_blank_answer_did() -> None:
    card = scorecard()

    assert card.blanks is Blanks.PER_UNSUR
    assert replace(card, left_out=0).blanks is Blanks.DROP_ROW


def test_more_priorities_than_unsur_are_all_of_them() -> None:
    assert len(replace(scorecard(), priority_count=10).priorities()) == 9


@pytest.mark.parametrize("name", ["permenpan-14-2017", "kepmenpan-25-2004"])
def test_a_score_is_found_by_its_own_code(name: str) -> None:
    card = scorecard(instrument=load_instrument(name))

    for code in card.instrument.codes:
        same = "".join(code)
        assert card.score(same).unsur.code == code


def test_a_tie_of_some_is_no_tie_of_all() -> None:
    assert not ties(scorecard(U5="2", U2="2", U9="3", U1="4 4 3")).all_equal


def test_a_tie_of_three_at_the_cut_is_whole() -> None:
    tied = ties(scorecard(U1="1", U2="2", U5="2", U9="2"))

    assert [s.unsur.code for s in tied.at_cut] == ["U2", "U5", "U9"]
    assert tied.among_priorities == ()


def test_of_three_alike_in_print_the_last_may_be_the_other_one() -> None:
    totals = dict.fromkeys(("U1", "U2"), tally_of(2000, 1000)) | {
        "U3": tally_of(2001, 1000)
    }

    (printed,) = ties(scorecard(totals)).printed

    assert [s.unsur.code for s in printed] == ["U1", "U2", "U3"]


def test_respondents_who_named_no_service_are_known_from_those_who_did() -> None:
    scores = scorecard().scores
    alike = UNNAMED.encode().decode()  # no text of ours is the same object

    for name, named in ((alike, False), ("KTP", True), ("(aa)", True)):
        assert ServiceScore(name, 1, scores).named is named


def test_a_weight_too_few_is_refused() -> None:
    short = Weighting("1/8", INSTRUMENT.weighting.weights[:8])

    with pytest.raises(ValueError, match="zip"):
        ikm(scorecard().scores, short)
