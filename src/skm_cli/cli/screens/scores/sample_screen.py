"""The screen of `skm sample`, and the same as JSON."""

from collections.abc import Iterator

from skm_cli.cli.output.screen import Line, plain
from skm_cli.domain.wording import number
from skm_cli.files.json_text import Json
from skm_cli.usecases.scores.sample import Sampled

_METHOD = "Krejcie dan Morgan"
_POPULATION, _MINIMUM = "Populasi", "Jumlah minimal responden"
_SERVICE, _SUM = "Jenis layanan", "Jumlah"


def sample_screen(sampled: Sampled) -> Iterator[Line]:
    """The minimum of respondents, for all and for each service."""
    yield ((f"Jumlah minimal responden menurut {_METHOD}", "bold"),)
    yield plain()
    population, minimum = sampled.population.total, sampled.minimum
    if sampled.shares:
        yield from map(plain, _table(sampled))
    else:
        for name, value in ((_POPULATION, population), (_MINIMUM, minimum)):
            yield plain(f"  {name:<{len(_MINIMUM)}}   {number(value):>14}")
    yield plain()
    yield plain("  Tingkat kepercayaan 95%, batas kesalahan 5%")
    if sampled.shares:
        yield plain("  Dibagi sebanding dengan populasi setiap layanan")


def _table(sampled: Sampled) -> Iterator[str]:
    services = sampled.population.services
    names = max(len(_SERVICE), *map(len, services))
    sizes = max(len(_POPULATION), len(number(sampled.population.total)))

    def row(name: str, size: str, least: str) -> str:
        return f"  {name:<{names}}  {size:>{sizes}}  {least:>{len(_MINIMUM)}}"

    rule = row("-" * names, "-" * sizes, "-" * len(_MINIMUM))
    yield row(_SERVICE, _POPULATION, _MINIMUM)
    yield rule
    for name, size in services.items():
        yield row(name, number(size), number(sampled.shares[name]))
    yield rule
    yield row(_SUM, number(sampled.population.total), number(sampled.minimum))


def sample_json(sampled: Sampled) -> Json:
    """What `skm sample --format json` prints."""
    return {
        "skema": "skm/sampel/1",
        "metode": _METHOD,
        "populasi": sampled.population.total,
        "jumlah_minimal": sampled.minimum,
        "layanan": [
            {
                "nama": name,
                "populasi": size,
                "jumlah_minimal": sampled.shares[name],
            }
            for name, size in sampled.population.services.items()
        ],
    }
