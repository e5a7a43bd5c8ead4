"""Which sheet of a workbook holds the answers."""

from pathlib import Path

from read_responses import as_line, counts, faults, problems, read
from skm_cli.domain.report.profile import Reading
from workbooks import ALL_4, UNSUR, workbook, workbook_of


class TestSheets:
    ANSWERS = f"{UNSUR}\n{ALL_4}"
    LEGEND = "Kode | Unsur\nU1 | Persyaratan\nU2 | Prosedur\nU3 | Waktu"

    def test_legends_empty_and_hidden_sheets_pass_by(self, tmp_path: Path) -> None:
        path = workbook_of(
            tmp_path / "a.xlsx",
            {
                "Kosong": "",
                "Keterangan": self.LEGEND,
                "Blangko": UNSUR,
                "Data": self.ANSWERS,
                "Lama": self.ANSWERS,
            },
            hidden="Lama",
        )

        assert read(path).sources[0].sheet == "Data"

    def test_recaps_next_to_the_answers_are_noted_and_not_read(
        self, tmp_path: Path
    ) -> None:
        means = " | ".join(["3,46"] * 9)
        path = workbook_of(
            tmp_path / "a.xlsx",
            {
                "Rekap": f"Layanan | {UNSUR}\nKTP | {means}\nKK | {means}",
                "Data": self.ANSWERS,
                "NRR": f"Ket | {UNSUR}\nNRR | {ALL_4}\nMutu | {ALL_4}",
            },
        )

        found = read(path)

        assert [source.sheet for source in found.sources] == ["Data"]
        notes = [as_line(note) for note in found.notes]
        for name in ("Rekap", "NRR"):
            assert (
                f"{name}: lembar ini memuat jumlah atau rata-rata, bukan jawaban "
                "responden; tidak dibaca"
            ) in notes
        hints = {note.hint for note in found.notes}
        assert 'jika memang berisi jawaban, tambahkan --sheet "NRR"' in hints

    def test_a_recap_is_no_sheet_to_add_up(self, tmp_path: Path) -> None:
        sheets = {
            "Okt": self.ANSWERS,
            "Rata": f"Ket | {UNSUR}\nx | {' | '.join(['3,5'] * 9)}",
            "Nov": self.ANSWERS,
        }
        path = workbook_of(tmp_path / "a.xlsx", sheets)

        every = read(path, reading=Reading(sheets=("semua",)))
        (problem,) = problems(path)

        assert [source.sheet for source in every.sources] == ["Okt", "Nov"]
        assert as_line(problem) == "a.xlsx: jawaban terdapat di dua lembar: Okt, Nov"

    def test_answers_on_another_scale_are_no_recap(self, tmp_path: Path) -> None:
        hundreds = f"{UNSUR}\n{' | '.join(['75'] * 9)}"
        path = workbook_of(tmp_path / "a.xlsx", {"A": hundreds, "B": hundreds})

        assert "dua lembar: A, B" in as_line(*problems(path))

    def test_only_recaps_are_read_as_they_are(self, tmp_path: Path) -> None:
        means = f"{UNSUR}\n{' | '.join(['3,5'] * 9)}"
        path = workbook_of(tmp_path / "a.xlsx", {"A": means, "B": means})

        assert "dua lembar: A, B" in as_line(*problems(path))

    def test_several_with_answers_are_a_fault(self, tmp_path: Path) -> None:
        months = ("Oktober", "November", "Desember")
        path = workbook_of(tmp_path / "a.xlsx", dict.fromkeys(months, self.ANSWERS))
        (problem,) = problems(path)

        assert as_line(problem) == (
            "a.xlsx: jawaban terdapat di tiga lembar: Oktober, November, Desember"
        )
        assert problem.hint == (
            "tambahkan --sheet semua untuk menjumlahkannya, atau --sheet Oktober untuk "
            "satu lembar"
        )

    def test_several_are_added_up_when_all_are_said(self, tmp_path: Path) -> None:
        sheets = {"Oktober": self.ANSWERS, "Petunjuk": self.LEGEND, "Blangko": UNSUR}
        path = workbook_of(
            tmp_path / "a.xlsx",
            {**sheets, "November": self.ANSWERS, "Lama": self.ANSWERS},
            hidden="Lama",
        )

        found = read(path, Reading(sheets=("Semua",)))

        names = [source.sheet for source in found.sources]
        assert names == ["Oktober", "November", "Lama"]
        assert found.respondents == (1, 1, 1)
        assert counts(found.everyone, "U1") == (0, 0, 0, 3, 0)
        notes = [as_line(note) for note in found.notes]
        assert notes == ["Lama: lembar tersembunyi ini ikut dihitung (1 responden)"]

    def test_a_hidden_one_beside_the_answers_is_named_with_its_respondents(
        self, tmp_path: Path
    ) -> None:
        path = workbook_of(
            tmp_path / "a.xlsx",
            {
                "Data": self.ANSWERS,
                "Arsip 2": f"{self.ANSWERS}\n{ALL_4}",
            },
            hidden="Arsip 2",
        )

        found = read(path)

        assert found.respondents == (1,)
        (note,) = found.notes
        assert as_line(note) == (
            "Arsip 2: lembar tersembunyi ini memuat jawaban 2 responden; tidak dihitung"
        )
        assert note.hint == (
            "jika ikut dinilai, tambahkan --sheet semua, atau "
            '--sheet "Arsip 2" untuk lembar ini saja'
        )

    def test_a_hidden_recap_or_legend_is_not_named(self, tmp_path: Path) -> None:
        means = " | ".join(["3,46"] * 9)
        for hidden in (f"Layanan | {UNSUR}\nKTP | {means}", self.LEGEND, UNSUR):
            path = workbook_of(
                tmp_path / "a.xlsx",
                {"Data": self.ANSWERS, "Lain": hidden},
                hidden="Lain",
            )

            assert not read(path).notes

    def test_those_that_are_named_are_read_once_in_their_order(
        self, tmp_path: Path
    ) -> None:
        months = ("Oktober", "November", "Desember")
        path = workbook_of(tmp_path / "a.xlsx", dict.fromkeys(months, self.ANSWERS))

        found = read(path, Reading(sheets=("desember ", "Oktober", "Oktober")))

        assert [source.sheet for source in found.sources] == ["Oktober", "Desember"]

    def test_a_hidden_one_is_read_when_it_is_named(self, tmp_path: Path) -> None:
        path = workbook_of(
            tmp_path / "a.xlsx",
            {"Data": self.ANSWERS, "Lama": self.ANSWERS},
            hidden="Lama",
        )

        assert read(path, Reading(sheets=("Lama",))).sources[0].sheet == "Lama"

    def test_names_that_are_not_there_are_faults_that_list_the_sheets(
        self, tmp_path: Path
    ) -> None:
        path = workbook_of(
            tmp_path / "a.xlsx",
            {"Data": self.ANSWERS, "Lama": self.ANSWERS},
            hidden="Lama",
        )
        first, second = problems(path, Reading(sheets=("Okt", "Data", "Nov")))

        assert as_line(first) == 'a.xlsx: tidak ada lembar bernama "Okt"'
        assert as_line(second) == 'a.xlsx: tidak ada lembar bernama "Nov"'
        assert first.hint == "pilih dari lembar yang ada: Data, Lama (tersembunyi)"

    def test_a_named_one_without_a_header_is_a_fault(self, tmp_path: Path) -> None:
        path = workbook_of(
            tmp_path / "a.xlsx", {"Data": self.ANSWERS, "Petunjuk": "Isi di Data"}
        )

        assert faults(path, Reading(sheets=("Petunjuk",))) == [
            "Petunjuk: tidak ada judul kolom jawaban di lembar ini"
        ]

    def test_a_name_of_several_words_is_quoted_in_the_hint(
        self, tmp_path: Path
    ) -> None:
        months = ("Jawaban Oktober", "Jawaban November")
        path = workbook_of(tmp_path / "a.xlsx", dict.fromkeys(months, self.ANSWERS))
        (problem,) = problems(path)

        assert '--sheet "Jawaban Oktober"' in problem.hint

    def test_none_with_answers_says_what_was_looked_for(self, tmp_path: Path) -> None:
        (problem,) = problems(workbook(tmp_path / "a.xlsx", self.LEGEND))

        assert as_line(problem) == "a.xlsx: tidak ada lembar yang memuat jawaban"
        assert "U1 sampai dengan U9" in problem.hint

    def test_answers_on_a_hidden_sheet_alone(self, tmp_path: Path) -> None:
        path = workbook_of(
            tmp_path / "a.xlsx",
            {"Kosong": "", "Data": self.ANSWERS},
            hidden="Data",
        )

        assert faults(path) == [
            "a.xlsx: jawaban hanya terdapat di lembar tersembunyi: Data"
        ]

    def test_a_sheet_without_a_row_below_its_header(self, tmp_path: Path) -> None:
        (problem,) = problems(workbook(tmp_path / "a.xlsx", f"Judul\n{UNSUR}"))

        assert as_line(problem) == "Jawaban: tidak ada satu pun responden yang menjawab"
        assert problem.hint == "isi jawaban di bawah judul kolom di baris 2"
