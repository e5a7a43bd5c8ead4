"""Instruments with several questions an unsur, and the modes of weighting."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from cards import card_of_totals, scorecard, tally
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.weighting import Weighting, canonical, equal_mode
from skm_cli.domain.tally import rounded
from skm_cli.files.instrument_file import load_instrument, shipped_ids

OF_2017, ONLINE, OF_2004 = (
    load_instrument(name)
    for name in ("permenpan-14-2017", "daring-16", "kepmenpan-25-2004")
)


def letter_under(card: Scorecard, mode: str) -> str:
    return OF_2017.mutu(card.ikm_under(OF_2017.weighted(mode).weighting)).letter


class TestItems:
    def test_an_unsur_is_the_mean_of_the_means_of_its_items(self) -> None:
        # Not of all answers together: 10/4 would be their mean.
        unsur = ONLINE.unsur[0]
        score = UnsurScore(unsur, (tally("4"), tally("2 2 2")), (2, 0), ONLINE)

        assert score.nrr == 3
        assert score.tally.counts == (0, 3, 0, 1)
        assert score.blank == 2

    def test_an_unsur_without_an_answer_to_one_item_has_no_value(self) -> None:
        score = UnsurScore(ONLINE.unsur[0], (tally("4"), tally("")), (0, 1), ONLINE)

        assert not score.answered
        with pytest.raises(ZeroDivisionError):
            _ = score.nrr

    @pytest.mark.parametrize("name", shipped_ids())
    def test_each_item_belongs_to_one_unsur(self, name: str) -> None:
        instrument = load_instrument(name)
        numbers = [item.number for item in instrument.items]

        assert numbers == list(range(1, len(numbers) + 1))
        assert len(set(instrument.codes)) == len(instrument.unsur)

    def test_the_16_questions_lie_over_the_nine_unsur(self) -> None:
        spread = {u.code: [item.number for item in u.items] for u in ONLINE.unsur}

        assert spread == {
            "U1": [1, 2], "U2": [3, 4, 5], "U3": [6], "U4": [7, 8, 9], "U5": [10],
            "U6": [11], "U7": [12, 13, 14], "U8": [15], "U9": [16],
        }  # fmt: skip
        names = [unsur.name for unsur in ONLINE.unsur]
        assert names == [unsur.name for unsur in OF_2017.unsur]

    def test_tidak_sesuai_belongs_to_its_form(self) -> None:
        def value(labels: tuple[tuple[str, ...], ...]) -> set[int]:
            return {of.index("Tidak sesuai") + 1 for of in labels if "Tidak sesuai" in of}  # fmt: skip

        assert value(OF_2017.items[0].label_sets) == {1}
        assert value(ONLINE.items[0].label_sets) == {2}

    def test_an_instrument_is_item_based_when_one_unsur_has_several(self) -> None:
        first, *others = OF_2017.unsur
        doubled = first._replace(items=ONLINE.unsur[0].items)

        assert not OF_2017.item_based
        assert replace(OF_2017, unsur=(*others, doubled)).item_based
        assert ONLINE.item_codes == tuple(f"P{n}" for n in range(1, 17))

    def test_what_is_asked_is_told_by_name_questions_and_unsur_not_by_weights(
        self,
    ) -> None:
        first, *others = OF_2017.unsur
        renamed = replace(OF_2017, unsur=(first._replace(name="Syarat"), *others))

        assert OF_2017.asked == OF_2017.weighted("0.11").asked
        assert len({each.asked for each in (OF_2017, ONLINE, renamed)}) == 3

    def test_titles_name_code_and_name(self) -> None:
        unsur = OF_2017.unsur[2]

        assert unsur.title == unsur.items[0].title == "U3 Waktu penyelesaian"
        assert unsur.heading == "U3. Waktu penyelesaian"


class TestBandsOf2004:
    @pytest.mark.parametrize(
        ("konversi", "letter"),
        [
            ("100", "A"), ("81.26", "A"), ("81.255", "A"), ("81.25", "B"),
            ("62.51", "B"), ("62.50", "C"), ("43.76", "C"), ("43.75", "D"),
            ("25", "D"),
        ],
    )  # fmt: skip
    def test_they_are_those_of_2004(self, konversi: str, letter: str) -> None:
        for name in ("kepmenpan-25-2004", "permenpan-16-2014"):
            assert load_instrument(name).mutu(Fraction(konversi)).letter == letter


class TestWeights:
    @pytest.mark.parametrize(
        ("mode", "ikm"), [("1/9", "100.00"), ("0.111", "99.90"), ("0.11", "99.00")]
    )
    def test_a_weight_rounded_down_takes_the_best_index_below_100(
        self, mode: str, ikm: str
    ) -> None:
        card = scorecard(instrument=OF_2017.weighted(mode))

        assert rounded(card.ikm, 2) == Decimal(ikm)

    def test_all_answers_4_of_the_14_unsur(self) -> None:
        assert OF_2004.weighting.text == "0.071"
        card = scorecard(instrument=OF_2004)
        assert rounded(card.ikm, 2) == Decimal("99.40")
        assert scorecard(instrument=OF_2004.weighted("1/14")).ikm == 100

    def test_an_index_below_the_bands_is_the_lowest_grade(self) -> None:
        ones = {code: tally("1") for code in OF_2017.codes}
        card = scorecard(ones, instrument=OF_2017.weighted("0.11"))

        assert rounded(card.ikm, 2) == Decimal("24.75")
        assert card.mutu.letter == "D"

    def test_89_19_loses_its_letter_under_0_11_and_89_20_does_not(self) -> None:
        low = card_of_totals([3567] * 8 + [3572], 1000)
        high = card_of_totals([3568] * 9, 1000)

        assert rounded(low.ikm, 2) == Decimal("89.19")
        assert [letter_under(low, mode) for mode in ("1/9", "0.11")] == ["A", "B"]
        assert [letter_under(high, mode) for mode in ("1/9", "0.11")] == ["A", "A"]

    def test_the_modes_that_fit_begin_with_the_usual_one(self) -> None:
        own = Weighting("instrumen", (Fraction(1, 3), Fraction(2, 3)))
        few = replace(OF_2017, unsur=OF_2017.unsur[:2], usual=own, weighting=own)

        assert [mode.text for mode in OF_2017.modes] == ["1/9", "0.111", "0.11"]
        assert [mode.text for mode in OF_2004.modes] == ["0.071", "1/14"]
        assert [mode.text for mode in few.modes] == ["instrumen", "1/2"]

    def test_weights_of_its_own_are_a_mode_of_that_instrument_alone(self) -> None:
        own = Weighting("instrumen", (Fraction(1, 3), Fraction(2, 3)))
        few = replace(OF_2017, unsur=OF_2017.unsur[:2], usual=own, weighting=own)

        assert few.weighted("1/2").weighted("instrumen").weighting == own
        with pytest.raises(ValueError, match="instrumen"):
            OF_2017.weighted("instrumen")
        with pytest.raises(ValueError, match="sama"):
            OF_2017.weighted("sama")

    def test_ikm_is_the_weighted_sum(self) -> None:
        own = Weighting("instrumen", (Fraction(1, 3), Fraction(2, 3)))
        few = replace(OF_2017, unsur=OF_2017.unsur[:2], usual=own, weighting=own)

        assert scorecard(instrument=few, U1="1", U2="4").ikm == 75

    def test_only_exact_equal_weights_need_no_word(self) -> None:
        modes = [(mode.exact, mode.own) for mode in OF_2017.modes]
        own = Weighting("instrumen", (Fraction(1),))

        assert modes == [(True, False), (False, False), (False, False)]
        assert (own.exact, own.own) == (False, True)
        assert Weighting("0.111", ()).printed() == "0,111"

    @pytest.mark.parametrize("name", shipped_ids())
    def test_exact_weights_total_1(self, name: str) -> None:
        instrument = load_instrument(name)
        exact = instrument.weighted(f"1/{len(instrument.unsur)}")

        assert sum(exact.weighting.weights) == 1

    @pytest.mark.parametrize(
        ("typed", "mode"),
        [
            ("1/9", "1/9"), (" 1 / 9 ", "1/9"), ("0,111", "0.111"), ("0.110", "0.11"),
            (".11", "0.11"), ("0.0710", "0.071"), ("0.1", "0.10"), ("Instrumen", "instrumen"),
            ("2/9", None), ("1/x", None), ("1/999", None), ("0.1111", None),
            ("0.", None), ("11", None), ("1/0", None), ("0.0", None), ("", None),
        ],
    )  # fmt: skip
    def test_a_mode_is_named_alike_however_it_is_typed(
        self, typed: str, mode: str | None
    ) -> None:
        assert canonical(typed) == mode

    @pytest.mark.parametrize(
        ("mode", "count", "fits"),
        [
            ("1/9", 9, True), ("0.111", 9, True), ("0.11", 9, True),
            ("0.112", 9, False), ("0.071", 9, False), ("1/14", 9, False),
            ("1/0", 9, False), ("0.071", 14, True), ("0.07", 14, True),
            ("0.11", 14, False), ("0.091", 11, True), ("0.125", 8, True),
            ("0.10", 10, True),
        ],
    )  # fmt: skip
    def test_a_rounded_weight_fits_only_the_unsur_it_was_rounded_for(
        self, *, mode: str, count: int, fits: bool
    ) -> None:
        assert (equal_mode(mode, count) is not None) is fits


class TestEdgesOfModes:
    @pytest.mark.parametrize(
        "typed",
        ["0/9", "/9", "1/0", "1/x", "1/100", "setengah", "0", "11", "2.111", "0.١١"],
    )
    def test_what_is_no_mode_is_none(self, typed: str) -> None:
        assert canonical(typed) is None

    @pytest.mark.parametrize("typed", ["1/1", "1/99"])
    def test_any_number_of_unsur_up_to_99_has_a_mode(self, typed: str) -> None:
        assert canonical(typed) == typed

    @pytest.mark.parametrize(("mode", "count"), [("1/9", 14), ("0.111", 1)])
    def test_a_mode_of_another_number_of_unsur_does_not_fit(
        self, mode: str, count: int
    ) -> None:
        assert equal_mode(mode, count) is None

    def test_an_instruments_own_mode_is_known_by_its_text(self) -> None:
        text = b"instrumen".decode()  # no other text is the same object

        assert Weighting(text, ()).own
        assert not Weighting("1/9", ()).own

    def test_an_instrument_is_confirmed_unless_said(self) -> None:
        made = Instrument("x", "X", "X", (), (), OF_2017.weighting, OF_2017.weighting)

        assert made.confirmed
