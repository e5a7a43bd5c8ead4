"""The minimum of respondents, and whether it was reached."""

from collections.abc import Iterator
from itertools import count

from skm_cli.context import Value, gap, see
from skm_cli.domain import wording
from skm_cli.domain.report.survey_report import SurveyReport, without_population
from skm_cli.domain.scores.score import UNNAMED, Scorecard
from skm_cli.domain.survey.respondents import UNFILLED
from skm_cli.domain.survey.sampling import Population, service_key
from skm_cli.report.phrases import DASH, unit

_NAMED = 5
"""Up to so many services are named; more are only counted."""
_METHOD = (
    "Jumlah minimal responden ditentukan menurut Krejcie dan Morgan (1970) dengan "
    "tingkat kepercayaan 95% dan batas kesalahan 5%"
)


def sample_context(report: SurveyReport) -> Value:
    """The paragraphs on the minimum, and the table by service."""
    population = report.about.population
    rows = [] if population is None else [*_rows(report.own.card, population)]
    return {"paragraf": [*_paragraphs(report)], "baris": rows}


def enough(report: SurveyReport) -> bool | None:
    """Whether the minimum is reached; None where the population is not known."""
    card, population = report.own.card, report.about.population
    if population is None or without_population(card, population):
        return None
    return card.respondents >= population.minimum


def _paragraphs(report: SurveyReport) -> Iterator[str]:
    card, population = report.own.card, report.about.population
    period = wording.period(report.own.period)
    answered = f"Survei ini diikuti oleh {wording.number(card.respondents)} responden"
    users = f"Jumlah penerima layanan {unit(report.own)} pada {period}"
    if population is None:
        yield (
            f"{users} adalah {gap('populasi')}. {_METHOD}, tetapi belum dapat "
            f"dihitung karena jumlah penerima layanan belum diketahui. {answered}."
        )
        return
    if without_population(card, population):
        yield (
            f"{users} belum tercatat untuk sebagian jenis layanan, sebagaimana "
            f"disajikan dalam {see('tabel_sampel')}. {_METHOD}, tetapi belum dapat "
            f"dihitung karena jumlah seluruhnya belum diketahui. {answered}."
        )
        return
    least = population.minimum
    yield (
        f"{users} adalah {wording.number(population.total)} orang. {_METHOD}, yaitu "
        f"{wording.number(least)} responden. {answered}{_against(card, population)}."
    )
    if population.services:
        yield (
            "Jumlah minimal tersebut dibagi menurut jumlah penerima setiap jenis "
            f"layanan, sebagaimana disajikan dalam {see('tabel_sampel')}."
            f"{_by_service(card, population)}"
        )


def _against(card: Scorecard, population: Population) -> str:
    if card.respondents > population.total:
        return ", lebih banyak daripada jumlah penerima layanan yang tercatat"
    missing = population.minimum - card.respondents
    if missing <= 0:
        return " sehingga jumlah minimal telah terpenuhi"
    return (
        f" sehingga jumlah minimal belum terpenuhi, dengan kekurangan "
        f"{wording.number(missing)} responden"
    )


def _asked(card: Scorecard) -> dict[str, int]:
    """The respondents of each service, by the key of its name."""
    asked: dict[str, int] = {}
    for service in card.services:
        key = service_key(service.name)
        asked[key] = asked.get(key, 0) + service.respondents
    return asked


def _by_service(card: Scorecard, population: Population) -> str:
    asked = _asked(card)
    if not asked:
        return ""
    fewer = [
        name
        for name, least in population.shares.items()
        if asked.get(service_key(name), 0) < least
    ]
    if not fewer:
        return " Jumlah minimal terpenuhi pada setiap jenis layanan."
    lacking = " Jumlah minimal belum terpenuhi pada"
    count, every = len(fewer), len(population.services)
    if count == every > 1:
        return f"{lacking} seluruh jenis layanan."
    if count > _NAMED:
        share = f"{wording.cardinal(count)} dari {wording.cardinal(every)}"
        return f"{lacking} {share} jenis layanan."
    # The names are a person's words: they follow a colon.
    return f"{lacking}: {wording.sentence_end(wording.listing(fewer))}"


def _rows(card: Scorecard, population: Population) -> Iterator[Value]:
    if not population.services:
        return
    asked, numbers = _asked(card), count(1)
    unknown = without_population(card, population)

    def row(name: str, size: str, least: str, answered: int | None) -> Value:
        return {
            "nomor": str(next(numbers)),
            "layanan": name,
            "populasi": size,
            "minimal": least,
            "responden": DASH if answered is None else wording.number(answered),
        }

    for name, size in population.services.items():
        answered = asked.get(service_key(name), 0) if asked else None
        least = DASH if unknown else wording.number(population.shares[name])
        yield row(name, wording.number(size), least, answered)
    for service in card.services:
        if service.name == UNNAMED:
            yield row(UNFILLED, DASH, DASH, service.respondents)
        elif service.name in unknown:
            yield row(service.name, gap("populasi"), DASH, service.respondents)
    yield {
        "nomor": "",
        "layanan": "Jumlah",
        "populasi": DASH if unknown else wording.number(population.total),
        "minimal": DASH if unknown else wording.number(population.minimum),
        "responden": wording.number(card.respondents),
    }
