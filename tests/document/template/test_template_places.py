import io

from docx import Document

from contexts import PROPERTIES, saved, template
from documents import body, golden_text
from skm_cli.document.word import fill

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_section_that_ends_in_the_paragraph_of_a_tag_is_kept() -> None:
    """LibreOffice saves it so; the tag takes its whole paragraph away."""
    document = Document(
        io.BytesIO(template("{%p if unit %}", "{{ unit }}", "{%p endif %}"))
    )
    document.add_section()
    *_, tag, alone = document.element.body.iterchildren(f"{_W}p")
    tag.get_or_add_pPr().append(next(alone.iter(f"{_W}sectPr")))
    document.element.body.remove(alone)
    document.add_paragraph("Akhir")

    docx = fill(saved(document), {"unit": ""}, {}, PROPERTIES)

    assert len([*body(docx).iter(f"{_W}sectPr")]) == 2
    assert golden_text(docx).split() == ["Akhir"]


def test_a_picture_or_chart_that_is_not_there_prints_nothing() -> None:
    text = "a{{ '' | gambar('Logo') }}b{{ '' | grafik('Tren') }}c"

    assert golden_text(fill(template(text), {}, {}, PROPERTIES)) == "abc\n"
