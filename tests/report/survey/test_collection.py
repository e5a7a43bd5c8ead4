"""How a survey was carried out, and its legal basis."""

from dataclasses import replace
from datetime import date
from typing import Any

from cards import INSTRUMENT
from reports import report
from skm_cli.context import REFERENCE_MARK
from skm_cli.domain.kind import Kind
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.files.instrument_file import load_instrument
from skm_cli.report.survey.data.collection import basis, collection
from survey_reports import survey

IN_FORCE = (
    "Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei "
    "Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik"
)


def collected(conduct: Conduct, *, alamat: str | None = None) -> dict[str, Any]:
    own = report()
    own = replace(own, profile=replace(own.profile, alamat=alamat))
    made = survey(own, kind=Kind.PELAKSANAAN)
    made = replace(made, about=made.about._replace(conduct=conduct))
    found = collection(made)
    assert isinstance(found, dict)
    return found


def test_the_basis_is_a_list_that_ends() -> None:
    laws = [*basis(INSTRUMENT)]

    assert len(laws) == 3
    assert laws[0].endswith("tentang Pelayanan Publik;")
    assert laws[1].endswith("; dan")
    assert laws[2] == f"{IN_FORCE}."


def test_a_regulation_that_was_replaced_since_is_the_only_one_of_its_kind() -> None:
    laws = [*basis(load_instrument("permenpan-16-2014"))]

    assert laws[-1] == "Peraturan Menteri PANRB Nomor 16 Tahun 2014."
    assert not any("Nomor 14 Tahun 2017" in law for law in laws)


def test_what_a_government_adds_of_its_own_comes_last() -> None:
    own = replace(INSTRUMENT, regulation="Peraturan Bupati Contoh Nomor 1 Tahun 2025")
    laws = [*basis(own)]

    assert laws[-2] == f"{IN_FORCE}; dan"
    assert laws[-1] == "Peraturan Bupati Contoh Nomor 1 Tahun 2025."


def test_a_persons_words_stand_after_a_colon_and_end_once() -> None:
    found = collected(
        Conduct("Universitas Contoh.", "Wawancara, daring", "Lima kelurahan"),
        alamat="Jalan Contoh Nomor 1",
    )

    assert found["pelaksana"] == (
        "Pelaksana survei kepuasan masyarakat: Universitas Contoh."
    )
    assert found["metode"] == "Metode pengumpulan data: Wawancara, daring."
    assert found["lokasi"] == (
        "Lokasi pengumpulan data: Lima kelurahan. Alamat Sekretariat Daerah: "
        "Jalan Contoh Nomor 1."
    )


def test_a_survey_of_the_unit_itself_says_so_in_whatever_case() -> None:
    sentence = "Survei kepuasan masyarakat dilaksanakan secara mandiri oleh"

    assert (
        collected(Conduct("Mandiri"))["pelaksana"] == f"{sentence} Sekretariat Daerah."
    )


def test_the_stages_are_the_units_own_or_those_of_every_survey() -> None:
    one = Stage("Persiapan", date(2023, 9, 22), date(2023, 9, 22), 1)

    assert collected(Conduct(stages=(one,)))["tahapan"] == [
        {"nomor": 1, "kegiatan": "Persiapan", "waktu": "22 September 2023", "hari": "1"}
    ]
    unwritten = collected(Conduct())["tahapan"]
    assert [row["kegiatan"] for row in unwritten] == [
        "Persiapan",
        "Pengumpulan data",
        "Pengolahan data dan analisis hasil",
        "Penyusunan laporan hasil",
    ]
    assert {row["hari"] for row in unwritten} == {"[belum diisi: jumlah hari kerja]"}


def test_the_stages_and_the_questionnaire_are_referred_to() -> None:
    found = collected(Conduct())

    (stages,) = REFERENCE_MARK.finditer(found["waktu"])
    (questions,) = REFERENCE_MARK.finditer(found["pertanyaan"])
    assert stages["name"] == "tabel_tahapan"
    assert questions["name"] == "lampiran_kuesioner"
