"""`skm sample`: computes the minimum number of respondents for a population."""

from collections.abc import Sequence
from dataclasses import dataclass

from skm_cli.domain import wording
from skm_cli.domain.survey.sampling import Population, ServiceSize, service_key


@dataclass(frozen=True, slots=True)
class Sampled:
    """The result of `skm sample`.

    Attributes:
        population: The population.
        minimum: The minimum number of respondents.
        shares: The minimum by service; empty without services.
    """

    population: Population
    minimum: int
    shares: dict[str, int]


class SizesDisagreeError(ValueError):
    """The populations of the services do not add up to N, or a service comes twice."""


def sample(size: int | None, services: Sequence[ServiceSize]) -> Sampled:
    """The minimum for a population, shared out to its services in proportion.

    Args:
        size: The population; None for the sum of the services.
        services: Each service with its population.

    Raises:
        SizesDisagreeError: There is no population, the services do not add up to it,
            or a service comes twice.
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
