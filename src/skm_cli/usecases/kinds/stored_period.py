"""The stored content of one period: skm.yaml, scores and plan, put together."""

from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Rtl
from skm_cli.domain.report.follow_up_report import (
    ScoredLeftover,
    ScoredPriority,
    scored_leftovers,
    scored_priorities,
)
from skm_cli.domain.report.profile import PeriodProfile, Profile
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.errors import CollectedFaults
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.workspace import Workspace
from skm_cli.scores.skor_json import Skor
from skm_cli.usecases.choose_instrument import load_workspace_profile
from skm_cli.usecases.stored import load_plan, load_scores, survey_end


class StoredPeriod(NamedTuple):
    """The stored content of one period.

    Attributes:
        profile: The values of skm.yaml.
        about: The period's entry in skm.yaml.
        skor: The scores.
        survey: The first and last day of collection; None where they are not known.
        rtl: The plan.
        rtl_file: The plan's name in messages.
        blocks: The priorities with their scores.
        carried: The RTL of earlier periods with their scores.
    """

    profile: Profile
    about: PeriodProfile
    skor: Skor
    survey: SurveyWindow | None
    rtl: Rtl
    rtl_file: str
    blocks: tuple[ScoredPriority, ...]
    carried: tuple[ScoredLeftover, ...]


def load_period(workspace: Workspace, period: Period) -> StoredPeriod:
    """Read skm.yaml, the scores and the plan of a period.

    Raises:
        ProblemsFoundError: The person's files hold faults; the error has them all.
        FileUnusableError: No score is stored yet, or a file cannot be read.
    """
    faults = CollectedFaults()
    skor = faults.collect(lambda: load_scores(workspace, period))
    scored = skor.card.instrument if skor else None
    profile = (
        faults.collect(lambda: load_workspace_profile(workspace, scored)) or Profile()
    )
    about = profile.of(period)
    survey = about.survey or (skor.card.survey if skor else None)
    ended = survey_end(period, about, skor.card if skor else None)
    instrument = scored or load_instrument()
    rtl = faults.collect(lambda: load_plan(workspace, period, instrument, ended))
    if faults.problems or skor is None or rtl is None:
        raise faults.error()
    rtl_file = workspace.at(period).rtl_yaml.shown
    return StoredPeriod(
        profile=profile,
        about=about,
        skor=skor,
        survey=survey,
        rtl=rtl,
        rtl_file=rtl_file,
        blocks=scored_priorities(skor.card, rtl, rtl_file=rtl_file),
        carried=scored_leftovers(skor.card, rtl),
    )
