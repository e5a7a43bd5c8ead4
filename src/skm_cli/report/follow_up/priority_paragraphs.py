"""The sentences of BAB II on the priorities, and the one that leads to the plan.

A person's own text never stands inside one of these sentences: it follows a colon.
"""

from collections.abc import Iterator

from skm_cli.context import gap, see
from skm_cli.domain import wording
from skm_cli.domain.plan.rtl import Decree
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import Ties, ties
from skm_cli.report.phrases import nrr, titles, titles_with_nrr

_SCORES = see("tabel_hasil")


def priorities(report: Report) -> list[str]:
    """The paragraphs on which unsur the plan takes up, and why."""
    tied = ties(report.card)
    if report.decree:
        return [f"{_opening(report)} {_set_by_decree(report, report.decree, tied)}"]
    if tied.all_equal:
        return [_everything_equal(report)]
    count = len(report.blocks)
    lowest = wording.lowest_unsur(count, of=len(report.card.scores))
    purpose = (
        "Agar kualitas pelayanan terus meningkat"
        if _all_best(report)
        else "Agar perbaikan terarah dan dapat dilaksanakan"
    )
    opening = (
        f"{_opening(report)} {purpose}, rencana tindak lanjut (RTL) diprioritaskan "
        f"pada {lowest}."
    )
    return [opening, " ".join([_naming(report), *_order(report, tied)])]


def _all_best(report: Report) -> bool:
    best = report.card.instrument.grades[0]
    return all(score.mutu == best for score in report.card.scores)


def _opening(report: Report) -> str:
    if _all_best(report):
        best = report.card.instrument.grades[0]
        return f"Seluruh unsur dalam {_SCORES} telah mencapai mutu {best}."
    return f"Nilai dalam {_SCORES} menunjukkan unsur yang masih perlu diperbaiki."


def _naming(report: Report) -> str:
    scores = [block.score for block in report.blocks]
    these = "Unsur tersebut"
    if len(scores) > 1:
        these = f"{wording.collective(len(scores)).capitalize()} unsur tersebut"
    return f"{these} adalah {titles_with_nrr(scores, report)}."


def _order(report: Report, tied: Ties) -> Iterator[str]:
    regulation = report.card.instrument.regulation
    for group in tied.printed:
        yield (
            f"Nilai {titles(group)} tercetak sama ({nrr(group[0], report)}); urutannya "
            "mengikuti nilai sebelum dibulatkan."
        )
    for group in tied.among_priorities:
        yield (
            f"Nilai {titles(group)} sama ({nrr(group[0], report)}); urutannya "
            f"mengikuti urutan unsur dalam {regulation}."
        )
    if tied.at_cut:
        chosen = report.card.priorities()
        taken = [s for s in tied.at_cut if s.unsur.code in chosen]
        others = [s for s in tied.at_cut if s.unsur.code not in chosen]
        yield (
            f"Pada batas prioritas, nilai {titles(tied.at_cut)} sama "
            f"({nrr(taken[0], report)}). Berdasarkan urutan unsur dalam {regulation}, "
            f"{titles(taken)} dimasukkan ke dalam skala prioritas, sedangkan "
            f"{titles(others)} belum dimasukkan."
        )


def _everything_equal(report: Report) -> str:
    scores = [block.score for block in report.blocks]
    return (
        f"Seluruh unsur dalam {_SCORES} memiliki nilai yang sama "
        f"({nrr(scores[0], report)}) sehingga tidak ada unsur yang nilainya terendah. "
        "Agar kualitas pelayanan terus meningkat, rencana tindak lanjut (RTL) tetap "
        f"disusun menurut urutan unsur dalam {report.card.instrument.regulation} dan "
        f"mencakup {titles(scores)}."
    )


def _set_by_decree(report: Report, decree: Decree, tied: Ties) -> str:
    scores = [block.score for block in report.blocks]
    jabatan = (report.profile.signatory.jabatan or gap("jabatan")).rstrip(" .,;")
    lowest = report.card.ranking[: len(report.card.priorities())]
    if tied.all_equal:
        value = nrr(lowest[0], report)
        survey = f"Seluruh unsur memiliki nilai yang sama ({value})."
    else:
        values = titles_with_nrr(lowest, report)
        survey = f"Unsur dengan nilai terendah menurut hasil survei adalah {values}."
    alasan = wording.sentence_end(decree.alasan or gap("alasan penetapan"))
    text = (
        "Skala prioritas rencana tindak lanjut (RTL) pada periode ini ditetapkan oleh "
        f"{jabatan} dan terdiri atas {wording.cardinal(len(scores))} unsur, yaitu "
        f"{titles_with_nrr(scores, report)}. {survey} Pertimbangan penetapan: {alasan}"
    )
    if decree.dasar is None:
        return text
    return f"{text} Dasar penetapan: {wording.sentence_end(decree.dasar)}"


def lead_to_plan(report: Report) -> str:
    """The sentence before the table of the plan."""
    count, discussion = len(report.blocks), report.discussion
    which = "unsur" if count == 1 else f"{wording.collective(count)} unsur"
    lead = (
        f"Rencana tindak lanjut untuk {which} tersebut disajikan dalam "
        f"{see('tabel_rencana')}."
    )
    if discussion is None:
        return lead
    forum, day = discussion.forum.rstrip(" .,;"), wording.day(discussion.day)
    discussed = f"telah dibahas dalam {forum} pada tanggal {day}"
    return f"Rencana tindak lanjut tersebut {discussed}. {lead}"
