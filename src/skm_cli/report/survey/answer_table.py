"""The table of every respondent's answers, and of the sums that give NRR and IKM."""

from collections.abc import Iterator
from fractions import Fraction

from skm_cli.context import Value
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Pooling, Scorecard
from skm_cli.domain.survey.answered import MOST_PRINTED
from skm_cli.domain.survey.instrument import KONVERSI_PER_NRR
from skm_cli.domain.tally import rounded
from skm_cli.report.phrases import DASH, two_decimals

_PLACES = 3
"""Decimals: one more than elsewhere, so that a reader can follow the sums."""


def answer_table(report: SurveyReport) -> Value:
    """A row for each respondent, and the sums below."""
    card = report.own.card
    return {
        "pengantar": " ".join([_lead(report), *_remarks(report)]),
        "kolom": [item.code for item in card.instrument.items],
        "baris": [
            {"nomor": number, "jawaban": [answer or DASH for answer in each.answers]}
            for number, each in enumerate(report.answered or (), 1)
        ],
        "kaki": [*_sums(report.own)],
    }


def _lead(report: SurveyReport) -> str:
    if report.answered is not None:
        return (
            "Tabel ini memuat jawaban setiap responden pada setiap "
            f"{_question(report.own.card)}."
        )
    sums = "Tabel ini hanya memuat jumlahnya."
    if report.own.card.respondents > MOST_PRINTED:
        return (
            "Jawaban setiap responden tidak dimuat karena jumlah responden lebih dari "
            f"{wording.number(MOST_PRINTED)}. {sums}"
        )
    return (
        "Jawaban setiap responden tidak dimuat karena tidak tersimpan bersama nilai "
        f"survei ini. {sums}"
    )


def _question(card: Scorecard) -> str:
    return "pertanyaan" if card.instrument.item_based else "unsur"


def _sums(report: Report) -> Iterator[Value]:
    """A row for each step from answers to IKM; a cell of an unsur spans its items."""
    card = report.card
    tallies = [tally for score in card.scores for tally in score.tallies]
    spans = [len(score.tallies) for score in card.scores]
    yield _row("Σ Nilai", [wording.number(tally.total) for tally in tallies])
    if len({tally.answers for tally in tallies}) > 1:
        yield _row("Jumlah jawaban", [wording.number(t.answers) for t in tallies])
    if card.instrument.item_based:
        yield _row("Rata-rata", [_three(tally.nrr, report) for tally in tallies])
        yield _row("Unsur", [score.unsur.code for score in card.scores], spans)
    yield _row("NRR", [_three(score.nrr, report) for score in card.scores], spans)
    weighted = [
        score.nrr * weight
        for score, weight in zip(
            card.scores, card.instrument.weighting.weights, strict=True
        )
    ]
    yield _row("NRR tertimbang", [_three(each, report) for each in weighted], spans)
    total = _three(sum(weighted, Fraction(0)), report)
    yield _row("Σ NRR tertimbang", [total], [len(tallies)])
    yield _row(
        "IKM", [f"{two_decimals(card.ikm, report)}, mutu {card.mutu}"], [len(tallies)]
    )


def _row(name: str, values: list[str], spans: list[int] | None = None) -> Value:
    return {
        "nama": name,
        "sel": [
            {"nilai": value, "lebar": span}
            for value, span in zip(values, spans or [1] * len(values), strict=True)
        ],
    }


def _three(value: Fraction, report: Report) -> str:
    return wording.number(rounded(value, _PLACES), report.profile.decimal_mark)


def _remarks(report: SurveyReport) -> Iterator[str]:
    """How to read the table. Below it, they could fall on a page of their own."""
    card = report.own.card
    if report.answered and any(score.blank for score in card.scores):
        yield f"Tanda {DASH} berarti tidak dijawab."
    if card.pooling is Pooling.SERVICES and len(card.services) > 1:
        yield (
            "Nilai IKM merupakan rata-rata nilai IKM jenis layanan sehingga dapat "
            f"berbeda dari Σ NRR tertimbang dikalikan {KONVERSI_PER_NRR}."
        )
    else:
        yield f"Nilai IKM adalah Σ NRR tertimbang dikalikan {KONVERSI_PER_NRR}."
