"""The sections that the reports on a survey share, from respondents to the trend.

Each function writes what stands below a heading; the template writes the heading.
"""

from docx.document import Document as WordDocument

from templates.blocks import (
    BELOW_TABLE,
    caption,
    lead,
    optional,
    paragraph,
    paragraphs,
    tagged,
)
from templates.pages import new_section
from templates.parts import plan
from templates.tables import Cell, Column, Kept, Table, centred, counting, listing

_PEOPLE = (
    ("jenis_kelamin", "Jenis Kelamin"),
    ("usia", "Usia"),
    ("pendidikan", "Pendidikan"),
    ("pekerjaan", "Pekerjaan"),
    ("disabilitas", "Disabilitas"),
)


def respondents(document: WordDocument) -> None:
    """The respondents: a table, and a figure for each characteristic."""
    paragraph(document, "{{ responden.pengantar }}")
    with tagged(document, "if responden.kelompok"):
        caption(document, "Tabel", "Karakteristik Responden", name="tabel_responden")
        table = Table(document, (1.2, 4.0, 5.8, 2.2, 2.8))
        table.head("No", "Karakteristik", "Indikator", "Jumlah", "Persentase")
        with table.tagged("for kelompok in responden.kelompok"):
            table.rows(
                "kelompok.baris",
                Cell("{% vm %}{{ kelompok.nomor }}", centred=True),
                "{% vm %}{{ kelompok.karakteristik }}",
                "{{ baris.indikator }}",
                centred("baris.jumlah"),
                centred("baris.persentase"),
                kept=Kept.ALL_BUT_LAST,
            )
    paragraphs(document, "responden.sesudah", above=BELOW_TABLE)
    for name, title in _PEOPLE:
        figure(document, f"responden_{name}", f"Responden menurut {title}", high=5)


def sample(document: WordDocument) -> None:
    """The minimum of respondents, and whether it was reached."""
    paragraphs(document, "sampel.paragraf")
    with tagged(document, "if sampel.baris"):
        title = "Jumlah Minimal Responden menurut Jenis Layanan"
        caption(document, "Tabel", title, name="tabel_sampel")
        listing(
            document,
            "sampel.baris",
            counting(),
            Column("Jenis Layanan", 6.4, "{{ baris.layanan }}"),
            Column("Populasi", 2.8, centred("baris.populasi")),
            Column("Jumlah Minimal", 2.8, centred("baris.minimal")),
            Column("Jumlah Responden", 2.8, centred("baris.responden")),
            kept=Kept.ALL_BUT_LAST,
        )


def result(document: WordDocument) -> None:
    """The IKM of the unit and what each unsur scored, in tables and figures."""
    paragraph(document, "{{ hasil.pengantar }}")
    title = "Nilai Setiap Unsur dan IKM"
    caption(document, "Tabel", title, name="tabel_hasil")
    table = listing(
        document,
        "hasil.baris",
        counting(),
        Column("Unsur", 7.1, "{{ baris.unsur }}"),
        Column("Nilai Rata-Rata", 2.9, centred("baris.nrr")),
        Column("Konversi", 2.4, centred("baris.konversi")),
        Column("Mutu", 2.4, centred("baris.mutu")),
        kept=Kept.ALL,
    )
    table.row(
        Cell("Nilai IKM", span=3, bold=True),
        Cell("{{ hasil.ikm.nilai }}", centred=True, bold=True),
        Cell("{{ hasil.ikm.mutu }}", centred=True, bold=True),
        kept=True,
    )
    paragraphs(document, "hasil.paragraf", above=BELOW_TABLE)
    with tagged(document, "if hasil.butir"):
        _items(document)
    title, opening = "Nilai Rata-Rata Setiap Unsur", "{{ hasil.pengantar_unsur }}"
    figure(document, "unsur", title, opening=opening)
    title, opening = "Sebaran Jawaban Responden", "{{ hasil.pengantar_jawaban }}"
    figure(document, "jawaban", title, opening=opening)


def _items(document: WordDocument) -> None:
    title = "Nilai Rata-Rata Setiap Pertanyaan"
    caption(document, "Tabel", title, name="tabel_butir")
    listing(
        document,
        "hasil.butir",
        counting(),
        Column("Pertanyaan", 7.4, "{{ baris.butir }}"),
        Column("Unsur", 4.5, "{{ baris.unsur }}"),
        Column("Nilai Rata-Rata", 2.9, centred("baris.nrr")),
        kept=Kept.ALL_BUT_LAST,
    )


def figure(
    document: WordDocument, name: str, title: str, *, high: int = 8, opening: str = ""
) -> None:
    """A chart with its caption and the sentence before it, left out without the chart.

    Args:
        document: The template.
        name: The chart, as the context calls it.
        title: The words of its caption.
        high: Its height in centimetres.
        opening: The sentence; empty for none.
    """
    chart = f"grafik.{name}"
    with tagged(document, f"if {chart}.nama"):
        if opening:
            lead(document, opening, above=BELOW_TABLE)
        drawing = f"{chart}.nama | grafik({chart}.alt, tinggi={high})"
        paragraph(document, f"{{{{ {drawing} }}}}", "Foto")
        caption(document, "Gambar", title, name=f"gambar_{name}")


def services(document: WordDocument) -> None:
    """The scores of each service, on a landscape page where the table is too wide."""
    opening = paragraph(document, "{{ layanan.pengantar }}")
    opening.paragraph_format.space_before = BELOW_TABLE
    with tagged(document, "if layanan.baris"):
        with tagged(document, "if layanan.melintang"):
            new_section(document, landscape=True)
        _services(document)
        with tagged(document, "if layanan.melintang"):
            new_section(document)
        paragraphs(document, "layanan.paragraf", above=BELOW_TABLE)


def _services(document: WordDocument) -> None:
    title = "Nilai Setiap Unsur dan IKM per Jenis Layanan"
    caption(document, "Tabel", title, name="tabel_layanan")
    # On a landscape page only the names become wider: the others count as narrow.
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
    table.rows(
        "layanan.baris",
        centred("baris.nomor"),
        "{{ baris.nama }}",
        centred("baris.responden"),
        "{%tc for nilai in baris.nilai %}",
        Cell("{{ nilai }}", centred=True, narrow=True),
        "{%tc endfor %}",
        centred("baris.ikm"),
        kept=Kept.ALL,
    )
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
    """The lowest and the highest unsur, the causes, and the low answers."""
    paragraphs(document, "analisis.terendah")
    paragraphs(document, "analisis.tertinggi")
    _bullets(document, "analisis.penyebab")
    _bullets(document, "analisis.sebaran")


def suggestions(document: WordDocument) -> None:
    """The suggestions of respondents."""
    _bullets(document, "saran")
    optional(document, "saran.penutup")


def follow_up_plan(document: WordDocument) -> None:
    """Which unsur the plan takes up and why, and the plan."""
    paragraphs(document, "pembuka_rencana")
    plan(document)


def trend(document: WordDocument) -> None:
    """The IKM of each period: a table and a line."""
    with tagged(document, "if tren.baris"):
        paragraph(document, "{{ tren.pengantar }}")
        caption(document, "Tabel", "Tren Nilai IKM", name="tabel_tren")
        listing(
            document,
            "tren.baris",
            counting(),
            Column("Periode", 6.8, "{{ baris.periode }}"),
            Column("IKM", 2.6, centred("baris.ikm")),
            Column("Mutu", 2.2, centred("baris.mutu")),
            Column("Perubahan", 3.2, centred("baris.perubahan")),
            kept=Kept.ALL_BUT_LAST,
        )
    figure(document, "tren", "Tren Nilai IKM", opening="{{ tren.pengantar_grafik }}")
    paragraphs(document, "tren.paragraf", above=BELOW_TABLE)


def _bullets(document: WordDocument, name: str) -> None:
    """The sentence before a list, and its items."""
    lead(document, f"{{{{ {name}.pengantar }}}}")
    with tagged(document, f"for butir in {name}.butir"):
        paragraph(document, "{{ butir }}", "List Bullet")
