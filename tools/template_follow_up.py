"""Authors the template of the follow-up report, in the order of its pages."""

from docx.document import Document as WordDocument
from docx.shared import Pt

from template_blocks import Cell, Table, paragraph, tag
from template_house import blank_document, saved
from template_pages import chapter, front_matter, heading
from template_parts import (
    background,
    cover,
    plan_table,
    proofs,
    scores_table,
    signature,
)


def follow_up_report() -> bytes:
    """The template of the follow-up report."""
    document = blank_document("Templat laporan hasil tindak lanjut SKM")
    cover(
        document,
        "Laporan Hasil Tindak Lanjut Pelaksanaan\nSurvei Kepuasan Masyarakat",
    )
    front_matter(document)
    bab_1(document)
    bab_2(document)
    bab_3(document)
    bab_4(document)
    signature(document)
    return saved(document)


def bab_1(document: WordDocument) -> None:
    """Pendahuluan."""
    chapter(document, "I", "PENDAHULUAN")
    heading(document, "A. Latar Belakang")
    background(document)


def bab_2(document: WordDocument) -> None:
    """Deskripsi rencana tindak lanjut."""
    chapter(document, "II", "DESKRIPSI RENCANA TINDAK LANJUT")
    paragraph(
        document,
        "{{ unit }} melaksanakan survei kepuasan masyarakat pada {{ survei.waktu }}. "
        "Nilai setiap unsur pelayanan disajikan dalam "
        '{{ "tabel_hasil" | lihat }}.',
    )
    scores_table(document)
    result = paragraph(document, "{{ survei.hasil }}")
    result.paragraph_format.space_before = Pt(10)
    tag(document, "for paragraf in prioritas.paragraf")
    paragraph(document, "{{ paragraf }}")
    tag(document, "endfor")
    paragraph(document, "{{ rencana.pengantar }}")
    tag(document, "for alasan in rencana.tanpa_rtl")
    paragraph(document, "{{ alasan }}", "List Number 3")
    tag(document, "endfor")
    tag(document, "if rencana.pengantar_tabel")
    paragraph(document, "{{ rencana.pengantar_tabel }}")
    tag(document, "endif")
    tag(document, "if rencana.baris")
    plan_table(document)
    tag(document, "endif")
    tag(document, "for paragraf in rencana.sesudah")
    paragraph(document, "{{ paragraf }}").paragraph_format.space_before = Pt(10)
    tag(document, "endfor")


def bab_3(document: WordDocument) -> None:
    """Realisasi rencana tindak lanjut: a block for each RTL."""
    chapter(document, "III", "REALISASI RENCANA TINDAK LANJUT")
    paragraph(document, "{{ realisasi.pengantar }}")
    tag(document, "for blok in realisasi.blok")
    tag(document, "if blok.judul")
    heading(document, "{{ blok.judul }}")
    tag(document, "endif")
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
        Cell("{{ blok.nomor }}", centred=True),
        "{{ blok.unsur }}",
        "{{ blok.kegiatan }}",
        "{{ blok.deskripsi }}",
        "{{ blok.waktu }}",
        "{{ blok.hambatan }}",
        kept=True,
    )
    block.row(Cell("Dokumentasi Kegiatan", span=6, bold=True), kept=True)
    proofs(document, "blok")
    # Room before the next block; it also holds two tables apart. After the last it
    # could be all that a page has.
    tag(document, "if not loop.last")
    paragraph(document, "", "Rujukan")
    tag(document, "endif")
    tag(document, "endfor")


def bab_4(document: WordDocument) -> None:
    """Kesimpulan."""
    chapter(document, "IV", "KESIMPULAN")
    paragraph(
        document,
        "Berdasarkan uraian dalam BAB II dan BAB III, disimpulkan hal-hal berikut.",
    )
    paragraph(document, "{{ kesimpulan.butir_1 }}", "List Number")
    paragraph(document, "{{ kesimpulan.butir_2 }}", "List Number")
    tag(document, "for butir in kesimpulan.rincian")
    paragraph(document, "{{ butir }}", "List Number 2")
    tag(document, "endfor")
    last = paragraph(document, "{{ kesimpulan.butir_3 }}", "List Number")
    last.paragraph_format.keep_with_next = True
    table = Table(document, (0.8, 4.0, 4.5, 3.2, 3.5))
    table.head(
        "No",
        "RTL",
        "Strategi Penyelesaian",
        "Target Waktu Penyelesaian",
        "Penanggung Jawab",
    )
    table.tag("for baris in kesimpulan.strategi")
    table.row(
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.rtl }}",
        "{{ baris.strategi }}",
        "{{ baris.target }}",
        "{{ baris.penanggung_jawab }}",
        kept=True,
    )
    table.tag("endfor")
