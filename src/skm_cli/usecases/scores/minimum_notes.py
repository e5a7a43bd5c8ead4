"""Respondents against the minimum that their population asks for."""

from collections.abc import Iterator, Mapping

from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import UNNAMED
from skm_cli.domain.survey.sampling import Population, service_key


def minimum_notes(
    population: Population | None,
    respondents: int,
    services: Mapping[str, int],
    place: Place,
) -> tuple[Note, ...]:
    """That respondents are fewer than the minimum, or more than there can be.

    Args:
        population: What skm.yaml says; nothing is said without it.
        respondents: All of them.
        services: How many used each jenis layanan; empty when nobody was asked.
        place: What the notes are about.
    """
    if population is None:
        return ()
    if respondents > population.total:
        more = (_more(respondents, population.total, place),)
        return (*more, *_by_service(population, services, place))
    told = _fewer(respondents, population.minimum, population.total)
    whole = (Note(place, told),) if told else ()
    return (*whole, *_by_service(population, services, place))


def _more(respondents: int, population: int, place: Place) -> Note:
    return Note(
        place,
        f"{wording.number(respondents)} responden, lebih banyak daripada populasi "
        f"{wording.number(population)}",
        "periksa isian `populasi` di skm.yaml",
    )


def _fewer(respondents: int, least: int, population: int) -> str:
    if respondents >= least:
        return ""
    return (
        f"{wording.number(respondents)} responden, kurang dari jumlah minimal "
        f"{wording.number(least)} (populasi {wording.number(population)})"
    )


def _by_service(
    population: Population, services: Mapping[str, int], place: Place
) -> Iterator[Note]:
    if not services:
        return
    found: dict[str, int] = {}
    for name, count in services.items():
        found[service_key(name)] = found.get(service_key(name), 0) + count
    for name, size in population.services.items():
        told = _fewer(found.get(service_key(name), 0), population.shares[name], size)
        if told:
            yield Note(place, f"layanan {name}: {told}")
    strange = population.missing_services(name for name in services if name != UNNAMED)
    if strange:
        yield Note(
            place,
            f"populasi belum ditulis untuk layanan {wording.listing(strange)}",
            "lengkapi isian `populasi` di skm.yaml, atau samakan nama layanannya",
        )
