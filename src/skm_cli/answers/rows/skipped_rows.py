"""Lists the rows that do not count, and notes respondents who stand far below all."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place

EMPTY = "baris kosong"
# Up to a page of blank rows is listed row by row; a million would hide the others.
_MOST_BLANK = 100
# So far below the others, a row is more likely a mistake than an answer.
_FAR = 1000


def listed(
    not_counted: Iterable[tuple[int, str]], respondents: Sequence[int]
) -> tuple[tuple[int, str], ...]:
    """The rows that do not count, each with the reason, in their order.

    Blank rows are listed only between respondents, and many in a row as one.

    Args:
        not_counted: All of these rows.
        respondents: The rows of the respondents, in their order.
    """
    ordered = sorted(not_counted)
    first, last = (respondents[0], respondents[-1]) if respondents else (0, 0)
    between = [one for one in ordered if one[1] != EMPTY or first < one[0] < last]
    return tuple(_shortened(between))


def _shortened(rows: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    # Rows that follow each other are as far from their place in the list.
    runs = groupby(enumerate(rows), lambda at: (at[1][0] - at[0], at[1][1]))
    for (_, why), together in runs:
        run = [row for _, row in together]
        if why == EMPTY and len(run) > _MOST_BLANK:
            yield run[0][0], f"{EMPTY} sampai dengan baris {run[-1][0]}"
        else:
            yield from run


def far_apart(respondents: Sequence[int], sheet: Place) -> list[Note]:
    """A note on each respondent who stands far below all others."""
    if not respondents or respondents[-1] - respondents[0] < len(respondents) + _FAR:
        # No gap between them can be so wide.
        return []
    gaps = [(above, row) for above, row in pairwise(respondents) if row - above > _FAR]
    return [
        Note(
            sheet._replace(row=row, column=1),
            f"baris {row} dihitung sebagai responden, padahal terpisah "
            f"{wording.number(row - above - 1)} baris dari jawaban di atasnya",
            f"jika bukan jawaban, hapus isi baris {row}",
        )
        for above, row in gaps
    ]


def hidden_from_sight(
    hidden: Collection[int], respondents: Collection[int], sheet: Place
) -> list[Note]:
    """A note on the respondents in rows that Excel does not show: they count.

    Args:
        hidden: The rows that are not shown.
        respondents: The rows of the respondents.
        sheet: The place of the sheet.
    """
    rows = sorted(set(hidden).intersection(respondents)) if hidden else []
    if not rows:
        return []
    return [
        Note(
            sheet._replace(row=rows[0], column=1),
            f"{wording.number(len(rows))} responden berada di baris yang tersembunyi "
            "atau tersaring; tetap dihitung",
            "jika tidak ikut dinilai, hapus barisnya",
        )
    ]
