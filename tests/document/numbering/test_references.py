import pytest

from contexts import PROPERTIES, photo, template
from documents import assert_sound, body
from skm_cli.context import see
from skm_cli.document.word import fill
from word_paragraphs import bookmarked, caption, document_of, field, lines, run

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def test_a_sentence_says_the_number_of_what_it_refers_to() -> None:
    sentence = f"Disajikan dalam {see('tabel_b')} dan {see('tabel_a')}."

    docx = document_of(
        "{{ kalimat }}",
        caption("Tabel", "a", "tabel_a"),
        caption("Tabel", "b", "tabel_b"),
        kalimat=sentence,
    )

    assert lines(docx)[0] == "Disajikan dalam Tabel 2 dan Tabel 1."
    codes = [each.text for each in body(docx).iter(f"{_W}instrText")]
    assert codes[:2] == [" REF tabel_b \\h ", " REF tabel_a \\h "]
    assert_sound(docx)


def test_a_template_refers_by_a_filter() -> None:
    docx = document_of(
        'Lihat {{ "lampiran_1" | lihat }}.', bookmarked("lampiran_1", run("Lampiran I"))
    )

    assert lines(docx)[0] == "Lihat Lampiran I."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Disajikan dalam ‹›.", "Disajikan dalam tabel rencana."),
        ("‹› memuat", "Tabel rencana memuat"),
        ("Selesai. ‹› memuat", "Selesai. Tabel rencana memuat"),
    ],
)
def test_what_is_not_there_is_called_by_its_name(sentence: str, expected: str) -> None:
    docx = document_of(
        "{{ kalimat }}", kalimat=sentence.replace("‹›", see("tabel_rencana"))
    )

    assert lines(docx) == [expected]
    assert b"REF" not in docx
    assert_sound(docx)


def test_a_reference_keeps_the_look_of_its_sentence() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ x }}</w:t></w:r>"

    docx = document_of(bold, caption("Tabel", "a", "tabel_a"), x=f"({see('tabel_a')})")

    first = next(body(docx).iter(f"{_W}p"))
    runs = [*first.iter(f"{_W}r")]
    assert len(runs) == 7
    assert all(each.find(f"{_W}rPr/{_W}b") is not None for each in runs)


def test_words_in_place_of_a_picture_have_the_number_too() -> None:
    docx = fill(
        template('{{ "a" | gambar(alt) }}', caption("Tabel", "a", "tabel_a")),
        {"alt": f"Grafik dari {see('tabel_a')} dan {see('tabel_b')}"},
        {"a": photo()},
        PROPERTIES,
    )

    (picture,) = body(docx).iter(f"{_WP}docPr")
    assert picture.get("descr") == "Grafik dari Tabel 1 dan tabel b"


def test_references_that_a_person_made_in_word_follow_their_captions() -> None:
    docx = document_of(
        field("REF _Ref123 \\h", "Tabel 9"),
        field("REF _Ref123 \\p \\h", "di bawah"),
        field("REF hilang \\h", "Tabel 8"),
        caption("Tabel", "a"),
        caption("Tabel", "b", "_Ref123"),
    )

    assert lines(docx)[:3] == ["Tabel 2", "di bawah", "Tabel 8"]


def test_what_a_person_types_is_never_a_reference() -> None:
    typed = "\ue000 tabel_a\ue001 \ue0000123456789abcdef tabel_a\ue001"

    docx = document_of("{{ x }}", caption("Tabel", "a", "tabel_a"), x=typed)

    assert lines(docx)[0] == typed
