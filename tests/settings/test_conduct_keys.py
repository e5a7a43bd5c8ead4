"""The keys of skm.yaml on how a survey was carried out."""

from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.domain.report.profile import PeriodProfile
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.workspace import Workspace
from skm_cli.settings.skm_yaml import load_profile

Q4 = Period.parse("2023Q4")
FULL = """\
    pelaksana: mandiri
    metode: kuesioner daring, diisi sendiri
    lokasi: ruang pelayanan
    periode:
      2023Q4:
        laporan: 18 Desember 2023
        populasi: 1750
        lokasi: kantor kelurahan
        tahapan:
          - {kegiatan: Persiapan, mulai: 22 September 2023, selesai: 30 September 2023,
             hari_kerja: 7 hari}
          - kegiatan: Pengumpulan data
            mulai: 2023-10-01
            selesai: 17 November 2023
            hari_kerja: 35
        dokumentasi:
          - berkas: survei-1.jpg
            keterangan: Pengisian kuesioner
    """


def load_period(folder: Path, text: str, period: Period = Q4) -> PeriodProfile:
    (folder / "skm.yaml").write_text(dedent(text), encoding="utf-8")
    return load_profile(Workspace(folder), load_instrument()).of(period)


def gap_lines(profile: PeriodProfile, kind: Kind) -> list[str]:
    return [f"{gap.place}: {gap.message}" for gap in profile.owed(kind)]


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(ProblemsFoundError) as caught:
        load_period(folder, text)
    return [f"{each.place}: {each.message}" for each in caught.value.problems]


def test_what_a_period_says_of_its_survey_wins_over_the_whole(tmp_path: Path) -> None:
    profile = load_period(tmp_path, FULL)

    assert profile.conduct == Conduct(
        pelaksana="mandiri",
        metode="kuesioner daring, diisi sendiri",
        lokasi="kantor kelurahan",
        stages=(
            Stage("Persiapan", date(2023, 9, 22), date(2023, 9, 30), 7),
            Stage("Pengumpulan data", date(2023, 10, 1), date(2023, 11, 17), 35),
        ),
        documentation=(Evidence("survei-1.jpg", None, "Pengisian kuesioner", 17),),
    )
    assert profile.conduct.by_the_unit
    assert not gap_lines(profile, Kind.PELAKSANAAN)


def test_a_period_without_a_block_has_what_is_said_of_all(tmp_path: Path) -> None:
    conduct = load_period(tmp_path, FULL, Period.parse("2024Q1")).conduct

    assert conduct.lokasi == "ruang pelayanan"
    assert not conduct.stages
    assert conduct.documentation is None


def test_each_kind_of_report_is_owed_what_it_prints(tmp_path: Path) -> None:
    profile = load_period(tmp_path, "pelaksana:\nperiode:\n  2023Q4:\n    lokasi:\n")

    plain = ["skm.yaml:4: tanggal laporan belum diisi"]
    survey = [
        "skm.yaml:4: populasi belum diisi",
        "skm.yaml:1: pelaksana survei belum diisi",
        "skm.yaml: metode survei belum diisi",
        "skm.yaml:4: lokasi survei belum diisi",
        "skm.yaml:4: foto pelaksanaan survei belum diisi",
    ]
    assert gap_lines(profile, Kind.TINDAK_LANJUT) == plain
    assert gap_lines(profile, Kind.GABUNGAN) == plain + survey
    assert gap_lines(profile, Kind.PELAKSANAAN) == [
        *plain,
        *survey,
        "skm.yaml:4: tahapan survei belum diisi",
    ]


def test_an_unfinished_stage_or_photo_is_owed_by_its_name(tmp_path: Path) -> None:
    text = """\
        periode:
          2023Q4:
            tahapan:
              - {kegiatan: Persiapan, mulai: 22 September 2023}
              - mulai: 2 Oktober 2023
                selesai: 2 Oktober 2023
                hari_kerja: 1
            dokumentasi:
              - berkas: a.jpg
        """
    gaps = gap_lines(load_period(tmp_path, text), Kind.PELAKSANAAN)

    assert gaps[-4:] == [
        "skm.yaml:9: keterangan gambar belum diisi",
        "skm.yaml:4: tanggal selesai tahapan belum diisi (Persiapan)",
        "skm.yaml:4: jumlah hari kerja tahapan belum diisi (Persiapan)",
        "skm.yaml:5: nama tahapan belum diisi",
    ]


def test_nothing_to_show_of_a_survey_is_said_with_nihil(tmp_path: Path) -> None:
    text = "periode:\n  2023Q4:\n    dokumentasi: nihil\n"
    profile = load_period(tmp_path, text)

    assert profile.conduct.documentation == ()
    assert not any("foto" in each for each in gap_lines(profile, Kind.GABUNGAN))


def test_a_stage_that_cannot_be_right_is_a_fault(tmp_path: Path) -> None:
    text = """\
        periode:
          2023Q4:
            tahapan:
              - {kegiatan: A, mulai: 9 Oktober 2023, selesai: 6 Oktober 2023}
              - {kegiatan: B, mulai: 2 Oktober 2023, selesai: 6 Oktober 2023, hari_kerja: 6}
              - {kegiatan: C, hari_kerja: tujuh}
              - {kegiatan: D, hari_krja: 7}
            dokumentasi:
              - {berkas: ../a.jpg, keterangan: A}
              - foto.jpg
        """

    assert faults(tmp_path, text) == [
        "skm.yaml:6: `tujuh` bukan jumlah hari kerja",
        "skm.yaml:7: isian `hari_krja` tidak dikenal; yang paling mirip `hari_kerja`",
        "skm.yaml:10: `foto.jpg` ditulis tanpa isian `berkas` atau `tautan`",
    ]
    readable = text.replace("tujuh", "7").replace("hari_krja:", "hari_kerja:")
    assert faults(tmp_path, readable.replace("- foto.jpg", "")) == [
        "skm.yaml:9: `../a.jpg` berada di luar folder dokumentasi"
    ]
    inside = readable.replace("- foto.jpg", "").replace("../", "")
    assert faults(tmp_path, inside) == [
        "skm.yaml:4: tahapan selesai sebelum tanggal mulainya",
        "skm.yaml:5: 6 hari kerja tidak muat dalam 5 hari",
    ]
