"""The built wheel, installed in a fresh environment, does the main job.

It is built from the source distribution, which has to be whole too.
"""

import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from skm_cli.domain.kind import Kind

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what this checkout builds."""
    folder = tmp_path_factory.mktemp("built")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--no-isolation",
            "--outdir",
            folder,
            ROOT,
        ],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The wheel that the source distribution makes."""
    return next(built.glob("*.whl"))


def test_the_source_distribution_holds_what_its_tests_read(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}

    read = ("docs/*.md", "templates/*", "tools/*.md", "tests/golden/*/*.txt")
    for path in [each for pattern in read for each in ROOT.glob(pattern)]:
        assert path.relative_to(ROOT).as_posix() in held


def test_the_wheel_holds_the_templates_and_the_examples(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    for name in (
        "skm_cli/py.typed",
        "skm_cli/instruments/permenpan-14-2017.json",
        *(f"skm_cli/templates/{kind.template}" for kind in Kind),
        "skm_cli/templates/skm.yaml",
        "skm_cli/examples/setda-surakarta-2023Q4/responses.xlsx",
        "skm_cli/examples/setda-surakarta-2023Q4/periode/2023Q4/rtl.yaml",
        "skm_cli/examples/dukcapil-2025/skm.yaml",
    ):
        assert name in names


def test_the_installed_wheel_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    # The libraries of this environment serve; only the program comes from the wheel.
    venv.create(tmp_path / "v", with_pip=False, symlinks=True)
    site = next((tmp_path / "v").glob("lib/python*/site-packages"))
    shutil.unpack_archive(wheel, site, "zip")
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(libraries))

    # Isolated: nothing of this checkout is found, whatever PYTHONPATH says.
    program = [str(tmp_path / "v/bin/python"), "-I"]
    ran = subprocess.run(
        [*program, "-m", "skm_cli", "demo"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )

    assert "contoh-skm/laporan.docx\n" in ran.stdout
    assert (tmp_path / "contoh-skm/laporan.docx").is_file()
    where = subprocess.run(
        [*program, "-c", "import skm_cli; print(skm_cli.__file__)"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert str(site) in where.stdout
