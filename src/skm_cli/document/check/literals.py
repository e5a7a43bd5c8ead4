"""Finds figures and names that a template writes itself and should ask for by tags.

What stands in a template stands in every report, also in that of the next period: a
figure of last year would stay in the text unnoticed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class ReservedNames(NamedTuple):
    """The names that a template must ask for by tags.

    Attributes:
        unsur: The names of unsur.
        units: The unit and its government, as far as they are known.
    """

    unsur: tuple[str, ...]
    units: tuple[str, ...] = ()


class Literal(NamedTuple):
    """A figure or a name that a template writes itself."""

    what: str
    hint: str


# Numbers that are the same in every report, each with its reason.
_SAME = (
    # A law, a decree, a standard: `Nomor 14 Tahun 2017`, `UU No. 25/2009`.
    r"\b(?:Nomor|No\.?)\s*[\w./-]*\d[\w./-]*(?:\s+Tahun\s+\d{4})?",
    # What a law is divided into.
    r"(?i:\b(?:pasal|ayat|angka|huruf|bab|bagian|lampiran))\s*\(?\d+\)?",
    # What a document is divided into, which a clerk may number by hand.
    r"(?i:\b(?:tabel|gambar|grafik|halaman))\s*\d+(?:\.\d+)*",
    # The number of a heading or of an item at the beginning of a paragraph.
    r"^\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)",
    # The scale of the answers and of the index, which the regulation fixes.
    r"\bskala\s+\d+\s*(?:sampai dengan|s\.d\.|–|-)\s*\d+",
    # A letterhead: telephone, fax, postal code, the web, mail.
    r"(?i:\b(?:telp|telepon|fax|faks|faksimile|kode pos|wa))\b[\s.:(+]*\d[\d\s()./+-]*",
    r"(?i:\bhttps?://|\bwww\.)\S+",
    r"[\w.]+@[\w.]+",
    # A standard of quality or of paper.
    r"\b(?:ISO|SNI)\s?\d+(?:[:-]\d+)*|\b[AF]\d\b",
)
_ALLOWED = re.compile("|".join(_SAME))
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*\s?%?")
_CODE = re.compile(r"\bU\d{1,2}\b")
# `4 unsur terendah` in words, and the period.
_WORDS = re.compile(
    r"(?i)\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+"
    r"(?:unsur|responden|jenis layanan|RTL)\b"
    r"|\bTriwulan\s+[IV]+\b|\bSemester\s+I{1,2}\b"
)
_HINT = "ganti dengan tag, supaya benar pada setiap laporan"


def literals(text: str, names: ReservedNames) -> Iterator[Literal]:
    """The figures and names in a paragraph without its tags and Word's fields."""
    for name in names.unsur:
        if _holds(text, name, whole=" " not in name):
            yield Literal(f"nama unsur `{name}` tertulis langsung", _HINT)
    for name in names.units:
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            yield Literal(f"nama unit `{name}` tertulis langsung", _HINT)
    for match in _CODE.finditer(text):
        yield Literal(f"kode unsur `{match[0]}` tertulis langsung", _HINT)
    for match in _WORDS.finditer(text):
        yield Literal(f"`{match[0]}` tertulis langsung", _HINT)
    without = _CODE.sub(" ", _ALLOWED.sub(" ", text))
    for match in _FIGURE.finditer(without):
        yield Literal(f"angka `{match[0].strip()}` tertulis langsung", _HINT)


def _holds(text: str, name: str, *, whole: bool) -> bool:
    """Whether a text holds a name; `whole` asks whether it is nothing else."""
    if whole:
        return text.casefold() == name.casefold()
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
