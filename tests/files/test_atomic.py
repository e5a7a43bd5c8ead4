import errno
import os
from pathlib import Path
from typing import Self

import pytest

from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import (
    FileToWrite,
    set_aside,
    write_error,
    write_new,
    write_together,
    write_whole,
)
from skm_cli.files.workspace import NamedFile


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    write_whole(NamedFile(tmp_path / "baru" / "a.txt", "a.txt"), b"1")
    write_whole(NamedFile(tmp_path / "baru" / "a.txt", "a.txt"), b"2")

    assert (tmp_path / "baru" / "a.txt").read_bytes() == b"2"
    assert names_in(tmp_path / "baru") == ["a.txt"]


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    mask = os.umask(0o022)
    try:
        write_whole(NamedFile(path, "a.txt"), b"1")
    finally:
        os.umask(mask)

    assert path.stat().st_mode & 0o777 == 0o644


def full_disk(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"lama")
    monkeypatch.setattr(Path, "replace", full_disk)

    with pytest.raises(FileUnusableError) as caught:
        write_whole(NamedFile(path, "a.txt"), b"baru")

    assert caught.value.message == "ruang penyimpanan penuh; berkas lama tidak diubah"
    assert path.read_bytes() == b"lama"
    assert names_in(tmp_path) == ["a.txt"]


def test_an_interruption_leaves_nothing_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)

    with pytest.raises(KeyboardInterrupt):
        write_whole(NamedFile(tmp_path / "a.txt", "a.txt"), b"baru")

    assert names_in(tmp_path) == []


def test_a_new_file_never_goes_over_another(tmp_path: Path) -> None:
    path = tmp_path / "rtl.yaml"

    assert write_new(NamedFile(path, "rtl.yaml"), b"1")
    assert not write_new(NamedFile(path, "rtl.yaml"), b"2")
    assert path.read_bytes() == b"1"


def test_a_new_file_on_a_full_disk_is_not_left_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def write(self, _: bytes) -> None:
            full_disk()

    def opened(path: Path, _: str) -> Full:
        path.touch()
        return Full()

    monkeypatch.setattr(Path, "open", opened)

    with pytest.raises(FileUnusableError):
        write_new(NamedFile(tmp_path / "rtl.yaml", "rtl.yaml"), b"1")

    assert names_in(tmp_path) == []


def test_a_folder_in_the_way_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    with pytest.raises(FileUnusableError, match="folder"):
        write_whole(NamedFile(tmp_path / "a", "a"), b"1")
    with pytest.raises(FileUnusableError, match="folder"):
        write_new(NamedFile(tmp_path / "a", "a"), b"1")


def test_a_file_in_place_of_a_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    with pytest.raises(FileUnusableError, match="bukan folder"):
        write_whole(NamedFile(tmp_path / "a" / "b", "a/b"), b"1")
    with pytest.raises(FileUnusableError, match="bukan folder"):
        write_new(NamedFile(tmp_path / "a" / "b", "a/b"), b"1")


def test_what_is_in_the_way_gets_the_next_free_number(tmp_path: Path) -> None:
    for name in ("laporan.docx", "laporan.1.docx"):
        (tmp_path / name).write_text(name)

    aside = set_aside(NamedFile(tmp_path / "laporan.docx", "laporan.docx"))

    assert aside.name == "laporan.2.docx"
    assert aside.read_text() == "laporan.docx"
    assert names_in(tmp_path) == ["laporan.1.docx", "laporan.2.docx"]


def test_what_cannot_be_set_aside_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "rename", full_disk)

    with pytest.raises(FileUnusableError):
        set_aside(NamedFile(tmp_path / "laporan.docx", "laporan.docx"))


@pytest.mark.parametrize(
    ("number", "system", "words"),
    [
        (errno.EACCES, "posix", "tidak ada izin"),
        (errno.EACCES, "nt", "sedang dibuka di program lain"),
        (errno.EIO, "posix", "tidak dapat ditulis (apa saja)"),
    ],
)
def test_each_refusal_has_its_words(
    number: int, system: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "name", system)

    error = write_error(OSError(number, "apa saja"), "laporan.docx")

    assert words in error.message


def three(folder: Path) -> list[FileToWrite]:
    """A file that is replaced, one that is removed and one that is new."""
    (folder / "a").write_bytes(b"lama")
    (folder / "b").write_bytes(b"lama")
    contents = {"a": b"baru", "b": None, "c": b"baru", "d/e": b"baru"}
    return [
        FileToWrite(NamedFile(folder / name, name), data)
        for name, data in contents.items()
    ]


def test_files_are_put_in_place_together(tmp_path: Path) -> None:
    write_together(three(tmp_path))

    assert names_in(tmp_path) == ["a", "c", "d"]
    assert (tmp_path / "a").read_bytes() == (tmp_path / "d/e").read_bytes() == b"baru"


@pytest.mark.parametrize("stuck", ["a", "c", "d/e"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, ""), KeyboardInterrupt()])
def test_where_one_cannot_be_put_in_place_all_are_what_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stuck: str, error: BaseException
) -> None:
    files = three(tmp_path)
    (tmp_path / "d").mkdir()
    replace = Path.replace

    def refused(path: Path, target: Path) -> Path:
        if target == tmp_path / stuck and path.read_bytes() == b"baru":
            raise error
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises((FileUnusableError, KeyboardInterrupt)) as caught:
        write_together(files)

    assert getattr(caught.value, "place", stuck) == stuck
    assert names_in(tmp_path) == ["a", "b", "d"]
    assert names_in(tmp_path / "d") == []
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"lama"


def test_nothing_is_put_in_place_when_one_cannot_be_written(tmp_path: Path) -> None:
    files = three(tmp_path)
    files.append(FileToWrite(NamedFile(tmp_path / "a" / "f", "a/f"), b"baru"))

    with pytest.raises(FileUnusableError) as caught:
        write_together(files)

    assert caught.value.place == "a/f"
    assert names_in(tmp_path) == ["a", "b", "d"]
    assert (tmp_path / "a").read_bytes() == b"lama"
