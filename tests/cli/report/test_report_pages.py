"""The page numbers in the lists of a report: LibreOffice's, where it is there."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from answers import write_answers
from documents import assert_sound, golden_text
from libreoffice_stand_ins import BLIND, CRASHES, HANGS, WRITES, install
from skm import Skm
from skm_cli.document.fingerprint import is_untouched_document

ENTRY = re.compile(r"^(BAB [IV]+|A\. Latar|Tabel \d)\b.*?(?:\t(\w+))?$", re.MULTILINE)
MISSING = "a.docx: catatan: nomor halaman daftar isi belum terisi; "


@pytest.fixture
def scored(skm: Skm, tmp_path: Path) -> Path:
    write_answers(tmp_path / "responses.xlsx")
    skm("score", "responses.xlsx")
    return tmp_path


def pages(path: Path) -> list[str]:
    """What stands at the end of the entries of the lists, in their order."""
    lists = golden_text(path.read_bytes()).partition("BAB I / ")[0]
    return [page for _, page in ENTRY.findall(lists)]


def test_they_are_those_of_the_laid_out_document(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(scored, WRITES, monkeypatch)

    ran = skm("report", "--out", "a.docx")

    assert "nomor halaman" not in ran.err
    numbers = [int(page) for page in pages(scored / "a.docx")]
    # Every bookmark is on a page of its own, and the body's own on its page 1.
    assert numbers[:2] == [2, 3]
    assert numbers[:5] == sorted(set(numbers[:5]))
    assert len(numbers) == 7
    data = (scored / "a.docx").read_bytes()
    assert is_untouched_document(data)
    assert_sound(data)


def test_the_same_input_gives_the_same_bytes_with_them_too(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(scored, WRITES, monkeypatch)
    skm("report", "--out", "a.docx")
    skm("report", "--out", "b.docx", "--pdf")

    assert (scored / "a.docx").read_bytes() == (scored / "b.docx").read_bytes()


def test_the_pdf_is_made_of_the_document_that_has_them(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(scored, WRITES, monkeypatch)
    skm("report", "--out", "a.docx", "--pdf")

    digest = sha256((scored / "a.docx").read_bytes()).hexdigest()
    assert digest.encode() in (scored / "a.pdf").read_bytes()


def test_a_document_is_ours_with_and_without_them(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skm("report", "--out", "a.docx")
    install(scored, WRITES, monkeypatch)
    with_them = skm("report", "--out", "a.docx")
    monkeypatch.setenv("SKM_LIBREOFFICE", "tidak-ada")
    without = skm("report", "--out", "a.docx")

    assert "disimpan sebagai" not in with_them.err + without.err


@pytest.mark.parametrize(
    ("does", "reason", "hint"),
    [
        ("", "LibreOffice belum terpasang", ", atau pasang LibreOffice"),
        (CRASHES, "LibreOffice berhenti tanpa hasil", ""),
        (HANGS, "LibreOffice belum selesai sesudah 1 detik", ""),
        (
            BLIND,
            "LibreOffice ini tidak menunjukkan halamannya",
            ", atau pasang LibreOffice 7.4 atau yang lebih baru",
        ),
    ],
    ids=["absent", "crashes", "hangs", "an old version"],
)
def test_without_them_the_report_is_written_with_a_hint_to_them(
    skm: Skm,
    scored: Path,
    monkeypatch: pytest.MonkeyPatch,
    does: str,
    reason: str,
    hint: str,
) -> None:
    monkeypatch.setattr(
        "skm_cli.usecases.report.DRAFT_LIMIT", 1 if does == HANGS else 60
    )
    if does:
        install(scored, does, monkeypatch)

    ran = skm("report", "--out", "a.docx")

    assert (ran.code, ran.out) == (0, "a.docx\n")
    note = f"{MISSING}{reason}\n  saran: di Word tekan Ctrl+A lalu F9{hint}\n"
    assert note in ran.err
    assert set(pages(scored / "a.docx")) == {""}
    assert_sound((scored / "a.docx").read_bytes())


def test_an_old_version_makes_the_pdf_all_the_same(
    skm: Skm, scored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(scored, BLIND, monkeypatch)

    ran = skm("report", "--out", "a.docx", "--pdf")

    assert (ran.code, ran.out) == (0, "a.docx\na.pdf\n")
    assert MISSING in ran.err
