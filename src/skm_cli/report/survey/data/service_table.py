"""The scores of each jenis layanan, and of the unit below them."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from skm_cli.context import Value, see
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Pooling, Scorecard, ServiceScore
from skm_cli.domain.survey.respondents import UNFILLED
from skm_cli.report.phrases import DASH, nrr, two_decimals

_FEW = 5
"""The report warns of services with fewer respondents: practice, not regulation."""
_NAMED = 5
"""Up to so many services are named; more are only counted."""
_UPRIGHT = 9
"""Up to so many unsur, and as many services, fit on an upright page."""


def services(report: SurveyReport) -> Value:
    """The paragraphs on services, and their table; no rows where there are none."""
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


def _nothing(lead: str) -> Value:
    return {
        "pengantar": lead,
        "melintang": 0,
        "kolom": [],
        "baris": [],
        "kaki": {"nama": "", "responden": "", "nilai": [], "ikm": ""},
        "keterangan": "",
        "paragraf": [],
    }


def _is_wide(card: Scorecard) -> bool:
    """Whether the table needs a landscape page."""
    return len(card.scores) > _UPRIGHT or len(card.services) > _UPRIGHT


def _named(card: Scorecard) -> list[ServiceScore]:
    return [service for service in card.services if service.named]


def _cells(service: ServiceScore, report: Report) -> dict[str, Value]:
    index = service.ikm
    return {
        "responden": wording.number(service.respondents),
        "nilai": [
            nrr(score, report) if score.answered else DASH for score in service.scores
        ],
        "ikm": DASH if index is None else two_decimals(index, report),
    }


def _foot(report: Report) -> dict[str, Value]:
    """The row of the unit, whose name says how the services were pooled."""
    card = report.card
    respondents = wording.number(card.respondents)
    if card.pooling is Pooling.RESPONDENTS:
        name = "Unit (gabungan responden)"
        values = [nrr(score, report) for score in card.scores]
    else:
        name = "Unit (rerata layanan)"
        values = [two_decimals(mean, report) for mean in _means(card)]
    return {
        "nama": name,
        "responden": respondents,
        "nilai": [*values],
        "ikm": two_decimals(card.ikm, report),
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
        yield _pooled(card)
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
            f"Tanda {DASH} menunjukkan bahwa unsur tersebut tidak dijawab oleh "
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


def _pooled(card: Scorecard) -> str:
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
    """The services with the highest and the lowest IKM."""
    scored = [
        (service.name, two_decimals(service.ikm, report), service.ikm)
        for service in _named(report.card)
        if service.ikm is not None
    ]
    if len(scored) <= 1:
        return
    low, high = min(i for *_, i in scored), max(i for *_, i in scored)
    if low == high:
        yield f"Setiap jenis layanan memiliki nilai IKM yang sama ({scored[0][1]})."
        return
    # The names are a person's words: they follow a colon.
    lowest = _those(scored, low)
    highest = _those(scored, high)
    yield f"Nilai IKM tertinggi: {highest}. Nilai IKM terendah: {lowest}."


def _those(scored: Sequence[tuple[str, str, Fraction]], index: Fraction) -> str:
    return wording.listing([f"{name} ({ikm})" for name, ikm, i in scored if i == index])
