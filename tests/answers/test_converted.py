"""The same answers as LibreOffice writes them in its other kinds of file."""

from pathlib import Path

import pytest

from answers import write_answers
from libreoffice import saved_as
from read_responses import read

pytestmark = pytest.mark.libreoffice


@pytest.mark.parametrize("kind", ["xls", "ods", "csv"])
def test_another_kind_of_file_gives_the_same_counts(tmp_path: Path, kind: str) -> None:
    services = ("KTP", "KK", "Akta")
    path = write_answers(tmp_path / "a.xlsx", services=services)

    one, other = read(path), read(saved_as(kind, path) / f"a.{kind}")

    assert other.everyone == one.everyone
    assert other.services == one.services
    assert other.days == one.days
    assert other.sources[0].columns == one.sources[0].columns
