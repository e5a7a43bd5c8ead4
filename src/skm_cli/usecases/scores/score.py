"""`skm score`: computes and stores the scores of a period from files of answers."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from skm_cli.answers.responses import Group, Responses, load_responses
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.report.profile import Profile
from skm_cli.domain.scores.moments import sums
from skm_cli.domain.scores.score import (
    Blanks,
    Pooling,
    Scorecard,
    ServiceScore,
    UnsurScore,
    unsur_scores,
)
from skm_cli.domain.survey.dating import Dating, date_survey
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.errors import CollectedFaults, ProblemsFoundError
from skm_cli.files.workspace import Workspace
from skm_cli.progress import Progress, ignore_progress
from skm_cli.scores.skor_json import Skor
from skm_cli.usecases.choose_instrument import choose_instrument
from skm_cli.usecases.newest_period import is_newest_plan
from skm_cli.usecases.scores.in_window import complete_or_outside, within_window
from skm_cli.usecases.scores.keep_scores import (
    KeptScores,
    answers_by_respondent,
    keep_scores,
    kept_twice_notes,
    many_respondents_notes,
)
from skm_cli.usecases.scores.minimum_notes import minimum_notes
from skm_cli.usecases.scores.score_notes import (
    card_notes,
    dating_notes,
    empty_period_problem,
    file_of_answers,
    tie_notes,
)
from skm_cli.usecases.scores.service_notes import service_mean_problems, service_notes


class Scored(NamedTuple):
    """The result of `skm score`.

    Attributes:
        skor: The scores, their sources, and all notes.
        dating: The period, and what it follows from.
        skor_file: The path of skor.json in the workspace; None without a period.
        kept: The files stored with skor.json, and those that they replaced.
        planned: The period has a plan.
        newest: `skm report` without `--period` is about this period.
        ties: The notes on the order of the lowest unsur, which the screen shows with
            them.
        notes: All other notes.
        unit: The unit that reports; None where skm.yaml does not name it.
        answers: The answers of each item, as in `Responses`.
        service_of: The service of each respondent.
    """

    skor: Skor
    dating: Dating
    skor_file: str | None
    kept: KeptScores
    planned: bool
    newest: bool
    ties: tuple[Note, ...]
    notes: tuple[Note, ...]
    unit: str | None
    answers: tuple[bytes, ...]
    service_of: tuple[str, ...]


def score(  # noqa: PLR0913 - each is an option of the command
    workspace: Workspace,
    files: Sequence[Path],
    *,
    period: Period | None = None,
    instrument: str | None = None,
    weight: str | None = None,
    sheets: Sequence[str] = (),
    u8: str | None = None,
    skip_invalid: bool = False,
    in_window: bool = False,
    blanks: Blanks | None = None,
    progress: Progress = ignore_progress,
) -> Scored:
    """Score files of answers, and store the scores when their period is known.

    Args:
        workspace: Where skm.yaml is read and the scores are stored.
        files: Workbooks and texts, each with its own layout.
        period: The period of `--period`; None without it.
        instrument: An id or a path, in place of the instrument of skm.yaml.
        weight: The mode of weighting, in place of that of skm.yaml.
        sheets: The sheets to read of each workbook, or `semua`.
        u8: What a bare `U8` means, in place of that of skm.yaml.
        skip_invalid: Count answers that cannot be understood as blanks.
        in_window: Leave out the answers whose date lies outside the survey window of
            skm.yaml, or outside the period without one.
        blanks: What a blank answer does, in place of that of skm.yaml.
        progress: Called with the progress of reading.

    Raises:
        ArgumentError: An option names no instrument, or a weight that does not fit.
        ProblemsFoundError: skm.yaml or the files hold faults; the error has them all.
        FileUnusableError: A file cannot be read or written.
    """
    faults = CollectedFaults()
    chosen = choose_instrument(
        workspace, given=instrument, weight=weight, faults=faults
    )
    profile = chosen.profile
    reading = replace(
        profile.reading,
        u8=u8 or profile.reading.u8,
        sheets=tuple(sheets),
        blanks=blanks or profile.reading.blanks,
    )
    read = partial(
        load_responses,
        files,
        shown=workspace.shown,
        instrument=chosen.instrument,
        reading=reading,
        skip_invalid=skip_invalid,
        progress=progress,
    )
    # A row outside the window is left out for its date, not for a blank answer: rows
    # with blanks are dropped only when the files are read again.
    dropping = in_window and reading.blanks is Blanks.DROP_ROW
    everyone = replace(reading, blanks=Blanks.PER_UNSUR) if dropping else reading
    responses = faults.collect(partial(read, reading=everyone))
    if faults.problems or responses is None:
        raise faults.error()
    windows = {p: of.survey for p, of in profile.periods.items() if of.survey}
    dating = date_survey(
        (day for _, day in responses.days), given=period, windows=windows
    )
    window = windows.get(dating.period) if dating.period else None
    if window is None and (fault := empty_period_problem(dating, responses)):
        raise ProblemsFoundError([fault], responses.notes)
    dated = complete_or_outside(responses, dating, window) if dropping else responses
    remarks = dating_notes(dating, dated, window, left_out=in_window)
    if in_window:
        responses = within_window(read, responses, dating, window, dropping=dropping)
    card = _scorecard(chosen.instrument, responses, dating.period, windows)
    card = _ruled(card, profile, responses)
    remarks = (*remarks, *_minimum(profile, card, responses))
    responses = responses._replace(notes=(*responses.notes, *remarks))
    return _keep_scored(workspace, card, responses, dating, chosen.own, profile.unit)


def _minimum(
    profile: Profile, card: Scorecard, responses: Responses
) -> tuple[Note, ...]:
    if card.period is None:
        return ()
    return minimum_notes(
        profile.of(card.period).population,
        card.respondents,
        {service.name: service.respondents for service in card.services},
        Place(file_of_answers(responses)),
    )


def _population(profile: Profile, card: Scorecard) -> int | None:
    """The population; None where skm.yaml lacks that of a service with answers."""
    known = profile.of(card.period).population if card.period else None
    named = [service.name for service in card.services if service.named]
    return known.total if known and not known.missing_services(named) else None


def _ruled(card: Scorecard, profile: Profile, responses: Responses) -> Scorecard:
    """The scores by the rules of skm.yaml.

    Raises:
        ProblemsFoundError: The services have no mean.
    """
    card = replace(
        card,
        priority_count=profile.priority_count or card.priority_count,
        pooling=profile.pooling or card.pooling,
        left_out=responses.left_out,
        sums=sums(responses.answers),
        population=_population(profile, card),
    )
    if card.pooling is Pooling.SERVICES:
        no_mean = service_mean_problems(card, responses)
        if no_mean:
            raise ProblemsFoundError(no_mean, responses.notes)
    return card


def _scorecard(
    instrument: Instrument,
    responses: Responses,
    period: Period | None,
    windows: dict[Period, SurveyWindow],
) -> Scorecard:
    def scores(counts: Group) -> tuple[UnsurScore, ...]:
        return unsur_scores(instrument, counts.tallies, counts.blanks)

    days = sorted(d for _, d in responses.days if d and period and d in period)
    answered = SurveyWindow(days[0], days[-1]) if days else None
    return Scorecard(
        instrument=instrument,
        period=period,
        survey=windows.get(period, answered) if period else None,
        respondents=responses.everyone.respondents,
        scores=scores(responses.everyone),
        services=tuple(
            ServiceScore(name, group.respondents, scores(group))
            for name, group in responses.services.items()
        ),
        people=responses.people,
    )


def _keep_scored(  # noqa: PLR0913, PLR0917 - the parts of a score
    workspace: Workspace,
    card: Scorecard,
    responses: Responses,
    dating: Dating,
    own: bytes | None,
    unit: str | None,
) -> Scored:
    period = card.period
    skor_file = workspace.at(period).skor_json.shown if period else None
    source = file_of_answers(responses)
    ties = tie_notes(card, skor_file or source)
    notes = (
        *responses.notes,
        *card_notes(card, skor_file or source),
        *service_notes(card, skor_file or source),
        *(
            many_respondents_notes(workspace, period, card.respondents)
            if period
            else ()
        ),
    )
    skor = Skor(card, responses.sources, (*notes, *ties))
    kept = KeptScores()
    twice: tuple[Note, ...] = ()
    if period:
        answered = answers_by_respondent(responses)
        skor, kept = keep_scores(workspace, period, skor, answered=answered, own=own)
        twice = tuple(kept_twice_notes(workspace, period))
    return Scored(
        skor=skor,
        dating=dating,
        skor_file=skor_file,
        kept=kept,
        planned=period is not None and workspace.at(period).rtl_yaml.path.is_file(),
        newest=period is not None and is_newest_plan(workspace, period),
        ties=ties,
        notes=(*notes, *twice),
        unit=unit,
        answers=responses.answers,
        service_of=responses.service_of,
    )
