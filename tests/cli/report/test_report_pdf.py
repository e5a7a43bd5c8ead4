"""`skm report --pdf`: where the PDF goes, and what is in its way."""

from pathlib import Path

import pytest

from answers import write_answers
from libreoffice_stand_ins import CRASHES, HALF, WRITES, install
from skm import Skm
from skm_cli.document.libreoffice.pdf import is_untouched_pdf

YAML = "periode: {2023Q4: {laporan: 18 Desember 2023}}\n"


@pytest.fixture
def scored(skm: Skm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a score, on a machine with LibreOffice."""
    write_answers(tmp_path / "responses.xlsx")
    (tmp_path / "skm.yaml").write_text(YAML)
    skm("score", "responses.xlsx")
    install(tmp_path, WRITES, monkeypatch)
    return tmp_path


def test_it_lies_next_to_the_document_under_the_same_name(
    skm: Skm, scored: Path
) -> None:
    in_period = skm("report", "--pdf")
    named = skm("report", "--pdf", "--out", "hasil/Laporan.final.DOCX")

    assert in_period.out == "periode/2023Q4/laporan.docx\nperiode/2023Q4/laporan.pdf\n"
    assert named.out == "hasil/Laporan.final.DOCX\nhasil/Laporan.final.pdf\n"
    assert is_untouched_pdf((scored / "hasil/Laporan.final.pdf").read_bytes())


def test_without_the_option_there_is_none(skm: Skm, scored: Path) -> None:
    assert skm("report", "--out", "a.docx").out == "a.docx\n"
    assert not (scored / "a.pdf").exists()


def test_the_same_input_gives_the_same_bytes(skm: Skm, scored: Path) -> None:
    skm("report", "--pdf", "--out", "a.docx")
    skm("report", "--pdf", "--out", "b.docx")

    assert (scored / "a.pdf").read_bytes() == (scored / "b.pdf").read_bytes()


def test_one_of_ours_is_replaced(skm: Skm, scored: Path) -> None:
    skm("report", "--pdf", "--out", "a.docx")
    before = (scored / "a.pdf").read_bytes()
    (scored / "skm.yaml").write_text(f"unit: Dinas Contoh\n{YAML}")

    ran = skm("report", "--pdf", "--out", "a.docx")

    assert "disimpan sebagai" not in ran.err
    assert (scored / "a.pdf").read_bytes() != before
    assert not (scored / "a.1.pdf").exists()


@pytest.mark.parametrize("extra", [b"\n% tanda tangan", None], ids=["signed", "other"])
def test_one_that_a_person_made_or_changed_is_set_aside(
    skm: Skm, scored: Path, extra: bytes | None
) -> None:
    skm("report", "--pdf", "--out", "a.docx")
    made = (scored / "a.pdf").read_bytes()
    own = made + extra if extra else b"%PDF-1.4 milik orang"
    (scored / "a.pdf").write_bytes(own)

    ran = skm("report", "--pdf", "--out", "a.docx")

    assert (
        "a.pdf bukan buatan skm atau sudah disunting; disimpan sebagai a.1.pdf\n"
    ) in ran.err
    assert ran.out == "a.docx\na.pdf\n"
    assert (scored / "a.1.pdf").read_bytes() == own
    assert (scored / "a.pdf").read_bytes() == made


@pytest.mark.parametrize("does", [CRASHES, HALF, "sys.exit(0)"])
def test_when_none_comes_out_the_old_one_stays_with_a_message(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    skm("report", "--pdf", "--out", "a.docx")
    before = (scored / "a.pdf").read_bytes()
    install(scored, does, monkeypatch)

    ran = skm("report", "--pdf", "--out", "a.docx")

    assert (ran.code, ran.out) == (4, "a.docx\n")
    assert (
        "skm: LibreOffice berhenti tanpa hasil; a.docx tersimpan tanpa PDF, "
        "dan a.pdf masih yang lama\n"
    ) in ran.err
    assert (scored / "a.pdf").read_bytes() == before


def test_the_environment_may_name_another_program_or_none(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKM_LIBREOFFICE", str(scored / ".bin/soffice"))
    assert skm("report", "--pdf", "--out", "a.docx").code == 0

    monkeypatch.setenv("SKM_LIBREOFFICE", "")

    assert skm("report", "--pdf", "--out", "a.docx").code == 4


def test_without_a_place_for_the_work_the_document_is_kept(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("tempfile.tempdir", str(scored / "tidak-ada"))
        ran = skm("report", "--pdf", "--out", "a.docx")

    assert (ran.code, ran.out) == (4, "a.docx\n")
    assert "skm: folder sementara tidak dapat ditulis; a.docx tersimpan" in ran.err


def test_nothing_of_the_work_is_left_behind(
    skm: Skm, scored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "sementara"
    room.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr("tempfile.tempdir", str(room))
        skm("report", "--pdf", "--out", "a.docx")

    assert not list(room.iterdir())
    assert not list(scored.glob(".skm-*"))
