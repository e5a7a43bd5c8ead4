"""The words by which a row says that it is a sum, an example or a signature."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import compress, pairwise
from typing import NamedTuple, cast

from skm_cli.answers.labels.blanks import is_blank, is_filled
from skm_cli.domain import wording
from skm_cli.files.cells import Raw, Row

# A row of sums is called by one of these words, and by no word that is not here.
SUMS = frozenset(
    (
        "jumlah", "jml", "total", "subtotal", "sum", "σ", "nrr", "rata", "rata2",
        "rerata", "rataan", "average", "mean", "nilai", "skor", "peringkat", "ranking",
        "rangking", "prioritas", "minimum", "maksimum", "minimal", "maksimal", "min",
        "maks", "max", "median", "modus", "tertinggi", "terendah", "standar",
        "simpangan", "stdev", "persentase", "frekuensi",
    )
)  # fmt: skip
# What they hold is never 1 to 4: letters, words, shares, or 25 to 100.
_INDICES = frozenset(
    (
        "ikm", "skm", "mutu", "kategori", "konversi", "kinerja", "predikat", "indeks",
        "interval", "bobot", "grade", "keterangan",
    )
)  # fmt: skip
_BESIDE = frozenset(
    (
        "unsur", "per", "tiap", "setiap", "tertimbang", "tertbg", "terbobot",
        "pelayanan", "layanan", "unit", "grand", "hasil", "keseluruhan", "responden",
        "kepuasan", "masyarakat", "dan", "x", "sub", "akhir", "jawaban", "setelah",
        "dikonversi", "kuesioner", "kuisioner", "yang", "terisi", "deviasi", "baku",
        "persepsi", "huruf", "skala",
    )
)  # fmt: skip
_EXAMPLE_OF = frozenset(
    (
        "pengisian", "isian", "jawaban", "data", "responden", "baris", "nama", "cara",
        "mengisi", "pengisiannya",
    )
)  # fmt: skip
_SIGNED = (
    "mengetahui", "menyetujui", "disetujui", "disahkan", "tertanda", "ttd",
    "tanda tangan", "nip", "kepala", "plt", "plh", "camat", "lurah", "direktur",
    "sekretaris",
)  # fmt: skip
_TELLING_TOO = (
    "grand",
    "hasil",
    "huruf",
    "skala",
    "contoh",
    "ket",
    "legenda",
    "catatan",
)
_WORD = re.compile(r"[^\W_]+|∑")
_FIRST_WORDS = (*SUMS, *_INDICES, *_TELLING_TOO, *_SIGNED, "∑")
# One look at the first letter spares most texts the try of each word.
_FIRST_LETTERS = "".join(sorted({word[0] for word in _FIRST_WORDS}))
_TELLING = re.compile(
    rf"\W*(?=[{_FIRST_LETTERS}])(?:{'|'.join(_FIRST_WORDS)})", re.IGNORECASE
)
_MONTHS = "|".join(wording.MONTHS)
# As text: a run compiles it where a text stands among answers, which is seldom.
_PLACE_AND_DAY = rf"(?i)[^\W\d][\w .]*,[\s.…_]*\d{{0,2}}\s*(?:{_MONTHS})\s+\d{{4}}\W*"
_NUMBERED = r"(?a)\W{0,2}(\d{1,3})\W{0,2}"
_PLAIN = re.compile(r"\s*\d+(?:[.,]\d+)*\s*%?\.?\s*", re.ASCII)
_ENOUGH_NUMBERS = 5


class SumRow(NamedTuple):
    """A row that calls itself a sum; what it is, the other rows decide.

    Attributes:
        row: Its number.
        label: What it calls itself.
        like_answers: Most of what it holds could be answers.
    """

    row: int
    label: str
    like_answers: bool


def folded_words(cell: Raw) -> list[str]:
    """The words of a text, folded; none of anything else."""
    if not isinstance(cell, str):
        return []
    normal = unicodedata.normalize("NFKC", cell).casefold().replace("∑", "σ")
    return _WORD.findall(normal)


def possible_row_labels(texts: Sequence[str]) -> set[str]:
    """The texts that begin with a word of such rows: a look before a close one."""
    return set(compress(texts, map(_TELLING.match, texts)))


def hold_no_letter(cells: Sequence[Raw]) -> bool:
    """No cell holds a letter: all are numbers, dates and times, typed or not."""
    try:
        joined = "".join(cast("Sequence[str]", cells))
    except TypeError:
        return str not in map(type, cells)
    return joined.isascii() and joined.lower() == joined.upper()


def is_sum_label(label: Sequence[str]) -> bool:
    """The words of a label are those of a row of sums, and no others."""
    known = SUMS | _INDICES
    return not known.isdisjoint(label) and all(
        word in known or word in _BESIDE or word.isdecimal() for word in label
    )


def is_sum_text(cell: Raw) -> bool:
    """A text that is blank or a label of sums."""
    return isinstance(cell, str) and (
        is_blank(cell) or is_sum_label(folded_words(cell))
    )


def is_number(cell: Raw) -> bool:
    """A cell holds a number, be it as text: a .csv holds nothing else."""
    if isinstance(cell, str):
        return _PLAIN.fullmatch(cell) is not None
    return isinstance(cell, int | float)


def is_example(text: str) -> bool:
    """A label is that of an example row."""
    label = folded_words(text)
    return label[:1] == ["contoh"] and all(
        word in _EXAMPLE_OF or word.isdecimal() for word in label[1:]
    )


def is_place_and_day(text: str) -> bool:
    """A text is the first line of a signature block, `Surakarta, 18 Desember 2023`."""
    return re.fullmatch(_PLACE_AND_DAY, text.strip()) is not None


def begins_legend(text: str) -> bool:
    """A text begins what explains the table."""
    return folded_words(text) in (["keterangan"], ["ket"], ["legenda"], ["catatan"])


def begins_signature(text: str) -> bool:
    """A text begins a signature block."""
    return " ".join(folded_words(text)).startswith(_SIGNED) or is_place_and_day(text)


def are_numbering(cells: Sequence[tuple[int, Raw]]) -> bool:
    """1, 2, 3 … across the columns, which no answers of 1 to 4 are."""
    numbers = [(n, _number(cell)) for n, cell in cells]
    known = [(n, number) for n, number in numbers if number is not None]
    if len(known) < max(_ENOUGH_NUMBERS, len(cells)):
        return False
    return all(right - left in {1, m - n} for (n, left), (m, right) in pairwise(known))


def _number(cell: Raw) -> int | None:
    if isinstance(cell, str):
        match = re.fullmatch(_NUMBERED, cell)
        return int(match[1]) if match else None
    whole = isinstance(cell, int | float) and float(cell).is_integer()
    return int(cell) if whole and isinstance(cell, int | float) else None


def holds_one_cell(row: Row) -> bool:
    """A row holds one cell at most, as a line of explanation does."""
    return sum(map(is_filled, row)) <= 1


def is_filled_row(row: Row) -> bool:
    """A row is not blank."""
    return any(map(is_filled, row))
