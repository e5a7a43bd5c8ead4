"""A unit's own template: exported, edited in Word, checked, used by the report."""

import re
from pathlib import Path

import pytest
from docx import Document

from answers import write_answers
from contexts import SHIPPED, template
from documents import golden_text, part_text
from skm import Skm
from skm_cli.domain.kind import Kind

OWN = "templat-tindak-lanjut.docx"
NAMED = "unit: Dinas Contoh\ntemplat: {tindak-lanjut: kami.docx}\n"


@pytest.fixture
def scored(skm: Skm, tmp_path: Path) -> Path:
    """A workspace with a score and no plan."""
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")
    return tmp_path


def edited(path: Path, text: str) -> None:
    """Type a paragraph at the end, as a person would in Word."""
    document = Document(str(path))
    document.add_paragraph(text)
    document.save(str(path))


# The list


def test_the_list_says_which_template_is_used(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").write_text(NAMED)
    absent = skm("template", "list")
    (tmp_path / "kami.docx").write_bytes(SHIPPED)

    there = skm("template", "list")

    line = "tindak-lanjut  laporan-tindak-lanjut.docx  kami.docx"
    assert f"{line}\n" in there.out
    assert f"{line} (tidak ditemukan)\n" in absent.out


def test_without_an_own_template_the_list_names_the_programs(skm: Skm) -> None:
    ran = skm("template", "list")

    assert "tindak-lanjut  laporan-tindak-lanjut.docx  bawaan\n" in ran.out
    assert (ran.code, ran.err) == (0, "")


# Export


def test_export_says_how_the_template_is_used(skm: Skm, tmp_path: Path) -> None:
    ran = skm("template", "export", "tindak-lanjut")

    assert (ran.code, ran.out) == (0, f"{OWN}\n")
    assert (tmp_path / OWN).read_bytes() == SHIPPED
    assert ran.err.splitlines() == [
        f"Tersimpan: {OWN} (templat tindak-lanjut, untuk disunting di Word)",
        "  saran: agar selalu dipakai, tulis dua baris ini di skm.yaml",
        "    templat:",
        f"      tindak-lanjut: {OWN}",
        f"Langkah berikutnya: sunting di Word, lalu skm template check {OWN}",
    ]


def test_what_export_says_to_paste_is_used(skm: Skm, scored: Path) -> None:
    lines = skm("template", "export", "tindak-lanjut").err.splitlines()
    pasted = [line.removeprefix("    ") for line in lines[2:4]]
    (scored / "skm.yaml").write_text("\n".join(pasted))
    edited(scored / OWN, "Kata dari unit di {{ kota }}")

    ran = skm("report", "--out", "laporan.docx")

    assert ran.code == 0
    assert "Kata dari unit di" in part_text((scored / "laporan.docx").read_bytes())


def test_export_never_takes_the_place_of_an_edited_template(
    skm: Skm, tmp_path: Path
) -> None:
    skm("template", "export", "tindak-lanjut", "kami.docx")
    again = skm("template", "export", "tindak-lanjut", "kami.docx")
    edited(tmp_path / "kami.docx", "Milik unit")
    mine = (tmp_path / "kami.docx").read_bytes()

    after_edit = skm("template", "export", "tindak-lanjut", "kami.docx")

    assert "bukan buatan skm" not in again.err
    assert "disimpan sebagai kami.1.docx" in after_edit.err
    assert (tmp_path / "kami.1.docx").read_bytes() == mine
    assert (tmp_path / "kami.docx").read_bytes() == SHIPPED


def test_outside_the_workspace_a_template_is_used_by_its_option(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "kerja").mkdir()
    (tmp_path / "kerja/skm.yaml").write_text("unit: Dinas Contoh\n")

    ran = skm("template", "export", "tindak-lanjut", "../luar.docx", cwd="kerja")

    assert "saran: pakai dengan skm report --template ../luar.docx" in ran.err
    assert "skm.yaml" not in ran.err


@pytest.mark.parametrize("name", ["kami.doc", "kami", "kami.docm"])
def test_a_template_is_a_docx(skm: Skm, name: str) -> None:
    ran = skm("template", "export", "tindak-lanjut", name)

    assert (ran.code, ran.out) == (2, "")


# Check


def test_every_fault_of_a_template_comes_at_once(skm: Skm, tmp_path: Path) -> None:
    (tmp_path / "skm.yaml").write_text("unit: Dinas Contoh\n")
    (tmp_path / "kami.docx").write_bytes(
        template(
            "Yang bertanda tangan",
            "{{ pimpinan }}",
            "Nama {{ unit } di {{ kota }}",
            "Dinas Contoh dinilai oleh 205 responden",
            "Isi {% macro x() %}",
        )
    )

    ran = skm("template", "check", "kami.docx", "--kind", "tindak-lanjut")

    faults = [line for line in ran.err.splitlines() if line.startswith("kami.docx: ")]
    assert [line.removeprefix("kami.docx: ") for line in faults] == [
        'nama `pimpinan` tidak dikenal, di dekat "Yang bertanda tangan"; yang paling mirip `penandatangan.nama`',
        'tag `{{ unit } di` tidak ditutup, di dekat "Nama {{ unit } di"',
        'nama unit `Dinas Contoh` tertulis langsung, di dekat "Dinas Contoh dinilai oleh 205 responden"',
        'angka `205` tertulis langsung, di dekat "Dinas Contoh dinilai oleh 205 responden"',
        'perintah `macro` tidak diizinkan, di dekat "Isi"',
    ]  # fmt: skip
    assert ran.last == "5 hal perlu diperbaiki; tidak ada berkas yang ditulis"
    assert (ran.code, ran.out) == (3, "")


@pytest.mark.parametrize("kind", Kind)
def test_an_exported_template_is_known_and_has_no_fault(skm: Skm, kind: Kind) -> None:
    skm("template", "export", kind)

    ran = skm("template", "check", f"templat-{kind}.docx")

    assert (ran.code, ran.out) == (0, f"templat-{kind}.docx: templat {kind}\n")
    assert ran.last == "Tidak ada yang perlu diperbaiki"


def test_filling_finds_what_reading_cannot(skm: Skm, tmp_path: Path) -> None:
    """A sum with a text, and a picture that is none."""
    (tmp_path / "kami.docx").write_bytes(
        template("Jumlah {{ unit + survei.unsur[0].nomor }}")
    )

    ran = skm("template", "check", "kami.docx")

    assert ran.code == 3
    assert 'ada tag yang tidak dapat dihitung, di dekat "Jumlah"' in ran.err


def test_a_broken_skm_yaml_keeps_no_template_from_its_check(
    skm: Skm, tmp_path: Path
) -> None:
    (tmp_path / "skm.yaml").write_text("unitt: Dinas Contoh\n")
    (tmp_path / "kami.docx").write_bytes(SHIPPED)

    ran = skm("template", "check", "kami.docx")

    assert ran.code == 0
    assert "skm.yaml: catatan: tidak dapat dibaca, jadi nama unit" in ran.err


# The report


def test_the_template_of_the_option_goes_before_that_of_skm_yaml(
    skm: Skm, scored: Path
) -> None:
    (scored / "skm.yaml").write_text(NAMED)
    (scored / "kami.docx").write_bytes(template("Dari skm.yaml"))
    (scored / "lain.docx").write_bytes(template("Dari perintah: {{ unit }}"))

    skm("report", "--out", "satu.docx")
    skm("report", "--out", "dua.docx", "--template", "lain.docx")

    assert golden_text((scored / "satu.docx").read_bytes()) == "Dari skm.yaml\n"
    two = golden_text((scored / "dua.docx").read_bytes())
    assert two == "Dari perintah: Dinas Contoh\n"


def test_a_template_of_skm_yaml_is_seen_from_the_workspace(
    skm: Skm, scored: Path
) -> None:
    (scored / "skm.yaml").write_text(NAMED)
    (scored / "kami.docx").write_bytes(template("Dari skm.yaml"))

    ran = skm("report", "--out", "a.docx", cwd="periode")

    assert ran.code == 0


@pytest.mark.parametrize(
    ("paragraphs", "hint"),
    [
        (["{{ unti }}"], "perbaiki nama itu di dalam tanda {{ }} pada templat"),
        (
            ["{{ unti }}", "{{ kotta }}"],
            "lihat semuanya dengan skm template check kami.docx",
        ),
    ],
)
def test_a_report_is_not_made_from_a_template_with_faults(
    skm: Skm, scored: Path, paragraphs: list[str], hint: str
) -> None:
    (scored / "kami.docx").write_bytes(template(*paragraphs))

    ran = skm("report", "--template", "kami.docx", "--out", "laporan.docx")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err.splitlines()[-2:] == [
        "kami.docx: nama `unti` tidak dikenal; yang paling mirip `unit`",
        f"  saran: {hint}",
    ]
    assert not (scored / "laporan.docx").exists()


def test_words_that_a_template_would_lose_stop_the_report(
    skm: Skm, scored: Path
) -> None:
    """The library takes the whole paragraph away, and says nothing."""
    (scored / "kami.docx").write_bytes(
        template("Penting {%p if unit %}", "{{ unit }}", "{%p endif %}")
    )

    ran = skm("report", "--template", "kami.docx")

    assert ran.code == 3
    assert "isi lain dalam paragraf tag `{%p if unit %}` akan hilang" in ran.err


def test_a_letterhead_is_noted_and_stops_nothing(skm: Skm, scored: Path) -> None:
    (scored / "skm.yaml").write_text(NAMED)
    (scored / "kami.docx").write_bytes(template("DINAS CONTOH, lantai 3"))

    ran = skm("report", "--out", "laporan.docx")

    assert ran.code == 0
    assert (
        "kami.docx: catatan: dua angka atau nama tertulis langsung di templat\n"
        "  saran: lihat semuanya dengan skm template check kami.docx\n"
    ) in ran.err


@pytest.mark.parametrize("words", [[], ["--template", "kami.docx"]])
def test_a_report_never_takes_the_place_of_its_template(
    skm: Skm, scored: Path, words: list[str]
) -> None:
    (scored / "skm.yaml").write_text(NAMED)
    (scored / "kami.docx").write_bytes(SHIPPED)

    ran = skm("report", *words, "--out", "kami.docx")

    assert ran.code == 2
    assert "skm: kami.docx adalah templat yang dipakai" in ran.err
    assert (scored / "kami.docx").read_bytes() == SHIPPED
    assert not (scored / "kami.1.docx").exists()


def test_a_template_that_is_named_and_not_there_is_no_built_in_one(
    skm: Skm, scored: Path
) -> None:
    (scored / "skm.yaml").write_text(NAMED)

    ran = skm("report", "--out", "laporan.docx")

    assert ran.code == 4
    assert "skm.yaml:2: templat `kami.docx` tidak ada di folder kerja" in ran.err
    assert not (scored / "laporan.docx").exists()


def test_a_link_leads_no_template_out_of_the_workspace(
    skm: Skm, scored: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("luar") / "kami.docx"
    outside.write_bytes(SHIPPED)
    (scored / "kami.docx").symlink_to(outside)
    (scored / "skm.yaml").write_text(NAMED)

    ran = skm("report", "--out", "laporan.docx")

    assert ran.code == 3
    assert "`kami.docx` berada di luar folder kerja" in ran.err


# The whole workspace


def test_the_check_of_a_workspace_checks_its_templates(skm: Skm, scored: Path) -> None:
    (scored / "skm.yaml").write_text(NAMED)
    absent = skm("check")
    (scored / "kami.docx").write_bytes(template("{{ unti }}", "Dinas Contoh"))

    faulty = skm("check")

    assert absent.code == 4
    assert re.search(r"skm.yaml +1 hal perlu diperbaiki\n", absent.out)
    assert re.search(r"kami.docx +belum ada\n", absent.out)
    assert "nama `unti` tidak dikenal" in faulty.out
    assert "satu angka atau nama tertulis langsung di templat" in faulty.out
    (scored / "kami.docx").write_text("bukan Word")
    assert "isinya bukan dokumen Word" in skm("check").out
