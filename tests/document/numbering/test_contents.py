import re

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from contexts import PROPERTIES, filled, saved, template
from documents import assert_sound, body, part
from skm_cli.document.word import fill
from word_paragraphs import (
    CONTENTS,
    TABLES,
    caption,
    document_of,
    heading,
    lines,
    run,
    title,
)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def codes(docx: bytes) -> list[str]:
    return [
        (each.text or "").strip()
        for each in body(docx).iter(f"{_W}instrText")
        if "TOC" in (each.text or "")
    ]


def test_the_contents_are_the_headings_in_their_order() -> None:
    docx = document_of(
        CONTENTS,
        heading("BAB I</w:t><w:br/><w:t>PENDAHULUAN"),
        heading("A. Latar Belakang", 2),
        "Isi",
        heading("{{ judul }}"),
        heading(" "),
        judul="BAB II  HASIL",
    )

    assert lines(docx)[:4] == [
        "BAB I PENDAHULUAN",
        "A. Latar Belakang",
        "BAB II HASIL",
        "",
    ]
    assert_sound(docx)


def test_only_the_levels_that_the_field_names_are_listed() -> None:
    levels = [heading(f"{level}", level) for level in (1, 2, 3, 4)]
    narrow = CONTENTS.replace("1-3", "2-2")

    assert lines(document_of(CONTENTS, *levels))[:4] == ["1", "2", "3", ""]
    assert lines(document_of(narrow, *levels))[:2] == ["2", ""]


def test_the_list_of_tables_has_their_captions() -> None:
    docx = document_of(
        TABLES, caption("Tabel", "a"), caption("Gambar", "x"), caption("Tabel", "b")
    )

    assert lines(docx)[:3] == ["Tabel 1. a", "Tabel 2. b", ""]
    assert_sound(docx)


def test_a_list_of_nothing_is_left_out_with_its_title() -> None:
    docx = document_of(
        "Sampul",
        title("DAFTAR TABEL"),
        TABLES,
        title("DAFTAR ISI"),
        CONTENTS,
        heading("A"),
    )

    assert lines(docx) == ["Sampul", "DAFTAR ISI", "A", "", "A"]
    assert_sound(docx)


def test_a_list_of_nothing_that_ends_a_section_leaves_the_section() -> None:
    section = "<w:pPr><w:sectPr/></w:pPr>"

    docx = document_of("Sampul", section + TABLES, "Isi")

    assert lines(docx) == ["Sampul", "", "Isi"]
    assert len([*body(docx).iter(f"{_W}sectPr")]) == 2


def test_each_entry_leads_to_its_heading() -> None:
    docx = document_of(CONTENTS, TABLES, heading("A"), caption("Tabel", "b", "tabel_b"))

    anchors = [each.get(f"{_W}anchor") for each in body(docx).iter(f"{_W}hyperlink")]
    names = [each.get(f"{_W}name") for each in body(docx).iter(f"{_W}bookmarkStart")]
    assert anchors == ["_Toc000000001", "_Toc000000002"]
    assert [name for name in names if name in anchors] == anchors
    assert_sound(docx)


def test_without_pages_they_are_left_for_word_to_find_when_it_is_asked() -> None:
    docx = document_of(CONTENTS, heading("A"))

    assert codes(docx) == ['TOC \\o "1-3" \\h \\z \\u']
    assert b"updateFields" not in part(docx, "word/settings.xml").tag.encode()
    first = next(body(docx).iter(f"{_W}p"))
    assert first.find(f".//{_W}r/{_W}tab") is None


def test_a_list_that_word_made_before_is_made_anew() -> None:
    once = fill(
        template(title("ISI"), CONTENTS, heading("A"), heading("B")), {}, {}, PROPERTIES
    )

    again = fill(once, {}, {}, PROPERTIES)

    assert lines(again) == ["ISI", "A", "B", "", "A", "B"]
    assert again == once


def test_a_field_between_places_that_do_not_belong_together_is_left() -> None:
    begin, end = CONTENTS.split(run("x"))
    cell = f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p>{end}</w:p></w:tc></w:tr></w:tbl>"
    document = Document()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{begin}</w:p>"))
    document.element.body.insert(1, parse_xml(cell))
    document.add_heading("A", 1)

    docx = fill(saved(document), {}, {}, PROPERTIES)

    assert lines(docx) == ["", "", "A"]


def test_the_report_lists_its_figures_only_if_it_has_any() -> None:
    without = filled(realisasi={"pengantar": "x", "blok": []})

    assert "DAFTAR GAMBAR" in lines(filled())
    assert "DAFTAR GAMBAR" not in lines(without)
    assert "DAFTAR TABEL" in lines(without)
    assert_sound(without)


def test_entries_reach_to_the_margin_of_their_own_section() -> None:
    docx = filled()

    stops = {
        tab.get(f"{_W}pos")
        for tab in body(docx).iter(f"{_W}tab")
        if tab.get(f"{_W}val") == "right"
    }
    assert stops == {"9071"}
    assert not re.search("updateFields", str(part(docx, "word/settings.xml").items()))
