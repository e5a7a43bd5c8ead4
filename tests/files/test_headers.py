"""Which column is which unsur, by its header."""

import pytest

from reading import INSTRUMENT
from skm_cli.domain.instrument import Unsur
from skm_cli.files.headers import Column, known_names, read_header

NAMES = known_names(INSTRUMENT)


def unsur_of(header: str) -> str | None:
    """The unsur that a header names, `U1`; with a `?` when it only hints at it."""
    claim = read_header(Column(1, header), INSTRUMENT, NAMES)
    if claim is None or claim.unsur is None:
        return None
    return claim.unsur.code if claim.certain else f"{claim.unsur.code}?"


def code_of(header: str) -> int | None:
    claim = read_header(Column(1, header), INSTRUMENT, NAMES)
    return claim.code if claim else None


class TestWhatAHeaderSays:
    @pytest.mark.parametrize("unsur", INSTRUMENT.unsur, ids=INSTRUMENT.codes)
    def test_names_and_questions_of_the_regulation(self, unsur: Unsur) -> None:
        for header in (unsur.name, unsur.question, *unsur.headers):
            assert unsur_of(header) == unsur.code
            assert unsur_of(f" 3. {header.upper()} :") == unsur.code
            assert unsur_of(f"{unsur.code} ({header})") == unsur.code
            assert unsur_of(f"{header} {unsur.code}") == unsur.code
            assert unsur_of(header.replace(" ", "\u00a0\n")) == unsur.code

    @pytest.mark.parametrize(
        ("header", "code"),
        [
            ("Waktu", "U3"),
            ("Biaya / Tarif", "U4"),
            ("Sarpras", "U9"),
            ("Saran dan Prasaran", "U9"),
            ("Penanganan Pengaduan, Saran, dan Masukan", "U8"),
            ("U8 Sarana dan prasarana", "U9"),
            ("U9. Aduan", "U8"),
            ("a. Persyaratan", "U1"),
            ("No. 2 Prosedur", "U2"),
        ],
    )
    def test_text_decides_before_a_code_does(self, header: str, code: str) -> None:
        assert unsur_of(header) == code

    @pytest.mark.parametrize(
        ("header", "code"),
        [
            ("Bagamana pendapat Anda tentang prilaku petugas kami?", "U7?"),
            ("Kesesuain hasil pelayanan dengan waktu yang ditetapkan", "U5?"),
            ("Apakah alur pelayanan di loket kami mudah?", "U2?"),
            ("Bagaimana kualitas Sapras di kantor kami?", "U9?"),
        ],
    )
    def test_other_questions_are_known_by_their_words(
        self, header: str, code: str
    ) -> None:
        assert unsur_of(header) == code

    @pytest.mark.parametrize(
        "header",
        [
            "Saran/Masukan",
            "Saran",
            "Cap waktu",
            "Stempel waktu",
            "Timestamp",
            "Tanggal",
            "Waktu pengisian",
            "Jenis pelayanan",
            "Jenis layanan yang diterima",
            "Kepentingan persyaratan",
            "Alasan memilih biaya",
            "Nama",
            "No HP",
            "Usia",
            "Pendidikan",
            "Petugas memberi informasi persyaratan dan biaya",
            "...",
        ],
    )
    def test_other_columns_are_about_no_unsur(self, header: str) -> None:
        assert unsur_of(header) is None

    @pytest.mark.parametrize(
        "header",
        ["U3", "u 3", "U-3", "U03", "Unsur 3", "Q3", "P3", "SKM3", "U3 (skor)"],
    )
    def test_codes(self, header: str) -> None:
        assert code_of(header) == 3

    @pytest.mark.parametrize("header", ["3", "U", "Usia 3", "U0", "U123", "S3"])
    def test_what_is_no_code(self, header: str) -> None:
        assert code_of(header) is None
