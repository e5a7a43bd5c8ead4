"""The annexes that the reports on a survey share."""

from docx.document import Document as WordDocument

from templates.blocks import caption, paragraph, tagged
from templates.pages import annex, new_section
from templates.parts import proofs
from templates.tables import Cell, Column, Table, centred, counting, listing


def annexes(document: WordDocument) -> None:
    """Lampiran 1 to 3."""
    questionnaire(document)
    answers(document)
    documentation(document)


def questionnaire(document: WordDocument) -> None:
    """What respondents were asked about themselves and about the service."""
    annex(document, "KUESIONER", name="lampiran_kuesioner")
    paragraph(document, "{{ kuesioner.pengantar }}")
    with tagged(document, "if kuesioner.profil"):
        caption(document, "Tabel", "Isian tentang Responden")
        listing(
            document,
            "kuesioner.profil",
            counting(),
            Column("Isian", 4.3, "{{ baris.isian }}"),
            # The choices of the form are not known, only the categories counted.
            Column("Kategori dalam Laporan", 10.5, "{{ baris.pilihan }}"),
        )
    caption(document, "Tabel", "Pertanyaan dan Pilihan Jawaban")
    listing(
        document,
        "kuesioner.pertanyaan",
        counting(1.0),
        Column("Unsur", 3.6, "{{ baris.unsur }}"),
        Column("Pertanyaan", 6.1, "{{ baris.pertanyaan }}"),
        Column("Pilihan Jawaban", 5.3, "{{ baris.pilihan }}"),
    )


def answers(document: WordDocument) -> None:
    """Every respondent's answers on landscape pages, and the sums below."""
    new_section(document, landscape=True)
    annex(document, "HASIL PENGOLAHAN DATA", name="lampiran_olahan")
    paragraph(document, "{{ olahan.pengantar }}")
    title = "Jawaban Responden dan Nilai Setiap Unsur"
    caption(document, "Tabel", title, name="tabel_olahan")
    table = Table(document, (6.6, 7.25, 3.6, 7.25))
    table.head(
        "No",
        "{%tc for kode in olahan.kolom %}",
        Cell("{{ kode }}", narrow=True),
        "{%tc endfor %}",
    )
    table.rows(
        "olahan.baris",
        centred("baris.nomor"),
        "{%tc for jawaban in baris.jawaban %}",
        Cell("{{ jawaban }}", centred=True, narrow=True),
        "{%tc endfor %}",
    )
    with table.tagged("for baris in olahan.kaki"):
        table.row(
            Cell("{{ baris.nama }}", bold=True),
            "{%tc for sel in baris.sel %}",
            Cell("{% colspan sel.lebar %}{{ sel.nilai }}", centred=True, narrow=True),
            "{%tc endfor %}",
            kept=True,
        )
    new_section(document)


def documentation(document: WordDocument) -> None:
    """The photos of the survey."""
    annex(document, "DOKUMENTASI PELAKSANAAN SURVEI", name="lampiran_dokumentasi")
    proofs(document, "dokumentasi")
