"""Rows that are no respondents, and respondents that look like them."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from read_responses import faults, read
from skm_cli.answers.responses import Responses
from workbooks import ALL_4, CODES, UNSUR, workbook

HEADER = f"No | Nama | Jenis kelamin | {UNSUR}"
PERSON = f"x | L | {ALL_4}"
EIGHT = "720 | 701 | 690 | 786 | 701 | 712 | 706 | 774 | 703"


def rows(path: Path, *lines: str, header: str = HEADER) -> Responses:
    return read(workbook(path / "a.xlsx", "\n".join((header, *lines))))


def respondents(path: Path, *lines: str, header: str = HEADER) -> list[int]:
    return [row for row, _ in rows(path, *lines, header=header).days]


def line(cells: Sequence[object]) -> str:
    return " | ".join(map(str, cells))


def skipped(responses: Responses) -> dict[int, str]:
    return dict(responses.sources[0].skipped)


@pytest.mark.parametrize(
    "label",
    [
        "Jumlah", "JUMLAH", "Jumlah nilai", "Jumlah Nilai per Unsur", "Σ Nilai/Unsur",
        "∑ Nilai / Unsur", "Total", "Grand Total", "Sub total", "NRR/Unsur",
        "NRR / unsur", "NRR tertimbang", "NRR tertbg / unsur", "Rata-rata", "Rata2",
        "Rerata", "Nilai rata-rata", "Nilai Rata - Rata", "Jumlah NRR tertimbang:",
        "Nilai per unsur", "Total skor", "Minimum", "Peringkat", "Bobot",
        "NRR per unsur = jumlah nilai per unsur : jumlah kuesioner yang terisi",
    ],
)  # fmt: skip
def test_sums_at_the_bottom_are_skipped(tmp_path: Path, label: str) -> None:
    responses = rows(
        tmp_path, f"1 | {PERSON}", f"2 | {PERSON}", f"{label} | | | {EIGHT}"
    )

    assert responses.everyone.respondents == 2
    assert skipped(responses) == {4: "baris jumlah"}


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("IKM", "89.5 | | | | | | | |"),
        ("Nilai IKM", "89.5 | | | | | | | |"),
        ("IKM Unit Pelayanan", " | | | | 89.5 | | | |"),
        ("Mutu", "A | B | B | A | A | C | A | D | A"),
        ("Mutu Pelayanan", "B | | | | | | | |"),
        ("Kategori", "Baik | Baik | Baik | Baik | Baik | Baik | Baik | Baik | Baik"),
        ("Konversi", "89 | 88 | 75 | 99 | 100 | 25 | 87.5 | 80 | 80"),
        ("Kinerja unit pelayanan", "Sangat Baik | | | | | | | |"),
        ("NRR", "3.5 | 3.56 | 3.1 | 4 | 3 | 3.2 | 3.3 | 3.4 | 3.5"),
        ("NRR", "4 | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4"),
        ("NRR tertimbang", ".39 | .39 | .38 | .4 | 0.39 | 0.4 | 0.4 | 0.4 | 0.4"),
        ("Jumlah", "#N/A | =A1 | " + EIGHT[:-6] + " 7"),
    ],
)
def test_what_a_sum_holds_does_not_matter(
    tmp_path: Path, label: str, cells: str
) -> None:
    responses = rows(tmp_path, f"1 | {PERSON}", f" | {label} | | {cells}")

    assert responses.everyone.respondents == 1
    assert skipped(responses) == {3: "baris jumlah"}


def test_a_running_number_can_stand_before_the_label(tmp_path: Path) -> None:
    sums = "3 | Jumlah | 8 | 8 | 8 | 8 | 8 | 8 | 8 | 8 | 8"
    mean = "4 | Rata-rata | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4"
    rows = "\n".join(f"{n} | Ani | {ALL_4}" for n in (1, 2))
    text = f"No | Nama | {UNSUR}\n{rows}\n{sums}\n{mean}"

    found = read(workbook(tmp_path / "a.xlsx", text))

    assert found.everyone.respondents == 2
    assert found.sources[0].skipped == ((4, "baris jumlah"), (5, "baris jumlah"))


def test_a_label_can_stand_in_an_answer_column(tmp_path: Path) -> None:
    responses = rows(
        tmp_path,
        ALL_4,
        ALL_4,
        "Jumlah | 8 | 8 | 8 | 8 | 8 | 8 | 8 | 8",
        "IKM | | | 100 | | | | |",
        header=UNSUR,
    )

    assert responses.everyone.respondents == 2
    assert skipped(responses) == {4: "baris jumlah", 5: "baris jumlah"}


def test_a_signature_without_a_date_is_one(tmp_path: Path) -> None:
    responses = rows(
        tmp_path,
        f"1 | {PERSON}",
        " | | | | | | | | Kepala Dinas, | | |",
        " | | | | | | | | Nama Pejabat | | |",
    )

    assert skipped(responses) == dict.fromkeys((3, 4), "blok tanda tangan")


def test_all_rows_below_a_recap_are_listed(tmp_path: Path) -> None:
    responses = rows(
        tmp_path,
        f"1 | {PERSON}",
        f"2 | {PERSON}",
        "",
        f" | Σ Nilai/Unsur | | {EIGHT}",
        " | NRR/Unsur | | 3.5 | 3.5 | 3.5 | 3.5 | 3.5 | 3.5 | 3.5 | 3.5 | 3.5",
        " | NRR tertimbang | | .4 | .4 | .4 | .4 | .4 | .4 | .4 | .4 | .4",
        " | IKM Unit Pelayanan | | 88.5 | | | | | | | |",
        "",
        " | | | | | | | | Surakarta, 18 Desember 2023 | | |",
        " | Mengetahui | | | | | | | Kepala Bagian Organisasi | | |",
        " | | | | | | | | Nama Pejabat | | |",
        " | | | | | | | | NIP. 19800101 200501 1 001 | | |",
    )

    assert responses.everyone.respondents == 2
    assert skipped(responses) == {
        **dict.fromkeys(range(5, 9), "baris jumlah"),
        **dict.fromkeys(range(10, 14), "blok tanda tangan"),
    }


@settings(max_examples=40)
@given(
    table=st.lists(
        st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=8
    ),
    midway=st.integers(0, 8),
)
def test_a_recap_counts_the_same_with_and_without_its_other_rows(
    table: list[list[int]], midway: int
) -> None:
    people = [f"{n} | x | L | {line(row)}" for n, row in enumerate(table, 1)]
    columns = list(zip(*table, strict=True))
    sums = [sum(column) for column in columns]
    means = [f"{total / len(table):.4f}" for total in sums]
    with_others = [
        "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12",
        f"Contoh | x | L | {ALL_4}",
        *people[:midway],
        *([HEADER] if midway < len(people) else []),
        *people[midway:],
        f" | Jumlah | | {line(sums)}",
        f" | NRR/Unsur | | {line(means)}",
        " | IKM | | 80.5 | | | | | | | |",
    ]
    with tempfile.TemporaryDirectory() as folder:
        plain = rows(Path(folder), *people)
        recap = rows(Path(folder), *with_others)

    assert recap.everyone == plain.everyone


class TestNearMisses:
    @pytest.mark.parametrize(
        "name",
        [
            "Total Persada", "Mutu Manikam", "Kategori umum", "Nilai Sari",
            "Rata Kusuma", "Unit Layanan", "saya tidak tahu jumlah biayanya", "U1",
            "Mengetahui dari teman",
        ],
    )  # fmt: skip
    def test_a_name_that_contains_such_a_word(self, tmp_path: Path, name: str) -> None:
        row = f"{name} | | | {ALL_4}"

        assert respondents(tmp_path, f"1 | {PERSON}", row) == [2, 3]
        assert respondents(tmp_path, row, f"1 | {PERSON}") == [2, 3]

    @pytest.mark.parametrize("name", ["Jumlah Rezeki", "Contoh Wibowo", "Target Jaya"])
    def test_a_numbered_name_that_begins_as_a_label(
        self, tmp_path: Path, name: str
    ) -> None:
        lines = (f"1 | {PERSON}", f"2 | {name} | | {ALL_4}", f"3 | {PERSON}")

        assert respondents(tmp_path, *lines) == [2, 3, 4]

    @pytest.mark.parametrize("text", ["Jumlah petugas kurang", "Rata-rata cepat"])
    def test_a_suggestion_before_the_answers(self, tmp_path: Path, text: str) -> None:
        lines = (f"Baik | {ALL_4}", f"{text} | {ALL_4}", f"Baik | {ALL_4}")

        for header in ("Saran", "Apa yang perlu kami perbaiki"):
            of = f"{header} | {UNSUR}"
            assert respondents(tmp_path, *lines, header=of) == [2, 3, 4]

    def test_a_numbered_row(self, tmp_path: Path) -> None:
        lines = (f"1 | {PERSON}", f"2 | Total | | {ALL_4}")

        assert respondents(tmp_path, *lines) == [2, 3]

    def test_a_row_with_anything_of_a_person(self, tmp_path: Path) -> None:
        lines = (f"1 | {PERSON}", f" | Total | L | {ALL_4}")

        assert respondents(tmp_path, *lines) == [2, 3]

    def test_a_dated_row(self, tmp_path: Path) -> None:
        lines = (f"x | 2023-11-17 | {ALL_4}", f"Total | 2023-11-17 | {ALL_4}")

        header = f"Nama | Tanggal | {UNSUR}"
        assert respondents(tmp_path, *lines, header=header) == [2, 3]

    def test_ordinary_answers_that_others_follow(self, tmp_path: Path) -> None:
        lines = (f" | Total | | {ALL_4}", f"1 | {PERSON}")

        assert respondents(tmp_path, *lines) == [2, 3]

    def test_a_service_whose_name_is_that_of_an_index(self, tmp_path: Path) -> None:
        lines = (f"IKM | {ALL_4}", f"Koperasi | {ALL_4}", f"IKM | {ALL_4}")
        responses = rows(tmp_path, *lines, header=f"Layanan | {UNSUR}")

        assert [row for row, _ in responses.days] == [2, 3, 4]
        assert responses.services["IKM"].respondents == 2

    def test_a_service_that_everybody_used(self, tmp_path: Path) -> None:
        lines = [f"Total | {ALL_4}"] * 3

        assert respondents(tmp_path, *lines, header=f"Layanan | {UNSUR}") == [2, 3, 4]

    def test_a_row_of_answers_from_1_to_4(self, tmp_path: Path) -> None:
        line = "1 | 2 | 3 | 4 | 1 | 2 | 3 | 4 | 1"

        assert respondents(tmp_path, line, header=UNSUR) == [2]

    def test_answers_that_stand_in_the_questions(self, tmp_path: Path) -> None:
        names = [
            "Persyaratan sudah sesuai", "Prosedur mudah", "Waktu cepat", "Biaya murah",
            "Produk sesuai", "Petugas kompeten kompetensi", "Perilaku sopan dan ramah",
            "Pengaduan dikelola dengan baik", "Sarana baik",
        ]  # fmt: skip
        labels = [
            "sesuai", "mudah", "cepat", "murah", "sesuai", "kompeten",
            "sopan dan ramah", "dikelola dengan baik", "baik",
        ]  # fmt: skip

        assert respondents(tmp_path, " | ".join(labels), header=" | ".join(names)) == [
            2
        ]

    def test_a_signature_hides_no_answer(self, tmp_path: Path) -> None:
        lines = (f"1 | {PERSON}", " | Mengetahui | | | | | | | | | |", f"2 | {PERSON}")

        assert respondents(tmp_path, *lines) == [2, 4]

    def test_what_looks_like_a_signature_among_respondents_is_read(
        self, tmp_path: Path
    ) -> None:
        odd = " | ".join(["Oke"] * 9)
        lines = (f"1 | {PERSON}", f"2 | Kepala | L | {odd}", f"3 | {PERSON}")
        path = workbook(tmp_path / "a.xlsx", "\n".join((HEADER, *lines)))

        assert faults(path)[0] == "D3: pilihan jawaban U1 belum dikenal Oke"

    def test_a_bad_cell_below_a_signature_still_has_a_fault(
        self, tmp_path: Path
    ) -> None:
        path = workbook(
            tmp_path / "a.xlsx",
            "\n".join(
                (HEADER, f"1 | {PERSON}", "Mengetahui", " | | | 5 | | | | | | | |")
            ),
        )

        assert faults(path) == ["D4: jawaban 5 berada di luar 1 sampai dengan 4"]


class TestExamples:
    @pytest.mark.parametrize(
        "label", ["Contoh", "CONTOH:", "Contoh pengisian", "(contoh)", "Contoh 1"]
    )
    def test_one_above_the_respondents_is_skipped(
        self, tmp_path: Path, label: str
    ) -> None:
        responses = rows(tmp_path, f"{label} | Nama | L | {ALL_4}", f"1 | {PERSON}")

        assert responses.everyone.respondents == 1
        assert skipped(responses) == {2: "baris contoh"}

    def test_its_answers_are_not_judged(self, tmp_path: Path) -> None:
        row = " | ".join(["isi 1-4"] * 9)
        responses = rows(tmp_path, f"Contoh | | | {row}", f"1 | {PERSON}")

        assert responses.everyone.respondents == 1

    def test_among_respondents_it_is_one(self, tmp_path: Path) -> None:
        lines = (f"1 | {PERSON}", f"2 | Contoh | L | {ALL_4}")

        assert respondents(tmp_path, *lines) == [2, 3]


class TestTitles:
    def test_a_header_midway_is_skipped(self, tmp_path: Path) -> None:
        responses = rows(tmp_path, f"1 | {PERSON}", HEADER, f"2 | {PERSON}")

        assert responses.everyone.respondents == 2
        assert skipped(responses) == {3: "judul kolom berulang"}

    def test_one_of_two_rows_is_skipped_whole(self, tmp_path: Path) -> None:
        above = "NO | PROFIL | | NILAI UNSUR PELAYANAN | | | | | | | |"
        header = f" | Nama | Jenis kelamin | {CODES}"
        responses = rows(
            tmp_path,
            header,
            f"1 | {PERSON}",
            above,
            header,
            f"2 | {PERSON}",
            header=above,
        )

        assert responses.everyone.respondents == 2
        assert skipped(responses) == dict.fromkeys((4, 5), "judul kolom berulang")

    @pytest.mark.parametrize(
        "numbers",
        [
            "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12",
            "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12)",
            " | | | '1 | '2 | '3 | '4 | '5 | '6 | '7 | '8 | '9",
        ],
    )
    def test_a_row_of_column_numbers_is_skipped(
        self, tmp_path: Path, numbers: str
    ) -> None:
        one, two = f"1 | {PERSON}", f"2 | {PERSON}"
        responses = rows(tmp_path, numbers, one, HEADER, numbers, two)

        assert responses.everyone.respondents == 2
        assert skipped(responses) == {
            2: "baris nomor kolom",
            4: "judul kolom berulang",
            5: "baris nomor kolom",
        }


CERTAIN = (
    "Nilai Persepsi", "Huruf Mutu", "Mutu", "Nilai Huruf", "Grade", "Indeks", "IKM",
    "IKM Unit Pelayanan", "Maks", "Maksimum", "Min", "Minimum", "Skala maksimal",
    "Keterangan",
)  # fmt: skip


@pytest.mark.parametrize("label", CERTAIN)
@pytest.mark.parametrize("cells", [ALL_4, "3 | 4 | 3 | 4 | 4 | 4 | 3 | 3 | 4"])
def test_a_label_below_the_names_is_no_name(
    tmp_path: Path, label: str, cells: str
) -> None:
    responses = rows(
        tmp_path, f"1 | {PERSON}", f"2 | {PERSON}", f" | {label} | | {cells}"
    )

    assert responses.everyone.respondents == 2
    assert skipped(responses) == {4: "baris jumlah"}


@pytest.mark.parametrize("label", CERTAIN)
def test_a_person_of_that_name_is_kept(tmp_path: Path, label: str) -> None:
    people = f"1 | {PERSON}", f" | {label} | P | {ALL_4}", f"3 | {PERSON}"

    assert respondents(tmp_path, *people) == [2, 3, 4]


def test_who_came_for_ikm_is_a_respondent(tmp_path: Path) -> None:
    lines = [f"1 | KTP | {ALL_4}", f" | IKM | {ALL_4}"]

    assert respondents(tmp_path, *lines, header=f"No | Layanan | {UNSUR}") == [2, 3]


def test_sums_above_a_row_that_counts_stay_sums(tmp_path: Path) -> None:
    responses = rows(
        tmp_path, f"1 | {PERSON}", f"2 | {PERSON}", f" | Maks | | {ALL_4}",
        f" | | | {ALL_4}",
    )  # fmt: skip

    assert skipped(responses) == {4: "baris jumlah"}


@pytest.mark.parametrize("label", ["", "Hitungan akhir"])
def test_an_unnumbered_row_below_numbered_ones_is_named(
    tmp_path: Path, label: str
) -> None:
    people = [f"{n} | {PERSON}" for n in range(1, 5)]
    responses = rows(tmp_path, *people, f" | {label} | | {ALL_4}")

    assert responses.everyone.respondents == 5
    (note,) = [note for note in responses.notes if "tidak bernomor" in note.message]
    assert note.place.cell == "A6"
    assert note.message.startswith("baris 6 tidak bernomor")
    assert note.hint == "jika bukan jawaban responden, hapus barisnya"


def test_an_unnumbered_person_is_not_named(tmp_path: Path) -> None:
    people = [f"{n} | {PERSON}" for n in range(1, 5)]
    responses = rows(tmp_path, *people, f" | {PERSON}")

    assert not [note for note in responses.notes if "tidak bernomor" in note.message]
