"""The words of docs/templat.md for each name of a template.

The names themselves come from the program; a test holds that every one has words.
"""

from template_words_survey import SURVEY_WORDS

_ROW = {
    "nomor": "nomor urut",
    "unsur": "kode dan nama unsur",
    "kegiatan": "program atau kegiatan",
    "penanggung_jawab": "jabatan penanggung jawab",
}

WORDS = {
    "unit": "nama unit",
    "unit_kapital": "nama unit dengan huruf kapital",
    "pemerintah_kapital": "nama pemerintah daerah dengan huruf kapital",
    "kota": "tempat penandatanganan",
    "periode": "periode laporan dalam kata",
    "tahun": "tahun periode",
    "tanggal_laporan": "tanggal penandatanganan",
    "logo": "gambar logo, dipakai dengan filter `gambar`; kosong jika tidak ada",
    "catatan_sampul": "satu baris di bawah judul sampul; kosong jika tidak ada",
    "alamat": "alamat di kaki sampul; kosong jika tidak ada",
    "survei.waktu": "masa survei",
    "survei.judul_tabel": "judul tabel nilai setiap unsur",
    "survei.unsur": "daftar unsur dan nilainya, satu baris setiap unsur",
    "survei.unsur[].nomor": _ROW["nomor"],
    "survei.unsur[].unsur": _ROW["unsur"],
    "survei.unsur[].nilai": "NRR",
    "survei.unsur[].mutu": "mutu unsur",
    "survei.hasil": "kalimat tentang jumlah responden, IKM, dan mutu",
    "prioritas.paragraf": "daftar paragraf tentang unsur prioritas",
    "rencana.pengantar": "kalimat sebelum tabel RTL",
    "rencana.tanpa_rtl": "daftar alasan, jika tidak ada RTL yang disusun",
    "rencana.pengantar_tabel": "kalimat sebelum tabel yang hanya memuat RTL lanjutan; "
    "kosong jika tidak perlu",
    "rencana.judul_waktu": "judul di atas kolom triwulan",
    "rencana.kolom": "daftar judul kolom triwulan",
    "rencana.baris": "daftar baris tabel RTL",
    "rencana.baris[].judul": "judul kelompok RTL lanjutan; kosong pada baris biasa",
    "rencana.baris[].nomor": "nomor urut RTL; tanda pisah jika tidak ada RTL",
    "rencana.baris[].unsur": _ROW["unsur"],
    "rencana.baris[].kegiatan": _ROW["kegiatan"],
    "rencana.baris[].tanda": "daftar isi kolom triwulan: V atau kosong, sebanyak "
    "`rencana.kolom`",
    "rencana.baris[].waktu_kosong": "pengganti isi kolom triwulan jika waktunya belum "
    "ditulis; kosong jika sudah",
    "rencana.baris[].penanggung_jawab": _ROW["penanggung_jawab"],
    "rencana.sesudah": "daftar paragraf sesudah tabel RTL",
    "realisasi.pengantar": "kalimat sebelum uraian realisasi",
    "realisasi.blok": "daftar RTL beserta realisasinya",
    "realisasi.blok[].judul": "judul di atas RTL lanjutan yang pertama dari satu "
    "periode; kosong pada yang lain",
    "realisasi.blok[].nomor": _ROW["nomor"],
    "realisasi.blok[].unsur": _ROW["unsur"],
    "realisasi.blok[].kegiatan": _ROW["kegiatan"],
    "realisasi.blok[].deskripsi": "apa yang sudah dilakukan dan hasilnya",
    "realisasi.blok[].waktu": "waktu pelaksanaan",
    "realisasi.blok[].hambatan": "tantangan atau hambatan",
    "realisasi.blok[].gambar": "daftar baris foto; foto tegak berdampingan",
    "realisasi.blok[].gambar[].foto": "daftar foto dalam satu baris",
    "realisasi.blok[].gambar[].foto[].foto": "fotonya, dipakai dengan filter `gambar`; "
    "kosong jika fotonya tidak ada",
    "realisasi.blok[].gambar[].foto[].pengganti": "tulisan pengganti foto yang tidak "
    "ada; kosong jika ada",
    "realisasi.blok[].gambar[].foto[].keterangan": "keterangan gambar",
    "realisasi.blok[].gambar[].foto[].alt": "teks alternatif foto",
    "realisasi.blok[].gambar[].lebar": "lebar paling besar setiap foto, dalam "
    "milimeter",
    "realisasi.blok[].gambar[].tinggi": "tinggi paling besar setiap foto, dalam "
    "milimeter",
    "realisasi.blok[].rujukan": "daftar tautan dan berkas lain",
    "realisasi.blok[].tanpa_dokumentasi": "tulisan jika tidak ada dokumentasi; kosong "
    "jika ada",
    "kesimpulan.butir_1": "butir 1: unsur yang ditindaklanjuti dan persentasenya",
    "kesimpulan.butir_2": "butir 2: RTL yang belum selesai dan alasannya",
    "kesimpulan.rincian": "daftar RTL yang belum selesai, jika ada beberapa",
    "kesimpulan.butir_3": "butir 3: kalimat sebelum tabel strategi",
    "kesimpulan.strategi": "daftar baris tabel strategi penyelesaian",
    "kesimpulan.strategi[].nomor": "nomor urut; tanda pisah jika nihil",
    "kesimpulan.strategi[].rtl": "RTL yang belum selesai",
    "kesimpulan.strategi[].strategi": "strategi penyelesaian",
    "kesimpulan.strategi[].target": "target waktu penyelesaian",
    "kesimpulan.strategi[].penanggung_jawab": _ROW["penanggung_jawab"],
    "penandatangan.jabatan": "jabatan penandatangan",
    "penandatangan.nama": "nama penandatangan",
    "penandatangan.pangkat": "pangkat penandatangan; kosong jika tidak ditulis",
    "penandatangan.nip": "NIP penandatangan, tanpa kata NIP",
}
"""By the path of a name; `[]` is what a list holds."""

# Rows of photos have the same words, wherever they stand.
_PHOTOS = "realisasi.blok[].gambar[]"
WORDS |= SURVEY_WORDS | {
    f"dokumentasi.gambar[]{name.removeprefix(_PHOTOS)}": words
    for name, words in WORDS.items()
    if name.startswith(_PHOTOS)
}

_GAMBAR = (
    "mencetak gambar dengan teks alternatifnya, paling tinggi sekian sentimeter (juga "
    "`lebar=`) dan paling lebar selebar teks; tanpa gambar tidak mencetak apa-apa"
)
_LIHAT = (
    "menyebut tabel, gambar, atau lampiran dengan nomornya; namanya adalah penanda "
    "(bookmark) pada judulnya, yang boleh ditambah di Word"
)
_GRAFIK = (
    "mencetak grafik yang dapat diubah di Word, dengan teks alternatifnya (juga "
    "`lebar=`, paling lebar selebar teks), pada jenis laporan yang memuat nama "
    "`grafik`; grafik yang tidak dapat dibuat tidak mencetak apa-apa"
)
FILTERS = {
    "gambar": ('`{{ logo | gambar("Logo", tinggi=4) }}`', _GAMBAR),
    "grafik": ("`{{ grafik.unsur.nama | grafik(grafik.unsur.alt) }}`", _GRAFIK),
    "lihat": ('`{{ "tabel_hasil" | lihat }}`', _LIHAT),
}
"""An example of each filter of the program, and the words for it."""
