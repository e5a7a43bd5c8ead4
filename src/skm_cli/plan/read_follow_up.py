"""Reads one RTL of rtl.yaml: its plan, realisation and completion."""

from datetime import date

from skm_cli.domain.plan.rtl import Completion, FollowUp, Plan, Realisation, Status
from skm_cli.files.yaml.evidence_keys import NIHIL, read_evidence
from skm_cli.files.yaml.faults import Faults
from skm_cli.files.yaml.gaps import Gaps
from skm_cli.files.yaml.shape import Fields
from skm_cli.plan import rtl_keys
from skm_cli.plan.planned_time import parse_planned, printed_target


def read_follow_up(
    block: Fields, faults: Faults, *, code: str, survey_end: date
) -> FollowUp:
    """One RTL, with its gaps.

    Args:
        block: The block of the RTL.
        faults: Where faults are added.
        code: The code of its unsur.
        survey_end: The survey's last day; a quarter without a year ends on or after it.
    """
    gaps = Gaps(faults.file, code)
    gaps.require(block, rtl_keys.KEGIATAN, "program/kegiatan")
    gaps.require(block, rtl_keys.WAKTU, "waktu rencana")
    gaps.require(block, rtl_keys.PENANGGUNG_JAWAB, "penanggung jawab")
    plan_gaps = tuple(gaps.collected)
    realisation = _realisation(block.block(rtl_keys.REALISASI), gaps, faults)
    completion = block.block(rtl_keys.PENYELESAIAN)
    if realisation.status is not Status.SELESAI:
        gaps.require(completion, rtl_keys.ALASAN, "alasan")
        gaps.require(completion, rtl_keys.STRATEGI, "strategi penyelesaian")
        gaps.require(completion, rtl_keys.TARGET, "target waktu")
    target = completion[rtl_keys.TARGET]
    times = block[rtl_keys.WAKTU] or ()
    plan = Plan(
        block[rtl_keys.KEGIATAN],
        tuple(parse_planned(text, survey_end=survey_end) for text in times),
        block[rtl_keys.PENANGGUNG_JAWAB],
        block.line_of(rtl_keys.WAKTU),
        plan_gaps,
    )
    return FollowUp(
        plan=plan,
        realisation=realisation,
        completion=Completion(
            completion[rtl_keys.ALASAN],
            completion[rtl_keys.STRATEGI],
            printed_target(target, survey_end=survey_end) if target else None,
        ),
        gaps=tuple(gaps.collected),
    )


def _realisation(block: Fields, gaps: Gaps, faults: Faults) -> Realisation:
    status = block[rtl_keys.STATUS] or Status.BELUM
    dokumentasi = block[rtl_keys.DOKUMENTASI]
    entries = dokumentasi if isinstance(dokumentasi, tuple) else ()
    # An RTL that has not begun has no gaps: the report says that it has not begun.
    own = Gaps(faults.file, "") if status is Status.BELUM else gaps
    before = len(own.collected)
    own.require(block, rtl_keys.DESKRIPSI, "deskripsi tindak lanjut")
    own.require(block, rtl_keys.WAKTU_PELAKSANAAN, "waktu pelaksanaan")
    own.require(block, rtl_keys.HAMBATAN, "tantangan/hambatan")
    own.require(block, rtl_keys.DOKUMENTASI, "foto dokumentasi")
    evidence = tuple(read_evidence(entry, own, faults) for entry in entries)
    return Realisation(
        status=status,
        deskripsi=block[rtl_keys.DESKRIPSI],
        waktu_pelaksanaan=block[rtl_keys.WAKTU_PELAKSANAAN],
        hambatan=block[rtl_keys.HAMBATAN],
        dokumentasi=evidence,
        nihil=dokumentasi == NIHIL,
        line=block.line_of(rtl_keys.STATUS),
        deskripsi_line=block.line_of(rtl_keys.DESKRIPSI),
        waktu_line=block.line_of(rtl_keys.WAKTU_PELAKSANAAN),
        gaps=() if status is Status.BELUM else tuple(own.collected[before:]),
    )
