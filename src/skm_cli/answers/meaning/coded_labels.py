"""Recognises the codes that form programs give to choices: `A1` … `A4`, `opsi_3`."""

from collections.abc import Iterable, Mapping

from skm_cli.domain.tally import SCALE

_FEWEST = 2
_BETWEEN = " _-."


def code_values(labels: Iterable[str]) -> Mapping[str, int]:
    """The number in each of these labels; empty unless they are codes of one family.

    They begin alike, in letters alone, and end in several different numbers.
    """
    parts = {label: _parts(label) for label in labels}
    beginnings = {beginning for beginning, _ in parts.values()}
    numbers = {label: number for label, (_, number) in parts.items()}
    if len(beginnings) != 1 or not all(beginnings):
        return {}
    return numbers if len(set(numbers.values())) >= _FEWEST else {}


def are_of_four(values: Mapping[str, int]) -> bool:
    """Whether there is no number beyond the four answers."""
    return set(values.values()) <= set(SCALE)


def _parts(label: str) -> tuple[str, int]:
    text = label.strip().casefold()
    beginning = text.rstrip("0123456789")
    digits = text[len(beginning) :]
    letters = beginning.rstrip(_BETWEEN)
    if not digits or len(digits) > 3 or not letters.isalpha():  # noqa: PLR2004 - longer numbers count people
        return "", 0
    return letters, int(digits)
