"""The respondents of the corpus, their answers, and what a layout is."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from openpyxl import load_workbook

from workbooks import workbook

# Five respondents: their answers to U1 … U9, a dot for a blank. No two unsur have the
# same counts, so that none can be taken for another.
PEOPLE = ("344433443", "233422332", "4444444.4", "123412341", "3333434.2")
# The official questionnaire's order: sarana stands before pengaduan.
FORM = (0, 1, 2, 3, 4, 5, 6, 8, 7)

NAMES = (
    "Persyaratan", "Prosedur", "Waktu", "Biaya/tarif", "Produk", "Kompetensi",
    "Perilaku", "Pengaduan", "Sarana",
)  # fmt: skip
U = " | ".join(f"U{n}" for n in range(1, 10))
NAMED = " | ".join(NAMES)
TITLES = (
    "PENGOLAHAN INDEKS KEPUASAN MASYARAKAT PER RESPONDEN\n"
    "DAN PER UNSUR PELAYANAN\n\n"
    "UNIT PELAYANAN | : Kecamatan Contoh\nALAMAT | : Jalan Contoh 1\n"
)
QUESTIONS = (
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis "
    "pelayanannya?",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang "
    "tercantum dalam standar pelayanan dengan hasil yang diberikan?",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    "Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan "
    "dan keramahan?",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
)
_SUITABLE = ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai")
LABELS = (
    _SUITABLE,
    ("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
    ("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
    ("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
    _SUITABLE,
    ("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
    (
        "Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah",
        "Sangat sopan dan ramah",
    ),
    (
        "Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal",
        "Dikelola dengan baik",
    ),
    ("Buruk", "Cukup", "Baik", "Sangat baik"),
)  # fmt: skip


# The note about two codes without a name.
BARE = '"U8" dibaca sebagai pengaduan dan "U9" sebagai sarana'


class Layout(NamedTuple):
    """What `skm score` is given and what must come out.

    Attributes:
        files: The files and options on the command line.
        people: The respondents, as in `PEOPLE`; none where there are faults.
        header: The row of the header in each source.
        skipped: Every row that is no respondent in each source.
        faults: The faults, as `place: message`.
        notes: The beginnings of the notes about reading.
        settled: The respondents once what a fault proposes is pasted, by the proposal;
            those of `PEOPLE` for any other.
    """

    files: tuple[str, ...]
    people: Sequence[str] = ()
    header: tuple[int, ...] = (1,)
    skipped: tuple[tuple[int, ...], ...] = ((),)
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    settled: Mapping[str, Sequence[str]] = MappingProxyType({})


Build = Callable[[Path], Layout]
LAYOUTS: dict[str, Build] = {}


def layout(build: Build) -> Build:
    """Add a builder to the corpus under its name."""
    LAYOUTS[build.__name__] = build
    return build


# The text of an answer: of the unsur, counted from 0, and the value, 1 to 4.
Form = Callable[[int, int], str]


def digit(_: int, value: int) -> str:
    """An answer as a number."""
    return str(value)


def label(unsur: int, value: int) -> str:
    """An answer as the label that the questionnaire prints."""
    return LABELS[unsur][value - 1]


def answers(
    person: str, form: Form = digit, order: Sequence[int] = range(9)
) -> list[str]:
    """The cells of a respondent's answers."""
    return ["" if person[at] == "." else form(at, int(person[at])) for at in order]


def lines(
    form: Form = digit,
    *,
    before: Sequence[str] = ("",) * 5,
    after: Sequence[str] = ("",) * 5,
    order: Sequence[int] = range(9),
) -> str:
    """The rows of `PEOPLE`, with other cells before and after the answers of each."""
    rows = [" | ".join(answers(person, form, order)) for person in PEOPLE]
    return "\n".join(
        f"{left}{row}{right}"
        for left, row, right in zip(before, rows, after, strict=True)
    )


def numbered() -> list[str]:
    """A running number for the cell before the answers."""
    return [f"{number} | " for number in range(1, len(PEOPLE) + 1)]


def save(folder: Path, text: str, *, merged: Sequence[str] = ()) -> str:
    """A workbook of one sheet, some of its cells merged."""
    path = workbook(folder / "rekap.xlsx", text)
    if merged:
        book = load_workbook(path)
        for cells in merged:
            book.worksheets[0].merge_cells(cells)
        book.save(path)
    return path.name
