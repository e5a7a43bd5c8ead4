"""The template of the combined report, in the order of its pages.

One document for the survey of a period and the follow-up of the period before, as the
forms of 2024 and later have it: BAB I to IV and annexes.
"""

from docx.document import Document as WordDocument

from templates import analysis
from templates.annexes import annexes
from templates.blocks import Named, caption, paragraph, paragraphs, tagged
from templates.house import blank_document, saved
from templates.lists import numbered
from templates.pages import chapter, front_matter, new_section, numbered_heading
from templates.parts import background, cover, picture, signature
from templates.survey import stages
from templates.tables import Cell, Line, Table


def combined_report() -> bytes:
    """The template of the combined report."""
    document = blank_document("Templat laporan pelaksanaan dan tindak lanjut SKM")
    title = "Laporan Pelaksanaan dan Tindak Lanjut\nSurvei Kepuasan Masyarakat"
    cover(document, title)
    front_matter(document)
    bab_1(document)
    bab_2(document)
    bab_3(document)
    bab_4(document)
    signature(document)
    annexes(document)
    return saved(document)


def bab_1(document: WordDocument) -> None:
    """Pendahuluan: background, purpose, method, time and sample."""
    chapter(document, "I", "PENDAHULUAN")
    numbered_heading(document, "Latar Belakang")
    background(document)
    numbered_heading(document, "Tujuan dan Manfaat")
    purpose(document)
    numbered_heading(document, "Metode Pengumpulan Data")
    for each in ("pelaksana", "metode", "lokasi", "pertanyaan"):
        paragraph(document, f"{{{{ pengumpulan.{each} }}}}")
    numbered_heading(document, "Waktu Pelaksanaan")
    paragraph(document, "{{ pengumpulan.waktu }}")
    stages(document)
    numbered_heading(document, "Penentuan Jumlah Responden")
    analysis.sample(document)
    # The section that begins the count of pages ends here: a landscape one can follow.
    new_section(document)


def purpose(document: WordDocument) -> None:
    """The purpose of the survey, and its use."""
    paragraph(
        document,
        "Survei kepuasan masyarakat bertujuan mengukur tingkat kepuasan masyarakat "
        "sebagai pengguna layanan dan meningkatkan kualitas penyelenggaraan pelayanan "
        "{{ unit }}.",
    )
    paragraph(
        document,
        "Hasilnya bermanfaat untuk mengetahui kelebihan dan kekurangan setiap unsur "
        "pelayanan, menjadi dasar penyusunan rencana tindak lanjut, mengikuti "
        "perkembangan kepuasan masyarakat dari waktu ke waktu, dan memberi masyarakat "
        "gambaran tentang kinerja pelayanan {{ unit }}.",
    )


def bab_2(document: WordDocument) -> None:
    """Analisis data."""
    chapter(document, "II", "ANALISIS DATA")
    numbered_heading(document, "Responden")
    analysis.respondents(document)
    numbered_heading(document, "Indeks Kepuasan Masyarakat per Jenis Layanan")
    analysis.result(document)
    analysis.services(document)
    numbered_heading(document, "Analisis Masalah dan Rencana Tindak Lanjut")
    analysis.strengths(document)
    analysis.suggestions(document)
    analysis.follow_up_plan(document)
    numbered_heading(document, "Tren Nilai SKM")
    analysis.trend(document)


def bab_3(document: WordDocument) -> None:
    """Hasil tindak lanjut SKM periode sebelumnya."""
    chapter(document, "III", "HASIL TINDAK LANJUT SKM PERIODE SEBELUMNYA")
    paragraphs(document, "sebelumnya.paragraf")
    with tagged(document, "if sebelumnya.baris"):
        title = "Hasil Tindak Lanjut SKM Periode Sebelumnya"
        caption(document, "Tabel", title, name="tabel_sebelumnya")
        _earlier_plan(document)


def _earlier_plan(document: WordDocument) -> None:
    table = Table(document, (0.8, 4.0, 1.6, 4.6, 5.0))
    table.head(
        "No",
        "Rencana Tindak Lanjut",
        "Status",
        "Deskripsi, Tantangan/Hambatan",
        "Dokumentasi",
    )
    rtl = Line("{{ baris.rtl }}")
    hindrance = Line("Tantangan/hambatan: {{ baris.hambatan }}")
    with table.tagged("for baris in sebelumnya.baris"):
        table.row(
            Cell("{{ baris.nomor }}", centred=True, merged="restart"),
            Cell("{{ baris.unsur }}", bold=True, below=(rtl,), merged="restart"),
            Cell("{{ baris.status }}", centred=True, merged="restart"),
            Cell("{{ baris.deskripsi }}", below=(hindrance,), merged="restart"),
            Cell("{{ baris.tanpa_dokumentasi }}", below=_PROOFS),
        )
        # The rows of tags too, so that the merged cells are whole in the template.
        for below in (
            Cell("{%tr for baris in baris.lanjutan %}"),
            Cell(below=_PHOTOS),
            Cell("{%tr endfor %}"),
        ):
            table.row(*[Cell(merged="continue")] * 4, below)


_PHOTOS = (
    Line("{%p for foto in baris.gambar %}"),
    Line("{%p if foto.foto %}"),
    Line(picture("foto"), style="Foto"),
    Line("{%p else %}"),
    Line("{{ foto.pengganti }}", style="Foto"),
    Line("{%p endif %}"),
    Line(style="Caption", caption=Named("Gambar", ". {{ foto.keterangan }}")),
    Line("{%p endfor %}"),
)
_PROOFS = (
    *_PHOTOS,
    Line("{%p for rujukan in baris.rujukan %}"),
    Line("{{ rujukan }}"),
    Line("{%p endfor %}"),
)


def bab_4(document: WordDocument) -> None:
    """Kesimpulan dan saran."""
    chapter(document, "IV", "KESIMPULAN DAN SARAN")
    numbered_heading(document, "Kesimpulan")
    paragraph(document, "{{ kesimpulan.pengantar }}")
    numbered(document, "kesimpulan.butir")
    numbered_heading(document, "Saran")
    paragraph(document, "{{ kesimpulan.saran.pengantar }}")
    numbered(document, "kesimpulan.saran.butir")
