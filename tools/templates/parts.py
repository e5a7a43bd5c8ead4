"""Parts that several reports have: cover, scores, plan, proofs, signature."""

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from templates.blocks import Cell, Named, Table, caption, paragraph, tag, xml_of


def cover(document: WordDocument, title: str) -> None:
    """Title and period, logo, unit, year; the address at the foot."""
    paragraph(document, f"{title}\nPeriode {{{{ periode }}}}", "Title")
    tag(document, "if catatan_sampul")
    note = paragraph(document, "", "Sampul")
    note.paragraph_format.space_before = Pt(6)
    remark = note.add_run("{{ catatan_sampul }}")
    remark.font.bold, remark.font.italic, remark.font.size = False, True, Pt(12)
    tag(document, "endif")
    tag(document, "if logo")
    logo = paragraph(document, '{{ logo | gambar("Logo", tinggi=4) }}', "Foto")
    logo.paragraph_format.space_before = logo.paragraph_format.space_after = Cm(3.5)
    tag(document, "else")
    paragraph(document, "", "Sampul").paragraph_format.space_before = Cm(10.25)
    tag(document, "endif")
    paragraph(
        document, "{{ unit_kapital }}\n{{ pemerintah_kapital }}\n{{ tahun }}", "Sampul"
    )
    tag(document, "if alamat")
    at_the_foot(paragraph(document, "{{ alamat }}", "footer"))
    tag(document, "endif")


def at_the_foot(line: Paragraph) -> None:
    """Set a paragraph on the bottom margin, whatever stands above it.

    The frame says no width: it is as wide as its text, and at most as that of the page.
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
    """Each unsur with its value and mutu, and the caption above."""
    caption(document, "Tabel", "{{ survei.judul_tabel }}", name=name)
    scores = Table(document, (1.2, 8.8, 2.5, 3.5))
    scores.head("No", "Unsur", "IKM", "Mutu Layanan")
    scores.tag("for baris in survei.unsur")
    scores.row(
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.unsur }}",
        Cell("{{ baris.nilai }}", centred=True),
        Cell("{{ baris.mutu }}", centred=True),
    )
    scores.tag("endfor")


def plan_table(document: WordDocument, name: str = "tabel_rencana") -> None:
    """The plan with its caption: as many columns under `Waktu` as the context has."""
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
    table.tag("for baris in rencana.baris")
    table.tag("if baris.judul")
    across = "{% colspan 4 + rencana.kolom|length %}{{ baris.judul }}"
    table.row(Cell(across, span=7, bold=True), kept=True)
    table.tag("else")
    before = (
        Cell("{{ baris.nomor }}", centred=True),
        "{{ baris.unsur }}",
        "{{ baris.kegiatan }}",
    )
    after = "{{ baris.penanggung_jawab }}"
    table.tag("if baris.waktu_kosong")
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
    table.tag("endif")
    table.tag("endif")
    table.tag("endfor")


_PLAN_HEADS = ("No", "Prioritas Unsur", "Program/Kegiatan", "Penanggung Jawab")


def proofs(document: WordDocument, block: str) -> None:
    """What an RTL left to see: pictures with captions, links, or that there is none.

    Args:
        document: The template.
        block: What the loop over the RTL calls one of them.
    """
    tag(document, f"for baris in {block}.gambar")
    tag(document, "if baris.foto|length > 1")
    side_by_side(document)
    tag(document, "else")
    tag(document, "for foto in baris.foto")
    tag(document, "if foto.foto")
    paragraph(document, f"{{{{ {_PICTURE} }}}}", "Foto")
    tag(document, "else")
    paragraph(document, "{{ foto.pengganti }}", "Foto")
    tag(document, "endif")
    caption(document, "Gambar", "{{ foto.keterangan }}")
    tag(document, "endfor")
    tag(document, "endif")
    tag(document, "endfor")
    tag(document, f"for rujukan in {block}.rujukan")
    paragraph(document, "{{ rujukan }}", "Rujukan")
    tag(document, "endfor")
    tag(document, f"if {block}.tanpa_dokumentasi")
    paragraph(document, f"{{{{ {block}.tanpa_dokumentasi }}}}", "Rujukan")
    tag(document, "endif")


_PICTURE = (
    "foto.foto | gambar(foto.alt, lebar=baris.lebar / 10, tinggi=baris.tinggi / 10)"
)


def side_by_side(document: WordDocument) -> None:
    """A row of pictures, each above its caption."""
    # Two tables that touch would be one.
    between = paragraph(document, "", "Foto")
    between.paragraph_format.space_before = Pt(0)
    between.paragraph_format.line_spacing = Pt(2)
    table = Table(document, (5, 6, 5), style="Normal Table")
    below = Named("Gambar", "{{ foto.keterangan }}")
    table.row(
        "{%tc for foto in baris.foto %}",
        Cell(f"{{{{ {_PICTURE} }}}}", style="Foto", caption=below),
        "{%tc endfor %}",
    )


def signature(document: WordDocument) -> None:
    """Place and day, office, room for a stamp, name, rank, NIP: kept on one page."""
    day = paragraph(document, "{{ kota }}, {{ tanggal_laporan }}", "Signature")
    day.paragraph_format.space_before = Pt(24)
    paragraph(document, "{{ penandatangan.jabatan }},", "Signature")
    for _ in range(4):
        paragraph(document, "", "Signature")
    paragraph(document, "", "Signature").add_run("{{ penandatangan.nama }}").bold = True
    tag(document, "if penandatangan.pangkat")
    paragraph(document, "{{ penandatangan.pangkat }}", "Signature")
    tag(document, "endif")
    last = paragraph(document, "NIP {{ penandatangan.nip }}", "Signature")
    last.paragraph_format.keep_with_next = False
