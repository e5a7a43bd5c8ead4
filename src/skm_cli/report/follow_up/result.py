"""The sentences on the result: respondents, IKM, mutu, and the rules behind them."""

from collections.abc import Iterator

from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import Pooling
from skm_cli.domain.survey.instrument import DEFAULT
from skm_cli.report.phrases import nrr, two_decimals, unit


def result(report: Report) -> str:
    """How many respondents there are, and the sentences on the IKM."""
    answered = wording.number(report.card.respondents)
    return f"Survei ini diikuti oleh {answered} responden. {ikm_sentences(report)}"


def ikm_sentences(report: Report) -> str:
    """The IKM and its mutu, and each rule behind them that is not the usual one."""
    return " ".join(_ikm(report))


def _ikm(report: Report) -> Iterator[str]:
    card = report.card
    value = two_decimals(card.ikm, report)
    yield f"Nilai IKM {unit(report)} adalah {value} dengan mutu pelayanan {card.mutu}."
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
        pooled = (
            "merupakan rata-rata nilai IKM dari"
            if card.pooling is Pooling.SERVICES
            else "dihitung dari jawaban seluruh responden pada"
        )
        yield f"Nilai IKM {pooled} {count} jenis layanan."
    apart = {nrr(s, report) for s in card.scores if s.mutu != s.mutu_of_printed_nrr}
    if apart:
        yield (
            "Mutu ditentukan dari nilai konversi sehingga unsur dengan nilai tercetak "
            f"{wording.listing(sorted(apart))} dapat memiliki mutu yang berbeda."
        )


def _rules(report: Report) -> Iterator[str]:
    """The instrument and its weights, where they are not the usual ones."""
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
