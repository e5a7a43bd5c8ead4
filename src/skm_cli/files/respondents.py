"""Reads who answered: what was typed, as the categories of `domain.respondents`.

Each different cell of a column is interpreted once. What is understood in no certain
way is `OTHER`; nothing here stops a run.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from itertools import pairwise

from skm_cli.domain.respondents import CATEGORIES, OTHER, UNFILLED, in_order
from skm_cli.files.answers import is_blank
from skm_cli.files.table import Raw

YOUNGEST, OLDEST = 10, 110
"""Ages beyond these are slips of the hand and count as `OTHER`."""

_WORD = re.compile(r"[^\W_]+")
_REFUSED = frozenset(("tidakdiisi", "tidakmenjawab", "tidakmengisi", "kosong"))

_MALE, _FEMALE = CATEGORIES["jenis_kelamin"]
_SEXES = {
    word: sex
    for sex, words in (
        (_MALE, "l lk lki laki lakilaki laki2 pria cowok male"),
        (_FEMALE, "p pr perempuan prempuan wanita cewek female"),
    )
    for word in words.split()
}
_CODED_SEXES: Mapping[float, str] = {1: _MALE, 2: _FEMALE}

# The first age of each band; the last is open.
_STARTS = (0, 20, 30, 40, 50, 60, 1000)
_YEARS = r"\s*(?:tahun|thn|th)?\.?\s*"
# Patterns stand as text: a run compiles those that its columns need.
_MARK = r"(?:[a-h]|\d)[.)]\s+(?=\S)"
_ONE_AGE = rf"(\d{{1,3}})(?:[.,]\d+)?{_YEARS}"
_TWO_AGES = (
    rf"(\d{{1,3}}){_YEARS}(?:[-‐–—~]|s\.?\s?/?\s?d\.?|sampai(?:\s?dengan)?|hingga)\s*"
    rf"(\d{{1,3}}){_YEARS}"
)
_OPEN_BELOW = (
    (rf"(?:<|kurang dari|di\s?bawah)\s*(\d{{1,3}}){_YEARS}", 1),
    (rf"(?:<=|≤|maksimal)\s*(\d{{1,3}}){_YEARS}", 0),
    (rf"(\d{{1,3}}){_YEARS}ke\s?bawah", 0),
)
_OPEN_ABOVE = (
    (rf"(?:>|lebih dari|di\s?atas)\s*(\d{{1,3}}){_YEARS}", 1),
    (rf"(?:>=|≥|minimal)\s*(\d{{1,3}}){_YEARS}", 0),
    (rf"(\d{{1,3}}){_YEARS}(?:\+|ke\s?atas|lebih)", 0),
)

_LEVELS = {
    word: school
    for school, words in zip(
        CATEGORIES["pendidikan"],
        (
            "sd mi sr sdn",
            "smp sltp mts smpn mtsn",
            "sma smk slta smu stm ma smea man sman smkn",
            "d1 d2 d3 diploma akademi",
            "d4 s1 sarjana",
            "s2 s3 magister doktor doktoral pascasarjana pasca",
        ),
        strict=True,
    )
    for word in words.split()
}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "satu": "1", "dua": "2"}
_DEGREE = (
    r"\b(s|d|strata|diploma)"
    r"(?:[\W_]*(iv|iii|ii|[1-4]|satu|dua)|[\W_]+(i)|(?<=^d)(i)$)\b"
)
_SCHOOLS = {
    phrase: word
    for word, phrases in {
        "sd": "sekolah dasar, madrasah ibtidaiyah, paket a ",
        "smp": "sekolah menengah pertama, sekolah lanjutan tingkat pertama, "
        "madrasah tsanawiyah, paket b ",
        "sma": "sekolah menengah atas, sekolah lanjutan tingkat atas, paket c , "
        "sekolah menengah kejuruan, sekolah menengah umum, madrasah aliyah",
        "pasca": "pasca sarjana",
        "d3": "sarjana muda, ahli madya",
    }.items()
    for phrase in phrases.split(", ")
}
_FINISHED = frozenset(("tamat", "lulus", "lulusan", "tamatan", "setara"))
_DENIED = frozenset(("tidak", "belum", "bukan", "putus"))

_WORK = {
    word.replace(" ", ""): work
    for work, words in zip(
        CATEGORIES["pekerjaan"],
        (
            "pns, asn, pppk, p3k, pegawai negeri, pegawai negeri sipil, pegawai asn",
            "tni, tentara, anggota tni, prajurit tni, tni ad, tni al, tni au",
            "polri, polisi, anggota polri, kepolisian, polisi republik indonesia",
            "swasta, pegawai swasta, peg swasta, karyawan, karyawan swasta",
            "wirausaha, wiraswasta, wirausahawan, pengusaha, usahawan, usaha sendiri",
            "pelajar, mahasiswa, mahasiswi, siswa, siswi",
            "petani, nelayan, tani",
            "ibu rumah tangga, irt, mengurus rumah tangga, rumah tangga",
        ),
        strict=True,
    )
    for word in words.split(", ")
}
_PARTS = r"[/,&|]|\batau\b|\bdan\b"
_BRACKETS = r"\s*\(.*\)\s*"

_DISABLED, _NOT_DISABLED = CATEGORIES["disabilitas"]
_NO = frozenset(("tidak", "tdk", "bukan", "non", "t", "n", "no", "tidakada", "tdkada"))
_NO_STARTS = (
    "bukan", "tidakada", "tidakmemiliki", "tidakmempunyai", "tidakdisabilitas",
    "tidakmenyandang", "tidakberkebutuhan", "nondisabilitas", "nondifabel", "tanpa",
    "nonpenyandang", "tidakpenyandang",
)  # fmt: skip
_YES = frozenset(("ya", "y", "iya", "ada", "yes"))
_YES_STARTS = ("disabilitas", "penyandang", "difabel", "tuna", "berkebutuhan")


def categorised(columns: Mapping[str, Mapping[Raw, int]]) -> dict[str, dict[str, int]]:
    """How many respondents are in each category.

    Args:
        columns: The cells of each characteristic's column, each with how often it
            stands there.
    """
    return in_order({name: _counted(name, cells) for name, cells in columns.items()})


def _counted(name: str, cells: Mapping[Raw, int]) -> dict[str, int]:
    meaning = _READERS[name]
    if name == "jenis_kelamin":
        meaning = _sexes_of(cells)
    found: dict[str, int] = {}
    for cell, count in cells.items():
        category = UNFILLED if _unfilled(cell) else meaning(cell) or OTHER
        found[category] = found.get(category, 0) + count
    return found


def _unfilled(cell: Raw) -> bool:
    return isinstance(cell, str) and (is_blank(cell) or _run_together(cell) in _REFUSED)


def _normal(cell: Raw) -> str:
    if not isinstance(cell, str):
        return ""
    return " ".join(unicodedata.normalize("NFKC", cell).casefold().split())


def _run_together(text: str) -> str:
    return "".join(_WORD.findall(_normal(text)))


def _unmarked(cell: Raw) -> str:
    """A text without the letter or the number of a choice: `b. 20 - 29`."""
    text = _normal(cell)
    mark = re.match(_MARK, text)
    return text[mark.end() :] if mark else text


def _number(cell: Raw) -> float | None:
    match cell:
        case bool():
            return None
        case int() | float():
            return cell
        case str() if (text := cell.strip(" '\"\u00a0")).isdecimal():
            return float(text) if len(text) <= len(str(OLDEST)) else None
        case _:
            return None


def _sexes_of(cells: Collection[Raw]) -> Callable[[Raw], str | None]:
    """What reads a column, which may have codes of its own."""
    typed = {_run_together(cell) for cell in cells if isinstance(cell, str)}
    if "w" in typed:
        # `P/W` is pria and wanita; beside both L and W, a P says nothing.
        own = {"w": _FEMALE, "p": None if "l" in typed else _MALE}
        return lambda cell: own.get(_run_together(str(cell)), _labelled_sex(cell))
    if any(_number(cell) == 0 for cell in cells):
        # A form that counts from 0 is not the official one: its 1 is not known.
        return _labelled_sex
    return _sex


def _sex(cell: Raw) -> str | None:
    number = _number(cell)
    if number is not None:
        return _CODED_SEXES.get(number)
    return _labelled_sex(cell)


def _labelled_sex(cell: Raw) -> str | None:
    words = _WORD.findall(_normal(cell))
    if (whole := _SEXES.get("".join(words))) or len(words) < 2:  # noqa: PLR2004 - a mark and a word
        return whole
    # `1. Laki-laki`, `Laki-laki (L)`, but not `L/P`, which chooses nothing.
    for mark, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if len(mark) == 1 and len("".join(rest)) > 1:
            sex = _SEXES.get("".join(rest))
            if sex and _SEXES.get(mark, sex) == sex:
                return sex
    return None


def _age(cell: Raw) -> str | None:
    number = _number(cell)
    if number is not None:
        # No comparison holds for what is no number.
        return _band(number, number) if YOUNGEST <= number <= OLDEST else None
    text = _unmarked(cell)
    ages = _ages(text)
    return _band(*ages) if ages else None


def _ages(text: str) -> tuple[float, float] | None:
    """The lowest and highest age that a text says."""
    if found := re.fullmatch(_ONE_AGE, text):
        low = high = int(found[1])
        return (low, high) if YOUNGEST <= low <= OLDEST else None
    if found := re.fullmatch(_TWO_AGES, text):
        low, high = int(found[1]), int(found[2])
        return (low, high) if low <= high <= OLDEST else None
    for pattern, less in _OPEN_BELOW:
        if found := re.fullmatch(pattern, text):
            return (0, int(found[1]) - less)
    for pattern, more in _OPEN_ABOVE:
        if found := re.fullmatch(pattern, text):
            return (int(found[1]) + more, OLDEST)
    return None


def _band(low: float, high: float) -> str | None:
    """The band that holds all ages from `low` to `high`."""
    for band, (start, end) in zip(CATEGORIES["usia"], pairwise(_STARTS), strict=True):
        if start <= low and YOUNGEST <= high < end:
            return band
    return None


def _school(cell: Raw) -> str | None:
    text = _unmarked(cell)
    text = re.sub(_DEGREE, _degree, text)
    for phrase, word in _SCHOOLS.items():
        text = f"{text} ".replace(phrase, f"{word} ")
    words = _WORD.findall(text)
    words = words[1:] if words[:1] and words[0] in _FINISHED else words
    levels = [_LEVELS[word] for word in words if word in _LEVELS]
    if not levels or words[0] not in _LEVELS or _DENIED.intersection(words):
        return None
    lowest, *_, highest = CATEGORIES["pendidikan"]
    beyond = {"atas": highest, "keatas": highest, "bawah": lowest, "kebawah": lowest}
    levels += [beyond[word] for word in words if word in beyond]
    return levels[0] if len(set(levels)) == 1 else None


def _degree(found: re.Match[str]) -> str:
    # `diploma` and `strata` by their first letters.
    kind, number = found[1][0], found[2] or found[3] or found[4]
    return f" {kind}{_ROMAN.get(number, number)} "


def _work(cell: Raw) -> str | None:
    text = _unmarked(cell)
    text = re.sub(_BRACKETS, "", text)
    # `Pegawai/Karyawan Swasta` is one choice; `Pegawai` alone could be anybody's.
    text = text.replace("pegawai/karyawan", "karyawan")
    parts = {
        _WORK.get(_run_together(part))
        for part in re.split(_PARTS, text)
        if part.strip()
    }
    return parts.pop() if len(parts) == 1 else None


def _disability(cell: Raw) -> str | None:
    if isinstance(cell, bool):
        return _DISABLED if cell else _NOT_DISABLED
    text = _run_together(_normal(cell))
    if text in _NO or text.startswith(_NO_STARTS):
        return _NOT_DISABLED
    first = _WORD.match(_normal(cell))
    if text.startswith(_YES_STARTS) or (first and first[0] in _YES):
        return _DISABLED
    return None


_READERS: Mapping[str, Callable[[Raw], str | None]] = {
    "jenis_kelamin": _sex,
    "usia": _age,
    "pendidikan": _school,
    "pekerjaan": _work,
    "disabilitas": _disability,
}
