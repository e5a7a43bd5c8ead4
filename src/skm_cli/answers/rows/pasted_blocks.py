"""Finds answers that stand twice in a sheet, as when a block is pasted again."""

from collections import Counter
from collections.abc import Sequence

from skm_cli.domain.problem import Note, Place
from skm_cli.files.cells import Raw

_FEWEST_ROWS = 6
_FEWEST_PATTERNS = 3
# How seldom chance alone may repeat as many rows, in sheets as skewed as this one.
_ONE_IN = 1000
# More rows are no sheet that people paste in, and would take long.
_MOST_ROWS = 100_000
_BLOCKS_SHOWN = 3

_Block = tuple[int, int, int]
"""The indices of the first row and of the first one again, and how many there are."""


def pasted_blocks(
    answers: Sequence[bytes], days: Sequence[Raw], rows: Sequence[int], sheet: Place
) -> list[Note]:
    """A note on blocks of respondents whose answers all stand in the sheet twice.

    Args:
        answers: The answers: an entry for each question, a byte for each respondent.
        days: The cell of each respondent's date; empty without such a column. A
            block with other dates is no block that was pasted again.
        rows: The row of each respondent.
        sheet: The place of the sheet.
    """
    if not 2 * _FEWEST_ROWS <= len(rows) <= _MOST_ROWS:
        return []
    people = list(map(bytes, zip(*answers, strict=True)))
    length = _enough(people)
    blocks = _repeated(people, length) if 2 * length <= len(people) else []
    pasted = [
        (first, again, count)
        for first, again, count in blocks
        if days[first : first + count] == days[again : again + count]
    ]
    return [_note(block, rows, sheet) for block in pasted[:_BLOCKS_SHOWN]]


def _note(block: _Block, rows: Sequence[int], sheet: Place) -> Note:
    first, again, count = block
    return Note(
        sheet._replace(row=rows[again], column=1),
        f"jawaban baris {rows[again]} sampai dengan {rows[again + count - 1]} sama "
        f"berurutan dengan baris {rows[first]} sampai dengan "
        f"{rows[first + count - 1]}; tetap dihitung",
        "periksa apakah tertempel dua kali; jika ya, hapus salah satunya",
    )


def _enough(people: Sequence[bytes]) -> int:
    """How many rows in a row chance alone seldom repeats.

    Two rows are alike by chance as often as their patterns are common.
    """
    total = len(people)
    alike = sum(count * count for count in Counter(people).values())
    length = _FEWEST_ROWS
    chance, certain = alike**length, (total * total) ** length
    while length <= total and _ONE_IN * total * total * chance > 2 * certain:
        length += 1
        chance, certain = chance * alike, certain * total * total
    return length


def _repeated(people: Sequence[bytes], length: int) -> list[_Block]:
    width = len(people[0])
    joined = b"".join(people)
    seen: dict[bytes, int] = {}
    blocks = []
    at = 0
    while at + length <= len(people):
        window = joined[at * width : (at + length) * width]
        first = seen.setdefault(window, at)
        if at - first >= length and len({*people[at : at + length]}) >= (
            _FEWEST_PATTERNS
        ):
            count = _length_of(people, first, at)
            blocks.append((first, at, count))
            at += count
        else:
            at += 1
    return blocks


def _length_of(people: Sequence[bytes], first: int, again: int) -> int:
    count = 0
    while (
        again + count < len(people)
        and first + count < again
        and people[first + count] == people[again + count]
    ):
        count += 1
    return count
