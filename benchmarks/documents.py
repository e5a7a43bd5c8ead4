"""What a report costs beside docxtpl alone, as ratios in one run on a wheel.

    python benchmarks/documents.py [--strict] [--rounds N]

The first report of each kind is a whole process, beside one that only imports docxtpl;
each further one is filled in a process that is warm, beside docxtpl that renders the
same template with the same values and photos. Each pair runs one after the other, and
the median of the ratios of processor time is printed. LibreOffice is not seen.

The follow-up report has bars. The rest is printed to be known: the others hold charts,
each with a workbook inside, which docxtpl does not draw at all, and a report from its
files reads them too.
"""

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import process_time

from bars import Bar, asked, measured
from ratios import installed, skm

Command = Sequence[str | Path]
Run = Callable[[], None]

EXAMPLE = Path(__file__).parent.parent / "examples" / "dukcapil-2025"
FIRST, FURTHER = 3.0, 0.6
NO_BAR = float("inf")
PERIODS = {"tindak-lanjut": "2025Q3", "pelaksanaan": "2025Q4", "gabungan": "2025Q4"}


def main() -> int:
    """Measure everything; 1 if a bar is missed and somebody is strict."""
    arguments = asked(rounds=15)
    arguments.add_argument("--further", nargs=3, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.further:
        kind, begin, folder = options.further
        ours, plain = pair(kind, begin, Path(folder))
        print(further(ours, plain, options.rounds))
        return 0
    os.environ["SKM_LIBREOFFICE"] = "tidak-ada"
    with tempfile.TemporaryDirectory() as made:
        python = installed(Path(made))
        folder = workspace(Path(made), python)
        return measured(bars(folder, python, options.rounds), strict=options.strict)


def workspace(folder: Path, python: Path) -> Path:
    """The example, scored."""
    place = folder / "dukcapil"
    shutil.copytree(EXAMPLE, place)
    for answers in sorted(place.glob("responses-*.xlsx")):
        command: Command = [skm(python), "score", answers.name]
        subprocess.run(command, cwd=place, check=True, capture_output=True)
    return place


def bars(folder: Path, python: Path, rounds: int) -> list[Bar]:
    """What is measured."""

    def first(kind: str) -> Callable[[], float]:
        words = ("report", "--kind", kind, "--period", PERIODS[kind], "--out", "l.docx")
        command: Command = [skm(python), *words]
        bare: Command = [python, "-c", "import docxtpl"]
        return lambda: median(
            seconds(command, folder) / seconds(bare, folder) for _ in range(rounds)
        )

    def later(kind: str, begin: str = "values") -> Callable[[], float]:
        words = ("--further", kind, begin, folder, "--rounds", str(rounds))
        command: Command = [python, __file__, *words]

        def ratio() -> float:
            ran = subprocess.run(command, check=True, capture_output=True, text=True)
            return float(ran.stdout)

        return ratio

    ratios = []
    for kind in PERIODS:
        own = kind == "tindak-lanjut"
        ratios += [
            Bar(f"{kind}, first / import", FIRST if own else NO_BAR, first(kind)),
            Bar(f"{kind}, filled / docxtpl", FURTHER if own else NO_BAR, later(kind)),
            Bar(f"{kind}, from files / docxtpl", NO_BAR, later(kind, "files")),
        ]
    return ratios


def seconds(command: Command, where: Path) -> float:
    """The processor time of a whole process."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, cwd=where, check=True, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


# In the environment of the wheel


def further(ours: Run, plain: Run, rounds: int) -> float:
    """The median of so many pairs in one process, each done before."""

    def timed(run: Run) -> float:
        begin = process_time()
        run()
        return process_time() - begin

    ours()
    plain()
    return median(timed(ours) / timed(plain) for _ in range(rounds))


def pair(kind: str, begin: str, folder: Path) -> tuple[Run, Run]:
    """A report as the program makes it, from `values` or `files`; docxtpl's own."""
    from docx.shared import Cm  # noqa: PLC0415 - not where only processes are timed
    from docxtpl import DocxTemplate, InlineImage  # noqa: PLC0415 - as above
    from jinja2 import Environment  # noqa: PLC0415 - as above

    from skm_cli.document.word import Properties, fill  # noqa: PLC0415 - as above
    from skm_cli.domain.kind import Kind  # noqa: PLC0415 - as above
    from skm_cli.domain.period import Period  # noqa: PLC0415 - as above
    from skm_cli.files.shipped import shipped  # noqa: PLC0415 - as above
    from skm_cli.files.workspace import Workspace  # noqa: PLC0415 - as above
    from skm_cli.usecases.kinds.follow_up import FOLLOW_UP  # noqa: PLC0415 - as above
    from skm_cli.usecases.kinds.survey import survey_kind  # noqa: PLC0415 - as above
    from skm_cli.usecases.report import report  # noqa: PLC0415 - as above

    own = Kind(kind)
    what = FOLLOW_UP if own is Kind.TINDAK_LANJUT else survey_kind(own)
    space, period = Workspace(folder), Period.parse(PERIODS[kind])
    context, photos, charts = what.collect(space, period).content()
    source, out = shipped("templates", own.template), folder / "lagi.docx"
    properties = Properties("Laporan", "SKM", "Dinas", period.last, source.name)

    def filled() -> None:
        fill(source.read_bytes(), context, photos, properties, charts=charts)

    def reported() -> None:
        report(space, what, period=period, out=out)

    def plain() -> None:
        template = DocxTemplate(source)

        def picture(name: str, *_: str, **__: float) -> object:
            if not name:
                return ""
            return InlineImage(template, io.BytesIO(photos[name].data), width=Cm(8))

        environment = Environment(autoescape=True)
        environment.filters |= {
            "gambar": picture,
            "grafik": lambda *_, **__: "",
            "lihat": str,
        }
        template.render(dict(context), environment)
        template.save(io.BytesIO())

    return reported if begin == "files" else filled, plain


if __name__ == "__main__":
    sys.exit(main())
