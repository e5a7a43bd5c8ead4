"""Reads one RTL of rtl.yaml: the plan, what was done, and how the rest is settled."""

from datetime import date

from skm_cli.domain.plan.rtl import FollowUp, Plan, Realisation, Settlement, Status
from skm_cli.files.yaml.evidence_keys import NIHIL, read_evidence
from skm_cli.files.yaml.shape import Faults, Fields, Gaps
from skm_cli.plan import rtl_keys as shape
from skm_cli.plan.planned_time import planned, spelled


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
    gaps.owed(block, shape.KEGIATAN, "program/kegiatan")
    gaps.owed(block, shape.WAKTU, "waktu rencana")
    gaps.owed(block, shape.PENANGGUNG_JAWAB, "penanggung jawab")
    plan_gaps = tuple(gaps.found)
    realisation = _realisation(block.block(shape.REALISASI), gaps, faults)
    settlement = block.block(shape.PENYELESAIAN)
    if realisation.status is not Status.SELESAI:
        gaps.owed(settlement, shape.ALASAN, "alasan")
        gaps.owed(settlement, shape.STRATEGI, "strategi penyelesaian")
        gaps.owed(settlement, shape.TARGET, "target waktu")
    target = settlement[shape.TARGET]
    times = block[shape.WAKTU] or ()
    plan = Plan(
        block[shape.KEGIATAN],
        tuple(planned(text, survey_end=survey_end) for text in times),
        block[shape.PENANGGUNG_JAWAB],
        block.line_of(shape.WAKTU),
        plan_gaps,
    )
    return FollowUp(
        plan=plan,
        realisation=realisation,
        settlement=Settlement(
            settlement[shape.ALASAN],
            settlement[shape.STRATEGI],
            spelled(target, survey_end=survey_end) if target else None,
        ),
        gaps=tuple(gaps.found),
    )


def _realisation(block: Fields, gaps: Gaps, faults: Faults) -> Realisation:
    status = block[shape.STATUS] or Status.BELUM
    proofs = block[shape.DOKUMENTASI]
    entries = proofs if isinstance(proofs, tuple) else ()
    # Of what has not begun the report says so, and nothing is owed.
    owed = Gaps(faults.file, "") if status is Status.BELUM else gaps
    before = len(owed.found)
    owed.owed(block, shape.DESKRIPSI, "deskripsi tindak lanjut")
    owed.owed(block, shape.WAKTU_PELAKSANAAN, "waktu pelaksanaan")
    owed.owed(block, shape.HAMBATAN, "tantangan/hambatan")
    owed.owed(block, shape.DOKUMENTASI, "foto dokumentasi")
    evidence = tuple(read_evidence(entry, owed, faults) for entry in entries)
    return Realisation(
        status=status,
        deskripsi=block[shape.DESKRIPSI],
        waktu_pelaksanaan=block[shape.WAKTU_PELAKSANAAN],
        hambatan=block[shape.HAMBATAN],
        dokumentasi=evidence,
        nihil=proofs == NIHIL,
        line=block.line_of(shape.STATUS),
        told_line=block.line_of(shape.DESKRIPSI),
        when_line=block.line_of(shape.WAKTU_PELAKSANAAN),
        gaps=() if status is Status.BELUM else tuple(owed.found[before:]),
    )
