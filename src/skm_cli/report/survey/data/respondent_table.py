"""Who answered: the respondents of a survey by what is known of them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from skm_cli.context import Value, see
from skm_cli.domain import wording
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import UNNAMED, Scorecard
from skm_cli.domain.survey.respondents import UNFILLED, Characteristics
from skm_cli.domain.tally import rounded

_NAMES = {
    "jenis_kelamin": "Jenis kelamin",
    "usia": "Usia",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "disabilitas": "Disabilitas",
}
_SERVICE = "Jenis layanan"


def respondents(report: SurveyReport) -> Value:
    """What the report says of its respondents, and their table."""
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
    """Each characteristic that was asked for, with its categories in their order."""
    for name, categories in card.people.items():
        if categories:
            yield _NAMES[name], categories
    named = [service for service in card.services if service.named]
    if len(named) > 1:
        unnamed = sum(s.respondents for s in card.services if s.name == UNNAMED)
        found = {service.name: service.respondents for service in named}
        yield _SERVICE, found | ({UNFILLED: unnamed} if unnamed else {})


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
    """The one largest category of each characteristic, where there is one."""
    known: Characteristics = card.people
    for name, categories in known.items():
        most = max(categories.values(), default=0)
        largest = [c for c, count in categories.items() if count == most]
        if len(largest) == 1 and len(categories) > 1 and largest != [UNFILLED]:
            share = wording.percentage(most, card.respondents, mark)
            yield f"{largest[0]} menurut {_NAMES[name].lower()} ({share})"


def _adds_up_to_other(categories: Mapping[str, int], respondents: int) -> bool:
    """The shares as they are printed do not add up to the whole."""
    shares = (
        rounded(Fraction(100 * count, respondents), 2) for count in categories.values()
    )
    return sum(shares, Decimal()) != Decimal(100)
