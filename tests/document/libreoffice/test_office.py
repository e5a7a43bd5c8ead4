"""LibreOffice as it can be: a program that is there, crashes, hangs, or says nothing."""

import hashlib
import os
import signal
import time
from pathlib import Path

import pytest

from libreoffice_stand_ins import CRASHES, HALF, HANGS, WRITES, program
from skm_cli.document.libreoffice.program import TO_COUNT, Trouble, find_office, to_pdf

TALKS = 'print("convert"); print("Warning", file=sys.stderr)\n'


@pytest.fixture
def room(tmp_path: Path) -> Path:
    folder = tmp_path / "ruang"
    folder.mkdir()
    return folder


def test_it_is_found_on_the_path_by_either_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    second = program(tmp_path, "", "libreoffice")
    assert find_office() == second

    first = program(tmp_path, "")

    assert find_office() == first


def test_it_is_found_where_it_is_usually_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    old, new = tmp_path / "libreoffice7.6/program", tmp_path / "libreoffice24.8/program"
    monkeypatch.setattr(
        "skm_cli.document.libreoffice.program._PLACES", (str(new / "soffice"),)
    )
    monkeypatch.setattr(
        "skm_cli.document.libreoffice.program._OTHERS",
        (tmp_path, "libreoffice*/program/soffice"),
    )
    assert find_office() is None

    old.mkdir(parents=True)
    other = program(old, "")
    assert find_office() == other

    new.mkdir(parents=True)
    usual = program(new, "")
    assert find_office() == usual


def test_the_one_that_is_named_is_taken_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    program(tmp_path, "")
    own = program(tmp_path, "", "kantor")

    assert find_office(str(own)) == own
    assert find_office("tidak-ada") is None
    assert find_office("") is None


def test_without_room_there_is_no_pdf(tmp_path: Path) -> None:
    office = program(tmp_path, WRITES)

    made = to_pdf(office, {"a": b"A"}, room=tmp_path / "tidak-ada", limit=60)

    assert made == {"a": Trouble.ROOM}


def test_many_documents_are_made_in_one_call(tmp_path: Path, room: Path) -> None:
    counts = f"open({str(tmp_path / 'calls')!r}, 'a').write('x')\n"
    office = program(tmp_path, counts + WRITES)
    documents = {"-a b.docx": b"A", "laporan": b"B"}

    made = to_pdf(office, documents, room=room, limit=60)

    assert is_of(made["-a b.docx"], b"A")
    assert is_of(made["laporan"], b"B")
    assert (tmp_path / "calls").read_text() == "x"


def test_it_is_asked_for_outline_tags_title_and_named_places(
    tmp_path: Path, room: Path
) -> None:
    office = program(
        tmp_path, 'open(__file__ + ".txt", "w").write("\\n".join(sys.argv))'
    )

    to_pdf(office, {"a": b"A"}, room=room, limit=60)

    words = (tmp_path / "soffice.txt").read_text()
    assert f"-env:UserInstallation={(room / 'profil').as_uri()}" in words
    assert "--headless\n--norestore\n" in words
    for option in (
        "ExportBookmarks",
        "ExportBookmarksToPDFDestination",
        "UseTaggedPDF",
        "DisplayPDFDocumentTitle",
    ):
        assert f'"{option}": {{"type": "boolean", "value": "true"}}' in words

    to_pdf(office, {"a": b"A"}, room=room, limit=60, options=TO_COUNT)

    assert '"UseTaggedPDF"' not in (tmp_path / "soffice.txt").read_text()


@pytest.mark.parametrize("does", [CRASHES, "sys.exit(0)", HALF])
def test_a_file_that_did_not_come_out_whole_is_none(
    tmp_path: Path, room: Path, does: str
) -> None:
    office = program(tmp_path, does)

    assert to_pdf(office, {"a": b"A"}, room=room, limit=60) == {"a": Trouble.NOTHING}


@pytest.mark.parametrize("does", ["sys.exit(1)", CRASHES])
def test_a_file_that_came_out_counts_whatever_the_exit_code_is(
    tmp_path: Path, room: Path, does: str
) -> None:
    office = program(tmp_path, f"{WRITES}{does}")

    assert is_of(to_pdf(office, {"a": b"A"}, room=room, limit=60)["a"], b"A")


def test_what_cannot_be_run_makes_nothing(tmp_path: Path, room: Path) -> None:
    office = tmp_path / "soffice"
    office.write_text("bukan program")
    office.chmod(0o755)

    assert to_pdf(office, {"a": b"A"}, room=room, limit=60) == {"a": Trouble.NOTHING}


def test_an_earlier_file_is_not_taken_for_the_new_one(
    tmp_path: Path, room: Path
) -> None:
    to_pdf(program(tmp_path, WRITES), {"a": b"A"}, room=room, limit=60)

    again = to_pdf(program(tmp_path, ""), {"a": b"B"}, room=room, limit=60)

    assert again == {"a": Trouble.NOTHING}


def test_one_that_hangs_ends_with_all_that_it_began(tmp_path: Path, room: Path) -> None:
    waited: list[None] = []
    office = program(tmp_path, HANGS)

    made = to_pdf(
        office, {"a": b"A"}, room=room, limit=2, waiting=lambda: waited.append(None)
    )

    assert made == {"a": Trouble.SLOW}
    assert waited
    child, own = map(int, (tmp_path / "soffice.pids").read_text().split())
    assert gone(child)
    with pytest.raises(ProcessLookupError):
        # It is not even left as a zombie.
        os.kill(own, 0)


def test_an_interruption_ends_it_too(tmp_path: Path, room: Path) -> None:
    office = program(tmp_path, HANGS)
    begun = tmp_path / "soffice.pids"

    def impatient() -> None:
        if begun.exists() and begun.read_text():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        to_pdf(office, {"a": b"A"}, room=room, limit=60, waiting=impatient)

    assert all(gone(int(pid)) for pid in begun.read_text().split())


def test_it_says_nothing_on_our_screen(
    tmp_path: Path, room: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    to_pdf(program(tmp_path, TALKS + WRITES), {"a": b"A"}, room=room, limit=60)

    assert capfd.readouterr() == ("", "")


def is_of(made: bytes | Trouble, document: bytes) -> bool:
    """Whether this is the file that was made of the document."""
    digest = hashlib.sha256(document).hexdigest().encode()
    return isinstance(made, bytes) and digest in made


def gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody waited for has ended too."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    return False
