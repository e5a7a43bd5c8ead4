"""The annexes that the reports on a survey share; a template says where they stand."""

from docx.document import Document as WordDocument

from templates.blocks import Cell, Table, caption, paragraph, tag
from templates.pages import annex, new_section
from templates.parts import proofs


def questionnaire(document: WordDocument) -> None:
    """What respondents were asked of themselves, and of the service."""
    annex(document, "KUESIONER", name="lampiran_kuesioner")
    paragraph(document, "{{ kuesioner.pengantar }}")
    tag(document, "if kuesioner.profil")
    caption(document, "Tabel", "Isian tentang Responden")
    people = Table(document, (1.2, 4.3, 10.5))
    # What a form offered is not known; what its answers were counted in is.
    people.head("No", "Isian", "Kategori dalam Laporan")
    people.tag("for baris in kuesioner.profil")
    people.row(
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.isian }}",
        "{{ baris.pilihan }}",
    )
    people.tag("endfor")
    tag(document, "endif")
    caption(document, "Tabel", "Pertanyaan dan Pilihan Jawaban")
    asked = Table(document, (1.0, 3.6, 6.1, 5.3))
    asked.head("No", "Unsur", "Pertanyaan", "Pilihan Jawaban")
    asked.tag("for baris in kuesioner.pertanyaan")
    asked.row(
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.unsur }}",
        "{{ baris.pertanyaan }}",
        "{{ baris.pilihan }}",
    )
    asked.tag("endfor")


def answers(document: WordDocument) -> None:
    """Every respondent's answers on pages on their side, and the sums below them."""
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
    table.tag("for baris in olahan.baris")
    table.row(
        Cell("{{ baris.nomor }}", centred=True),
        "{%tc for jawaban in baris.jawaban %}",
        Cell("{{ jawaban }}", centred=True, narrow=True),
        "{%tc endfor %}",
    )
    table.tag("endfor")
    table.tag("for baris in olahan.kaki")
    table.row(
        Cell("{{ baris.nama }}", bold=True),
        "{%tc for sel in baris.sel %}",
        Cell("{% colspan sel.lebar %}{{ sel.nilai }}", centred=True, narrow=True),
        "{%tc endfor %}",
        kept=True,
    )
    table.tag("endfor")
    new_section(document)


def documentation(document: WordDocument) -> None:
    """The photos of the survey."""
    annex(document, "DOKUMENTASI PELAKSANAAN SURVEI", name="lampiran_dokumentasi")
    proofs(document, "dokumentasi")
