"""The keys of rtl.yaml and the shapes of their values."""

from datetime import date

from skm_cli.domain.plan.rtl import Status
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml import nodes, values
from skm_cli.files.yaml.evidence_keys import NIHIL, EvidenceShape
from skm_cli.files.yaml.faults import Faults
from skm_cli.files.yaml.nodes import Node, Scalar
from skm_cli.files.yaml.shape import FREE, Key, Many, Record, Shape, Text, choice
from skm_cli.plan.planned_time import (
    NUMBERED_DAY,
    last_named_day,
    parse_planned,
    split_times,
)

_ANY_DAY = date(2000, 1, 1)

_FULL_DAY = lazy_pattern(r"(?:\b\d{1,2} +)[A-Za-z]+ +\d{4}\b|\b\d{4}-\d{2}-\d{2}\b")


def _normal_nihil(text: str) -> str:
    # `nihil` means that there is none and is printed; empty means not yet written.
    return NIHIL if text.lower() == NIHIL.lower() else text


def _time_in_words(text: str) -> str:
    """A time in words; the dates in it must exist, other words are free."""
    for match in _FULL_DAY.finditer(text):
        month = match.group().split()[1:2]
        if not month or month[0].lower() in values.MONTH_NUMBERS:
            values.read_day(" ".join(match.group().split()))
    for match in NUMBERED_DAY.finditer(text):
        if last_named_day(match.group()) is None:
            values.read_day(match.group())
    return _normal_nihil(text)


def _time(text: str) -> str:
    """A quarter or a month, as typed; its year depends on the survey's last day."""
    bare = values.unquoted(text)
    parse_planned(bare, survey_end=_ANY_DAY)
    return bare


class _Times:
    """Quarters and months, with or without the brackets of a list."""

    as_list: Shape[tuple[str, ...]] = Many(Text(_time))

    def read(self, key: str, node: Node, faults: Faults) -> tuple[str, ...] | None:
        """The times as typed; wrong ones are faults and are left out."""
        items = node.items if isinstance(node, nodes.Sequence) else (node,)
        parts = tuple(
            part
            for item in items
            for part in (
                [Scalar(text, item.line) for text in split_times(item.text)]
                if isinstance(item, Scalar)
                else [item]
            )
        )
        return self.as_list.read(key, nodes.Sequence(parts, node.line), faults)


_FREE_TEXT: Text[str] = Text(_normal_nihil)

PERIODE = Key("periode", Text(values.read_period), "periode survei, mis. 2023Q4")
UNSUR = Key("unsur", FREE, "kode unsur, mis. U3")
PENYEBAB = Key("penyebab", _FREE_TEXT, "mengapa nilai unsur ini rendah")
KEGIATAN = Key("kegiatan", _FREE_TEXT, "apa yang akan dilakukan")
WAKTU = Key(
    "waktu", _Times(), "triwulan rencana, mis. [TW1, TW2]; boleh disertai tahun"
)
PENANGGUNG_JAWAB = Key("penanggung_jawab", _FREE_TEXT, "jabatan, bukan nama orang")
STATUS = Key(
    "status",
    choice(
        belum=Status.BELUM,
        proses=Status.PROSES,
        selesai=Status.SELESAI,
        sudah=Status.SELESAI,
    ),
    "belum, proses, atau selesai",
)
DESKRIPSI = Key("deskripsi", _FREE_TEXT, "apa yang sudah dilakukan dan hasilnya")
WAKTU_PELAKSANAAN = Key(
    "waktu_pelaksanaan",
    Text(_time_in_words),
    "mis. 20 November 2023 atau November 2023",
)
HAMBATAN = Key(
    "hambatan", _FREE_TEXT, "tantangan atau hambatan yang ditemui, atau nihil"
)
ALASAN = Key("alasan", _FREE_TEXT, "mengapa")
STRATEGI = Key("strategi", _FREE_TEXT, "bagaimana RTL akan diselesaikan")
TARGET = Key("target", Text(_time_in_words), "mis. TW1 2024 atau Maret 2024")
PENYELESAIAN = Key(
    "penyelesaian",
    Record(ALASAN, STRATEGI, TARGET),
    "hanya jika status belum atau proses",
)
DASAR = Key("dasar", _FREE_TEXT, "dasar penetapan, mis. notula rapat")
PENETAPAN = Key(
    "penetapan", Record(ALASAN, DASAR), "jika pimpinan menetapkan unsur lain"
)


DOKUMENTASI = Key("dokumentasi", EvidenceShape(), "foto, berkas, tautan, atau nihil")
REALISASI = Key(
    "realisasi",
    Record(STATUS, DESKRIPSI, WAKTU_PELAKSANAAN, HAMBATAN, DOKUMENTASI),
    "apa yang sudah dilakukan",
)
_BLOCK = (KEGIATAN, WAKTU, PENANGGUNG_JAWAB, REALISASI, PENYELESAIAN)
RTL = Key("rtl", Many(Record(*_BLOCK)), "satu blok untuk setiap RTL; [] jika tidak ada")
TANPA_RTL = Key("tanpa_rtl", _FREE_TEXT, "mengapa tidak ada RTL untuk unsur ini")
PRIORITAS = Key(
    "prioritas",
    Many(Record(UNSUR, PENYEBAB, RTL, TANPA_RTL)),
    "satu blok untuk setiap unsur prioritas",
)
DARI = Key("dari", Text(values.read_period), "periode asal, mis. 2023Q3")
LANJUTAN = Key(
    "lanjutan",
    Many(Record(DARI, UNSUR, PENYEBAB, *_BLOCK)),
    "RTL periode sebelumnya yang belum selesai",
)
RTL_YAML = Record(PERIODE, PENETAPAN, PRIORITAS, LANJUTAN)
