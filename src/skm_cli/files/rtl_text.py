"""The rtl.yaml that a person gets to fill in."""

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.score import Scorecard, UnsurScore
from skm_cli.files.workspace import RTL_SCHEMA

_HEAD = """\
# rtl.yaml: rencana tindak lanjut (RTL) dan realisasinya, {period}
# Isian yang belum ada dibiarkan kosong; laporan akan menandainya.
# Jika memang tidak ada, tulis: nihil      (contoh: hambatan: nihil)
# RTL kedua untuk unsur yang sama: salin blok "- kegiatan" sampai "penyelesaian".
# Teks yang memuat titik dua atau tanda # diapit tanda petik dua.
#
# penyebab            mengapa nilai unsur ini rendah
# kegiatan            apa yang akan dilakukan
# waktu               triwulan rencana: [TW1] atau [TW1, TW2]; boleh disertai tahun: [TW1 {year}]
# penanggung_jawab    jabatan, bukan nama orang
# status              belum, proses, atau selesai
# deskripsi           apa yang sudah dilakukan dan hasilnya
# waktu_pelaksanaan   {month}, 20 {month}, atau 6 s.d. 10 {month}
# hambatan            tantangan atau hambatan yang ditemui
# dokumentasi         foto di folder dokumentasi, atau tautan
# penyelesaian        hanya jika status belum atau proses
# tanpa_rtl           sejajar dengan penyebab: alasan, jika memang tidak ada RTL
#
# yaml-language-server: $schema=../{schema}

periode: {code}
# Unsur di bawah ini adalah {lowest}. Jika pimpinan menetapkan
# unsur lain, ganti kodenya, lalu tulis alasan dan dasarnya di sini:
# penetapan: {{alasan: "", dasar: ""}}
prioritas:
"""  # noqa: E501 - a line of the file, as wide as its columns need

_BLOCK = """\
  - unsur: {code}                # {name}, NRR {nrr}, mutu {mutu}
    penyebab:
    rtl:
      - kegiatan:
        waktu: []
        penanggung_jawab:
        realisasi:
          status: belum
          deskripsi:
          waktu_pelaksanaan:
          hambatan:
          dokumentasi:
            # - {{berkas: foto-1.jpg, keterangan: ""}}
            # - {{tautan: "https://...", keterangan: ""}}
        penyelesaian:
          alasan:
          strategi:
          target:            # mis. TW{number} {year} atau {month}
"""


# A unit may have leftovers from before it used this program.
_NO_LEFTOVERS = """\
# lanjutan:                  # RTL periode sebelumnya yang belum selesai: isian yang
#   - dari: {before}           # sama seperti di atas, ditambah dari dan unsur
#     unsur: U1
#     kegiatan:
"""


def dump_new_rtl(card: Scorecard, period: Period, leftovers: str = "") -> str:
    """The text of a new rtl.yaml: one empty RTL for each priority, and help.

    Args:
        card: The scores, which say what the priorities are.
        period: The period.
        leftovers: The block `lanjutan`; a remark on it where it is empty.
    """
    priorities = card.priorities()
    head = _HEAD.format(
        period=wording.period(period),
        schema=RTL_SCHEMA,
        code=period,
        year=period.last.year + 1,
        month=f"{wording.MONTHS[period.last.month - 1]} {period.last.year}",
        lowest=wording.lowest(len(priorities), of=len(card.scores)),
    )
    tail = leftovers or _NO_LEFTOVERS.format(before=period.previous())
    return head + dump_blocks(card, period, priorities) + tail


def dump_blocks(card: Scorecard, period: Period, codes: tuple[str, ...]) -> str:
    """The empty entries of these unsur, to be pasted under `prioritas`."""
    return "".join(_block(card.score(code), period) for code in codes)


def _block(score: UnsurScore, period: Period) -> str:
    following = Period.quarter_of(period.last).next()
    return _BLOCK.format(
        code=score.unsur.code,
        name=score.unsur.name,
        nrr=wording.number(score.nrr_printed),
        mutu=score.mutu.letter,
        number=following.number,
        year=following.year,
        month=f"{wording.MONTHS[following.last.month - 1]} {following.year}",
    )
