"""What a person who does not see the page, or sees it badly, needs of a template."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from documents import body, part
from skm_cli.document.numbering.outline import Styles, headings
from skm_cli.document.package import unpacked
from skm_cli.files.shipped import shipped

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{%tr .*%\}")
_WHITE, _BLACK = "FFFFFF", "000000"
_LEAST_CONTRAST = 4.5
TEMPLATES = sorted(shipped("templates").glob("*.docx"))

every_template = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)


@every_template
def test_the_head_of_a_table_is_marked_as_such(path: Path) -> None:
    for table in body(path.read_bytes()).iter(f"{_W}tbl"):
        style = table.find(f"{_W}tblPr/{_W}tblStyle")
        look = table.find(f"{_W}tblPr/{_W}tblLook")
        if style is None or style.get(f"{_W}val") != "TableGrid":
            assert look is None, "a table without lines holds pictures, and has no head"
            continue
        assert look is not None
        assert look.get(f"{_W}firstRow") == "1"
        marked = [
            row.find(f"{_W}trPr/{_W}tblHeader") is not None
            for row in table.iterfind(f"{_W}tr")
            if not _TAG.search("".join(map(str, row.itertext())))
        ]
        assert marked[0]
        assert marked == sorted(marked, reverse=True), "a head stands above all"


@every_template
def test_headings_go_down_one_level_at_a_time(path: Path) -> None:
    docx = path.read_bytes()
    numbering = part(docx, "word/numbering.xml")
    found = headings(body(docx), Styles(part(docx, "word/styles.xml")), numbering)

    levels = [heading.level for heading in found]

    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@every_template
def test_it_has_a_title_and_a_language(path: Path) -> None:
    docx = path.read_bytes()
    properties = unpacked(docx)["docProps/core.xml"].decode()
    language = part(docx, "word/styles.xml").find(f".//{_W}rPrDefault//{_W}lang")

    assert re.search(r"<dc:title>[^<]+<", properties)
    assert "<dc:language>id-ID<" in properties
    assert language is not None
    assert language.get(f"{_W}val") == "id-ID"


@every_template
def test_every_drawing_says_in_words_what_it_shows(path: Path) -> None:
    text = "".join(map(str, body(path.read_bytes()).itertext()))

    drawn = re.findall(r"\|\s*(?:gambar|grafik)\(([^)]*)\)", text)

    assert drawn
    for arguments in drawn:
        first = arguments.split(",")[0].strip()
        assert first
        assert "=" not in first


@every_template
def test_text_stands_out_from_what_is_behind_it(path: Path) -> None:
    docx = path.read_bytes()
    for name in ("word/document.xml", "word/styles.xml"):
        inks = {_ink(each.get(f"{_W}val")) for each in part(docx, name).iter(_COLOUR)}
        papers = {
            _paper(each.get(f"{_W}fill")) for each in part(docx, name).iter(_SHADE)
        }
        for ink in inks | {_BLACK}:
            for paper in papers | {_WHITE}:
                assert _contrast(ink, paper) >= _LEAST_CONTRAST


_COLOUR, _SHADE = f"{_W}color", f"{_W}shd"


def _ink(value: str | None) -> str:
    return _BLACK if value in (None, "auto") else value


def _paper(value: str | None) -> str:
    return _WHITE if value in (None, "auto") else value


def _contrast(one: str, other: str) -> float:
    """As WCAG 2 has it: from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
