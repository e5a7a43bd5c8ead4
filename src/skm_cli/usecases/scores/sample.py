"""`skm sample`: the minimum of respondents for a population."""

from collections.abc import Sequence
from dataclasses import dataclass

from skm_cli.domain import wording
from skm_cli.domain.survey.sampling import Population, ServiceSize, service_key


@dataclass(frozen=True, slots=True)
class Sampled:
    """What `skm sample` found.

    Attributes:
        population: The population.
        minimum: The minimum of respondents.
        shares: The same by service; empty without services.
    """

    population: Population
    minimum: int
    shares: dict[str, int]


class SizesDisagreeError(ValueError):
    """The services do not add up to the population, or one is named twice."""


def sample(size: int | None, services: Sequence[ServiceSize]) -> Sampled:
    """The minimum for a population, split over its services in proportion.

    Args:
        size: The population; None leaves it to the services.
        services: Each service with its population.

    Raises:
        SizesDisagreeError: The words contradict each other.
    """
    named = dict(services)
    keys = {service_key(name) for name in named}
    if len(keys) < len(services):
        raise SizesDisagreeError("satu layanan disebut dua kali")
    if not named and size is None:
        message = "jumlah populasi belum disebut; tulis N atau --service NAMA=N"
        raise SizesDisagreeError(message)
    population = Population.of_services(named) if named else Population(size or 0, {})
    if size is not None and size != population.total:
        message = (
            f"populasi semua layanan berjumlah {wording.number(population.total)}, "
            f"sedangkan N adalah {wording.number(size)}"
        )
        raise SizesDisagreeError(message)
    shares = population.shares if named else {}
    return Sampled(population, population.minimum, shares)
