"""Counting what respondents answered."""

import hashlib
import tempfile
from collections import Counter
from datetime import date, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

import workbooks
from read_responses import INSTRUMENT, as_line, counts, faults, problems, read
from skm_cli.domain.report.profile import Reading
from skm_cli.errors import ProblemsFoundError
from workbooks import ALL_4, UNSUR, workbook


def answers(path: Path, *rows: str, header: str = UNSUR) -> Path:
    """A workbook of these rows below the names of the nine unsur."""
    return workbook(path / "responses.xlsx", "\n".join((header, *rows)))


def first_column(path: Path, *cells: str) -> Path:
    """A workbook whose answers are all 4 but those to U1."""
    rest = ALL_4.removeprefix("4")
    return answers(path, *(f"{cell}{rest}" for cell in cells))


class TestCounting:
    def test_each_answer_is_counted(self, tmp_path: Path) -> None:
        responses = read(first_column(tmp_path, "1", "2", "4", "4", "", "3"))

        assert counts(responses.everyone, "U1") == (1, 1, 1, 2, 1)
        assert counts(responses.everyone, "U9") == (0, 0, 0, 6, 0)
        assert responses.everyone.respondents == 6

    def test_unsur_stand_in_the_regulations_order(self, tmp_path: Path) -> None:
        header = " | ".join(reversed(UNSUR.split(" | ")))
        responses = read(answers(tmp_path, ALL_4, header=header))

        assert tuple(responses.everyone.tallies) == INSTRUMENT.codes
        assert tuple(responses.everyone.blanks) == INSTRUMENT.codes

    def test_numbers_texts_and_labels_can_be_mixed(self, tmp_path: Path) -> None:
        path = first_column(tmp_path, "4", "'4", "Sangat sesuai", "4,0", "d", "-")

        assert counts(read(path).everyone, "U1") == (0, 0, 0, 5, 1)

    def test_labels_with_a_value_in_skm_yaml_are_read(self, tmp_path: Path) -> None:
        reading = Reading(answers={"U1": {"Puas": 3, "Sangat  PUAS": 4}})
        responses = read(first_column(tmp_path, "puas", "Sangat puas"), reading)

        assert counts(responses.everyone, "U1") == (0, 0, 1, 1, 0)

    def test_the_file_is_known_by_its_hash(self, tmp_path: Path) -> None:
        path = answers(tmp_path, ALL_4)
        (source,) = read(path).sources

        assert source.file == "responses.xlsx"
        assert source.sheet == "Jawaban"
        assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()

    def test_blocks_add_up(self, tmp_path: Path) -> None:
        path = first_column(tmp_path, *(["1", "2", "3", "4", ""] * 1000))
        responses = read(path)

        assert counts(responses.everyone, "U1") == (1000,) * 5
        assert responses.everyone.respondents == 5000
        assert responses.days[-1] == (5001, None)


class TestRespondents:
    def test_a_row_with_one_answer_is_a_respondent(self, tmp_path: Path) -> None:
        responses = read(answers(tmp_path, ALL_4, " | | 3 | | | | | |"))

        assert responses.everyone.respondents == 2
        assert responses.everyone.blanks["U1"] == 1

    def test_rows_without_an_answer_are_listed_with_why(self, tmp_path: Path) -> None:
        path = workbook(
            tmp_path / "a.xlsx",
            f"""Nama | {UNSUR}

                x | {ALL_4}

                y | | | | - | | | | |
                x | {ALL_4}

                Mengetahui""",
        )
        responses = read(path)

        assert [row for row, _ in responses.days] == [3, 6]
        assert responses.sources[0].skipped == (
            (4, "baris kosong"),
            (5, "tidak ada jawaban"),
            (8, "blok tanda tangan"),
        )

    def test_a_bad_cell_counts_as_something_answered(self, tmp_path: Path) -> None:
        path = answers(tmp_path, ALL_4, "5 | | | | | | | |")

        assert faults(path) == ["A3: jawaban 5 berada di luar 1 sampai dengan 4"]

    def test_but_not_when_bad_cells_are_skipped(self, tmp_path: Path) -> None:
        path = answers(tmp_path, ALL_4, "5 | | | | | | | |")
        responses = read(path, skip_invalid=True)

        assert responses.everyone.respondents == 1
        assert responses.sources[0].skipped == ((3, "tidak ada jawaban yang dikenal"),)

    def test_nobody_is_a_fault(self, tmp_path: Path) -> None:
        path = answers(tmp_path, " | | | | | | | |", "-" + " | " * 8)

        assert faults(path) == ["Jawaban: tidak ada satu pun responden yang menjawab"]

    def test_an_unsur_that_nobody_answered_is_a_fault(self, tmp_path: Path) -> None:
        (problem,) = problems(answers(tmp_path, "4 | 4 | 4 | | 4 | 4 | 4 | 4 | 4"))

        assert as_line(problem) == "D1: tidak ada satu pun jawaban untuk U4 Biaya/tarif"
        assert problem.hint == (
            "periksa kolom D; jika memang tidak ditanyakan, pakai instrumen tanpa U4, "
            "atau dengan pertanyaan penggantinya: --instrument BERKAS.yaml (lihat "
            "docs/instrumen.md); bobot unsur tidak dialihkan ke unsur lain"
        )

    def test_skipping_excuses_no_empty_unsur(self, tmp_path: Path) -> None:
        path = answers(tmp_path, "4 | 4 | 4 | 9 | 4 | 4 | 4 | 4 | 4")

        assert faults(path, skip_invalid=True) == [
            "D1: tidak ada satu pun jawaban untuk U4 Biaya/tarif"
        ]
        assert faults(path) == ["D2: jawaban 9 berada di luar 1 sampai dengan 4"]

    def test_skipping_everything_leaves_nobody(self, tmp_path: Path) -> None:
        path = answers(tmp_path, ALL_4.replace("4", "9"))

        assert faults(path, skip_invalid=True)[0] == (
            "Jawaban: tidak ada satu pun responden yang menjawab"
        )


class TestBadCells:
    def test_every_bad_cell_has_a_fault_with_its_address(self, tmp_path: Path) -> None:
        path = answers(
            tmp_path,
            "4 | 5 | 4 | 4 | 4 | 4 | 4 | 4 | #N/A",
            "4 | 4 | TRUE | =A1 | 4 | 4 | 4 | 4 | 4",
            "3.5 | 4 | 4 | =A1 | 2023-11-17 | 4 | 4 | 4 | Oke",
        )

        assert faults(path) == [
            "B2: jawaban 5 berada di luar 1 sampai dengan 4",
            "I2: sel berisi #N/A, bukan jawaban",
            "C3: sel berisi TRUE, bukan jawaban",
            "D3: hasil rumus belum tersimpan",
            "A4: jawaban 3,5 bukan 1, 2, 3, atau 4",
            "D4: hasil rumus belum tersimpan",
            "E4: sel berisi tanggal 17 November 2023, bukan jawaban",
            "I4: pilihan jawaban U9 belum dikenal Oke",
        ]

    def test_alike_cells_have_alike_messages_and_hints(self, tmp_path: Path) -> None:
        found = problems(first_column(tmp_path, "Oke", "4", "Lumayan", "Oke"))

        assert [problem.cell_text for problem in found] == ["Oke", "Lumayan", "Oke"]
        assert {problem.hint for problem in found} == {
            "tambahkan baris ini di skm.yaml, ganti ... dengan 1 sampai 4, "
            "atau dengan kosong jika itu bukan jawaban\n"
            'jawaban: {U1: {"Oke": ..., "Lumayan": ...}}'
        }

    def test_values_given_already_stand_in_the_proposed_lines_too(
        self, tmp_path: Path
    ) -> None:
        path = first_column(tmp_path, "Puas", "Lumayan")
        found = problems(path, Reading(answers={"U1": {"Puas": 4}}))

        assert found[0].hint == (
            "ganti isian `jawaban` di skm.yaml dengan ini, ganti ... dengan 1 sampai 4, "
            "atau dengan kosong jika itu bukan jawaban\n"
            'jawaban: {U1: {"Puas": 4, "Lumayan": ...}}'
        )

    def test_free_text_is_not_offered_for_pasting(self, tmp_path: Path) -> None:
        path = first_column(tmp_path, *(f"cerita ke-{n}" for n in range(30)))

        assert {problem.hint for problem in problems(path)} == {
            "periksa judul kolom ini; isinya tampak seperti teks bebas, "
            "bukan pilihan jawaban"
        }

    def test_a_merged_answer_is_a_fault(self, tmp_path: Path) -> None:
        path = workbooks.with_rows(
            tmp_path / "a.xlsx",
            workbooks.answers_xml(head=UNSUR),
            after='<mergeCells count="1"><mergeCell ref="B2:B5"/></mergeCells>',
        )

        assert faults(path) == ["B2: satu jawaban menempati beberapa sel gabungan"]

    def test_a_number_that_is_none_is_a_fault(self, tmp_path: Path) -> None:
        rows = workbooks.answers_xml(head=UNSUR)
        row = '<row r="3"><c r="A3"><v>NaN</v></c></row>'
        path = workbooks.with_rows(tmp_path / "a.xlsx", rows + row)

        assert faults(path) == ["A3: jawaban nan berada di luar 1 sampai dengan 4"]

    def test_formulas_alone_are_faults_and_not_nobody(self, tmp_path: Path) -> None:
        path = answers(tmp_path, " | ".join(["=A1"] * 9))

        assert faults(path) == ["A2: hasil rumus belum tersimpan (9 sel)"]

    def test_one_cause_in_many_cells_is_one_fault(self, tmp_path: Path) -> None:
        rows = [" | ".join(["#N/A"] * 9), *[" | ".join(["=A1"] * 9)] * 2]
        everywhere = answers(tmp_path, *rows[:1] * 3, *rows[1:], "9" + " | 4" * 8)

        assert faults(everywhere) == [
            "A2: sel berisi #N/A, bukan jawaban (27 sel)",
            "A5: hasil rumus belum tersimpan (18 sel)",
            "A7: jawaban 9 berada di luar 1 sampai dengan 4",
        ]

    def test_skipped_ones_are_blanks_and_noted_by_kind(self, tmp_path: Path) -> None:
        path = first_column(tmp_path, "5", "4", "Oke", "5", "#N/A", "Oke", *["5"] * 20)
        responses = read(path, skip_invalid=True)

        assert counts(responses.everyone, "U1") == (0, 0, 0, 1, 25)
        assert [as_line(note) for note in responses.notes] == [
            "A2: jawaban 5 berada di luar 1 sampai dengan 4 ("
            + ", ".join(f"A{row}" for row in (2, 5, *range(8, 26)))
            + ", dan 2 sel lain); dihitung kosong",
            'A4: pilihan jawaban U1 belum dikenal: "Oke" (A4, A7); dihitung kosong',
            "A6: sel berisi #N/A, bukan jawaban (A6); dihitung kosong",
        ]

    def test_skipping_excuses_no_missing_column(self, tmp_path: Path) -> None:
        path = answers(tmp_path, ALL_4, header=UNSUR.replace("Waktu", "x"))

        assert faults(path, skip_invalid=True) == [
            "Jawaban: tidak ada kolom untuk U3 Waktu penyelesaian"
        ]


class TestServices:
    def test_services_are_kept_apart_as_typed(self, tmp_path: Path) -> None:
        path = answers(
            tmp_path,
            f" KTP | {ALL_4}",
            f"Akta  lahir | {ALL_4}",
            f"KTP_ | {ALL_4.replace('4', '3', 1)}",
            f" | {ALL_4}",
            f"12 | {ALL_4}",
            f"ktp | {ALL_4}",
            header=f"Jenis layanan | {UNSUR}",
        )
        responses = read(path)

        assert {name: g.respondents for name, g in responses.services.items()} == {
            "KTP": 2,
            "Akta lahir": 1,
            "(kosong)": 1,
            "12": 1,
            "ktp": 1,
        }
        assert next(iter(responses.services)) == "KTP"
        assert counts(responses.services["KTP"], "U1") == (0, 0, 1, 1, 0)

    def test_services_add_up_to_everyone(self, tmp_path: Path) -> None:
        rows = [f"{'AB'[row % 2]} | {row % 4 + 1}{ALL_4[1:]}" for row in range(50)]
        responses = read(answers(tmp_path, *rows, header=f"Layanan | {UNSUR}"))

        assert responses.services["A"] + responses.services["B"] == responses.everyone

    def test_without_a_service_there_are_none(self, tmp_path: Path) -> None:
        assert read(answers(tmp_path, ALL_4)).services == {}

    def test_a_blank_column_is_no_service(self, tmp_path: Path) -> None:
        path = answers(tmp_path, f" | {ALL_4}", header=f"Layanan | {UNSUR}")

        assert read(path).services == {}


class TestDates:
    def dated(self, path: Path, *dates: str) -> Path:
        rows = [f"{day} | {ALL_4}" for day in dates]
        return answers(path, *rows, header=f"Tanggal | {UNSUR}")

    def test_each_respondent_has_a_row_and_a_date(self, tmp_path: Path) -> None:
        path = self.dated(tmp_path, "2023-11-17 09:30", "1 Desember 2023", "")

        assert read(path).days == (
            (2, date(2023, 11, 17)),
            (3, date(2023, 12, 1)),
            (4, None),
        )

    def test_without_a_date_column_none_is_known(self, tmp_path: Path) -> None:
        assert tuple(read(answers(tmp_path, ALL_4, ALL_4)).days) == (
            (2, None),
            (3, None),
        )

    def test_dates_with_the_month_first_have_a_note(self, tmp_path: Path) -> None:
        responses = read(self.dated(tmp_path, "11/17/2023", "11/2/2023"))

        assert [day for _, day in responses.days] == [
            date(2023, 11, 17),
            date(2023, 11, 2),
        ]
        assert [as_line(note) for note in responses.notes] == [
            "A1: tanggal dibaca dengan bulan di depan, mis. 11/17/2023"
        ]

    def test_unreadable_ones_stop_nothing_and_are_counted(self, tmp_path: Path) -> None:
        cells = ["kemarin", "2023-11-17", "452470", *["besok"] * 20]
        responses = read(self.dated(tmp_path, *cells))

        assert responses.days[0] == (2, None)
        assert responses.everyone.respondents == 23
        assert [as_line(note) for note in responses.notes] == [
            "A1: 22 tanggal tidak terbaca: baris 2, "
            + ", ".join(str(row) for row in range(4, 23))
            + ", dan 2 baris lain"
        ]

    def test_a_workbook_that_counts_from_1904(self, tmp_path: Path) -> None:
        book = Workbook()
        book.epoch = CALENDAR_MAC_1904
        workbooks.fill(
            book.worksheets[0],
            [
                ["Tanggal", *UNSUR.split(" | ")],
                [datetime(2023, 11, 17, 9), *[4] * 9],
            ],
        )
        book.save(tmp_path / "a.xlsx")

        assert read(tmp_path / "a.xlsx").days == ((2, date(2023, 11, 17)),)


GOOD: tuple[workbooks.Cell, ...] = (
    1,
    2,
    3,
    4,
    4.0,
    "4",
    " 3 ",
    "2,0",
    "d",
    None,
    "",
    "-",
)
LABELS: tuple[workbooks.Cell, ...] = ("Sesuai", "TIDAK SESUAI")
# No 5 and no 0: in most columns they are another scale, which nothing excuses.
BAD: tuple[workbooks.Cell, ...] = (
    7,
    -1,
    True,
    3.5,
    "Oke",
    "#N/A",
    "=A1",
    date(2023, 1, 2),
)
VALUES: dict[object, int] = {
    1: 1, 2: 2, 3: 3, 4: 4, "4": 4, " 3 ": 3, "2,0": 2, "d": 4, "Sesuai": 3,
    "TIDAK SESUAI": 1,
}  # fmt: skip


def value(cell: object) -> int | None:
    """An answer, found without the program's help; 0 is a blank, None no answer."""
    if cell is True:
        return None
    return 0 if cell in {None, "", "-"} else VALUES.get(cell)


@st.composite
def tables(draw: st.DrawFn) -> list[list[workbooks.Cell]]:
    """Rows of nine cells: answers and blanks, seldom something else."""
    cells = st.sampled_from(GOOD * 6 + (LABELS + BAD if draw(st.booleans()) else ()))
    rows = st.lists(st.lists(cells, min_size=9, max_size=9), max_size=6)
    return draw(rows)


@settings(max_examples=60)
@given(table=tables(), skip=st.booleans())
def test_any_table_is_counted_rightly_or_refused(
    *, table: list[list[workbooks.Cell]], skip: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = Workbook()
        workbooks.fill(book.worksheets[0], [UNSUR.split(" | "), *table])
        book.save(Path(folder, "a.xlsx"))
        try:
            everyone = read(Path(folder, "a.xlsx"), skip_invalid=skip).everyone
        except ProblemsFoundError:
            everyone = None
    known = [[value(cell) for cell in row] for row in table]
    respondents = [row for row in known if any(row)]
    columns = list(zip(*respondents, strict=True))
    bad = any(None in row for row in known)
    all_answered = bool(columns) and all(any(column) for column in columns)
    assert (everyone is not None) == (all_answered and (skip or not bad))
    if everyone is None:
        return
    assert everyone.respondents == len(respondents)
    for code, column in zip(INSTRUMENT.codes, columns, strict=True):
        found = Counter(column)
        blank = found[0] + found[None]
        assert counts(everyone, code) == (*(found[n] for n in (1, 2, 3, 4)), blank)
