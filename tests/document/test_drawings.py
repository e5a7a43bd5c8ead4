import io

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from docx.shared import Cm

from cards import card_of_totals
from contexts import PROPERTIES, filled, photo, saved, template
from documents import assert_sound, body
from reports import REFERENCE
from skm_cli.document.word import fill
from skm_cli.report.charts import make_charts

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WIDE = "{{ 'a' | gambar('b') }}"


def sections(*texts_of: tuple[float, tuple[str, ...]]) -> bytes:
    """A template of sections, each with the width of its text and its paragraphs."""
    document = Document(io.BytesIO(template()))
    for number, (width, paragraphs) in enumerate(texts_of):
        section = (
            document.add_section(WD_SECTION.NEW_PAGE)
            if number
            else document.sections[0]
        )
        section.left_margin = section.right_margin = Cm(2)
        section.page_width = Cm(width + 4)
        for text in paragraphs:
            document.add_paragraph(text)
    return saved(document)


def widths(docx: bytes) -> list[float]:
    """How many centimetres wide its drawings are."""
    extents = body(docx).iter(f"{_WP}extent")
    return [round(int(each.get("cx") or 0) / 360_000, 1) for each in extents]


def test_a_picture_is_as_wide_as_the_text_of_its_own_section() -> None:
    chart = "{{ 'unsur' | grafik('b') }}"
    source = sections((16, (_WIDE, chart)), (24.7, (_WIDE, chart)), (15, (_WIDE,)))

    docx = fill(
        source,
        {},
        {"a": photo(5000, 100)},
        PROPERTIES,
        charts=make_charts(card_of_totals(REFERENCE, 200)),
    )

    assert widths(docx) == [16, 16, 24.7, 24.7, 15]
    assert_sound(docx)


def test_no_picture_is_wider_than_the_text_whatever_its_template_asks_for() -> None:
    wide = "{{ 'a' | gambar('b', lebar=16) }}"
    narrow = "{{ 'a' | gambar('b', lebar=3) }}"

    docx = fill(sections((15, (wide, narrow))), {}, {"a": photo(5000, 100)}, PROPERTIES)

    assert widths(docx) == [15, 3]


@pytest.mark.parametrize("there", [True, False])
def test_a_section_that_a_loop_repeats_or_leaves_out_keeps_its_width(
    there: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    loop = "{%p for n in kali %}", _WIDE
    source = sections((16, ("x",)), (20, loop), (12, ("{%p endfor %}", _WIDE)))

    docx = fill(
        source,
        {"kali": [1, 2] if there else []},
        {"a": photo(5000, 100)},
        PROPERTIES,
    )

    assert widths(docx)[-1] == 12
    assert widths(docx)[:-1] == ([20] * 2 if there else [])


def test_what_is_told_of_sections_leaves_nothing_behind() -> None:
    texts = [body(filled()).text, *(block.tail for block in body(filled()))]

    assert not any(text and text.strip() for text in texts)
