"""Made-up follow-up reports, by which templates of this kind are checked.

Together they hold every name that a template may use; each lacks some of the values,
which shows whether a template reads right without them.
"""

from datetime import date

from skm_cli.context import Content
from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.report.follow_up_report import (
    Report,
    scored_leftovers,
    scored_priorities,
)
from skm_cli.domain.report.profile import Discussion, Profile, Signatory
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.domain.tally import Tally
from skm_cli.files.instrument_file import load_instrument
from skm_cli.plan.rtl_yaml import load_rtl
from skm_cli.report.follow_up.follow_up_context import make_context, pictures

_PERIOD = Period.parse("2023Q4")
_WINDOW = SurveyWindow(date(2023, 10, 2), date(2023, 11, 17))
_TOTALS = (356, 351, 346, 393, 351, 356, 353, 387, 352)
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944"
    "415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
_UPRIGHT, _WIDE = Photo(_PIXEL, 600, 800), Photo(_PIXEL, 800, 600)
_SHOWN = {"rapat.jpg": _WIDE, "loket-1.jpg": _UPRIGHT, "loket-2.jpg": _UPRIGHT}
_FULL = """
prioritas:
  - unsur: U3
    penyebab: Petugas loket belum cukup
    rtl:
      - kegiatan: Publikasi standar pelayanan
        waktu: [TW1 2024]
        penanggung_jawab: Kepala Bagian Organisasi
        realisasi:
          status: selesai
          deskripsi: Standar pelayanan telah diumumkan di ruang layanan
          waktu_pelaksanaan: 6 s.d. 10 Maret 2024
          hambatan: nihil
          dokumentasi:
            - {berkas: rapat.jpg, keterangan: Rapat pembahasan standar pelayanan}
            - {berkas: loket-1.jpg, keterangan: Papan pengumuman di loket}
            - {berkas: loket-2.jpg, keterangan: Papan pengumuman di lobi}
            - {berkas: hilang.jpg, keterangan: Foto yang belum disalin}
            - {berkas: notula.pdf, keterangan: Notula rapat}
            - {tautan: "https://contoh.go.id/standar", keterangan: Publikasi}
      - kegiatan: Penambahan loket pelayanan
        waktu: [TW1 2024, TW2 2024]
        penanggung_jawab: Kepala Bagian Umum
        realisasi:
          status: proses
          deskripsi: Pengadaan meja loket sedang berjalan
          waktu_pelaksanaan: Maret 2024
          hambatan: Anggaran baru tersedia pada triwulan kedua
          dokumentasi: nihil
        penyelesaian:
          alasan: Anggaran baru tersedia pada triwulan kedua
          strategi: Pengadaan dilanjutkan
          target: TW2 2024
  - unsur: U5
    tanpa_rtl: Unsur ini ditangani oleh perangkat daerah lain
  - unsur: U2
    penyebab: Alur layanan belum dipahami
    rtl:
      - kegiatan: Sosialisasi alur layanan
        waktu: [TW2 2024]
        penanggung_jawab: Kepala Bagian Organisasi
        realisasi: {status: belum}
        penyelesaian:
          alasan: Petugas belum tersedia
          strategi: Menugaskan petugas cadangan
          target: TW2 2024
lanjutan:
  - dari: 2023Q3
    unsur: U9
    kegiatan: Perbaikan ruang tunggu
    waktu: TW4 2023
    penanggung_jawab: Kepala Bagian Umum
    realisasi:
      status: proses
      deskripsi: Kursi ruang tunggu telah diganti sebagian
      waktu_pelaksanaan: Desember 2023
      hambatan: nihil
      dokumentasi: nihil
    penyelesaian:
      alasan: Kursi datang bertahap
      strategi: Menunggu pengiriman terakhir
      target: TW1 2024
"""
_NOTHING_PLANNED = """
prioritas:
  - {unsur: U3, tanpa_rtl: Anggaran belum tersedia}
  - {unsur: U5, tanpa_rtl: Unsur ini ditangani oleh perangkat daerah lain}
  - {unsur: U2, tanpa_rtl: Alur layanan sudah diubah sebelum survei selesai}
lanjutan:
"""


def follow_up_reports() -> tuple[Report, Report, Report]:
    """A full report, one without plans, and one in which nothing is filled in."""
    full = _report(_FULL, known=True)
    nothing = _NOTHING_PLANNED + _FULL.partition("lanjutan:\n")[2]
    return (full, _report(nothing, known=True), _report("", known=False))


def follow_up_samples() -> tuple[Content, ...]:
    """The contents of the made-up reports, the fullest first, the emptiest last."""
    return tuple(
        Content(make_context(report), pictures(report), {})
        for report in follow_up_reports()
    )


def _report(rtl: str, *, known: bool) -> Report:
    instrument = load_instrument()
    card = _card(instrument)
    plan = load_rtl(
        rtl.encode(),
        shown="rtl.yaml",
        period=_PERIOD,
        instrument=instrument,
        survey_end=_WINDOW.last,
    )
    return Report(
        period=_PERIOD,
        card=card,
        profile=_profile() if known else Profile(),
        survey=_WINDOW if known else None,
        report_day=date(2024, 3, 18) if known else None,
        discussion=Discussion("Forum Konsultasi Publik", date(2023, 12, 5))
        if known
        else None,
        blocks=scored_priorities(card, plan, rtl_file="rtl.yaml"),
        carried=scored_leftovers(card, plan),
        decree=plan.decree,
        photos=_SHOWN,
        absent=frozenset({"notula.pdf"}) if not known else frozenset(),
        logo=_WIDE if known else None,
        gaps=(),
    )


def _card(instrument: Instrument) -> Scorecard:
    count = 100
    scores = tuple(
        UnsurScore(unsur, (_tally(total, count),), (0,), instrument)
        for unsur, total in zip(instrument.unsur, _TOTALS, strict=True)
    )
    return Scorecard(instrument, _PERIOD, None, count, scores)


def _tally(total: int, count: int) -> Tally:
    """A tally of `count` answers, all 3 or 4, with the sum `total`."""
    fours = total - 3 * count
    return Tally((0, 0, count - fours, fours))


def _profile() -> Profile:
    return Profile(
        unit="Nama Unit",
        pemerintah="Nama Pemerintah Daerah",
        kota="Nama Kota",
        signatory=Signatory("Nama Jabatan", "Nama Pejabat", "Nama Pangkat", "0" * 18),
        logo="logo.png",
        cover_note="Konsep",
        alamat="Nama Jalan Nomor 0, Nama Kota",
    )
