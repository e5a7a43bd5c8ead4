"""Fast operations on many cells: each returns what its plain form returns."""

import csv
from io import StringIO

from hypothesis import example, given
from hypothesis import strategies as st

from skm_cli.files.fast import (
    NUL,
    all_of,
    any_of,
    by_name,
    regular_columns,
    single_letters,
)

CODES = st.sampled_from((0, 1, 2, 3, 4, 255))
ROWS = st.integers(1, 40)
CELLS = st.sampled_from(("", "1", "4", "a", ",", ",,", "12", NUL, "é", 3, 2.0, True))
MARKS = st.sampled_from((",", ";", "\t"))
TEXTS = st.text("12aé -\r\n", max_size=3)


@st.composite
def coded(draw: st.DrawFn) -> list[bytes]:
    """Some columns of codes, with a byte for each row."""
    rows = draw(ROWS)
    column = st.lists(CODES, min_size=rows, max_size=rows).map(bytes)
    return draw(st.lists(column, min_size=1, max_size=5))


@given(coded())
def test_a_row_with_some_code_is_found(columns: list[bytes]) -> None:
    rows = list(zip(*columns, strict=True))

    assert [*map(bool, any_of(columns, len(rows)))] == [any(row) for row in rows]


@given(coded())
def test_a_row_with_every_code_is_found(columns: list[bytes]) -> None:
    rows = list(zip(*columns, strict=True))

    assert [*map(bool, all_of(columns))] == [all(row) for row in rows]


@given(coded(), st.integers(1, 300))
def test_the_answers_of_a_name_are_those_of_its_rows(
    columns: list[bytes], names: int
) -> None:
    # With more names than a byte can tell apart.
    columns = [column * 30 for column in columns]
    of = [f"layanan {index % names}" for index in range(len(columns[0]))]

    found = {name: (rows, answers) for name, rows, answers in by_name(of, columns)}

    assert list(found) == list(dict.fromkeys(of))
    for name, (rows, answers) in found.items():
        assert rows == of.count(name)
        assert answers == [
            bytes(c if n == name else 0 for c, n in zip(column, of, strict=True))
            for column in columns
        ]


@given(st.lists(CELLS, min_size=1, max_size=12))
@example(["", "4,"])
@example(["4,"])
def test_letters_are_those_of_each_cell(cells: list[str | float]) -> None:
    found = single_letters(cells)

    plain = all(isinstance(c, str) and len(c) <= 1 and c.isascii() for c in cells)
    if found is None:
        # It may decline what it could tell; never the reverse.
        return
    assert plain
    assert found == "".join(str(cell) or NUL for cell in cells).encode()


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=4), min_size=1), MARKS)
def test_columns_are_those_that_the_csv_module_reads(
    rows: list[list[str]], mark: str
) -> None:
    text = "".join(f"{mark.join(row)}\n" for row in rows)

    found = regular_columns(text, mark, width=len(rows[0]))

    read = [*csv.reader(StringIO(text, newline=""), delimiter=mark)]
    if found is not None:
        assert read == [list(row) for row in zip(*found, strict=True)]
    elif not any("\r" in cell or "\n" in cell for row in rows for cell in row):
        assert any(len(row) != len(rows[0]) for row in read)
