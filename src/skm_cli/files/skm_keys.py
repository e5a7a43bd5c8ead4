"""The keys of skm.yaml, and what each may hold."""

from functools import partial
from typing import NamedTuple

from skm_cli.domain.instrument import Instrument
from skm_cli.domain.respondents import CATEGORIES
from skm_cli.domain.score import Blanks, Pooling
from skm_cli.files import yaml_values
from skm_cli.files.population import PopulationShape
from skm_cli.files.shape import (
    FREE,
    Faults,
    Key,
    Many,
    MisfitError,
    Record,
    Table,
    Text,
    choice,
)
from skm_cli.files.yaml_text import Node, Scalar

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


_INSIDE = partial(
    yaml_values.inside,
    folder="kerja",
    hint="salin berkasnya ke folder kerja, lalu tulis namanya",
)


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
LOGO = Key("logo", Text(_INSIDE))
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
"""The name of a key that depends on the instrument."""

BLANKS = Key("jawaban_kosong", choice(**{b.value: b for b in Blanks}))
POOLING = Key("gabung_layanan", choice(**{p.value: p for p in Pooling}))
HISTORY = Key(
    "riwayat",
    Table(lambda text: str(yaml_values.past_period(text)), Text(yaml_values.ikm)),
)


class InstrumentKeys(NamedTuple):
    """The keys whose values depend on the instrument.

    Attributes:
        columns: The header of each column that the user names, by what it is.
        answers: The values of the labels that the user settles, by the item's code.
        priorities: How many unsur the plan takes up.
    """

    columns: Key[dict[str, str]]
    answers: Key[dict[str, dict[str, int]]]
    priorities: Key[int]

    @classmethod
    def of(cls, instrument: Instrument) -> "InstrumentKeys":
        """Those of an instrument."""
        labels = Table(str, _Answer())
        count = partial(yaml_values.priority_count, most=len(instrument.unsur))
        return cls(
            columns=Key("kolom", Table(partial(_column, instrument), FREE)),
            answers=Key("jawaban", Table(partial(_code, instrument), labels)),
            priorities=Key(PRIORITIES, Text(count)),
        )


def skm_yaml_shape(keys: InstrumentKeys) -> Record:
    """What skm.yaml may hold."""
    return Record(
        UNIT, PEMERINTAH, KOTA, SIGNATORY, PERIODS, LOGO, COVER_NOTE, ALAMAT, ANGKA,
        HISTORY, INSTRUMENT, WEIGHT, keys.priorities, POOLING, BLANKS, U8,
        keys.columns, keys.answers, SKALA, SIZE,
    )  # fmt: skip


class _Answer(NamedTuple):
    """What a label means: never nothing, which would leave it out unseen."""

    @property
    def plainly(self) -> Text[int]:
        """A text."""
        return Text(yaml_values.answer)

    def read(self, key: str, node: Node, faults: Faults) -> int | None:
        """Its value, 0 for no answer."""
        if isinstance(node, Scalar) and not node.text:
            hint = f"tulis 1, 2, 3, atau 4, atau {yaml_values.NO_ANSWER}"
            faults.add(node.line, f'arti jawaban "{key}" belum diisi', hint)
            return None
        return self.plainly.read(key, node, faults)


def _code(instrument: Instrument, text: str) -> str:
    codes = instrument.item_codes
    if text.upper() in codes:
        return text.upper()
    what = "pertanyaan" if instrument.item_based else "unsur"
    raise MisfitError(
        f"{what} `{text}` tidak ada dalam {instrument.id}",
        f"pilih {codes[0]} sampai dengan {codes[-1]}",
    )


_OTHERS = ("tanggal", "layanan", *CATEGORIES, "saran")


def _column(instrument: Instrument, text: str) -> str:
    if text.lower() in _OTHERS:
        return text.lower()
    try:
        return _code(instrument, text)
    except MisfitError as misfit:
        hint = f"{misfit.hint}, {' atau '.join(_OTHERS)}"
        raise MisfitError(misfit.message, hint) from misfit
