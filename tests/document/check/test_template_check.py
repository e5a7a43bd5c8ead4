"""What is wrong with a template, each rule with the text that a person typed."""

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from contexts import SHIPPED, cell, sample_context, saved, table_template, template
from skm_cli.document.check.check import check_template
from skm_cli.document.check.literals import ReservedNames
from skm_cli.document.check.shape import merge_contexts
from skm_cli.document.package import pack_document, unpacked

NAMES = ReservedNames(("Persyaratan", "Waktu penyelesaian"), ("Dinas Contoh",))
SHAPE = merge_contexts([sample_context()])
ROWS = "{%tr for b in survei.unsur %}"


def found(docx: bytes) -> list[str]:
    """The faults: where they stand and what they are."""
    findings = check_template(docx, SHAPE, NAMES, shown="t.docx")
    return [f"{each.problem.place}: {each.problem.message}" for each in findings]


def messages(*paragraphs: str) -> list[str]:
    """The faults of a template of these paragraphs, with the words around them."""
    faults = found(template(*paragraphs))
    assert all(each.startswith("t.docx: ") for each in faults)
    return [each.removeprefix("t.docx: ") for each in faults]


def faults(*paragraphs: str) -> list[str]:
    """The faults without the words around them."""
    return [each.partition(", di dekat")[0] for each in messages(*paragraphs)]


def row(*texts: str) -> str:
    return f"<w:tr>{''.join(map(cell, texts))}</w:tr>"


def table(*rows: str) -> list[str]:
    xml = f"<w:tblPr/><w:tblGrid/>{''.join(rows)}"
    faults = found(table_template(xml))
    return [each.removeprefix("t.docx: ").partition(", di dekat")[0] for each in faults]


def paragraph(xml: str) -> list[str]:
    """The faults of a paragraph that holds this XML."""
    document = Document(io.BytesIO(template("Kata")))
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>"))
    return [each.partition(", di dekat")[0] for each in found(saved(document))]


def run(text: str, inside: str = "") -> str:
    return f"<w:r>{inside}<w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_the_programs_own_template_has_no_fault() -> None:
    assert found(SHIPPED) == []


# Names


@pytest.mark.parametrize(
    ("paragraphs", "name", "alike"),
    [
        (["{{ unti }}"], "unti", "unit"),
        (["{{ penandatangan.nipp }}"], "penandatangan.nipp", "penandatangan.nip"),
        (["{{ unit.kapital }}"], "unit.kapital", "unit_kapital"),
        (["{{ survei['hasill'] }}"], "survei.hasill", "survei.hasil"),
        (["{% if kotta %}x{% endif %}"], "kotta", "kota"),
        (["{% if unit == kotta %}x{% endif %}"], "kotta", "kota"),
        (["{{ unit if kotta else 'x' }}"], "kotta", "kota"),
        (["{{ unit ~ kotta }}"], "kotta", "kota"),
        (["{{ 'x' | gambar(kotta) }}"], "kotta", "kota"),
        (["{{ 'x' | gambar('y', lebar=tahunn / 2) }}"], "tahunn", "tahun"),
        (["{% for b in survei.unsurr %}{% endfor %}"], "survei.unsurr", "survei.unsur"),
        (["{% for b in survei.unsur %}{{ b.muti }}{% endfor %}"], "b.muti", "b.mutu"),
        (["{% for b in survei.unsur %}{{ nilai }}{% endfor %}"], "nilai", "b.nilai"),
        (["{% for b in survei.unsur if b.muti %}{% endfor %}"], "b.muti", "b.mutu"),
        (["{{ survei.unsur[0].muti }}"], "survei.unsur[].muti", "survei.unsur[].mutu"),
        (["{{ (survei.unsur | first).muti }}"], "survei.unsur.muti", "survei.unsur.mutu"),
        (["{% for b in survei.unsur %}{{ loop.indeks }}{% endfor %}"], "loop.indeks", "loop.index"),
        (["{% set s = survei %}{{ s.hasill }}"], "s.hasill", "s.hasil"),
        (["{% with s = survei %}{{ s.hasill }}{% endwith %}"], "s.hasill", "s.hasil"),
        (["{% if unit %}a{% elif kotta %}b{% endif %}"], "kotta", "kota"),
        (["{%p if kotta %}", "{{ unit }}", "{%p endif %}"], "kotta", "kota"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_said_with_the_nearest_known(
    paragraphs: list[str], name: str, alike: str
) -> None:
    (message,) = messages(*paragraphs)

    assert message.startswith(f"nama `{name}` tidak dikenal")
    assert message.endswith(f"; yang paling mirip `{alike}`")


@pytest.mark.parametrize(
    "text",
    [
        "{{ unit | upper }} {{ rencana.kolom | length }} {{ rencana.kolom | join(', ') }}",
        "{{ pangkat | default('–') }} {% if pangkat is defined %}x{% endif %}",
        "{% for b in survei.unsur %}{{ loop.index }}. {{ b.nilai }}{% else %}–{% endfor %}",
        "{% for b in rencana.baris %}{% for t in b.tanda %}{{ t }}{% endfor %}{% endfor %}",
        "{% for a in kesimpulan.rincian %}{{ a.apa_saja }}{% endfor %}",
        "{% for b in survei.unsur | sort(attribute='nilai') %}{{ b.mutu }}{% endfor %}",
        "{% set n = unit %}{{ n }} {# {{ bukan }} #} {{ 'a' if unit else 'b' }}",
        "{% for b in survei.unsur[:2] %}{{ b.mutu }}{% endfor %}{{ “a” ~ ‘b’ }}",
        "{% with s = survei, u = survei.unsur %}{{ s.hasil }}{% for b in u %}{{ b.nilai }}{% endfor %}{% endwith %}",
        "{{- unit -}} {%- if unit -%}x{%- endif -%}",
        "{% if unit %}a{% if kota %}b{% else %}c{% endif %}{% endif %} { unit } x % }",
    ],
)
def test_what_can_be_filled_is_no_fault(text: str) -> None:
    assert messages(text) == []


def test_a_field_of_word_is_not_among_the_words_around() -> None:
    document = Document(io.BytesIO(template("Kata")))
    field = "<w:r><w:instrText> SEQ Tabel </w:instrText></w:r>"
    text = f"<w:p {nsdecls('w')}>{run('Tabel ')}{field}{run(' {{ unti }}')}</w:p>"
    document.element.body.insert(0, parse_xml(text))

    (message,) = found(saved(document))

    assert 'di dekat "Tabel"' in message


def test_a_loops_name_is_unknown_below_the_loop() -> None:
    text = "{% for b in survei.unsur %}{{ b.mutu }}{% endfor %}{{ b.mutu }}"

    assert faults(text) == ["nama `b` tidak dikenal"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ survei.unsur }}", "`survei.unsur` adalah daftar, jadi tidak tercetak sebagai tulisan"),
        ("{{ survei }}", "`survei` memuat beberapa nama, jadi tidak tercetak begitu saja"),
        ("{% for x in unit %}{{ x }}{% endfor %}", "`unit` bukan daftar, jadi tidak dapat diulang"),
    ],
)  # fmt: skip
def test_a_list_is_repeated_and_a_text_is_printed(text: str, message: str) -> None:
    assert faults(text) == [message]


def test_a_filter_or_test_that_is_none_is_said() -> None:
    assert messages("Kota {{ kota | uper }}", "{% if kota is kosong %}x{% endif %}") == [
        'filter `uper` tidak dikenal, di dekat "Kota"; yang paling mirip `upper`',
        'uji `kosong` tidak dikenal, di dekat "x"',
    ]  # fmt: skip
    assert faults("{{ unit | safe }}") == ["filter `safe` tidak dikenal"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ logo | gambar('Logo', tingi=4) }}", "filter `gambar` tidak mengenal `tingi`"),
        ("{{ logo | gambar }}", "isi kurung filter `gambar` kurang atau lebih"),
        ("{{ logo | gambar('a', 'b') }}", "isi kurung filter `gambar` kurang atau lebih"),
    ],
)  # fmt: skip
def test_a_filter_of_ours_is_told_what_it_asks_for(text: str, message: str) -> None:
    assert faults(f"Kata {text}") == [message]


# What a template may not do


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ unit.__class__.__mro__ }}", "`unit.__class__` tidak diizinkan"),
        ("{{ unit['__class__'] }}", "`unit.__class__` tidak diizinkan"),
        ("{{ unit.upper() }}", "pemanggilan `unit.upper()` tidak diizinkan"),
        ("{{ range(3) }}", "pemanggilan `range()` tidak diizinkan"),
        ("{% macro x() %}{% endmacro %}", "perintah `macro` tidak diizinkan"),
        ("{% include 'x' %}", "perintah `include` tidak diizinkan"),
        ("{% import 'x' as y %}", "perintah `import` tidak diizinkan"),
        ("{% raw %}{% endraw %}", "perintah `raw` tidak diizinkan"),
        ("{% iff unit %}", "perintah `iff` tidak dikenal"),
        ("{{ unit | }}", "tag ini tidak dapat dibaca"),
        ("{{ unit kota }}", "tag ini tidak dapat dibaca"),
        ("{{ }}", "tag ini tidak dapat dibaca"),
        ("{% for b di survei.unsur %}{{ b.x }}{% endfor %}", "tag ini tidak dapat dibaca"),
        ("{% set 5 = unit %}", "tag ini tidak dapat dibaca"),
        ("{{p unit }}", "tag `{{p unit }}` memuat `p`, yang hanya untuk {% %}"),
    ],
)  # fmt: skip
def test_what_a_template_may_not_do_is_one_fault(text: str, message: str) -> None:
    assert faults(f"Kata {text}") == [message]


# Tags that are not whole


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Nama {{ unit } di {{ kota }}"], ["tag `{{ unit } di` tidak ditutup"]),
        (["Nama {{ unit"], ["tag `{{ unit` tidak ditutup"]),
        (["Nama unit }}"], ["`}}` tanpa pembuka"]),
        (["a {% if unit %}"], ["`{% if unit %}` tanpa `endif`"]),
        (["a {% endif %}"], ["`{% endif %}` tanpa `if`"]),
        (["{% if unit %}a{% else %}b{% else %}c{% endif %}"], ["`{% else %}` sesudah `else`"]),
        (["a {% else %}"], ["`{% else %}` tanpa `if`"]),
        (["{%p if unit }", "a", "{%p endif %}"], ["tag `{%p if unit }` tidak ditutup"]),
        (["{%p if unit %}", "a", "{%p endif }"], ["tag `{%p endif }` tidak ditutup"]),
        (["{% if unit %}{% for b in survei.unsur %}{% endif %}{% endfor %}"], ["`{% for b in survei.unsur %}` tanpa `endfor`", "`{% endfor %}` tanpa `for`"]),
        (["{{ unit", "}}"], ["tag `{{ unit` tidak ditutup", "`}}` tanpa pembuka"]),
    ],
)  # fmt: skip
def test_a_tag_without_its_other_half_is_one_fault(
    paragraphs: list[str], expected: list[str]
) -> None:
    assert sorted(faults(*paragraphs)) == sorted(expected)


def test_a_tag_that_words_formatting_has_split_is_no_fault() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    mark = "<w:proofErr w:type='spellStart'/>"
    split = run("{") + run("{ un", bold) + mark + run("it }", bold) + run("}")

    assert paragraph(split) == []
    misspelt = run("{{ un") + run("ti }}", bold)
    assert paragraph(misspelt) == ["t.docx: nama `unti` tidak dikenal"]


def test_a_tag_that_a_link_cuts_is_a_fault() -> None:
    linked = f"{run('{{ un')}<w:hyperlink w:anchor='a'>{run('it }}')}</w:hyperlink>"

    assert paragraph(linked) == [
        "t.docx: tag `{{ unit }}` terpotong oleh tautan atau perubahan yang dilacak"
    ]
    whole = f"<w:hyperlink w:anchor='a'>{run('{{ unit }}')}</w:hyperlink>"
    assert paragraph(whole) == []


def test_a_tag_around_a_field_or_a_note_would_take_it_away() -> None:
    noted = run("{{ un") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + run("it }}")

    assert paragraph(noted) == [
        "t.docx: ada gambar, isian, atau catatan kaki di tengah tag `{{ unit }}`"
    ]


# Where tags stand


def test_two_paragraph_tags_in_one_paragraph_are_a_fault() -> None:
    assert messages("Kata", "{%p if unit %}{%p endif %}", "{{ kota }}") == [
        'ada 2 tag `{%p … %}` dalam satu paragraf, di dekat "Kata"'
    ]


@pytest.mark.parametrize(
    "text", ["Awal {%p if unit %}", "{%p if unit %} akhir", "{%p if unit %}{{ kota }}"]
)
def test_what_a_paragraph_tag_would_take_away_is_a_fault(text: str) -> None:
    assert faults(text, "x", "{%p endif %}") == [
        "isi lain dalam paragraf tag `{%p if unit %}` akan hilang"
    ]


def test_row_and_cell_tags_stand_in_tables() -> None:
    assert faults("{%tr if unit %}", "{%tr endif %}") == [
        "tag `{%tr if unit %}` berada di luar tabel",
        "tag `{%tr endif %}` berada di luar tabel",
    ]
    assert faults("{% colspan 3 %}x") == ["`{% colspan 3 %}` berada di luar tabel"]


def test_rows_and_cells_are_taken_away_whole() -> None:
    assert table(row(ROWS), row("{{ b.nilai }}"), row("{%tr endfor %}")) == []
    assert table(row(ROWS, "{{ b.nilai }}"), row("{%tr endfor %}")) == [
        f"isi lain dalam baris tabel tag `{ROWS}` akan hilang"
    ]
    assert table(row(ROWS, "{%tr endfor %}")) == [
        "ada 2 tag `{%tr … %}` dalam satu baris tabel"
    ]
    assert table(row("{%tc for k in rencana.kolom %}{%tc endfor %}")) == [
        "ada 2 tag `{%tc … %}` dalam satu sel tabel"
    ]
    assert table(row("{% colspan 2 %}a {% colspan 3 %}b")) == [
        "ada dua tag `colspan` dalam satu sel"
    ]
    span = "{% colspan rencana.kolom|length %}{{ unit }}"
    assert table(row(span)) == []
    assert table(row("{% colspan rencana.kolomm|length %}x")) == [
        "nama `rencana.kolomm` tidak dikenal"
    ]


def test_a_percent_sign_hides_a_paragraph_tag_from_the_library() -> None:
    assert faults("{%p if tahun | int % 2 %}", "x", "{%p endif %}") == [
        "tag `{%p if tahun | int % 2 %}` memuat % atau }"
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["{%p if unit %}", "a {% endif %}"],
        ["a {% if unit %}", "{%p endif %}"],
        ["{%p if unit %}", "a {% else %}", "{%p endif %}"],
    ],
)
def test_both_ends_of_a_block_are_of_one_kind(paragraphs: list[str]) -> None:
    (message,) = faults(*paragraphs)

    assert "tidak setara dengan" in message


def test_a_block_does_not_begin_in_one_cell_and_end_in_another() -> None:
    (message,) = table(row("{% if unit %}a", "b{% endif %}"))

    assert message == "`{% endif %}` tidak setara dengan `{% if unit %}`"
    (message,) = table(row("{%tr if unit %}"), row("a {% endif %}"))
    assert message == "`{% endif %}` tidak setara dengan `{%tr if unit %}`"


def test_a_tag_in_a_shape_is_one_fault() -> None:
    box = (
        "<w:r><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'>"
        "<w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    )

    assert paragraph(box.format(run("{{ unti }} {{ kotta }}"))) == [
        "t.docx: tag di dalam kotak teks atau bentuk"
    ]
    assert paragraph(box.format(run("Kata saja"))) == []


def test_a_tag_in_a_chart_is_never_filled() -> None:
    members = unpacked(template("Kata"))
    text = b"<c:x xmlns:c='c' xmlns:a='a'><a:t>{{</a:t><a:t> unit }}</a:t></c:x>"
    members["word/charts/chart1.xml"] = text

    assert found(pack_document(members)) == [
        "t.docx: tag di dalam grafik atau SmartArt tidak akan diisi"
    ]


def test_headers_and_footers_are_checked_after_the_body() -> None:
    document: Any = Document(io.BytesIO(template("{{ unti }}")))
    section = document.sections[0]
    section.header.paragraphs[0].text = "Kepala {{ kotta }}"
    section.footer.paragraphs[0].text = "Kaki {{ tahunn }}"

    assert found(saved(document)) == [
        "t.docx: nama `unti` tidak dikenal; yang paling mirip `unit`",
        't.docx!kepala halaman: nama `kotta` tidak dikenal, di dekat "Kepala"; yang paling mirip `kota`',
        't.docx!kaki halaman: nama `tahunn` tidak dikenal, di dekat "Kaki"; yang paling mirip `tahun`',
    ]


# Figures and names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diikuti oleh 205 responden", ["angka `205`"]),
        ("Nilainya 90,14 atau 45 %", ["angka `90,14`", "angka `45 %`"]),
        ("Pada 17 November 2023", ["angka `17`", "angka `2023`"]),
        ("Unsur U3 dan U12", ["kode unsur `U3`", "kode unsur `U12`"]),
        ("Unsur Waktu penyelesaian", ["nama unsur `Waktu penyelesaian`"]),
        ("Target Waktu Penyelesaian", []),
        ("Persyaratan", ["nama unsur `Persyaratan`"]),
        ("Persyaratan pelayanan diumumkan", []),
        ("DINAS CONTOH", ["nama unit `Dinas Contoh`"]),
        ("tiga unsur terendah", ["`tiga unsur`"]),
        ("Triwulan IV", ["`Triwulan IV`"]),
        ("Peraturan Menteri PANRB Nomor 14 Tahun 2017", []),
        ("Undang-Undang No. 25 Tahun 2009, Pasal 3 ayat (2)", []),
        ("BAB IV", []),
        ("1.1 Latar Belakang", []),
        ("2.  Metode", []),
        ("Lihat Tabel 2 dan Gambar 3.1", []),
        ("Skala 1 sampai dengan 4", ["angka `1`", "angka `4`"]),
        ("dengan skala 1 sampai dengan 4", []),
        ("Jalan Contoh Nomor 5, Telp. (0271) 644-644, Kode Pos 57133", []),
        ("https://contoh.go.id/2023, skm2023@contoh.go.id, ISO 9001:2015, kertas A4", []),
    ],
)  # fmt: skip
def test_figures_and_names_are_asked_for_and_not_typed(
    text: str, expected: list[str]
) -> None:
    assert faults(text) == [f"{each} tertulis langsung" for each in expected]


def test_what_word_computes_is_no_figure() -> None:
    mark = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>"
    field = (
        mark.format("begin")
        + "<w:r><w:instrText> SEQ Tabel </w:instrText></w:r>"
        + mark.format("separate")
        + run("90,14")
        + mark.format("end")
    )

    assert paragraph(run("Tabel ") + field + run(" x")) == []
    assert paragraph(f"<w:fldSimple w:instr='PAGE'>{run('205')}</w:fldSimple>") == []
    assert paragraph(field + run(" dan 205")) == [
        "t.docx: angka `205` tertulis langsung"
    ]
