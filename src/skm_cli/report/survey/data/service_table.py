"""What each jenis layanan scored, beside the unit that they make up."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from skm_cli.context import Value, see
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Pooling, Scorecard, ServiceScore
from skm_cli.domain.survey.respondents import UNFILLED
from skm_cli.report.phrases import nrr
from skm_cli.report.survey.data.unsur_table import two

_NONE = "–"
_FEW = 5
"""A service that fewer people judged is marked: practice, not regulation."""
_NAMED = 5
"""More services than these are counted, not named."""
_UPRIGHT = 9
"""So many unsur, and services with their names, fit on an upright page."""


def services(report: SurveyReport) -> Value:
    """What the report says of its services, and their table; no rows without any."""
    own = report.own
    card = own.card
    if not _named(card):
        return _nothing(
            "Survei ini tidak membedakan jenis layanan sehingga nilai IKM per jenis "
            "layanan tidak disajikan."
        )
    return {
        "pengantar": (
            "Jumlah responden, nilai setiap unsur, dan nilai IKM menurut jenis layanan "
            f"disajikan dalam {see('tabel_layanan')}."
        ),
        "melintang": int(_is_wide(card)),
        "kolom": [score.unsur.code for score in card.scores],
        "baris": [
            {
                "nomor": number,
                "nama": service.name if service.named else UNFILLED,
                **_cells(service, own),
            }
            for number, service in enumerate(card.services, 1)
        ],
        "kaki": _foot(own),
        "keterangan": _legend(card),
        "paragraf": [*_paragraphs(own)],
    }


def _nothing(said: str) -> Value:
    return {
        "pengantar": said,
        "melintang": 0,
        "kolom": [],
        "baris": [],
        "kaki": {"nama": "", "responden": "", "nilai": [], "ikm": ""},
        "keterangan": "",
        "paragraf": [],
    }


def _is_wide(card: Scorecard) -> bool:
    """The table needs a landscape page."""
    return len(card.scores) > _UPRIGHT or len(card.services) > _UPRIGHT


def _named(card: Scorecard) -> list[ServiceScore]:
    return [service for service in card.services if service.named]


def _cells(service: ServiceScore, report: Report) -> dict[str, Value]:
    index = service.ikm
    return {
        "responden": wording.number(service.respondents),
        "nilai": [
            nrr(score, report) if score.answered else _NONE for score in service.scores
        ],
        "ikm": _NONE if index is None else two(index, report),
    }


def _foot(report: Report) -> dict[str, Value]:
    """The row of the unit, whose name says how the services make it."""
    card = report.card
    respondents = wording.number(card.respondents)
    if card.pooling is Pooling.RESPONDENTS:
        name = "Unit (gabungan responden)"
        values = [nrr(score, report) for score in card.scores]
    else:
        name = "Unit (rerata layanan)"
        values = [two(mean, report) for mean in _means(card)]
    return {
        "nama": name,
        "responden": respondents,
        "nilai": [*values],
        "ikm": two(card.ikm, report),
    }


def _means(card: Scorecard) -> Iterator[Fraction]:
    """The mean of the services' NRR of each unsur, every service counting once."""
    for each in zip(*(service.scores for service in card.services), strict=True):
        yield sum((score.nrr for score in each), Fraction()) / len(each)


def _legend(card: Scorecard) -> str:
    return f"Keterangan: {wording.listing([s.unsur.title for s in card.scores])}."


def _paragraphs(report: Report) -> Iterator[str]:
    card = report.card
    if len(card.services) > 1:
        yield _how_pooled(card)
    yield from _spread(report)
    unnamed = [service for service in card.services if not service.named]
    if unnamed:
        count = wording.number(unnamed[0].respondents)
        yield (
            f"Sebanyak {count} responden tidak menyebutkan jenis layanan; jawabannya "
            "tetap dihitung dalam nilai IKM unit."
        )
    yield from _judged_by_few(card)
    if any(service.ikm is None for service in card.services):
        yield (
            f"Tanda {_NONE} menunjukkan bahwa unsur tersebut tidak dijawab oleh "
            "responden jenis layanan itu sehingga nilai IKM-nya tidak dapat dihitung."
        )


def _judged_by_few(card: Scorecard) -> Iterator[str]:
    few = [s.name for s in _named(card) if s.respondents < _FEW]
    if not few:
        return
    which = f"yang diikuti oleh kurang dari {wording.cardinal(_FEW)} responden"
    if len(few) > _NAMED:
        yield (
            f"Nilai {wording.cardinal(len(few))} jenis layanan {which} belum dapat "
            "dijadikan ukuran."
        )
        return
    # The names are a person's words: they follow a colon.
    yield (
        f"Nilai jenis layanan {which} belum dapat dijadikan ukuran. Jenis layanan "
        f"tersebut: {wording.sentence_end(wording.listing(few))}"
    )


def _how_pooled(card: Scorecard) -> str:
    if card.pooling is Pooling.RESPONDENTS:
        return (
            "Nilai pada baris terakhir dihitung dari jawaban seluruh responden "
            "(gabungan responden), bukan dari rata-rata nilai jenis layanan di atasnya."
        )
    return (
        "Nilai pada baris terakhir merupakan rata-rata nilai jenis layanan (rerata "
        "layanan) sehingga nilai unsurnya dapat berbeda dari nilai unsur dalam "
        f"{see('tabel_hasil')}, yang dihitung dari jawaban seluruh responden."
    )


def _spread(report: Report) -> Iterator[str]:
    """Which services have the lowest and the highest index."""
    found = [
        (service.name, two(service.ikm, report), service.ikm)
        for service in _named(report.card)
        if service.ikm is not None
    ]
    if len(found) <= 1:
        return
    low, high = min(i for *_, i in found), max(i for *_, i in found)
    if low == high:
        yield f"Setiap jenis layanan memiliki nilai IKM yang sama ({found[0][1]})."
        return
    # The names are a person's words: they follow a colon.
    lowest = _those(found, low)
    highest = _those(found, high)
    yield f"Nilai IKM tertinggi: {highest}. Nilai IKM terendah: {lowest}."


def _those(found: Sequence[tuple[str, str, Fraction]], index: Fraction) -> str:
    return wording.listing([f"{name} ({two})" for name, two, i in found if i == index])
