"""The door to writing rtl.yaml, which a person fills in."""

from collections.abc import Iterable, Iterator

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Decree, FollowUp, Priority, Rtl
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.files.workspace import RTL_SCHEMA
from skm_cli.plan.write_follow_up import evidence_line, follow_up_lines, indented, keyed

_HEADER = """\
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
{decree}
prioritas:
"""  # noqa: E501 - a line of the file, as wide as its columns need

_EXAMPLES = (
    '# - {berkas: foto-1.jpg, keterangan: ""}',
    '# - {tautan: "https://...", keterangan: ""}',
)

_NO_DECREE = '# penetapan: {alasan: "", dasar: ""}'

# A unit may have unfinished RTL from before it used the program.
_NO_LEFTOVERS = """\
# lanjutan:                  # RTL periode sebelumnya yang belum selesai: isian yang
#   - dari: {before}           # sama seperti di atas, ditambah dari dan unsur
#     unsur: U1
#     kegiatan:
"""


def dump_new_rtl(card: Scorecard, period: Period, leftovers: str = "") -> str:
    """The text of a new rtl.yaml: an empty RTL for each priority, and help.

    Args:
        card: The scores, which decide the priorities.
        period: The period.
        leftovers: The block `lanjutan`; without it a remark explains it.
    """
    return dump_rtl(Rtl(blank_entries(card.priorities())), card, period, leftovers)


def dump_rtl(rtl: Rtl, card: Scorecard, period: Period, leftovers: str = "") -> str:
    """The text of rtl.yaml with the RTL as far as they are written, and help.

    Args:
        rtl: The priorities and the decree.
        card: The scores.
        period: The period.
        leftovers: The block `lanjutan`; without it a remark explains it.
    """
    header = _HEADER.format(
        period=wording.period(period),
        schema=RTL_SCHEMA,
        code=period,
        year=period.last.year + 1,
        month=f"{wording.MONTHS[period.last.month - 1]} {period.last.year}",
        lowest=wording.lowest_unsur(len(card.priorities()), of=len(card.scores)),
        decree="\n".join(_decree(rtl.decree)) if rtl.decree else _NO_DECREE,
    )
    tail = leftovers or _NO_LEFTOVERS.format(before=period.previous())
    return header + _entries(card, period, rtl.priorities) + tail


def dump_blank_entries(card: Scorecard, period: Period, codes: tuple[str, ...]) -> str:
    """The blank entries of some unsur, to be copied under `prioritas`."""
    return _entries(card, period, blank_entries(codes))


def blank_entries(codes: Iterable[str]) -> tuple[Priority, ...]:
    """An entry with one blank RTL for each of some unsur."""
    return tuple(Priority(code, 0, None, (FollowUp(),)) for code in codes)


def _decree(decree: Decree) -> Iterator[str]:
    yield "penetapan:"
    yield from indented("  ", keyed("alasan", decree.alasan))
    yield from indented("  ", keyed("dasar", decree.dasar))


def _entries(card: Scorecard, period: Period, entries: Iterable[Priority]) -> str:
    lines = (
        line
        for entry in entries
        for line in _entry(entry, card.score(entry.unsur), period)
    )
    return "".join(f"{line}\n" for line in lines)


def _entry(entry: Priority, score: UnsurScore, period: Period) -> Iterator[str]:
    nrr, letter = wording.number(score.nrr_printed), score.mutu.letter
    name = f"{score.unsur.name}, NRR {nrr}, mutu {letter}"
    yield f"  - unsur: {entry.unsur}                # {name}"
    yield from indented("    ", keyed("penyebab", entry.penyebab))
    if not entry.rtl:
        yield "    rtl: []"
        yield from indented("    ", keyed("tanpa_rtl", entry.reason_without_rtl))
        return
    yield "    rtl:"
    for follow_up in entry.rtl:
        first, *others = _follow_up(follow_up, period)
        yield f"      - {first}"
        yield from indented("        ", others)


def _follow_up(follow_up: FollowUp, period: Period) -> Iterator[str]:
    following = Period.quarter_of(period.last).next()
    month = f"{wording.MONTHS[following.last.month - 1]} {following.last.year}"
    done = follow_up.realisation
    evidence = [evidence_line(each) for each in done.dokumentasi]
    return follow_up_lines(
        follow_up,
        evidence if evidence or done.nihil else _EXAMPLES,
        times=[when.text for when in follow_up.plan.waktu],
        remark=f"mis. TW{following.number} {following.year} atau {month}",
    )
