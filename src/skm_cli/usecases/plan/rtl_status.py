"""`skm rtl status`: finds what is done and late, how fast, and whether it helped."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Status
from skm_cli.domain.plan.status import RtlProgress, Speed, speed_of
from skm_cli.domain.problem import NO_FILE, Gap, Note, Place
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.scores.trend import UnsurChange, unsur_change
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.choose_period import period_of_plan
from skm_cli.usecases.kinds.assemble_follow_up import assemble_follow_up
from skm_cli.usecases.newest_period import SKOR
from skm_cli.usecases.plan.progress_of_rtl import progress_of
from skm_cli.usecases.plan.rtl_year import YearOfPlans, load_year_of_plans
from skm_cli.usecases.stored import load_scores


class LaterSurvey(NamedTuple):
    """The changes of the unsur that were followed up, in a later survey.

    Attributes:
        period: The period of the later survey; None where none can be compared.
        effects: The change of each unsur of which an RTL has begun.
    """

    period: Period | None
    effects: tuple[UnsurChange, ...]


class RtlStatus(NamedTuple):
    """The result of `skm rtl status`.

    Attributes:
        period: The period.
        reason: Why this one, where no option names it; empty otherwise.
        today: The day of the status.
        progress: The progress of each RTL, those of earlier periods last.
        speed: How fast the RTL of this period were done.
        gaps: What a person still owes in the report.
        notes: What else a person should know.
        year: The plans of the period's year.
        later: The changes in a later survey.
    """

    period: Period
    reason: str
    today: date
    progress: tuple[RtlProgress, ...]
    speed: Speed
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    year: YearOfPlans
    later: LaterSurvey

    @property
    def done(self) -> int:
        """The number of RTL that are done."""
        return sum(one.done for one in self.progress)


def rtl_status(
    workspace: Workspace, *, today: date, period: Period | None = None
) -> RtlStatus:
    """The status of a period's plan on a day.

    Raises:
        PeriodUnclearError: No period is given, and several end last.
        ProblemsFoundError: The person's files hold faults; the error has them all.
        FileUnusableError: No score is stored yet, or a file cannot be read.
    """
    chosen, reason = period_of_plan(workspace, period)
    report, _ = assemble_follow_up(workspace, chosen)
    progress = tuple(progress_of(report.blocks, report.carried, today))
    own = [one for one in progress if one.origin is None]
    year = load_year_of_plans(workspace, chosen, today)
    later, notes = _later(workspace, report)
    return RtlStatus(
        period=chosen,
        reason=reason,
        today=today,
        progress=progress,
        speed=speed_of(own, report.profile.of(chosen).skm_report_day),
        gaps=report.gaps,
        notes=(
            *_unclear_times(own, workspace, chosen),
            *_carried_over(year, workspace, chosen),
            *notes,
        ),
        year=year,
        later=later,
    )


def _unclear_times(
    progress: Sequence[RtlProgress], workspace: Workspace, period: Period
) -> Iterator[Note]:
    """Notes on times that name no date, month or quarter."""
    file = workspace.at(period).rtl_yaml.shown
    hint = "tulis mis. 20 November 2023, November 2023, atau TW4 2023"
    lacks = "tidak memuat tanggal, bulan, atau triwulan beserta tahunnya"
    for one in progress:
        code, done = one.score.unsur.code, one.follow_up.realisation
        if one.done and one.finished is None and done.waktu_pelaksanaan:
            yield Note(
                Place(file, row=done.waktu_line),
                f"waktu pelaksanaan {code} {lacks}, jadi tidak ikut dihitung",
                hint,
            )
        elif not one.done and one.target is None and one.follow_up.completion.target:
            yield Note(
                Place(file, row=done.line),
                f"target {code} {lacks}, jadi keterlambatan dihitung dari rencananya",
                hint,
            )


def _carried_over(
    year: YearOfPlans, workspace: Workspace, period: Period
) -> Iterator[Note]:
    """Notes on unfinished RTL that a later plan carries over."""
    for later, count in year.continued.items():
        carried = f"{wording.cardinal(count)} RTL yang belum selesai dilanjutkan di"
        yield Note(
            Place(workspace.at(period).rtl_yaml.shown),
            f"{carried} {workspace.at(later).rtl_yaml.shown}",
            f"lihat keadaannya dengan skm rtl status --period {later}",
        )


def _later(
    workspace: Workspace, report: Report
) -> tuple[LaterSurvey, tuple[Note, ...]]:
    """The comparison with the newest later survey of the same length, and its notes."""
    period = report.period
    after = [one for one in workspace.periods_with(SKOR) if one.first > period.last]
    alike = [one for one in after if one.span is period.span]
    if not alike:
        note = _other_length(after[-1], period) if after else ()
        return LaterSurvey(None, ()), note
    newest = alike[-1]
    card = load_scores(workspace, newest).card
    if card.instrument.asked != report.card.instrument.asked:
        why = "instrumennya berbeda"
        return LaterSurvey(None, ()), (_not_compared(newest, card, report, why),)
    if card.blanks is not report.card.blanks:
        why = "jawaban kosong dihitung dengan cara yang berbeda"
        return LaterSurvey(None, ()), (_not_compared(newest, card, report, why),)
    begun = dict.fromkeys(
        score.unsur.code
        for score, _ in report.with_status(Status.PROSES, Status.SELESAI)
    )
    effects = (unsur_change(report.card, card, code) for code in begun)
    return LaterSurvey(newest, tuple(effects)), ()


def _other_length(later: Period, period: Period) -> tuple[Note, ...]:
    message = (
        f"nilai {later} tidak dibandingkan dengan {period} karena masa surveinya "
        "tidak sama panjang"
    )
    return (Note(NO_FILE, message),)


def _not_compared(later: Period, card: Scorecard, report: Report, because: str) -> Note:
    return Note(
        NO_FILE,
        f"nilai {later} ({card.instrument.id}) tidak dibandingkan dengan "
        f"{report.period} ({report.card.instrument.id}) karena {because}",
    )
