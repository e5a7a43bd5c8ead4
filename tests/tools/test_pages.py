"""What every report's template is made of, filled: headings, sections, annexes."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from contexts import PROPERTIES, photo
from documents import assert_sound, body, grid, tables
from skm_cli.document.word import fill
from skm_cli.document.xml.sections import sections_of
from word_paragraphs import lines

_TOOLS = Path(__file__).parent.parent.parent / "tools"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SEE = '{{ "tabel_luas" | lihat }}, {{ "bab_2" | lihat }}, {{ "lampiran_2" | lihat }}'


@pytest.fixture
def docx(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A report of two chapters, a landscape section and two annexes."""
    monkeypatch.syspath_prepend(str(_TOOLS))
    blocks, pages, tables, house = (
        importlib.import_module(f"templates.{name}")
        for name in ("blocks", "pages", "tables", "house")
    )
    template = house.blank_document("Contoh")
    _text(template, blocks, pages)
    _annexes(template, blocks, pages, tables)
    context = {"unit": "Dinas", "periode": "Triwulan IV", "ada": False}
    return fill(house.saved(template), context, {"a": photo(4000, 100)}, PROPERTIES)


def _text(template: object, blocks: ModuleType, pages: ModuleType) -> None:
    blocks.paragraph(template, "LAPORAN", "Title")
    pages.front_matter(template)
    pages.chapter(template, "I", "PENDAHULUAN")
    pages.numbered_heading(template, "Latar Belakang")
    blocks.paragraph(template, f"Lihat {_SEE}.")
    blocks.tag(template, "if ada")
    pages.numbered_heading(template, "Dasar Hukum")
    blocks.tag(template, "endif")
    pages.numbered_heading(template, "Tujuan")
    pages.numbered_heading(template, "Umum", level=3)
    pages.numbered_heading(template, "Khusus", level=3)
    pages.chapter(template, "II", "HASIL", name="bab_2")
    pages.numbered_heading(template, "Nilai")


def _annexes(
    template: object, blocks: ModuleType, pages: ModuleType, tables: ModuleType
) -> None:
    pages.new_section(template, landscape=True)
    pages.annex(template, "Kuesioner")
    blocks.caption(template, "Tabel", "Luas", name="tabel_luas")
    table = tables.Table(template, (4, 8, 4))
    table.head("a", "b", "c")
    table.row("1", "2", "3")
    blocks.paragraph(template, "{{ 'a' | gambar('Foto') }}", "Foto")
    blocks.caption(template, "Gambar", "Panjang")
    pages.new_section(template)
    pages.annex(template, "Dokumentasi", name="lampiran_2")
    blocks.paragraph(template, "{{ 'a' | gambar('Foto') }}", "Foto")
    blocks.caption(template, "Gambar", "Pendek")


def test_headings_are_numbered_and_listed_as_word_counts_them(docx: bytes) -> None:
    assert lines(docx)[2:18] == [
        "DAFTAR ISI",
        "BAB I PENDAHULUAN",
        "1.1\tLatar Belakang",
        "1.2\tTujuan",
        "1.2.1\tUmum",
        "1.2.2\tKhusus",
        "BAB II HASIL",
        "2.1\tNilai",
        "Lampiran 1 Kuesioner",
        "Lampiran 2 Dokumentasi",
        "",
        "DAFTAR TABEL",
        "Tabel 1. Luas",
        "",
        "DAFTAR GAMBAR",
        "Gambar 1. Panjang",
    ]
    assert_sound(docx)


def test_sentences_refer_to_chapters_tables_and_annexes(docx: bytes) -> None:
    assert "Lihat Tabel 1, BAB II, Lampiran 2." in lines(docx)


def test_a_landscape_section_lies_between_upright_ones(docx: bytes) -> None:
    sizes = [
        (size.get(f"{_W}w"), size.get(f"{_W}h"), size.get(f"{_W}orient"))
        for section in sections_of(body(docx))
        for size in section.properties.iterfind(f"{_W}pgSz")
    ]

    upright = "11906", "16838"
    assert [size[:2] for size in sizes] == [
        upright,
        upright,
        upright,
        upright[::-1],
        upright,
    ]
    assert [size[2] for size in sizes][-2:] == ["landscape", None]


def test_tables_and_pictures_are_as_wide_as_the_text_of_their_section(
    docx: bytes,
) -> None:
    (*_, wide, last) = sections_of(body(docx))
    (table,) = tables(docx)
    drawn = [int(each.get("cx") or 0) for each in body(docx).iter(f"{_WP}extent")]

    assert (wide.width, last.width) == (14003, 9071)
    assert sum(grid(table)) == wide.width
    assert [round(width / 635) for width in drawn] == [14003, 9071]
