"""The unsur that have no column, and the columns that they may be."""

from collections.abc import Sequence
from itertools import zip_longest

from skm_cli.answers.labels.headers import Column, header_claim, items_by_name
from skm_cli.answers.sheet.columns.proposals import (
    UNKNOWN_HEADER,
    KnownColumns,
    proposed_headers,
)
from skm_cli.answers.sheet.kolom_setting import kolom_setting
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Row

_ENOUGH_UNSUR = 3


def missing_columns(
    missing: Sequence[Item], known: KnownColumns, reading: Reading, sheet: Place
) -> list[Problem]:
    """The faults of unsur without a column.

    All of them propose one and the same `kolom`: a skm.yaml can hold only one.

    Args:
        missing: The unsur without a column.
        known: What is known of the sheet's columns.
        reading: What the user has set for the columns.
        sheet: The place of the sheet.
    """
    if not missing:
        # Blank columns would be read to their end to compare them.
        return []
    likely = proposed_headers(missing, known)
    lines = {item.code: likely.get(item.code, UNKNOWN_HEADER) for item in missing}
    begin = "ganti isian `kolom`" if reading.columns else "jika judulnya lain, tulis"
    if likely or reading.columns:
        setting = kolom_setting({**reading.columns, **lines})
        hints = [f"{begin} di skm.yaml, sesuaikan judulnya\n{setting}"] * len(missing)
    else:
        settings = [kolom_setting({unsur.code: UNKNOWN_HEADER}) for unsur in missing]
        hints = [f"{begin} di skm.yaml: {one}" for one in settings]
    return [
        Problem(sheet, f"tidak ada kolom untuk {unsur.title}", hint)
        for unsur, hint in zip(missing, hints, strict=True)
    ]


def runs_downwards(rows: Sequence[Row], instrument: Instrument) -> bool:
    """Whether a sheet has a row for each unsur instead of a column.

    Args:
        rows: The first rows of the sheet.
        instrument: What was asked.
    """
    names = items_by_name(instrument)

    def named(text: str) -> str:
        claim = header_claim(Column(1, text), instrument, names)
        code = claim and (claim.item.code if claim.item else claim.code)
        return str(code or "")

    columns = list(zip_longest(*rows, fillvalue=""))
    answered = any(
        sum(cell in SCALE for cell in cells) >= _ENOUGH_UNSUR for cells in columns
    )
    texts = ({cell for cell in cells if isinstance(cell, str)} for cells in columns)
    return answered and any(
        len({*map(named, of)} - {""}) >= _ENOUGH_UNSUR for of in texts
    )
