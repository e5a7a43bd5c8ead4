"""Checks one part of a template, tag by tag, and collects every fault."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from skm_cli.document.check import names
from skm_cli.document.check.expressions import NameShape
from skm_cli.document.check.literals import ReservedNames, literals
from skm_cli.document.check.shape import Context
from skm_cli.document.template import faults
from skm_cli.document.template.places import misplaced_tags
from skm_cli.document.template.tags import CONTAINERS, BrokenTag, Paragraph, Tag
from skm_cli.document.word import OpenedTemplate
from skm_cli.document.xml.ooxml import CELL, PARAGRAPH
from skm_cli.domain.problem import Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ENDS = {"if": "endif", "for": "endfor", "with": "endwith"}
_BEGINS = {end: word for word, end in _ENDS.items()}
_BETWEEN = {"elif": ("if",), "else": ("if", "for")}
_OF_CELLS = {"colspan": True, "cellbg": True, "vm": False, "hm": False}
_FORBIDDEN = frozenset(
    {
        "macro", "call", "import", "from", "include", "extends", "block", "filter",
        "raw", "autoescape", "do", "trans", "break", "continue",
    }
)  # fmt: skip
_KNOWN = (*_ENDS, *_BEGINS, *_BETWEEN, *_OF_CELLS, "set")
_LONGEST = 40


class Finding(NamedTuple):
    """One fault of a template.

    Attributes:
        problem: The fault and its place.
        literal: It is a figure or a name: the template can be filled all the same.
    """

    problem: Problem
    literal: bool


class _Block(NamedTuple):
    """A statement that is not ended yet.

    Attributes:
        word: `if`, `for` or `with`.
        tag: Its first tag.
        at: The paragraph of that tag.
        anchor: What its other tags must stand in too.
        names: The names that it defines.
        between: Its `elif` and `else` so far.
    """

    word: str
    tag: Tag | BrokenTag
    at: int
    anchor: tuple[str, "Element | None"]
    names: dict[str, NameShape]
    between: list[str]


class Story:
    """One part of a template that holds text: the body, a header, a note."""

    def __init__(
        self,
        place: Place,
        paragraphs: list[Paragraph],
        shape: Context,
        names: ReservedNames,
        source: OpenedTemplate,
    ) -> None:
        self._place = place
        self._paragraphs = paragraphs
        self._words = [each.words for each in paragraphs]
        self._names = names
        self._environment = source.environment
        self._own: dict[str, NameShape] = {**shape}
        self._open: list[_Block] = []
        self._cells: set[tuple[str, Element | None]] = set()
        self._at = 0
        self._found: list[tuple[int, Finding]] = []

    def checked(self) -> list[Finding]:
        """All faults of the part, in reading order."""
        for fault in misplaced_tags(self._paragraphs):
            self._at = fault.at
            self._add(fault.what, fault.hint)
        for at, paragraph in enumerate(self._paragraphs):
            self._at = at
            self._paragraph(paragraph)
        while self._open:
            self._without_end(self._open.pop())
        return [each for _, each in sorted(self._found, key=lambda pair: pair[0])]

    def _add(self, what: str, hint: str, tail: str = "", *, at: int = -1) -> None:
        where = self._at if at < 0 else at
        around = faults.near_words(self._words, where)
        problem = Problem(self._place, f"{what}{around}{tail}", hint)
        self._found.append((where, Finding(problem, literal=False)))

    def _paragraph(self, paragraph: Paragraph) -> None:
        if paragraph.in_box:
            if paragraph.pieces:
                what = "tag di dalam kotak teks atau bentuk"
                self._add(what, "pindahkan tagnya ke paragraf atau sel tabel biasa")
        else:
            for piece in paragraph.pieces:
                if isinstance(piece, BrokenTag):
                    self._broken(piece)
                else:
                    self._tag(piece, paragraph)
        around = faults.near_words(self._words, self._at)
        for literal in literals(paragraph.typed, self._names):
            problem = Problem(self._place, f"{literal.what}{around}", literal.hint)
            self._found.append((self._at, Finding(problem, literal=True)))

    def _broken(self, tag: BrokenTag) -> None:
        if not tag.opens:
            what = f"`{tag.text[-2:]}` tanpa pembuka"
            self._add(what, "lengkapi tagnya, mis. {{ unit }}")
            return
        mark = {"{": "}}", "%": "%}", "#": "#}"}[tag.text[1]]
        text = _short(" ".join(tag.text.split()))
        self._add(f"tag `{text}` tidak ditutup", f"tutup tagnya dengan {mark}")
        # Otherwise its end would count as one without a beginning.
        word = re.match(r"\{%(?:(?:tr|tc|p|r) )?\s*(\w+)", tag.text)
        if word and word[1] in _ENDS:
            self._open.append(_Block(word[1], tag, self._at, ("?", None), {}, []))
        elif word and word[1] in _BEGINS:
            self._ended(_BEGINS[word[1]], tag)

    def _tag(self, tag: Tag, paragraph: Paragraph) -> None:
        if tag.mark == "{#":
            return
        text = _short(tag.text)
        if len(tag.holders) > 1:
            what = f"tag `{text}` terpotong oleh tautan atau perubahan yang dilacak"
            hint = "hapus tag itu, lalu ketik ulang sekaligus"
            self._add(what, hint)
        elif tag.swallows:
            what = f"ada gambar, isian, atau catatan kaki di tengah tag `{text}`"
            self._add(what, "hapus tag itu, lalu ketik ulang sekaligus")
        if tag.mark == "{{":
            if tag.level:
                what = f"tag `{text}` memuat `{tag.level}`, yang hanya untuk {{% %}}"
                self._add(what, f"tulis {{{{ {tag.inner.strip()} }}}}")
            source = tag.inner.strip().removeprefix("-").removesuffix("-").strip()
            self._collect(names.read_output(source, self._scope(), self._environment))
            return
        self._statement(tag, paragraph)

    def _collect(self, read: names.TagReading) -> None:
        for fault in read.faults:
            self._add(fault.what, fault.hint, fault.tail)

    def _scope(self) -> Mapping[str, NameShape]:
        scope = dict(self._own)
        for block in self._open:
            scope |= block.names
        return scope

    # Statements

    def _statement(self, tag: Tag, paragraph: Paragraph) -> None:
        word, rest = tag.statement
        scope, environment = self._scope(), self._environment
        anchor = _anchor(tag, paragraph)
        match word:
            case "if":
                self._collect(names.read_if(rest, scope, environment))
                self._open.append(_Block(word, tag, self._at, anchor, {}, []))
            case "for" | "with":
                gives = names.read_for if word == "for" else names.read_with
                read = gives(rest, scope, environment)
                self._collect(read)
                block = _Block(word, tag, self._at, anchor, {**read.names}, [])
                self._open.append(block)
            case "elif" | "else":
                self._between(word, rest, tag, anchor)
            case "endif" | "endfor" | "endwith":
                block_ended = self._ended(_BEGINS[word], tag)
                if block_ended:
                    self._level(block_ended, tag, anchor)
            case "set":
                read = names.read_set(rest, scope, environment)
                self._collect(read)
                loops = [each for each in self._open if each.word == "for"]
                (loops[-1].names if loops else self._own).update(read.names)
            case _ if word in _OF_CELLS:
                self._of_cell(tag, paragraph)
            case _:
                self._other(word)

    def _between(
        self, word: str, rest: str, tag: Tag, anchor: tuple[str, "Element | None"]
    ) -> None:
        block = self._open[-1] if self._open else None
        if block is None or block.word not in _BETWEEN[word]:
            hint = "taruh di antara {% if … %} dan {% endif %}"
            self._add(f"`{_short(tag.text)}` tanpa `if`", hint)
            return
        if "else" in block.between:
            hint = "hapus salah satunya, atau pakai {% elif … %} sebelum {% else %}"
            self._add(f"`{_short(tag.text)}` sesudah `else`", hint)
        block.between.append(word)
        if word == "elif":
            scope = self._scope()
            self._collect(names.read_if(rest, scope, self._environment))
        self._level(block, tag, anchor)

    def _ended(self, word: str, tag: Tag | BrokenTag) -> _Block | None:
        """The block that a tag ends; an open block inside it is a fault."""
        if not any(block.word == word for block in self._open):
            hint = f"hapus tag itu, atau tambahkan {{% {word} … %}} di atasnya"
            self._add(f"`{_short(tag.text)}` tanpa `{word}`", hint)
            return None
        while (block := self._open.pop()).word != word:
            self._without_end(block)
        return block

    def _without_end(self, block: _Block) -> None:
        end = _ENDS[block.word]
        if isinstance(block.tag, Tag):
            what = f"`{_short(block.tag.text)}` tanpa `{end}`"
            level = block.tag.level
            self._add(what, f"tambahkan {{%{level} {end} %}}", at=block.at)

    def _level(
        self, block: _Block, tag: Tag, anchor: tuple[str, "Element | None"]
    ) -> None:
        if isinstance(block.tag, BrokenTag) or block.anchor == anchor:
            return
        begin = _short(block.tag.text)
        what = f"`{_short(tag.text)}` tidak setara dengan `{begin}`"
        hint = (
            "pakai bentuk yang sama ({%p, {%tr, {%tc, atau {%) dan taruh keduanya di "
            "tempat yang setara"
        )
        self._add(what, hint)

    def _of_cell(self, tag: Tag, paragraph: Paragraph) -> None:
        word, rest = tag.statement
        cell = paragraph.inside(CELL)
        if cell is None:
            hint = "pindahkan ke dalam sel tabel"
            self._add(f"`{_short(tag.text)}` berada di luar tabel", hint)
        elif (word, cell) in self._cells:
            self._add(f"ada dua tag `{word}` dalam satu sel", "hapus salah satunya")
        self._cells.add((word, cell))
        if _OF_CELLS[word]:
            self._collect(names.read_if(rest, self._scope(), self._environment))

    def _other(self, word: str) -> None:
        if word.removeprefix("end") in _FORBIDDEN:
            if word in _FORBIDDEN:
                what = f"perintah `{word}` tidak diizinkan"
                self._add(what, "pakai hanya if, for, set, dan with")
            return
        near = get_close_matches(word, _KNOWN, n=1)
        tail = f"; yang paling mirip `{near[0]}`" if near else ""
        self._add(f"perintah `{word}` tidak dikenal", faults.HINT, tail)


def _anchor(tag: Tag, paragraph: Paragraph) -> tuple[str, "Element | None"]:
    """What must be equal for all tags of a block."""
    container = CONTAINERS.get(tag.level)
    if container:
        around = paragraph.inside(container)
        return tag.level, None if around is None else around.getparent()
    holder = tag.holders[0]
    if holder.tag == PARAGRAPH:
        return tag.level, holder.getparent()
    return tag.level, holder


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
