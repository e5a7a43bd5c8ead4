"""Random layouts, whole: counted as the builder counts them, or refused with a fault."""

import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spreadsheets
import workbooks
from corpus.known import LABELS, NAMES, QUESTIONS
from read_responses import INSTRUMENT
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Problem
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.workspace import Workspace
from skm_cli.scores.skor_json import Skor, dump_skor, load_skor
from skm_cli.usecases.scores.score import score

TITLES = ("REKAPITULASI SKM", "Unit: Kecamatan Contoh", "Tahun 2023", "")
NOISE = {
    "No": ("1", "2", "3"),
    "Nama": ("Ani", "Budi", ""),
    "No HP": ("'081234567890", ""),
    "Jenis kelamin": ("L", "P", ""),
    "Umur": ("23", "17-25", "dewasa"),
    "Pekerjaan": ("PNS", "Dukun"),
    "Jenis layanan": ("KTP", "KK", ""),
    "Tanggal": ("2023-10-02", "17/11/2023", "kemarin", ""),
    "Saran": ("cepat", "sangat baik", ""),
    "Kepentingan persyaratan": ("4", "3", "7"),
    "Keterangan": ("", "lengkap"),
    "Jumlah": ("27", "36"),
    "Nilai IKM": ("77.5", "100"),
    "": ("",),
}
JUNK = ("7", "3.5", "Oke", "-1", "2023-10-02", "TRUE", "#N/A", "=Z9", "4 atau 3")
BLANKS = ("", "", "-", "'_")


class Table(NamedTuple):
    """A table and what its builder knows of it.

    Attributes:
        rows: Its cells, as `workbooks.table` reads them.
        people: The answer of each respondent to each unsur, 0 for none.
        bad: Some cell cannot be an answer.
    """

    rows: list[list[str]]
    people: list[tuple[int, ...]]
    bad: bool


def header(draw: st.DrawFn, at: int) -> str:
    code, name = f"U{at + 1}", NAMES[at]
    official = INSTRUMENT.unsur[at].name
    forms = (code, name, official, QUESTIONS[at], f"{code} ({name})", f"{code}. {name}",
             name.upper(), f"{official}\\n")  # fmt: skip
    return draw(st.sampled_from(forms))


def answer(draw: st.DrawFn, at: int, value: int) -> str:
    label, letter = LABELS[at][value - 1], "abcd"[value - 1]
    forms = (f"{value}", f"{value}", f"'{value}", f"{value}.0", letter, letter.upper(),
             label, label.upper(), label.replace(" ", ""), f"{letter}. {label}",
             f"{label} ({value})", f"{value} - {label}", label.replace(" ", "_"),
             f"'_{value}_")  # fmt: skip
    return draw(st.sampled_from(forms))


Columns = list[int | str]
"""The unsur from 0, and the headers of what else is asked."""


def heading(draw: st.DrawFn, columns: Columns) -> list[list[str]]:
    """Titles, perhaps a head over the answers, and the header."""
    rows = [[title] for title in draw(st.lists(st.sampled_from(TITLES), max_size=4))]
    if draw(st.booleans()):
        first = min(at for at, column in enumerate(columns) if isinstance(column, int))
        rows.append([*[""] * first, "NILAI UNSUR PELAYANAN"])
    rows.append([c if isinstance(c, str) else header(draw, c) for c in columns])
    return rows


def cell(draw: st.DrawFn, column: int | str, *, junk: bool) -> tuple[str, int | None]:
    """A cell of a column, and the answer in it: 0 for none, None for what is none."""
    if isinstance(column, str):
        return draw(st.sampled_from(NOISE[column])), 0
    if junk and draw(st.integers(0, 15)) == 0:
        return draw(st.sampled_from(JUNK)), None
    value = draw(st.integers(0, 4))
    typed = answer(draw, column, value) if value else draw(st.sampled_from(BLANKS))
    return typed, value


def sums(columns: Columns, people: list[tuple[int, ...]]) -> list[str]:
    """A row of sums with its label in the first column."""
    totals = [
        str(sum(p[c] for p in people) + 10) if isinstance(c, int) else ""
        for c in columns
    ]
    return ["Jumlah", *totals[1:]]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Titles, a header in any order among other columns, and rows of all kinds."""
    chosen = st.lists(st.sampled_from(sorted(NOISE)), max_size=5, unique=True)
    every: Columns = [*range(9), *draw(chosen)]
    columns = draw(st.permutations(every))
    junk = draw(st.integers(0, 3)) == 0
    rows = heading(draw, columns)
    head, bad = rows[-1], False
    people: list[tuple[int, ...]] = []
    for kind in draw(st.lists(st.integers(0, 9), max_size=6)):
        if kind == 0 or (kind == 1 and people):
            rows.append(head if kind else [])
            continue
        cells = [cell(draw, column, junk=junk) for column in columns]
        rows.append([typed for typed, _ in cells])
        given = dict(zip(columns, (value for _, value in cells), strict=True))
        bad = bad or None in given.values()
        people.append(tuple(given[at] or 0 for at in range(9)))
    summed = draw(st.booleans())
    if people and summed:
        rows.append(sums(columns, people))
    margin = [""] * draw(st.integers(0, 2))
    return Table([[*margin, *row] for row in rows], people, bad)


def save(folder: Path, table: Table, kind: str) -> Path:
    """The table as a file of this kind."""
    text = "\n".join(" | ".join(row) for row in table.rows)
    path = folder / f"a{kind}"
    if kind == ".xlsx":
        return workbooks.workbook(path, text)
    # The other builders know numbers and texts alone.
    text = re.sub(
        r"(?<=\| )(?=TRUE|\d{4}-)|^(?=TRUE|\d{4}-)", "'", text, flags=re.MULTILINE
    )
    if kind == ".xls":
        return spreadsheets.xls(path, text)
    if kind == ".xlsb":
        return spreadsheets.xlsb(path, text)
    if kind == ".ods":
        return spreadsheets.ods(path, {"Jawaban": text})
    delimiter = {".csv": ";", ".tsv": "\t"}[kind]
    plain = [[quoted(cell) for cell in row] for row in workbooks.table(text)]
    path.write_text("\n".join(map(delimiter.join, plain)) + "\n", encoding="utf-8")
    return path


def quoted(cell: workbooks.Cell) -> str:
    text = "" if cell is None else str(cell).replace('"', '""')
    return f'"{text}"' if "\n" in text else text


def scored(folder: Path, path: Path) -> Skor | Sequence[Problem]:
    """What `skm score` finds, or what must be mended."""
    workspace = Workspace.around(folder)
    try:
        skor = score(workspace, [path], period=Period.parse("2023")).skor
    except ProblemsFoundError as error:
        return error.problems
    data = dump_skor(skor).encode()
    assert (
        load_skor(data, shown="skor.json", instrument_of=lambda _: INSTRUMENT).card
        == skor.card
    )
    return skor


def counted(people: Sequence[tuple[int, ...]], at: int) -> tuple[int, ...]:
    found = Counter(person[at] for person in people)
    return tuple(found[value] for value in range(5))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    table=tables(),
    kind=st.sampled_from([".xlsx"] * 4 + [".csv", ".tsv", ".ods", ".xls", ".xlsb"]),
)
def test_any_layout_is_counted_rightly_or_refused(*, table: Table, kind: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        skor = scored(folder, save(folder, table, kind))
    people = [person for person in table.people if any(person)]
    complete = people and all(any(p[at] for p in people) for at in range(9))
    if not isinstance(skor, Skor):
        # "Cukup" alone has two readings: that is a question, whatever was meant.
        unsure = all("dapat berarti 2 atau 3" in one.message for one in skor)
        assert table.bad or not complete or (unsure and skor)
        return
    assert complete
    assert not table.bad
    assert skor.card.respondents == len(people)
    for at, one in enumerate(skor.card.scores):
        assert (one.blank, *one.tally.counts) == counted(people, at), one.unsur.code
