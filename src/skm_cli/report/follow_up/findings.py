"""The sentences of BAB II: the result, the priorities, what leads to the plan.

A person's own text never stands inside one of these sentences: it follows a colon.
"""

from collections.abc import Iterator

from skm_cli.context import gap, see
from skm_cli.domain import wording
from skm_cli.domain.plan.rtl import Decree
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import Pooling, Ties, ties
from skm_cli.domain.survey.instrument import DEFAULT
from skm_cli.domain.tally import rounded
from skm_cli.report.phrases import nrr, titles, titles_with_nrr, unit

_SCORES = see("tabel_hasil")


def result(report: Report) -> str:
    """Respondents, IKM and mutu, and which rule was used where it is not plain."""
    answered = wording.number(report.card.respondents)
    return f"Survei ini diikuti oleh {answered} responden. {index(report)}"


def index(report: Report) -> str:
    """The same without the respondents."""
    return " ".join(_index(report))


def _index(report: Report) -> Iterator[str]:
    card = report.card
    ikm = wording.number(rounded(card.ikm, 2), report.profile.decimal_mark)
    yield f"Nilai IKM {unit(report)} adalah {ikm} dengan mutu pelayanan {card.mutu}."
    yield from _rules(report)
    answers = [tally.answers for score in card.scores for tally in score.tallies]
    if min(answers) != max(answers):
        least, most = wording.number(min(answers)), wording.number(max(answers))
        each = "pertanyaan" if card.instrument.item_based else "unsur"
        yield (
            f"Jumlah jawaban per {each} berkisar antara {least} dan {most} karena "
            "tidak semua pertanyaan dijawab."
        )
    if card.left_out is not None:
        others = f"; sebanyak {wording.number(card.left_out)} responden lain tidak"
        yield (
            "Nilai hanya dihitung dari responden yang menjawab semua pertanyaan"
            f"{f'{others} dihitung' if card.left_out else ''}."
        )
    services = sum(service.named for service in card.services)
    if services > 1:
        count = wording.cardinal(services)
        how = (
            "merupakan rata-rata nilai IKM dari"
            if card.pooling is Pooling.SERVICES
            else "dihitung dari jawaban seluruh responden pada"
        )
        yield f"Nilai IKM {how} {count} jenis layanan."
    odd = {nrr(s, report) for s in card.scores if s.mutu != s.mutu_of_printed_nrr}
    if odd:
        yield (
            "Mutu ditentukan dari nilai konversi sehingga unsur dengan nilai tercetak "
            f"{wording.listing(sorted(odd))} dapat memiliki mutu yang berbeda."
        )


def _rules(report: Report) -> Iterator[str]:
    """What was asked and how it was weighted, where it is not the usual."""
    instrument = report.card.instrument
    if instrument.id != DEFAULT:
        questions = ""
        if instrument.item_based:
            questions = f"{wording.cardinal(len(instrument.items))} pertanyaan untuk "
        asked = f"{questions}{wording.cardinal(len(instrument.unsur))} unsur pelayanan"
        yield (
            f"Survei ini memakai kuesioner menurut {instrument.regulation} dengan "
            f"{asked}."
            if instrument.confirmed
            else f"Survei ini memakai kuesioner dengan {asked}; susunan pertanyaannya "
            "belum dikonfirmasi dalam peraturan."
        )
    weighting = instrument.weighting
    if weighting.own:
        yield (
            "Nilai IKM dihitung dengan bobot setiap unsur menurut "
            f"{instrument.regulation}."
        )
    elif not weighting.exact:
        mode = weighting.printed(report.profile.decimal_mark)
        yield f"Nilai IKM dihitung dengan bobot {mode} untuk setiap unsur."


def priorities(report: Report) -> list[str]:
    """The paragraphs that say which unsur the plan takes up, and why those."""
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
        left = [s for s in tied.at_cut if s.unsur.code not in chosen]
        yield (
            f"Pada batas prioritas, nilai {titles(tied.at_cut)} sama "
            f"({nrr(taken[0], report)}). Berdasarkan urutan unsur dalam {regulation}, "
            f"{titles(taken)} dimasukkan ke dalam skala prioritas, sedangkan "
            f"{titles(left)} belum dimasukkan."
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
    said = (
        "Skala prioritas rencana tindak lanjut (RTL) pada periode ini ditetapkan oleh "
        f"{jabatan} dan terdiri atas {wording.cardinal(len(scores))} unsur, yaitu "
        f"{titles_with_nrr(scores, report)}. {survey} Pertimbangan penetapan: {alasan}"
    )
    if decree.dasar is None:
        return said
    return f"{said} Dasar penetapan: {wording.sentence_end(decree.dasar)}"


def lead_to_plan(report: Report) -> str:
    """What leads to the table of the plan."""
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
