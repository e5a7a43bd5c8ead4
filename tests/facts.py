"""Facts of a published report, each with its section and its place in the order.

They are those of the "Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan
Masyarakat Periode Triwulan IV Tahun 2023" of Sekretariat Daerah Kota Surakarta: its
parts, headings, tables, figures and statements, in our house's spelling.
"""

COVER, BAB_I, BAB_II, BAB_III, BAB_IV = "sampul", "BAB I", "BAB II", "BAB III", "BAB IV"

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
    (COVER, "2023\n"),
    (BAB_I, "A. Latar Belakang"),
    (BAB_I, "World Bank"),
    (BAB_I, "harapan dan kebutuhan penggunanya"),
    (BAB_I, "asas"),
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
    (BAB_II, "Sekretariat Daerah melaksanakan survei kepuasan masyarakat"),
    (BAB_II, "1 Oktober s.d. 17 November 2023"),
    (BAB_II, "Tabel 1. Ringkasan Hasil SKM Periode 1 Oktober s.d. 17 November 2023"),
    (BAB_II, "No | Unsur | IKM | Mutu Layanan"),
    (BAB_II, "1 | U1. Persyaratan | 3,56 | A"),
    (BAB_II, "2 | U2. Sistem, mekanisme, dan prosedur | 3,51 | B"),
    (BAB_II, "3 | U3. Waktu penyelesaian | 3,46 | B"),
    (BAB_II, "4 | U4. Biaya/tarif | 3,93 | A"),
    (BAB_II, "5 | U5. Produk spesifikasi jenis pelayanan | 3,51 | B"),
    (BAB_II, "6 | U6. Kompetensi pelaksana | 3,56 | A"),
    (BAB_II, "7 | U7. Perilaku pelaksana | 3,53 | B"),
    (BAB_II, "8 | U8. Penanganan pengaduan, saran dan masukan | 3,87 | A"),
    (BAB_II, "9 | U9. Sarana dan prasarana | 3,52 | B"),
    (BAB_II, "tiga unsur dengan nilai terendah"),
    (BAB_II, "Tabel 2. Rencana Tindak Lanjut Pelaksanaan SKM"),
    (BAB_II, "No | Prioritas Unsur | Program/Kegiatan | Waktu | Penanggung Jawab"),
    (BAB_II, "TW 1 | TW 2 | TW 3 | TW 4"),
    (BAB_II, "1 | U3. Waktu penyelesaian | Publikasi standar pelayanan"),
    (BAB_II, "| V | Kepala Bagian Protokol, Komunikasi, dan Pimpinan"),
    (BAB_II, "2 | U5. Produk spesifikasi jenis pelayanan | Publikasi produk layanan"),
    (BAB_II, "| V | Kepala Bagian Protokol, Komunikasi, dan Pimpinan"),
    (BAB_II, "3 | U2. Sistem, mekanisme, dan prosedur | Internalisasi SOP"),
    (BAB_II, "| V | Kepala bagian masing-masing"),
    (BAB_III, _BLOCK_HEAD),
    (BAB_III, "1 | U3. Waktu penyelesaian | Publikasi standar pelayanan"),
    (BAB_III, "| Agenda pimpinan daerah sulit diprediksi"),
    (BAB_III, "Dokumentasi Kegiatan"),
    (BAB_III, "[gambar: "),
    (BAB_III, "Gambar 1. Publikasi standar pelayanan"),
    (BAB_III, _BLOCK_HEAD),
    (BAB_III, "2 | U5. Produk spesifikasi jenis pelayanan | Publikasi produk layanan"),
    (BAB_III, "| Situs web pemerintah jarang dikunjungi masyarakat"),
    (BAB_III, "Dokumentasi Kegiatan"),
    (BAB_III, "Gambar 2. Publikasi produk layanan"),
    (BAB_III, _BLOCK_HEAD),
    (BAB_III, "3 | U2. Sistem, mekanisme, dan prosedur | Internalisasi SOP"),
    (BAB_III, "Dokumentasi Kegiatan"),
    (BAB_III, "Gambar 3. Internalisasi SOP"),
    (BAB_III, "Gambar 4. Internalisasi SOP"),
    (BAB_IV, "1. Sekretariat Daerah telah menyelesaikan seluruh rencana tindak lanjut"),
    (BAB_IV, "hasil SKM"),
    (BAB_IV, "U3 Waktu penyelesaian"),
    (BAB_IV, "U5 Produk spesifikasi jenis pelayanan"),
    (BAB_IV, "U2 Sistem, mekanisme, dan prosedur"),
    (BAB_IV, "2. Tidak ada rencana tindak lanjut yang belum ditindaklanjuti (nihil)"),
    (BAB_IV, "3. "),
    (BAB_IV, "strategi penyelesaian (nihil)"),
    (
        BAB_IV,
        "No | RTL | Strategi Penyelesaian | Target Waktu Penyelesaian | Penanggung Jawab",
    ),
    (BAB_IV, "| Nihil |"),
    (BAB_IV, "Surakarta, 18 Desember 2023"),
    (BAB_IV, "Sekretaris Daerah"),
    (BAB_IV, "NIP "),
)


def misplaced(golden: str) -> list[str]:
    """The facts that a document's golden text lacks, or has out of order."""
    sections = _sections(golden)
    found_until = dict.fromkeys(sections, 0)
    missing = []
    for section, fact in FACTS:
        at = sections[section].find(fact, found_until[section])
        if at < 0:
            missing.append(f"{section}: {fact}")
        else:
            found_until[section] = at + len(fact)
    return missing


def _sections(golden: str) -> dict[str, str]:
    sections, name, rest = {}, COVER, golden
    for following, heading in _HEADINGS.items():
        sections[name], mark, rest = rest.partition(f"{heading}\n")
        assert mark, heading
        name = following
    return sections | {name: rest}
