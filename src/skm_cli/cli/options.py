"""The options and arguments that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from skm_cli.domain.period import Period
from skm_cli.domain.survey.sampling import ServiceSize, parse_size
from skm_cli.domain.survey.weighting import canonical


class Format(StrEnum):
    """The formats of most commands."""

    TABLE = "table"
    JSON = "json"


class ScoreFormat(StrEnum):
    """The formats of a score."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Blank(StrEnum):
    """The ways to treat a blank answer."""

    PER_UNSUR = "per-unsur"
    DROP_ROW = "drop-row"


class U8(StrEnum):
    """The unsur that a header `U8` without a name may be."""

    PENGADUAN = "pengaduan"
    SARANA = "sarana"


def _period(code: str) -> Period:
    try:
        return Period.parse(code)
    except ValueError as error:
        message = (
            f"'{code}' bukan periode; tulis mis. 2023Q4 (triwulan), 2023S1 (semester), "
            "atau 2023 (tahun)"
        )
        raise typer.BadParameter(message) from error


PeriodOption = Annotated[
    Period | None,
    typer.Option(
        "--period",
        parser=_period,
        metavar="P",
        help="Periode survei: 2023Q4 (triwulan), 2023S1 (semester), atau 2023 (tahun).",
        show_default=False,
    ),
]

SheetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--sheet",
        metavar="NAME",
        help='Lembar yang dibaca; boleh diulang; "semua" untuk seluruh lembar.',
        show_default=False,
    ),
]

U8Option = Annotated[
    U8 | None,
    typer.Option(
        "--u8",
        help='Arti judul kolom "U8" tanpa nama: pengaduan atau sarana.',
        show_default=False,
    ),
]

SkipInvalidOption = Annotated[
    bool,
    typer.Option(
        "--skip-invalid",
        help="Hitung jawaban yang tidak dikenal sebagai kosong dan tampilkan "
        "daftarnya.",
    ),
]

InWindowOption = Annotated[
    bool,
    typer.Option("--in-window", help="Abaikan jawaban di luar masa survei."),
]

BlankOption = Annotated[
    Blank | None,
    typer.Option(
        "--blank",
        help="Jawaban kosong: per-unsur (dihitung per unsur) atau drop-row "
        "(barisnya dibuang).",
        show_default=False,
    ),
]

DetailOption = Annotated[
    bool,
    typer.Option(
        "--detail",
        help="Tampilkan juga rentang keyakinan dan keajekan jawaban.",
    ),
]

FormatOption = Annotated[
    Format, typer.Option("--format", help="Bentuk keluaran: table atau json.")
]

ScoreFormatOption = Annotated[
    ScoreFormat,
    typer.Option("--format", help="Bentuk keluaran: table, json, atau csv."),
]

FILES = typer.Argument(
    metavar="FILE...",
    help="Buku kerja jawaban: .xlsx, .xls, .xlsb, .ods, atau .csv.",
    show_default=False,
    readable=False,
)
"""Files of answers."""

FILES_OR_ALL = typer.Argument(
    metavar="[FILE]...",
    help="Buku kerja jawaban; tanpa FILE, seluruh folder kerja diperiksa.",
    show_default=False,
    readable=False,
)
"""Files of answers, or the whole workspace."""

EXAMPLE_FOLDER = typer.Argument(metavar="[FOLDER]", help="Folder baru untuk contoh.")
"""A new folder for the example."""


def _size(text: str) -> int:
    try:
        return parse_size(text)
    except ValueError as error:
        message = f"'{text}' bukan jumlah populasi; tulis bilangan bulat mulai dari 1"
        raise typer.BadParameter(message) from error


def _service(text: str) -> ServiceSize:
    # A service's own name may hold the sign; its number cannot.
    name, sign, size = text.rpartition("=")
    if not (sign and name.strip()):
        message = f"'{text}' bukan NAMA=N; tulis mis. --service KTP=1200"
        raise typer.BadParameter(message)
    return ServiceSize(" ".join(name.split()), _size(size))


PopulationArgument = Annotated[
    int | None,
    typer.Argument(
        parser=_size,
        metavar="[N]",
        help="Jumlah populasi; boleh ditinggalkan jika --service disebut.",
        show_default=False,
    ),
]

ServiceOption = Annotated[
    list[ServiceSize] | None,
    typer.Option(
        "--service",
        parser=_service,
        metavar="NAMA=N",
        help="Populasi satu jenis layanan; boleh diulang.",
        show_default=False,
    ),
]

InstrumentOption = Annotated[
    str | None,
    typer.Option(
        "--instrument",
        metavar="ID|FILE.yaml",
        help="Instrumen survei: nama atau berkas .yaml (daring-16 belum dikonfirmasi).",
        show_default=False,
    ),
]


def _weight(text: str) -> str:
    if canonical(text) is None:
        message = f"'{text}' bukan bobot; tulis mis. 1/9, 0.111, 0.11, atau 0.071"
        raise typer.BadParameter(message)
    # Kept as it was typed, for messages.
    return text.strip()


WeightOption = Annotated[
    str | None,
    typer.Option(
        "--weight",
        parser=_weight,
        metavar="1/9|0.111|0.11|0.071",
        help="Bobot setiap unsur: 1/9, 0.111, 0.11, atau 0.071.",
        show_default=False,
    ),
]


def _workbook(name: Path | None) -> Path | None:
    # Excel would not open it, and it could be a file of another kind.
    if name is not None and name.suffix.lower() != ".xlsx":
        raise typer.BadParameter(f"'{name}' tidak berakhir dengan .xlsx")
    return name


XlsxOption = Annotated[
    Path | None,
    typer.Option(
        "--xlsx",
        metavar="OUT",
        callback=_workbook,
        help="Simpan juga buku kerja perhitungan beserta rumusnya.",
        show_default=False,
        readable=False,
    ),
]


PlanSheetOption = Annotated[
    Path | None,
    typer.Option(
        "--xlsx",
        metavar="OUT",
        callback=_workbook,
        help="Buat lembar isian Excel sebagai pengganti rtl.yaml.",
        show_default=False,
        readable=False,
    ),
]

PlanSheetArgument = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="Buku kerja dari skm rtl init --xlsx, sesudah diisi.",
        show_default=False,
        readable=False,
    ),
]

ReplaceOption = Annotated[
    bool,
    typer.Option(
        "--replace",
        help="Ganti rtl.yaml yang ada; salinan lama disimpan dengan tanggal.",
    ),
]


def refuse_source(out: Path | None, files: list[Path]) -> None:
    """Refuse an `--xlsx` that is one of the files of answers.

    Raises:
        typer.BadParameter: It is the same file, under this or another name.
    """
    if out and out.exists() and any(f.exists() and out.samefile(f) for f in files):
        message = f"'{out}' adalah buku kerja jawaban yang dibaca; pakai nama lain"
        raise typer.BadParameter(message, param_hint="'--xlsx'")
