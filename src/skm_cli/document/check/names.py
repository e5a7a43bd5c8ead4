"""Reads the tags of a template against a shape; a leaf of the door to Jinja.

Each name is followed through attributes and loop variables: so all faults are found at
once, also those that filling one report would never meet.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment, nodes

from skm_cli.context import Value
from skm_cli.document.check.expressions import ExpressionReader, Fault, NameShape

_LOOP: Value = dict.fromkeys(
    ("index", "index0", "revindex", "revindex0", "length", "depth", "first", "last"), 0
)


class TagReading(NamedTuple):
    """The faults of one tag, and the names that it defines.

    Attributes:
        faults: Its faults.
        names: What the names that it defines hold, for the tags inside it.
    """

    faults: tuple[Fault, ...]
    names: Mapping[str, NameShape] = {}


def read_output(
    source: str, scope: Mapping[str, NameShape], env: Environment
) -> TagReading:
    """Read `{{ source }}`."""
    reader = ExpressionReader(scope, env)
    expression = reader.parsed(f"{{{{ {source} }}}}", nodes.Output)
    if expression is not None:
        (node,) = expression.nodes
        reader.print(node)
    return TagReading(tuple(reader.faults))


def read_if(
    source: str, scope: Mapping[str, NameShape], env: Environment
) -> TagReading:
    """Read `{% if source %}`, or the expression of another statement."""
    reader = ExpressionReader(scope, env)
    statement = reader.parsed(f"{{% if {source} %}}{{% endif %}}", nodes.If)
    if statement is not None:
        reader.shape(statement.test)
    return TagReading(tuple(reader.faults))


def read_for(
    source: str, scope: Mapping[str, NameShape], env: Environment
) -> TagReading:
    """Read `{% for source %}`."""
    reader = ExpressionReader(scope, env)
    statement = reader.parsed(f"{{% for {source} %}}{{% endfor %}}", nodes.For)
    if statement is None:
        return TagReading(tuple(reader.faults), _guessed(source))
    element = reader.element(statement.iter)
    names: dict[str, NameShape] = {"loop": _LOOP}
    if isinstance(statement.target, nodes.Name):
        names[statement.target.name] = element
    else:
        names |= dict.fromkeys(_targets(statement.target))
    if statement.test is not None:
        inner = ExpressionReader({**scope, **names}, env)
        inner.shape(statement.test)
        reader.faults += inner.faults
    return TagReading(tuple(reader.faults), names)


def read_set(
    source: str, scope: Mapping[str, NameShape], env: Environment
) -> TagReading:
    """Read `{% set source %}`."""
    reader = ExpressionReader(scope, env)
    statement = reader.parsed(f"{{% set {source} %}}", nodes.Assign)
    if statement is None:
        return TagReading(tuple(reader.faults), _guessed(source))
    shape = reader.shape(statement.node)
    names = [*_targets(statement.target)]
    return TagReading(
        tuple(reader.faults),
        {name: shape if len(names) == 1 else None for name in names},
    )


def read_with(
    source: str, scope: Mapping[str, NameShape], env: Environment
) -> TagReading:
    """Read `{% with source %}`."""
    reader = ExpressionReader(scope, env)
    statement = reader.parsed(f"{{% with {source} %}}{{% endwith %}}", nodes.With)
    if statement is None:
        return TagReading(tuple(reader.faults), _guessed(source))
    names: dict[str, NameShape] = {}
    for target, value in zip(statement.targets, statement.values, strict=True):
        shape = reader.shape(value)
        names |= dict.fromkeys(_targets(target), shape)
    return TagReading(tuple(reader.faults), names)


def _guessed(source: str) -> dict[str, NameShape]:
    """The first word of a tag that cannot be read, so that it counts as known below."""
    return {"loop": _LOOP, source.partition(" ")[0]: None}


def _targets(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Name):
        yield node.name
    for each in node.find_all(nodes.Name):
        yield each.name
