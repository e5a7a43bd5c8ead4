"""Every kind of report on paper, as small and as large as it comes.

LibreOffice is called once for all of them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

from documents import body, paragraph_text, part
from libreoffice import output_of
from sizes import SIZES, document
from skm_cli.document.libreoffice.program import find_office, to_pdf
from skm_cli.domain.kind import Kind

pytestmark = pytest.mark.libreoffice

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
PAGES = {
    (Kind.TINDAK_LANJUT, "smallest"): (5, 7),
    (Kind.TINDAK_LANJUT, "one photo"): (5, 7),
    (Kind.TINDAK_LANJUT, "largest"): (9, 12),
    (Kind.PELAKSANAAN, "smallest"): (17, 21),
    (Kind.PELAKSANAAN, "one photo"): (17, 21),
    (Kind.PELAKSANAAN, "largest"): (33, 39),
    (Kind.GABUNGAN, "smallest"): (13, 16),
    (Kind.GABUNGAN, "one photo"): (13, 17),
    (Kind.GABUNGAN, "largest"): (31, 37),
}
"""How many pages each takes, at least and at most."""

ALL = [pytest.param(*each, id=" ".join(each)) for each in PAGES]
POINTS = 1 / 20
# What a glyph may reach over the edge of its line, in points.
SLACK = 2.0


class Paper(NamedTuple):
    """A document and its PDF.

    Attributes:
        docx: The document.
        pdf: Where its PDF is.
        pages: What each page says, without spaces.
    """

    docx: bytes
    pdf: Path
    pages: list[str]

    def after_lists(self) -> list[str]:
        """The pages from the first chapter on."""
        first = next(n for n, page in enumerate(self.pages) if page.endswith("\f1"))
        return [page.rpartition("\f")[0] for page in self.pages[first:]]


Papers = dict[tuple[Kind, str], Paper]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """Each document on paper."""
    room = tmp_path_factory.mktemp("kertas")
    office = find_office()
    assert office
    made = {each: document(each[0], SIZES[each[1]]) for each in PAGES}
    named = {" ".join(each): docx for each, docx in made.items()}
    again = f"{Kind.GABUNGAN} again"
    named[again] = made[Kind.GABUNGAN, "largest"]
    pdfs = to_pdf(office, named, room=room, limit=300)
    for name, pdf in pdfs.items():
        assert isinstance(pdf, bytes)
        (room / f"{name}.pdf").write_bytes(pdf)
    found = {
        each: _paper(docx, room / f"{' '.join(each)}.pdf")
        for each, docx in made.items()
    }
    return found | {(Kind.GABUNGAN, "again"): _paper(b"", room / f"{again}.pdf")}


def _paper(docx: bytes, pdf: Path) -> Paper:
    pages = output_of("pdftotext", "-raw", pdf, "-").split("\f")[:-1]
    return Paper(docx, pdf, [_number_apart(page) for page in pages])


def _number_apart(page: str) -> str:
    """A page without spaces, its number after a form feed."""
    text, _, number = page.rstrip().rpartition("\n")
    return f"{bare(text)}\f{number}"


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_a_report_takes_as_many_pages_as_it_should(
    papers: Papers, kind: Kind, size: str
) -> None:
    least, most = PAGES[kind, size]

    assert least <= len(papers[kind, size].pages) <= most


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_no_page_is_empty(papers: Papers, kind: Kind, size: str) -> None:
    pdf = papers[kind, size].pdf
    for page in output_of("pdftotext", "-raw", pdf, "-").split("\f")[1:-1]:
        # The header and the number alone would be a page of nothing.
        assert len(page.split()) >= 12


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_no_text_leaves_the_margins(papers: Papers, kind: Kind, size: str) -> None:
    paper = papers[kind, size]
    margins = _margins(paper.docx)
    page, wide, high = "", 0.0, 0.0
    for each in re.finditer(r"<(page|word) ([^>]*)>([^<]*)", _boxes(paper.pdf)):
        box = {k: float(v) for k, v in re.findall(r'(\w+)="([\d.-]+)"', each[2])}
        if each[1] == "page":
            wide, high = box["width"], box["height"]
            page = "landscape" if wide > high else "portrait"
            continue
        left, right, top, bottom = margins[page]
        assert box["xMin"] >= left - SLACK, each[3]
        assert box["xMax"] <= wide - right + SLACK, each[3]
        assert box["yMin"] >= top - SLACK, each[3]
        assert box["yMax"] <= high - bottom + SLACK, each[3]


def _boxes(pdf: Path) -> str:
    return output_of("pdftotext", "-bbox", pdf, "-")


def _margins(docx: bytes) -> dict[str, list[float]]:
    """Left, right, above the header and below the number, by how the page lies."""
    found: dict[str, list[float]] = {}
    for section in body(docx).iter(f"{W}sectPr"):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        assert size is not None
        assert margins is not None
        way = size.get(f"{W}orient") or "portrait"
        own = [
            float(margins.get(f"{W}{name}") or 0) * POINTS
            for name in ("left", "right", "header", "footer")
        ]
        found[way] = [*map(min, own, found.get(way, own))]
    return found


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_every_word_of_the_document_is_on_paper(
    papers: Papers, kind: Kind, size: str
) -> None:
    """A row that is too tall for its page would be cut off at its end."""
    paper = papers[kind, size]
    on_paper = "".join(paper.pages)

    words = {
        word
        for paragraph in body(paper.docx).iter(f"{W}p")
        for text in paragraph.iter(f"{W}t")
        for word in (text.text or "").split()
    }
    assert [word for word in words if word not in on_paper] == []


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_a_table_begins_on_the_page_of_its_caption(
    papers: Papers, kind: Kind, size: str
) -> None:
    paper = papers[kind, size]
    pages = paper.after_lists()
    captioned = [*_captioned_tables(paper.docx)]

    assert len(captioned) >= 2
    for caption, rows in captioned:
        (page,) = [page for page in pages if caption in page]
        assert [cell for cell in rows if cell not in page] == []


def _captioned_tables(docx: bytes) -> Iterator[tuple[str, list[str]]]:
    """Each caption of a table, and the cells of its first two rows."""
    for table in body(docx).iterfind(f"{W}tbl"):
        before = table.getprevious()
        if before is None or not paragraph_text(before).startswith("Tabel "):
            continue
        rows = table.findall(f"{W}tr")[:2]
        paragraphs = [each for row in rows for each in row.iter(f"{W}p")]
        lines = [x for each in paragraphs for x in paragraph_text(each).split(" / ")]
        # Photos and their captions may go on on the next page.
        cells = [bare(line) for line in lines if "[gambar:" not in line]
        yield bare(paragraph_text(before)), [c for c in cells if c[:6] != "Gambar"]


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_a_chart_stands_on_the_page_of_its_caption(
    papers: Papers, kind: Kind, size: str
) -> None:
    paper = papers[kind, size]
    pages = paper.after_lists()
    charts = [*_captioned_charts(paper.docx)]

    assert bool(charts) == (kind is not Kind.TINDAK_LANJUT)
    for caption, names in charts:
        (page,) = [page for page in pages if caption in page]
        before = page.partition(caption)[0]
        assert [name for name in names if name not in before] == []


def _captioned_charts(docx: bytes) -> Iterator[tuple[str, set[str]]]:
    """Each caption of a chart, and the names along its axis."""
    links = {
        each.get("Id"): f"word/{each.get('Target')}"
        for each in part(docx, "word/_rels/document.xml.rels")
    }
    for drawn in body(docx).iter(f"{C}chart"):
        chart = part(docx, links[drawn.get(LINK)])
        names = {
            bare(name.text or "")
            for cache in chart.iterfind(f".//{C}cat//{C}strCache")
            for name in cache.iter(f"{C}v")
        }
        around = next(drawn.iterancestors(f"{W}p"))
        caption = around.getnext()
        assert caption is not None
        assert paragraph_text(caption).startswith("Gambar ")
        yield bare(paragraph_text(caption)), names


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_a_photo_stands_on_the_page_of_its_caption(
    papers: Papers, kind: Kind, size: str
) -> None:
    paper = papers[kind, size]
    shown = Counter(
        int(line.split()[0])
        for line in output_of("pdfimages", "-list", paper.pdf).splitlines()[2:]
        if line.split()[2] == "image"
    )
    captions = Counter(
        number
        for caption in _photo_captions(paper.docx)
        for number, page in enumerate(paper.pages, 1)
        if number > len(paper.pages) - len(paper.after_lists()) and caption in page
    )

    assert shown == captions
    photos = SIZES[size].photos
    assert shown.total() == photos * (1 if kind is Kind.TINDAK_LANJUT else 2)


def _photo_captions(docx: bytes) -> Iterator[str]:
    for paragraph in body(docx).iter(f"{W}p"):
        text = paragraph_text(paragraph)
        listed = paragraph.find(f"{W}hyperlink") is not None
        if re.match(r"Gambar \d+\. (?:Rapat|Pengisian)", text) and not listed:
            yield bare(text)


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_the_fonts_are_those_asked_for_and_inside(
    papers: Papers, kind: Kind, size: str
) -> None:
    """Arial's twin stands in for it where Arial is not there."""
    fonts = output_of("pdffonts", papers[kind, size].pdf).splitlines()[2:]

    assert fonts
    for font in fonts:
        assert re.match(r"[A-Z]{6}\+(?:LiberationSans|Arial)(?:-\w+)? ", font)
        assert re.search(r" yes yes yes +\d+ +0$", font)


@pytest.mark.parametrize(("kind", "size"), ALL)
def test_the_pdf_has_a_title_an_outline_and_tags(
    papers: Papers, kind: Kind, size: str
) -> None:
    pdf = papers[kind, size].pdf
    facts = dict(
        re.findall(r"^([^:]+): +(.*)$", output_of("pdfinfo", pdf), re.MULTILINE)
    )
    outline = [
        bytes.fromhex(title.decode()).decode("utf-16-be")
        for title in re.findall(rb"/Title<FEFF([0-9A-F]+)>", pdf.read_bytes())
    ]

    assert facts["Title"]
    assert facts["Tagged"] == "yes"
    chapters = [title.split()[1] for title in outline if title.startswith("BAB")]
    assert chapters[:4] == ["I", "II", "III", "IV"]
    headings = etree.tostring(body(papers[kind, size].docx), encoding="unicode")
    assert headings.count("_Toc") >= len(chapters)


def test_the_same_document_is_laid_out_alike_twice(papers: Papers) -> None:
    assert papers[Kind.GABUNGAN, "again"].pages == (
        papers[Kind.GABUNGAN, "largest"].pages
    )
