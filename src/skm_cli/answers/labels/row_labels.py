"""The words by which a row is known to be a sum, an example or a signature."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import compress, pairwise
from typing import cast

from skm_cli.answers.labels.blanks import is_blank, is_filled
from skm_cli.domain import wording
from skm_cli.files.cells import Raw, Row
from skm_cli.files.lazy_pattern import lazy_pattern

SUMS = frozenset(
    (
        "jumlah", "jml", "total", "subtotal", "sum", "σ", "nrr", "rata", "rata2",
        "rerata", "rataan", "average", "mean", "nilai", "skor", "peringkat", "ranking",
        "rangking", "prioritas", "minimum", "maksimum", "minimal", "maksimal", "min",
        "maks", "max", "median", "modus", "tertinggi", "terendah", "standar",
        "simpangan", "stdev", "persentase", "frekuensi", "target", "ideal", "count",
    )
)  # fmt: skip
"""Words of labels of sums. Such a label holds no words but those of this module."""

# Nobody's name and no service begins with one of these, or with two of the others.
_FIRST_OF_SUMS = frozenset(
    (
        "jumlah", "jml", "subtotal", "σ", "nrr", "rata2", "rerata", "rataan", "target",
        "average",
    )
)  # fmt: skip
_STATISTICS = _FIRST_OF_SUMS | {
    "grand", "sub", "total", "rata", "mean", "nilai", "skor", "min", "maks", "max",
    "minimum", "maksimum", "minimal", "maksimal", "tertinggi", "terendah", "standar",
    "simpangan", "median", "modus", "ideal",
}  # fmt: skip
_LAST_OF_SUBTOTALS = ("total", "jumlah", "rata", "average", "count", "sum")
# A longer text is a sentence, such as a suggestion.
_MOST_WORDS = 6

# Rows with these labels never hold 1 to 4, but letters, words, shares, or 25 to 100.
_INDICES = frozenset(
    (
        "ikm", "skm", "mutu", "kategori", "konversi", "kinerja", "predikat", "indeks",
        "interval", "bobot", "grade", "keterangan",
    )
)  # fmt: skip
_OTHER_WORDS_OF_SUMS = frozenset(
    (
        "unsur", "per", "tiap", "setiap", "tertimbang", "tertbg", "terbobot",
        "pelayanan", "layanan", "unit", "grand", "hasil", "keseluruhan", "responden",
        "kepuasan", "masyarakat", "dan", "x", "sub", "akhir", "jawaban", "setelah",
        "dikonversi", "kuesioner", "kuisioner", "yang", "terisi", "deviasi", "baku",
        "persepsi", "huruf", "skala",
    )
)  # fmt: skip
_OTHER_WORDS_OF_EXAMPLES = frozenset(
    (
        "pengisian", "isian", "jawaban", "data", "responden", "baris", "nama", "cara",
        "mengisi", "pengisiannya",
    )
)  # fmt: skip
_SIGNATURES = (
    "mengetahui", "menyetujui", "disetujui", "disahkan", "tertanda", "ttd",
    "tanda tangan", "nip", "kepala", "plt", "plh", "camat", "lurah", "direktur",
    "sekretaris",
)  # fmt: skip
_OTHER_FIRST_WORDS = (
    "grand",
    "hasil",
    "huruf",
    "skala",
    "contoh",
    "ket",
    "legenda",
    "catatan",
)
_WORD = lazy_pattern(r"[^\W_]+|∑")
_FIRST_WORDS = (*SUMS, *_INDICES, *_OTHER_FIRST_WORDS, *_SIGNATURES, "∑")
_LAST_WORDS = tuple(
    end for word in _LAST_OF_SUBTOTALS for end in (f" {word}", f"-{word}")
)
# The first letter alone rules most texts out, before each word is tried.
_FIRST_LETTERS = "".join(sorted({word[0] for word in _FIRST_WORDS}))
_BEGINS_ROW_LABEL = lazy_pattern(
    rf"\W*(?=[{_FIRST_LETTERS}])(?:{'|'.join(_FIRST_WORDS)})", re.IGNORECASE
)
_MONTHS = "|".join(wording.MONTHS)
_PLACE_AND_DAY = lazy_pattern(
    rf"[^\W\d][\w .]*,[\s.…_]*+\d{{0,2}}\s*(?:{_MONTHS})\s+\d{{4}}\W*", re.IGNORECASE
)
_NUMBERED = lazy_pattern(r"\W{0,2}(\d{1,3})\W{0,2}", re.ASCII)
_PLAIN_NUMBER = lazy_pattern(r"\s*\d+(?:[.,]\d+)*\s*+%?\.?\s*", re.ASCII)
_ENOUGH_NUMBERS = 5


def folded_words(cell: Raw) -> list[str]:
    """The words of a text in lower case; none for a cell that is no text."""
    if not isinstance(cell, str):
        return []
    normal = unicodedata.normalize("NFKC", cell).casefold().replace("∑", "σ")
    return _WORD.findall(normal)


def possible_row_labels(texts: Sequence[str]) -> set[str]:
    """The texts that begin or end with a word of row labels: a quick first test."""
    begin = set(compress(texts, map(_BEGINS_ROW_LABEL.match, texts)))
    return begin.union(
        t for t in texts if t.casefold().rstrip(" :").endswith(_LAST_WORDS)
    )


def hold_no_letter(cells: Sequence[Raw]) -> bool:
    """Whether no cell holds a letter: only numbers, dates and times, typed or not."""
    try:
        joined = "".join(cast("Sequence[str]", cells))
    except TypeError:
        return str not in map(type, cells)
    return joined.isascii() and joined.lower() == joined.upper()


def is_sum_label(label: Sequence[str]) -> bool:
    """Whether the words of a label are all words of a row of sums."""
    known = SUMS | _INDICES
    return not known.isdisjoint(label) and all(
        word in known or word in _OTHER_WORDS_OF_SUMS or word.isdecimal()
        for word in label
    )


def says_sum(label: Sequence[str]) -> bool:
    """Whether a label is that of a sum whatever follows: `Rata-rata KTP`."""
    return len(label) <= _MOST_WORDS and (
        not _FIRST_OF_SUMS.isdisjoint(label[:1])
        or (len(label) > 1 and _STATISTICS.issuperset(label[:2]))
    )


def subtotal_of(label: Sequence[str]) -> list[str]:
    """The words before the last ones of a subtotal, `KTP` of `KTP Total`."""
    words = list(label)
    while words and words[-1] in _LAST_OF_SUBTOTALS:
        words.pop()
    return words if len(words) < len(label) else []


def is_sum_text(cell: Raw) -> bool:
    """Whether a cell holds a label of sums or is a blank text."""
    return isinstance(cell, str) and (
        is_blank(cell) or is_sum_label(folded_words(cell))
    )


def is_number(cell: Raw) -> bool:
    """Whether a cell holds a number, also as text: a .csv holds only texts."""
    if isinstance(cell, str):
        return _PLAIN_NUMBER.fullmatch(cell) is not None
    return isinstance(cell, int | float)


def begins_example(text: str) -> bool:
    """Whether a text begins as the label of an example row does."""
    return folded_words(text)[:1] == ["contoh"]


def is_example(text: str) -> bool:
    """Whether a label is that of an example row, and of nothing else."""
    label = folded_words(text)
    return label[:1] == ["contoh"] and all(
        word in _OTHER_WORDS_OF_EXAMPLES or word.isdecimal() for word in label[1:]
    )


def is_place_and_day(text: str) -> bool:
    """Whether a text is a place and a day, `Surakarta, 18 Desember 2023`."""
    return _PLACE_AND_DAY.fullmatch(text.strip()) is not None


def begins_legend(text: str) -> bool:
    """Whether a text begins the legend of a table."""
    return folded_words(text) in (["keterangan"], ["ket"], ["legenda"], ["catatan"])


def begins_signature(text: str) -> bool:
    """Whether a text begins a signature block."""
    return " ".join(folded_words(text)).startswith(_SIGNATURES) or is_place_and_day(
        text
    )


def are_numbering(cells: Sequence[tuple[int, Raw]]) -> bool:
    """Whether cells number the columns, 1, 2, 3 …, beyond what answers can be.

    Args:
        cells: The cells of a row, each with the number of its column.
    """
    numbers = [(n, _number(cell)) for n, cell in cells]
    known = [(n, number) for n, number in numbers if number is not None]
    if len(known) < max(_ENOUGH_NUMBERS, len(cells)):
        return False
    return all(right - left in {1, m - n} for (n, left), (m, right) in pairwise(known))


def _number(cell: Raw) -> int | None:
    if isinstance(cell, str):
        match = _NUMBERED.fullmatch(cell)
        return int(match[1]) if match else None
    whole = isinstance(cell, int | float) and float(cell).is_integer()
    return int(cell) if whole and isinstance(cell, int | float) else None


def holds_one_cell(row: Row) -> bool:
    """Whether a row holds one filled cell at most, as a line of explanation does."""
    return sum(map(is_filled, row)) <= 1


def is_filled_row(row: Row) -> bool:
    """Whether a row has a filled cell."""
    return any(map(is_filled, row))
