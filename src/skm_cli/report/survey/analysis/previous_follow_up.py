"""BAB III of the combined report: what became of the plan of the period before.

Where this period's rtl.yaml has an RTL of that plan as a leftover, its realisation is
the newer one.
"""

from collections.abc import Iterator
from typing import NamedTuple

from skm_cli.context import Value, gap, see
from skm_cli.domain import wording
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp, Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import UnsurScore
from skm_cli.report.figures import (
    caption_of,
    earlier_photo_key,
    photo_key,
    proof_in_words,
)
from skm_cli.report.follow_up import carried_over
from skm_cli.report.follow_up.realisation import (
    description,
    hindrance,
    without_proofs,
)
from skm_cli.report.phrases import report_day

_RTL = "rencana tindak lanjut"
_STATUS = {
    Status.BELUM: "Belum",
    Status.PROSES: "Proses",
    Status.SELESAI: "Sudah",
}
# The largest width and height of a photo in its cell, in millimetres.
_WIDE, _HIGH = 48, 40


class EarlierRtl(NamedTuple):
    """One RTL of the plan before, with its newest realisation.

    Attributes:
        score: The unsur that it is meant to improve.
        follow_up: The RTL.
        proved_in: The report that has its photos.
        earlier: Whether that is the report of the period before.
    """

    score: UnsurScore
    follow_up: FollowUp
    proved_in: Report
    earlier: bool

    @property
    def status(self) -> Status:
        """Belum, proses or selesai."""
        return self.follow_up.realisation.status


def earlier_rtl(report: SurveyReport) -> list[EarlierRtl]:
    """Every RTL of the plan before; those that it took over itself come last."""
    before = report.before
    if before is None:
        return []
    every: list[tuple[Period, UnsurScore, FollowUp]] = [
        *((before.period, score, one) for score, one in before.follow_ups),
        *((c.leftover.origin, c.score, c.leftover.follow_up) for c in before.carried),
    ]
    newer = {
        _key(c.leftover.origin, c.score, c.leftover.follow_up): c.leftover.follow_up
        for c in report.own.carried
    }
    return [
        EarlierRtl(score, newer[key], report.own, earlier=False)
        if (key := _key(origin, score, follow_up)) in newer
        else EarlierRtl(score, follow_up, before, earlier=True)
        for origin, score, follow_up in every
    ]


def _key(origin: Period, score: UnsurScore, follow_up: FollowUp) -> tuple[object, ...]:
    return origin, score.unsur.code, follow_up.plan.key


def earlier_plan(report: SurveyReport) -> Value:
    """The paragraph on the plan before, and the rows of its table."""
    rows = earlier_rtl(report)
    return {
        "paragraf": [
            " ".join([earlier_realisation(report), *([_table()] if rows else [])])
        ],
        "baris": [*_rows(rows)],
    }


def _table() -> str:
    return f"Uraiannya disajikan dalam {see('tabel_sebelumnya')}."


def earlier_realisation(report: SurveyReport) -> str:
    """The sentence on how much of the plan before has been carried out."""
    before, rows = report.before, earlier_rtl(report)
    if before is None:
        return (
            f"Tidak terdapat {_RTL} hasil SKM periode sebelumnya yang dapat dilaporkan."
        )
    of = f"{_RTL} hasil SKM {wording.period(before.period)}"
    if before.carried:
        of = f"{of} (termasuk lanjutan {carried_over.origins(before)})"
    today = f"Sampai dengan tanggal {report_day(report.own)}"
    counts = {status: sum(row.status is status for row in rows) for status in _STATE}
    total = len(rows)
    if total == 0:
        return f"Pada {wording.period(before.period)} tidak disusun {_RTL} hasil SKM."
    if total == 1:
        return f"{today}, {of} {_STATE[rows[0].status]}."
    if total in counts.values():
        (only,) = (status for status, count in counts.items() if count)
        return f"{today}, seluruh {of} {_STATE[only]}."
    parts = [
        f"{wording.cardinal(count)} {_STATE[status]}"
        for status, count in counts.items()
        if count
    ]
    share = ""
    if counts[Status.SELESAI]:
        mark = report.own.profile.decimal_mark
        percent = wording.percentage(counts[Status.SELESAI], total, mark)
        share = f" Realisasinya mencapai {percent}."
    every = wording.cardinal(total)
    return f"{today}, dari {every} {of}, {wording.listing(parts)}.{share}"


_STATE = {
    Status.SELESAI: "telah selesai dilaksanakan",
    Status.PROSES: "masih dalam proses",
    Status.BELUM: "belum dilaksanakan",
}


# A taller row would split, and a picture could be parted from its caption.
_MOST_IN_A_ROW = 3


def _rows(rows: list[EarlierRtl]) -> Iterator[Value]:
    for number, row in enumerate(rows, 1):
        realisation = row.follow_up.realisation
        proofs = realisation.printed
        photos = [proof for proof in proofs if proof.is_picture]
        figures = [_figure(proof, row) for proof in photos]
        kegiatan = row.follow_up.plan.kegiatan or gap("program/kegiatan")
        yield {
            "nomor": number,
            "unsur": row.score.unsur.heading,
            "rtl": kegiatan,
            "status": _STATUS[row.status],
            "deskripsi": description(realisation),
            "hambatan": hindrance(realisation),
            "gambar": [*figures[:_MOST_IN_A_ROW]],
            "lanjutan": [
                {"gambar": [*figures[at : at + _MOST_IN_A_ROW]]}
                for at in range(_MOST_IN_A_ROW, len(figures), _MOST_IN_A_ROW)
            ],
            "rujukan": [
                proof_in_words(p, row.proved_in) for p in proofs if p not in photos
            ],
            "tanpa_dokumentasi": "" if proofs else without_proofs(realisation),
        }


def _key_of(name: str, row: EarlierRtl) -> str:
    """The name of a photo; two periods can each have one of the same name."""
    return earlier_photo_key(name) if row.earlier else photo_key(name)


def _figure(proof: Evidence, row: EarlierRtl) -> Value:
    name = proof.berkas if proof.berkas in row.proved_in.photos else None
    return {
        "foto": _key_of(name, row) if name else "",
        "pengganti": "" if name else gap("foto dokumentasi"),
        "keterangan": caption_of(proof),
        "alt": f"Foto: {proof.keterangan or proof.berkas or ''}",
        "lebar": _WIDE,
        "tinggi": _HIGH,
    }
