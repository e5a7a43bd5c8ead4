"""What an earlier plan left unfinished, as the text of a new rtl.yaml."""

import re

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.plan.rtl import Leftover, Planned
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.plan.write_follow_up import evidence_line, follow_up_lines, indented, keyed

_YEAR = re.compile(r"\d{4}")


def carried_over(leftover: Leftover) -> Leftover:
    """An RTL as the plan of the next period has it.

    A time gets its year: without one it would mean another there. A file stays where
    it is; a link goes along.
    """
    follow_up = leftover.follow_up
    times = tuple(w._replace(text=_dated(w)) for w in follow_up.plan.waktu)
    links = tuple(e for e in follow_up.realisation.dokumentasi if not e.berkas)
    return leftover._replace(
        follow_up=follow_up._replace(
            plan=follow_up.plan._replace(waktu=times),
            realisation=follow_up.realisation._replace(dokumentasi=links),
        )
    )


def dump_leftovers(
    leftovers: tuple[Leftover, ...], instrument: Instrument, *, folder: str = ""
) -> str:
    """The items of `lanjutan`.

    Args:
        leftovers: What is left.
        instrument: What their unsur codes belong to.
        folder: The photos of the earlier period whose file has these RTL; what lies
            there is named in a remark. Empty where they are of the file itself.
    """
    names = {unsur.code: unsur.name for unsur in instrument.unsur}
    return "".join(_block(each, names[each.unsur], folder) for each in leftovers)


def _block(leftover: Leftover, name: str, folder: str) -> str:
    shown = carried_over(leftover) if folder else leftover
    proofs = leftover.follow_up.realisation.dokumentasi
    lines = [
        f"  - dari: {leftover.origin}",
        f"    unsur: {leftover.unsur}                # {name}",
    ]
    inside = keyed("penyebab", leftover.penyebab) if leftover.penyebab else []
    inside += follow_up_lines(
        shown.follow_up,
        [_proof(proof, folder) for proof in proofs],
        times=[when.text for when in shown.follow_up.plan.waktu],
    )
    return "".join(f"{line}\n" for line in (*lines, *indented("    ", inside)))


def _proof(proof: Evidence, folder: str) -> str:
    line = evidence_line(proof)
    # The photo is not in the new period's folder.
    return f"# {line}   # di {folder}" if folder and proof.berkas else line


def _dated(when: Planned) -> str:
    return when.text if _YEAR.search(when.text) else f"{when.text} {when.last.year}"
