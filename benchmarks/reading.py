"""How long and how much memory reading takes, beside the bare readers beneath it.

    python benchmarks/reading.py [--strict] [--rounds N] [--files FOLDER]

Everything that `skm score` does with a file is measured, what guards against hostile
ones included, in a process that is warm. Each pair runs one after the other and the
median of the ratios is printed, so that a machine whose speed drifts does not matter.
Run it with the interpreter that has skm-cli; making the files takes a minute, and
`--files` keeps them for the next time.
"""

import argparse
import csv
import subprocess
import sys
import tempfile
import zipfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import process_time

from python_calamine import CalamineWorkbook

from bars import Bar, asked, measured
from skm_cli.answers.responses import load_responses
from skm_cli.domain.report.profile import Reading
from skm_cli.files.instrument_file import load_instrument

FULL = 1_048_575
MILLION = 1_000_000
FEW = 3
"""So many pairs of what takes seconds tell enough."""

WORDS = (
    "Persyaratan", "Prosedur", "Waktu penyelesaian", "Biaya/tarif", "Produk layanan",
    "Kompetensi pelaksana", "Perilaku pelaksana", "Penanganan pengaduan",
    "Sarana dan prasarana",
)  # fmt: skip
CODES = tuple(f"U{number}" for number in range(1, 10))
PROFILE = ("No", "Jenis kelamin", "Usia", "Pendidikan", "Pekerjaan", "Jenis layanan")
SERVICES = ("KTP", "Kartu Keluarga", "Akta Kelahiran")
Read = Callable[[Path], None]


def main() -> int:
    """Measure everything; 1 if a bar is missed and somebody is strict."""
    arguments = asked(rounds=15)
    arguments.add_argument("--files", type=Path)
    arguments.add_argument("--peak", nargs=2, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.peak:
        name, path = options.peak
        print(peak(READERS[name], Path(path)))
        return 0
    with tempfile.TemporaryDirectory() as made:
        folder = options.files or Path(made)
        return measured(bars(folder, options.rounds), strict=options.strict)


def bars(folder: Path, rounds: int) -> list[Bar]:
    """What is measured; the files are made where they are not there."""
    few = min(rounds, FEW)
    small, middle, full = (
        workbook(folder / f"{rows}.xlsx", rows) for rows in (400, 20_000, FULL)
    )
    words = text(folder / "words.csv", WORDS)
    codes = text(folder / "codes.csv", CODES)

    def time(path: Path, theirs: Read, pairs: int) -> Callable[[], float]:
        return lambda: ratio(path, theirs, pairs)

    return [
        Bar("400 rows / calamine, time", 3, time(small, calamine, 10 * rounds)),
        Bar("20,000 rows / calamine, time", 1.6, time(middle, calamine, rounds)),
        Bar("a full sheet / calamine, time", 1.5, time(full, calamine, few)),
        Bar("a full sheet / calamine, memory", 1.2, lambda: memory(full)),
        Bar("csv, 1,000,000 rows / module csv", 2, time(words, bare_csv, few)),
        Bar("csv, bare U1 to U9 / module csv", 2, time(codes, bare_csv, few)),
    ]


def ours(path: Path) -> None:
    """All that `skm score` reads of a file."""
    load_responses(
        [path],
        shown=str,
        instrument=load_instrument(),
        reading=Reading(),
        skip_invalid=False,
    )


def calamine(path: Path) -> None:
    """The bare reader of workbooks."""
    with CalamineWorkbook.from_path(path) as book:
        deque(book.get_sheet_by_index(0).iter_rows(), maxlen=0)


def bare_csv(path: Path) -> None:
    """The bare reader of text."""
    with path.open(encoding="utf-8", newline="") as file:
        deque(csv.reader(file), maxlen=0)


READERS: dict[str, Read] = {"ours": ours, "calamine": calamine}


def ratio(path: Path, theirs: Read, pairs: int) -> float:
    """The median of so many pairs, each run one after the other, once warm."""
    ours(path)
    return median(seconds(ours, path) / seconds(theirs, path) for _ in range(pairs))


def seconds(read: Read, path: Path) -> float:
    """How long the processor takes for one reading, whatever else it has to do."""
    begin = process_time()
    read(path)
    return process_time() - begin


def memory(path: Path) -> float:
    """The peak of a process that reads beside the peak of the bare reader's."""

    def peak_of(name: str) -> int:
        command: Sequence[str | Path] = [
            sys.executable, __file__, "--peak", name, path,
        ]  # fmt: skip
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
        return int(ran.stdout)

    return peak_of("ours") / peak_of("calamine")


def peak(read: Read, path: Path) -> int:
    """The most memory that this process has held once a file is read."""
    import resource  # noqa: PLC0415 - not on Windows, where the rest can be measured

    read(path)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def workbook(path: Path, rows: int) -> Path:
    """A workbook of 17 columns as Excel writes it: openpyxl would take minutes."""
    if path.exists():
        return path
    heads = [*PROFILE, *CODES, "Saran", "Keterangan"]
    shared = [*heads, "L", "P", "S1", "SMA", "Swasta", "PNS", *SERVICES]
    at = {word: number for number, word in enumerate(shared)}
    letters = "ABCDEFGHIJKLMNOPQ"

    def row(number: int, cells: Sequence[str | int]) -> bytes:
        typed = (
            f'<c r="{letter}{number}" t="s"><v>{at[cell]}</v></c>'
            if isinstance(cell, str)
            else f'<c r="{letter}{number}"><v>{cell}</v></c>'
            for letter, cell in zip(letters, cells, strict=False)
        )
        return f'<row r="{number}" spans="1:17">{"".join(typed)}</row>'.encode()

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in PARTS.items():
            package.writestr(name, XML + content)
        items = "".join(f"<si><t>{word}</t></si>" for word in shared)
        package.writestr("xl/sharedStrings.xml", f"{XML}<sst {MAIN}>{items}</sst>")
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f"{XML}<worksheet {MAIN}><sheetData>".encode())
            sheet.write(row(1, heads))
            for number, cells in enumerate(respondents(rows), 2):
                sheet.write(row(number, cells))
            sheet.write(b"</sheetData></worksheet>")
    return path


def text(path: Path, unsur: Sequence[str]) -> Path:
    """A text of 14 columns, a million rows below its header."""
    if path.exists():
        return path
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        head = [*PROFILE, *unsur, "Saran"]
        writer.writerow(kept(head))
        writer.writerows(kept([*cells, ""]) for cells in respondents(MILLION))
    return path


def kept(cells: Sequence[str | int]) -> list[str | int]:
    """A row without schooling and work: a text has a few columns beside the answers."""
    return [*cells[:3], *cells[5:]]


def respondents(rows: int) -> Iterator[list[str | int]]:
    """What each respondent answered."""
    for row in range(rows):
        answers = [2 + (row * 7 + row // 11 + 5 * place) % 3 for place in range(9)]
        school, work = ("S1", "SMA")[row // 2 % 2], ("Swasta", "PNS")[row // 5 % 2]
        service = SERVICES[row * 31 // 7 % len(SERVICES)]
        yield [row + 1, "LP"[row % 2], 20 + row % 40, school, work, service, *answers]


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_IDS = f"{_OFFICE}/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MAIN = f'xmlns="{_OFFICE}/spreadsheetml/2006/main"'
PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        f'ContentType="{_TYPES}.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_TYPES}.worksheet+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" '
        f'ContentType="{_TYPES}.sharedStrings+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_IDS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook {MAIN} xmlns:r="{_IDS}"><sheets>'
        '<sheet name="Jawaban" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_IDS}/worksheet" '
        'Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_IDS}/sharedStrings" '
        'Target="sharedStrings.xml"/></Relationships>'
    ),
}

if __name__ == "__main__":
    sys.exit(main())
