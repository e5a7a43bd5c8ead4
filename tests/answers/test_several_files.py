"""Several files and sheets, each with its own layout, added up."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from read_responses import DEFAULT_READING, INSTRUMENT, as_line, counts
from skm_cli.answers.responses import Responses, load_responses
from skm_cli.domain.problem import Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import UNNAMED, Blanks
from skm_cli.errors import FileUnusableError, ProblemsFoundError
from workbooks import ALL_4, UNSUR, workbook, workbook_of

DATED = f"Tanggal | Layanan | {UNSUR}"


def read_all(*files: Path, reading: Reading = DEFAULT_READING) -> Responses:
    return load_responses(
        files,
        shown=lambda file: file.name,
        instrument=INSTRUMENT,
        reading=reading,
        skip_invalid=False,
    )


def problems(*files: Path, reading: Reading = DEFAULT_READING) -> Sequence[Problem]:
    with pytest.raises(ProblemsFoundError) as caught:
        read_all(*files, reading=reading)
    return caught.value.problems


@pytest.fixture
def october(tmp_path: Path) -> Path:
    rows = f"2023-10-02 | KTP | {ALL_4}\n2023-10-03 | KK | {ALL_4}"
    return workbook(tmp_path / "okt.xlsx", f"Rekap\n{DATED}\n{rows}")


@pytest.fixture
def november(tmp_path: Path) -> Path:
    path = tmp_path / "nov.csv"
    head = "Sarana;Pengaduan;Perilaku;Kompetensi;Produk;Biaya;Waktu;Prosedur"
    path.write_text(
        f"Jenis layanan;Tanggal;{head};Persyaratan;Saran\n"
        "KTP;2/11/2023;1;4;4;4;4;4;4;4;3;\nSIM;3/11/2023;1;4;4;4;4;4;4;4;3;\n"
    )
    return path


def test_counts_services_and_days_are_added_up(october: Path, november: Path) -> None:
    found = read_all(october, november)

    assert counts(found.everyone, "U1") == (0, 0, 2, 2, 0)
    assert counts(found.everyone, "U9") == (2, 0, 0, 2, 0)
    assert {name: group.respondents for name, group in found.services.items()} == {
        "KTP": 2,
        "KK": 1,
        "SIM": 1,
    }
    assert found.days == (
        (3, date(2023, 10, 2)),
        (4, date(2023, 10, 3)),
        (2, date(2023, 11, 2)),
        (3, date(2023, 11, 3)),
    )
    assert found.respondents == (2, 2)


def test_who_answered_what_is_kept_in_the_order_of_the_days(
    october: Path, november: Path
) -> None:
    found = read_all(october, november)

    assert found.answers[0] == b"\4\4\3\3"
    assert found.answers[8] == b"\4\4\1\1"
    assert len(found.answers) == 9
    assert found.service_of == ("KTP", "KK", "KTP", "SIM")
    assert found.service_of[0] is found.service_of[2]


def test_a_file_without_services_and_one_with_them_add_up(
    october: Path, tmp_path: Path
) -> None:
    rows = f"{ALL_4}\n | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 1"
    plain = workbook(tmp_path / "b.xlsx", f"{UNSUR}\n{rows}")

    found = read_all(plain, october)

    assert found.answers[0] == b"\4\0\4\4"
    assert found.service_of == (UNNAMED, UNNAMED, "KTP", "KK")
    assert read_all(plain).service_of == ()


def test_who_is_not_counted_is_not_among_the_answers(tmp_path: Path) -> None:
    unlike = "2 | 4 | 4 | 4 | 4 | 4 | 4 | 4 | \nJumlah | 9 | 9 | 9 | 9 | 9 | 9 | 9 | 9"
    rows = f"1{ALL_4[1:]}\n{unlike}\n3{ALL_4[1:]}"
    path = workbook(tmp_path / "a.xlsx", f"{UNSUR}\n{rows}")

    found = read_all(path, reading=Reading(blanks=Blanks.DROP_ROW))

    assert found.answers[0] == b"\1\3"
    assert found.respondents == (2,)
    assert found.left_out == 1


def test_each_file_is_a_source_with_its_own_columns(
    october: Path, november: Path
) -> None:
    first, second = read_all(october, november).sources

    assert (first.file, first.sheet, first.header_row) == ("okt.xlsx", "Jawaban", 2)
    assert (second.file, second.sheet, second.header_row) == ("nov.csv", "nov", 1)
    assert first.columns["U9"] == "K · Sarana"
    assert second.columns["U9"] == "C · Sarana"


def test_the_order_of_the_files_changes_no_count(october: Path, november: Path) -> None:
    one, other = read_all(october, november), read_all(november, october)

    assert one.everyone == other.everyone
    assert one.services == other.services


def test_a_file_given_twice_is_a_fault(october: Path, tmp_path: Path) -> None:
    again = tmp_path / "rekap.xlsx"
    again.write_bytes(october.read_bytes())
    (problem,) = problems(october, again)

    assert as_line(problem) == "rekap.xlsx: isinya sama dengan okt.xlsx"
    assert problem.hint == (
        "sebutkan satu saja agar responden tidak terhitung dua kali"
    )
    assert as_line(problems(october, october)[0]).endswith("sama dengan okt.xlsx")


def test_faults_of_all_files_come_at_once(tmp_path: Path, october: Path) -> None:
    five = workbook(tmp_path / "a.xlsx", f"{UNSUR}\n5{ALL_4[1:]}")
    bare = workbook(tmp_path / "b.xlsx", "Judul")

    assert [as_line(problem) for problem in problems(five, october, october, bare)] == [
        "okt.xlsx: isinya sama dengan okt.xlsx",
        "b.xlsx: tidak ada lembar yang memuat jawaban",
        "A2: jawaban 5 berada di luar 1 sampai dengan 4",
    ]


def test_an_unsur_is_judged_over_all_files_together(tmp_path: Path) -> None:
    without = ALL_4.rpartition("|")[0] + "|"
    one = workbook(tmp_path / "a.xlsx", f"{UNSUR}\n{without}")
    other = workbook(tmp_path / "b.xlsx", f"{UNSUR}\n{without}\n{without}")
    whole = workbook(tmp_path / "c.xlsx", f"{UNSUR}\n{ALL_4}")

    assert counts(read_all(one, whole).everyone, "U9") == (0, 0, 0, 1, 1)
    assert [as_line(problem) for problem in problems(one, other)] == [
        "I1: tidak ada satu pun jawaban untuk U9 Sarana dan prasarana"
    ]


def test_a_file_without_a_respondent_is_a_fault(tmp_path: Path, october: Path) -> None:
    blank = workbook(tmp_path / "a.xlsx", UNSUR)

    assert [str(problem.place) for problem in problems(october, blank)] == [
        "a.xlsx!Jawaban"
    ]


def test_sheets_are_chosen_in_every_workbook_and_in_no_text(
    tmp_path: Path, november: Path
) -> None:
    answers = f"{UNSUR}\n{ALL_4}"
    book = workbook_of(tmp_path / "a.xlsx", {"Okt": answers, "Des": answers})
    other = workbook_of(tmp_path / "b.xlsx", {"Nov": answers})

    found = read_all(book, november, reading=Reading(sheets=("Des",)))
    every = read_all(book, other, november, reading=Reading(sheets=("semua",)))

    assert [source.sheet for source in found.sources] == ["Des", "nov"]
    assert [source.sheet for source in every.sources] == ["Okt", "Des", "Nov", "nov"]
    assert [
        as_line(problem)
        for problem in problems(book, other, reading=Reading(sheets=("Des",)))
    ] == ['b.xlsx: tidak ada lembar bernama "Des"']


def test_one_that_cannot_be_read_stops_it(tmp_path: Path, october: Path) -> None:
    with pytest.raises(FileUnusableError) as caught:
        read_all(october, tmp_path / "tidak-ada.csv")

    assert caught.value.place == "tidak-ada.csv"
    assert "okt.xlsx" in caught.value.hint


def test_a_sheet_is_asked_for_and_there_are_only_texts(tmp_path: Path) -> None:
    text = tmp_path / "okt.csv"
    text.write_text(f"{UNSUR.replace(' | ', ';')}\n{';'.join('4' * 9)}\n")

    assert [
        as_line(p) for p in problems(text, reading=Reading(sheets=("Oktober",)))
    ] == ['okt.csv: tidak ada lembar bernama "Oktober"']
    every = read_all(text, reading=Reading(sheets=("Semua",)))
    assert every.everyone.respondents == 1


def test_one_block_of_lines_is_proposed_for_the_unknown_labels_of_all_files(
    tmp_path: Path,
) -> None:
    """Two blocks to paste would be two keys of one name, which skm.yaml refuses."""
    for name, labels in (("a", "Oke | Sip"), ("b", "Joss | Oke")):
        workbook(tmp_path / f"{name}.xlsx", f"{UNSUR}\n{labels}{' | 4' * 7}")

    found = problems(tmp_path / "a.xlsx", tmp_path / "b.xlsx")

    assert {problem.hint.partition("\n")[2] for problem in found} == {
        'jawaban:\n  U1: {"Oke": ..., "Joss": ...}\n  U2: {"Sip": ..., "Oke": ...}'
    }
