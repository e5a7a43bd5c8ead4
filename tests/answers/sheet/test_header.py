"""Which column of a sheet is which unsur."""

from pathlib import Path

import pytest

from read_responses import INSTRUMENT, as_line, faults, letters, problems, read
from skm_cli.domain.report.profile import Reading
from workbooks import ALL_4, CODES, UNSUR, workbook

IN_ORDER = "ABCDEFGHI"


def answered(path: Path, header: str, answers: str = ALL_4) -> Path:
    return workbook(path / "responses.xlsx", f"{header}\n{answers}")


class TestColumns:
    @pytest.mark.parametrize("header", [UNSUR, CODES])
    def test_in_their_order(self, tmp_path: Path, header: str) -> None:
        responses = read(answered(tmp_path, header), Reading(u8="pengaduan"))

        assert letters(responses) == IN_ORDER
        assert responses.notes == ()

    def test_as_they_are_shown(self, tmp_path: Path) -> None:
        broken = UNSUR.replace("Waktu", r"3.\nWaktu")
        path = workbook(
            tmp_path / "a.xlsx",
            f"""Nama | Cap waktu | {broken} | Layanan
                x | 2023-11-17 | {ALL_4} | KTP""",
        )

        columns = read(path).sources[0].columns

        assert list(columns) == [*INSTRUMENT.codes, "tanggal", "layanan"]
        assert columns["U1"] == "C · Persyaratan"
        assert columns["U3"] == "E · 3. Waktu"
        assert columns["tanggal"] == "B · Cap waktu"
        assert columns["layanan"] == "L · Layanan"

    def test_the_questionnaires_order_shows_in_the_text(self, tmp_path: Path) -> None:
        header = UNSUR.replace("Pengaduan | Sarana", "8. Sarana | 9. Pengaduan")

        assert letters(read(answered(tmp_path, header))) == "ABCDEFGIH"

    def test_title_rows_stand_above(self, tmp_path: Path) -> None:
        path = workbook(
            tmp_path / "a.xlsx",
            f"""REKAP SURVEI KEPUASAN MASYARAKAT
                Penanganan pengaduan dan waktu

                No | {UNSUR}
                1 | {ALL_4}""",
        )

        assert read(path).sources[0].header_row == 4
        assert letters(read(path)) == "BCDEFGHIJ"

    def test_two_header_rows_are_read_together(self, tmp_path: Path) -> None:
        path = workbook(
            tmp_path / "a.xlsx",
            f"""NO. | PROFIL | | NILAI UNSUR
                | Layanan | Tanggal | {UNSUR.replace("Pengaduan | Sarana", "x | y")}
                | | | {CODES}
                1 | KTP | 2023-11-17 | {ALL_4}""",
        )

        responses = read(path, Reading(u8="sarana"))

        assert responses.sources[0].header_row == 3
        assert letters(responses) == "DEFGHIJLK"
        assert list(responses.services) == ["KTP"]

    def test_columns_that_mean_nothing_are_left_alone(self, tmp_path: Path) -> None:
        header = f"Nama | NIK | {UNSUR} | Kepentingan waktu | Saran | IKM"
        path = answered(tmp_path, header, f"Budi | 1 | {ALL_4} | 9 | biaya | 88.5")

        responses = read(path)

        assert "Budi" not in repr(responses)
        assert letters(responses) == "CDEFGHIJK"

    def test_a_name_wins_over_a_sentence(self, tmp_path: Path) -> None:
        header = f"Ceritakan pengaduan yang pernah dibuat | {UNSUR}"

        assert letters(read(answered(tmp_path, header, f"x | {ALL_4}"))) == "BCDEFGHIJ"


class TestU8AndU9:
    NOTE = (
        'H1: "U8" dibaca sebagai pengaduan dan "U9" sebagai sarana '
        "karena judulnya tanpa nama"
    )

    def test_bare_codes_follow_the_regulation_with_a_note(self, tmp_path: Path) -> None:
        responses = read(answered(tmp_path, CODES))

        assert letters(responses) == IN_ORDER
        assert [as_line(note) for note in responses.notes] == [self.NOTE]
        assert responses.notes[0].hint == (
            "jika urutannya mengikuti kuesioner, tambahkan --u8 sarana"
        )

    @pytest.mark.parametrize(
        ("u8", "order"), [("pengaduan", IN_ORDER), ("sarana", "ABCDEFGIH")]
    )
    def test_bare_codes_follow_the_setting(
        self, tmp_path: Path, u8: str, order: str
    ) -> None:
        responses = read(answered(tmp_path, CODES), Reading(u8=u8))

        assert letters(responses) == order
        assert responses.notes == ()

    @pytest.mark.parametrize(
        ("eighth", "ninth", "order"),
        [
            ("Buruk", "Dikelola dengan baik", "ABCDEFGIH"),
            ("Dikelola dengan baik", "Buruk", IN_ORDER),
            ("Buruk", "4", "ABCDEFGIH"),
            ("4", "Buruk", IN_ORDER),
        ],
    )
    def test_labels_prove_which_is_which(
        self, tmp_path: Path, eighth: str, ninth: str, order: str
    ) -> None:
        answers = f"4 | 4 | 4 | 4 | 4 | 4 | 4 | {eighth} | {ninth}"
        responses = read(answered(tmp_path, CODES, answers))

        assert letters(responses) == order
        assert responses.notes == ()

    @pytest.mark.parametrize(
        ("headers", "order"),
        [
            ("U8 | Sarana", IN_ORDER),
            ("U8 | Pengaduan", "ABCDEFGIH"),
            ("U8 | U9 Pengaduan", "ABCDEFGIH"),
            ("U8 (Sarpras) | U9", "ABCDEFGIH"),
        ],
    )
    def test_a_named_neighbour_proves_it(
        self, tmp_path: Path, headers: str, order: str
    ) -> None:
        responses = read(answered(tmp_path, CODES.replace("U8 | U9", headers)))

        assert letters(responses) == order
        assert responses.notes == ()

    def test_a_header_that_contradicts_the_setting_is_a_fault(
        self, tmp_path: Path
    ) -> None:
        header = CODES.replace("U8 | U9", "U8. Sarana dan prasarana | U9. Pengaduan")
        (problem,) = problems(answered(tmp_path, header), Reading(u8="pengaduan"))

        assert as_line(problem) == (
            'H1: judul U8 berbunyi "Sarana dan prasarana", '
            "sedangkan pengaturan u8 adalah pengaduan"
        )
        assert problem.hint == (
            "hapus isian u8 di skm.yaml atau opsi --u8; judul kolomnya sudah jelas"
        )

    def test_answers_that_contradict_the_setting_are_a_fault(
        self, tmp_path: Path
    ) -> None:
        answers = ALL_4.replace(
            "4 | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4", "4 | " * 8 + "Buruk"
        )

        assert faults(answered(tmp_path, CODES, answers), Reading(u8="sarana")) == [
            "I1: jawaban U9 adalah jawaban untuk Sarana dan prasarana, "
            "sedangkan pengaturan u8 adalah sarana"
        ]


class TestFaults:
    def test_an_unsur_without_a_column(self, tmp_path: Path) -> None:
        header = UNSUR.replace("Prosedur", "x").replace("Sarana", "y")
        first, second = problems(answered(tmp_path, header))

        assert as_line(first) == (
            "Jawaban: tidak ada kolom untuk U2 Sistem, mekanisme, dan prosedur"
        )
        assert (
            as_line(second) == "Jawaban: tidak ada kolom untuk U9 Sarana dan prasarana"
        )
        assert {first.hint, second.hint} == {
            "jika judulnya lain, tulis di skm.yaml, sesuaikan judulnya\n"
            'kolom: {U2: "x", U9: "y"}'
        }

    def test_an_unsur_without_any_column_to_name(self, tmp_path: Path) -> None:
        header, answers = UNSUR.replace("Sarana", "Saran"), ALL_4[:-1] + "cepat"
        (problem,) = problems(answered(tmp_path, header, answers))

        assert problem.hint == (
            'jika judulnya lain, tulis di skm.yaml: kolom: {U9: "judul kolomnya"}'
        )

    def test_two_columns_for_one_unsur(self, tmp_path: Path) -> None:
        (problem,) = problems(
            answered(tmp_path, f"{UNSUR} | Kecepatan", f"{ALL_4} | 3")
        )

        assert as_line(problem) == (
            "Jawaban: dua kolom terbaca sebagai U3 Waktu penyelesaian: "
            'C "Waktu" dan J "Kecepatan"'
        )
        assert problem.hint == 'pilih satu di skm.yaml: kolom: {U3: "Waktu"}'

    def test_a_repeated_block(self, tmp_path: Path) -> None:
        path = answered(tmp_path, f"{UNSUR} | {UNSUR}", f"{ALL_4} | {ALL_4}")
        (problem,) = problems(path)

        assert problem.hint == "hapus yang bukan jawaban, atau ganti judulnya"

    def test_codes_of_another_questionnaire(self, tmp_path: Path) -> None:
        path = answered(tmp_path, f"{CODES} | U10 | U11", f"{ALL_4} | 4 | 4")

        assert faults(path) == [
            'J1: "U10" dan "U11" melampaui U9, unsur terakhir dalam permenpan-14-2017'
        ]

    def test_an_empty_column_beyond_is_no_fault(self, tmp_path: Path) -> None:
        path = answered(tmp_path, f"{CODES} | U10", f"{ALL_4} |")

        assert read(path).everyone.respondents == 1

    def test_all_faults_at_once(self, tmp_path: Path) -> None:
        header = UNSUR.replace("Prosedur", "x")
        answers = ALL_4.replace("4", "5", 1)

        assert faults(answered(tmp_path, header, answers)) == [
            "Jawaban: tidak ada kolom untuk U2 Sistem, mekanisme, dan prosedur",
            "A2: jawaban 5 berada di luar 1 sampai dengan 4",
        ]


class TestHeadersThatTheUserNamed:
    def test_they_win_over_everything(self, tmp_path: Path) -> None:
        path = workbook(
            tmp_path / "a.xlsx",
            f"""{UNSUR} | Kecepatan kami | Loket | Kapan
                {ALL_4} | 1 | KTP | 2023-11-17""",
        )
        named = {"U3": "kecepatan  KAMI", "layanan": "Loket", "tanggal": "Kapan"}
        responses = read(path, Reading(columns=named))

        assert responses.sources[0].columns["U3"] == "J · Kecepatan kami"
        assert responses.everyone.tallies["U3"].counts == (1, 0, 0, 0)
        assert list(responses.services) == ["KTP"]
        assert responses.days[0][1] is not None

    def test_one_that_is_not_there_is_a_fault(self, tmp_path: Path) -> None:
        (problem,) = problems(
            answered(tmp_path, UNSUR), Reading(columns={"U3": "Cepat"})
        )

        assert as_line(problem) == 'Jawaban: tidak ada kolom berjudul "Cepat" untuk U3'
        assert problem.hint.startswith(
            "samakan isian `kolom` di skm.yaml dengan judul di baris 1: "
            '"Persyaratan", "Prosedur", '
        )

    def test_one_that_is_there_twice_is_a_fault(self, tmp_path: Path) -> None:
        path = answered(tmp_path, f"{UNSUR} | Kami | kami", f"{ALL_4} | 4 | 4")

        assert faults(path, Reading(columns={"U3": "KAMI"})) == [
            'Jawaban: judul "KAMI" dipakai kolom J dan K'
        ]
        assert read(path, Reading(columns={"U3": "kami"})).everyone.respondents == 1

    def test_a_sheet_of_headers_that_only_the_user_knows(self, tmp_path: Path) -> None:
        header = " | ".join(f"Soal ke-{number}" for number in range(1, 10))
        named = {code: f"soal ke-{code[1]}" for code in INSTRUMENT.codes}
        path = answered(tmp_path, header)

        assert letters(read(path, Reading(columns=named))) == IN_ORDER


class TestDateAndService:
    def test_of_several_dates_the_first_is_used_and_said(self, tmp_path: Path) -> None:
        path = workbook(
            tmp_path / "a.xlsx",
            f"""Cap waktu | Tanggal | {UNSUR}
                2023-11-17 | 2023-01-01 | {ALL_4}""",
        )
        responses = read(path)

        assert str(responses.days[0][1]) == "2023-11-17"
        assert [as_line(note) for note in responses.notes] == [
            'A1: A "Cap waktu" dan B "Tanggal" dapat dibaca sebagai tanggal; '
            'yang dipakai A "Cap waktu"'
        ]
        assert responses.notes[0].hint == (
            'untuk memilih, tulis di skm.yaml: kolom: {tanggal: "Tanggal"}'
        )
