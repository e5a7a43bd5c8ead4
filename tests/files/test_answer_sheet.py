"""Which sheet of a workbook holds the answers."""

from pathlib import Path

from reading import faults, problems, read, said
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

    def test_several_with_answers_are_a_fault(self, tmp_path: Path) -> None:
        months = ("Oktober", "November", "Desember")
        path = workbook_of(tmp_path / "a.xlsx", dict.fromkeys(months, self.ANSWERS))
        (problem,) = problems(path)

        assert said(problem) == (
            "a.xlsx: jawaban terdapat di tiga lembar: Oktober, November, Desember"
        )
        assert problem.hint.startswith("sisakan satu lembar jawaban")

    def test_none_with_answers_says_what_was_looked_for(self, tmp_path: Path) -> None:
        (problem,) = problems(workbook(tmp_path / "a.xlsx", self.LEGEND))

        assert said(problem) == "a.xlsx: tidak ada lembar yang memuat jawaban"
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

        assert said(problem) == "Jawaban: tidak ada satu pun responden yang menjawab"
        assert problem.hint == "isi jawaban di bawah judul kolom di baris 2"
