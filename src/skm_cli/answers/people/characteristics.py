"""Reads who answered into the categories of `domain.survey.respondents`.

Each different cell of a column is interpreted once. What is not certain is `OTHER`;
nothing here stops a run.
"""

import re
from collections.abc import Callable, Collection, Mapping

from skm_cli.answers.labels.blanks import is_blank
from skm_cli.answers.people.ages import age, ages_of
from skm_cli.answers.people.choices import (
    WORD,
    normal,
    number_in,
    unmarked,
    without_spaces,
)
from skm_cli.domain.survey.respondents import (
    CATEGORIES,
    OTHER,
    UNFILLED,
    official_order,
)
from skm_cli.files.cells import Raw
from skm_cli.files.lazy_pattern import lazy_pattern

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
_DEGREE = lazy_pattern(
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
_PARTS = lazy_pattern(r"[/,&|]|\batau\b|\bdan\b")

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
    """Count the respondents in each category of each characteristic.

    Args:
        columns: The cells of each characteristic's column, each with how often it
            stands there.
    """
    return official_order(
        {name: _counted(name, cells) for name, cells in columns.items()}
    )


def _counted(name: str, cells: Mapping[Raw, int]) -> dict[str, int]:
    meaning = _READERS[name]
    if name == "jenis_kelamin":
        meaning = _sexes_of(cells)
    if name == "usia":
        meaning = ages_of(cells)
    counts: dict[str, int] = {}
    for cell, count in cells.items():
        category = UNFILLED if _is_unfilled(cell) else meaning(cell) or OTHER
        counts[category] = counts.get(category, 0) + count
    return counts


def _is_unfilled(cell: Raw) -> bool:
    return isinstance(cell, str) and (
        is_blank(cell) or without_spaces(cell) in _REFUSED
    )


def _sexes_of(cells: Collection[Raw]) -> Callable[[Raw], str | None]:
    """The function that gives the sex for each cell of a column, by its own codes."""
    typed = {without_spaces(cell) for cell in cells if isinstance(cell, str)}
    if "w" in typed:
        # `P/W` is pria and wanita; where L and W both occur, a P can be either.
        own = {"w": _FEMALE, "p": None if "l" in typed else _MALE}
        return lambda cell: own.get(without_spaces(str(cell)), _labelled_sex(cell))
    if any(number_in(cell) == 0 for cell in cells):
        # A form that counts from 0 is not the official one: its 1 can be either sex.
        return _labelled_sex
    return _sex


def _sex(cell: Raw) -> str | None:
    number = number_in(cell)
    if number is not None:
        return _CODED_SEXES.get(number)
    return _labelled_sex(cell)


def _labelled_sex(cell: Raw) -> str | None:
    words = WORD.findall(normal(cell))
    if (whole := _SEXES.get("".join(words))) or len(words) < 2:  # noqa: PLR2004 - a mark and a word
        return whole
    # `1. Laki-laki`, `Laki-laki (L)`, but not `L/P`, which chooses nothing.
    for mark, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if len(mark) == 1 and len("".join(rest)) > 1:
            sex = _SEXES.get("".join(rest))
            if sex and _SEXES.get(mark, sex) == sex:
                return sex
    return None


def _school(cell: Raw) -> str | None:
    text = unmarked(cell)
    text = _DEGREE.sub(_degree, text)
    for phrase, word in _SCHOOLS.items():
        text = f"{text} ".replace(phrase, f"{word} ")
    words = WORD.findall(text)
    words = words[1:] if words[:1] and words[0] in _FINISHED else words
    levels = [_LEVELS[word] for word in words if word in _LEVELS]
    if not levels or words[0] not in _LEVELS or _DENIED.intersection(words):
        return None
    lowest, *_, highest = CATEGORIES["pendidikan"]
    beyond = {"atas": highest, "keatas": highest, "bawah": lowest, "kebawah": lowest}
    levels += [beyond[word] for word in words if word in beyond]
    return levels[0] if len(set(levels)) == 1 else None


def _degree(match: re.Match[str]) -> str:
    # `diploma` and `strata` by their first letters.
    kind, number = match[1][0], match[2] or match[3] or match[4]
    return f" {kind}{_ROMAN.get(number, number)} "


def _without_brackets(text: str) -> str:
    """A text without what stands between its first bracket and its last."""
    before, _, rest = text.partition("(")
    _, last, after = rest.rpartition(")")
    return f"{before.rstrip()}{after.lstrip()}" if last else text


def _work(cell: Raw) -> str | None:
    text = unmarked(cell)
    text = _without_brackets(text)
    # `Pegawai/Karyawan Swasta` is one choice; `Pegawai` alone could be anybody's.
    text = text.replace("pegawai/karyawan", "karyawan")
    parts = {
        _WORK.get(without_spaces(part)) for part in _PARTS.split(text) if part.strip()
    }
    return parts.pop() if len(parts) == 1 else None


def _disability(cell: Raw) -> str | None:
    if isinstance(cell, bool):
        return _DISABLED if cell else _NOT_DISABLED
    text = without_spaces(normal(cell))
    if text in _NO or text.startswith(_NO_STARTS):
        return _NOT_DISABLED
    first = WORD.match(normal(cell))
    if text.startswith(_YES_STARTS) or (first and first[0] in _YES):
        return _DISABLED
    return None


_READERS: Mapping[str, Callable[[Raw], str | None]] = {
    "jenis_kelamin": _sex,
    "usia": age,
    "pendidikan": _school,
    "pekerjaan": _work,
    "disabilitas": _disability,
}
