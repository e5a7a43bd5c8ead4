from dataclasses import replace

import pytest

from contexts import PROPERTIES
from reports import entry, plan, report
from skm_cli.report.follow_up.follow_up_context import make_context
from skm_cli.report.unbroken import unbroken, unbroken_context

_JOINT = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    "text",
    [
        "pada 1~Oktober s.d. 17~November 2023",
        "Triwulan~IV Tahun~2023",
        "Semester~I Tahun~2024",
        "Survei ini diikuti oleh 1.205~responden.",
        "dalam BAB~II dan BAB~III",
        "Peraturan Menteri PANRB Nomor~14 Tahun~2017",
        "TW~1",
        "Nilai {{ nilai }} dari {{ jumlah }}~responden, Tahun~{{ tahun }}",
        "dengan 9~unsur, bermutu~A",
        "Tabel~2. Rencana",
    ],
)
def test_a_number_stays_with_its_word(text: str) -> None:
    text = text.replace("bermutu~A", "mutu~A")

    assert unbroken(text.replace("~", " ")) == text.replace("~", _JOINT)


@pytest.mark.parametrize(
    "text",
    ["Tahun ini", "tahun 'x'", "205 dan 206", "Nomor surat", "BAB Isi", "mutu Air"],
)
def test_other_spaces_may_end_a_line(text: str) -> None:
    assert unbroken(text) == text


def test_what_a_person_typed_stands_as_typed_also_in_a_sentence_of_ours() -> None:
    typed = replace(PROPERTIES, subject="selesai pada 5 Mei.", author="3 hari")
    context = unbroken_context(
        {
            "sel": ["selesai pada 5 Mei.", {"lain": "5 Mei", "nomor": 3}],
            "kalimat": "Per 6 Mei 2023: selesai pada 5 Mei. Lalu 7 Mei 2023.",
        },
        (typed, {"kunci": ["3 hari", b"4 hari"]}),
    )

    assert context == {
        "sel": ["selesai pada 5 Mei.", {"lain": f"5{_JOINT}Mei", "nomor": 3}],
        "kalimat": f"Per 6{_JOINT}Mei 2023: selesai pada 5 Mei. "
        f"Lalu 7{_JOINT}Mei 2023.",
    }


@pytest.mark.parametrize(
    "text",
    ["Triwulan~IV Tahun~2023", "Semester~I Tahun~2024", "Tahun~2024", "5~Mei 2023"],
)
def test_a_day_or_period_that_somebody_typed_too_is_still_ours(text: str) -> None:
    plain = text.replace("~", " ")

    bound = unbroken_context({"periode": plain}, (plain,))

    assert bound == {"periode": text.replace("~", _JOINT)}


def test_the_sentences_of_a_report_are_bound_and_its_plan_is_not() -> None:
    typed = "Kegiatan U3-1"
    about = report(plan(entry("U3", "belum")).replace(typed, "Rapat 5 Mei"))

    bound = str(unbroken_context(make_context(about), about)).replace("\\xa0", "~")

    for text in ("200~responden", "1~Oktober s.d. 17~November", "Triwulan~IV"):
        assert text in bound
    assert "'Rapat 5 Mei'" in bound
    assert "Rapat 5~Mei" not in bound
