"""Scorecards made of answers or of totals."""

from fractions import Fraction

from skm_cli.domain.period import Period
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.tally import Tally
from skm_cli.files.instrument_file import load_instrument

INSTRUMENT = load_instrument()


def tally(answers: str) -> Tally:
    """The tally of answers typed one after another: `tally("3 4 4")`."""
    counts = [answers.split().count(value) for value in "1234"]
    return Tally((counts[0], counts[1], counts[2], counts[3]))


def tally_of(total: int, respondents: int) -> Tally:
    """A tally of so many respondents whose answers add up to `total`."""
    low, more = divmod(total, respondents)
    counts = [0, 0, 0, 0]
    counts[low - 1] = respondents - more
    if more:
        counts[low] = more
    return Tally((counts[0], counts[1], counts[2], counts[3]))


def scorecard(
    tallies: dict[str, Tally] | None = None,
    *,
    instrument: Instrument = INSTRUMENT,
    period: str = "2023Q4",
    **answers: str,
) -> Scorecard:
    """A card of these answers, or tallies, to each unsur; one 4 for an unsur not named."""
    given = {code: tally(text) for code, text in answers.items()} | (tallies or {})
    respondents = max((t.answers for t in given.values()), default=1)
    scores = tuple(
        UnsurScore(u, (t,), (respondents - t.answers,), instrument)
        for u in instrument.unsur
        for t in [given.get(u.code, Tally((0, 0, 0, respondents)))]
    )
    return Scorecard(instrument, Period.parse(period), None, respondents, scores)


def card_of_totals(totals: list[int], respondents: int) -> Scorecard:
    """A card whose unsur, in order, have these totals."""
    return scorecard(
        {
            unsur.code: tally_of(total, respondents)
            for unsur, total in zip(INSTRUMENT.unsur, totals, strict=True)
        }
    )


def mean(total: int, respondents: int) -> Fraction:
    """An exact mean."""
    return Fraction(total, respondents)
