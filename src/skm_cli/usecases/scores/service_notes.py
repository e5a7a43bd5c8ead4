"""Notes on the services of a unit, and the faults that prevent a mean of services."""

from collections.abc import Iterable, Iterator, Mapping

from skm_cli.answers.responses import Responses
from skm_cli.domain import wording
from skm_cli.domain.problem import NO_FILE, Note, Place, Problem
from skm_cli.domain.scores.score import UNNAMED, Scorecard, ServiceScore

_FEW = 5
"""Below so many respondents a service's IKM says little."""
_SPELL_ALIKE = "samakan penulisannya di buku kerja, lalu ulangi"
_POOLED = "tulis gabung_layanan: responden di skm.yaml"


def service_notes(card: Scorecard, file: str) -> tuple[Note, ...]:
    """Notes on small services, services without an IKM, and names spelt in two ways."""
    return tuple(_notes(card, Place(file)))


def _notes(card: Scorecard, place: Place) -> Iterator[Note]:
    counts = {service.name: service.respondents for service in card.services}
    yield from small_service_notes(counts, place)
    for service in card.services:
        if service.ikm is None:
            yield Note(
                place,
                "satu layanan tidak mempunyai IKM karena tidak ada jawaban untuk "
                f"{_unanswered(service)}: {service.name}",
            )
    yield from spelling_notes(counts, place)


def small_service_notes(services: Mapping[str, int], place: Place) -> Iterator[Note]:
    """A note for each service with too few respondents.

    Args:
        services: The number of respondents by service.
        place: The place of the notes.
    """
    for name, respondents in services.items():
        if name != UNNAMED and respondents < _FEW:
            message = f"satu layanan hanya diikuti {wording.cardinal(respondents)}"
            hint = "nilai layanan ini belum dapat dijadikan ukuran"
            yield Note(place, f"{message} responden: {name}", hint)


def spelling_notes(services: Iterable[str], place: Place) -> Iterator[Note]:
    """A note for each service whose name is spelt in several ways."""
    for names in _spellings(services):
        yield Note(
            place,
            "beberapa nama layanan hanya berbeda penulisannya dan dihitung terpisah: "
            f"{', '.join(names)}",
            _SPELL_ALIKE,
        )


def _unanswered(service: ServiceScore) -> str:
    return wording.listing([s.unsur.title for s in service.scores if not s.answered])


def _spellings(services: Iterable[str]) -> Iterator[list[str]]:
    alike: dict[str, list[str]] = {}
    for name in services:
        key = "".join(c for c in name.casefold() if c.isalnum())
        alike.setdefault(key, []).append(name)
    yield from (names for names in alike.values() if len(names) > 1)


def service_mean_problems(card: Scorecard, responses: Responses) -> list[Problem]:
    """The faults for which the mean of the services' IKM cannot be computed.

    A respondent without a service is in no service's IKM, and a service without
    answers to an unsur has no IKM: to leave either out would be a guess. A service
    under two names would count twice.
    """
    source = responses.sources[0]
    place = Place(source.file, source.sheet)
    if len(responses.sources) > 1:
        place = NO_FILE
    if not card.services:
        message = "tidak ada jenis layanan, sedangkan gabung_layanan adalah rerata"
        hint = 'tulis di skm.yaml: kolom: {layanan: "judul kolomnya"}'
        return [Problem(place, message, f"{hint}, atau {_POOLED}")]
    twice = [
        Problem(
            place,
            "satu layanan akan dihitung lebih dari sekali dalam rerata layanan karena "
            f"penulisan namanya berbeda: {', '.join(names)}",
            f"{_SPELL_ALIKE}; atau {_POOLED}",
        )
        for names in _spellings(service.name for service in card.services)
    ]
    return twice + [
        _without_mean(service, place)
        for service in card.services
        if service.ikm is None or not service.named
    ]


def _without_mean(service: ServiceScore, place: Place) -> Problem:
    if not service.named:
        count = wording.number(service.respondents)
        return Problem(
            place,
            f"{count} responden tidak menyebut jenis layanan, jadi tidak termasuk "
            "dalam rerata layanan",
            f"isi jenis layanannya, atau {_POOLED}",
        )
    return Problem(
        place,
        f"rerata layanan tidak dapat dihitung karena satu layanan tidak mempunyai "
        f"jawaban untuk {_unanswered(service)}: {service.name}",
        f"periksa jawabannya, gabungkan dengan layanan lain, atau {_POOLED}",
    )
