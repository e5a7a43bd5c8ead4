"""Brings together what the follow-up report says, and what is still owed."""

from collections.abc import Iterator

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note, Place
from skm_cli.domain.report import Report
from skm_cli.domain.rtl import Status
from skm_cli.files.skor_json import Skor
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.evidence import load_logo, proofs_of
from skm_cli.usecases.gather import gather
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
    survey, rtl, rtl_file = stored.survey, stored.rtl, stored.rtl_file
    blocks, carried = stored.blocks, stored.carried
    follow_ups = [
        *(f for block in blocks for f in block.entry.rtl),
        *(each.leftover.follow_up for each in carried),
    ]
    proofs = proofs_of(
        workspace,
        period,
        (
            proof
            for follow_up in follow_ups
            if follow_up.realisation.status is not Status.BELUM
            for proof in follow_up.realisation.dokumentasi
        ),
        rtl_file=rtl_file,
    )
    logo, logo_gaps = load_logo(workspace, profile)
    survey_place = Place(SKM_YAML, row=about.line)
    survey_gap = Gap(survey_place, "masa survei belum diisi")
    gaps = (
        *profile.gaps,
        *about.gaps,
        *(() if survey else (survey_gap,)),
        *logo_gaps,
        *(rtl.decree.gaps if rtl.decree else ()),
        *(gap for block in blocks for gap in block.entry.gaps),
        *(gap for follow_up in follow_ups for gap in follow_up.gaps),
        *proofs.gaps,
    )
    report = Report(
        period=period,
        card=skor.card,
        profile=profile,
        survey=survey,
        report_day=about.report_day,
        discussion=about.discussion,
        blocks=blocks,
        carried=carried,
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


def _own_dates(skor: Skor, *, has_window: bool) -> Iterator[Note]:
    if skor.card.survey and not has_window:
        yield Note(
            Place(SKM_YAML),
            "masa survei diambil dari tanggal jawaban pertama dan terakhir",
            "tulis isian `survei` untuk periode ini jika masa surveinya lain",
        )
