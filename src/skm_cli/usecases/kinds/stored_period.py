"""Everything that is stored of one period."""

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
    """Everything that is stored of one period.

    Attributes:
        profile: What skm.yaml says, for all periods.
        about: What skm.yaml says of this period.
        skor: Its scores.
        survey: The first and last day of collection, if known.
        rtl: Its plan.
        rtl_file: Where the plan stands, as messages name it.
        blocks: The priorities and their RTL.
        carried: The RTL of earlier periods.
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
        ProblemsFoundError: The person's files hold faults, all of them.
        FileUnusableError: No score was made yet, or a file cannot be read.
    """
    found = CollectedFaults()
    skor = found.collect(lambda: load_scores(workspace, period))
    scored = skor.card.instrument if skor else None
    profile = (
        found.collect(lambda: load_workspace_profile(workspace, scored)) or Profile()
    )
    about = profile.of(period)
    survey = about.survey or (skor.card.survey if skor else None)
    ended = survey_end(period, about, skor.card if skor else None)
    instrument = scored or load_instrument()
    rtl = found.collect(lambda: load_plan(workspace, period, instrument, ended))
    if found.problems or skor is None or rtl is None:
        raise found.error()
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
