from datetime import date
from fractions import Fraction
from pathlib import Path
from textwrap import dedent

import pytest

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.report.profile import Discussion, OwnTemplate, Profile
from skm_cli.domain.scores.score import Blanks, Pooling
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.errors import FileUnusableError, ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import Workspace
from skm_cli.settings.skm_keys import PLACEHOLDERS
from skm_cli.settings.skm_yaml import load_profile

Q4 = Period.parse("2023Q4")


def load(folder: Path, text: str | None) -> Profile:
    if text is not None:
        (folder / "skm.yaml").write_text(dedent(text), encoding="utf-8")
    return load_profile(Workspace(folder), load_instrument())


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(ProblemsFoundError) as caught:
        load(folder, text)
    return [f"{problem.place}: {problem.message}" for problem in caught.value.problems]


FULL = """\
    unit: Sekretariat Daerah
    pemerintah: Kota Surakarta
    kota: Surakarta
    penandatangan:
      jabatan: Plt. Sekretaris Daerah
      nama: "Pejabat Contoh"
      pangkat: Pembina
      nip: 012345678901234567
    periode:
      2023TW4:
        survei: {mulai: 1 Oktober 2023, selesai: 2023-11-17}
        laporan: 18 desember 2023
        laporan_skm: 2023-12-05
        pembahasan: {forum: Forum Konsultasi Publik, tanggal: 5 Desember 2023}
        publikasi: [papan pengumuman, situs web]
    logo: gambar/logo.png
    catatan_sampul: KONSEP
    alamat: Jalan Contoh Nomor 1
    riwayat: {2022: 85.20, 2023TW1: "86,75"}
    angka: titik
    jumlah_prioritas: 4
    gabung_layanan: Rerata
    jawaban_kosong: buang_baris
    u8: Sarana
    kolom: {u1: "Persyaratan kami", Tanggal: "Cap waktu"}
    jawaban: {U4: {"Sangat murah": 4}}
    skala: 25-100
    batas_ukuran: 1,5 GB
    """


def test_every_key_is_read(tmp_path: Path) -> None:
    profile = load(tmp_path, FULL)
    about = profile.of(Q4)

    assert (profile.unit, profile.pemerintah) == (
        "Sekretariat Daerah",
        "Kota Surakarta",
    )
    assert profile.signatory.jabatan == "Plt. Sekretaris Daerah"
    assert profile.signatory.nip == "012345678901234567"
    assert about.survey == SurveyWindow(date(2023, 10, 1), date(2023, 11, 17))
    assert about.report_day == date(2023, 12, 18)
    assert about.discussion == Discussion("Forum Konsultasi Publik", date(2023, 12, 5))
    assert about.skm_report_day == date(2023, 12, 5)
    assert about.media == ("papan pengumuman", "situs web")
    assert (profile.logo, profile.decimal_mark) == ("gambar/logo.png", ".")
    assert profile.reading.u8 == "sarana"
    assert profile.reading.columns == {"U1": "Persyaratan kami", "tanggal": "Cap waktu"}
    assert profile.reading.answers == {"U4": {"Sangat murah": 4}}
    assert profile.reading.scale == (25, 50, 75, 100)
    assert profile.priority_count == 4
    assert profile.pooling is Pooling.SERVICES
    assert profile.reading.blanks is Blanks.DROP_ROW
    assert profile.history == {
        Period.parse("2022"): Fraction("85.2"),
        Period.parse("2023Q1"): Fraction("86.75"),
    }
    assert profile.reading.size_limit == 1_500_000_000
    assert (*profile.gaps, *about.gaps) == ()


def gap_lines(profile: Profile) -> list[str]:
    gaps = (*profile.gaps, *profile.of(Q4).gaps)
    return [f"{gap.place}: {gap.message}" for gap in gaps]


def test_no_file_is_all_gaps(tmp_path: Path) -> None:
    assert gap_lines(load(tmp_path, None)) == [
        "skm.yaml: nama unit belum diisi",
        "skm.yaml: nama pemerintah daerah belum diisi",
        "skm.yaml: kota belum diisi",
        "skm.yaml: jabatan penandatangan belum diisi",
        "skm.yaml: nama pejabat belum diisi",
        "skm.yaml: NIP belum diisi",
        "skm.yaml: tanggal laporan belum diisi",
    ]


def test_an_empty_value_is_a_gap_at_its_line(tmp_path: Path) -> None:
    profile = load(
        tmp_path,
        """\
        unit: Dinas
        kota:
        penandatangan:
          jabatan: Kepala
        periode:
          2023Q4:
            laporan:
        """,
    )

    assert gap_lines(profile) == [
        "skm.yaml: nama pemerintah daerah belum diisi",
        "skm.yaml:2: kota belum diisi",
        "skm.yaml:4: nama pejabat belum diisi",
        "skm.yaml:4: NIP belum diisi",
        "skm.yaml:7: tanggal laporan belum diisi",
    ]


def test_what_init_wrote_counts_as_not_filled(tmp_path: Path) -> None:
    text = shipped("templates", "skm.yaml").read_text(encoding="utf-8")

    assert len(gap_lines(load(tmp_path, text))) == 7
    assert all(placeholder in text for placeholder in PLACEHOLDERS)


def test_placeholders_are_compared_whole_and_whatever_their_case(
    tmp_path: Path,
) -> None:
    profile = load(tmp_path, "unit: ' nama UNIT '\nkota: Nama Kota Baru\n")

    assert (profile.unit, profile.kota) == (None, "Nama Kota Baru")


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        """\
        unitt: Dinas
        unit: Dinas
        unit: Dinas lain
        penandatangan: Pejabat
        periode:
          2023Q5:
          2023Q4: {survei: {mulai: 17 Nov 2023}, laporan: kemarin}
          2023TW4: {}
        logo: ../logo.png
        angka: komma
        kolom: {U12: x}
        jawaban: {U4: {murah: 5}}
        kota: [a, b]
        skala: 1-5
        batas_ukuran: besar
        """,
    )

    assert found == [
        "skm.yaml:1: isian `unitt` tidak dikenal; yang paling mirip `unit`",
        "skm.yaml:3: isian `unit` ditulis dua kali, juga di baris 2",
        "skm.yaml:4: isian `penandatangan` tidak memuat isian seperti yang diperlukan",
        "skm.yaml:6: `2023Q5` bukan periode",
        "skm.yaml:7: `17 Nov 2023` bukan tanggal",
        "skm.yaml:7: `kemarin` bukan tanggal",
        "skm.yaml:8: isian `2023TW4` ditulis dua kali, juga di baris 7",
        "skm.yaml:9: `../logo.png` berada di luar folder kerja",
        "skm.yaml:10: isi `komma` tidak dikenal; yang paling mirip `koma`",
        "skm.yaml:11: unsur `U12` tidak ada dalam permenpan-14-2017",
        "skm.yaml:12: nilai jawaban `5` berada di luar 1 sampai dengan 4",
        "skm.yaml:13: isian `kota` memuat daftar atau blok, yang diperlukan satu isi",
        "skm.yaml:14: skala `1-5` tidak dapat diubah menjadi 1 sampai dengan 4 dengan "
        "pasti",
        "skm.yaml:15: `besar` bukan ukuran berkas",
    ]


@pytest.mark.parametrize("typed", ["../a.png", r"..\a.png", r"C:\a.png", r"\a.png"])
def test_a_logo_outside_the_folder_is_a_fault_on_every_system(
    tmp_path: Path, typed: str
) -> None:
    assert faults(tmp_path, f"logo: {typed}\n") == [
        f"skm.yaml:1: `{typed}` berada di luar folder kerja"
    ]


@pytest.mark.parametrize(
    ("typed", "size"),
    [
        ("2 GB", 2_000_000_000),
        ("2GB", 2_000_000_000),
        ("1.25 gb", 1_250_000_000),
        ("500 MB", 500_000_000),
        ("0,5 MB", 500_000),
    ],
)
def test_a_size_is_read_as_it_is_written(tmp_path: Path, typed: str, size: int) -> None:
    found = load(tmp_path, f"batas_ukuran: {typed}\n").reading

    assert found.size_limit == size


@pytest.mark.parametrize("typed", ["2", "2 TB", "1.500 MB", "0 GB", "-1 GB", "GB"])
def test_what_is_no_size_is_a_fault(tmp_path: Path, typed: str) -> None:
    assert faults(tmp_path, f"batas_ukuran: {typed}\n") == [
        f"skm.yaml:1: `{typed}` bukan ukuran berkas"
    ]


def test_a_window_that_ends_before_it_begins_is_a_fault(tmp_path: Path) -> None:
    window = "{mulai: 17 November 2023, selesai: 1 Oktober 2023}"

    assert faults(tmp_path, f"periode: {{2023Q4: {{survei: {window}}}}}\n") == [
        "skm.yaml:1: masa survei selesai sebelum tanggal mulainya"
    ]


def test_half_a_window_and_half_a_discussion_are_not_there_yet(tmp_path: Path) -> None:
    profile = load(
        tmp_path,
        """\
        periode:
          2023Q4:
            survei: {mulai: 1 Oktober 2023}
            pembahasan: {forum: Rapat}
        """,
    )

    assert profile.of(Q4).survey is None
    assert profile.of(Q4).discussion is None


def test_a_comma_in_braces_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFoundError) as caught:
        load(tmp_path, "penandatangan: {jabatan: Kepala, Plt}\n")

    (problem,) = caught.value.problems
    assert problem.message == "isian `Plt` tidak dikenal"
    assert "apit seluruh kalimat" in problem.hint


def test_a_file_that_is_one_word_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, "halo\n") == [
        "skm.yaml:1: berkas ini tidak memuat isian seperti yang diperlukan"
    ]


@pytest.mark.parametrize("text", ["periode: x\n", "kolom: [a]\n"])
def test_a_word_where_a_table_is_needed_is_a_fault(tmp_path: Path, text: str) -> None:
    (found,) = faults(tmp_path, text)

    assert "tidak memuat isian seperti yang diperlukan" in found


def test_a_folder_of_that_name_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").mkdir()

    with pytest.raises(FileUnusableError):
        load(tmp_path, None)


def test_history_takes_a_comma_or_a_point(tmp_path: Path) -> None:
    profile = load(tmp_path, "riwayat:\n  2021: 85,20\n  2022: 86.75\n  2023:\n")

    assert list(profile.history.values()) == [Fraction("85.2"), Fraction("86.75")]


def test_history_that_cannot_be_right_is_named(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        """\
        riwayat:
          2019: 24.99
          2020: 100,01
          2021: baik
          2022Q5: 80
          2022: [80]
          2022TW1: 80
          2022Q1: 80
        """,
    )

    assert found == [
        "skm.yaml:2: nilai IKM `24.99` berada di luar 25 sampai dengan 100",
        "skm.yaml:3: nilai IKM `100,01` berada di luar 25 sampai dengan 100",
        "skm.yaml:4: `baik` bukan nilai IKM",
        "skm.yaml:5: `2022Q5` bukan periode",
        "skm.yaml:6: isian `2022` memuat daftar atau blok, yang diperlukan satu isi",
        "skm.yaml:8: isian `2022Q1` ditulis dua kali, juga di baris 7",
    ]


def test_a_comma_in_braces_that_cuts_a_number_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFoundError) as caught:
        load(tmp_path, "riwayat: {2022: 85,20}\n")

    (problem,) = caught.value.problems
    assert problem.message == "koma di dalam kurung memutus angka"
    assert problem.hint == "tulis dengan titik, mis. 85.20"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tiga", 'isi `jumlah_prioritas` adalah "tiga", yang diperlukan angka'),
        ("-1", "isi `jumlah_prioritas` adalah -1, yang diperlukan 1 sampai dengan 9"),
        ("0", "isi `jumlah_prioritas` adalah 0, yang diperlukan 1 sampai dengan 9"),
        ("10", "isi `jumlah_prioritas` adalah 10, yang diperlukan 1 sampai dengan 9"),
    ],
)
def test_the_number_of_priorities_is_one_to_all(
    tmp_path: Path, text: str, message: str
) -> None:
    assert faults(tmp_path, f"jumlah_prioritas: {text}\n") == [f"skm.yaml:1: {message}"]


def test_words_that_yaml_takes_for_something_else_stay_as_typed(tmp_path: Path) -> None:
    profile = load(tmp_path, "unit: NO\nkota: ya\npemerintah: 1e5\nalamat: 007\n")

    assert (profile.unit, profile.kota) == ("NO", "ya")
    assert (profile.pemerintah, profile.alamat) == ("1e5", "007")


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("{}", None),
        ("{publikasi: }", None),
        ("{publikasi: []}", ()),
        ("{publikasi: situs web}", ("situs web",)),
    ],
)
def test_no_media_is_another_thing_than_none_written(
    tmp_path: Path, text: str, media: tuple[str, ...] | None
) -> None:
    assert load(tmp_path, f"periode: {{2023Q4: {text}}}").of(Q4).media == media


def test_media_are_counted_so_each_stands_once_and_alone(tmp_path: Path) -> None:
    text = """\
        periode:
          2023Q4:
            laporan_skm: kemarin
            publikasi: [Situs web, situs WEB]
          2024Q1:
            publikasi: papan pengumuman, situs web
        """

    assert faults(tmp_path, text) == [
        "skm.yaml:3: `kemarin` bukan tanggal",
        "skm.yaml:6: `papan pengumuman, situs web` memuat beberapa media sebagai satu "
        "isi",
    ]
    assert faults(
        tmp_path,
        text.replace("kemarin", "5 Desember 2023").replace("papan pengumuman, ", ""),
    ) == ["skm.yaml:4: media `situs WEB` ditulis dua kali dalam `publikasi`"]


def test_a_template_of_the_units_own_is_named_for_its_kind(tmp_path: Path) -> None:
    text = "unit: X\ntemplat:\n  tindak-lanjut: templat/kami.docx\n  gabungan: g.DOCX\n"

    profile = load(tmp_path, text)

    assert profile.templates == {
        Kind.TINDAK_LANJUT: OwnTemplate("templat/kami.docx", 3),
        Kind.GABUNGAN: OwnTemplate("g.DOCX", 4),
    }


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("tindak-lanjut: ../kami.docx", "`../kami.docx` berada di luar folder kerja"),
        ("tindak-lanjut: kami.doc", "`kami.doc` tidak berakhir dengan .docx"),
        (
            "tindaklanjut: kami.docx",
            "isian `tindaklanjut` tidak dikenal; yang paling mirip `tindak-lanjut`",
        ),
    ],
)
def test_a_template_is_a_word_file_of_the_workspace(
    tmp_path: Path, typed: str, message: str
) -> None:
    assert faults(tmp_path, f"templat: {{{typed}}}\n") == [f"skm.yaml:1: {message}"]


def test_labels_that_are_read_alike_have_one_value(tmp_path: Path) -> None:
    text = """\
        jawaban:
          U1: {"Baik": 3, "BAIK.": 4, "Baik+": 4, "(2)": 1, "2": 2}
          U2:
            "Cepat & tepat": 3
            "Cepat dan tepat": 3
            "cepat tepat": kosong
    """

    assert faults(tmp_path, text) == [
        'skm.yaml:2: jawaban "Baik" dan "BAIK." terbaca sama, tetapi nilainya 3 dan 4',
        'skm.yaml:2: jawaban "(2)" dan "2" terbaca sama, tetapi nilainya 1 dan 2',
        'skm.yaml:6: jawaban "Cepat & tepat" dan "cepat tepat" terbaca sama, tetapi '
        "nilainya 3 dan kosong",
    ]
