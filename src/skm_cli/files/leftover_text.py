"""What an earlier plan left unfinished, as the text of a new rtl.yaml."""

import json
import re

from skm_cli.domain.instrument import Instrument
from skm_cli.domain.rtl import Evidence, Leftover, Planned, Realisation
from skm_cli.files.rtl_shape import NIHIL

# YAML takes each for the end of a line, even between quotation marks.
_BREAKS = re.compile("[\x85\u2028\u2029\ufeff]")
_YEAR = re.compile(r"\d{4}")


def dump_leftovers(
    leftovers: tuple[Leftover, ...], instrument: Instrument, *, folder: str
) -> str:
    """The items of `lanjutan`.

    Args:
        leftovers: What is left, as the earlier file has it.
        instrument: What their unsur codes belong to.
        folder: The earlier period's photos; what lies there is named in a remark.
    """
    names = {unsur.code: unsur.name for unsur in instrument.unsur}
    return "".join(_block(each, names[each.unsur], folder) for each in leftovers)


def _block(leftover: Leftover, name: str, folder: str) -> str:
    plan, done = leftover.follow_up.plan, leftover.follow_up.realisation
    rest = leftover.follow_up.settlement
    lines = [
        f"  - dari: {leftover.origin}",
        f"    unsur: {leftover.unsur}                # {name}",
        *([f"    penyebab: {_text(leftover.penyebab)}"] if leftover.penyebab else []),
        f"    kegiatan: {_text(plan.kegiatan)}",
        f"    waktu: [{', '.join(map(_dated, plan.waktu))}]",
        f"    penanggung_jawab: {_text(plan.penanggung_jawab)}",
        "    realisasi:",
        f"      status: {done.status}",
        f"      deskripsi: {_text(done.deskripsi)}",
        f"      waktu_pelaksanaan: {_text(done.waktu_pelaksanaan)}",
        f"      hambatan: {_text(done.hambatan)}",
        f"      dokumentasi: {'nihil' if done.nihil else ''}",
        *_evidence(done, folder),
        "    penyelesaian:",
        f"      alasan: {_text(rest.alasan)}",
        f"      strategi: {_text(rest.strategi)}",
        f"      target: {_text(rest.target)}",
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _evidence(done: Realisation, folder: str) -> list[str]:
    return [_proof(proof, folder) for proof in done.dokumentasi]


def _proof(proof: Evidence, folder: str) -> str:
    told = f"keterangan: {_text(proof.keterangan) or _text('')}"
    if proof.tautan:
        return f"        - {{tautan: {_text(proof.tautan)}, {told}}}"
    # The photo is not in the new period's folder.
    return f"        # - {{berkas: {_text(proof.berkas)}, {told}}}   # di {folder}"


def _dated(when: Planned) -> str:
    """A time with its year: without one it would mean another in the new file."""
    return when.text if _YEAR.search(when.text) else f"{when.text} {when.last.year}"


def _text(typed: str | None) -> str:
    """A text between quotation marks, so that no mark in it means anything."""
    if typed is None:
        return ""
    if typed == NIHIL:
        return NIHIL.lower()
    quoted = json.dumps(typed, ensure_ascii=False)
    return _BREAKS.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)
