"""The shape of `populasi` in skm.yaml: a number, or a number of each service."""

from skm_cli.domain.survey.sampling import Population, parse_size, service_key
from skm_cli.files.yaml import nodes
from skm_cli.files.yaml.faults import Faults, MisfitError
from skm_cli.files.yaml.nodes import Node
from skm_cli.files.yaml.shape import FREE, Either, Table, Text

_EXAMPLE = "populasi: 1750, atau populasi: {KTP: 1200, KK: 550}"


def _size(text: str) -> int:
    try:
        return parse_size(text)
    except ValueError as error:
        message = f"`{text}` bukan jumlah penerima layanan"
        hint = f"tulis bilangan bulat mulai dari 1, mis. {_EXAMPLE}"
        raise MisfitError(message, hint) from error


class PopulationShape:
    """A number of recipients, or a block of such numbers by service."""

    schema_shape = Either(FREE, Table(str, FREE))

    def read(self, key: str, node: Node, faults: Faults) -> Population | None:
        """The population; None when it is empty or has a fault."""
        if isinstance(node, nodes.Mapping):
            return _services(key, node, faults)
        size = Text(_size).read(key, node, faults)
        return None if size is None else Population(size, {})


def _services(key: str, node: nodes.Mapping, faults: Faults) -> Population | None:
    before = len(faults.problems)
    shape = Table(lambda name: " ".join(name.split()), Text(_size))
    services = shape.read(key, node, faults) or {}
    for name, value in node.items:
        if value == nodes.Scalar("", value.line):
            message = f"populasi layanan `{name.text}` belum ditulis"
            faults.add(name.line, message, "tulis jumlahnya, atau hapus layanan ini")
    known: dict[str, str] = {}
    for service in services:
        if other := known.get(service_key(service)):
            message = f"layanan `{service}` dan `{other}` adalah layanan yang sama"
            faults.add(node.line, message, "jumlahkan keduanya, lalu hapus salah satu")
        known[service_key(service)] = service
    if len(faults.problems) > before or not services:
        return None
    return Population.of_services(services)
