"""The codes of a column's cells, however many are looked up at once."""

from hypothesis import example, given
from hypothesis import strategies as st

from read_responses import INSTRUMENT
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.meaning.coding import Coder

U1 = INSTRUMENT.items[0]
TEXTS = (
    "1",
    "2",
    "3",
    "4",
    "4",
    "",
    "",
    "-",
    ",",
    ",,",
    "5",
    "a",
    "0",
    "\0",
    "é",
    "12",
)
CELLS = st.sampled_from((*TEXTS, "Sesuai", " 4", "4,", 4, 2.0, True))


@given(st.lists(CELLS, min_size=1, max_size=12))
@example(["a", "4", "4,"])
@example(["4,"])
@example(["", "4,"])
def test_they_are_those_of_each_cell(cells: list[str | float]) -> None:
    together = Coder(AnswerColumn(U1, {}, BAD))
    # Once to meet them, and again when all are known.
    first, again = together.codes(cells), together.codes(cells)

    alone = [AnswerColumn(U1, {}, BAD).codes([cell])[0] for cell in cells]
    assert list(first) == list(again) == alone


def test_blanks_beside_each_other() -> None:
    cells = ("", "", "", "3", "")
    reader = AnswerColumn(U1, {}, BAD)
    reader.codes(cells)

    assert list(Coder(reader).codes(cells)) == [0, 0, 0, 3, 0]
