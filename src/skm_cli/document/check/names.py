"""A leaf of the door to Jinja: what the tags of a template name, against a shape.

Every name of an expression is followed through attributes and loop variables, so that
all faults come at once, also those that filling one report would never meet.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment, nodes

from skm_cli.context import Value
from skm_cli.document.check.expressions import Fault, NameShape, Reader

_LOOP: Value = dict.fromkeys(
    ("index", "index0", "revindex", "revindex0", "length", "depth", "first", "last"), 0
)


class Read(NamedTuple):
    """What one tag comes to.

    Attributes:
        faults: What cannot be right in it.
        names: What it gives names to, for the tags below it.
    """

    faults: tuple[Fault, ...]
    names: Mapping[str, NameShape] = {}


def print_names(source: str, scope: Mapping[str, NameShape], env: Environment) -> Read:
    """`{{ source }}`."""
    reader = Reader(scope, env)
    expression = reader.parsed(f"{{{{ {source} }}}}", nodes.Output)
    if expression is not None:
        (node,) = expression.nodes
        reader.print(node)
    return Read(tuple(reader.faults))


def asked(source: str, scope: Mapping[str, NameShape], env: Environment) -> Read:
    """`{% if source %}` and the expressions of other statements."""
    reader = Reader(scope, env)
    statement = reader.parsed(f"{{% if {source} %}}{{% endif %}}", nodes.If)
    if statement is not None:
        reader.shape(statement.test)
    return Read(tuple(reader.faults))


def repeated(source: str, scope: Mapping[str, NameShape], env: Environment) -> Read:
    """`{% for source %}`."""
    reader = Reader(scope, env)
    statement = reader.parsed(f"{{% for {source} %}}{{% endfor %}}", nodes.For)
    if statement is None:
        return Read(tuple(reader.faults), _guessed(source))
    element = reader.element(statement.iter)
    names: dict[str, NameShape] = {"loop": _LOOP}
    if isinstance(statement.target, nodes.Name):
        names[statement.target.name] = element
    else:
        names |= dict.fromkeys(_targets(statement.target))
    if statement.test is not None:
        inner = Reader({**scope, **names}, env)
        inner.shape(statement.test)
        reader.faults += inner.faults
    return Read(tuple(reader.faults), names)


def assigned(source: str, scope: Mapping[str, NameShape], env: Environment) -> Read:
    """`{% set source %}`."""
    reader = Reader(scope, env)
    statement = reader.parsed(f"{{% set {source} %}}", nodes.Assign)
    if statement is None:
        return Read(tuple(reader.faults), _guessed(source))
    shape = reader.shape(statement.node)
    names = [*_targets(statement.target)]
    return Read(
        tuple(reader.faults),
        {name: shape if len(names) == 1 else None for name in names},
    )


def within(source: str, scope: Mapping[str, NameShape], env: Environment) -> Read:
    """`{% with source %}`."""
    reader = Reader(scope, env)
    statement = reader.parsed(f"{{% with {source} %}}{{% endwith %}}", nodes.With)
    if statement is None:
        return Read(tuple(reader.faults), _guessed(source))
    names: dict[str, NameShape] = {}
    for target, value in zip(statement.targets, statement.values, strict=True):
        shape = reader.shape(value)
        names |= dict.fromkeys(_targets(target), shape)
    return Read(tuple(reader.faults), names)


def _guessed(source: str) -> dict[str, NameShape]:
    """The first word: so that what it names is not said to be unknown as well."""
    return {"loop": _LOOP, source.partition(" ")[0]: None}


def _targets(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Name):
        yield node.name
    for each in node.find_all(nodes.Name):
        yield each.name
