"""A workbook of ours is known until somebody saves it."""

import io
import zipfile

import pytest

from audit_workbooks import open_workbook, working
from skm_cli.files.workbooks.archive import is_untouched_workbook
from skm_cli.scores.audit.audit_workbook import audit_workbook

DATA = audit_workbook(working([[4] * 9]))


def with_member(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DATA)) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            new.writestr(each, content if each == name else old.read(each))
        if name not in old.namelist():
            new.writestr(name, content)
    return out.getvalue()


def test_as_written_it_is_ours_however_it_is_packed() -> None:
    assert is_untouched_workbook(DATA)
    with zipfile.ZipFile(io.BytesIO(DATA)) as archive:
        same = archive.read("xl/workbook.xml")
    assert is_untouched_workbook(with_member("xl/workbook.xml", same))


def test_saved_again_it_is_a_persons() -> None:
    saved = io.BytesIO()
    open_workbook(DATA).save(saved)

    assert not is_untouched_workbook(saved.getvalue())


@pytest.mark.parametrize("name", ["xl/worksheets/sheet2.xml", "xl/media/x.png"])
def test_a_part_that_is_changed_or_new_makes_it_a_persons(name: str) -> None:
    assert not is_untouched_workbook(with_member(name, b"<x/>"))


@pytest.mark.parametrize("data", [b"", b"PK", b"halo", DATA[: len(DATA) // 2]])
def test_what_cannot_be_read_is_a_persons(data: bytes) -> None:
    assert not is_untouched_workbook(data)
