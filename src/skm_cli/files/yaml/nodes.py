"""The door to ruamel: YAML as nodes that keep the typed text and its line."""

import codecs
import re
from typing import NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from skm_cli.domain.problem import Place, Problem
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml.broken_yaml import ParserStop, stop_problems

# What Word and XML 1.0 cannot hold; tab and newline are kept.
_FORBIDDEN = lazy_pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_CUT = lazy_pattern(r"[ \t]+#[^ \t#]")
_TAG = "tag:yaml.org,2002:"
_NULLS = ("", "~", "null", "Null", "NULL")


def control_character(text: str) -> str:
    """The first character that Word cannot hold, as `kode 81`; empty without one."""
    match = _FORBIDDEN.search(text)
    return _code(match) if match else ""


class Scalar(NamedTuple):
    """A value as it was typed, without blanks around it; empty for no value."""

    text: str
    line: int


class Mapping(NamedTuple):
    """A block of keys and values in their order, duplicates included.

    Attributes:
        items: Each key with its value.
        line: The line of the first key.
        flow: Written in braces.
    """

    items: "tuple[tuple[Scalar, Node], ...]"
    line: int
    flow: bool


class Sequence(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    line: int


Node = Scalar | Mapping | Sequence


def parse(data: bytes, *, shown: str) -> Node:
    """The tree of a YAML file; an empty file is an empty scalar.

    Raises:
        ProblemsFoundError: The text is no YAML, or holds marks that we do not use.
    """
    text = _decoded(data)
    problems = _forbidden_characters(text, shown)
    if problems:
        raise ProblemsFoundError(problems)
    try:
        # Not `rt`, which leaves a marker in every folded scalar.
        root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        stop = _stop(error, text.split("\n"))
        raise ProblemsFoundError(stop_problems(stop, shown=shown)) from error
    if root is None:
        return Scalar("", 1)
    source = _Source(shown, text.split("\n"), [])
    tree = _node(root, source)
    if source.problems:
        raise ProblemsFoundError(source.problems)
    return tree


def _stop(error: MarkedYAMLError, lines: list[str]) -> ParserStop:
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark
    row = min(mark.line + 1, len(lines)) if mark else 1
    return ParserStop(
        lines=lines,
        problem=error.problem or "",
        row=row,
        column=mark.column if mark else 0,
        begun=begun.line + 1 if begun else row,
    )


def _decoded(data: bytes) -> str:
    # Windows editors save with a byte-order mark, or in the old code page.
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


class _Source(NamedTuple):
    """The file that nodes come from, and its faults so far."""

    shown: str
    lines: list[str]
    problems: list[Problem]

    def after(self, mark: StreamMark) -> str:
        """The text from a mark to the end of its line; empty past the last line."""
        # ruamel also counts the line ends of old Macs, at which we do not split.
        return (
            self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        )

    def fault(self, line: int, message: str, hint: str) -> Scalar:
        """Add a fault; the value that has it reads as empty."""
        self.problems.append(Problem(Place(self.shown, row=line), message, hint))
        return Scalar("", line)


def _node(node: object, source: _Source) -> Node:
    match node:
        case ScalarNode() | MappingNode() | SequenceNode() if node.anchor:
            # An alias can contain itself, or double the content again and again.
            return _special("&", node.start_mark.line, source)
        case ScalarNode() | MappingNode() | SequenceNode() if _is_tagged(node, source):
            return _special("!", node.start_mark.line, source)
        case ScalarNode():
            return _scalar(node, source)
        case MappingNode():
            return Mapping(
                items=tuple(_item(k, v, source) for k, v in node.value),
                line=node.start_mark.line + 1,
                flow=bool(node.flow_style),
            )
        case SequenceNode():
            items = tuple(_node(item, source) for item in node.value)
            return Sequence(items, node.start_mark.line + 1)
        case _:
            raise TypeError(node)


def _is_tagged(node: ScalarNode | MappingNode | SequenceNode, source: _Source) -> bool:
    """Whether the text starts with a mark that YAML takes for a tag: `! penting`."""
    tag, text = str(node.tag), source.after(node.start_mark)
    return text[:1] == "!" or not tag.startswith(_TAG) or "/" in tag


def _special(mark: str, line: int, source: _Source) -> Scalar:
    message = f"tanda {mark} di awal isi mempunyai arti khusus dan tidak dipakai"
    hint = "apit isinya dengan tanda petik dua"
    return source.fault(line + 1, message, hint)


def _scalar(node: ScalarNode, source: _Source) -> Scalar:
    line = node.start_mark.line + 1
    text = node.value.replace("\r\n", "\n").strip()
    if control := control_character(text):
        # A backslash between double quotes makes one: "D:\arsip".
        message = f"garis miring terbalik menjadi karakter kendali ({control})"
        hint = "apit isinya dengan tanda petik satu"
        return source.fault(line, message, hint)
    if node.style:
        return Scalar(text, line)
    if text and _CUT.match(source.after(node.end_mark)):
        # Our own remarks have a blank after the mark; `Rapat #2` is a person's text.
        message = f'tanda # memutus isi sesudah "{text}"'
        return source.fault(line, message, "apit seluruh isinya dengan tanda petik dua")
    return Scalar("" if text in _NULLS else text, line)


def _item(key: object, value: object, source: _Source) -> tuple[Scalar, Node]:
    name, content = _node(key, source), _node(value, source)
    if not isinstance(name, Scalar):
        # A list or a block as a key is reported as an unknown key.
        name = Scalar("?", name.line)
    if content == Scalar("", content.line):
        # ruamel puts an empty value on the line where the next node begins.
        content = Scalar("", name.line)
    return name, content


def _code(match: re.Match[str]) -> str:
    return f"kode {ord(match.group()):02X}"


def _forbidden_characters(text: str, shown: str) -> list[Problem]:
    return [
        Problem(
            Place(shown, row=number),
            f"ada karakter kendali ({_code(match)}) yang tidak tercetak",
            "hapus karakter itu, atau ketik ulang barisnya",
        )
        for number, line in enumerate(text.split("\n"), 1)
        for match in _FORBIDDEN.finditer(line)
    ]
