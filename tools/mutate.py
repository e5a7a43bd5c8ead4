"""Changes the arithmetic in small ways and checks that the tests notice.

    python tools/mutate.py      (half an hour on two cores; `pip install cosmic-ray`)

Every change that no test notices is printed. docs/dev/mutation.md lists those that
mean the same as the line they replace, each with its reason; any other fails the run.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOMAIN = Path("src/skm_cli/domain")
MODULES = ("scores/score", "tally", "survey/instrument", "survey/weighting")
FILES = (
    "test_values",
    "test_tally",
    "scores/test_score",
    "survey/test_instrument",
    "scores/test_pooling",
    "scores/test_second_way",
)
# It takes seconds and notices nothing that the others do not.
EVERY_TOTAL = (
    "scores/test_second_way.py"
    "::test_every_index_of_a_unit_reads_its_letter_in_the_table"
)
TESTS = " ".join(
    [
        *(f"tests/domain/{name}.py" for name in FILES),
        f"--deselect tests/domain/{EVERY_TOTAL}",
    ]
)
COPIED = ("src", "tests", "templates", "examples", "pyproject.toml")
CONFIG = """\
[cosmic-ray]
module-path = "{module}"
timeout = 60.0
excluded-modules = []
test-command = "{python} -m pytest -x -q --no-cov -p no:cacheprovider {tests}"
[cosmic-ray.distributor]
name = "local"
"""


def main() -> int:
    """Mutate each module in a copy of the tree; 1 if an unknown change survived."""
    known = (ROOT / "docs/dev/mutation.md").read_text(encoding="utf-8")
    with ThreadPoolExecutor() as several:
        survivors = [line for each in several.map(_mutate, MODULES) for line in each]
    unknown = [line for line in survivors if f"`{line}`" not in known]
    for line in unknown:
        print(line)
    print(f"{len(survivors)} survived, {len(unknown)} of them unknown")
    return 1 if unknown else 0


def _mutate(name: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for entry in COPIED:
            source = ROOT / entry
            if source.is_dir():
                shutil.copytree(source, copy / entry)
            else:
                shutil.copy(source, copy / entry)
        config = CONFIG.format(
            module=DOMAIN / f"{name}.py", python=sys.executable, tests=TESTS
        )
        (copy / "config.toml").write_text(config, encoding="utf-8")
        _cosmic_ray(copy, "init", "config.toml", "session.sqlite")
        _cosmic_ray(copy, "exec", "config.toml", "session.sqlite")
        results = _cosmic_ray(copy, "dump", "session.sqlite")
        return [f"{Path(name).name}.py: {change}" for change in _survivors(results)]


def _cosmic_ray(copy: Path, *words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(copy / "src")}
    command = [sys.executable, "-m", "cosmic_ray.cli", *words]
    ran = subprocess.run(  # noqa: S603 - our own interpreter
        command, cwd=copy, env=environment, check=True, capture_output=True, text=True
    )
    return ran.stdout


def _survivors(results: str) -> Iterator[str]:
    """The line before and after each change that no test noticed."""
    for line in results.splitlines():
        _, result = json.loads(line)
        if result["test_outcome"] == "killed":
            continue
        changed = [
            text[1:].strip()
            for text in result["diff"].splitlines()
            if text[0] in "-+" and not text.startswith(("---", "+++"))
        ]
        yield " -> ".join(changed)


if __name__ == "__main__":
    sys.exit(main())
