"""Authors the template of the follow-up report, in the order of its pages."""

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from template_blocks import Cell, Named, Table, caption, paragraph, tag, xml_of
from template_house import blank_document, saved
from template_pages import chapter, front_matter, heading


def follow_up_report() -> bytes:
    """The template of the follow-up report."""
    document = blank_document("Templat laporan hasil tindak lanjut SKM")
    cover(document)
    front_matter(document)
    bab_1(document)
    bab_2(document)
    bab_3(document)
    bab_4(document)
    signature(document)
    return saved(document)


def cover(document: WordDocument) -> None:
    """Title, logo, unit, year; the address at the foot."""
    paragraph(
        document,
        "Laporan Hasil Tindak Lanjut Pelaksanaan\nSurvei Kepuasan Masyarakat\n"
        "Periode {{ periode }}",
        "Title",
    )
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
    """Set a paragraph on the bottom margin, whatever stands above it."""
    frame = OxmlElement("w:framePr")
    for name, value in (
        ("w", str(round(Cm(16).twips))),
        ("wrap", "notBeside"),
        ("vAnchor", "margin"),
        ("hAnchor", "margin"),
        ("xAlign", "center"),
        ("yAlign", "bottom"),
    ):
        frame.set(qn(f"w:{name}"), value)
    xml_of(line).pPr.append(frame)


def bab_1(document: WordDocument) -> None:
    """Pendahuluan."""
    chapter(document, "I", "PENDAHULUAN")
    heading(document, "A. Latar Belakang")
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


def bab_2(document: WordDocument) -> None:
    """Deskripsi rencana tindak lanjut."""
    chapter(document, "II", "DESKRIPSI RENCANA TINDAK LANJUT")
    paragraph(
        document,
        "{{ unit }} melaksanakan survei kepuasan masyarakat pada {{ survei.waktu }}. "
        "Nilai setiap unsur pelayanan disajikan dalam "
        '{{ "tabel_hasil" | lihat }}.',
    )
    caption(document, "Tabel", "{{ survei.judul_tabel }}", name="tabel_hasil")
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
    title = "Rencana Tindak Lanjut Pelaksanaan SKM"
    caption(document, "Tabel", title, name="tabel_rencana")
    plan(document)
    tag(document, "endif")
    tag(document, "for paragraf in rencana.sesudah")
    paragraph(document, "{{ paragraf }}").paragraph_format.space_before = Pt(10)
    tag(document, "endfor")


def plan(document: WordDocument) -> None:
    """Tabel 2: as many columns under `Waktu` as the context has."""
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
    tag(document, "for baris in blok.gambar")
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
    tag(document, "for rujukan in blok.rujukan")
    paragraph(document, "{{ rujukan }}", "Rujukan")
    tag(document, "endfor")
    tag(document, "if blok.tanpa_dokumentasi")
    paragraph(document, "{{ blok.tanpa_dokumentasi }}", "Rujukan")
    tag(document, "endif")
    # Room before the next block; it also holds two tables apart.
    paragraph(document, "", "Rujukan")
    tag(document, "endfor")


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
