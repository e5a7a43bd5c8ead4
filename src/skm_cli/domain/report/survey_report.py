"""The values of the reports on the survey itself: `pelaksanaan` and `gabungan`."""

from collections.abc import Mapping
from dataclasses import dataclass

from skm_cli.domain.kind import Kind
from skm_cli.domain.photo import Photo
from skm_cli.domain.problem import Gap
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.profile import PeriodProfile
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.scores.trend import Series
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.sampling import Population


@dataclass(frozen=True, slots=True)
class SurveyReport:
    """The values of a report on the survey of one period.

    Attributes:
        kind: `PELAKSANAAN` or `GABUNGAN`.
        own: The values of the follow-up report of this period.
        about: The values of skm.yaml for this period: population, stages, media.
        trend: The periods that may be compared with this one; the last point of the
            series that holds this period is this period or a later one.
        answered: The answers of each respondent; None where they were not kept.
        before: The follow-up report of the period before; None where there is none.
        photos: The photos of the survey that can be shown, by their names in skm.yaml;
            what it names is in `about.conduct`.
        absent: The other files that it names and that do not exist.
        gaps: The gaps, in reading order.
    """

    kind: Kind
    own: Report
    about: PeriodProfile
    trend: tuple[Series, ...]
    answered: tuple[Answered, ...] | None
    before: Report | None
    photos: Mapping[str, Photo]
    absent: frozenset[str]
    gaps: tuple[Gap, ...]


def without_population(
    card: Scorecard, population: Population | None
) -> tuple[str, ...]:
    """The services of respondents that a population by service leaves out.

    With any of them its total is not that of the unit, and no minimum follows from it.
    """
    named = (service.name for service in card.services if service.named)
    return () if population is None else population.missing_services(named)
