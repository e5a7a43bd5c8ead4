"""One RTL as the text of a rtl.yaml, whatever a person typed in it."""

import json
import re
from collections.abc import Iterable, Iterator

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.plan.rtl import FollowUp, Realisation
from skm_cli.files.yaml.evidence_keys import NIHIL

# YAML takes each for the end of a line, even between quotation marks.
_BREAKS = re.compile("[\x85\u2028\u2029\ufeff]")
# What stands as it is below `|-`: no break but a newline, no blank at a line's end.
_LINES = re.compile(r"[^\x85\u2028\u2029\ufeff\r\t]+")
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")


def yaml_quoted(typed: str) -> str:
    """A text between quotation marks, so that no mark in it means anything."""
    text = json.dumps(typed, ensure_ascii=False)
    return _BREAKS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def keyed(key: str, typed: str | None) -> list[str]:
    """A key and its text; of several lines they stand below it as they are."""
    if typed is None:
        return [f"{key}:"]
    if typed == NIHIL:
        return [f"{key}: {NIHIL.lower()}"]
    lines = typed.split("\n")
    if len(lines) > 1 and _LINES.fullmatch(typed) and all(map(_is_kept, lines)):
        return [f"{key}: |-", *(f"  {line}" if line else "" for line in lines)]
    return [f"{key}: {yaml_quoted(typed)}"]


def _is_kept(line: str) -> bool:
    return line == line.rstrip()


def follow_up_lines(
    follow_up: FollowUp,
    proofs: Iterable[str],
    *,
    times: Iterable[str],
    remark: str = "",
) -> Iterator[str]:
    """The lines of an RTL from `kegiatan` on, as far left as they go.

    Args:
        follow_up: The RTL.
        proofs: The lines below `dokumentasi`.
        times: The times of its plan, as they are to be written.
        remark: What stands behind a target that nobody has written yet.
    """
    plan, done = follow_up.plan, follow_up.realisation
    rest = follow_up.completion
    target = keyed("target", rest.target)
    if remark and rest.target is None:
        target = [f"target:            # {remark}"]
    yield from keyed("kegiatan", plan.kegiatan)
    yield f"waktu: [{', '.join(map(_time, times))}]"
    yield from keyed("penanggung_jawab", plan.penanggung_jawab)
    yield "realisasi:"
    yield from indented("  ", _realisation(done, proofs))
    yield "penyelesaian:"
    settled = keyed("alasan", rest.alasan), keyed("strategi", rest.strategi), target
    yield from indented("  ", (line for lines in settled for line in lines))


def _realisation(done: Realisation, proofs: Iterable[str]) -> Iterator[str]:
    yield f"status: {done.status}"
    yield from keyed("deskripsi", done.deskripsi)
    yield from keyed("waktu_pelaksanaan", done.waktu_pelaksanaan)
    yield from keyed("hambatan", done.hambatan)
    yield "dokumentasi: nihil" if done.nihil else "dokumentasi:"
    yield from indented("  ", proofs)


def evidence_line(proof: Evidence) -> str:
    """One proof, in braces."""
    told = f"keterangan: {yaml_quoted(proof.keterangan or '')}"
    if proof.tautan:
        return f"- {{tautan: {yaml_quoted(proof.tautan)}, {told}}}"
    return f"- {{berkas: {yaml_quoted(proof.berkas or '')}, {told}}}"


def indented(by: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines further to the right; one without anything stays so."""
    return (f"{by}{line}" if line else "" for line in lines)


def _time(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else yaml_quoted(text)
