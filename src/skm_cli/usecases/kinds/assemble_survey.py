"""Assembles a report on the survey of a period, with its gaps and notes."""

from collections.abc import Iterator
from typing import NamedTuple

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp
from skm_cli.domain.problem import Gap, Note, Place
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport, without_population
from skm_cli.domain.survey.answered import MOST_PRINTED, any_suggested
from skm_cli.errors import CollectedFaults, ProblemsFoundError
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.evidence import FoundEvidence, load_evidence, load_logo
from skm_cli.usecases.kinds.assemble_follow_up import (
    follow_up_report,
    gaps_in_order,
    gaps_of_every_kind,
    survey_days_notes,
)
from skm_cli.usecases.kinds.plan_notes import (
    nip_notes,
    promise_notes,
    unnamed_file_notes,
)
from skm_cli.usecases.kinds.previous_report import previous_report
from skm_cli.usecases.kinds.stored_period import StoredPeriod, load_period
from skm_cli.usecases.scores.trend import compare_periods
from skm_cli.usecases.stored import (
    changed_setting_notes,
    changed_source_notes,
    load_answered,
    score_again_hint,
)


def assemble_survey(
    workspace: Workspace, period: Period, kind: Kind
) -> tuple[SurveyReport, tuple[Note, ...]]:
    """A report on the survey of a period, and notes for the person who makes it.

    Args:
        workspace: Where the period's files are.
        period: The period.
        kind: One of the kinds of report on a survey.

    Raises:
        ProblemsFoundError: The person's files hold faults; the error has them all, with
            those of earlier periods, which are printed too.
        FileUnusableError: No score is stored yet, or a file cannot be read.
    """
    faults = CollectedFaults()
    stored = faults.collect(lambda: load_period(workspace, period))
    trend = faults.collect(lambda: compare_periods(workspace))
    before = faults.collect(lambda: previous_report(workspace, period))
    made = stored and faults.collect(lambda: _own(workspace, period, stored, kind))
    answered = stored and faults.collect(
        lambda: load_answered(workspace, period, stored.skor.card)
    )
    if faults.problems or not (stored and trend and before and made):
        # skm.yaml was read several times, and its faults were collected each time.
        raise ProblemsFoundError(
            [*dict.fromkeys(faults.problems)], [*dict.fromkeys(faults.notes)]
        )
    own, survey = made
    report = SurveyReport(
        kind=kind,
        own=own,
        about=stored.about,
        trend=trend.series,
        answered=answered,
        before=before.report,
        photos=survey.photos,
        absent=survey.absent,
        gaps=gaps_in_order((*own.gaps, *survey.gaps, *before.owed(kind))),
    )
    notes = (
        *_notes(workspace, period, stored, own),
        *before.notes,
        *_answer_notes(workspace, period, stored, report),
    )
    return report, notes


def _answer_notes(
    workspace: Workspace, period: Period, stored: StoredPeriod, report: SurveyReport
) -> Iterator[Note]:
    """Notes that suggestions of respondents are quoted, or that none are stored."""
    place = Place(workspace.at(period).jawaban_csv.shown)
    if any_suggested(report.answered or ()):
        yield Note(
            place,
            "laporan mengutip saran responden; nama orang mungkin tertulis di dalamnya",
            "baca kutipannya sebelum laporan ditandatangani; saran dapat disunting di "
            "berkas ini",
        )
    if report.answered is None and stored.skor.card.respondents <= MOST_PRINTED:
        yield Note(
            place,
            "belum ada, jadi jawaban setiap responden dan saran tidak dimuat",
            score_again_hint(stored.skor, period),
        )


class _Own(NamedTuple):
    """The follow-up report of the period itself, and the evidence of its survey."""

    report: Report
    survey: FoundEvidence


def _own(
    workspace: Workspace, period: Period, stored: StoredPeriod, kind: Kind
) -> _Own:
    documentation = stored.about.conduct.documentation or ()
    survey = load_evidence(workspace, period, documentation, named_in=SKM_YAML)
    evidence = load_evidence(
        workspace, period, _printed(stored, kind), named_in=stored.rtl_file
    )
    logo, logo_gaps = load_logo(workspace, stored.profile)
    gaps = (*_owed(stored, kind), *logo_gaps, *evidence.gaps)
    own = follow_up_report(stored, period, evidence=evidence, logo=logo, gaps=gaps)
    return _Own(own, survey)


def _leftovers(stored: StoredPeriod) -> list[FollowUp]:
    return [each.leftover.follow_up for each in stored.carried]


def _printed(stored: StoredPeriod, kind: Kind) -> Iterator[Evidence]:
    """The printed evidence of RTL carried over, which only `gabungan` prints."""
    for follow_up in _leftovers(stored) if kind is Kind.GABUNGAN else ():
        yield from follow_up.realisation.printed


def _owed(stored: StoredPeriod, kind: Kind) -> Iterator[Gap]:
    """The gaps of all that is printed: of the period's own plan no realisation."""
    yield from gaps_of_every_kind(stored)
    yield from stored.about.owed(kind)
    yield from _uncounted(stored)
    for block in stored.blocks:
        code, entry = block.score.unsur.code, block.entry
        # An entry that is missing altogether is a gap of its own.
        if stored.rtl.of(code) and not entry.penyebab:
            place = Place(stored.rtl_file, row=entry.line)
            yield Gap(place, f"penyebab belum diisi ({code})")
        for follow_up in entry.rtl:
            yield from follow_up.plan.gaps
    for follow_up in _leftovers(stored):
        yield from follow_up.plan.gaps
        if kind is Kind.GABUNGAN:
            yield from follow_up.realisation.gaps


def _uncounted(stored: StoredPeriod) -> Iterator[Gap]:
    """A gap for each service without a population, where other services have one."""
    about = stored.about
    place = Place(SKM_YAML, row=about.line)
    for name in without_population(stored.skor.card, about.population):
        yield Gap(place, f"populasi belum diisi ({name})")


def _notes(
    workspace: Workspace, period: Period, stored: StoredPeriod, own: Report
) -> Iterator[Note]:
    about, skor = stored.about, stored.skor
    yield from changed_source_notes(workspace, skor, period)
    yield from changed_setting_notes(stored.profile, skor, period)
    yield from nip_notes(stored.profile)
    yield from survey_days_notes(skor, has_window=about.survey is not None)
    yield from promise_notes(own, stored.rtl, rtl_file=stored.rtl_file)
    yield from unnamed_file_notes(
        workspace, period, stored.rtl, about.conduct.documentation or ()
    )
