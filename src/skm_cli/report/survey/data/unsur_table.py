"""The IKM of the unit and what each unsur scored."""

from fractions import Fraction

from skm_cli.context import Value, see
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.tally import rounded
from skm_cli.report.follow_up import findings
from skm_cli.report.phrases import nrr, unit


def scores(report: SurveyReport) -> Value:
    """What the report says of its scores, their table, and that of the items."""
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
                "konversi": two(score.konversi, own),
                "mutu": score.mutu.letter,
            }
            for number, score in enumerate(own.card.scores, 1)
        ],
        "ikm": {"nilai": two(own.card.ikm, own), "mutu": own.card.mutu.letter},
        "butir": items,
        "paragraf": [findings.index(own)],
    }


def two(value: Fraction, report: Report) -> str:
    """A value with two decimals, as tables print it."""
    return wording.number(rounded(value, 2), report.profile.decimal_mark)


def _items(report: Report) -> list[Value]:
    """What each question scored, where an unsur has several; else nothing."""
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
            "nrr": two(tally.nrr, report),
        }
        for number, (unsur, item, tally) in enumerate(asked, 1)
    ]
