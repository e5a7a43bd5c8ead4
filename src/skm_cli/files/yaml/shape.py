"""Shapes: what a YAML file may hold, written as data and read in one pass.

One pass gives the values and every fault with its line; it does not stop at the first
fault.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Generic, NamedTuple, Protocol, TypeVar, cast, runtime_checkable

from skm_cli.files.yaml import nodes
from skm_cli.files.yaml.faults import Faults, MisfitError
from skm_cli.files.yaml.nodes import Node, Scalar, Sequence

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


QUOTES = "“”‘’"
"""The quotation marks that Word and telephones type; to YAML they are letters."""


class Shape(Protocol[T_co]):
    """What a value may be, and how it is read."""

    def read(self, key: str, node: Node, faults: Faults) -> T_co | None:
        """The value; None when it is empty or has a fault, which is added."""
        ...


class Text(NamedTuple, Generic[T]):
    """A text that `parse` makes into a value.

    Attributes:
        parse: Text to value; raises MisfitError.
        words: The words to choose from; empty for any text.
    """

    parse: Callable[[str], T]
    words: tuple[str, ...] = ()

    def read(self, key: str, node: Node, faults: Faults) -> T | None:
        """The value of the text."""
        if not isinstance(node, Scalar):
            message = f"isian `{key}` memuat daftar atau blok, yang diperlukan satu isi"
            faults.add(node.line, message, f"tulis {key}: diikuti isinya di baris itu")
            return None
        if not node.text:
            return None
        try:
            return self.parse(node.text)
        except MisfitError as misfit:
            faults.add(node.line, misfit.message, misfit.hint)
            return None


FREE: Text[str] = Text(str)
"""Any text, printed as typed."""


def choice(**values: T) -> Text[T]:
    """One of these words, in any case, for its value."""

    def parse(text: str) -> T:
        word = text.strip(QUOTES).lower()
        if word in values:
            return values[word]
        *others, last = (f"`{word}`" for word in values)
        near = get_close_matches(word, values, n=1)
        known = f"{', '.join(others)}, atau {last}" if len(others) > 1 else ""
        raise MisfitError(
            f"isi `{text}` tidak dikenal"
            + (f"; yang paling mirip `{near[0]}`" if near else ""),
            f"pilih {known or ' atau '.join([*others, last])}",
        )

    return Text(parse, tuple(values))


class Many(NamedTuple, Generic[T]):
    """A list; a single value reads as a list of one."""

    of: Shape[T]

    def read(self, key: str, node: Node, faults: Faults) -> tuple[T, ...] | None:
        """The items that are neither empty nor have a fault."""
        if isinstance(node, Scalar) and not node.text:
            return None
        nodes = node.items if isinstance(node, Sequence) else (node,)
        items = (self.of.read(key, item, faults) for item in nodes)
        return tuple(item for item in items if item is not None)


class Key(NamedTuple, Generic[T_co]):
    """A key and the shape of its value.

    Attributes:
        name: The key.
        shape: What its value may be.
        help: Its purpose, which editors show; empty for none.
    """

    name: str
    shape: Shape[T_co]
    help: str = ""


class Fields:
    """The values of a block by their keys."""

    def __init__(
        self, line: int, values: Mapping[str, object], lines: Mapping[str, int]
    ) -> None:
        self.line = line
        self._values = values
        self._lines = lines

    def __getitem__(self, key: Key[T]) -> T | None:
        # The record has read this value by the shape of this key.
        return cast("T | None", self._values.get(key.name))

    def __contains__(self, key: Key[object]) -> bool:
        return key.name in self._lines

    def line_of(self, key: Key[object]) -> int:
        """The line of a key, or of the block when it lacks the key."""
        return self._lines.get(key.name, self.line)

    def block(self, key: "Key[Fields]") -> "Fields":
        """The block under a key; an empty one when there is none."""
        return self[key] or Fields(self.line_of(key), {}, {})


class Record:
    """A block with these keys and no others; a whole file is read under the key ""."""

    def __init__(self, *keys: Key[object]) -> None:
        self._keys = {key.name: key for key in keys}

    @property
    def keys(self) -> tuple[Key[object], ...]:
        """The keys in their order."""
        return tuple(self._keys.values())

    def read(self, key: str, node: Node, faults: Faults) -> Fields | None:
        """The values of the block; an empty text is an empty block."""
        match node:
            case Scalar(text=""):
                return Fields(_line(key, node), {}, {})
            case nodes.Mapping():
                return self._fields(key, node, faults)
            case _:
                name = f"isian `{key}`" if key else "berkas ini"
                faults.add(
                    node.line,
                    f"{name} tidak memuat isian seperti yang diperlukan",
                    f"tulis isiannya, mis. {next(iter(self._keys))}: diikuti isinya",
                )
                return None

    def _fields(self, at: str, node: nodes.Mapping, faults: Faults) -> Fields:
        values: dict[str, object] = {}
        lines: dict[str, int] = {}
        for name, value in node.items:
            key = self._keys.get(name.text)
            if key is None:
                self._unknown(name, value, flow=node.flow, faults=faults)
            elif key.name in lines:
                _twice(name, lines[key.name], faults)
            else:
                lines[key.name] = name.line
                values[key.name] = key.shape.read(key.name, value, faults)
        return Fields(_line(at, node), values, lines)

    def _unknown(
        self, name: Scalar, value: Node, *, flow: bool, faults: Faults
    ) -> None:
        message = f"isian `{name.text}` tidak dikenal"
        near = get_close_matches(name.text, self._keys, n=1)
        if near and ":" not in name.text:
            message += f"; yang paling mirip `{near[0]}`"
            hint = "perbaiki ejaannya, atau hapus baris ini"
        elif (named := name.text.partition(":")[0]) in self._keys:
            hint = f"beri satu spasi sesudah titik dua: {named}: diikuti isinya"
        elif any(mark in name.text for mark in QUOTES):
            hint = "apit seluruh kalimat dengan tanda petik lurus, bukan “ dan ”"
        elif flow and value == Scalar("", name.line):
            # `{keterangan: Rapat, 5 Desember}`: the comma began a new key.
            hint = "apit seluruh kalimat di dalam kurung dengan tanda petik dua"
        else:
            hint = f"hapus baris ini; yang dikenal: {', '.join(self._keys)}"
        faults.add(name.line, message, hint)


class Table(NamedTuple, Generic[T]):
    """A block whose keys a person chooses.

    Attributes:
        parse: Typed key to key; raises MisfitError.
        of: The shape of each value.
    """

    parse: Callable[[str], str]
    of: Shape[T]

    def read(self, key: str, node: Node, faults: Faults) -> dict[str, T] | None:
        """The values by key, without those that are empty or have a fault."""
        if isinstance(node, Scalar) and not node.text:
            return None
        if not isinstance(node, nodes.Mapping):
            message = f"isian `{key}` tidak memuat isian seperti yang diperlukan"
            faults.add(node.line, message, f"tulis {key}: diikuti isian di bawahnya")
            return None
        values: dict[str, T] = {}
        lines: dict[str, int] = {}
        for name, value in node.items:
            try:
                parsed = self.parse(name.text)
            except MisfitError as misfit:
                faults.add(name.line, misfit.message, misfit.hint)
                continue
            if parsed in lines:
                _twice(name, lines[parsed], faults)
                continue
            lines[parsed] = name.line
            item = self.of.read(name.text, value, faults)
            if item is not None:
                values[parsed] = item
        return values


class Either(NamedTuple):
    """One of two shapes, for a schema only: a special shape reads it."""

    one: Shape[object]
    other: Shape[object]


@runtime_checkable
class SpecialShape(Protocol):
    """A shape with a reader of its own."""

    @property
    def schema_shape(self) -> "Shape[object] | Either":
        """The shape by which a schema describes it."""
        ...


def _line(key: str, node: Node) -> int:
    # A key that the file lacks has no line; one that a block lacks has the block's.
    return node.line if key else 0


def _twice(name: Scalar, before: int, faults: Faults) -> None:
    message = f"isian `{name.text}` ditulis dua kali, juga di baris {before}"
    faults.add(name.line, message, "hapus salah satu")
