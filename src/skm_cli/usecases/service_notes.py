"""What is worth saying about the services of a unit, and what stops their mean."""

from collections.abc import Iterator

from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.score import Scorecard, ServiceScore
from skm_cli.files.responses import Responses

_FEW = 5
"""Below so many respondents a service's IKM says little."""
_POOLED = "tulis gabung_layanan: responden di skm.yaml"


def service_notes(card: Scorecard, file: str) -> tuple[Note, ...]:
    """Services of few, services without an index, and names that are one name."""
    return tuple(_notes(card, Place(file)))


def _notes(card: Scorecard, place: Place) -> Iterator[Note]:
    for service in card.services:
        if service.named and service.respondents < _FEW:
            count = wording.cardinal(service.respondents)
            message = f"satu layanan hanya diikuti {count} responden: {service.name}"
            yield Note(place, message, "nilai layanan ini belum dapat dijadikan ukuran")
        if service.ikm is None:
            yield Note(
                place,
                "satu layanan tidak mempunyai IKM karena tidak ada jawaban untuk "
                f"{_unanswered(service)}: {service.name}",
            )
    for names in _spellings(card):
        yield Note(
            place,
            "beberapa nama layanan hanya berbeda penulisannya dan dihitung terpisah: "
            f"{', '.join(names)}",
            "samakan penulisannya di buku kerja, lalu ulangi",
        )


def _unanswered(service: ServiceScore) -> str:
    return wording.listing([s.unsur.title for s in service.scores if not s.answered])


def _spellings(card: Scorecard) -> Iterator[list[str]]:
    alike: dict[str, list[str]] = {}
    for service in card.services:
        key = "".join(c for c in service.name.casefold() if c.isalnum())
        alike.setdefault(key, []).append(service.name)
    yield from (names for names in alike.values() if len(names) > 1)


def unaverageable(card: Scorecard, responses: Responses) -> list[Problem]:
    """Why the services have no mean that stands for all respondents.

    One who named no service would be in no service's IKM, and a service without an
    answer to an unsur has none: to leave either out would be a guess.
    """
    source = responses.sources[0]
    place = Place(source.file, source.sheet)
    if len(responses.sources) > 1:
        place = Place("skm")
    if not card.services:
        message = "tidak ada jenis layanan, sedangkan gabung_layanan adalah rerata"
        hint = 'tulis di skm.yaml: kolom: {layanan: "judul kolomnya"}'
        return [Problem(place, message, f"{hint}, atau {_POOLED}")]
    return [
        _no_part(service, place)
        for service in card.services
        if service.ikm is None or not service.named
    ]


def _no_part(service: ServiceScore, place: Place) -> Problem:
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
