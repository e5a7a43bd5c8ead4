"""The keys of skm.yaml, and the shapes of their values."""

from functools import partial
from typing import NamedTuple

from skm_cli.answers.labels.blanks import NO_ANSWER
from skm_cli.answers.labels.label_numbers import label_key
from skm_cli.domain.kind import Kind
from skm_cli.domain.scores.score import Blanks, Pooling
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import CATEGORIES
from skm_cli.files.yaml import nodes, values
from skm_cli.files.yaml.faults import Faults, MisfitError
from skm_cli.files.yaml.nodes import Node, Scalar
from skm_cli.files.yaml.shape import FREE, Key, Many, Record, Table, Text, choice
from skm_cli.settings import skm_values
from skm_cli.settings.conduct_keys import CONDUCT_KEYS, GENERAL_KEYS
from skm_cli.settings.population import PopulationShape

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
"""The texts of `skm init` that a person must replace: they are read as blanks."""

_FOLDED = frozenset(text.casefold() for text in PLACEHOLDERS)


def _filled(text: str) -> str | None:
    return None if text.casefold() in _FOLDED else text


_INSIDE = partial(
    values.inside_folder,
    folder="kerja",
    hint="salin berkasnya ke folder kerja, lalu tulis namanya",
)


def _medium(text: str) -> str:
    if "," in text or ";" in text:
        names = ", ".join(part.strip() for part in text.replace(";", ",").split(","))
        message = f"`{text}` memuat beberapa media sebagai satu isi"
        raise MisfitError(message, f"tulis sebagai daftar: [{names}]")
    return text


_OWN_TEXT: Text[str | None] = Text(_filled)
_DAY = Text(values.read_day)

UNIT = Key("unit", _OWN_TEXT, "nama unit, mis. Sekretariat Daerah")
PEMERINTAH = Key(
    "pemerintah",
    _OWN_TEXT,
    "nama pemerintah daerah, kementerian, atau lembaga, tanpa kata Pemerintah",
)
KOTA = Key("kota", _OWN_TEXT, "tempat penandatanganan")
JABATAN = Key("jabatan", _OWN_TEXT, "boleh diawali Plt. atau Plh.")
NAMA = Key("nama", _OWN_TEXT, "nama lengkap dengan gelar")
PANGKAT = Key("pangkat", _OWN_TEXT, "dicetak di bawah nama")
NIP = Key("nip", _OWN_TEXT, "18 angka, diapit tanda petik")
SIGNATORY = Key(
    "penandatangan",
    Record(JABATAN, NAMA, PANGKAT, NIP),
    "pejabat yang menandatangani laporan",
)
SURVEY_FIRST = Key("mulai", _DAY, "hari pertama, mis. 1 Oktober 2025")
SURVEY_LAST = Key("selesai", _DAY, "hari terakhir, mis. 28 November 2025")
SURVEY = Key(
    "survei", Record(SURVEY_FIRST, SURVEY_LAST), "hari pertama dan hari terakhir survei"
)
REPORT_DAY = Key("laporan", _DAY, "tanggal penandatanganan")
FORUM = Key("forum", FREE, "tempat RTL dibahas, mis. Forum Konsultasi Publik")
DISCUSSION_DAY = Key("tanggal", _DAY, "tanggal pembahasan")
DISCUSSION = Key(
    "pembahasan", Record(FORUM, DISCUSSION_DAY), "kapan dan di mana RTL dibahas"
)
SKM_REPORT_DAY = Key("laporan_skm", _DAY, "tanggal laporan SKM yang ditindaklanjuti")
MEDIA = Key(
    "publikasi",
    Many(Text(_medium)),
    "media publikasi, mis. [papan pengumuman, situs web]",
)
POPULATION = Key(
    "populasi",
    PopulationShape(),
    "penerima layanan: satu angka, atau angka untuk setiap layanan",
)
LOGO = Key("logo", Text(_INSIDE), "gambar di folder kerja, untuk sampul")
COVER_NOTE = Key(
    "catatan_sampul", FREE, "satu baris di bawah judul sampul, mis. KONSEP"
)
ALAMAT = Key("alamat", _OWN_TEXT, "alamat unit, dicetak di sampul")
ANGKA = Key(
    "angka", choice(koma=",", titik="."), "tanda desimal di dokumen: koma atau titik"
)
U8 = Key(
    "u8",
    choice(pengaduan="pengaduan", sarana="sarana"),
    'arti judul kolom "U8" tanpa nama',
)

INSTRUMENT = Key("instrumen", FREE, "daftarnya: skm instrument list")
WEIGHT_MODE = Key("bobot", Text(skm_values.read_weight_mode), "1/9, 0.111, atau 0.11")
SKALA = Key(
    "skala",
    Text(skm_values.read_scale),
    "25-100 jika jawaban ditulis 25, 50, 75, dan 100",
)
SIZE = Key(
    "batas_ukuran",
    Text(skm_values.read_byte_count),
    "batas ukuran berkas jawaban, mis. 2 GB",
)


def _period_code(text: str) -> str:
    return str(values.read_period(text))


PERIODS = Key(
    "periode",
    Table(
        _period_code,
        Record(
            SURVEY, REPORT_DAY, SKM_REPORT_DAY, DISCUSSION, MEDIA, POPULATION,
            *CONDUCT_KEYS,
        ),
    ),
    "satu blok untuk setiap periode: 2025Q4, 2025S1, atau 2025",
)  # fmt: skip


PRIORITIES = "jumlah_prioritas"
"""The name of a key that depends on the instrument."""

BLANKS = Key(
    "jawaban_kosong",
    choice(**{b.value: b for b in Blanks}),
    "per_unsur, atau buang_baris: hanya yang menjawab semua yang dihitung",
)
POOLING = Key(
    "gabung_layanan",
    choice(**{p.value: p for p in Pooling}),
    "responden, atau rerata: rata-rata IKM setiap jenis layanan",
)


def _template(text: str) -> str:
    if not text.casefold().endswith(".docx"):
        hint = "simpan templatnya sebagai Dokumen Word (.docx), lalu tulis namanya"
        raise MisfitError(f"`{text}` tidak berakhir dengan .docx", hint)
    return _INSIDE(text)


TEMPLATES = {
    kind: Key(kind.value, Text(_template), "berkas .docx di folder kerja")
    for kind in Kind
}
"""The unit's own template of each kind of report."""
TEMPLATE = Key(
    "templat",
    Record(*TEMPLATES.values()),
    "templat Word unit sendiri; salin dahulu dengan skm template export",
)
HISTORY = Key(
    "riwayat",
    Table(
        lambda text: str(skm_values.read_past_period(text)),
        Text(skm_values.read_past_ikm),
    ),
    "IKM sebelum memakai program ini, mis. {2022: 85.20, 2023: 86.75}",
)


class InstrumentKeys(NamedTuple):
    """The keys whose values depend on the instrument.

    Attributes:
        columns: The header of each column that the user names, by what it holds.
        sure: The questions whose columns are as the user states against the header.
        answers: The value of each label that the user gives one, by the item's code.
        priorities: The number of unsur that the plan takes up.
    """

    columns: Key[dict[str, str]]
    sure: Key[tuple[str, ...]]
    answers: Key[dict[str, dict[str, int]]]
    priorities: Key[int]

    @classmethod
    def of(cls, instrument: Instrument) -> "InstrumentKeys":
        """The keys for an instrument."""
        count = partial(skm_values.read_priority_count, most=len(instrument.unsur))
        return cls(
            columns=Key(
                "kolom",
                Table(partial(_column, instrument), FREE),
                'judul kolom, mis. {U1: "Persyaratan pelayanan kami"}',
            ),
            sure=Key(
                "kolom_pasti",
                Many(Text(partial(_code, instrument))),
                "unsur yang kolomnya memang demikian walaupun judulnya lain, mis. [U9]",
            ),
            answers=Key(
                "jawaban",
                Table(partial(_code, instrument), _AnswersOfItem()),
                'arti pilihan jawaban, mis. {U4: {"Bagus": 3}}',
            ),
            priorities=Key(
                PRIORITIES, Text(count), "banyaknya unsur yang diprioritaskan, mis. 3"
            ),
        )


def skm_yaml_shape(keys: InstrumentKeys) -> Record:
    """The shape of skm.yaml."""
    return Record(
        UNIT, PEMERINTAH, KOTA, SIGNATORY, PERIODS, LOGO, COVER_NOTE, ALAMAT,
        *GENERAL_KEYS, ANGKA, HISTORY, INSTRUMENT, WEIGHT_MODE, keys.priorities,
        POOLING, BLANKS, U8, keys.columns, keys.sure, keys.answers, SKALA, SIZE,
        TEMPLATE,
    )  # fmt: skip


class _Answer(NamedTuple):
    """The value of a label; a blank is a fault, or the label would be ignored."""

    @property
    def schema_shape(self) -> Text[int]:
        """The text of the value."""
        return Text(skm_values.read_answer)

    def read(self, key: str, node: Node, faults: Faults) -> int | None:
        """The value, 1 to 4; 0 for no answer."""
        if isinstance(node, Scalar) and not node.text:
            hint = f"tulis 1, 2, 3, atau 4, atau {NO_ANSWER}"
            faults.add(node.line, f'arti jawaban "{key}" belum diisi', hint)
            return None
        return self.schema_shape.read(key, node, faults)


class _AnswersOfItem(NamedTuple):
    """The labels of an item with their values; none that is read as another one."""

    @property
    def schema_shape(self) -> Table[int]:
        """A block."""
        return Table(str, _Answer())

    def read(self, key: str, node: Node, faults: Faults) -> dict[str, int] | None:
        """The value of each label as it is typed, 0 for no answer."""
        values = self.schema_shape.read(key, node, faults)
        items = node.items if isinstance(node, nodes.Mapping) else ()
        lines = {name.text: name.line for name, _ in items}
        first: dict[float | str, str] = {}
        for label, value in (values or {}).items():
            other = first.setdefault(label_key(label), label)
            if values and values[other] != value:
                message = (
                    f'jawaban "{other}" dan "{label}" terbaca sama, tetapi nilainya'
                )
                hint = "pilih satu nilainya, lalu hapus yang lain"
                both = " dan ".join(
                    str(values[one] or NO_ANSWER) for one in (other, label)
                )
                faults.add(lines[label], f"{message} {both}", hint)
        return values


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
