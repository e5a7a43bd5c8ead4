"""The parts that several reports have: cover, scores, plan, proofs, signature."""

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from templates.blocks import (
    BELOW_TABLE,
    Named,
    caption,
    optional,
    paragraph,
    paragraphs,
    tag,
    tagged,
    xml_of,
)
from templates.lists import item
from templates.tables import Cell, Column, Table, centred, counting, listing


def cover(document: WordDocument, title: str) -> None:
    """Title and period, logo, unit, year; the address at the foot."""
    paragraph(document, f"{title}\nPeriode {{{{ periode }}}}", "Title")
    with tagged(document, "if catatan_sampul"):
        note = paragraph(document, "", "Sampul")
        note.paragraph_format.space_before = Pt(6)
        remark = note.add_run("{{ catatan_sampul }}")
        remark.font.bold, remark.font.italic, remark.font.size = False, True, Pt(12)
    with tagged(document, "if logo"):
        logo = paragraph(document, '{{ logo | gambar("Logo", tinggi=4) }}', "Foto")
        logo.paragraph_format.space_before = logo.paragraph_format.space_after = Cm(3.5)
        tag(document, "else")
        paragraph(document, "", "Sampul").paragraph_format.space_before = Cm(10.25)
    paragraph(
        document, "{{ unit_kapital }}\n{{ pemerintah_kapital }}\n{{ tahun }}", "Sampul"
    )
    at_the_foot(optional(document, "alamat", "footer"))


def at_the_foot(line: Paragraph) -> None:
    """Put a paragraph at the bottom of its page, whatever stands above it.

    A frame without a width is as wide as its own text, at most as that of the page.
    """
    frame = OxmlElement("w:framePr")
    for name, value in (
        ("wrap", "notBeside"),
        ("vAnchor", "margin"),
        ("hAnchor", "margin"),
        ("xAlign", "center"),
        ("yAlign", "bottom"),
    ):
        frame.set(qn(f"w:{name}"), value)
    xml_of(line).pPr.append(frame)


def background(document: WordDocument) -> None:
    """Latar belakang: why users are asked, by which rules, and what for."""
    paragraph(
        document,
        "Kajian Bank Dunia (World Bank) menunjukkan bahwa pelayanan publik yang baik "
        "bergantung pada sejauh mana harapan dan kebutuhan penggunanya diperhitungkan"
        " dalam penyelenggaraan layanan. Keikutsertaan masyarakat juga merupakan "
        "salah satu asas dalam Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan "
        "Publik, yaitu asas partisipatif. Asas tersebut dijabarkan dalam bab mengenai"
        " pengikutsertaan masyarakat pada Peraturan Pemerintah Nomor 96 Tahun 2012 "
        "tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan "
        "Publik.",
    )
    paragraph(
        document,
        "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi "
        "(Kementerian PANRB), yang membina pelayanan publik secara nasional, "
        "menyediakan sejumlah instrumen agar masyarakat dapat ikut menilai kinerja "
        "penyelenggara pelayanan. Salah satunya adalah Survei Kepuasan Masyarakat "
        "(SKM), yang pedomannya ditetapkan dengan Peraturan Menteri Pendayagunaan "
        "Aparatur Negara dan Reformasi Birokrasi (Peraturan Menteri PANRB) Nomor 14 "
        "Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit "
        "Penyelenggara Pelayanan Publik. SKM mengukur secara menyeluruh tingkat "
        "kepuasan masyarakat terhadap kualitas layanan yang diberikan oleh "
        "penyelenggara pelayanan publik.",
    )
    purpose = paragraph(
        document,
        "Melalui SKM, masyarakat sebagai pengguna layanan ikut menilai kinerja "
        "penyelenggara pelayanan, penyelenggara terdorong untuk berinovasi dan "
        "meningkatkan kualitas pelayanan, dan kecenderungan tingkat kepuasan "
        "masyarakat dapat diikuti dari waktu ke waktu. Hasil survei baru bermanfaat "
        "apabila ditindaklanjuti. Oleh karena itu, {{ unit }} menyusun rencana tindak"
        " lanjut dan laporan hasil tindak lanjutnya agar perbaikan pelayanan "
        "berlangsung terus-menerus (",
    )
    foreign = purpose.add_run("continuous improvement")
    foreign.italic = True
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    xml_of(foreign).rPr.append(language)
    purpose.add_run(").")


def scores_table(document: WordDocument, name: str = "tabel_hasil") -> None:
    """The table of each unsur with its value and mutu."""
    caption(document, "Tabel", "{{ survei.judul_tabel }}", name=name)
    listing(
        document,
        "survei.unsur",
        counting(),
        Column("Unsur", 8.8, "{{ baris.unsur }}"),
        Column("IKM", 2.5, centred("baris.nilai")),
        Column("Mutu Layanan", 3.5, centred("baris.mutu")),
    )


def plan(
    document: WordDocument, table: str = "tabel_rencana", reasons: int | None = None
) -> None:
    """The plan: the sentence before it or the reasons for none, its table, remarks.

    Args:
        document: The template.
        table: The name to refer to the table by.
        reasons: The number of the list of reasons; None for that of its style.
    """
    paragraph(document, "{{ rencana.pengantar }}")
    with tagged(document, "for alasan in rencana.tanpa_rtl"):
        reason = paragraph(document, "{{ alasan }}", "List Number 3")
        if reasons is not None:
            item(reason, reasons)
    optional(document, "rencana.pengantar_tabel")
    with tagged(document, "if rencana.baris"):
        plan_table(document, table)
    paragraphs(document, "rencana.sesudah", above=BELOW_TABLE)


def plan_table(document: WordDocument, name: str) -> None:
    """The table of the plan; under `Waktu` it has the columns of the context."""
    title = "Rencana Tindak Lanjut Pelaksanaan SKM"
    caption(document, "Tabel", title, name=name)
    # The two columns that hold the loop's own tags are, with the one between them, as
    # wide as four ticks.
    table = Table(document, (0.8, 3.4, 4.65, 1.395, 0.93, 1.395, 3.43))
    above = [Cell(text, merged="restart") for text in _PLAN_HEADS]
    below = [Cell(merged="continue")] * 4
    times = Cell("{% colspan rencana.kolom|length %}{{ rencana.judul_waktu }}", span=3)
    table.head(*above[:3], times, above[3])
    table.head(
        *below[:3],
        "{%tc for kolom in rencana.kolom %}",
        Cell("{{ kolom }}", narrow=True),
        "{%tc endfor %}",
        below[3],
    )
    before = (centred("baris.nomor"), "{{ baris.unsur }}", "{{ baris.kegiatan }}")
    after = "{{ baris.penanggung_jawab }}"
    with table.tagged("for baris in rencana.baris"), table.tagged("if baris.judul"):
        across = "{% colspan 4 + rencana.kolom|length %}{{ baris.judul }}"
        table.row(Cell(across, span=7, bold=True), kept=True)
        table.tag("else")
        with table.tagged("if baris.waktu_kosong"):
            nothing = "{% colspan rencana.kolom|length %}{{ baris.waktu_kosong }}"
            table.row(*before, Cell(nothing, span=3, centred=True), after, kept=True)
            table.tag("else")
            table.row(
                *before,
                "{%tc for tanda in baris.tanda %}",
                Cell("{{ tanda }}", centred=True, narrow=True),
                "{%tc endfor %}",
                after,
                kept=True,
            )


_PLAN_HEADS = ("No", "Prioritas Unsur", "Program/Kegiatan", "Penanggung Jawab")


def proofs(document: WordDocument, block: str) -> None:
    """The proofs of an RTL: pictures with captions, links, or that there are none.

    Args:
        document: The template.
        block: The name of one RTL in the loop over them.
    """
    rows, several = f"for baris in {block}.gambar", "if baris.foto|length > 1"
    with tagged(document, rows), tagged(document, several):
        side_by_side(document)
        tag(document, "else")
        with tagged(document, "for foto in baris.foto"):
            with tagged(document, "if foto.foto"):
                paragraph(document, picture("baris"), "Foto")
                tag(document, "else")
                paragraph(document, "{{ foto.pengganti }}", "Foto")
            caption(document, "Gambar", "{{ foto.keterangan }}")
    with tagged(document, f"for rujukan in {block}.rujukan"):
        paragraph(document, "{{ rujukan }}", "Rujukan")
    optional(document, f"{block}.tanpa_dokumentasi", "Rujukan")


def picture(box: str) -> str:
    """The tag of a photo; the name `box` of the context has its largest sides."""
    sides = f"lebar={box}.lebar / 10, tinggi={box}.tinggi / 10"
    return f"{{{{ foto.foto | gambar(foto.alt, {sides}) }}}}"


def side_by_side(document: WordDocument) -> None:
    """A row of pictures, each above its caption."""
    # Without a paragraph between them two tables become one.
    between = paragraph(document, "", "Foto")
    between.paragraph_format.space_before = Pt(0)
    between.paragraph_format.line_spacing = Pt(2)
    table = Table(document, (5, 6, 5), style="Normal Table")
    below = Named("Gambar", "{{ foto.keterangan }}")
    table.row(
        "{%tc for foto in baris.foto %}",
        Cell(picture("baris"), style="Foto", caption=below),
        "{%tc endfor %}",
    )


def signature(document: WordDocument) -> None:
    """Place and day, office, space for a stamp, name, rank and NIP, on one page."""
    day = paragraph(document, "{{ kota }}, {{ tanggal_laporan }}", "Signature")
    day.paragraph_format.space_before = Pt(24)
    paragraph(document, "{{ penandatangan.jabatan }},", "Signature")
    for _ in range(4):
        paragraph(document, "", "Signature")
    paragraph(document, "", "Signature").add_run("{{ penandatangan.nama }}").bold = True
    optional(document, "penandatangan.pangkat", "Signature")
    last = paragraph(document, "NIP {{ penandatangan.nip }}", "Signature")
    last.paragraph_format.keep_with_next = False
