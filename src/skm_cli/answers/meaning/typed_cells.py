"""Cells as they are typed: as keys of a mapping, and as numbers."""

import re
from collections.abc import Sequence
from typing import cast

from skm_cli.answers.labels.blanks import visible
from skm_cli.files.cells import OddCell, OddKind, Raw
from skm_cli.files.lazy_pattern import lazy_pattern

_NUMBER = lazy_pattern(r"[+-]?\d{1,15}(?:[.,]\d{1,2}|\.)?", re.ASCII)


def as_keys(cells: Sequence[Raw]) -> Sequence[Raw]:
    """Cells as keys of a mapping: TRUE is not 1, but Python's True is."""
    # Only texts can be joined; among them is no truth value.
    try:
        "".join(cast("Sequence[str]", cells))
    except TypeError:
        if bool in map(type, cells):
            return list(map(_key, cells))
    return cells


def _key(cell: Raw) -> Raw:
    if isinstance(cell, bool):
        return OddCell(OddKind.TRUTH, "TRUE" if cell else "FALSE")
    return cell


def typed_number(text: str) -> float | None:
    """The number that a text is, with a comma or a point; None for any other text."""
    number = visible(text).strip("'\" ")
    return float(number.replace(",", ".")) if _NUMBER.fullmatch(number) else None
