"""Reads one RTL of rtl.yaml: the plan, what was done, and how the rest is settled."""

from datetime import date

from skm_cli.domain.plan.rtl import Completion, FollowUp, Plan, Realisation, Status
from skm_cli.files.yaml.evidence_keys import NIHIL, read_evidence
from skm_cli.files.yaml.shape import Faults, Fields, Gaps
from skm_cli.plan import rtl_keys
from skm_cli.plan.planned_time import parse_planned, printed_target


def read_follow_up(
    block: Fields, faults: Faults, *, code: str, survey_end: date
) -> FollowUp:
    """One RTL, with what a person still owes in it.

    Args:
        block: Its block.
        faults: Where what contradicts itself is kept.
        code: The unsur that it is for.
        survey_end: A quarter without a year ends on or after it.
    """
    gaps = Gaps(faults.file, code)
    gaps.owed(block, rtl_keys.KEGIATAN, "program/kegiatan")
    gaps.owed(block, rtl_keys.WAKTU, "waktu rencana")
    gaps.owed(block, rtl_keys.PENANGGUNG_JAWAB, "penanggung jawab")
    plan_gaps = tuple(gaps.found)
    realisation = _realisation(block.block(rtl_keys.REALISASI), gaps, faults)
    completion = block.block(rtl_keys.PENYELESAIAN)
    if realisation.status is not Status.SELESAI:
        gaps.owed(completion, rtl_keys.ALASAN, "alasan")
        gaps.owed(completion, rtl_keys.STRATEGI, "strategi penyelesaian")
        gaps.owed(completion, rtl_keys.TARGET, "target waktu")
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
        gaps=tuple(gaps.found),
    )


def _realisation(block: Fields, gaps: Gaps, faults: Faults) -> Realisation:
    status = block[rtl_keys.STATUS] or Status.BELUM
    proofs = block[rtl_keys.DOKUMENTASI]
    entries = proofs if isinstance(proofs, tuple) else ()
    # Of what has not begun the report says so, and nothing is owed.
    owed = Gaps(faults.file, "") if status is Status.BELUM else gaps
    before = len(owed.found)
    owed.owed(block, rtl_keys.DESKRIPSI, "deskripsi tindak lanjut")
    owed.owed(block, rtl_keys.WAKTU_PELAKSANAAN, "waktu pelaksanaan")
    owed.owed(block, rtl_keys.HAMBATAN, "tantangan/hambatan")
    owed.owed(block, rtl_keys.DOKUMENTASI, "foto dokumentasi")
    evidence = tuple(read_evidence(entry, owed, faults) for entry in entries)
    return Realisation(
        status=status,
        deskripsi=block[rtl_keys.DESKRIPSI],
        waktu_pelaksanaan=block[rtl_keys.WAKTU_PELAKSANAAN],
        hambatan=block[rtl_keys.HAMBATAN],
        dokumentasi=evidence,
        nihil=proofs == NIHIL,
        line=block.line_of(rtl_keys.STATUS),
        deskripsi_line=block.line_of(rtl_keys.DESKRIPSI),
        waktu_line=block.line_of(rtl_keys.WAKTU_PELAKSANAAN),
        gaps=() if status is Status.BELUM else tuple(owed.found[before:]),
    )
