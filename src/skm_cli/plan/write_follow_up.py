"""The lines of rtl.yaml for one RTL, which quote whatever a person typed."""

import json
from collections.abc import Iterable, Iterator

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.plan.rtl import FollowUp, Realisation
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml.evidence_keys import NIHIL

# YAML ends a line at each of them, even between quotation marks.
_BREAKS = lazy_pattern("[\x85\u2028\u2029\ufeff]")
# Text that `|-` keeps: no line break but a newline, no blank at the end of a line.
_LINES = lazy_pattern(r"[^\x85\u2028\u2029\ufeff\r\t]+")
_PLAIN = lazy_pattern(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")


def yaml_quoted(typed: str) -> str:
    """A text between quotation marks, in which no character is YAML."""
    text = json.dumps(typed, ensure_ascii=False)
    return _BREAKS.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def keyed(key: str, typed: str | None) -> list[str]:
    """The lines of a key and its text; several lines of text stand below the key."""
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
    evidence: Iterable[str],
    *,
    times: Iterable[str],
    remark: str = "",
) -> Iterator[str]:
    """The lines of an RTL from `kegiatan` on, without indent.

    Args:
        follow_up: The RTL.
        evidence: The lines below `dokumentasi`.
        times: The times of its plan, as they are to be written.
        remark: The remark behind an empty target.
    """
    plan, done = follow_up.plan, follow_up.realisation
    completion = follow_up.completion
    target = keyed("target", completion.target)
    if remark and completion.target is None:
        target = [f"target:            # {remark}"]
    yield from keyed("kegiatan", plan.kegiatan)
    yield f"waktu: [{', '.join(map(_time, times))}]"
    yield from keyed("penanggung_jawab", plan.penanggung_jawab)
    yield "realisasi:"
    yield from indented("  ", _realisation(done, evidence))
    yield "penyelesaian:"
    yield from indented("  ", keyed("alasan", completion.alasan))
    yield from indented("  ", keyed("strategi", completion.strategi))
    yield from indented("  ", target)


def _realisation(done: Realisation, evidence: Iterable[str]) -> Iterator[str]:
    yield f"status: {done.status}"
    yield from keyed("deskripsi", done.deskripsi)
    yield from keyed("waktu_pelaksanaan", done.waktu_pelaksanaan)
    yield from keyed("hambatan", done.hambatan)
    yield "dokumentasi: nihil" if done.nihil else "dokumentasi:"
    yield from indented("  ", evidence)


def evidence_line(evidence: Evidence) -> str:
    """One piece of evidence, as an item in braces."""
    keterangan = f"keterangan: {yaml_quoted(evidence.keterangan or '')}"
    if evidence.tautan:
        return f"- {{tautan: {yaml_quoted(evidence.tautan)}, {keterangan}}}"
    return f"- {{berkas: {yaml_quoted(evidence.berkas or '')}, {keterangan}}}"


def indented(by: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines with an indent; an empty line stays empty."""
    return (f"{by}{line}" if line else "" for line in lines)


def _time(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else yaml_quoted(text)
