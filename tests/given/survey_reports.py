"""Reports on a survey, and the cards and series that they are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from cards import INSTRUMENT, tally
from reports import report
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.report.conduct import Conduct
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.profile import PeriodProfile
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Scorecard, ServiceScore, UnsurScore
from skm_cli.domain.scores.trend import Series, series_of
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.sampling import Population
from skm_cli.domain.tally import Tally


def survey(
    own: Report | None = None,
    *,
    kind: Kind = Kind.GABUNGAN,
    population: int | Mapping[str, int] | None = None,
    media: tuple[str, ...] | None = None,
    trend: Sequence[Series] = (),
    suggestions: Sequence[str] | None = (),
    before: Report | None = None,
    conduct: Conduct | None = None,
) -> SurveyReport:
    """A report on a survey.

    Args:
        own: The follow-up report of the same period; without it, the reference's.
        kind: The kind of report.
        population: How many were served, or how many by each service.
        media: Where the results were published.
        trend: The series of periods.
        suggestions: One a respondent; `None`: jawaban.csv was not kept.
        before: The follow-up report of the period before.
        conduct: How the survey was carried out.
    """
    size = population
    return SurveyReport(
        kind=kind,
        own=own or report(),
        about=PeriodProfile(
            population=None
            if size is None
            else Population(size, {})
            if isinstance(size, int)
            else Population.of_services(size),
            media=media,
            conduct=conduct or Conduct(),
        ),
        trend=tuple(trend),
        answered=None
        if suggestions is None
        else tuple(Answered("", (4,) * 9, text) for text in suggestions),
        before=before,
        photos={},
        absent=frozenset(),
        gaps=(),
    )


def scored(**answers: str) -> Report:
    """The follow-up report of a card; an unsur not named got one 4 for each answer."""
    return report(card=card_of(INSTRUMENT, **answers))


def card_of(
    instrument: Instrument, period: str = "2023Q4", **answers: str
) -> Scorecard:
    """A card of an instrument with these answers to its questions, `4` to the others."""
    scores = _scores(instrument, answers)
    respondents = max(t.answers + b for s in scores for t, b in _both(s))
    return Scorecard(instrument, Period.parse(period), None, respondents, scores)


def _both(score: UnsurScore) -> list[tuple[Tally, int]]:
    return list(zip(score.tallies, score.blanks, strict=True))


def _scores(
    instrument: Instrument, answers: Mapping[str, str]
) -> tuple[UnsurScore, ...]:
    most = max((len(text.split()) for text in answers.values()), default=1)
    full = Tally((0, 0, 0, most))
    found = []
    for unsur in instrument.unsur:
        tallies = tuple(
            tally(answers[item.code]) if item.code in answers else full
            for item in unsur.items
        )
        blanks = tuple(most - each.answers for each in tallies)
        found.append(UnsurScore(unsur, tallies, blanks, instrument))
    return tuple(found)


def with_services(**services: str) -> Scorecard:
    """A card of services whose respondents gave these answers to every unsur.

    `(kosong)` is for respondents who named no service. With `-` behind it, as in
    `4-`, the answer to U1 is left blank.
    """
    made = []
    for name, text in services.items():
        first = text.replace("4-", "").replace("3-", "")
        whole = text.replace("-", "")
        scores = _scores(INSTRUMENT, dict.fromkeys(INSTRUMENT.codes[1:], whole))
        own = UnsurScore(
            INSTRUMENT.unsur[0],
            (tally(first),),
            (len(whole.split()) - len(first.split()),),
            INSTRUMENT,
        )
        shown = name.replace("_", " ")
        made.append(ServiceScore(shown, len(whole.split()), (own, *scores[1:])))
    unsur = tuple(
        UnsurScore(
            each[0].unsur,
            (sum((one.tally for one in each[1:]), each[0].tally),),
            (sum(one.blank for one in each),),
            INSTRUMENT,
        )
        for each in zip(*(service.scores for service in made), strict=True)
    )
    respondents = sum(service.respondents for service in made)
    card = Scorecard(INSTRUMENT, Period.parse("2023Q4"), None, respondents, unsur)
    return replace(card, services=tuple(made))


def series(
    *cards: Scorecard, history: Mapping[str, str] | None = None
) -> tuple[Series, ...]:
    """The series of these cards and of a history as skm.yaml has it."""
    values = {Period.parse(p): Fraction(v) for p, v in (history or {}).items()}
    return series_of(cards, values, default=INSTRUMENT)
