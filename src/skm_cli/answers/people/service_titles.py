"""Finds rows that name the service of the respondents below them."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.respondent_headers import is_service
from skm_cli.files.cells import Row
from skm_cli.files.lazy_pattern import lazy_pattern

_TITLE = lazy_pattern(r"([^:=]{1,40})[:=]([^:=]*)")
# A title and its service stand in one cell, or in two beside each other.
_MOST_CELLS = 2


def service_title(row: Row) -> str:
    """The service that a title names, `Jenis layanan: KTP`; empty for any other row."""
    texts = [cell for cell in row if is_filled(cell)]
    if not 1 <= len(texts) <= _MOST_CELLS or not isinstance(texts[0], str):
        return ""
    if len(texts) == _MOST_CELLS and is_service(texts[0]):
        return str(texts[1]).strip(" :=")
    match = _TITLE.fullmatch(" ".join(map(str, texts)).strip())
    return match[2].strip() if match and is_service(match[1]) else ""


def titled(rows: Sequence[int], titles: Mapping[int, str]) -> list[str]:
    """The service of the last title above each row; empty without several services.

    Args:
        rows: The rows of the respondents.
        titles: The service that each title names, by its row.
    """
    above = sorted(titles)
    if not rows or len(set(titles.values())) == 1 or not above or rows[0] < above[0]:
        return []
    return [titles[above[bisect_right(above, row) - 1]] for row in rows]
