"""What the reports on a survey share of a page: who answered, what it found, its trend.

Each function writes what stands below a heading; a template says where.
"""

from docx.document import Document as WordDocument
from docx.shared import Pt

from templates.blocks import Cell, Table, caption, paragraph, tag
from templates.pages import new_section
from templates.parts import plan_table

_PEOPLE = (
    ("jenis_kelamin", "Jenis Kelamin"),
    ("usia", "Usia"),
    ("pendidikan", "Pendidikan"),
    ("pekerjaan", "Pekerjaan"),
    ("disabilitas", "Disabilitas"),
)


def respondents(document: WordDocument) -> None:
    """Who answered: a table, and a figure for each characteristic."""
    paragraph(document, "{{ responden.pengantar }}")
    tag(document, "if responden.kelompok")
    caption(document, "Tabel", "Karakteristik Responden", name="tabel_responden")
    table = Table(document, (1.2, 4.0, 5.8, 2.2, 2.8))
    table.head("No", "Karakteristik", "Indikator", "Jumlah", "Persentase")
    table.tag("for kelompok in responden.kelompok")
    _rows(
        table,
        "kelompok.baris",
        Cell("{% vm %}{{ kelompok.nomor }}", centred=True),
        "{% vm %}{{ kelompok.karakteristik }}",
        "{{ baris.indikator }}",
        Cell("{{ baris.jumlah }}", centred=True),
        Cell("{{ baris.persentase }}", centred=True),
    )
    table.tag("endfor")
    tag(document, "endif")
    _after_table(document, "responden.sesudah")
    for name, title in _PEOPLE:
        figure(document, f"responden_{name}", f"Responden menurut {title}", high=5)


def sample(document: WordDocument) -> None:
    """How many had to be asked, and how many were."""
    _each(document, "sampel.paragraf")
    tag(document, "if sampel.baris")
    title = "Jumlah Minimal Responden menurut Jenis Layanan"
    caption(document, "Tabel", title, name="tabel_sampel")
    table = Table(document, (1.2, 6.4, 2.8, 2.8, 2.8))
    table.head("No", "Jenis Layanan", "Populasi", "Jumlah Minimal", "Jumlah Responden")
    _rows(
        table,
        "sampel.baris",
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.layanan }}",
        Cell("{{ baris.populasi }}", centred=True),
        Cell("{{ baris.minimal }}", centred=True),
        Cell("{{ baris.responden }}", centred=True),
    )
    tag(document, "endif")


def result(document: WordDocument) -> None:
    """The IKM of the unit and what each unsur scored, in tables and figures."""
    paragraph(document, "{{ hasil.pengantar }}")
    title = "Nilai Setiap Unsur dan IKM"
    caption(document, "Tabel", title, name="tabel_hasil")
    table = Table(document, (1.2, 7.1, 2.9, 2.4, 2.4))
    table.head("No", "Unsur", "Nilai Rata-Rata", "Konversi", "Mutu")
    table.tag("for baris in hasil.baris")
    table.row(
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.unsur }}",
        Cell("{{ baris.nrr }}", centred=True),
        Cell("{{ baris.konversi }}", centred=True),
        Cell("{{ baris.mutu }}", centred=True),
        kept=True,
    )
    table.tag("endfor")
    table.row(
        Cell("Nilai IKM", span=3, bold=True),
        Cell("{{ hasil.ikm.nilai }}", centred=True, bold=True),
        Cell("{{ hasil.ikm.mutu }}", centred=True, bold=True),
        kept=True,
    )
    _after_table(document, "hasil.paragraf")
    tag(document, "if hasil.butir")
    _items(document)
    tag(document, "endif")
    figure(
        document,
        "unsur",
        "Nilai Rata-Rata Setiap Unsur",
        lead="{{ hasil.pengantar_unsur }}",
    )
    figure(
        document,
        "jawaban",
        "Sebaran Jawaban Responden",
        lead="{{ hasil.pengantar_jawaban }}",
    )


def _items(document: WordDocument) -> None:
    title = "Nilai Rata-Rata Setiap Pertanyaan"
    caption(document, "Tabel", title, name="tabel_butir")
    table = Table(document, (1.2, 7.4, 4.5, 2.9))
    table.head("No", "Pertanyaan", "Unsur", "Nilai Rata-Rata")
    _rows(
        table,
        "hasil.butir",
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.butir }}",
        "{{ baris.unsur }}",
        Cell("{{ baris.nrr }}", centred=True),
    )


def figure(
    document: WordDocument, name: str, title: str, *, high: int = 8, lead: str = ""
) -> None:
    """A chart with its caption, and what leads to it; nothing where it is not drawn."""
    chart = f"grafik.{name}"
    tag(document, f"if {chart}.nama")
    if lead:
        above = paragraph(document, lead)
        above.paragraph_format.space_before = Pt(10)
        above.paragraph_format.keep_with_next = True
    drawing = f"{chart}.nama | grafik({chart}.alt, tinggi={high})"
    paragraph(document, f"{{{{ {drawing} }}}}", "Foto")
    caption(document, "Gambar", title, name=f"gambar_{name}")
    tag(document, "endif")


def services(document: WordDocument) -> None:
    """What each service scored; on a page on its side where the table is too wide."""
    lead = paragraph(document, "{{ layanan.pengantar }}")
    lead.paragraph_format.space_before = Pt(10)
    tag(document, "if layanan.baris")
    tag(document, "if layanan.melintang")
    new_section(document, landscape=True)
    tag(document, "endif")
    _services(document)
    tag(document, "if layanan.melintang")
    new_section(document)
    tag(document, "endif")
    _after_table(document, "layanan.paragraf")
    tag(document, "endif")


def _services(document: WordDocument) -> None:
    title = "Nilai Setiap Unsur dan IKM per Jenis Layanan"
    caption(document, "Tabel", title, name="tabel_layanan")
    # On a wide page only the names become wider: the others are narrow enough.
    table = Table(document, (0.8, 3.6, 1.99, 1.0, 0.9, 1.0, 1.4))
    table.head(
        "No",
        "Jenis Layanan",
        Cell("Jumlah Responden", narrow=True),
        "{%tc for kode in layanan.kolom %}",
        Cell("{{ kode }}", narrow=True),
        "{%tc endfor %}",
        "IKM",
    )
    table.tag("for baris in layanan.baris")
    table.row(
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.nama }}",
        Cell("{{ baris.responden }}", centred=True),
        "{%tc for nilai in baris.nilai %}",
        Cell("{{ nilai }}", centred=True, narrow=True),
        "{%tc endfor %}",
        Cell("{{ baris.ikm }}", centred=True),
        kept=True,
    )
    table.tag("endfor")
    table.row(
        Cell("{{ layanan.kaki.nama }}", span=2, bold=True),
        Cell("{{ layanan.kaki.responden }}", centred=True, bold=True),
        "{%tc for nilai in layanan.kaki.nilai %}",
        Cell("{{ nilai }}", centred=True, narrow=True, bold=True),
        "{%tc endfor %}",
        Cell("{{ layanan.kaki.ikm }}", centred=True, bold=True),
        kept=True,
    )
    paragraph(document, "{{ layanan.keterangan }}", "Rujukan")


def strengths(document: WordDocument) -> None:
    """The lowest and the highest unsur, why, and how the answers are spread."""
    _each(document, "analisis.terendah")
    _each(document, "analisis.tertinggi")
    _listed(document, "analisis.penyebab")
    _listed(document, "analisis.sebaran")


def suggestions(document: WordDocument) -> None:
    """What respondents suggest, in their own words."""
    _listed(document, "saran")
    tag(document, "if saran.penutup")
    paragraph(document, "{{ saran.penutup }}")
    tag(document, "endif")


def follow_up_plan(document: WordDocument) -> None:
    """What the plan takes up and why, its table, and what has to be said of it."""
    _each(document, "pembuka_rencana")
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
    _after_table(document, "rencana.sesudah")


def trend(document: WordDocument) -> None:
    """How the IKM went: a table and a line."""
    tag(document, "if tren.baris")
    paragraph(document, "{{ tren.pengantar }}")
    caption(document, "Tabel", "Tren Nilai IKM", name="tabel_tren")
    table = Table(document, (1.2, 6.8, 2.6, 2.2, 3.2))
    table.head("No", "Periode", "IKM", "Mutu", "Perubahan")
    _rows(
        table,
        "tren.baris",
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.periode }}",
        Cell("{{ baris.ikm }}", centred=True),
        Cell("{{ baris.mutu }}", centred=True),
        Cell("{{ baris.perubahan }}", centred=True),
    )
    tag(document, "endif")
    figure(document, "tren", "Tren Nilai IKM", lead="{{ tren.pengantar_grafik }}")
    _after_table(document, "tren.paragraf")


def _rows(table: Table, rows: str, *cells: Cell | str) -> None:
    """A row for each of them, held together but not with what follows the last."""
    table.tag(f"for baris in {rows}")
    table.tag("if loop.last")
    table.row(*cells)
    table.tag("else")
    table.row(*cells, kept=True)
    table.tag("endif")
    table.tag("endfor")


def _listed(document: WordDocument, name: str) -> None:
    """What leads to a list, and its items."""
    lead = paragraph(document, f"{{{{ {name}.pengantar }}}}")
    lead.paragraph_format.keep_with_next = True
    tag(document, f"for butir in {name}.butir")
    paragraph(document, "{{ butir }}", "List Bullet")
    tag(document, "endfor")


def _each(document: WordDocument, paragraphs: str) -> None:
    tag(document, f"for paragraf in {paragraphs}")
    paragraph(document, "{{ paragraf }}")
    tag(document, "endfor")


def _after_table(document: WordDocument, paragraphs: str) -> None:
    """Paragraphs below a table, with room above the first."""
    tag(document, f"for paragraf in {paragraphs}")
    line = paragraph(document, "{{ paragraf }}")
    line.paragraph_format.space_before = Pt(10)
    tag(document, "endfor")
