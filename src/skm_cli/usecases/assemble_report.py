"""Brings together what the follow-up report says, and what is still owed."""

from collections.abc import Iterator

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note, Place
from skm_cli.domain.report import Report
from skm_cli.domain.rtl import FollowUp
from skm_cli.files.skor_json import Skor
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.evidence import load_logo, proofs_of
from skm_cli.usecases.gather import Gathered, gather
from skm_cli.usecases.other_settings import other_settings
from skm_cli.usecases.plan_notes import nip_notes, plan_notes, unnamed_files
from skm_cli.usecases.stored import changed_sources


def assemble(workspace: Workspace, period: Period) -> tuple[Report, tuple[Note, ...]]:
    """What the report of a period says, and what is worth saying beside it.

    Raises:
        ProblemsFoundError: The person's files hold faults, all of them.
        FileUnusableError: No score was made yet, or a file cannot be read.
    """
    stored = gather(workspace, period)
    profile, about, skor = stored.profile, stored.about, stored.skor
    rtl, rtl_file = stored.rtl, stored.rtl_file
    named = (p for each in _follow_ups(stored) for p in each.realisation.printed)
    proofs = proofs_of(workspace, period, named, rtl_file=rtl_file)
    logo, logo_gaps = load_logo(workspace, profile)
    gaps = (*_owed(stored), *logo_gaps, *proofs.gaps)
    report = Report(
        period=period,
        card=skor.card,
        profile=profile,
        survey=stored.survey,
        report_day=about.report_day,
        discussion=about.discussion,
        blocks=stored.blocks,
        carried=stored.carried,
        decree=rtl.decree,
        photos=proofs.photos,
        absent=proofs.absent,
        logo=logo,
        # Two empty evidences of one line are one thing to do.
        gaps=tuple(dict.fromkeys(sorted(gaps, key=lambda gap: gap.place))),
    )
    notes = (
        *changed_sources(workspace, skor, period),
        *other_settings(profile, skor, period),
        *nip_notes(profile),
        *_own_dates(skor, has_window=about.survey is not None),
        *plan_notes(report, rtl, rtl_file=rtl_file),
        *unnamed_files(workspace, period, rtl),
    )
    return report, notes


def _follow_ups(stored: Gathered) -> Iterator[FollowUp]:
    """Every RTL that is printed, those of earlier periods last."""
    for block in stored.blocks:
        yield from block.entry.rtl
    yield from (each.leftover.follow_up for each in stored.carried)


def _owed(stored: Gathered) -> Iterator[Gap]:
    """What a person still owes in skm.yaml and in what is printed of the plan."""
    about, decree = stored.about, stored.rtl.decree
    yield from (*stored.profile.gaps, *about.gaps)
    if stored.survey is None:
        yield Gap(Place(SKM_YAML, row=about.line), "masa survei belum diisi")
    yield from decree.gaps if decree else ()
    for block in stored.blocks:
        yield from block.entry.gaps
    for follow_up in _follow_ups(stored):
        yield from follow_up.gaps


def _own_dates(skor: Skor, *, has_window: bool) -> Iterator[Note]:
    if skor.card.survey and not has_window:
        yield Note(
            Place(SKM_YAML),
            "masa survei diambil dari tanggal jawaban pertama dan terakhir",
            "tulis isian `survei` untuk periode ini jika masa surveinya lain",
        )
