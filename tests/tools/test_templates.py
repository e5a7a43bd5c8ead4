import re
import subprocess
import sys
from pathlib import Path

import pytest

from documents import assert_sound, body, golden_text, part
from skm_cli.document.package import unpacked
from skm_cli.domain.kind import Kind
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.template.check_template import check_template_file

_ROOT = Path(__file__).parent.parent.parent
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATE = shipped("templates", "laporan-tindak-lanjut.docx").read_bytes()


def test_the_script_makes_the_templates_that_ship(tmp_path: Path) -> None:
    script = _ROOT / "tools" / "build_templates.py"

    subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)

    made = {path.name: unpacked(path.read_bytes()) for path in tmp_path.iterdir()}
    assert made == {
        path.name: unpacked(path.read_bytes())
        for path in shipped("templates").glob("*.docx")
    }


@pytest.mark.parametrize("kind", Kind)
def test_word_opens_it(kind: Kind) -> None:
    assert_sound(shipped("templates", kind.template).read_bytes())


@pytest.mark.slow
@pytest.mark.parametrize("kind", Kind)
def test_no_template_holds_a_figure_or_a_name_or_another_fault(
    kind: Kind, tmp_path: Path
) -> None:
    """As `skm template check` finds it, with the skm.yaml of every example."""
    template = shipped("templates", kind.template)

    for example in sorted(shipped("examples").glob("*/skm.yaml")):
        checked = check_template_file(Workspace(example.parent), template, kind)
        assert checked.notes == ()
    assert check_template_file(Workspace(tmp_path), template).kind is kind


def test_every_template_that_ships_is_of_a_kind() -> None:
    shipped_here = {path.name for path in shipped("templates").glob("*.docx")}

    assert shipped_here == {kind.template for kind in Kind}


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
