"""`--in-window`: leaves out the answers that were given outside the survey window."""

from functools import partial
from itertools import chain

from skm_cli.answers.responses import Responses, Unwanted, all_of
from skm_cli.domain import wording
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.survey.dating import Dating
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.errors import ProblemsFoundError
from skm_cli.usecases.scores.score_notes import (
    days_by_source,
    file_of_answers,
    unknown_period_note,
)


def within_window(
    read: partial[Responses],
    responses: Responses,
    dating: Dating,
    window: SurveyWindow | None,
    *,
    dropping: bool = False,
) -> Responses:
    """The answers without those whose date lies outside the survey window.

    Answers without a date stay.

    Args:
        read: Reads the files again, without the rows of its argument `unwanted`.
        responses: All answers.
        dating: Their period, and what it follows from.
        window: The survey window of skm.yaml; None stands for the whole period.
        dropping: `read` leaves out incomplete rows, which `responses` holds.

    Raises:
        ProblemsFoundError: The period is not known, or no answer lies in the window.
    """
    if dating.period is None:
        raise ProblemsFoundError([_no_period(responses, dating)])
    window_or_period = window or dating.period
    why = "di luar masa survei" if window else "di luar periode"
    unwanted: Unwanted = {
        (source.file, source.sheet): {
            row: why for row, day in days if day and day not in window_or_period
        }
        for source, days in days_by_source(responses)
    }
    if not dropping and not any(unwanted.values()):
        return responses
    if not any(
        one[0] not in unwanted[source.file, source.sheet]
        for source, days in days_by_source(responses)
        for one in days
    ):
        where = "masa survei" if window else wording.period(dating.period)
        raise ProblemsFoundError([_none_inside(responses, where)])
    # Dates, labels and notes are those of whole columns, rows outside included.
    within = read(unwanted=unwanted)
    known = {
        (source.file, source.sheet, row): day
        for source, days in days_by_source(responses)
        for row, day in days
    }
    days = tuple(
        (row, known[source.file, source.sheet, row])
        for source, days in days_by_source(within)
        for row, _ in days
    )
    return within._replace(days=days, notes=responses.notes)


def complete_or_outside(
    responses: Responses, dating: Dating, window: SurveyWindow | None
) -> Responses:
    """The answers, with only the days of complete rows and of rows outside the window.

    An incomplete row within the window does not count, so no note is about its date.

    Args:
        responses: All answers, with incomplete rows.
        dating: Their period, and what it follows from.
        window: The survey window of skm.yaml; None stands for the whole period.
    """
    if dating.period is None:
        return responses
    window_or_period = window or dating.period
    whole = iter(all_of(list(responses.answers)))
    kept = [
        [
            (row, day)
            for (row, day), complete in zip(days, whole, strict=False)
            if complete or (day and day not in window_or_period)
        ]
        for _, days in days_by_source(responses)
    ]
    return responses._replace(
        days=tuple(chain.from_iterable(kept)), respondents=tuple(map(len, kept))
    )


def _no_period(responses: Responses, dating: Dating) -> Problem:
    place = Place(file_of_answers(responses))
    hint = unknown_period_note(dating, place).hint
    return Problem(place, "--in-window memerlukan periode yang diketahui", hint)


def _none_inside(responses: Responses, where: str) -> Problem:
    return Problem(
        Place(file_of_answers(responses)),
        f"semua jawaban berada di luar {where}",
        "periksa tanggal jawaban, opsi --period, dan isian survei di skm.yaml",
    )
