"""Brings together what the follow-up report says, and what is still owed."""

from collections.abc import Iterator

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note, Place
from skm_cli.domain.profile import Profile
from skm_cli.domain.report import Report, blocks_of, carried_of
from skm_cli.domain.rtl import Rtl, Status
from skm_cli.errors import Found
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.skor_json import Skor
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.choose_instrument import profile_beside
from skm_cli.usecases.evidence import EvidenceFolder, load_logo
from skm_cli.usecases.other_settings import other_settings
from skm_cli.usecases.stored import changed_sources, load_plan, load_scores


def assemble(workspace: Workspace, period: Period) -> tuple[Report, tuple[Note, ...]]:
    """What the report of a period says, and what is worth saying beside it.

    Raises:
        ProblemsFoundError: The person's files hold faults, all of them.
        FileUnusableError: No score was made yet, or a file cannot be read.
    """
    found = Found()
    skor = found.gather(lambda: load_scores(workspace, period))
    scored = skor.card.instrument if skor else None
    profile = found.gather(lambda: profile_beside(workspace, scored)) or Profile()
    about = profile.of(period)
    survey = about.survey or (skor.card.survey if skor else None)
    survey_end = survey[1] if survey else period.last
    instrument = scored or load_instrument()
    rtl = found.gather(lambda: load_plan(workspace, period, instrument, survey_end))
    if found.problems or skor is None or rtl is None:
        raise found.error()
    rtl_file = workspace.seen(workspace.rtl_yaml(period))
    blocks = blocks_of(skor.card, rtl, rtl_file=rtl_file)
    carried = carried_of(skor.card, rtl)
    follow_ups = [
        *(f for block in blocks for f in block.entry.rtl),
        *(each.leftover.follow_up for each in carried),
    ]
    evidence = EvidenceFolder(workspace, period, rtl_file)
    photos = evidence.photos(
        proof
        for follow_up in follow_ups
        if follow_up.realisation.status is not Status.BELUM
        for proof in follow_up.realisation.dokumentasi
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
        *evidence.gaps,
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
        photos=photos,
        absent=frozenset(evidence.absent),
        logo=logo,
        # Two empty evidences of one line are one thing to do.
        gaps=tuple(dict.fromkeys(sorted(gaps, key=lambda gap: gap.place))),
    )
    notes = (
        *changed_sources(workspace, skor, period),
        *other_settings(profile, skor, period),
        *_unsaid(report, rtl_file),
        *_own_dates(skor, has_window=about.survey is not None),
        *_not_printed(rtl, report, rtl_file),
    )
    return report, notes


def _unsaid(report: Report, rtl_file: str) -> Iterator[Note]:
    """What somebody wrote of an RTL that has, by its status, not begun."""
    for score, follow_up in report.follow_ups:
        done = follow_up.realisation
        written = done.deskripsi or done.waktu_pelaksanaan or done.dokumentasi
        if done.status is Status.BELUM and written:
            yield Note(
                Place(rtl_file, row=done.line),
                f"realisasi {score.unsur.code} sudah ditulis, tetapi statusnya belum, "
                "jadi tidak dicetak",
                "ganti status menjadi proses atau selesai",
            )


def _own_dates(skor: Skor, *, has_window: bool) -> Iterator[Note]:
    if skor.card.survey and not has_window:
        yield Note(
            Place(SKM_YAML),
            "masa survei diambil dari tanggal jawaban pertama dan terakhir",
            "tulis isian `survei` untuk periode ini jika masa surveinya lain",
        )


def _not_printed(rtl: Rtl, report: Report, rtl_file: str) -> Iterator[Note]:
    printed = [block.score.unsur.code for block in report.blocks]
    lacking = [code for code in printed if rtl.of(code) is None]
    for entry in rtl.priorities:
        if entry.unsur not in printed:
            instead = f", atau ganti menjadi {lacking[0]}" if lacking else ""
            yield Note(
                Place(rtl_file, row=entry.line),
                f"{entry.unsur} bukan unsur prioritas, jadi RTL-nya tidak dicetak",
                f"tulis `penetapan`{instead}",
            )
