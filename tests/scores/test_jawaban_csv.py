"""jawaban.csv: the answers one by one, written and read back."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards import INSTRUMENT
from read_responses import read
from skm_cli.answers.rows.suggestions import suggested
from skm_cli.domain.scores.score import Scorecard, ServiceScore, UnsurScore
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.tally import SCALE, Tally
from skm_cli.errors import FileUnusableError, ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.workspace import NamedFile
from skm_cli.scores.jawaban_csv import dump_answers, load_answers
from workbooks import ALL_4, UNSUR, workbook

FOURS = (4,) * 9
SOME = (
    Answered("KTP", (3, 4, 4, 4, 3, 0, 4, 4, 3), "cepat"),
    Answered("SIM", FOURS, ""),
    Answered("", (1, 2, 3, 4, 1, 2, 3, 4, 1), "-1;=2"),
)
FIRST = "1,KTP,3,4,4,4,3,,4,4,3,cepat"


def scores_of(answered: list[Answered]) -> tuple[UnsurScore, ...]:
    columns = zip(*(one.answers for one in answered), strict=True)
    counts = [[column.count(v) for v in (*SCALE, 0)] for column in columns]
    return tuple(
        UnsurScore(unsur, (Tally((a, b, c, d)),), (blank,), INSTRUMENT)
        for unsur, (a, b, c, d, blank) in zip(INSTRUMENT.unsur, counts, strict=True)
    )


def card_of(answered: tuple[Answered, ...]) -> Scorecard:
    """The scores that these answers make."""
    by_service: dict[str, list[Answered]] = {}
    for one in answered:
        by_service.setdefault(one.service or "(kosong)", []).append(one)
    services = tuple(
        ServiceScore(name, len(mine), scores_of(mine))
        for name, mine in by_service.items()
    )
    named = by_service.keys() != {"(kosong)"}
    scores = scores_of(list(answered))
    card = Scorecard(INSTRUMENT, None, None, len(answered), scores)
    return replace(card, services=services) if named else card


def load(path: Path, card: Scorecard) -> tuple[Answered, ...] | None:
    return load_answers(NamedFile(path, "jawaban.csv"), card)


def faults(tmp_path: Path, old: str, new: str) -> list[str]:
    """What is wrong with SOME once some of its text is replaced."""
    text = dump_answers(INSTRUMENT, SOME)
    assert old in text
    path = tmp_path / "jawaban.csv"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")
    with pytest.raises(ProblemsFoundError) as caught:
        load(path, card_of(SOME))
    assert all(one.hint.startswith("jalankan lagi") for one in caught.value.problems)
    return [f"{one.place}: {one.message}" for one in caught.value.problems]


def test_what_is_not_there_is_none(tmp_path: Path) -> None:
    assert load(tmp_path / "jawaban.csv", card_of(SOME)) is None


def test_a_folder_of_that_name_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileUnusableError):
        load(tmp_path, card_of(SOME))


SUGGESTED = st.text(alphabet=" ;=+-@'\"aé", max_size=8).map(
    lambda text: " ".join(text.split())
)


@given(st.lists(st.tuples(SUGGESTED, SUGGESTED), min_size=1, max_size=3))
def test_every_text_reads_back_as_it_was_and_is_no_formula(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, str]]
) -> None:
    answered = tuple(
        Answered(service, FOURS, suggestion) for service, suggestion in texts
    )
    path = tmp_path_factory.mktemp("r") / "jawaban.csv"
    text = dump_answers(INSTRUMENT, answered)
    path.write_text(text, encoding="utf-8", newline="")

    assert load(path, card_of(answered)) == answered
    for delimiter in ",;":
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            assert not any(cell.lstrip().startswith(tuple("=+-@")) for cell in row)


def test_questions_with_items_read_back_too(tmp_path: Path) -> None:
    instrument = load_instrument("daring-16")
    codes = [unsur.items for unsur in instrument.unsur]
    fours, twos = Tally((0, 0, 0, 1)), (0,)
    card = Scorecard(
        instrument,
        None,
        None,
        1,
        tuple(
            UnsurScore(u, (fours,) * len(i), twos * len(i), instrument)
            for u, i in zip(instrument.unsur, codes, strict=True)
        ),
    )
    answered = (Answered("", (4,) * 16, "tambah loket"),)
    path = tmp_path / "jawaban.csv"
    path.write_text(dump_answers(instrument, answered), encoding="utf-8")

    assert load(path, card) == answered


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("between", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_what_a_spreadsheet_saves_of_it_is_read_all_the_same(
    tmp_path: Path, end: str, between: str, encoding: str
) -> None:
    rows = list(csv.reader(io.StringIO(dump_answers(INSTRUMENT, SOME)[1:])))
    path = tmp_path / "jawaban.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=between, lineterminator=end).writerows(rows)
        file.write(between * 11 + end)

    assert load(path, card_of(SOME)) == SOME


def test_words_may_be_taken_out_of_a_suggestion(tmp_path: Path) -> None:
    path = tmp_path / "jawaban.csv"
    text = dump_answers(INSTRUMENT, SOME).replace("cepat", "")
    path.write_text(text, encoding="utf-8")

    found = load(path, card_of(SOME))

    assert found == (SOME[0]._replace(suggestion=""), *SOME[1:])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "no,layanan",
            "nomor,layanan",
            ["jawaban.csv:1: baris judulnya bukan "
             "no,layanan,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran"],
        ),
        (FIRST, "1,KTP,3,4", ["jawaban.csv:2: banyaknya kolom bukan 12"]),
        (
            FIRST,
            "1,KK,5,4,4,4,3,x,4,4,3,cepat",
            ['jawaban.csv:2: layanan "KK" tidak ada di skor.json',
             'jawaban.csv:2: jawaban U1 "5" bukan 1 sampai dengan 4',
             'jawaban.csv:2: jawaban U6 "x" bukan 1 sampai dengan 4'],
        ),
        (
            ",4,3,",
            ",9,3,",
            ['jawaban.csv:2: jawaban U4 "9" bukan 1 sampai dengan 4',
             'jawaban.csv:2: jawaban U8 "9" bukan 1 sampai dengan 4'],
        ),
        (
            f"{FIRST}\n",
            "",
            ["jawaban.csv: memuat 2 responden, sedangkan skor.json 3"],
        ),
        (",3,,4,", ",3,4,", ["jawaban.csv:2: banyaknya kolom bukan 12"]),
        (
            "1,KTP,3,4,4,4,3,,",
            "1,KTP,4,4,4,4,3,,",
            ["jawaban.csv: jawaban U1 berjumlah [1, 0, 0, 2] dan 0 kosong, "
             "sedangkan skor.json [1, 0, 1, 1] dan 0 kosong",
             "jawaban.csv: jawaban U1 (KTP) berjumlah [0, 0, 0, 1] dan 0 kosong, "
             "sedangkan skor.json [0, 0, 1, 0] dan 0 kosong"],
        ),
        (
            "2,SIM",
            "2,KTP",
            ["jawaban.csv: memuat 2 responden KTP, sedangkan skor.json 1",
             "jawaban.csv: memuat 0 responden SIM, sedangkan skor.json 1"],
        ),
        ("cepat", '"cepat', ["jawaban.csv:4: tanda petik dua di sini tidak berpasangan"]),
    ],
)  # fmt: skip
def test_all_that_disagrees_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    assert faults(tmp_path, old, new) == expected


def test_a_fault_of_many_lines_is_one(tmp_path: Path) -> None:
    many = tuple(Answered("", FOURS, "") for _ in range(30))
    text = dump_answers(INSTRUMENT, many).replace(",,4,", ",,0,")
    path = tmp_path / "jawaban.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ProblemsFoundError) as caught:
        load(path, card_of(many))

    (fault,) = caught.value.problems
    assert str(fault.place) == "jawaban.csv:2"
    assert fault.message.endswith("(baris 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, dan 10 baris lain)")  # fmt: skip


def test_letters_that_are_no_utf8_have_their_line(tmp_path: Path) -> None:
    path = tmp_path / "jawaban.csv"
    text = dump_answers(INSTRUMENT, SOME).replace("cepat", "cépat")
    path.write_bytes(text.removeprefix("\ufeff").encode("cp1252"))

    with pytest.raises(ProblemsFoundError) as caught:
        load(path, card_of(SOME))

    (fault,) = caught.value.problems
    assert (str(fault.place), fault.message) == ("jawaban.csv:2", "hurufnya bukan UTF-8")  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("  tambah_\\n loket ", "tambah loket"),
        ("-", ""),
        ("4", ""),
        ("2023-11-17", ""),
        ("081234567890", ""),
        ("baik\u200b \x07sekali\ud800", "baik sekali"),
        ("Tidak ada", "Tidak ada"),
        ("panjang" * 10_000, ("panjang" * 10_000)[:10_000]),
    ],
)
def test_a_suggestion_is_words_on_one_line(
    tmp_path: Path, typed: str, expected: str
) -> None:
    if typed.isprintable() and len(typed) < 32_768:
        path = workbook(tmp_path / "r.xlsx", f"{UNSUR} | Saran\n{ALL_4} | {typed}")
    else:
        path = tmp_path / "r.csv"
        text = f"{UNSUR} | Saran\n{ALL_4} | {typed}".replace(" | ", ";")
        path.write_text(text.replace("\ud800", "\u2028"), encoding="utf-8")

    (cells,) = read(path).suggestions
    assert list(suggested(cells, 1)) == [expected]
