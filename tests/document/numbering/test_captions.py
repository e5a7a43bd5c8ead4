import pytest
from docx.oxml.ns import nsdecls
from lxml import etree

from contexts import filled
from documents import assert_sound, body
from skm_cli.document.numbering.captions import title_tables
from word_paragraphs import caption, document_of, field, lines, run

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_each_label_is_counted_by_itself_as_the_document_goes() -> None:
    docx = document_of(
        caption("Tabel", "a"),
        caption("Gambar", "b"),
        caption("Tabel", "c"),
        run("Lampiran ") + field("SEQ Lampiran"),
    )

    assert lines(docx) == ["Tabel 1. a", "Gambar 1. b", "Tabel 2. c", "Lampiran 1"]
    assert_sound(docx)


def test_what_a_condition_leaves_out_is_not_counted() -> None:
    docx = document_of(
        "{%p if ada %}",
        caption("Tabel", "a"),
        "{%p endif %}",
        caption("Tabel", "b"),
        ada=False,
    )

    assert lines(docx) == ["Tabel 1. b"]


def test_what_a_loop_repeats_is_counted_each_time_and_named_once() -> None:
    docx = document_of(
        "{%p for each in foto %}",
        caption("Gambar", "{{ each }}", "gambar_foto"),
        "{%p endfor %}",
        '{{ "gambar_foto" | lihat }}',
        foto=["a", "b", "c"],
    )

    assert lines(docx) == ["Gambar 1. a", "Gambar 2. b", "Gambar 3. c", "Gambar 1"]
    names = [each.get(f"{_W}name") for each in body(docx).iter(f"{_W}bookmarkStart")]
    assert names == ["gambar_foto"]
    assert_sound(docx)


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("SEQ Tabel", ["1", "2", "3"]),
        ("SEQ tabel \\* MERGEFORMAT", ["1", "2", "3"]),
        ("SEQ Tabel \\* ROMAN", ["I", "II", "III"]),
        ("SEQ Tabel \\* roman", ["i", "ii", "iii"]),
        ("SEQ Tabel \\* alphabetic", ["a", "b", "c"]),
        ("SEQ Tabel \\* ALPHABETIC", ["A", "B", "C"]),
        ("SEQ Tabel \\r 4", ["4", "4", "4"]),
        ("SEQ Tabel \\r", ["1", "2", "3"]),
        ("SEQ Tabel \\c", ["0", "0", "0"]),
        ("SEQ", ["?", "?", "?"]),
    ],
)
def test_switches_of_word_are_kept(code: str, numbers: list[str]) -> None:
    assert lines(document_of(*[field(code, "?")] * 3)) == numbers


def test_a_field_that_shows_nothing_yet_shows_its_number() -> None:
    simple = '<w:fldSimple w:instr=" SEQ Tabel "/>'
    bare = field("SEQ Tabel", "").replace(
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', ""
    )

    assert lines(document_of(simple, bare, field("SEQ Tabel", ""))) == ["1", "2", "3"]


def test_a_number_keeps_its_look() -> None:
    bold = field("SEQ Tabel").replace("<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t")

    docx = document_of(bold, bold)

    assert lines(docx) == ["1", "2"]
    assert len([*body(docx).iter(f"{_W}b")]) == 2


def test_an_unfinished_field_is_left_as_it_is() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

    assert lines(document_of(ended + begun + run("x"), field("SEQ Tabel"))) == [
        "x",
        "1",
    ]


def test_a_table_is_called_in_what_is_read_aloud_what_its_caption_says() -> None:
    titles = [
        str(each.get(f"{_W}val")).replace("\N{NO-BREAK SPACE}", " ")
        for each in body(filled()).iter(f"{_W}tblCaption")
    ]

    assert titles == [
        "Tabel 1. Ringkasan Hasil SKM Periode 1 Oktober s.d. 17 November 2023",
        "Tabel 2. Rencana Tindak Lanjut Pelaksanaan SKM",
    ]


@pytest.mark.parametrize(
    ("label", "properties", "expected"),
    [
        ("Tabel", "<w:tblW/>", ["tblW", "tblCaption"]),
        ("Tabel", "<w:tblDescription/>", ["tblCaption", "tblDescription"]),
        ("Tabel", '<w:tblCaption w:val="milik sendiri"/>', ["tblCaption"]),
        ("Gambar", "<w:tblW/>", ["tblW"]),
    ],
)
def test_only_a_table_below_its_caption_and_without_a_title_gets_one(
    label: str, properties: str, expected: list[str]
) -> None:
    story = etree.fromstring(
        f"<w:body {nsdecls('w')}><w:p>{caption(label, 'a')}</w:p>"
        f"<w:tbl><w:tblPr>{properties}</w:tblPr></w:tbl>"
        f"<w:p>{caption('Tabel', 'b')}</w:p><w:p/>"
        f"<w:p>{caption('Tabel', 'c')}</w:p><w:tbl/></w:body>"
    )

    title_tables(story)

    (found,) = story.iter(f"{_W}tblPr")
    assert [str(each.tag).removeprefix(_W) for each in found] == expected
    assert ("milik sendiri" in properties) == (
        next(found.iter(f"{_W}tblCaption"), found).get(f"{_W}val") == "milik sendiri"
    )
