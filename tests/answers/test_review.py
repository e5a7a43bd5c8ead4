"""The review of a sheet: the meaning of each column, and rows that need attention."""

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from read_responses import DEFAULT_READING, INSTRUMENT
from skm_cli.answers.quality import Quality, RowChecks
from skm_cli.answers.responses import load_responses
from skm_cli.answers.review import Review, review
from skm_cli.answers.sheet.answer_sheet import AnswerSheet
from skm_cli.answers.sheet_result import SheetResult
from skm_cli.errors import ProblemsFoundError
from workbooks import ALL_4, UNSUR, workbook

MIXED = "4 | 3 | 4 | 4 | 4 | 4 | 4 | 4 | 3"
OTHER = "3 | 3 | 4 | 2 | 4 | 4 | 4 | 4 | 3"
NIK, PHONE = "3372010203040005", "081234567890"


def reviewed(path: Path, *, skip_invalid: bool = False) -> Review:
    """The one sheet of a file, whether it holds faults or not."""
    found: list[Review] = []

    def keep(sheet: AnswerSheet, result: SheetResult) -> None:
        found.append(review(sheet, result, INSTRUMENT, ()))

    with contextlib.suppress(ProblemsFoundError):
        load_responses(
            [path],
            shown=lambda file: file.name,
            instrument=INSTRUMENT,
            reading=DEFAULT_READING,
            skip_invalid=skip_invalid,
            review=keep,
        )
    (one,) = found
    return one


def sheet(path: Path, *lines: str) -> Review:
    return reviewed(workbook(path / "responses.xlsx", "\n".join(lines)))


def meanings(found: Review) -> list[str]:
    return [column.meaning for column in found.columns if not column.read]


def column_line(found: Review, letter: str) -> str:
    """A column in one line: `U1 Persyaratan: 3, 4 (1)`, the blanks in brackets."""
    column = next(one for one in found.columns if one.letter == letter)
    blank = "-" if column.blank is None else column.blank
    return f"{column.meaning}: {', '.join(column.answers)} ({blank})"


class TestColumns:
    def test_an_unsur_shows_its_answers_and_how_many_are_blank(
        self, tmp_path: Path
    ) -> None:
        found = sheet(tmp_path, UNSUR, f"4{ALL_4[1:]}", f" {OTHER[1:]}", OTHER)

        assert column_line(found, "A") == "U1 Persyaratan: 3, 4 (1)"
        assert column_line(found, "D") == "U4 Biaya/tarif: 2, 4 (0)"
        assert found.respondents == 3

    @pytest.mark.parametrize("skip_invalid", [False, True])
    def test_cells_that_are_no_answers_are_counted_apart(
        self, tmp_path: Path, *, skip_invalid: bool
    ) -> None:
        rows = [UNSUR, f"5{ALL_4[1:]}", f"#N/A{ALL_4[1:]}", ALL_4]
        path = workbook(tmp_path / "responses.xlsx", "\n".join(rows))

        found = reviewed(path, skip_invalid=skip_invalid)

        blank = 2 if skip_invalid else 0
        assert column_line(found, "A") == f"U1 Persyaratan: 4, lainnya (2) ({blank})"

    def test_words_are_shown_with_their_values(self, tmp_path: Path) -> None:
        words = "Sangat sesuai | b | 3 | Gratis"
        found = sheet(
            tmp_path,
            UNSUR,
            f"{words} | {ALL_4[16:]}",
            f"SANGAT SESUAI | {ALL_4[4:]}",
            f"Sangat sesuai | {ALL_4[4:]}",
        )

        assert found.labels == {"U1": {4: "Sangat sesuai"}, "U4": {4: "Gratis"}}

    def test_who_answered_is_shown_in_categories_and_services_by_name(
        self, tmp_path: Path
    ) -> None:
        found = sheet(
            tmp_path,
            f"Tanggal | JK | Pekerjaan | Layanan | {UNSUR}",
            f"2023-11-17 | L | PNS | KTP | {ALL_4}",
            f" | w | penjahit keliling | KK | {ALL_4}",
        )

        assert column_line(found, "A") == "tanggal: tanggal (1)"
        assert column_line(found, "B") == "jenis kelamin: Laki-laki, Perempuan (0)"
        assert column_line(found, "C") == "pekerjaan: PNS, Lainnya (1) (0)"
        assert column_line(found, "D") == "jenis layanan: KTP, KK (0)"
        assert found.services == {"KTP": 1, "KK": 1}

    def test_unread_columns_show_what_they_seem_to_hold(self, tmp_path: Path) -> None:
        others = "No | Nama | Kepentingan persyaratan | Jumlah | Saran | U10 | Unit"
        rows = [
            f"{n} | Seseorang | 3 | 33 | lebih cepat | | A1 | {MIXED}" for n in (1, 2)
        ]

        found = sheet(tmp_path, f"{others} | {UNSUR}", *rows)

        assert meanings(found) == [
            "nomor urut, tidak dibaca",
            "data pribadi, tidak dibaca",
            "tingkat kepentingan, tidak dibaca",
            "jumlah atau rata-rata, tidak dibaca",
            "unsur tambahan yang kosong, tidak dibaca",
            "tidak dikenal, tidak dibaca",
        ]
        (suggestions,) = [c for c in found.columns if c.header == "Saran"]
        assert (suggestions.meaning, suggestions.read) == ("saran responden", True)

    def test_empty_columns_free_texts_and_second_columns_have_views_of_their_own(
        self, tmp_path: Path
    ) -> None:
        texts = [f"cerita {chr(97 + n)}" for n in range(12)]
        rows = [f" | {text} | 2023-11-1{n % 9} | KK | {MIXED} | x" for n, text in enumerate(texts)]  # fmt: skip

        found = sheet(
            tmp_path,
            f"Loket | Pengalaman | Tanggal pelayanan | Pelayanan | {UNSUR} | |"
            " Tanggal | Layanan",
            *(f"{row} | 2023-11-17 | KTP" for row in rows),
        )

        assert meanings(found) == [
            "kolom kosong, tidak dibaca",
            "teks bebas, tidak dibaca",
            "tanpa judul, tidak dibaca",
            "kolom lain untuk tanggal, tidak dibaca",
            "kolom lain untuk jenis layanan, tidak dibaca",
        ]

    @pytest.mark.parametrize("header", ["Kode", ""])
    def test_personal_data_is_known_by_its_cells(
        self, tmp_path: Path, header: str
    ) -> None:
        rows = [f"'{NIK} | {MIXED} | '{PHONE}", f"'{PHONE} | {MIXED} | "]

        found = sheet(tmp_path, f"{header} | {UNSUR} | ", *rows)

        first, *_, last = found.columns
        assert first.meaning == last.meaning == "data pribadi, tidak dibaca"
        assert (first.answers, first.blank) == ((), None)
        assert NIK not in repr(found)
        assert PHONE not in repr(found)

    def test_a_service_column_of_telephone_numbers_is_personal(
        self, tmp_path: Path
    ) -> None:
        rows = [f"08123456789{n} | {MIXED}" for n in range(3)]

        found = sheet(tmp_path, f"Layanan | {UNSUR}", *rows)

        assert meanings(found) == ["data pribadi, tidak dibaca"]
        assert found.services == {}

    def test_numbers_typed_as_texts_are_numbers(self, tmp_path: Path) -> None:
        path = tmp_path / "jawaban.csv"
        head = UNSUR.replace(" | ", ";")
        path.write_text(f"{head};Skor;Catatan;U10\n4;3;4;4;4;4;4;4;4;35,5;ya;3\n")

        found = reviewed(path)

        assert (
            column_line(found, "J") == "jumlah atau rata-rata, tidak dibaca: angka (0)"
        )
        assert column_line(found, "K") == "teks bebas, tidak dibaca: teks (0)"
        assert (
            column_line(found, "L")
            == "bukan unsur instrumen ini, tidak dibaca: angka (0)"
        )

    def test_what_differs_in_thousands_of_rows_is_free_text(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "jawaban.csv"
        head = f"Loket;Setuju;{UNSUR.replace(' | ', ';')}"
        rows = [f"kata {n};TRUE;4;3;4;4;4;4;4;4;3" for n in range(9000)]
        path.write_text("\n".join([head, *rows]) + "\n")

        found = reviewed(path)

        assert column_line(found, "A") == "teks bebas, tidak dibaca: teks (0)"
        assert column_line(found, "B") == "tidak dikenal, tidak dibaca: teks (0)"
        assert (found.respondents, found.days[-1]) == (9000, (9001, None))

    def test_a_truth_value_is_no_number(self, tmp_path: Path) -> None:
        found = sheet(tmp_path, f"Setuju | {UNSUR}", f"TRUE | {MIXED}")

        assert column_line(found, "A") == "tidak dikenal, tidak dibaca: teks (0)"

    def test_a_sheet_at_fault_is_shown_as_far_as_it_goes(self, tmp_path: Path) -> None:
        found = sheet(
            tmp_path,
            "Persyaratan | Prosedur | Waktu | Kecepatan waktu",
            "4 | 4 | 4 | 3",
        )

        assert column_line(found, "C") == "U3 Waktu penyelesaian: 4 (0)"
        assert meanings(found) == [
            "kolom lain untuk U3 Waktu penyelesaian, tidak dibaca"
        ]


class TestRows:
    def test_rows_that_are_no_respondents_are_listed_with_why(
        self, tmp_path: Path
    ) -> None:
        found = sheet(
            tmp_path,
            f"No | {UNSUR}",
            f"1 | {MIXED}",
            "2",
            "",
            f"3 | {MIXED}",
            "Jumlah | 8 | 6 | 8 | 8 | 8 | 8 | 8 | 8 | 6",
        )

        assert found.unanswered == (3,)
        assert found.skipped == ((4, "baris kosong"), (6, "baris jumlah"))

    def test_one_answer_to_everything_is_a_straight_line(self, tmp_path: Path) -> None:
        found = sheet(
            tmp_path, UNSUR, ALL_4, MIXED, ALL_4.replace("4", "2"), f" | {ALL_4[4:]}"
        )

        assert list(found.quality.straight) == [2, 4]

    def test_blanks_are_named_by_row(self, tmp_path: Path) -> None:
        found = sheet(
            tmp_path, UNSUR, MIXED, f" | {MIXED[4:]}", MIXED, f"- | {MIXED[4:]}"
        )

        blanks = {c: list(rows) for c, rows in found.quality.blanks.items() if rows}
        assert blanks == {"U1": [3, 5]}

    def test_neighbours_alike_but_for_number_and_time_are_a_run(
        self, tmp_path: Path
    ) -> None:
        found = sheet(
            tmp_path,
            f"No | Cap waktu | {UNSUR}",
            f"1 | 2023-11-17 09:00 | {MIXED}",
            f"2 | 2023-11-17 09:01 | {MIXED}",
            f"3 | 2023-11-17 09:02 | {OTHER}",
            f"4 | 2023-11-17 09:03 | {MIXED}",
        )

        assert (found.quality.in_a_row, found.quality.twins) == ([[2, 3]], [])

    def test_the_same_moment_and_answers_twice_are_twins(self, tmp_path: Path) -> None:
        found = sheet(
            tmp_path,
            f"No | Cap waktu | {UNSUR}",
            f"1 | 2023-11-17 09:00 | {MIXED}",
            f"2 | 2023-11-17 09:01 | {OTHER}",
            f"3 | 2023-11-17 09:00 | {MIXED}",
        )

        assert (found.quality.in_a_row, found.quality.twins) == ([], [[2, 4]])

    def test_where_people_differ_the_same_person_twice_is_a_twin_at_any_time(
        self, tmp_path: Path
    ) -> None:
        found = sheet(
            tmp_path,
            f"Cap waktu | Nama | {UNSUR}",
            f"2023-11-17 09:00 | A | {MIXED}",
            f"2023-11-17 09:01 | B | {MIXED}",
            f"2023-11-18 09:00 | C | {MIXED}",
            f"2023-11-19 09:00 | A | {MIXED}",
            f"2023-11-19 09:01 | A | {OTHER}",
        )

        assert (found.quality.in_a_row, found.quality.twins) == ([], [[2, 5]])

    def test_without_columns_in_which_people_differ_there_are_no_twins(
        self, tmp_path: Path
    ) -> None:
        rows = [f"{sex} | {ALL_4}" for sex in "LPLPLP"]

        found = sheet(tmp_path, f"JK | {UNSUR}", *rows)

        assert (found.quality.in_a_row, found.quality.twins) == ([], [])


ANSWERS = st.tuples(st.sampled_from("AB"), st.integers(0, 4), st.integers(0, 4), st.integers(1, 4))  # fmt: skip


@given(st.lists(ANSWERS, max_size=30), st.integers(1, 7))
def test_blocks_of_any_size_give_the_quality_of_the_whole(
    people: list[tuple[str, int, int, int]], size: int
) -> None:
    def found(block: int) -> Quality:
        checks = RowChecks({"U1": 2, "U2": 3, "U3": 4}, (), ())
        for start in range(0, len(people), block):
            rows = [list[str | int](person) for person in people[start : start + block]]
            numbers = list(range(start + 2, start + 2 + len(rows)))
            coded = list(
                zip(*(row[1:] for row in people[start : start + block]), strict=True)
            )
            checks.add(rows, numbers, coded)
        return checks.quality()

    whole = found(100)

    assert found(size) == whole
    assert list(whole.straight) == [n for n, (_, *given) in enumerate(people, 2) if len(set(given)) == 1]  # fmt: skip


CELLS = st.one_of(
    st.sampled_from(["", "-", "1", "4", "4", "3", "5", "d", "Sangat sesuai", "Jumlah", "Contoh", PHONE, "17/11/2023", "ya"]),
    st.text(st.characters(codec="utf-8", exclude_characters='\r\n";,\t\0'), max_size=4),
)  # fmt: skip
HEADS = st.lists(st.sampled_from(["No", "JK", "Layanan", "Tanggal", "Kode", "U10", "Saran", ""]), max_size=4)  # fmt: skip


@given(HEADS, st.data())
@settings(max_examples=60)
def test_any_table_can_be_reviewed(heads: list[str], data: st.DataObject) -> None:
    """No table stops it, and no column has more blanks than respondents."""
    titles = [*heads, *map(str.strip, UNSUR.split("|"))]
    size = len(titles)
    rows = data.draw(
        st.lists(st.lists(CELLS, min_size=size, max_size=size), max_size=8)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jawaban.csv"
        lines = [";".join(row) for row in (titles, *rows)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

        found = reviewed(path)

    assert len(found.days) == found.respondents <= len(rows)
    assert all(column.blank is None or column.blank <= found.respondents for column in found.columns)  # fmt: skip
    assert sum(found.services.values()) in (0, found.respondents)
    assert PHONE not in repr([column._replace(header="") for column in found.columns])
