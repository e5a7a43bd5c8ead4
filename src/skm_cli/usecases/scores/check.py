"""`skm check FILE…`: reviews files of answers: how they are read, how good they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from skm_cli.answers.responses import EVERY_SHEET, load_responses
from skm_cli.answers.review import Review, review
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Problem
from skm_cli.domain.report.profile import Profile
from skm_cli.domain.scores.score import UNNAMED
from skm_cli.domain.survey.dating import Dating, date_survey
from skm_cli.domain.survey.sampling import Population
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.errors import CollectedFaults
from skm_cli.files.workspace import Workspace
from skm_cli.progress import Progress, ignore_progress
from skm_cli.usecases.choose_instrument import choose_instrument
from skm_cli.usecases.scores.in_window import within_window
from skm_cli.usecases.scores.minimum_notes import minimum_notes
from skm_cli.usecases.scores.quality_notes import place_of_sheets, quality_notes
from skm_cli.usecases.scores.service_notes import small_service_notes, spelling_notes


@dataclass(frozen=True, slots=True)
class AnswersChecked:
    """The result of `skm check FILE…`.

    Attributes:
        dating: The period, and what it follows from.
        sheets: The review of every sheet of answers.
        outside: The rows of each sheet whose date lies outside the survey window, or
            outside the period where skm.yaml names no window.
        population: The population of the period in skm.yaml; None without one.
        respondents: The number of respondents of all sheets.
        services: The number of respondents by jenis layanan; empty where the answers
            name none.
        problems: What must be mended before the files can be scored.
        notes: What else a person should know, the most serious first.
    """

    dating: Dating
    sheets: tuple[Review, ...]
    outside: tuple[tuple[int, ...], ...]
    population: Population | None
    respondents: int
    services: dict[str, int]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last date of the answers; None without any."""
        days = [day for sheet in self.sheets for _, day in sheet.days if day]
        return (min(days), max(days)) if days else None


def check(  # noqa: PLR0913 - each is an option of the command
    workspace: Workspace,
    files: Sequence[Path],
    *,
    period: Period | None = None,
    instrument: str | None = None,
    sheets: Sequence[str] = (),
    u8: str | None = None,
    skip_invalid: bool = False,
    in_window: bool = False,
    progress: Progress = ignore_progress,
) -> AnswersChecked:
    """Review files of answers as `skm score` reads them; nothing is stored.

    Args:
        workspace: Where skm.yaml is read.
        files: Workbooks and texts, each with its own layout.
        period: The period of `--period`; None without it.
        instrument: An id or a path, in place of the instrument of skm.yaml.
        sheets: The sheets to read of each workbook, or `semua`.
        u8: What a bare `U8` means, in place of that of skm.yaml.
        skip_invalid: Count answers that cannot be understood as blanks.
        in_window: Leave out the answers whose date lies outside the survey window of
            skm.yaml, or outside the period without one.
        progress: Called with the progress of reading.

    Raises:
        ArgumentError: No instrument has this id.
        ProblemsFoundError: skm.yaml does not tell which instrument was used.
        FileUnusableError: A file cannot be read.
    """
    faults = CollectedFaults()
    chosen = choose_instrument(workspace, given=instrument, weight=None, faults=faults)
    profile = chosen.profile
    reading = replace(
        profile.reading,
        u8=u8 or profile.reading.u8,
        sheets=tuple(sheets),
        # Rows with blanks are reviewed too.
        blanks=None,
    )
    reviews: list[Review] = []
    read = partial(
        load_responses,
        files,
        shown=workspace.shown,
        instrument=chosen.instrument,
        skip_invalid=skip_invalid,
        review=lambda sheet, result: reviews.append(
            review(sheet, result, chosen.instrument, reading.columns)
        ),
        progress=progress,
    )
    read_chosen = partial(read, reading=reading)
    responses = faults.collect(read_chosen)
    if not reviews and not sheets:
        # Several sheets without `--sheet` are a fault; each is shown nevertheless.
        every = replace(reading, sheets=(EVERY_SHEET,))
        CollectedFaults().collect(partial(read, reading=every))
    notes = (*faults.notes, *(responses.notes if responses else ()))
    days = (day for sheet in reviews for _, day in sheet.days)
    windows = {p: of.survey for p, of in profile.periods.items() if of.survey}
    dating = date_survey(days, given=period, windows=windows)
    if in_window and responses:
        window = profile.of(dating.period).survey if dating.period else None
        of_every_row = reviews.copy()
        reviews.clear()
        faults.collect(lambda: within_window(read_chosen, responses, dating, window))
        reviews = reviews or of_every_row
    return _checked(profile, reviews, dating, faults, notes)


def _checked(
    profile: Profile,
    sheets: Sequence[Review],
    dating: Dating,
    faults: CollectedFaults,
    notes: tuple[Note, ...],
) -> AnswersChecked:
    period = dating.period
    window = profile.of(period).survey if period else None
    population = profile.of(period).population if period else None
    respondents = sum(sheet.respondents for sheet in sheets)
    services = _services(sheets)
    place = place_of_sheets(sheets)
    about_services = (
        *minimum_notes(population, respondents, services, place),
        *small_service_notes(services, place),
        *spelling_notes(services, place),
    )
    outside = tuple(_outside(sheet, period, window) for sheet in sheets)
    return AnswersChecked(
        dating=dating,
        sheets=tuple(sheets),
        outside=outside,
        population=population,
        respondents=respondents,
        services=services,
        problems=tuple(faults.problems),
        notes=(
            *notes,
            *about_services,
            *quality_notes(sheets, outside, dating, window),
        ),
    )


def _services(sheets: Sequence[Review]) -> dict[str, int]:
    services: Counter[str] = Counter()
    for sheet in sheets:
        # A sheet without such a column names no service.
        services.update(sheet.services or {UNNAMED: sheet.respondents})
    return {} if services.keys() <= {UNNAMED} else dict(services)


def _outside(
    sheet: Review, period: Period | None, window: SurveyWindow | None
) -> tuple[int, ...]:
    if period is None:
        return ()
    window_or_period = window or period
    return tuple(row for row, day in sheet.days if day and day not in window_or_period)
