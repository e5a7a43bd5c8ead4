from dataclasses import replace
from fractions import Fraction

import pytest

from cards import INSTRUMENT, card_of_totals, scorecard
from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.scores.score import Pooling, Scorecard, ServiceScore
from skm_cli.domain.scores.trend import Series, series_of

TOTALS = [712, 702, 691, 786, 701, 712, 706, 774, 703]


def card(period: str, lift: int = 0, *, instrument: str = "") -> Scorecard:
    """The scores of a period: the reference's totals, each so much higher."""
    scored = card_of_totals([total + lift for total in TOTALS], 200)
    used = replace(INSTRUMENT, id=instrument or INSTRUMENT.id)
    scores = tuple(replace(score, instrument=used) for score in scored.scores)
    return replace(scored, period=Period.parse(period), instrument=used, scores=scores)


def series(*cards: Scorecard, **history: str) -> list[Series]:
    values = {Period.parse(code[1:]): Fraction(ikm) for code, ikm in history.items()}
    return list(series_of(cards, values, default=INSTRUMENT))


def periods(one: Series) -> list[str]:
    return [str(point.period) for point in one.points]


def test_periods_stand_in_their_order_whatever_the_folders() -> None:
    (one,) = series(card("2024Q1"), card("2023Q4"), card("2023Q2"))

    assert periods(one) == ["2023Q2", "2023Q4", "2024Q1"]


def test_a_change_is_exact_and_counts_from_the_period_before() -> None:
    (one,) = series(card("2023Q3"), card("2023Q4", 1))

    assert one.changes == (None, Fraction(25, 200))


def test_quarters_semesters_and_years_are_series_of_their_own() -> None:
    found = series(card("2023"), card("2023Q4"), card("2023S2"), card("2022"))

    assert [periods(one) for one in found] == [["2023Q4"], ["2023S2"], ["2022", "2023"]]


def test_another_instrument_is_a_series_of_its_own() -> None:
    found = series(card("2022"), card("2023", instrument="lain"), card("2024"))

    assert [periods(one) for one in found] == [["2023"], ["2022", "2024"]]
    assert [one.rule.instrument for one in found if one.rule] == [
        "lain",
        "permenpan-14-2017",
    ]


@pytest.mark.parametrize("mode", ["0.111", "0.11"])
def test_another_weight_is_a_series_of_its_own(mode: str) -> None:
    after = card("2023")
    instrument = after.instrument.weighted(mode)
    found = series(card("2022"), replace(after, instrument=instrument))

    assert [one.rule.weight for one in found if one.rule] == ["1/9", mode]


def test_an_instrument_that_changed_under_its_name_is_a_series_of_its_own() -> None:
    before, after = card("2022"), card("2023")
    renamed = INSTRUMENT.unsur[3]._replace(name="Kemudahan")
    unsur = (*INSTRUMENT.unsur[:3], renamed, *INSTRUMENT.unsur[4:])
    changed = replace(after, instrument=replace(after.instrument, unsur=unsur))

    assert [periods(one) for one in series(before, changed)] == [["2022"], ["2023"]]


def test_the_mean_of_services_is_a_series_of_its_own() -> None:
    pooled = card("2022")
    service = ServiceScore("KTP", 200, pooled.scores)
    mean = replace(card("2023"), services=(service,), pooling=Pooling.SERVICES)

    assert [periods(one) for one in series(pooled, mean)] == [["2022"], ["2023"]]


def test_history_goes_to_the_scores_that_follow_it() -> None:
    found = series(
        card("2022", instrument="lain"), card("2024"), _2021="85.20", _2023="86.75"
    )

    assert [periods(one) for one in found] == [["2021", "2022"], ["2023", "2024"]]
    assert [point.mutu.letter for point in found[0].points] == ["B", "A"]


def test_history_after_all_scores_goes_to_the_last() -> None:
    (one,) = series(card("2022"), _2023="86.75")

    assert periods(one) == ["2022", "2023"]
    assert one.comparison is None


def test_history_alone_has_no_rule() -> None:
    (one,) = series(_2022="85.20", _2023="86.75")

    assert (one.rule, one.changes[1]) == (None, Fraction("1.55"))


def test_a_period_that_was_scored_has_no_history() -> None:
    (one,) = series(card("2023"), _2023="50")

    assert [point.card is None for point in one.points] == [False]


def test_the_last_two_scores_are_compared_also_across_history() -> None:
    (one,) = series(card("2021"), card("2023", 2), _2022="85.20")

    assert one.comparison
    before, after = one.comparison.before, one.comparison.after
    assert (str(before.period), str(after.period)) == ("2021", "2023")
    assert {change.change for change in one.comparison.unsur} == {Fraction(2, 200)}


def test_a_fall_too_small_to_print_is_no_fall() -> None:
    (one,) = series(
        replace(card_of_totals([2000] * 9, 600), period=Period.parse("2022")),
        replace(card_of_totals([1998, *[1997] * 8], 600), period=Period.parse("2023")),
    )

    assert one.comparison
    assert [change.fell for change in one.comparison.unsur] == [False, *[True] * 8]


def test_a_letter_falls_only_downwards() -> None:
    low = replace(scorecard(U1="3", U2="4"), period=Period.parse("2022"))
    high = replace(scorecard(U1="4", U2="3"), period=Period.parse("2023"))
    (one,) = series(low, high)

    assert one.comparison
    fell = [change.mutu_fell for change in one.comparison.unsur]
    assert fell == [False, True, *[False] * 7]
    assert not one.comparison.mutu_fell


def test_a_change_that_two_decimals_hide_is_none() -> None:
    words = [wording.change(Fraction(n, 1000)) for n in (420, -100, 0, 4, -4, -5, 5)]

    assert words == [
        "naik 0,42", "turun 0,10", "tetap", "tetap", "tetap", "turun 0,01", "naik 0,01",
    ]  # fmt: skip
