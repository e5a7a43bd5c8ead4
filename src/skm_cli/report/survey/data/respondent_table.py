"""The respondents of a survey, counted by each known characteristic."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from skm_cli.context import Value, see
from skm_cli.domain import wording
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import UNNAMED, Scorecard
from skm_cli.domain.survey.respondents import UNFILLED
from skm_cli.domain.tally import rounded

CHARACTERISTIC_NAMES = {
    "jenis_kelamin": "Jenis kelamin",
    "usia": "Usia",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "disabilitas": "Disabilitas",
}
"""The words for each characteristic of respondents."""
_SERVICE = "Jenis layanan"


def respondents(report: SurveyReport) -> Value:
    """The paragraphs on respondents, and their table."""
    card = report.own.card
    counted = dict(_counted(card))
    mark = report.own.profile.decimal_mark
    return {
        "pengantar": _lead(card, list(counted)),
        "kelompok": [
            {
                "nomor": number,
                "karakteristik": name,
                "baris": [*_rows(categories, card.respondents, mark)],
            }
            for number, (name, categories) in enumerate(counted.items(), 1)
        ],
        "sesudah": [*_afterwards(card, mark)],
    }


def _counted(card: Scorecard) -> Iterator[tuple[str, Mapping[str, int]]]:
    """Each characteristic with its categories in order; the service is one too."""
    for name, categories in card.people.items():
        if categories:
            yield CHARACTERISTIC_NAMES[name], categories
    named = [service for service in card.services if service.named]
    if len(named) > 1:
        unnamed = sum(s.respondents for s in card.services if s.name == UNNAMED)
        services = {service.name: service.respondents for service in named}
        yield _SERVICE, services | ({UNFILLED: unnamed} if unnamed else {})


def _rows(
    categories: Mapping[str, int], respondents: int, mark: str
) -> Iterator[Value]:
    for category, count in categories.items():
        yield {
            "indikator": category,
            "jumlah": wording.number(count),
            "persentase": wording.percentage(count, respondents, mark),
        }


def _lead(card: Scorecard, names: list[str]) -> str:
    count = f"Survei ini diikuti oleh {wording.number(card.respondents)} responden."
    if not names:
        return f"{count} Karakteristik responden tidak tercatat dalam data survei ini."
    by = wording.listing([name[0].lower() + name[1:] for name in names])
    return (
        f"{count} Rincian responden menurut {by} disajikan dalam "
        f"{see('tabel_responden')}."
    )


def _afterwards(card: Scorecard, mark: str) -> Iterator[str]:
    largest = [*_largest(card, mark)]
    if largest:
        yield f"Kelompok responden terbanyak adalah {wording.listing(largest)}."
    if any(_adds_up_to_other(c, card.respondents) for _, c in _counted(card)):
        yield (
            "Persentase dibulatkan menjadi dua angka desimal sehingga jumlahnya dapat "
            "berbeda sedikit dari 100%."
        )


def _largest(card: Scorecard, mark: str) -> Iterator[str]:
    """The largest category of each characteristic; none where several are largest."""
    for name, categories in card.people.items():
        most = max(categories.values(), default=0)
        largest = [c for c, count in categories.items() if count == most]
        if len(largest) == 1 and len(categories) > 1 and largest != [UNFILLED]:
            share = wording.percentage(most, card.respondents, mark)
            yield f"{largest[0]} menurut {CHARACTERISTIC_NAMES[name].lower()} ({share})"


def _adds_up_to_other(categories: Mapping[str, int], respondents: int) -> bool:
    """Whether the shares as they are printed do not add up to 100 per cent."""
    shares = (
        rounded(Fraction(100 * count, respondents), 2) for count in categories.values()
    )
    return sum(shares, Decimal()) != Decimal(100)
