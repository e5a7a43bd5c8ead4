import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from documents import assert_sound, body, golden_text, part
from skm_cli.files.shipped import shipped
from skm_cli.rendering.package import unpacked

_ROOT = Path(__file__).parent.parent.parent
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATE = shipped("templates", "laporan-tindak-lanjut.docx").read_bytes()


def test_the_script_makes_the_template_that_ships(tmp_path: Path) -> None:
    script = _ROOT / "tools" / "build_templates.py"

    subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)

    made = unpacked((tmp_path / "laporan-tindak-lanjut.docx").read_bytes())
    assert made == unpacked(TEMPLATE)


def test_word_opens_it() -> None:
    assert_sound(TEMPLATE)


def test_it_holds_no_figure_and_no_unsur() -> None:
    instrument = shipped("instruments", "permenpan-14-2017.json")
    names = [unsur["nama"] for unsur in json.loads(instrument.read_bytes())["unsur"]]
    text = golden_text(TEMPLATE)

    assert len(names) == 9
    assert [name for name in names if name in text] == []
    assert re.findall(r"\d,\d|\d%|U\d", text) == []


def test_its_language_is_indonesian() -> None:
    defaults = part(TEMPLATE, "word/styles.xml").find(f".//{_W}rPrDefault//{_W}lang")
    settings = part(TEMPLATE, "word/settings.xml")

    assert defaults is not None
    assert defaults.get(f"{_W}val") == "id-ID"
    values = [
        settings.findall(f"{_W}{name}")[0].get(f"{_W}val")
        for name in ("themeFontLang", "decimalSymbol", "listSeparator")
    ]
    assert values == ["id-ID", ",", ";"]
    assert settings.find(f"{_W}compat/{_W}doNotExpandShiftReturn") is not None


def test_nothing_of_the_librarys_own_blank_document_is_left() -> None:
    members = unpacked(TEMPLATE)

    assert not any("Effects" in name or "thumbnail" in name for name in members)
    assert not any("customXml" in name for name in members)
    assert b"python-docx" not in members["docProps/core.xml"]
    styles = members["word/styles.xml"].decode()
    assert "Theme" not in styles
    assert "w:color" not in styles.replace('w:color="auto"', "")
    assert set(
        re.findall(rb'latin typeface="([^"]*)', members["word/theme/theme1.xml"])
    ) == {b"Arial"}


def test_every_page_is_a4() -> None:
    sections = [*body(TEMPLATE).iter(f"{_W}sectPr")]

    assert len(sections) == 3
    for section in sections:
        size = section.findall(f"{_W}pgSz")[0]
        assert (size.get(f"{_W}w"), size.get(f"{_W}h")) == ("11906", "16838")


@pytest.mark.parametrize("number", ["I", "II", "III", "IV"])
def test_a_chapter_is_one_heading_on_a_new_page(number: str) -> None:
    headings = [
        line
        for line in golden_text(TEMPLATE).splitlines()
        if line.startswith(f"BAB {number} / ")
    ]

    assert len(headings) == 1
    style = part(TEMPLATE, "word/styles.xml").find(
        f"{_W}style[@{_W}styleId='Heading1']/{_W}pPr/{_W}pageBreakBefore"
    )
    assert style is not None
