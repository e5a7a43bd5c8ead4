"""The minimum of respondents for a population.

The table of Krejcie and Morgan (1970), which reports of the SKM state; the regulation
allows it and imposes none.
"""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from skm_cli.domain.tally import rounded

_CHI2 = Fraction(3841, 1000)
"""Chi-square of one degree of freedom at 95 per cent, as their table has it."""
_P_Q = Fraction(1, 4)
_D2 = Fraction(5, 100) ** 2

LARGEST_POPULATION = 10**10
"""The largest population that is accepted: more than there are people."""
_WHOLE = r"(?a)\d+|\d{1,3}(?:\.\d{3})+"


class ServiceSize(NamedTuple):
    """The population of one jenis layanan."""

    name: str
    size: int


class Population(NamedTuple):
    """The users of a unit's services in one period.

    Attributes:
        total: All of them.
        services: Those of each jenis layanan; empty when only the total is known.
    """

    total: int
    services: Mapping[str, int]

    @classmethod
    def of_services(cls, services: Mapping[str, int]) -> "Population":
        """The population that these services make up."""
        return cls(sum(services.values()), services)

    @property
    def minimum(self) -> int:
        """The minimum of respondents."""
        return minimum(self.total)

    @property
    def shares(self) -> dict[str, int]:
        """The minimum by service; together they are the minimum."""
        return shares(self.minimum, self.services)

    def missing_services(self, services: Iterable[str]) -> tuple[str, ...]:
        """The services whose population is not known.

        Empty where only the total is known, since it covers all services.
        """
        known = {service_key(name) for name in self.services}
        return tuple(
            name for name in services if known and service_key(name) not in known
        )


def service_key(name: str) -> str:
    """The name of a service as names are compared: without case or extra blanks."""
    return " ".join(name.split()).casefold()


def minimum(population: int) -> int:
    """The minimum of respondents: S = χ²NPQ / (d²(N − 1) + χ²PQ), rounded half up.

    Args:
        population: At least 1.
    """
    spread = _CHI2 * _P_Q
    exact = population * spread / (_D2 * (population - 1) + spread)
    return int(rounded(exact, 0))


def shares(whole: int, weights: Mapping[str, int]) -> dict[str, int]:
    """A whole split in proportion by the largest remainder.

    Of equal remainders the first is rounded up.
    """
    total = sum(weights.values())
    exact = {name: Fraction(whole * of, total) for name, of in weights.items()}
    parts = {name: int(share) for name, share in exact.items()}
    order = sorted(parts, key=lambda name: parts[name] - exact[name])
    for name in order[: whole - sum(parts.values())]:
        parts[name] += 1
    return parts


def parse_size(text: str) -> int:
    """The size of a population as typed, `1750` or `1.750`.

    Raises:
        ValueError: The text is no whole number from 1 to `LARGEST_POPULATION`.
    """
    typed = text.strip()
    if not re.fullmatch(_WHOLE, typed) or len(typed) > len(f"{LARGEST_POPULATION:,}"):
        raise ValueError(text)
    size = int(typed.replace(".", ""))
    if not 1 <= size <= LARGEST_POPULATION:
        raise ValueError(text)
    return size
