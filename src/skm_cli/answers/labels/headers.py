"""What the header of a column says that the column holds."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from skm_cli.domain.problem import column_letters
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.domain.survey.respondents import CATEGORIES

DAY = "tanggal"
SERVICE = "layanan"
SUGGESTION = "saran"
PROFILE = tuple(CATEGORIES)
"""What a column can say of who answered."""


_DAYS = frozenset(
    (
        "timestamp", "cap waktu", "stempel waktu", "tanggal", "tgl", "hari tanggal",
        "tanggal survei", "tanggal survey", "tanggal pengisian", "tanggal mengisi",
        "tanggal jawaban", "tanggal pelayanan", "tanggal layanan", "tanggal kunjungan",
        "waktu survei", "waktu survey", "waktu pengisian",
    )
)  # fmt: skip
_SERVICES = frozenset(
    (
        "jenis layanan", "jenis pelayanan", "layanan", "pelayanan", "nama layanan",
        "nama pelayanan",
    )
)  # fmt: skip
_SERVICE_STARTS = ("jenis layanan ", "jenis pelayanan ", "layanan yang ")
_PROFILE = {
    header: role
    for role, headers in zip(
        PROFILE,
        (
            "jenis kelamin, jns kelamin, jenis kel, jenkel, kelamin, gender, sex, jk",
            "usia, umur",
            "pendidikan, tingkat pendidikan, tk pendidikan, jenjang pendidikan, pend",
            "pekerjaan, profesi, mata pencaharian",
            "disabilitas, difabel, berkebutuhan khusus, penyandang cacat, cacat",
        ),
        strict=True,
    )
    for header in headers.split(", ")
}
_PROFILE_WORDS = frozenset(word for header in _PROFILE for word in header.split())
_ANYONE = (
    "apa apakah responden anda saudara bapak ibu sdr pengguna penerima layanan pemohon"
)
# What a header of these may say besides.
_PROFILE_FILLERS = {
    role: frozenset(f"{words} {_ANYONE}".split())
    for role, words in zip(
        PROFILE,
        (
            "",
            "tahun thn th dalam kelompok rentang kategori range saat ini berapa",
            "terakhir terahir akhir formal yang ditamatkan",
            "utama jenis status saat ini sekarang",
            "penyandang status adalah merupakan termasuk kelompok ragam jenis ya tidak",
        ),
        strict=True,
    )
}
_BOTH_SEXES = re.compile(
    r"\b(l p|p l|laki laki perempuan|laki perempuan|pria wanita)\b"
)
_PERSONAL = frozenset(
    (
        "nama", "nik", "nip", "hp", "handphone", "wa", "whatsapp", "telepon", "telp",
        "tlp", "email", "mail", "surel", "alamat", "kontak",
    )
)  # fmt: skip
_PERSONAL_BEGINNINGS = (["no", "ktp"], ["nomor", "ktp"], ["ktp"], ["nomor", "induk"])
# `Nama layanan` is no one's name.
_NOT_PERSONAL = frozenset(
    ("layanan", "pelayanan", "unit", "instansi", "dinas", "loket", "opd", "produk")
)
IMPORTANCE = frozenset(("kepentingan", "harapan", "importance"))
"""Words of columns that ask how much an unsur matters."""

REASONS = frozenset(("alasan", "keterangan", "catatan", "jelaskan", "sebutkan"))
"""Words of columns that ask why."""

SUGGESTIONS = frozenset(
    ("saran", "masukan", "kritik", "komentar", "usul", "usulan", "kesan", "pesan")
)
"""Words of columns that ask what else there is to say."""

# Words of columns that ask something else about an unsur, or ask for free text.
_ASIDE = IMPORTANCE | REASONS | {"kritik", "komentar", "pengisian"}
_WORD = re.compile(r"[^\W_]+")
_CODE = re.compile(r"(?:u|unsur|q|p|skm)0*([1-9]\d?)", re.ASCII)
_CODE_AT_END = re.compile(r"u0*([1-9]\d?)", re.ASCII)
_BARE_NUMBER = re.compile(r"0*([1-9]\d?)\s?[.)]", re.ASCII)
_NUMBER = re.compile(r"0*[1-9]\d?", re.ASCII)
_CODE_WORDS = frozenset(("u", "unsur", "q", "p", "skm"))
_NUMBER_WORDS = frozenset(("no", "nomor", "pertanyaan", "soal"))


# Headers are few, and each is looked at more than once.
_REMEMBERED = 1024


class Column(NamedTuple):
    """A column with its header.

    Attributes:
        number: Counted from 1.
        header: Its header on one line, as typed but for personal data.
    """

    number: int
    header: str

    def __str__(self) -> str:
        return f"{column_letters(self.number)} · {self.header}"


class Claim(NamedTuple):
    """What a header says of its column.

    Attributes:
        column: The column.
        code: The number of a code in it, 3 of `U3`; None without one.
        item: The item that its text names; None when it names none.
        certain: The text is a name or the official question, and not only a
            sentence with a word that one item is known by.
        text: The text without the code.
    """

    column: Column
    code: int | None
    item: Item | None
    certain: bool
    text: str


def one_line(text: str) -> str:
    """A header on one line, blanks of all kinds as single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(_REMEMBERED)
def folded_header(text: str) -> str:
    """A header as it is compared: its words, whatever their case and punctuation."""
    return " ".join(_words(text))


@lru_cache
def items_by_name(instrument: Instrument) -> Mapping[str, Item]:
    """The items by every name and question of theirs, folded."""
    return {
        folded_header(name): item
        for item in instrument.items
        for name in (item.name, item.question, *item.headers)
    }


def header_claim(
    column: Column, instrument: Instrument, names: Mapping[str, Item]
) -> Claim | None:
    """What a header says; None when it is about no item."""
    words = _without_numbering(_words(column.header))
    code, rest = _code_of(words)
    text = " ".join(rest)
    if text in names:
        return Claim(column, code, names[text], certain=True, text=text)
    if profile_of(column.header) or is_personal(column.header):
        return None
    item = None if is_day(text) or is_service(text) else _hinted(rest, instrument)
    if code is None and item is None:
        return None
    return Claim(column, code, item, certain=False, text=text)


def bare_number(text: str) -> int | None:
    """The number that a header is, with its mark: `3.`; None of any other header."""
    found = _BARE_NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def numbered_claim(column: Column) -> Claim | None:
    """What a header says that is the number of a question; None of any other."""
    code = bare_number(column.header)
    return Claim(column, code, None, certain=False, text="") if code else None


def is_day(text: str) -> bool:
    """A header is that of the date of the answers."""
    return folded_header(text) in _DAYS


def is_service(text: str) -> bool:
    """A header is that of the service that was used."""
    key = folded_header(text)
    return key in _SERVICES or key.startswith(_SERVICE_STARTS)


def profile_of(text: str) -> str | None:
    """Which of `PROFILE` a header asks for; None when it is about none of these."""
    # What stands in brackets are mostly the choices: `Pendidikan (SD/SMP/SMA)`.
    return _profile_of(text) or _profile_of(text.partition("(")[0])


@lru_cache(_REMEMBERED)
def _profile_of(text: str) -> str | None:
    whole = _words(text)
    plain = _without_numbering(whole)
    # `L/P` looks numbered with a letter.
    if any(_BOTH_SEXES.fullmatch(" ".join(words)) for words in (whole, plain)):
        return PROFILE[0]
    if _PROFILE_WORDS.isdisjoint(plain):
        return None
    _, words = _code_of(plain)
    words = [word for word in words if not word.isdecimal()]
    words = _BOTH_SEXES.sub(" ", " ".join(words)).split()
    for role in PROFILE:
        core = [word for word in words if word not in _PROFILE_FILLERS[role]]
        names = (" ".join(words), " ".join(core))
        if role in map(_PROFILE.get, names) or (
            core and all(_PROFILE.get(word) == role for word in core)
        ):
            return role
    return None


def asks_something_else(text: str) -> bool:
    """A header asks something else than how good an unsur is, its importance say."""
    return not _ASIDE.isdisjoint(folded_header(text).split())


def code_in_header(text: str) -> int | None:
    """The number of a code in a header, 3 of `U3`; None without one."""
    return _code_of(_without_numbering(_words(text)))[0]


def is_personal(text: str) -> bool:
    """A header is that of personal data, which is never read."""
    words = _without_numbering(_words(text))
    if words[:1] in (["no"], ["nomor"]) and words[1:2] not in (["ktp"], ["induk"]):
        words = words[1:]
    beginning = not _PERSONAL.isdisjoint(words[:1]) or any(
        words[: len(start)] == start for start in _PERSONAL_BEGINNINGS
    )
    return beginning and _NOT_PERSONAL.isdisjoint(words)


def _words(text: str) -> list[str]:
    normal = unicodedata.normalize("NFKC", text).casefold()
    return [word for word in _WORD.findall(normal) if word != "dan"]


def _without_numbering(words: list[str]) -> list[str]:
    match words:
        case [str(word), str(number), _, *_] if (
            word in _NUMBER_WORDS and number.isdecimal()
        ):
            return words[2:]
        case [str(number), _, *_] if number.isdecimal():
            return words[1:]
        case [str(letter), str(word), *_] if (
            len(letter) == 1 and letter not in _CODE_WORDS and not word.isdecimal()
        ):
            return words[1:]
        case _:
            return words


def _code_of(words: list[str]) -> tuple[int | None, list[str]]:
    match words:
        case [str(word), *rest] if found := _CODE.fullmatch(word):
            return int(found[1]), rest
        case [str(word), str(number), *rest] if (
            word in _CODE_WORDS and _NUMBER.fullmatch(number)
        ):
            return int(number), rest
        case [*rest, str(word)] if rest and (found := _CODE_AT_END.fullmatch(word)):
            return int(found[1]), rest
        case _:
            return None, words


def _hinted(words: list[str], instrument: Instrument) -> Item | None:
    """The one item that a sentence must be about, by the words that it uses."""
    used = set(words)
    if used & _ASIDE:
        return None
    about = [
        item
        for item in instrument.items
        if used.intersection(item.words) and not used.intersection(item.other_words)
    ]
    return about[0] if len(about) == 1 else None
