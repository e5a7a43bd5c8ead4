"""Facts of a published report, each with its section and its place in the order.

They are those of the "Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan
Masyarakat Periode Triwulan IV Tahun 2023" of Sekretariat Daerah Kota Surakarta: its
parts, headings, tables, figures and statements, in our house's spelling.
"""

import re

COVER, BAB_I, BAB_II, BAB_III, BAB_IV = "sampul", "BAB I", "BAB II", "BAB III", "BAB IV"
TABEL_1, TABEL_2 = f"{BAB_II}, Tabel 1", f"{BAB_II}, Tabel 2"
RTL_1, RTL_2, RTL_3 = BLOCKS = tuple(f"{BAB_III}, RTL {n}" for n in (1, 2, 3))
SIGNATURE = f"{BAB_IV}, tanda tangan"

_HEADINGS = {
    BAB_I: "BAB I / PENDAHULUAN",
    BAB_II: "BAB II / DESKRIPSI RENCANA TINDAK LANJUT",
    BAB_III: "BAB III / REALISASI RENCANA TINDAK LANJUT",
    BAB_IV: "BAB IV / KESIMPULAN",
}
_BLOCK_HEAD = (
    "No | Unsur | Rencana Tindak Lanjut | Deskripsi Tindak Lanjut | Waktu Pelaksanaan "
    "| Tantangan/Hambatan"
)

FACTS: tuple[tuple[str, str], ...] = (
    (COVER, "Laporan Hasil Tindak Lanjut Pelaksanaan"),
    (COVER, "Survei Kepuasan Masyarakat"),
    (COVER, "Periode Triwulan IV Tahun 2023"),
    (COVER, "SEKRETARIAT DAERAH"),
    (COVER, "KOTA SURAKARTA"),
    (COVER, " / 2023\n"),
    (BAB_I, _HEADINGS[BAB_I]),
    (BAB_I, "A. Latar Belakang"),
    (BAB_I, "World Bank"),
    (BAB_I, "harapan dan kebutuhan penggunanya"),
    (BAB_I, "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"),
    (BAB_I, "asas partisipatif"),
    (BAB_I, "pengikutsertaan masyarakat"),
    (BAB_I, "Peraturan Pemerintah Nomor 96 Tahun 2012"),
    (BAB_I, "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
    (BAB_I, "(Kementerian PANRB)"),
    (BAB_I, "secara nasional"),
    (BAB_I, "instrumen"),
    (BAB_I, "Survei Kepuasan Masyarakat (SKM)"),
    (BAB_I, "Nomor 14 Tahun 2017"),
    (BAB_I, "tingkat kepuasan masyarakat terhadap kualitas layanan"),
    (BAB_I, "ikut menilai kinerja"),
    (BAB_I, "berinovasi"),
    (BAB_I, "kecenderungan tingkat kepuasan masyarakat"),
    (BAB_I, "Sekretariat Daerah menyusun rencana tindak lanjut"),
    (BAB_I, "continuous improvement"),
    (BAB_II, _HEADINGS[BAB_II]),
    (BAB_II, "Sekretariat Daerah melaksanakan survei kepuasan masyarakat"),
    (BAB_II, "1 Oktober s.d. 17 November 2023"),
    (BAB_II, "Tabel 1. Ringkasan Hasil SKM Periode 1 Oktober s.d. 17 November 2023"),
    (TABEL_1, "No | Unsur | IKM | Mutu Layanan"),
    (TABEL_1, "1 | U1. Persyaratan | 3,56 | A"),
    (TABEL_1, "2 | U2. Sistem, mekanisme, dan prosedur | 3,51 | B"),
    (TABEL_1, "3 | U3. Waktu penyelesaian | 3,46 | B"),
    (TABEL_1, "4 | U4. Biaya/tarif | 3,93 | A"),
    (TABEL_1, "5 | U5. Produk spesifikasi jenis pelayanan | 3,51 | B"),
    (TABEL_1, "6 | U6. Kompetensi pelaksana | 3,56 | A"),
    (TABEL_1, "7 | U7. Perilaku pelaksana | 3,53 | B"),
    (TABEL_1, "8 | U8. Penanganan pengaduan, saran dan masukan | 3,87 | A"),
    (TABEL_1, "9 | U9. Sarana dan prasarana | 3,52 | B"),
    (BAB_II, "tiga unsur dengan nilai terendah"),
    (BAB_II, "disajikan dalam Tabel 2"),
    (BAB_II, "Tabel 2. Rencana Tindak Lanjut Pelaksanaan SKM"),
    (TABEL_2, "No | Prioritas Unsur | Program/Kegiatan | Waktu | Penanggung Jawab"),
    (TABEL_2, "TW 1 | TW 2 | TW 3 | TW 4"),
    (TABEL_2, "1 | U3. Waktu penyelesaian | Publikasi standar pelayanan"),
    (
        TABEL_2,
        "waktu penyelesaian |  |  |  | V | Kepala Bagian Protokol, Komunikasi, dan Pimpinan",
    ),
    (TABEL_2, "2 | U5. Produk spesifikasi jenis pelayanan | Publikasi produk layanan"),
    (
        TABEL_2,
        "Sekretariat Daerah |  |  |  | V | Kepala Bagian Protokol, Komunikasi, dan Pimpinan",
    ),
    (TABEL_2, "3 | U2. Sistem, mekanisme, dan prosedur | Internalisasi SOP"),
    (TABEL_2, "di setiap bagian |  |  |  | V | Kepala bagian masing-masing"),
    (BAB_III, _HEADINGS[BAB_III]),
    (BAB_III, "telah selesai dilaksanakan"),
    (RTL_1, _BLOCK_HEAD),
    (RTL_1, "1 | U3. Waktu penyelesaian | Publikasi standar pelayanan"),
    (RTL_1, "| Agenda pimpinan daerah sulit diprediksi\n"),
    (RTL_1, "Dokumentasi Kegiatan"),
    (RTL_1, "[gambar: "),
    (RTL_1, "Gambar 1. Publikasi standar pelayanan"),
    (RTL_2, _BLOCK_HEAD),
    (RTL_2, "2 | U5. Produk spesifikasi jenis pelayanan | Publikasi produk layanan"),
    (RTL_2, "| Situs web pemerintah jarang dikunjungi masyarakat\n"),
    (RTL_2, "Dokumentasi Kegiatan"),
    (RTL_2, "[gambar: "),
    (RTL_2, "Gambar 2. Publikasi produk layanan"),
    (RTL_3, _BLOCK_HEAD),
    (RTL_3, "3 | U2. Sistem, mekanisme, dan prosedur | Internalisasi SOP"),
    (RTL_3, "Dokumentasi Kegiatan"),
    (RTL_3, "[gambar: "),
    (RTL_3, "Gambar 3. Internalisasi SOP"),
    (RTL_3, "[gambar: "),
    (RTL_3, "Gambar 4. Internalisasi SOP"),
    (BAB_IV, _HEADINGS[BAB_IV]),
    (BAB_IV, "disimpulkan"),
    (BAB_IV, "1. Sekretariat Daerah telah menyelesaikan seluruh rencana tindak lanjut"),
    (BAB_IV, "hasil SKM"),
    (BAB_IV, "U3 Waktu penyelesaian"),
    (BAB_IV, "U5 Produk spesifikasi jenis pelayanan"),
    (BAB_IV, "U2 Sistem, mekanisme, dan prosedur"),
    (BAB_IV, "2. Tidak ada rencana tindak lanjut yang belum ditindaklanjuti (nihil)"),
    (BAB_IV, "3. Seluruh RTL telah ditindaklanjuti"),
    (BAB_IV, "strategi penyelesaian (nihil)"),
    (
        BAB_IV,
        "No | RTL | Strategi Penyelesaian | Target Waktu Penyelesaian | Penanggung Jawab",
    ),
    (BAB_IV, "– | Nihil | – | – | –"),
    (SIGNATURE, "Surakarta, 18 Desember 2023"),
    (SIGNATURE, "Sekretaris Daerah,"),
    (SIGNATURE, "NIP "),
)


def check_facts(golden: str) -> list[str]:
    """The facts that a document's golden text lacks or has out of place.

    The facts are those of the report that this module's first lines name. One counts
    as there when it stands in its own section and after the fact before it.

    Args:
        golden: The document's blocks, one a line in body order.

    Returns:
        Each such fact as `section: text`, in the order of the report.
    """
    return [f"{section}: {fact}" for section, fact in _absent(golden)]


def _absent(golden: str) -> list[tuple[str, str]]:
    sections = _sections(golden)
    found_until = 0
    absent = []
    for section, fact in FACTS:
        part = sections[section]
        at = golden.find(fact, max(found_until, part.start), part.stop)
        if at < 0:
            absent.append((section, fact))
        else:
            found_until = at + len(fact)
    return absent


def _sections(golden: str) -> dict[str, range]:
    """Where each section stands; one that is not there is empty."""
    everything = range(len(golden))
    chapters = [
        (name, _first(rf"^{re.escape(heading)}\n", golden, everything))
        for name, heading in _HEADINGS.items()
    ]
    sections, end = {}, len(golden)
    for name, part in reversed(chapters):
        sections[name] = range(part.start, end) if part else part
        end = part.start if part else end
    sections[COVER] = range(end)
    rows = r".*\n(?:.* \| .*\n)*"
    sections[TABEL_1] = _first(rf"^Tabel 1\. {rows}", golden, sections[BAB_II])
    sections[TABEL_2] = _first(rf"^Tabel 2\. {rows}", golden, sections[BAB_II])
    sections[SIGNATURE] = _first(r"^Surakarta, [\s\S]*", golden, sections[BAB_IV])
    return sections | _blocks(golden, sections[BAB_III])


def _blocks(golden: str, chapter: range) -> dict[str, range]:
    """One block an RTL, from its table's head to the next one's."""
    heads = re.compile(rf"^{re.escape(_BLOCK_HEAD)}\n", re.MULTILINE)
    begins = [m.start() for m in heads.finditer(golden, chapter.start, chapter.stop)]
    parts = map(range, begins, [*begins[1:], chapter.stop])
    return dict.fromkeys(BLOCKS, range(0)) | dict(zip(BLOCKS, parts, strict=False))


def _first(pattern: str, golden: str, within: range) -> range:
    """Where a pattern matches first inside a part of the text."""
    lines = re.compile(pattern, re.MULTILINE)
    match = lines.search(golden, within.start, within.stop)
    return range(*match.span()) if match else range(0)
