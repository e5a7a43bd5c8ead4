"""The template of the report on a survey, in the order of its pages."""

from docx.document import Document as WordDocument

from templates import analysis
from templates.annexes import annexes
from templates.blocks import (
    HEADING_BELOW_TABLE,
    caption,
    lead,
    paragraph,
    tag,
    tagged,
)
from templates.follow_up import ANNEXED, chapters
from templates.house import blank_document, saved
from templates.lists import LETTERS, item, new_list, numbered
from templates.pages import annex, chapter, front_matter, new_section, numbered_heading
from templates.parts import background, cover, signature
from templates.tables import Column, centred, counting, listing


def survey_report() -> bytes:
    """The template of the report on a survey: BAB I to V and four annexes."""
    document = blank_document("Templat laporan pelaksanaan SKM")
    cover(document, "Laporan Pelaksanaan\nSurvei Kepuasan Masyarakat")
    front_matter(document)
    bab_1(document)
    bab_2(document)
    # The section that begins the count of pages ends here: a landscape one can follow.
    new_section(document)
    bab_3(document)
    bab_4(document)
    bab_5(document)
    signature(document)
    annexes(document)
    follow_up_before(document)
    return saved(document)


def bab_1(document: WordDocument) -> None:
    """Pendahuluan: why there is a survey, on what basis, and for what."""
    chapter(document, "I", "PENDAHULUAN")
    numbered_heading(document, "Latar Belakang")
    background(document)
    paragraph(
        document,
        "Laporan ini menyajikan pelaksanaan, hasil, dan rencana tindak lanjut survei "
        "kepuasan masyarakat {{ unit }} pada {{ periode }}.",
    )
    numbered_heading(document, "Dasar Pelaksanaan SKM")
    lead(
        document,
        "Survei kepuasan masyarakat dilaksanakan berdasarkan peraturan berikut:",
    )
    numbered(document, "pengumpulan.dasar")
    numbered_heading(document, "Maksud dan Tujuan")
    purpose(document)


def purpose(document: WordDocument) -> None:
    """The purpose of the survey, and its four aims."""
    paragraph(
        document,
        "Survei kepuasan masyarakat dimaksudkan untuk memperoleh gambaran tingkat "
        "kepuasan masyarakat terhadap pelayanan {{ unit }} sebagai bahan perbaikan "
        "pelayanan.",
    )
    lead(document, "Survei ini bertujuan:")
    aims = new_list(document, LETTERS)
    for point in (
        (
            "mendorong masyarakat, sebagai pengguna layanan, ikut menilai kinerja "
            "penyelenggara pelayanan;"
        ),
        "mendorong penyelenggara pelayanan meningkatkan kualitas pelayanan publik;",
        (
            "mendorong penyelenggara pelayanan lebih inovatif dalam memberikan "
            "pelayanan; dan"
        ),
        "mengukur kecenderungan tingkat kepuasan masyarakat terhadap pelayanan publik.",
    ):
        item(paragraph(document, point, "List Number 3"), aims)


def bab_2(document: WordDocument) -> None:
    """Pengumpulan data: by whom, how, where, when and from how many."""
    chapter(document, "II", "PENGUMPULAN DATA")
    numbered_heading(document, "Pelaksana")
    paragraph(document, "{{ pengumpulan.pelaksana }}")
    numbered_heading(document, "Metode")
    paragraph(document, "{{ pengumpulan.metode }}")
    paragraph(document, "{{ pengumpulan.pertanyaan }}")
    numbered_heading(document, "Lokasi")
    paragraph(document, "{{ pengumpulan.lokasi }}")
    numbered_heading(document, "Waktu")
    paragraph(document, "{{ pengumpulan.waktu }}")
    stages(document)
    heading = numbered_heading(document, "Penentuan Jumlah Responden")
    heading.paragraph_format.space_before = HEADING_BELOW_TABLE
    analysis.sample(document)


def stages(document: WordDocument) -> None:
    """The stages of the survey, their days and working days."""
    with tagged(document, "if pengumpulan.tahapan"):
        title = "Tahapan Pelaksanaan Survei"
        caption(document, "Tabel", title, name="tabel_tahapan")
        listing(
            document,
            "pengumpulan.tahapan",
            counting(),
            Column("Kegiatan", 6.0, "{{ baris.kegiatan }}"),
            Column("Waktu Pelaksanaan", 5.8, "{{ baris.waktu }}"),
            Column("Jumlah Hari Kerja", 3.0, centred("baris.hari")),
        )


def bab_3(document: WordDocument) -> None:
    """Hasil pengolahan data: the respondents, and the results."""
    chapter(document, "III", "HASIL PENGOLAHAN DATA")
    numbered_heading(document, "Jumlah Responden")
    analysis.respondents(document)
    numbered_heading(document, "Indeks Kepuasan Masyarakat")
    analysis.result(document)
    with tagged(document, "if layanan.baris"):
        analysis.services(document)


def bab_4(document: WordDocument) -> None:
    """Analisis: weaknesses and strengths, the plan, the trend."""
    chapter(document, "IV", "ANALISIS")
    numbered_heading(document, "Kelemahan dan Kelebihan Unsur Pelayanan")
    analysis.strengths(document)
    analysis.suggestions(document)
    numbered_heading(document, "Rencana Tindak Lanjut")
    analysis.follow_up_plan(document)
    heading = numbered_heading(document, "Tren Nilai SKM")
    heading.paragraph_format.space_before = HEADING_BELOW_TABLE
    analysis.trend(document)


def bab_5(document: WordDocument) -> None:
    """Kesimpulan."""
    chapter(document, "V", "KESIMPULAN")
    paragraph(document, "{{ kesimpulan.pengantar }}")
    numbered(document, "kesimpulan.butir")


def follow_up_before(document: WordDocument) -> None:
    """The follow-up report of the period before: its chapters, a level down."""
    annex(document, "LAPORAN HASIL TINDAK LANJUT PERIODE SEBELUMNYA")
    paragraph(document, "{{ tindak_lanjut.pengantar }}")
    with tagged(document, "for lama in tindak_lanjut.isi"):
        # The chapters use the names of a follow-up report: here those of its period.
        for name in ("survei", "prioritas", "rencana", "realisasi", "kesimpulan"):
            tag(document, f"set {name} = lama.{name}")
        chapters(document, ANNEXED)
