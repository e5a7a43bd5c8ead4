"""Finds what a template says itself and should ask for: figures and names.

What stands in a template stands in every report that it makes, also in the next
period's: last year's figures are left in the text, and nobody sees it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Names(NamedTuple):
    """What a report names by tags alone.

    Attributes:
        unsur: The names of unsur.
        units: The unit and its government, where they are known.
    """

    unsur: tuple[str, ...]
    units: tuple[str, ...] = ()


class Literal(NamedTuple):
    """A figure or a name that a template says itself."""

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
# As texts, which are compiled when a template is checked and not at every start.
_ALLOWED = "|".join(_SAME)
_FIGURE = r"\d+(?:[.,:/]\d+)*\s?%?"
_CODE = r"\bU\d{1,2}\b"
# `4 unsur terendah` in words, and the period.
_WORDS = (
    r"(?i)\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+"
    r"(?:unsur|responden|jenis layanan|RTL)\b"
    r"|\bTriwulan\s+[IV]+\b|\bSemester\s+I{1,2}\b"
)
_HINT = "ganti dengan tag, supaya benar pada setiap laporan"


def literals(text: str, names: Names) -> Iterator[Literal]:
    """The figures and names in a paragraph, its tags and Word's fields left out."""
    for name in names.unsur:
        if _says(text, name, whole=" " not in name):
            yield Literal(f"nama unsur `{name}` tertulis langsung", _HINT)
    for name in names.units:
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            yield Literal(f"nama unit `{name}` tertulis langsung", _HINT)
    for found in re.finditer(_CODE, text):
        yield Literal(f"kode unsur `{found[0]}` tertulis langsung", _HINT)
    for found in re.finditer(_WORDS, text):
        yield Literal(f"`{found[0]}` tertulis langsung", _HINT)
    without = re.sub(_CODE, " ", re.sub(_ALLOWED, " ", text))
    for found in re.finditer(_FIGURE, without):
        yield Literal(f"angka `{found[0].strip()}` tertulis langsung", _HINT)


def _says(text: str, name: str, *, whole: bool) -> bool:
    """Whether a text holds a name; one of a single word is one only if alone."""
    if whole:
        return text.casefold() == name.casefold()
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
