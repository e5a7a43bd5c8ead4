"""A leaf of the door to Jinja: follows the names of one expression against a shape."""

import inspect
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple, TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.filters import FILTERS

from skm_cli.context import Value
from skm_cli.document.template import faults

N = TypeVar("N", bound=nodes.Node)
NameShape = Value | None
"""What a name holds, as in a merged context; None where that cannot be told."""

_ONE_OF = frozenset({"first", "last", "random"})
_SAME = frozenset({"list", "sort", "reverse", "unique"})
_NUMBERS = frozenset({"length", "count", "int", "sum", "abs", "round"})
_GUARDS = frozenset({"defined", "undefined"})
_DEFAULTS = frozenset({"default", "d"})
_UNREADABLE = "tag ini tidak dapat dibaca"


class Fault(NamedTuple):
    """What one tag has that cannot be right.

    Attributes:
        what: What it is; the words around the spot are said after it.
        hint: What to do about it.
        tail: What is said after those words.
    """

    what: str
    hint: str
    tail: str = ""


class Reader:
    """Goes through one expression and keeps what cannot be right."""

    def __init__(self, scope: Mapping[str, NameShape], env: Environment) -> None:
        self._scope = scope
        self._env = env
        self._guarded = False
        self.faults: list[Fault] = []

    def parsed(self, source: str, kind: type[N]) -> N | None:
        """The one statement of a source; None when there is none that can be read."""
        try:
            body = self._env.parse(source).body
        except TemplateSyntaxError:
            body = []
        if len(body) == 1 and isinstance(body[0], kind):
            return body[0]
        self.faults.append(Fault(_UNREADABLE, faults.HINT))
        return None

    def print(self, node: nodes.Expr) -> None:
        """What is printed must be a text or a number."""
        name = _dotted(node)
        match self.shape(node):
            case list():
                hint = f"ulangi isinya dengan {{% for … in {name} %}}"
                what = f"`{name}` adalah daftar, jadi tidak tercetak sebagai tulisan"
                self.faults.append(Fault(what, hint))
            case dict() as block:
                first = next(iter(block), "")
                what = f"`{name}` memuat beberapa nama, jadi tidak tercetak begitu saja"
                hint = f"sebutkan satu di antaranya, mis. {name}.{first}"
                self.faults.append(Fault(what, hint))
            case _:
                pass

    def element(self, node: nodes.Node) -> NameShape:
        """What each round of a loop over this has."""
        match self.shape(node):
            case [one, *_]:
                return one
            case str() | int():
                name = _dotted(node)
                what = f"`{name}` bukan daftar, jadi tidak dapat diulang"
                hint = f"cetak dengan {{{{ {name} }}}}, atau sebutkan sebuah daftar"
                self.faults.append(Fault(what, hint))
            case _:
                pass
        return None

    def shape(self, node: nodes.Node) -> NameShape:
        """What a part of the expression holds."""
        told: NameShape = None
        match node:
            case nodes.Name(name=name):
                told = self._named(name)
            case nodes.Getattr(node=inner, attr=attr):
                told = self._within(node, self.shape(inner), attr)
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str(key))):
                told = self._within(node, self.shape(inner), key)
            case nodes.Getitem():
                told = self._item(node)
            case nodes.Filter():
                told = self._filtered(node)
            case nodes.Test():
                self._tested(node)
            case nodes.Call():
                self._called(node)
            case nodes.Const(value=str() | int() as value):
                told = value
            case _:
                for child in node.iter_child_nodes():
                    self.shape(child)
        return told

    def _named(self, name: str) -> NameShape:
        if name in self._scope:
            return self._scope[name]
        self._unknown(name, [])
        return None

    def _within(self, node: nodes.Node, inside: NameShape, attr: str) -> NameShape:
        name = _dotted(node)
        if "._" in name.removesuffix(f".{attr}"):
            return None
        if attr.startswith("_"):
            what = f"`{name}` tidak diizinkan"
            self.faults.append(Fault(what, "hapus bagian yang diawali garis bawah"))
            return None
        if inside is None:
            return None
        if isinstance(inside, dict) and attr in inside:
            return inside[attr]
        self._unknown(name, [*inside] if isinstance(inside, dict) else [])
        return None

    def _item(self, node: nodes.Getitem) -> NameShape:
        arg = node.arg
        self.shape(arg)
        match self.shape(node.node):
            case [one, *_] as whole:
                return whole if isinstance(arg, nodes.Slice) else one
            case dict() as block if isinstance(arg, nodes.Const):
                self._unknown(f"{_dotted(node.node)}[{arg.value}]", [*block])
        return None

    def _unknown(self, name: str, beside: list[str]) -> None:
        if self._guarded:
            return
        before, _, last = name.rpartition(".")
        known = {key: value for key, value in self._scope.items() if value is not None}
        near = get_close_matches(last, beside, n=1)
        alike = f"{before}.{near[0]}" if near else faults.nearest(name, known)
        tail = f"; yang paling mirip `{alike}`" if alike and alike != name else ""
        what = faults.no_such_name(name, "", None)
        self.faults.append(Fault(what, faults.NAME_HINT, tail))

    def _filtered(self, node: nodes.Filter) -> NameShape:
        inside = self._guarding(node.node, guarded=node.name in _DEFAULTS)
        self._arguments(node)
        if node.name not in self._env.filters:
            self._no_such("filter", node.name, self._env.filters)
            return None
        self._fitting(node)
        if node.name in _NUMBERS:
            return 0
        match inside:
            case [one, *_] if node.name in _ONE_OF:
                return one
            case _:
                return inside if node.name in _SAME | _DEFAULTS else None

    def _fitting(self, node: nodes.Filter) -> None:
        """See that a filter of ours is told what it asks for, and nothing else."""
        if node.name in FILTERS:
            return
        signature = inspect.signature(self._env.filters[node.name])
        said = {str(each.key): None for each in node.kwargs}
        known = [*signature.parameters][1:]
        for key in said.keys() - set(known):
            near = get_close_matches(key, known, n=1)
            tail = f"; yang paling mirip `{near[0]}`" if near else ""
            what = f"filter `{node.name}` tidak mengenal `{key}`"
            self.faults.append(Fault(what, f"pilih di antara {', '.join(known)}", tail))
            return
        try:
            signature.bind(None, *node.args, **said)
        except TypeError:
            what = f"isi kurung filter `{node.name}` kurang atau lebih"
            self.faults.append(Fault(what, f"isinya: {', '.join(known)}"))

    def _tested(self, node: nodes.Test) -> None:
        self._guarding(node.node, guarded=node.name in _GUARDS)
        self._arguments(node)
        if node.name not in self._env.tests:
            self._no_such("uji", node.name, self._env.tests)

    def _guarding(self, node: nodes.Expr | None, *, guarded: bool) -> NameShape:
        """A name that a template itself asks for need not be there."""
        if node is None:
            return None
        before, self._guarded = self._guarded, self._guarded or guarded
        shape = self.shape(node)
        self._guarded = before
        return shape

    def _arguments(self, node: nodes.Filter | nodes.Test | nodes.Call) -> None:
        for each in (*node.args, *node.kwargs):
            self.shape(each)

    def _no_such(self, what: str, name: str, known: Mapping[str, object]) -> None:
        near = get_close_matches(name, known, n=1)
        tail = f"; yang paling mirip `{near[0]}`" if near else ""
        said = f"{what} `{name}` tidak dikenal"
        self.faults.append(Fault(said, f"perbaiki nama {what} itu pada templat", tail))

    def _called(self, node: nodes.Call) -> None:
        name = _dotted(node.node)
        what = f"pemanggilan `{name}()` tidak diizinkan"
        hint = "pakai filter, mis. {{ unit | upper }}"
        self.faults.append(Fault(what, hint))
        self._arguments(node)


def _dotted(node: nodes.Node) -> str:
    """An expression as it is written, as far as it is a name."""
    match node:
        case nodes.Name(name=name):
            told = name
        case nodes.Getattr(node=inner, attr=attr):
            told = f"{_dotted(inner)}.{attr}"
        case nodes.Getitem(node=inner, arg=nodes.Const(value=str(key))):
            told = f"{_dotted(inner)}.{key}"
        case nodes.Getitem(node=inner):
            told = f"{_dotted(inner)}[]"
        case nodes.Filter(node=nodes.Node() as inner):
            told = _dotted(inner)
        case nodes.Const(value=value):
            told = str(value)
        case _:
            told = "hasilnya"
    return told
