import io
import re
from collections.abc import Iterator
from typing import cast

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls

from contexts import (
    PROPERTIES,
    SHIPPED,
    block,
    filled,
    photo,
    picture,
    plan,
    row,
    sample_context,
    saved,
    template,
)
from documents import (
    assert_sound,
    body,
    golden_text,
    paragraph_text,
    part,
    part_text,
)
from skm_cli.document.word import fill

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# What decides about the page, or is the name of a picture.
_SWITCHES = {
    "foto", "judul", "logo", "pengganti", "waktu_kosong", "tanpa_dokumentasi",
}  # fmt: skip


def hostile(value: object, text: str, key: str = "") -> object:
    match value:
        case dict():
            return {
                k: v if k in _SWITCHES else hostile(v, text, f"{key}.{k}")
                for k, v in value.items()
            }
        case list():
            return [hostile(v, text, f"{key}[{n}]") for n, v in enumerate(value)]
        case str():
            return f"{key}{text}"
        case _:
            return value


def strings(value: object) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                if key not in _SWITCHES:
                    yield from strings(inner)
        case list():
            for inner in value:
                yield from strings(inner)
        case str():
            yield value
        case _:
            pass


@pytest.mark.parametrize(
    "text",
    [
        " & < > \" ' &amp; <w:t> ]]>",
        " satu\ndua\n\n\ttiga \t",
        " {{ unit }} {% if x %} {# y #} {{r z }} {%p q %}",
        " {_{ }_} {_% %_} {_{ unit }_}",
        " “kutip” ‘satu’ – … é 中 😀",
    ],
)
def test_every_field_comes_out_as_typed(text: str) -> None:
    context = sample_context(catatan_sampul="x", alamat="x", rencana=plan("TW 1"))
    context["kesimpulan"]["rincian"] = ["x", "x"]
    context["rencana"] |= {"tanpa_rtl": ["x"], "pengantar_tabel": "x", "sesudah": ["x"]}
    context["realisasi"]["blok"][0]["rujukan"] = ["x"]
    context = cast("dict[str, object]", hostile(context, text))

    docx = fill(SHIPPED, context, {"foto.png": photo()}, PROPERTIES)

    document = part_text(docx)
    alt = [each.get("descr") for each in body(docx).iter(f"{_WP}docPr")]
    for expected in strings(context):
        assert expected in document or expected in alt
    assert_sound(docx)


def test_what_xml_cannot_hold_is_shown_and_eats_nothing() -> None:
    docx = filled(unit="a\x07b\x0cc\x00d\ud800e", kota="x\r\ny\rz")

    assert "a\ufffdb\ufffdc\ufffdd\ufffde melaksanakan" in part_text(docx)
    assert "x\ny\nz, 18 Desember" in part_text(docx)


def test_a_gap_is_highlighted_and_nothing_else_is() -> None:
    docx = filled(
        unit="[belum diisi: nama unit]",
        penandatangan={
            "jabatan": "Kepala [belum diisi: a] & [belum diisi: b]\n[catatan]",
            "nama": "[belum diisi: nama pejabat]",
            "pangkat": "",
            "nip": "belum diisi",
        },
    )

    runs = [
        (
            "".join(text.text or "" for text in run.iterfind(f"{_W}t")),
            run.find(f"{_W}rPr/{_W}highlight") is not None,
            run.find(f"{_W}rPr/{_W}b") is not None,
        )
        for run in body(docx).iter(f"{_W}r")
    ]
    marked = [text for text, is_marked, _ in runs if is_marked]
    assert marked == [
        "[belum diisi: nama unit]",
        "[belum diisi: nama unit]",
        "[belum diisi: a]",
        "[belum diisi: b]",
        "[belum diisi: nama pejabat]",
    ]
    assert not any("[belum" in text for text, is_marked, _ in runs if not is_marked)
    assert ("[belum diisi: nama pejabat]", True, True) in runs
    assert "Kepala [belum diisi: a] & [belum diisi: b]\n[catatan]," in part_text(docx)
    assert_sound(docx)


def test_a_gap_is_yellow_whatever_colour_its_tag_had() -> None:
    document = Document(io.BytesIO(template("")))
    run = document.paragraphs[0].add_run("{{ unit }}")
    run.font.highlight_color, run.font.underline = WD_COLOR_INDEX.GREEN, True

    docx = fill(saved(document), {"unit": "[belum diisi: unit]"}, {}, PROPERTIES)

    (mark,) = body(docx).iter(f"{_W}highlight")
    assert mark.get(f"{_W}val") == "yellow"
    assert mark.getnext() is not None, "the order of the schema"


def test_pictures_stand_after_their_block_each_with_its_caption() -> None:
    blocks = [
        block(1, gambar=[row(picture(1)), row(picture(2, keterangan="Rapat"))]),
        block(2, gambar=[], rujukan=["Tautan: https://a.id (a)", "Berkas: b.pdf (b)"]),
        block(3, gambar=[], tanpa_dokumentasi="Belum ada dokumentasi"),
        block(1, gambar=[row(picture(3, foto="", pengganti="[belum diisi: foto]"))]),
    ]

    docx = filled(realisasi={"pengantar": "x", "blok": blocks})

    lines = golden_text(docx).split("BAB III /")[1].split("BAB IV")[0].splitlines()
    after = [line for line in lines if " | " not in line][2:]
    assert after == [
        "Dokumentasi Kegiatan",
        "[gambar: Foto: Kegiatan 1]",
        "Gambar 1. Kegiatan 1",
        "[gambar: Foto: Kegiatan 2]",
        "Gambar 2. Rapat",
        "Dokumentasi Kegiatan",
        "Tautan: https://a.id (a)",
        "Berkas: b.pdf (b)",
        "Dokumentasi Kegiatan",
        "Belum ada dokumentasi",
        "Dokumentasi Kegiatan",
        "[belum diisi: foto]",
        "Gambar 3. Kegiatan 3",
    ]
    assert_sound(docx)


@pytest.mark.parametrize(
    ("pixels", "centimetres"),
    [
        ((1600, 400), (16, 4)),
        ((900, 1600), (5.1, 9)),
        ((318, 159), (5.1, 2.5)),
        ((1, 1), (0, 0)),
    ],
)
def test_a_picture_fits_the_page_and_is_not_blown_up(
    pixels: tuple[int, int], centimetres: tuple[float, float]
) -> None:
    docx = filled({"foto.png": photo(*pixels)})

    extent = next(body(docx).iter(f"{_WP}extent"))
    size = [int(extent.get(side) or 0) / 360_000 for side in ("cx", "cy")]
    assert size == pytest.approx(centimetres, abs=0.05)
    # Else what is kept free beside it pushes a wide one off the page.
    inline = extent.getparent()
    assert inline is not None
    assert {inline.get(f"dist{side}") for side in "TBLR"} == {"0"}


def test_a_logo_is_a_small_picture_on_the_cover() -> None:
    docx = filled({"foto.png": photo(), "logo": photo(2000, 2000)}, logo="logo")

    assert golden_text(docx).splitlines()[1] == "[gambar: Logo]"
    extent = next(body(docx).iter(f"{_WP}extent"))
    assert int(extent.get("cy") or 0) / 360_000 == pytest.approx(4, abs=0.01)
    assert_sound(docx)


def test_what_is_empty_is_left_out_of_the_cover() -> None:
    bare = golden_text(filled())
    full = filled(catatan_sampul="Contoh", alamat="Jalan Sudirman\nSurakarta")

    assert bare.splitlines()[1] == "SEKRETARIAT DAERAH / KOTA SURAKARTA / 2023"
    assert golden_text(full).splitlines()[1] == "Contoh"
    assert golden_text(full).splitlines()[3] == "Jalan Sudirman / Surakarta"


def test_what_is_left_over_is_lettered_below_the_second_point() -> None:
    kesimpulan = sample_context()["kesimpulan"] | {"rincian": ["Satu", "Dua"]}

    lines = golden_text(filled(kesimpulan=kesimpulan)).splitlines()

    start = lines.index("a. Satu")
    assert [line[:3] for line in lines[start - 2 : start + 3]] == [
        "1. ",
        "2. ",
        "a. ",
        "b. ",
        "3. ",
    ]


def test_the_rank_stands_between_name_and_nip_if_there_is_one() -> None:
    signatory = sample_context()["penandatangan"] | {"pangkat": "Pembina"}

    assert golden_text(filled(penandatangan=signatory)).splitlines()[-4:] == [
        "Sekretaris Daerah,",
        "Pejabat Contoh",
        "Pembina",
        "NIP 190001012000011999",
    ]
    assert golden_text(filled()).splitlines()[-2] == "Pejabat Contoh"


def test_four_blank_lines_wait_for_the_signature() -> None:
    texts = [paragraph_text(p) for p in body(filled()).iterfind(f"{_W}p")]

    start = texts.index("Sekretaris Daerah,")
    assert texts[start + 1 : start + 6] == ["", "", "", "", "Pejabat Contoh"]


def test_the_signature_holds_on_to_the_lines_before_it() -> None:
    *_, last_table, day, jabatan = [
        block
        for block in body(filled())
        if block.tag == f"{_W}tbl" or paragraph_text(block).endswith(("2023", ","))
    ]

    for paragraph in [*last_table.iter(f"{_W}p"), day, jabatan]:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        assert style is not None
        assert (
            style.get(f"{_W}val") == "Signature"
            or paragraph.find(f"{_W}pPr/{_W}keepNext") is not None
        )


def test_captions_are_numbered_by_word() -> None:
    docx = filled()

    codes = [(each.text or "").split() for each in body(docx).iter(f"{_W}instrText")]
    assert [code[:2] for code in codes if code[0] == "SEQ"] == [
        ["SEQ", "Tabel"],
        ["SEQ", "Tabel"],
        ["SEQ", "Gambar"],
        ["SEQ", "Gambar"],
        ["SEQ", "Gambar"],
    ]
    text = golden_text(docx).split("BAB I /")[1]
    captions = re.findall(r"(?m)^(Tabel|Gambar) (\d)\. ", text)
    assert [number for _, number in captions] == ["1", "2", "1", "2", "3"]


def test_the_cover_has_no_page_number_the_lists_have_roman_and_the_body_others() -> (
    None
):
    docx = filled()

    cover, lists, text = body(docx).iter(f"{_W}sectPr")
    assert cover.find(f"{_W}pgNumType") is None
    assert cover.find(f"{_W}footerReference") is None
    assert cover.find(f"{_W}headerReference") is None
    assert [dict(each.attrib) for each in (*lists, *text) if "pgNum" in each.tag] == [
        {f"{_W}fmt": "lowerRoman", f"{_W}start": "1"},
        {f"{_W}fmt": "decimal", f"{_W}start": "1"},
    ]
    footer = part(docx, "word/footer1.xml")
    assert [each.text for each in footer.iter(f"{_W}instrText")] == [" PAGE "]
    above = part_text(docx, "word/header1.xml")
    assert above == "Sekretariat Daerah · Triwulan IV Tahun 2023"


def test_the_properties_are_those_given() -> None:
    core = Document(io.BytesIO(filled())).core_properties

    assert (core.title, core.subject) == (PROPERTIES.title, PROPERTIES.subject)
    assert (core.author, core.last_modified_by) == ("Sekretariat Daerah",) * 2
    assert (core.language, core.revision, core.comments) == ("id-ID", 1, "")
    assert core.created is not None
    assert core.created.isoformat() == "2023-12-18T00:00:00+00:00"
    assert core.modified == core.created


def test_the_same_input_gives_the_same_bytes() -> None:
    assert filled() == filled()


def test_a_report_can_be_a_template_again() -> None:
    once = filled()

    again = fill(once, {}, {}, PROPERTIES)

    assert golden_text(again) == golden_text(once)
    assert again == once


def test_notes_are_filled_too_and_only_once() -> None:
    document = Document(io.BytesIO(template("Isi")))
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r>'
        "<w:t>{{ unit }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    package = document.part.package
    name, kind = PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES
    document.part.relate_to(
        Part(name, kind, notes.encode(), package), RELATIONSHIP_TYPE.FOOTNOTES
    )
    document.add_section()

    docx = fill(saved(document), {"unit": "<{{ unit }}>"}, {}, PROPERTIES)

    assert part_text(docx, "word/footnotes.xml") == "<{{ unit }}>"


def test_headers_can_hold_a_picture() -> None:
    document = Document(io.BytesIO(template("{{ 'a'|gambar('b') }}")))
    document.sections[0].header.paragraphs[0].text = "{{ 'a' | gambar('c') }}"

    docx = fill(saved(document), {}, {"a": photo()}, PROPERTIES)

    ids = [
        each.get("id")
        for name in ("word/document.xml", "word/header1.xml")
        for each in part(docx, name).iter(f"{_WP}docPr")
    ]
    assert sorted(each or "" for each in ids) == ["1", "2"]


def test_a_template_without_margins_takes_the_usual_width() -> None:
    document = Document(io.BytesIO(template("{{ 'a' | gambar('b') }}")))
    document.element.body.sectPr[:] = []

    docx = fill(saved(document), {}, {"a": photo(5000, 100)}, PROPERTIES)

    extent = next(body(docx).iter(f"{_WP}extent"))
    assert int(extent.get("cx") or 0) / 360_000 == pytest.approx(16)
