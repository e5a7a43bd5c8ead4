from datetime import date

from skm_cli.domain.period import Period
from skm_cli.domain.survey.dating import Ground, date_survey
from skm_cli.domain.survey.window import SurveyWindow

Q3, Q4 = Period.parse("2023Q3"), Period.parse("2023Q4")
OCTOBER, AUGUST = date(2023, 10, 2), date(2023, 8, 2)


def test_what_is_said_decides() -> None:
    dating = date_survey([OCTOBER] * 20, given=Q3, windows={})

    assert (dating.period, dating.ground) == (Q3, Ground.GIVEN)


def test_the_quarter_of_95_in_100_dated_answers_is_taken() -> None:
    days = [OCTOBER] * 95 + [AUGUST] * 5 + [None] * 50

    dating = date_survey(days, given=None, windows={})

    assert (dating.period, dating.ground) == (Q4, Ground.QUARTER)
    assert dating.quarters == {Q3: 5, Q4: 95}
    assert dating.dated == 100


def test_94_in_100_settle_nothing() -> None:
    dating = date_survey([OCTOBER] * 94 + [AUGUST] * 6, given=None, windows={})

    assert (dating.period, dating.ground) == (None, Ground.UNKNOWN)


def test_no_dates_settle_nothing() -> None:
    windows = {Q4: SurveyWindow(date(2023, 10, 1), date(2023, 11, 17))}

    assert date_survey([None, None], given=None, windows=windows).period is None


def test_the_one_window_that_fits_goes_before_the_quarter() -> None:
    semester = Period.parse("2023S2")
    windows = {semester: SurveyWindow(date(2023, 7, 1), date(2023, 11, 17))}

    dating = date_survey([OCTOBER] * 20, given=None, windows=windows)

    assert (dating.period, dating.ground) == (semester, Ground.WINDOW)


def test_two_windows_that_fit_leave_it_to_the_quarter() -> None:
    window = SurveyWindow(date(2023, 10, 1), date(2023, 11, 17))
    windows = {Period.parse("2023S2"): window, Period.parse("2023"): window}

    assert date_survey([OCTOBER], given=None, windows=windows).period == Q4
