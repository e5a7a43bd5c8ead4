"""Cells as keys of a mapping."""

from collections.abc import Sequence
from typing import cast

from skm_cli.files.cells import OddCell, OddKind, Raw


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
