"""What headers ask about the respondent: the date, the service, the profile.

Columns of personal data are known by their headers too, so that they are never read.
"""

from functools import lru_cache

from skm_cli.answers.labels.day_headers import day_rank
from skm_cli.answers.labels.header_text import (
    REMEMBERED,
    folded_header,
    header_words,
    split_code,
    without_numbering,
)
from skm_cli.domain.survey.respondents import CATEGORIES
from skm_cli.files.lazy_pattern import lazy_pattern

DAY = "tanggal"
"""The column of the date of the answers, as `kolom` of skm.yaml names it."""

SERVICE = "layanan"
"""The column of the service that was used."""

SUGGESTION = "saran"
"""The column of suggestions."""

PROFILE = tuple(CATEGORIES)
"""The columns of the respondent's profile."""

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
# The words that such a header holds besides.
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
_BOTH_SEXES = lazy_pattern(
    r"\b(l p|p l|laki laki perempuan|laki perempuan|pria wanita)\b"
)
_NUMBERINGS = frozenset(
    (
        "no", "nomor", "nomer", "no urut", "nomor urut", "no responden", "no resp",
        "nomor responden", "id", "no id", "id responden", "kode responden", "responden",
    )
)  # fmt: skip
_PERSONAL = frozenset(
    (
        "nama", "nik", "nip", "hp", "handphone", "wa", "whatsapp", "telepon", "telp",
        "tlp", "email", "mail", "surel", "alamat", "kontak", "name", "username",
        "phone", "phonenumber", "ip", "ipaddr", "deviceid",
    )
)  # fmt: skip
_PERSONAL_BEGINNINGS = (
    ["no", "ktp"], ["nomor", "ktp"], ["ktp"], ["nomor", "induk"], ["first", "name"],
    ["last", "name"], ["full", "name"], ["submitted", "by"],
)  # fmt: skip
# `Nama layanan` is nobody's name.
_NOT_PERSONAL = frozenset(
    ("layanan", "pelayanan", "unit", "instansi", "dinas", "loket", "opd", "produk")
)


def is_day(text: str) -> bool:
    """Whether a header is that of the date of the answers."""
    return day_rank(text) is not None


def is_service(text: str) -> bool:
    """Whether a header is that of the service that was used."""
    key = folded_header(text)
    return key in _SERVICES or key.startswith(_SERVICE_STARTS)


def profile_of(text: str) -> str | None:
    """The one of `PROFILE` that a header asks for; None for any other header."""
    # What stands in brackets are mostly the choices: `Pendidikan (SD/SMP/SMA)`.
    return _profile_of(text) or _profile_of(text.partition("(")[0])


@lru_cache(REMEMBERED)
def _profile_of(text: str) -> str | None:
    whole = header_words(text)
    plain = without_numbering(whole)
    # `L/P` looks numbered with a letter.
    if any(_BOTH_SEXES.fullmatch(" ".join(words)) for words in (whole, plain)):
        return PROFILE[0]
    if _PROFILE_WORDS.isdisjoint(plain):
        return None
    _, words = split_code(plain)
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


def is_personal(text: str) -> bool:
    """Whether a header is that of personal data, which is never read.

    What stands below a group counts too: `identitas/nama`.
    """
    end = text.rpartition("/")[2]
    ends = {text, end, end if " " in end else end.rpartition("-")[2]}
    return any(map(_is_personal, ends))


def _is_personal(text: str) -> bool:
    words = without_numbering(header_words(text))
    if words[:1] in (["no"], ["nomor"]) and words[1:2] not in (["ktp"], ["induk"]):
        words = words[1:]
    beginning = not _PERSONAL.isdisjoint(words[:1]) or any(
        words[: len(start)] == start for start in _PERSONAL_BEGINNINGS
    )
    return beginning and _NOT_PERSONAL.isdisjoint(words)


def is_numbering(text: str) -> bool:
    """Whether a header is that of the running number of the respondents."""
    return folded_header(text) in _NUMBERINGS


def is_about_respondent(text: str) -> bool:
    """Whether a header asks for the respondent, the date or the service."""
    known = (is_day, is_service, is_personal, is_numbering, profile_of)
    return any(is_known(text) for is_known in known)
