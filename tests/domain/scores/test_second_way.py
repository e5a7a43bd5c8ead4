"""The whole of the scoring done a second time: row by row, in Decimal, by hand."""

from collections import Counter
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import gcd

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cards import INSTRUMENT
from skm_cli.domain.scores.score import (
    Blanks,
    Pooling,
    Scorecard,
    ServiceScore,
    UnsurScore,
)
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.tally import SCALE, Tally, rounded
from skm_cli.files.instrument_file import load_instrument, shipped_ids

INSTRUMENTS = [load_instrument(name) for name in shipped_ids()]
BANDS = {
    "2017": [("A", "88.31"), ("B", "76.61"), ("C", "65.00"), ("D", "25.00")],
    "2004": [("A", "81.26"), ("B", "62.51"), ("C", "43.76"), ("D", "25.00")],
}
BANDS_OF = {"permenpan-14-2017": "2017", "daring-16": "2017"}
MODES = {
    "permenpan-14-2017": ["1/9", "0.111", "0.11"],
    "daring-16": ["1/9", "0.111", "0.11"],
    "permenpan-16-2014": ["1/9", "0.111", "0.11"],
    "kepmenpan-25-2004": ["0.071", "1/14"],
}

Row = tuple[str, tuple[int, ...]]


@st.composite
def surveys(draw: st.DrawFn) -> tuple[Instrument, list[Row]]:
    """An instrument in some mode of weighting, and what respondents answered it."""
    instrument = draw(st.sampled_from(INSTRUMENTS))
    instrument = instrument.weighted(draw(st.sampled_from(MODES[instrument.id])))
    answer = st.sampled_from([0, 1, 2, 3, 4, 3, 4, 4])
    row = st.tuples(
        st.sampled_from(["KTP", "KK", "Akta"]),
        st.tuples(*[answer] * len(instrument.items)),
    )
    rows = draw(st.lists(row, min_size=1, max_size=25))
    return instrument, [row for row in rows if any(row[1])]


def card_of(instrument: Instrument, rows: list[Row]) -> Scorecard:
    """The program's way: counts first, then everything from them."""
    names = list(dict.fromkeys(name for name, _ in rows))
    groups = {n: [answers for name, answers in rows if name == n] for n in names}
    return Scorecard(
        instrument=instrument,
        period=None,
        survey=None,
        respondents=len(rows),
        scores=scores_of(instrument, [answers for _, answers in rows]),
        services=tuple(
            ServiceScore(name, len(group), scores_of(instrument, group))
            for name, group in groups.items()
        ),
    )


def scores_of(
    instrument: Instrument, rows: list[tuple[int, ...]]
) -> tuple[UnsurScore, ...]:
    columns = iter(zip(*rows, strict=True))
    made = []
    for unsur in instrument.unsur:
        counts = [Counter(next(columns)) for _ in unsur.items]
        tallies = tuple(Tally((c[1], c[2], c[3], c[4])) for c in counts)
        blanks = tuple(count[0] for count in counts)
        made.append(UnsurScore(unsur, tallies, blanks, instrument))
    return tuple(made)


def all_answered(instrument: Instrument, rows: list[Row]) -> bool:
    return bool(rows) and all(
        any(answers[place] for _, answers in rows)
        for place in range(len(instrument.items))
    )


def nrr_by_hand(instrument: Instrument, rows: list[Row]) -> list[Decimal]:
    place, values = 0, []
    for unsur in instrument.unsur:
        means = []
        for _ in unsur.items:
            total, given_ = Decimal(0), 0
            for _, answers in rows:
                if answers[place] in SCALE:
                    total += answers[place]
                    given_ += 1
            means.append(total / given_)
            place += 1
        values.append(sum(means, Decimal(0)) / len(means))
    return values


def ikm_by_hand(instrument: Instrument, rows: list[Row]) -> Decimal:
    mode = instrument.weighting.text
    values = nrr_by_hand(instrument, rows)
    if mode.startswith("1/"):
        return 25 * sum(values, Decimal(0)) / Decimal(mode.removeprefix("1/"))
    return 25 * sum((value * Decimal(mode) for value in values), Decimal(0))


def half_up(value: Decimal) -> Decimal:
    # Thirds and ninths cut off after 50 digits must not miss a half.
    return value.quantize(Decimal("1e-30")).quantize(Decimal("0.01"), ROUND_HALF_UP)


def letter_by_hand(instrument: Instrument, value: Decimal) -> str:
    bands = BANDS[BANDS_OF.get(instrument.id, "2004")]
    fitting = (letter for letter, low in bands if half_up(value) >= Decimal(low))
    return next(fitting, "D")


@given(surveys())
def test_the_second_way_finds_the_same(survey: tuple[Instrument, list[Row]]) -> None:
    instrument, rows = survey
    assume(all_answered(instrument, rows))
    card = card_of(instrument, rows)

    with localcontext(prec=50):
        values = nrr_by_hand(instrument, rows)
        index = ikm_by_hand(instrument, rows)

        assert [rounded(score.nrr, 2) for score in card.scores] == [
            half_up(value) for value in values
        ]
        assert [score.mutu.letter for score in card.scores] == [
            letter_by_hand(instrument, 25 * value) for value in values
        ]
        assert rounded(card.ikm, 2) == half_up(index)
        assert card.mutu.letter == letter_by_hand(instrument, index)
        near = [value.quantize(Decimal("1e-30")) for value in values]
    lowest = sorted(range(len(near)), key=near.__getitem__)
    assert card.priorities() == tuple(instrument.codes[place] for place in lowest[:3])


@given(surveys())
def test_the_mean_of_services_is_the_mean_of_their_own(
    survey: tuple[Instrument, list[Row]],
) -> None:
    instrument, rows = survey
    groups = [
        [row for row in rows if row[0] == name]
        for name in dict.fromkeys(name for name, _ in rows)
    ]
    assume(rows and all(all_answered(instrument, group) for group in groups))
    card = replace(card_of(instrument, rows), pooling=Pooling.SERVICES)

    with localcontext(prec=50):
        each = [ikm_by_hand(instrument, group) for group in groups]
        index = sum(each, Decimal(0)) / len(each)

        assert rounded(card.ikm, 2) == half_up(index)
        assert card.mutu.letter == letter_by_hand(instrument, index)
        services = [service.ikm for service in card.services]
        assert [rounded(one, 2) for one in services if one is not None] == [
            half_up(one) for one in each
        ]


@given(surveys())
def test_whole_rows_alone_are_those_without_a_blank(
    survey: tuple[Instrument, list[Row]],
) -> None:
    instrument, rows = survey
    whole = [row for row in rows if all(row[1])]
    assume(whole)
    card = replace(card_of(instrument, whole), left_out=len(rows) - len(whole))

    with localcontext(prec=50):
        assert rounded(card.ikm, 2) == half_up(ikm_by_hand(instrument, whole))
    assert card.blanks is Blanks.DROP_ROW
    assert {score.blank for score in card.scores} == {0}


@pytest.mark.slow
def test_every_index_of_a_unit_reads_its_letter_in_the_table() -> None:
    """All totals of nine complete unsur, of 1 to 400 respondents."""
    bounds = [(letter, int(Decimal(low) * 100)) for letter, low in BANDS["2017"]]

    def reads_right(total: int, answers: int) -> bool:
        hundredths = (2 * 2500 * total + answers) // (2 * answers)
        expected = next(letter for letter, low in bounds if hundredths >= low)
        index = Fraction(25 * total, answers)
        printed = rounded(index, 2).scaleb(2)
        return printed == hundredths and INSTRUMENT.mutu(index).letter == expected

    for respondents in range(1, 401):
        answers = 9 * respondents
        # What fewer respondents give too has been seen with them.
        wrong = [
            total
            for total in range(answers, 4 * answers + 1)
            if gcd(total, respondents) == 1 and not reads_right(total, answers)
        ]
        assert wrong == []
