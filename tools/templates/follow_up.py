"""The template of the follow-up report, in the order of its pages.

Its chapters can also stand in an annex of another report, one level lower.
"""

from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from templates.blocks import (
    BELOW_TABLE,
    HEADING_BELOW_TABLE,
    paragraph,
    paragraphs,
    tagged,
)
from templates.house import blank_document, saved
from templates.lists import LETTERS, NUMBERS, item, new_list
from templates.pages import chapter, front_matter, heading
from templates.parts import background, cover, plan, proofs, scores_table, signature
from templates.tables import Cell, Column, Kept, Table, centred, counting, listing


class Within(NamedTuple):
    """The place of the chapters: a report of their own, or an annex.

    Attributes:
        level: The level of a chapter's heading.
        prefix: The prefix of the names of tables, which must differ in a report.
    """

    level: int = 1
    prefix: str = ""


ALONE, ANNEXED = Within(), Within(level=2, prefix="lampiran_")


def follow_up_report() -> bytes:
    """The template of the follow-up report."""
    document = blank_document("Templat laporan hasil tindak lanjut SKM")
    cover(
        document,
        "Laporan Hasil Tindak Lanjut Pelaksanaan\nSurvei Kepuasan Masyarakat",
    )
    front_matter(document)
    chapters(document, ALONE)
    signature(document)
    return saved(document)


def chapters(document: WordDocument, within: Within) -> None:
    """BAB I to IV."""
    bab_1(document, within)
    bab_2(document, within)
    bab_3(document, within)
    bab_4(document, within)


def _chapter(
    document: WordDocument, numeral: str, title: str, within: Within
) -> Paragraph:
    if within.level == ALONE.level:
        return chapter(document, numeral, title)
    text = f"BAB\N{NO-BREAK SPACE}{numeral} {title}"
    line = heading(document, text, level=within.level)
    line.paragraph_format.space_before = HEADING_BELOW_TABLE
    return line


def bab_1(document: WordDocument, within: Within) -> None:
    """Pendahuluan."""
    _chapter(document, "I", "PENDAHULUAN", within)
    heading(document, "A. Latar Belakang", level=within.level + 1)
    background(document)


def bab_2(document: WordDocument, within: Within) -> None:
    """Deskripsi rencana tindak lanjut."""
    _chapter(document, "II", "DESKRIPSI RENCANA TINDAK LANJUT", within)
    scores = f"{within.prefix}tabel_hasil"
    paragraph(
        document,
        "{{ unit }} melaksanakan survei kepuasan masyarakat pada {{ survei.waktu }}. "
        "Nilai setiap unsur pelayanan disajikan dalam "
        f'{{{{ "{scores}" | lihat }}}}.',
    )
    scores_table(document, scores)
    result = paragraph(document, "{{ survei.hasil }}")
    result.paragraph_format.space_before = BELOW_TABLE
    paragraphs(document, "prioritas.paragraf")
    reasons = new_list(document, LETTERS)
    plan(document, f"{within.prefix}tabel_rencana", reasons)


def bab_3(document: WordDocument, within: Within) -> None:
    """Realisasi rencana tindak lanjut: a block for each RTL."""
    _chapter(document, "III", "REALISASI RENCANA TINDAK LANJUT", within)
    paragraph(document, "{{ realisasi.pengantar }}")
    with tagged(document, "for blok in realisasi.blok"):
        with tagged(document, "if blok.judul"):
            heading(document, "{{ blok.judul }}", level=within.level + 1)
        _block(document)
        proofs(document, "blok")
        # Space before the next block, which also separates two tables. After the last
        # block it could be alone on a page.
        with tagged(document, "if not loop.last"):
            paragraph(document, "", "Rujukan")


def _block(document: WordDocument) -> None:
    block = Table(document, (0.8, 2.4, 3.0, 3.7, 2.45, 3.65))
    block.head(
        "No",
        "Unsur",
        "Rencana Tindak Lanjut",
        "Deskripsi Tindak Lanjut",
        "Waktu Pelaksanaan",
        "Tantangan/Hambatan",
    )
    block.row(
        centred("blok.nomor"),
        "{{ blok.unsur }}",
        "{{ blok.kegiatan }}",
        "{{ blok.deskripsi }}",
        "{{ blok.waktu }}",
        "{{ blok.hambatan }}",
        kept=True,
    )
    block.row(Cell("Dokumentasi Kegiatan", span=6, bold=True), kept=True)


def bab_4(document: WordDocument, within: Within) -> None:
    """Kesimpulan."""
    _chapter(document, "IV", "KESIMPULAN", within)
    points = new_list(document, NUMBERS)
    paragraph(
        document,
        "Berdasarkan uraian dalam BAB II dan BAB III, disimpulkan hal-hal berikut.",
    )
    item(paragraph(document, "{{ kesimpulan.butir_1 }}", "List Number"), points)
    item(paragraph(document, "{{ kesimpulan.butir_2 }}", "List Number"), points)
    with tagged(document, "for butir in kesimpulan.rincian"):
        item(paragraph(document, "{{ butir }}", "List Number 2"), points, 1)
    last = paragraph(document, "{{ kesimpulan.butir_3 }}", "List Number")
    item(last, points)
    last.paragraph_format.keep_with_next = True
    listing(
        document,
        "kesimpulan.strategi",
        counting(0.8),
        Column("RTL", 4.0, "{{ baris.rtl }}"),
        Column("Strategi Penyelesaian", 4.5, "{{ baris.strategi }}"),
        Column("Target Waktu Penyelesaian", 3.2, "{{ baris.target }}"),
        Column("Penanggung Jawab", 3.5, "{{ baris.penanggung_jawab }}"),
        kept=Kept.ALL,
    )
