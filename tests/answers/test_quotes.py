"""A text with quotes and without them gives the same counts."""

import csv
import io
import tempfile
from pathlib import Path
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from read_responses import read
from skm_cli.answers.responses import Responses
from skm_cli.domain.problem import Place
from skm_cli.errors import ProblemsFoundError

HEAD = ["No", "Tanggal", "Jenis kelamin", *(f"U{n}" for n in range(1, 10)), "Saran"]
PLAIN = ("1", "2", "3", "4")
ODD = ("4,", "", ",", ",,", " 4", "4 ", "5", "-", "d", "Sangat sesuai", "4.0", "#N/A", "04", "\uff14")  # fmt: skip
ROW = st.tuples(
    st.sampled_from(("2023-10-02", "17/11/2023", "")),
    st.sampled_from(("L", "P", "")),
    st.lists(
        st.sampled_from(PLAIN) | st.sampled_from((*PLAIN, *ODD)),
        min_size=9,
        max_size=9,
    ),
    st.sampled_from(("", "cepat", "4")),
)


def written(rows: list[list[str]], mark: str, quoting: Literal[1, 3]) -> str:
    text = io.StringIO()
    # Without quotes nothing is quoted: no cell holds the mark.
    writer = csv.writer(text, delimiter=mark, quoting=quoting, lineterminator="\n")
    writer.writerows(rows)
    return text.getvalue()


def outcome(
    text: str, *, skip_invalid: bool
) -> Responses | set[tuple[Place, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "jawaban.csv")
        path.write_text(text, encoding="utf-8")
        try:
            # The sources know the file by its hash.
            return read(path, skip_invalid=skip_invalid)._replace(sources=())
        except ProblemsFoundError as error:
            return {(each.place, each.message, each.hint) for each in error.problems}


@given(
    people=st.lists(ROW, min_size=1, max_size=8),
    mark=st.sampled_from((";", "\t")),
    skip_invalid=st.booleans(),
)
def test_a_text_says_the_same_with_quotes_and_without(
    *, people: list[tuple[str, str, list[str], str]], mark: str, skip_invalid: bool
) -> None:
    rows = [HEAD] + [
        [str(number), day, sex, *answers, saran]
        for number, (day, sex, answers, saran) in enumerate(people, 1)
    ]
    plain = written(rows, mark, csv.QUOTE_NONE)
    quoted = written(rows, mark, csv.QUOTE_ALL)

    found = outcome(plain, skip_invalid=skip_invalid)

    assert found == outcome(quoted, skip_invalid=skip_invalid)
