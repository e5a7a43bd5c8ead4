"""How long commands take, as ratios measured in one run on an installed wheel.

    python benchmarks/ratios.py [--strict] [--rounds N]

Each command is timed in turn with a bare interpreter of the same environment, so that
a machine whose speed drifts does not matter; the median of the ratios is printed.
"""

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from openpyxl import Workbook

from bars import Bar, asked, measured

Command = Sequence[str | Path]

ROOT = Path(__file__).parent.parent
SKM_YAML = "unit: Dinas Contoh\npemerintah: Kota Contoh\nkota: Contoh\n"
READING = """\
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from openpyxl import load_workbook
from skm_cli.answers.responses import load_responses
from skm_cli.domain.report.profile import Reading
from skm_cli.files.instrument_file import load_instrument

path, rounds = Path(sys.argv[1]), int(sys.argv[2])

def ours():
    load_responses([path], shown=str, instrument=load_instrument(), reading=Reading(),
                   skip_invalid=False)

def theirs():
    book = load_workbook(path, read_only=True)
    for row in book.active.iter_rows(values_only=True):
        pass
    book.close()

def timed(run):
    begin = perf_counter()
    run()
    return perf_counter() - begin

ours()
print(median(timed(ours) / timed(theirs) for _ in range(rounds)))
"""


def main() -> int:
    """Measure everything; 1 if a bar is missed and somebody is strict."""
    options = asked(rounds=15).parse_args()
    # It is our own time that is measured, alike where LibreOffice is and is not.
    os.environ["SKM_LIBREOFFICE"] = "tidak-ada"
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        python = installed(folder)
        ratios = bars(folder, python, options.rounds)
        return measured(ratios, strict=options.strict)


def installed(folder: Path) -> Path:
    """The interpreter of a fresh environment that holds the wheel."""
    environment = folder / "v"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip: Command = [
        python,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        ROOT,
    ]
    subprocess.run(pip, check=True)
    # The first run writes the bytecode.
    subprocess.run([skm(python), "demo"], cwd=folder, check=True, capture_output=True)
    return python


def skm(python: Path) -> Path:
    """The program beside an interpreter."""
    return python.with_name("skm" + python.suffix)


def bars(folder: Path, python: Path, rounds: int) -> list[Bar]:
    """What is measured."""
    small, large = folder / "responses.xlsx", folder / "large.xlsx"
    write_answers(small, 400)
    write_answers(large, 20_000)
    (folder / "skm.yaml").write_text(SKM_YAML, encoding="utf-8")
    example = folder / "contoh-skm"

    def against_bare(where: Path, *words: str) -> Callable[[], float]:
        command: Command = [skm(python), *words]
        return lambda: ratio(command, [python, "-c", "pass"], where, rounds)

    def reading() -> float:
        command: Command = [python, "-c", READING, large, str(min(rounds, 5))]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
        return float(ran.stdout)

    return [
        Bar("skm --help / bare interpreter", 8, against_bare(folder, "--help")),
        Bar(
            "skm score, 400 rows / bare interpreter",
            14,
            against_bare(folder, "score", small.name, "--period", "2023Q4"),
        ),
        Bar(
            "skm report, the example / bare interpreter",
            32,
            against_bare(example, "report", "--out", "laporan.docx"),
        ),
        Bar("reading 20,000 rows / openpyxl read-only", 0.2, reading),
    ]


def ratio(command: Command, other: Command, where: Path, rounds: int) -> float:
    """The median of so many pairs, each run one after the other."""
    return median(
        seconds(command, where) / seconds(other, where) for _ in range(rounds)
    )


def seconds(command: Command, where: Path) -> float:
    """How long a whole process takes."""
    begin = perf_counter()
    subprocess.run(command, cwd=where, check=True, capture_output=True)
    return perf_counter() - begin


def write_answers(path: Path, respondents: int) -> None:
    """A workbook of 17 columns with a header in its first row."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Jawaban")
    asked = [f"U{number}" for number in range(1, 10)]
    profile = ["No", "Jenis kelamin", "Usia", "Pendidikan", "Pekerjaan", "Layanan"]
    sheet.append([*profile, *asked, "Saran", "Keterangan"])
    for row in range(respondents):
        answers = [2 + (row * 7 + place) % 3 for place in range(9)]
        sheet.append(
            [row + 1, "LP"[row % 2], 20 + row % 40, "S1", "Swasta", "KTP", *answers]
        )
    book.save(path)


if __name__ == "__main__":
    sys.exit(main())
