from hypothesis import given
from hypothesis import strategies as st

from cards import INSTRUMENT, scorecard, tally_of
from skm_cli.domain.scores.score import Scorecard
from skm_cli.report.survey.analysis.strengths import ends_of

_CARDS = st.lists(st.integers(10, 40), min_size=9, max_size=9).map(
    lambda totals: scorecard(
        {
            code: tally_of(total, 10)
            for code, total in zip(INSTRUMENT.codes, totals, strict=True)
        }
    )
)


@given(_CARDS)
def test_no_unsur_is_among_the_lowest_and_the_highest(card: Scorecard) -> None:
    ends = ends_of(card)

    assert not {s.unsur for s in ends.lowest} & {s.unsur for s in ends.highest}
    assert all(h.nrr > low.nrr for h in ends.highest for low in ends.lowest)


@given(_CARDS)
def test_the_lowest_are_the_first_priorities(card: Scorecard) -> None:
    lowest = tuple(score.unsur.code for score in ends_of(card).lowest)

    assert lowest == card.priorities()[: len(lowest)]


@given(_CARDS)
def test_what_equals_the_third_highest_is_named_with_it(card: Scorecard) -> None:
    ends = ends_of(card)
    assert bool(ends.highest) is bool(ends.lowest)

    named = (*ends.lowest, *ends.highest)
    left = [s for s in card.scores if named and s not in named]
    assert all(s.nrr < ends.highest[-1].nrr for s in left)
