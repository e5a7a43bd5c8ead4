"""Reads and makes Word's fields: what they compute, and what they show until then."""

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from skm_cli.document.xml.ooxml import PARAGRAPH, RUN, RUN_PROPERTIES, TEXT, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARK, _KIND = f"{W}fldChar", f"{W}fldCharType"
_CODE = f"{W}instrText"
_SIMPLE = f"{W}fldSimple"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Field(NamedTuple):
    """A field of a document.

    Attributes:
        code: Its instruction, its words apart by single spaces: `SEQ Tabel`.
        first: The element with which it begins.
        shown: The run after which its cached value begins; None where it has none
            or is a `w:fldSimple`, which holds its value.
        last: The element with which it ends.
    """

    code: str
    first: "Element"
    shown: "Element | None"
    last: "Element"

    @property
    def kind(self) -> str:
        """Its first word, in capitals: `SEQ`, `REF`, `TOC`."""
        return self.code.partition(" ")[0].upper()

    def words(self) -> list[str]:
        """The words of its instruction without quotation marks."""
        return [word.strip('"') for word in self.code.split()]


def fields(root: "Element") -> list[Field]:
    """The fields below `root` in the order of their beginnings, inner ones too."""
    found: list[tuple[int, Field]] = []
    parts: list[_Open] = []
    for at, element in enumerate(root.iter(_MARK, _CODE, _SIMPLE)):
        run = element.getparent()
        if run is None:
            continue
        if element.tag == _SIMPLE:
            code = " ".join((element.get(f"{W}instr") or "").split())
            found.append((at, Field(code, element, None, element)))
        elif element.tag == _CODE:
            if parts and parts[-1].shown is None:
                parts[-1].code.append(element.text or "")
        elif element.get(_KIND) == "begin":
            parts.append(_Open(at, run, []))
        elif parts and element.get(_KIND) == "separate":
            parts[-1] = parts[-1]._replace(shown=run)
        elif parts:
            one = parts.pop()
            code = " ".join("".join(one.code).split())
            found.append((one.at, Field(code, one.first, one.shown, run)))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


class _Open(NamedTuple):
    at: int
    first: "Element"
    code: list[str]
    shown: "Element | None" = None


def set_result(field: Field, text: str) -> None:
    """Let a field show a text until Word computes it anew."""
    if field.first is field.last:
        inside = list(field.first.iterfind(RUN))
        before = None
    else:
        inside = list(_between(field))
        before = field.last
    kept = next((run for run in inside if run.find(TEXT) is not None), None)
    if kept is None:
        kept = field.first.makeelement(RUN)
        style = field.last.find(RUN_PROPERTIES)
        if style is not None:
            kept.append(deepcopy(style))
        if before is None:
            field.first.append(kept)
        else:
            if field.shown is None:
                before.addprevious(_mark(before, "separate"))
            before.addprevious(kept)
    for run in inside:
        if run is not kept and (parent := run.getparent()) is not None:
            parent.remove(run)
    for old in list(kept):
        if old.tag != RUN_PROPERTIES:
            kept.remove(old)
    kept.append(_text(kept, text))


def _between(field: Field) -> Iterator["Element"]:
    at = None if field.shown is None else field.shown.getnext()
    while at is not None and at is not field.last:
        if at.tag == RUN:
            yield at
        at = at.getnext()


def made(model: "Element", code: str, text: str) -> list["Element"]:
    """The runs of a field that looks like the run `model` and shows a text."""
    instruction = _like(model)
    element = instruction.makeelement(_CODE, {_SPACE: "preserve"})
    element.text = f" {code} "
    instruction.append(element)
    shown = [said(model, text)] if text else []
    return [
        _mark(model, "begin"),
        instruction,
        _mark(model, "separate"),
        *shown,
        _mark(model, "end"),
    ]


def said(model: "Element", text: str) -> "Element":
    """A run that looks like the run `model` and says a text."""
    run = _like(model)
    run.append(_text(run, text))
    return run


def _mark(model: "Element", kind: str) -> "Element":
    run = _like(model)
    run.append(run.makeelement(_MARK, {_KIND: kind}))
    return run


def _like(model: "Element") -> "Element":
    run = model.makeelement(RUN)
    style = model.find(RUN_PROPERTIES)
    if style is not None:
        run.append(deepcopy(style))
    return run


def _text(run: "Element", text: str) -> "Element":
    element = run.makeelement(TEXT, {_SPACE: "preserve"})
    element.text = text
    return element


def paragraph_of(element: "Element") -> "Element | None":
    """The paragraph in which something stands."""
    return next(element.iterancestors(PARAGRAPH), None)
