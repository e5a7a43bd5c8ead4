"""Settings that every test shares."""

import os

import pytest
from hypothesis import settings

from skm import skm

__all__ = ["skm"]

settings.register_profile("default", deadline=None)
# A build must be green or red for the same reason twice.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden",
        action="store_true",
        help="write the golden texts of tests/report/test_golden_texts.py anew",
    )


@pytest.fixture
def write_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden texts are written anew before they are compared."""
    return bool(request.config.getoption("--write-golden"))


@pytest.fixture(autouse=True)
def _hide_libreoffice(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test finds LibreOffice if its marker asks for it, and not by chance."""
    if request.node.get_closest_marker("libreoffice") is None:
        monkeypatch.setenv("SKM_LIBREOFFICE", "tidak-ada")
