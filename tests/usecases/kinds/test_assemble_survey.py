"""What a report on a survey brings together from a workspace, and what is owed."""

from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from PIL import Image

from cards import card_of_totals
from reports import REFERENCE
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.kinds.assemble_survey import assemble_survey
from workspaces import SKM_YAML, store_scores

Q3, Q4 = Period.parse("2023Q3"), Period.parse("2023Q4")
CONDUCT = """\
    populasi: 1750
    pelaksana: mandiri
    metode: kuesioner daring
    lokasi: ruang pelayanan
    tahapan:
      - {kegiatan: Persiapan, mulai: 2023-09-22, selesai: 2023-09-30, hari_kerja: 7}
    dokumentasi:
      - {berkas: survei.png, keterangan: Pengisian kuesioner}
"""
PLAN = """\
prioritas:
  - unsur: U3
    penyebab: Antrean panjang
    rtl:
      - {kegiatan: Publikasi, waktu: TW4, penanggung_jawab: Kepala}
  - {unsur: U5, penyebab: Brosur habis, rtl: [], tanpa_rtl: Sudah dicetak}
  - unsur: U2
    rtl:
      - {kegiatan: Internalisasi, waktu: TW4}
"""
DONE = """\
prioritas:
  - unsur: U3
    rtl:
      - kegiatan: Loket tambahan
        waktu: TW3
        penanggung_jawab: Kepala
        realisasi:
          status: selesai
          deskripsi: Loket dibuka
          waktu_pelaksanaan: September 2023
          dokumentasi:
            - {berkas: survei.png, keterangan: Loket}
  - unsur: U5
    rtl:
      - {kegiatan: Brosur, waktu: TW3, penanggung_jawab: Kepala}
  - {unsur: U2, rtl: [], tanpa_rtl: Tidak diperlukan}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A scored period with every setting and a photo, and no period before it."""
    store_scores(tmp_path, card_of_totals(REFERENCE, 200))
    (tmp_path / "skm.yaml").write_text(SKM_YAML + CONDUCT, encoding="utf-8")
    photo(tmp_path, Q4)
    plan(tmp_path, Q4, PLAN)
    return tmp_path


def photo(folder: Path, period: Period) -> None:
    path = folder / f"periode/{period}/dokumentasi/survei.png"
    path.parent.mkdir(parents=True)
    Image.new("RGB", (40, 30)).save(path)


def plan(folder: Path, period: Period, text: str) -> None:
    path = folder / f"periode/{period}/rtl.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")


def before(folder: Path, text: str = DONE) -> None:
    """A scored period before, with a plan."""
    store_scores(folder, replace(card_of_totals(REFERENCE, 200), period=Q3))
    plan(folder, Q3, text)


def assembled(folder: Path, kind: Kind = Kind.PELAKSANAAN) -> SurveyReport:
    return assemble_survey(Workspace(folder), Q4, kind)[0]


def owed(folder: Path, kind: Kind = Kind.PELAKSANAAN) -> list[str]:
    return [f"{gap.place}: {gap.message}" for gap in assembled(folder, kind).gaps]


def test_of_this_plan_the_promise_alone_is_owed_and_why(folder: Path) -> None:
    assert owed(folder) == [
        "periode/2023Q4/rtl.yaml:7: penyebab belum diisi (U2)",
        "periode/2023Q4/rtl.yaml:9: penanggung jawab belum diisi (U2)",
    ]


def test_a_plan_that_is_not_written_is_one_gap_an_unsur(folder: Path) -> None:
    (folder / "periode/2023Q4/rtl.yaml").unlink()

    assert owed(folder) == [
        f"periode/2023Q4/rtl.yaml: RTL {code} belum ditulis"
        for code in ("U3", "U5", "U2")
    ]


def test_the_photos_of_the_survey_are_those_that_skm_yaml_names(folder: Path) -> None:
    report = assembled(folder)

    assert [*report.photos] == ["survei.png"]
    assert not report.own.photos
    (folder / "periode/2023Q4/dokumentasi/survei.png").unlink()
    assert not assembled(folder).photos
    assert (
        "skm.yaml:16: foto `survei.png` tidak ada di periode/2023Q4/dokumentasi"
        in owed(folder)
    )


def test_the_plan_before_comes_with_its_photos_and_what_is_owed_of_it(
    folder: Path,
) -> None:
    before(folder)
    photo(folder, Q3)
    report = assembled(folder)

    assert report.before
    assert report.before.period == Q3
    assert [*report.before.photos] == ["survei.png"]
    gaps = owed(folder)
    assert "skm.yaml: tanggal laporan belum diisi" in gaps
    assert "periode/2023Q3/rtl.yaml:8: tantangan/hambatan belum diisi (U3)" in gaps
    assert "periode/2023Q3/rtl.yaml:15: alasan belum diisi (U5)" in gaps


def test_the_combined_report_is_owed_what_its_table_prints(folder: Path) -> None:
    before(folder)

    assert [each for each in owed(folder, Kind.GABUNGAN) if "Q4" not in each] == [
        "periode/2023Q3/rtl.yaml:8: tantangan/hambatan belum diisi (U3)",
        "periode/2023Q3/rtl.yaml:12: foto `survei.png` tidak ada di "
        "periode/2023Q3/dokumentasi",
    ]


def test_the_newest_plan_with_a_score_is_the_one_before(folder: Path) -> None:
    before(folder)
    plan(folder, Period.parse("2023S1"), "prioritas:\n")
    assert assembled(folder).before

    (folder / "periode/2023Q3/skor.json").unlink()
    report, notes = assemble_survey(Workspace(folder), Q4, Kind.PELAKSANAAN)

    assert report.before is None
    assert (
        "periode/2023Q3/rtl.yaml: tidak dimuat sebagai tindak lanjut periode "
        "sebelumnya karena nilai 2023Q3 belum tersimpan"
    ) in [f"{note.place}: {note.message}" for note in notes]


def test_of_two_plans_that_end_on_a_day_the_one_as_long_is_before(
    folder: Path,
) -> None:
    before(folder)
    year = Period.parse("2022")
    for period in (year, Period.parse("2022Q4")):
        store_scores(folder, replace(card_of_totals(REFERENCE, 200), period=period))
        plan(folder, period, "prioritas:\n")
    (folder / "periode/2023Q3/rtl.yaml").unlink()

    report = assembled(folder).before

    assert report
    assert str(report.period) == "2022Q4"


def test_the_trend_has_every_period(folder: Path) -> None:
    before(folder)
    (series,) = assembled(folder).trend

    assert [str(point.period) for point in series.points] == ["2023Q3", "2023Q4"]


def test_faults_of_every_file_are_shown_at_once_and_once(folder: Path) -> None:
    before(folder, "periode: 2023Q2\n")
    text = (folder / "skm.yaml").read_text().replace("2023-09-30", "2023-09-01")
    (folder / "skm.yaml").write_text(text.replace("unit:", "unitt:"))
    plan(folder, Q4, "prioritas: [{unsur: U12}]\n")

    with pytest.raises(ProblemsFoundError) as caught:
        assembled(folder)

    assert sorted(str(problem.place) for problem in caught.value.problems) == [
        "periode/2023Q3/rtl.yaml:1",
        "periode/2023Q4/rtl.yaml:1",
        "skm.yaml:1",
    ]
