"""Reads a finished document: its golden text, its tables, and whether it is sound."""

import io
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
)


def part(docx: bytes, name: str) -> etree._Element:
    """One part of a document as XML."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read(name))


def body(docx: bytes) -> etree._Element:
    found = part(docx, "word/document.xml").find(f"{_W}body")
    assert found is not None
    return found


def golden_text(docx: bytes) -> str:
    """The text of a document, a line a paragraph or table row, in body order.

    A line break inside a paragraph is ` / `, a list has its numbers, a table has one
    line a row and ` | ` between cells, a merged cell stands once, a picture is
    `[gambar: alt text]`, empty paragraphs are left out.
    """
    numbers = _Numbers(docx)
    lines: list[str] = []
    for block in body(docx):
        if block.tag == f"{_W}p":
            text = paragraph_text(block)
            lines += [numbers.label(block) + text] if text else []
        elif block.tag == f"{_W}tbl":
            lines += (" | ".join(row) for row in table_rows(block))
    return "\n".join(lines) + "\n"


def sound_text(docx: bytes) -> str:
    """The golden text of a document that Word opens without complaint."""
    assert_sound(docx)
    return golden_text(docx)


def part_text(docx: bytes, name: str = "word/document.xml") -> str:
    """The text of a part with its line breaks and tabs; no-break spaces are spaces."""
    marks = {f"{_W}br": "\n", f"{_W}tab": "\t"}
    text = "".join(
        marks.get(str(piece.tag), piece.text or "")
        for run in part(docx, name).iter(f"{_W}r")
        for piece in run.iterchildren(f"{_W}t", f"{_W}br", f"{_W}tab")
    )
    return text.replace("\N{NO-BREAK SPACE}", " ")


def tables(docx: bytes) -> list[etree._Element]:
    return body(docx).findall(f"{_W}tbl")


def grid(table: etree._Element) -> list[int]:
    return [
        int(column.get(f"{_W}w") or 0) for column in table.iterfind(f"{_W}tblGrid/*")
    ]


def paragraph_text(paragraph: etree._Element) -> str:
    return "".join(_pieces(paragraph)).replace("\N{NO-BREAK SPACE}", " ").strip()


def table_rows(table: etree._Element) -> list[list[str]]:
    """The texts of a table's cells, without the lower parts of merged cells."""
    return [
        [
            " / ".join(filter(None, map(paragraph_text, cell.iterfind(f"{_W}p"))))
            for cell in row.iterfind(f"{_W}tc")
            if not _continues(cell)
        ]
        for row in table.iterfind(f"{_W}tr")
    ]


def assert_sound(docx: bytes) -> None:
    """Word opens a document without complaint, as the audit and our own rules say."""
    _assert_audited(docx)
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        stories = [
            etree.fromstring(archive.read(name))
            for name in sorted(archive.namelist())
            if name.startswith(("word/document", "word/header", "word/footer"))
        ]
    ids = [each.get("id") for story in stories for each in story.iter(_DRAWING)]
    assert len(ids) == len(set(ids)), "two drawings have one id"
    _assert_bookmarks_sound(stories[0])
    for story in stories:
        _assert_fields_balanced(story)
        for table in story.iter(f"{_W}tbl"):
            _assert_table_sound(table)


# Reading


class _Numbers:
    """Counts the paragraphs of lists as Word does."""

    def __init__(self, docx: bytes) -> None:
        styles = part(docx, "word/styles.xml")
        self._lists = {
            style.get(f"{_W}styleId"): (
                _number(listed, "numId"),
                _number(listed, "ilvl"),
            )
            for style in styles.iterfind(f"{_W}style")
            if (listed := style.find(f".//{_W}numPr")) is not None
        }
        self._forms = {
            int(each.get(f"{_W}numId") or 0): _number(each, "abstractNumId")
            for each in _numbering(docx)
        }
        self._counts: dict[int, list[int]] = {}

    def label(self, paragraph: etree._Element) -> str:
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        of_style = self._lists.get(None if style is None else style.get(f"{_W}val"))
        if own is not None:
            of_style = _number(own, "numId"), _number(own, "ilvl")
        if of_style is None:
            return ""
        which, level = of_style
        counts = self._counts.setdefault(which, [0, 0, 0])
        counts[level] += 1
        counts[level + 1 :] = [0] * (2 - level)
        match self._forms[which], level:
            case (0, 0):
                return f"{counts[0]}. "
            case (2, 0):
                return ""
            case (2, _):
                return f"{'.'.join(map(str, counts[: level + 1]))} "
            case (3, _):
                return "\N{BULLET} "
            case _:
                return f"{chr(ord('a') + counts[level] - 1)}. "


def _numbering(docx: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        if "word/numbering.xml" not in archive.namelist():
            return []
    return part(docx, "word/numbering.xml").findall(f"{_W}num")


def _number(listed: etree._Element, name: str) -> int:
    found = listed.find(f"{_W}{name}")
    return 0 if found is None else int(found.get(f"{_W}val") or 0)


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab", _DRAWING):
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag == f"{_W}br":
            yield " / "
        elif element.tag == _DRAWING:
            yield f"[gambar: {element.get('descr')}]"
        elif (run := element.getparent()) is not None and run.tag == f"{_W}r":
            yield "\t"


def _continues(cell: etree._Element) -> bool:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val") != "restart"


# Soundness


def _assert_audited(docx: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "laporan.docx")
        path.write_bytes(docx)
        result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert not result.errors, "\n".join(str(error) for error in result.errors)


def _assert_fields_balanced(story: etree._Element) -> None:
    """Each field has a beginning, a value and an end, all in one paragraph.

    Lists of contents alone go over several.
    """
    opened: list[tuple[str, etree._Element]] = []
    code = ""
    for mark in story.iter(f"{_W}fldChar", f"{_W}instrText"):
        paragraph = next(mark.iterancestors(f"{_W}p"))
        kind = mark.get(f"{_W}fldCharType")
        if kind is None:
            assert opened[-1][0] == "begin", "an instruction outside of its place"
            code += mark.text or ""
        elif kind == "begin":
            opened.append((kind, paragraph))
            code = ""
        else:
            before, begun_in = opened.pop()
            assert (before, kind) in {("begin", "separate"), ("separate", "end")}
            assert begun_in is paragraph or code.split()[:1] == ["TOC"] or kind == "end"
            if kind == "separate":
                opened.append((kind, paragraph))
    assert not opened, opened


def _assert_bookmarks_sound(story: etree._Element) -> None:
    names = [mark.get(f"{_W}name") or "" for mark in story.iter(f"{_W}bookmarkStart")]
    starts = [mark.get(f"{_W}id") for mark in story.iter(f"{_W}bookmarkStart")]
    ends = [mark.get(f"{_W}id") for mark in story.iter(f"{_W}bookmarkEnd")]
    assert len(set(names)) == len(names), "two bookmarks have one name"
    assert len(set(starts)) == len(starts), "two bookmarks have one number"
    assert sorted(map(str, starts)) == sorted(map(str, ends))
    assert max(map(len, names), default=0) <= 40, "Word cuts a longer name off"
    links = {link.get(f"{_W}anchor") or "" for link in story.iter(f"{_W}hyperlink")}
    codes = [(each.text or "").split() for each in story.iter(f"{_W}instrText")]
    wanted = links | {code[1] for code in codes if code[0] in {"REF", "PAGEREF"}}
    assert wanted <= {*names, ""}, wanted - {*names}


def _assert_table_sound(table: etree._Element) -> None:
    grid = [int(c.get(f"{_W}w") or 0) for c in table.iterfind(f"{_W}tblGrid/*")]
    open_above: set[int] = set()
    for row in table.iterfind(f"{_W}tr"):
        at, open_here = 0, set()
        for cell in row.iterfind(f"{_W}tc"):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            width = cell.find(f"{_W}tcPr/{_W}tcW")
            end = at + (1 if span is None else int(span.get(f"{_W}val") or 0))
            assert width is not None
            assert int(width.get(f"{_W}w") or 0) == sum(grid[at:end]), "a cell's width"
            if cell.find(f"{_W}tcPr/{_W}vMerge") is not None:
                open_here.add(at)
                assert not _continues(cell) or at in open_above, "vMerge from nowhere"
            at = end
        assert at == len(grid), "a row does not fill its grid"
        open_above = open_here
