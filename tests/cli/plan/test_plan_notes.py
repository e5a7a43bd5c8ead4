"""Notes of `skm report` about a plan and its signatory; the report is written."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from answers import write_answers
from skm import Skm

SKM_YAML = """\
unit: Dinas Contoh
penandatangan: {{nip: "{nip}"}}
periode:
  2023Q4: {{survei: {{mulai: 1 Oktober 2023, selesai: 17 November 2023}}}}
"""
NIP = "190001012000011999"
RTL = """\
prioritas:
  - unsur: U3
    rtl:
      - kegiatan: Publikasi standar pelayanan
        waktu: {waktu}
        realisasi:
          status: {status}
          deskripsi: {deskripsi}
          waktu_pelaksanaan: {pelaksanaan}
          dokumentasi: {dokumentasi}
"""
PLAN = "periode/2023Q4/rtl.yaml"
Notes = Callable[..., list[str]]


@pytest.fixture
def notes(skm: Skm, tmp_path: Path) -> Notes:
    """The notes of `skm report` on a plan, where nothing else causes a note."""
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")
    photos = tmp_path / "periode/2023Q4/dokumentasi"
    photos.mkdir()

    def run(*files: str, nip: str = NIP, **changes: str) -> list[str]:
        typed = {
            "waktu": "[TW4]",
            "status": "selesai",
            "deskripsi": "Standar dipasang di tiga ruang",
            "pelaksanaan": "November 2023",
            "dokumentasi": "nihil",
        } | changes
        (tmp_path / "skm.yaml").write_text(SKM_YAML.format(nip=nip), encoding="utf-8")
        (tmp_path / PLAN).write_text(RTL.format(**typed), encoding="utf-8")
        for file in files:
            (photos / file).parent.mkdir(exist_ok=True)
            (photos / file).touch()
        ran = skm("report")
        assert ran.code == 0, ran.err
        lines = ran.err.split("\n")
        return [
            f"{line}\n{hint.strip()}"
            for line, hint in itertools.pairwise(lines)
            if ": catatan: " in line and "nomor halaman" not in line
        ]

    return run


def test_a_sound_plan_has_no_notes(notes: Notes) -> None:
    assert notes() == []


def test_a_quarter_before_the_survey_ended_is_noted(notes: Notes) -> None:
    assert notes(waktu="[TW3 2023, TW4]") == [
        f"{PLAN}:5: catatan: TW 3 2023 berakhir sebelum survei selesai pada 17 November "
        "2023\nsaran: periksa triwulannya, atau pindahkan ke `lanjutan`"
    ]


def test_a_month_before_the_survey_ended_is_noted(notes: Notes) -> None:
    (note,) = notes(waktu="[Oktober 2023]")

    assert "catatan: Oktober 2023 berakhir sebelum survei selesai" in note


@pytest.mark.parametrize("typed", ["Oktober 2023", "16 November 2023", "TW3 2023"])
def test_a_realisation_before_the_survey_ended_is_noted(
    notes: Notes, typed: str
) -> None:
    assert notes(pelaksanaan=typed) == [
        f"{PLAN}:9: catatan: waktu pelaksanaan U3 ({typed}) berakhir sebelum survei "
        "selesai pada 17 November 2023\n"
        "saran: periksa tanggalnya, atau pindahkan ke `lanjutan`"
    ]


@pytest.mark.parametrize("typed", ["17 November 2023", "akhir tahun"])
def test_a_realisation_that_may_be_later_is_not(notes: Notes, typed: str) -> None:
    assert notes(pelaksanaan=typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "Publikasi standar pelayanan",
        "publikasi standar pelayanan.",
        "Telah dilaksanakan publikasi standar pelayanan",
    ],
)
def test_a_description_that_repeats_the_plan_is_noted(notes: Notes, typed: str) -> None:
    assert notes(deskripsi=typed) == [
        f"{PLAN}:8: catatan: deskripsi U3 hanya mengulang rencananya\n"
        "saran: tulis apa yang sudah dilakukan dan hasilnya"
    ]


def test_files_that_nothing_names_are_noted_together(notes: Notes) -> None:
    named = "[{berkas: a.pdf, keterangan: a}, {berkas: 'rapat\\b.pdf', keterangan: b}]"

    found = notes(
        "a.pdf", "rapat/b.pdf", "sisa.jpg", "rapat/c.jpg", "Thumbs.db", ".DS_Store",
        dokumentasi=named,
    )  # fmt: skip

    assert [note for note in found if "tidak disebut" in note] == [
        "periode/2023Q4/dokumentasi: catatan: 2 berkas tidak disebut di rtl.yaml: "
        "rapat/c.jpg, sisa.jpg\n"
        "saran: sebutkan di isian `dokumentasi` jika akan dilampirkan"
    ]


def test_many_such_files_are_counted(notes: Notes) -> None:
    (note,) = notes(*(f"{n:02}.jpg" for n in range(23)))

    assert note.split("\n")[0].endswith("19.jpg, dan 3 berkas lain")
    assert "23 berkas tidak disebut di rtl.yaml: 00.jpg, 01.jpg, " in note


def test_a_file_of_an_rtl_that_has_not_begun_is_named_all_the_same(
    notes: Notes,
) -> None:
    found = notes("a.jpg", status="belum", dokumentasi="[{berkas: a.jpg}]")

    assert not [note for note in found if "tidak disebut" in note]


def test_a_doubtful_nip_is_noted_and_printed_as_typed(notes: Notes) -> None:
    assert notes(nip=NIP[:-1]) == [
        "skm.yaml:2: catatan: NIP terdiri atas 17 angka, lazimnya 18\n"
        "saran: periksa kembali; NIP dicetak seperti yang ditulis"
    ]
