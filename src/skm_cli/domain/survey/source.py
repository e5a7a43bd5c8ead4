"""The files and sheets that answers came from."""

from collections.abc import Mapping
from typing import NamedTuple

INCOMPLETE = "ada jawaban kosong"
"""Why a row is skipped where only complete rows count."""


class Source(NamedTuple):
    """One file and sheet that answers came from.

    Attributes:
        file: The path from the workspace; the bare name of a file outside it.
        sha256: The hash of its bytes, hex.
        sheet: The name of the sheet.
        header_row: The row of the header, from 1.
        columns: The column of each question or characteristic:
            `{"U1": "G · Persyaratan"}`.
        skipped: The rows that are no respondents, each with the reason.
    """

    file: str
    sha256: str
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    skipped: tuple[tuple[int, str], ...]
