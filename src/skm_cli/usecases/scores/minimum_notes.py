"""Notes that respondents are fewer than the minimum for their population."""

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
    """Notes that respondents are fewer than the minimum, or more than the population.

    Args:
        population: The population in skm.yaml; None gives no note.
        respondents: The number of all respondents.
        services: The number of respondents by jenis layanan; empty where the answers
            name none.
        place: The place of the notes.
    """
    if population is None:
        return ()
    if respondents > population.total:
        more = (_more(respondents, population.total, place),)
        return (*more, *_by_service(population, services, place))
    message = _fewer(respondents, population.minimum, population.total)
    whole = (Note(place, message),) if message else ()
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
    counts: dict[str, int] = {}
    for name, count in services.items():
        counts[service_key(name)] = counts.get(service_key(name), 0) + count
    for name, size in population.services.items():
        message = _fewer(
            counts.get(service_key(name), 0), population.shares[name], size
        )
        if message:
            yield Note(place, f"layanan {name}: {message}")
    unknown = population.missing_services(name for name in services if name != UNNAMED)
    if unknown:
        yield Note(
            place,
            f"populasi belum ditulis untuk layanan {wording.listing(unknown)}",
            "lengkapi isian `populasi` di skm.yaml, atau samakan nama layanannya",
        )
