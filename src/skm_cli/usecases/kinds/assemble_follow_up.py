"""Assembles the follow-up report of a period, with its gaps and notes."""

from collections.abc import Iterable, Iterator

from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.plan.rtl import FollowUp
from skm_cli.domain.problem import Gap, Note, Place
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.scores.skor_json import Skor
from skm_cli.usecases.evidence import FoundEvidence, load_evidence, load_logo
from skm_cli.usecases.kinds.plan_notes import nip_notes, plan_notes, unnamed_file_notes
from skm_cli.usecases.kinds.stored_period import StoredPeriod, load_period
from skm_cli.usecases.stored import changed_setting_notes, changed_source_notes


def assemble_follow_up(
    workspace: Workspace, period: Period
) -> tuple[Report, tuple[Note, ...]]:
    """The follow-up report of a period, and notes for the person who makes it.

    Raises:
        ProblemsFoundError: The person's files hold faults; the error has them all.
        FileUnusableError: No score is stored yet, or a file cannot be read.
    """
    stored = load_period(workspace, period)
    profile, about, skor = stored.profile, stored.about, stored.skor
    rtl_file = stored.rtl_file
    named = (p for each in _follow_ups(stored) for p in each.realisation.printed)
    evidence = load_evidence(workspace, period, named, named_in=rtl_file)
    logo, logo_gaps = load_logo(workspace, profile)
    gaps = (*_gaps(stored), *logo_gaps, *evidence.gaps)
    report = follow_up_report(stored, period, evidence=evidence, logo=logo, gaps=gaps)
    notes = (
        *changed_source_notes(workspace, skor, period),
        *changed_setting_notes(profile, skor, period),
        *nip_notes(profile),
        *survey_days_notes(skor, has_window=about.survey is not None),
        *plan_notes(report, stored.rtl, rtl_file=rtl_file),
        *unnamed_file_notes(
            workspace, period, stored.rtl, about.conduct.documentation or ()
        ),
    )
    return report, notes


def follow_up_report(
    stored: StoredPeriod,
    period: Period,
    *,
    evidence: FoundEvidence,
    logo: Photo | None,
    gaps: Iterable[Gap],
) -> Report:
    """The follow-up report of a stored period, its evidence, logo and gaps."""
    about = stored.about
    return Report(
        period=period,
        card=stored.skor.card,
        profile=stored.profile,
        survey=stored.survey,
        report_day=about.report_day,
        discussion=about.discussion,
        blocks=stored.blocks,
        carried=stored.carried,
        decree=stored.rtl.decree,
        photos=evidence.photos,
        absent=evidence.absent,
        logo=logo,
        gaps=gaps_in_order(gaps),
    )


def gaps_in_order(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Gaps in reading order, each once."""
    # Two empty evidences of one line are one thing to do.
    return tuple(dict.fromkeys(sorted(gaps, key=lambda gap: gap.place)))


def _follow_ups(stored: StoredPeriod) -> Iterator[FollowUp]:
    """Every RTL that is printed, those of earlier periods last."""
    for block in stored.blocks:
        yield from block.entry.rtl
    yield from (each.leftover.follow_up for each in stored.carried)


def _gaps(stored: StoredPeriod) -> Iterator[Gap]:
    """The gaps in skm.yaml and in what is printed of the plan."""
    yield from gaps_of_every_kind(stored)
    for follow_up in _follow_ups(stored):
        yield from follow_up.gaps


def gaps_of_every_kind(stored: StoredPeriod) -> Iterator[Gap]:
    """The gaps that reports of every kind have."""
    about, decree = stored.about, stored.rtl.decree
    yield from (*stored.profile.gaps, *about.gaps)
    if stored.survey is None:
        yield Gap(Place(SKM_YAML, row=about.line), "masa survei belum diisi")
    yield from decree.gaps if decree else ()
    for block in stored.blocks:
        yield from block.entry.gaps


def survey_days_notes(skor: Skor, *, has_window: bool) -> Iterator[Note]:
    """A note that the days of the survey are those of its answers."""
    if skor.card.survey and not has_window:
        yield Note(
            Place(SKM_YAML),
            "masa survei diambil dari tanggal jawaban pertama dan terakhir",
            "tulis isian `survei` untuk periode ini jika masa surveinya lain",
        )
