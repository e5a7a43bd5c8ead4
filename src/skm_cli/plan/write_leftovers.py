"""The door to writing `lanjutan`: the unfinished RTL of earlier periods."""

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.plan.rtl import Leftover, Planned
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.plan.write_follow_up import evidence_line, follow_up_lines, indented, keyed

_YEAR = lazy_pattern(r"\d{4}")


def carried_over(leftover: Leftover) -> Leftover:
    """An unfinished RTL as the plan of the next period has it.

    Its times get their year, since without one they would mean a later year there.
    Links are kept; files stay in the folder of the earlier period.
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
        leftovers: The unfinished RTL.
        instrument: The instrument of their unsur.
        folder: The folder `dokumentasi` of the earlier period, whose files are named in
            remarks; empty where the RTL already stand in the file that is written.
    """
    names = {unsur.code: unsur.name for unsur in instrument.unsur}
    return "".join(_block(each, names[each.unsur], folder) for each in leftovers)


def _block(leftover: Leftover, name: str, folder: str) -> str:
    shown = carried_over(leftover) if folder else leftover
    dokumentasi = leftover.follow_up.realisation.dokumentasi
    lines = [
        f"  - dari: {leftover.origin}",
        f"    unsur: {leftover.unsur}                # {name}",
    ]
    inside = keyed("penyebab", leftover.penyebab) if leftover.penyebab else []
    inside += follow_up_lines(
        shown.follow_up,
        [_evidence_line(evidence, folder) for evidence in dokumentasi],
        times=[when.text for when in shown.follow_up.plan.waktu],
    )
    return "".join(f"{line}\n" for line in (*lines, *indented("    ", inside)))


def _evidence_line(evidence: Evidence, folder: str) -> str:
    line = evidence_line(evidence)
    # The file is not in the folder of the new period.
    return f"# {line}   # di {folder}" if folder and evidence.berkas else line


def _dated(when: Planned) -> str:
    return when.text if _YEAR.search(when.text) else f"{when.text} {when.last.year}"
