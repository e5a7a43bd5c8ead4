"""Reads and makes the fields of Word: their instructions and cached values."""

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
        code: Its instruction with single spaces: `SEQ Tabel`.
        first: The element with which it begins.
        separator: The run before its cached value; None where it has no value or is a
            `w:fldSimple`, which holds its value.
        last: The element with which it ends.
    """

    code: str
    first: "Element"
    separator: "Element | None"
    last: "Element"

    @property
    def kind(self) -> str:
        """The first word of its instruction, in capitals: `SEQ`, `REF`, `TOC`."""
        return self.code.partition(" ")[0].upper()

    def words(self) -> list[str]:
        """The words of its instruction without quotation marks."""
        return [word.strip('"') for word in self.code.split()]


def fields(root: "Element") -> list[Field]:
    """The fields below `root` in the order of their beginnings, nested ones too."""
    found: list[tuple[int, Field]] = []
    open_now: list[_Open] = []
    for at, element in enumerate(root.iter(_MARK, _CODE, _SIMPLE)):
        run = element.getparent()
        if run is None:
            continue
        if element.tag == _SIMPLE:
            code = " ".join((element.get(f"{W}instr") or "").split())
            found.append((at, Field(code, element, None, element)))
        elif element.tag == _CODE:
            if open_now and open_now[-1].separator is None:
                open_now[-1].code.append(element.text or "")
        elif element.get(_KIND) == "begin":
            open_now.append(_Open(at, run, []))
        elif open_now and element.get(_KIND) == "separate":
            open_now[-1] = open_now[-1]._replace(separator=run)
        elif open_now:
            one = open_now.pop()
            code = " ".join("".join(one.code).split())
            found.append((one.at, Field(code, one.first, one.separator, run)))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


class _Open(NamedTuple):
    at: int
    first: "Element"
    code: list[str]
    separator: "Element | None" = None


def set_result(field: Field, text: str) -> None:
    """Set the cached value of a field."""
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
            if field.separator is None:
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
    at = None if field.separator is None else field.separator.getnext()
    while at is not None and at is not field.last:
        if at.tag == RUN:
            yield at
        at = at.getnext()


def field_runs(model: "Element", code: str, text: str) -> list["Element"]:
    """The runs of a field with a cached value, formatted like the run `model`."""
    instruction = _like(model)
    element = instruction.makeelement(_CODE, {_SPACE: "preserve"})
    element.text = f" {code} "
    instruction.append(element)
    value = [text_run(model, text)] if text else []
    return [
        _mark(model, "begin"),
        instruction,
        _mark(model, "separate"),
        *value,
        _mark(model, "end"),
    ]


def text_run(model: "Element", text: str) -> "Element":
    """A run with a text, formatted like the run `model`."""
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
    """The paragraph around an element; None where there is none."""
    return next(element.iterancestors(PARAGRAPH), None)
