"""The built wheel, installed in a fresh environment, does the main job."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that this checkout builds."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            folder,
            ROOT,
        ],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_templates_and_the_example(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    for name in (
        "skm_cli/py.typed",
        "skm_cli/instruments/permenpan-14-2017.json",
        "skm_cli/templates/laporan-tindak-lanjut.docx",
        "skm_cli/templates/skm.yaml",
        "skm_cli/examples/setda-surakarta-2023Q4/responses.xlsx",
        "skm_cli/examples/setda-surakarta-2023Q4/periode/2023Q4/rtl.yaml",
    ):
        assert name in names


def test_the_installed_wheel_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    # The libraries of this environment serve; only the program comes from the wheel.
    venv.create(tmp_path / "v", with_pip=False, symlinks=True)
    site = next((tmp_path / "v").glob("lib/python*/site-packages"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(libraries))

    ran = subprocess.run(
        [tmp_path / "v/bin/python", "-m", "skm_cli", "demo"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )

    assert "contoh-skm/laporan.docx\n" in ran.stdout
    assert (tmp_path / "contoh-skm/laporan.docx").is_file()
    assert (
        str(site)
        in subprocess.run(
            [
                tmp_path / "v/bin/python",
                "-c",
                "import skm_cli; print(skm_cli.__file__)",
            ],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )
