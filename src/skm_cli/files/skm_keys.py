"""The keys of skm.yaml, and what each may hold."""

from skm_cli.domain.score import Blanks, Pooling
from skm_cli.files import yaml_values
from skm_cli.files.population import PopulationShape
from skm_cli.files.shape import (
    FREE,
    Key,
    Many,
    MisfitError,
    Record,
    Table,
    Text,
    choice,
)

# What `skm init` writes for a person to replace; a report signed by one of these
# would be signed by nobody.
PLACEHOLDERS = (
    "Nama Unit",
    "Nama Pemerintah Daerah",
    "Nama Kota",
    "Nama Jabatan",
    "Nama Pejabat",
    "Nama Pangkat",
    "Nama Jalan Nomor 0, Nama Kota",
    "000000000000000000",
)
_FOLDED = frozenset(text.casefold() for text in PLACEHOLDERS)


def _filled(text: str) -> str | None:
    return None if text.casefold() in _FOLDED else text


def _inside(text: str) -> str:
    if text.startswith(("/", "\\")) or ":" in text or ".." in text.split("/"):
        message = f"`{text}` berada di luar folder kerja"
        raise MisfitError(
            message, "salin berkasnya ke folder kerja, lalu tulis namanya"
        )
    return text


def _medium(text: str) -> str:
    if "," in text or ";" in text:
        names = ", ".join(part.strip() for part in text.replace(";", ",").split(","))
        message = f"`{text}` memuat beberapa media sebagai satu isi"
        raise MisfitError(message, f"tulis sebagai daftar: [{names}]")
    return text


_OWN: Text[str | None] = Text(_filled)
_DAY = Text(yaml_values.day)

UNIT = Key("unit", _OWN)
PEMERINTAH = Key("pemerintah", _OWN)
KOTA = Key("kota", _OWN)
JABATAN = Key("jabatan", _OWN)
NAMA = Key("nama", _OWN)
PANGKAT = Key("pangkat", _OWN)
NIP = Key("nip", _OWN)
SIGNATORY = Key("penandatangan", Record(JABATAN, NAMA, PANGKAT, NIP))
FIRST = Key("mulai", _DAY)
LAST = Key("selesai", _DAY)
SURVEY = Key("survei", Record(FIRST, LAST))
REPORT_DAY = Key("laporan", _DAY)
FORUM = Key("forum", FREE)
DAY = Key("tanggal", _DAY)
DISCUSSION = Key("pembahasan", Record(FORUM, DAY))
SKM_REPORT = Key("laporan_skm", _DAY)
MEDIA = Key("publikasi", Many(Text(_medium)))
POPULATION = Key("populasi", PopulationShape())
LOGO = Key("logo", Text(_inside))
COVER_NOTE = Key("catatan_sampul", FREE)
ALAMAT = Key("alamat", _OWN)
ANGKA = Key("angka", choice(koma=",", titik="."))
U8 = Key("u8", choice(pengaduan="pengaduan", sarana="sarana"))

INSTRUMENT = Key("instrumen", FREE)
WEIGHT = Key("bobot", Text(yaml_values.weight))
SKALA = Key("skala", Text(yaml_values.scale))
SIZE = Key("batas_ukuran", Text(yaml_values.size))


def _period_code(text: str) -> str:
    return str(yaml_values.period(text))


PERIODS = Key(
    "periode",
    Table(
        _period_code,
        Record(
            SURVEY, REPORT_DAY, SKM_REPORT, DISCUSSION, MEDIA, POPULATION,
        ),
    ),
)  # fmt: skip


PRIORITIES = "jumlah_prioritas"
BLANKS = Key("jawaban_kosong", choice(**{b.value: b for b in Blanks}))
POOLING = Key("gabung_layanan", choice(**{p.value: p for p in Pooling}))
HISTORY = Key(
    "riwayat",
    Table(lambda text: str(yaml_values.past_period(text)), Text(yaml_values.ikm)),
)
