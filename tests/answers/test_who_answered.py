"""Characteristics of respondents in a workbook, and personal columns, never read."""

import json
from pathlib import Path

import pytest

from read_responses import as_line, faults, problems, read
from skm import Skm
from skm_cli.domain.report.profile import Reading
from workbooks import ALL_4, UNSUR, workbook

NIK, PHONE, EMAIL = "3372010203040005", "081234567890", "budi@contoh.go.id"
SECRETS = (NIK, PHONE, EMAIL, "33720102", "81234567", "budi")


def asked(path: Path, profile: str, *rows: str) -> Path:
    """A workbook with these columns before the nine answers, all 4."""
    lines = (f"{profile} | {UNSUR}", *(f"{row} | {ALL_4}" for row in rows))
    return workbook(path / "responses.xlsx", "\n".join(lines))


def kept_nothing_of_anyone(text: str) -> bool:
    return not any(secret in text for secret in SECRETS)


class TestWhoAnswered:
    @pytest.mark.parametrize(
        "header",
        [
            f"No | Jenis kelamin | | Umur | {UNSUR}\n | L | P",
            f"No | Profil | | | Nilai\n | Jenis kelamin | | Umur\n | L | P | | {UNSUR}",
            f"No | JENIS\\nKELAMIN | | Umur | Nilai\n | Pria | Wanita | | {UNSUR}",
        ],
    )
    def test_choices_that_are_ticked_in_columns_of_their_own(
        self, tmp_path: Path, header: str
    ) -> None:
        ticks = ("1 | v | | 23", "2 | | √ | 31", "3 | | 1 | 17-25", "4 | x | x |",
                 "5 | 0 | 1 | 40", "6 | | |")  # fmt: skip
        rows = "\n".join(f"{row} | {ALL_4}" for row in ticks)

        found = read(workbook(tmp_path / "a.xlsx", f"{header}\n{rows}"))

        assert found.everyone.respondents == 6
        assert found.people["jenis_kelamin"] == {
            "Laki-laki": 1, "Perempuan": 3, "Lainnya": 1, "Tidak diisi": 1
        }  # fmt: skip
        assert sum(found.people["usia"].values()) == 6

    def test_choices_of_schools_are_ticked_too(self, tmp_path: Path) -> None:
        header = f"Pendidikan | | | | {UNSUR}\nSD | SMP | SLTA/sederajat | S1"
        rows = f"| | v | | {ALL_4}\n | | | v | {ALL_4}\nv | | | | {ALL_4}"

        found = read(workbook(tmp_path / "a.xlsx", f"{header}\n{rows}"))

        assert found.people == {"pendidikan": {"SD": 1, "SMA": 1, "D4/S1": 1}}

    def test_a_blank_head_over_answers_is_no_choice(self, tmp_path: Path) -> None:
        """The row below the header is a respondent's, whatever it looks like."""
        text = f"Jenis kelamin | | {UNSUR}\nL | P | {ALL_4}\nP | L | {ALL_4}"

        found = read(workbook(tmp_path / "a.xlsx", text))

        assert found.people == {"jenis_kelamin": {"Laki-laki": 1, "Perempuan": 1}}

    def test_each_characteristic_adds_up_to_the_respondents(
        self, tmp_path: Path
    ) -> None:
        responses = read(
            asked(
                tmp_path,
                "JK | Umur | Pendidikan terakhir | Pekerjaan utama | Disabilitas",
                "L | 23 | S1 | PNS | Tidak",
                "P | 20 - 29 | SMA | Guru | ",
                "P | | DIII | swasta | Tidak",
                "2 | 230 | SMA / SMK | IRT | Ya",
            )
        )

        assert responses.people == {
            "jenis_kelamin": {"Laki-laki": 1, "Perempuan": 3},
            "usia": {"20–29 tahun": 2, "Lainnya": 1, "Tidak diisi": 1},
            "pendidikan": {"SMA": 2, "D1–D3": 1, "D4/S1": 1},
            "pekerjaan": {"PNS": 1, "Swasta": 1, "Ibu Rumah Tangga": 1, "Lainnya": 1},
            "disabilitas": {
                "Penyandang disabilitas": 1,
                "Bukan penyandang disabilitas": 2,
                "Tidak diisi": 1,
            },
        }
        assert responses.notes == ()

    def test_no_such_column_no_characteristic(self, tmp_path: Path) -> None:
        assert read(asked(tmp_path, "No", "1", "2")).people == {}

    def test_only_respondents_are_counted(self, tmp_path: Path) -> None:
        path = workbook(
            tmp_path / "responses.xlsx",
            f"L/P | {UNSUR}\nL | {ALL_4}\nP | | | | | | | | |\nP | {ALL_4}",
        )

        assert read(path).people == {"jenis_kelamin": {"Laki-laki": 1, "Perempuan": 1}}

    def test_blocks_add_up(self, tmp_path: Path) -> None:
        responses = read(asked(tmp_path, "L/P", *(["L", "P", ""] * 2000)))

        assert responses.people == {
            "jenis_kelamin": {
                "Laki-laki": 2000,
                "Perempuan": 2000,
                "Tidak diisi": 2000,
            }
        }

    def test_the_columns_are_named(self, tmp_path: Path) -> None:
        (source,) = read(asked(tmp_path, "Umur | Gender", "23 | L")).sources

        assert source.columns["jenis_kelamin"] == "B · Gender"
        assert source.columns["usia"] == "A · Umur"

    def test_the_user_can_name_the_column(self, tmp_path: Path) -> None:
        path = asked(tmp_path, "Kelas | Usia", "L | 23")
        responses = read(path, Reading(columns={"jenis_kelamin": "Kelas"}))

        assert responses.people["jenis_kelamin"] == {"Laki-laki": 1}

    def test_of_two_columns_the_first_is_used_with_a_note(self, tmp_path: Path) -> None:
        responses = read(asked(tmp_path, "Usia | Kelompok usia", "23 | 30-39"))

        assert responses.people == {"usia": {"20–29 tahun": 1}}
        assert [as_line(note) for note in responses.notes] == [
            'A1: A "Usia" dan B "Kelompok usia" dapat dibaca sebagai usia; '
            'yang dipakai A "Usia"'
        ]

    def test_a_column_of_unknown_words_has_a_note(self, tmp_path: Path) -> None:
        responses = read(asked(tmp_path, "L/P", "0", "1", ""))

        assert responses.people == {"jenis_kelamin": {"Lainnya": 2, "Tidak diisi": 1}}
        assert [as_line(note) for note in responses.notes] == [
            'A1: isi kolom A "L/P" tidak dikenal sebagai jenis kelamin; '
            "semuanya dihitung sebagai Lainnya"
        ]


class TestPersonalData:
    @pytest.mark.parametrize("secret", [NIK, f"'{NIK}", f"'{PHONE}", EMAIL])
    @pytest.mark.parametrize("header", ["Pekerjaan", "Usia", "Jenis layanan"])
    def test_a_column_of_personal_data_is_left_out_with_a_note(
        self, tmp_path: Path, header: str, secret: str
    ) -> None:
        responses = read(asked(tmp_path, header, secret, secret, "Swasta"))

        role = header.removeprefix("Jenis ").lower()
        assert (responses.people, responses.services) == ({}, {})
        assert role not in responses.sources[0].columns
        assert responses.everyone.respondents == 3
        (note,) = responses.notes
        assert as_line(note) == (
            f'A1: isi kolom A "{header}" tampak seperti data pribadi (NIK, nomor telepon, '
            f"atau alamat surel), jadi tidak dibaca sebagai {role}"
        )
        assert kept_nothing_of_anyone(repr(responses))

    def test_a_single_number_in_the_name_of_a_service_is_masked(
        self, tmp_path: Path
    ) -> None:
        path = asked(
            tmp_path, "Jenis layanan", "KTP", "KK", f"KTP, hubungi {PHONE}", NIK, "KTP"
        )
        responses = read(path)

        assert list(responses.services) == [
            "KTP",
            "KK",
            "KTP, hubungi [disamarkan]",
            "[disamarkan]",
        ]
        assert kept_nothing_of_anyone(repr(responses))

    @pytest.mark.parametrize("secret", [NIK, f"'{NIK}", f"'{PHONE}", EMAIL])
    def test_a_message_never_quotes_it(self, tmp_path: Path, secret: str) -> None:
        rest = ALL_4.removeprefix("4")
        path = workbook(
            tmp_path / "responses.xlsx",
            f"{UNSUR}\n{secret}{rest}\nCocok{rest}\nsurel {EMAIL}{rest}\n{ALL_4}",
        )

        assert all(map(kept_nothing_of_anyone, faults(path)))
        hints = [problem.hint for problem in problems(path)]
        assert any("Cocok" in hint for hint in hints)
        assert (
            "periksa judul kolom dan sel ini; isinya tampak seperti data pribadi"
            in hints
        )
        assert all(map(kept_nothing_of_anyone, hints))
        skipped = read(path, skip_invalid=True)
        assert kept_nothing_of_anyone(repr(skipped))

    @pytest.mark.parametrize("words", [(), ("--format", "json")])
    def test_no_output_holds_any_of_it(
        self, skm: Skm, tmp_path: Path, words: tuple[str, ...]
    ) -> None:
        asked(
            tmp_path,
            "Nama | NIK | No HP | Email | Alamat | NIP | L/P | Pekerjaan | Layanan",
            f"budi | {NIK} | '{PHONE}| {EMAIL} | {EMAIL} | {NIK}05 | L | {EMAIL} | KTP",
            f"budi | {NIK} | '{PHONE}| {EMAIL} | {EMAIL} | {NIK}05 | P | PNS | {NIK}",
            f"budi | {NIK} | '{PHONE}| {EMAIL} | {EMAIL} | {NIK}05 | '{PHONE} | PNS | KTP",
        )

        ran = skm("score", "responses.xlsx", "--period", "2023Q4", *words)

        assert ran.code == 0
        assert kept_nothing_of_anyone(ran.out + ran.err)
        written = (tmp_path / "periode/2023Q4/skor.json").read_text(encoding="utf-8")
        assert kept_nothing_of_anyone(written)
        assert json.loads(written)["responden_menurut"] == {
            "jenis_kelamin": {"Laki-laki": 1, "Perempuan": 1, "Lainnya": 1},
            "pekerjaan": {"PNS": 2, "Lainnya": 1},
        }

    def test_a_header_is_shown_without_personal_data(self, tmp_path: Path) -> None:
        header = f"Layanan yang dipakai (tanya {PHONE})"
        path = asked(tmp_path, f"{header} | Jenis layanan", "KTP | KK", "KTP | KK")
        responses = read(path)

        assert list(responses.services) == ["KTP"]
        assert kept_nothing_of_anyone(repr(responses))
        named = read(path, Reading(columns={"layanan": header}))
        assert list(named.services) == ["KTP"]


def test_the_screen_shows_the_columns_on_lines_of_their_own(
    skm: Skm, tmp_path: Path
) -> None:
    asked(
        tmp_path,
        "JK | Usia (tahun) | Pendidikan terakhir Anda | Pekerjaan | Difabel",
        "L | 23 | S1 | PNS | Tidak",
    )

    ran = skm("score", "responses.xlsx")

    assert ran.out.endswith(
        "    Tentang responden: A JK = jenis kelamin, B Usia (tahun),\n"
        "    C Pendidikan terakhir Anda, D Pekerjaan, E Difabel = disabilitas\n"
    )
