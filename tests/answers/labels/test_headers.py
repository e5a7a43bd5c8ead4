"""Which column is which unsur, by its header."""

import pytest

from read_responses import INSTRUMENT
from skm_cli.answers.labels.headers import Column, header_claim, items_by_name
from skm_cli.answers.labels.respondent_headers import is_personal, profile_of
from skm_cli.domain.survey.instrument import Item

NAMES = items_by_name(INSTRUMENT)


def unsur_of(header: str) -> str | None:
    """The unsur that a header names, `U1`; with a `?` when it only hints at it."""
    claim = header_claim(Column(1, header), INSTRUMENT, NAMES)
    if claim is None or claim.item is None:
        return None
    return claim.item.code if claim.certain else f"{claim.item.code}?"


def code_of(header: str) -> int | None:
    claim = header_claim(Column(1, header), INSTRUMENT, NAMES)
    return claim.code if claim else None


class TestWhatAHeaderSays:
    @pytest.mark.parametrize("item", INSTRUMENT.items, ids=INSTRUMENT.codes)
    def test_names_and_questions_of_the_regulation(self, item: Item) -> None:
        for header in (item.name, item.question, *item.headers):
            assert unsur_of(header) == item.code
            assert unsur_of(f" 3. {header.upper()} :") == item.code
            assert unsur_of(f"{item.code} ({header})") == item.code
            assert unsur_of(f"{header} {item.code}") == item.code
            assert unsur_of(header.replace(" ", "\u00a0\n")) == item.code

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


class TestWhoAnswered:
    @pytest.mark.parametrize(
        ("role", "headers"),
        [
            (
                "jenis_kelamin",
                "L/P | P/L | JK | Jenis Kelamin | JENIS KELAMIN: | Jenis\nkelamin"
                "| Jenis Kelamin (L/P) | 2. Jenis kelamin | Kelamin | Gender"
                "| Apa jenis kelamin Anda? | Jenis Kelamin Responden | Q3 Jenis kelamin"
                "| Jenis kelamin: 1. Laki-laki 2. Perempuan"
                "| Jenis Kelamin (Laki-laki/Perempuan) | b. L/P",
            ),
            (
                "usia",
                "Usia | Umur | Usia (tahun) | Umur (Th) | Usia Anda saat ini | USIA/UMUR"
                "| Berapa usia Saudara? | Kelompok usia | Rentang Umur | 1. Usia | P1 Usia",
            ),
            (
                "pendidikan",
                "Pendidikan | Pendidikan (SD/SMP/SMA/D3/S1/S2) | Pendidikan terakhir | Tingkat Pendidikan | U2 Pendidikan"
                "| PENDIDIKAN TERAKHIR ANDA | Pendidikan formal terakhir responden",
            ),
            (
                "pekerjaan",
                "Pekerjaan | Pekerjaan utama | Pekerjaan Bapak/Ibu | Profesi"
                "| Pekerjaan/Profesi | Jenis pekerjaan | Status Pekerjaan Saat Ini",
            ),
            (
                "disabilitas",
                "Disabilitas | Penyandang disabilitas | Status disabilitas | Difabel"
                "| Apakah Anda penyandang disabilitas? | Penyandang Disabilitas (Ya/Tidak)",
            ),
        ],
    )
    def test_its_columns_are_known_and_are_no_unsur(
        self, role: str, headers: str
    ) -> None:
        for header in headers.split("|"):
            assert profile_of(header.strip()) == role, header
            assert unsur_of(header.strip()) is None
            assert code_of(header.strip()) is None

    @pytest.mark.parametrize(
        "header",
        [
            "Apakah sarana bagi penyandang disabilitas memadai?",
            "Kompetensi petugas sesuai pendidikan",
            "Perilaku petugas tanpa membedakan jenis kelamin",
            "Waktu",
            "Sistem",
            "Pekerjaan lainnya, sebutkan",
            "Alasan berhenti dari pekerjaan",
            "Produk hasil pekerjaan",
            "Jenis layanan",
            "Cap waktu",
            "L",
            "P",
            "P1",
            "U1",
            "Saran",
            "",
            "...",
        ],
    )
    def test_near_misses_are_none_of_them(self, header: str) -> None:
        assert profile_of(header) is None

    @pytest.mark.parametrize("item", INSTRUMENT.items, ids=INSTRUMENT.codes)
    def test_an_unsur_is_none_of_them(self, item: Item) -> None:
        for header in (item.name, item.question, *item.headers, *item.words):
            assert profile_of(header) is None
            assert not is_personal(header)


class TestPersonalData:
    @pytest.mark.parametrize(
        "header",
        [
            "Nama", "NAMA LENGKAP", "2. Nama", "Nama Responden", "NIK", "No. KTP",
            "No HP", "Nomor HP/WA", "WA", "No. WhatsApp aktif", "Email", "E-mail",
            "Alamat", "Alamat email", "Nomor Induk Kependudukan", "NIP", "Nomor Telepon", "Telp.", "KTP",
            "Nama petugas yang menangani pengaduan",
        ],
    )  # fmt: skip
    def test_its_columns_are_known_and_are_no_unsur(self, header: str) -> None:
        assert is_personal(header)
        assert unsur_of(header) is None

    @pytest.mark.parametrize(
        "header",
        [
            "Nama layanan", "Nama unit", "No", "Nomor", "Persyaratan pembuatan KTP",
            "Petugas menjawab WA dengan cepat", "Layanan KTP", "Umur",
        ],
    )  # fmt: skip
    def test_near_misses_are_none_of_it(self, header: str) -> None:
        assert not is_personal(header)
