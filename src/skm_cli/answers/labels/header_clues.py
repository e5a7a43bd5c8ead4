"""What headers hint at by words that are no names: an unsur, or no unsur at all."""

from collections.abc import Iterable

from skm_cli.answers.labels.header_text import header_words
from skm_cli.answers.labels.headers import SUGGESTIONS
from skm_cli.answers.labels.respondent_headers import is_about_respondent
from skm_cli.domain.survey.instrument import Item


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of one matter; an instrument says by which of them it knows an unsur.
_ONE_MATTER = (
    _words("persyaratan syarat prasyarat"),
    _words("prosedur mekanisme alur tahapan langkah sop"),
    _words("waktu kecepatan cepat lama lamanya durasi tunggu menunggu"),
    _words("biaya tarif ongkos harga bayar pembayaran gratis pungutan retribusi"),
    _words("produk hasil keluaran output"),
    _words("kompetensi kemampuan keahlian kecakapan keterampilan pengetahuan cakap"),
    _words("perilaku prilaku kesopanan keramahan ramah sopan santun kesantunan sikap"),
    _words("pengaduan aduan keluhan komplain komplen mengadu mengadukan mengeluh"),
    _words("sarana prasarana sarpras fasilitas gedung ruangan bangunan toilet parkir"),
)
# Matters that no unsur is about, though offices ask for them.
_NO_UNSUR = SUGGESTIONS | _words(
    "pungli imbalan gratifikasi korupsi suap calo percaloan diskriminasi integritas "
    "kepuasan puas rekomendasi"
)
# Columns that count, date or place an answer hold digits as answers do.
_COUNTERS = _words(
    "bulan bln minggu pekan hari jam pukul tahun thn triwulan tw semester periode "
    "gelombang loket kelas sesi shift antrian antrean kode id no nomor urut rt rw desa "
    "kelurahan kecamatan dusun wilayah cabang poli enumerator surveyor operator jumlah "
    "total skor frekuensi kunjungan agama suku golongan pangkat bidang tanggal tgl "
    "lembar halaman hal page lastpage seed index version month week day year session "
    "class"
)
_FEW_WORDS = 3
# A header of these alone says nothing of what was asked.
_EMPTY_WORDS = _words(
    "pertanyaan soal aspek indikator butir unsur nilai jawaban kolom item variabel "
    "pernyataan komponen poin ke no nomor lain satu dua tiga empat lima enam tujuh "
    "delapan sembilan question"
)


def items_spoken_of(header: str, items: Iterable[Item]) -> list[Item]:
    """The items that the words of a header hint at, also in words of an office."""
    words = set(header_words(header))
    matters = [matter for matter in _ONE_MATTER if words & matter]
    return [
        item
        for item in items
        if words.intersection(item.words)
        or any(matter.intersection(item.words) for matter in matters)
    ]


def is_counter(word: str) -> bool:
    """Whether a word names what is counted, dated or placed: a week, a counter."""
    return word in _COUNTERS


def is_counted_or_personal(header: str) -> bool:
    """Whether a header is that of a month, a counter, a place or the respondent."""
    return is_counted(header) or is_about_respondent(header)


def is_counted(text: str) -> bool:
    """Whether a text names a month, a counter or a place."""
    words = header_words(text)
    return len(words) <= _FEW_WORDS and not _COUNTERS.isdisjoint(words)


def is_no_unsur(header: str) -> bool:
    """Whether a header is about a matter that no unsur is about, or no question."""
    words = header_words(header)
    other = not _NO_UNSUR.isdisjoint(words)
    return other or is_counted_or_personal(header)


def says_nothing(header: str) -> bool:
    """Whether a header says nothing of what was asked: `Aspek 3`, `x`."""
    return all(
        word in _EMPTY_WORDS or word.isdecimal() or len(word) == 1
        for word in header_words(header)
    )
