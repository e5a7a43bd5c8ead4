"""The IKM of the unit and the scores of each unsur."""

from skm_cli.context import Value, see
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.report.follow_up.result import ikm_sentences
from skm_cli.report.phrases import nrr, two_decimals, unit


def scores(report: SurveyReport) -> Value:
    """The paragraphs on the scores, their table, and that of the items."""
    own = report.own
    items = [*_items(own)]
    several = f", sedangkan nilai setiap pertanyaan dalam {see('tabel_butir')}"
    return {
        "pengantar": (
            f"Nilai setiap unsur pelayanan dan nilai IKM {unit(own)} disajikan dalam "
            f"{see('tabel_hasil')}{several if items else ''}."
        ),
        "pengantar_unsur": (
            "Perbandingan nilai rata-rata setiap unsur digambarkan dalam "
            f"{see('gambar_unsur')}."
        ),
        "pengantar_jawaban": (
            f"Sebaran jawaban responden digambarkan dalam {see('gambar_jawaban')}."
        ),
        "baris": [
            {
                "nomor": number,
                "unsur": score.unsur.heading,
                "nrr": nrr(score, own),
                "konversi": two_decimals(score.konversi, own),
                "mutu": score.mutu.letter,
            }
            for number, score in enumerate(own.card.scores, 1)
        ],
        "ikm": {"nilai": two_decimals(own.card.ikm, own), "mutu": own.card.mutu.letter},
        "butir": items,
        "paragraf": [ikm_sentences(own)],
    }


def _items(report: Report) -> list[Value]:
    """The NRR of each question; none where every unsur has one question."""
    if not report.card.instrument.item_based:
        return []
    asked = [
        (score.unsur, item, tally)
        for score in report.card.scores
        for item, tally in zip(score.unsur.items, score.tallies, strict=True)
    ]
    return [
        {
            "nomor": number,
            "butir": f"{item.code}. {item.name}",
            "unsur": unsur.heading,
            "nrr": two_decimals(tally.nrr, report),
        }
        for number, (unsur, item, tally) in enumerate(asked, 1)
    ]
