"""Follows the names of one expression through a shape; a leaf of the door to Jinja."""

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
"""What a name holds, as in a merged context; None where that is not known."""

_ONE_OF = frozenset({"first", "last", "random"})
_SAME = frozenset({"list", "sort", "reverse", "unique"})
_NUMBERS = frozenset({"length", "count", "int", "sum", "abs", "round"})
_GUARDS = frozenset({"defined", "undefined"})
_DEFAULTS = frozenset({"default", "d"})
_UNREADABLE = "tag ini tidak dapat dibaca"


class Fault(NamedTuple):
    """One fault of a tag.

    Attributes:
        what: The message; the words around the spot follow it.
        hint: What to do about it.
        tail: What follows those words.
    """

    what: str
    hint: str
    tail: str = ""


class ExpressionReader:
    """Reads one expression and collects its faults."""

    def __init__(self, scope: Mapping[str, NameShape], env: Environment) -> None:
        self._scope = scope
        self._env = env
        self._guarded = False
        self.faults: list[Fault] = []

    def parsed(self, source: str, kind: type[N]) -> N | None:
        """The only statement of a source; None and a fault where it cannot be read."""
        try:
            body = self._env.parse(source).body
        except TemplateSyntaxError:
            body = []
        if len(body) == 1 and isinstance(body[0], kind):
            return body[0]
        self.faults.append(Fault(_UNREADABLE, faults.HINT))
        return None

    def print(self, node: nodes.Expr) -> None:
        """Check that what is printed is a text or a number."""
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
        """What the elements of a list hold."""
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
        """What a part of the expression holds; faults inside it are collected."""
        shape: NameShape = None
        match node:
            case nodes.Name(name=name):
                shape = self._named(name)
            case nodes.Getattr(node=inner, attr=attr):
                shape = self._within(node, self.shape(inner), attr)
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str(key))):
                shape = self._within(node, self.shape(inner), key)
            case nodes.Getitem():
                shape = self._item(node)
            case nodes.Filter():
                shape = self._filtered(node)
            case nodes.Test():
                self._tested(node)
            case nodes.Call():
                self._called(node)
            case nodes.Const(value=str() | int() as value):
                shape = value
            case _:
                for child in node.iter_child_nodes():
                    self.shape(child)
        return shape

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

    def _unknown(self, name: str, siblings: list[str]) -> None:
        if self._guarded:
            return
        before, _, last = name.rpartition(".")
        known = {key: value for key, value in self._scope.items() if value is not None}
        near = get_close_matches(last, siblings, n=1)
        alike = f"{before}.{near[0]}" if near else faults.nearest_name(name, known)
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
        """Check the arguments of a filter of the program."""
        if node.name in FILTERS:
            return
        signature = inspect.signature(self._env.filters[node.name])
        given = {str(each.key): None for each in node.kwargs}
        known = [*signature.parameters][1:]
        for key in given.keys() - set(known):
            near = get_close_matches(key, known, n=1)
            tail = f"; yang paling mirip `{near[0]}`" if near else ""
            what = f"filter `{node.name}` tidak mengenal `{key}`"
            self.faults.append(Fault(what, f"pilih di antara {', '.join(known)}", tail))
            return
        try:
            signature.bind(None, *node.args, **given)
        except TypeError:
            what = f"isi kurung filter `{node.name}` kurang atau lebih"
            self.faults.append(Fault(what, f"isinya: {', '.join(known)}"))

    def _tested(self, node: nodes.Test) -> None:
        self._guarding(node.node, guarded=node.name in _GUARDS)
        self._arguments(node)
        if node.name not in self._env.tests:
            self._no_such("uji", node.name, self._env.tests)

    def _guarding(self, node: nodes.Expr | None, *, guarded: bool) -> NameShape:
        """Read a part; where `guarded`, an unknown name is no fault."""
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
        text = f"{what} `{name}` tidak dikenal"
        self.faults.append(Fault(text, f"perbaiki nama {what} itu pada templat", tail))

    def _called(self, node: nodes.Call) -> None:
        name = _dotted(node.node)
        what = f"pemanggilan `{name}()` tidak diizinkan"
        hint = "pakai filter, mis. {{ unit | upper }}"
        self.faults.append(Fault(what, hint))
        self._arguments(node)


def _dotted(node: nodes.Node) -> str:
    """An expression as a template writes it, as far as it is a name."""
    match node:
        case nodes.Name(name=name):
            pass
        case nodes.Getattr(node=inner, attr=attr):
            name = f"{_dotted(inner)}.{attr}"
        case nodes.Getitem(node=inner, arg=nodes.Const(value=str(key))):
            name = f"{_dotted(inner)}.{key}"
        case nodes.Getitem(node=inner):
            name = f"{_dotted(inner)}[]"
        case nodes.Filter(node=nodes.Node() as inner):
            name = _dotted(inner)
        case nodes.Const(value=value):
            name = str(value)
        case _:
            name = "hasilnya"
    return name
