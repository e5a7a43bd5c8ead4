"""Where answers came from."""

from collections.abc import Mapping
from typing import NamedTuple

INCOMPLETE = "ada jawaban kosong"
"""Why a respondent was left out where only whole rows count."""


class Source(NamedTuple):
    """One file and sheet that answers came from.

    Attributes:
        file: As seen from the workspace; the bare name outside it.
        sha256: The hash of its bytes, hex.
        sheet: The sheet.
        header_row: The row of the column heads, from 1.
        columns: Which column was read as what: `{"U1": "G · Persyaratan"}`.
        skipped: The rows that are no respondents, each with why.
    """

    file: str
    sha256: str
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    skipped: tuple[tuple[int, str], ...]
