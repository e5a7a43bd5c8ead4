"""A template whose paper a clerk changes still gives pages on which all fits."""

import pytest

from contexts import (
    PROPERTIES,
    block,
    on_paper,
    photo,
    picture,
    row,
    sample_context,
)
from documents import assert_sound, body, grid
from skm_cli.document.word import fill
from skm_cli.document.xml.sections import sections_of
from word_paragraphs import lines

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EMU = 635
F4, FOLIO_LEGAL, NARROW = (21.5, 33.0, 2.0), (21.6, 35.6, 2.0), (21.0, 29.7, 4.0)


def made(*paper: float) -> bytes:
    """The follow-up report on that paper."""
    pictures = [row(picture(1)), row(picture(2), picture(3), wide=49, high=65)]
    realisation = {"pengantar": "x", "blok": [block(1, gambar=pictures), block(2)]}
    context = sample_context(realisasi=realisation, alamat="Jalan Contoh")
    return fill(on_paper(*paper), context, {"foto.png": photo(1600, 900)}, PROPERTIES)


@pytest.mark.parametrize("paper", [F4, FOLIO_LEGAL, NARROW])
def test_nothing_reaches_beyond_the_margins(paper: tuple[float, float, float]) -> None:
    docx = made(*paper)

    assert_sound(docx)
    for section in sections_of(body(docx)):
        assert section.width
        for each in section.blocks:
            for table in each.iter(f"{_W}tbl"):
                assert sum(grid(table)) == section.width
            for extent in each.iter(f"{_WP}extent"):
                assert int(extent.get("cx") or 0) <= section.width * _EMU
            for frame in each.iter(f"{_W}framePr"):
                assert int(frame.get(f"{_W}w") or 0) <= section.width
            for stop in each.iter(f"{_W}tab"):
                assert int(stop.get(f"{_W}pos") or 0) <= section.width


def test_the_last_block_ends_with_what_it_says() -> None:
    paragraphs = [
        paragraph
        for paragraph in lines(made(*F4))
        if not paragraph.startswith("[gambar")
    ]

    assert paragraphs[paragraphs.index("BAB IV / KESIMPULAN") - 1]
