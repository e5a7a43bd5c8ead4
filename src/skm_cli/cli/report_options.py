"""The options of `skm report`."""

from pathlib import Path
from typing import Annotated

import typer

from skm_cli.domain.kind import Kind


def docx_name(name: Path | None) -> Path | None:
    """The name of a report, which ends in .docx."""
    # Another suffix could be that of a person's file of another kind.
    if name is not None and name.suffix.lower() != ".docx":
        raise typer.BadParameter(f"'{name}' tidak berakhir dengan .docx")
    return name


KindOption = Annotated[
    Kind,
    typer.Option(
        "--kind",
        help="Jenis laporan: tindak-lanjut, pelaksanaan, atau gabungan.",
    ),
]

OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        callback=docx_name,
        help="Nama berkas hasil.",
        show_default=False,
        readable=False,
    ),
]

TemplateOption = Annotated[
    Path | None,
    typer.Option(
        "--template",
        metavar="FILE",
        help="Pakai templat Word sendiri.",
        show_default=False,
        readable=False,
    ),
]

PdfOption = Annotated[
    bool,
    typer.Option("--pdf", help="Buat juga PDF (memerlukan LibreOffice)."),
]

FinalOption = Annotated[
    bool,
    typer.Option(
        "--final",
        help="Tolak membuat laporan selama masih ada isian kosong.",
    ),
]
