"""Lists the rows that are no respondents, so that a person can go through them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.row_labels import is_number
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, column_letters
from skm_cli.files.cells import Row

EMPTY = "baris kosong"
# Up to a page of blank rows stands row by row; a million would hide the others.
_MOST_BLANK = 100
# So far from the others, a row is more likely a slip than an answer.
_FAR = 1000
_NO_RESPONDENT = "jika bukan jawaban responden, hapus barisnya"


def listed(
    idle: Iterable[tuple[int, str]], respondents: Sequence[int]
) -> tuple[tuple[int, str], ...]:
    """The rows that are no respondents, each with why.

    Blank ones only between respondents; many in a row are listed as one.

    Args:
        idle: All of them.
        respondents: The rows of the respondents, in their order.
    """
    ordered = sorted(idle)
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


def misnumbered(
    tail: Sequence[tuple[int, Row]],
    items: Collection[int],
    others: Collection[int],
    sheet: Place,
) -> list[Note]:
    """Respondents with a text where the others have a running number, or with nothing.

    Below a recap it may be a count of who answered what, which nobody answered.

    Args:
        tail: The last respondents' rows, each with its number.
        items: The columns of the questions.
        others: The columns of the date, the service and the profile.
        sheet: The place of the sheet.
    """
    width = min((len(row) for _, row in tail), default=0)
    free = sorted({*range(1, width + 1)}.difference(items, others))
    for column in free:
        cells = [(number, row[column - 1]) for number, row in tail]
        texts = [n for n, cell in cells if is_filled(cell) and not is_number(cell)]
        running = [str(cell).strip(" .") for _, cell in cells if is_number(cell)]
        if texts and len(running) > max(1, len(texts)) and _run_on(running):
            rows = ", ".join(map(str, texts))
            return [
                Note(
                    sheet._replace(row=texts[0], column=column),
                    f"kolom {column_letters(column)} berisi teks, bukan nomor, di "
                    f"baris {rows}; tetap dihitung sebagai responden",
                    _NO_RESPONDENT,
                )
            ]
        blank = _unnumbered(tail, column, free, others) if _run_on(running) else []
        if blank and len(running) > max(1, len(blank)):
            rows = ", ".join(map(str, blank))
            return [
                Note(
                    sheet._replace(row=blank[0], column=column),
                    f"baris {rows} tidak bernomor seperti baris di atasnya dan tidak "
                    "memuat data responden; tetap dihitung sebagai responden",
                    _NO_RESPONDENT,
                )
            ]
    return []


def _unnumbered(
    tail: Sequence[tuple[int, Row]],
    column: int,
    free: Collection[int],
    others: Collection[int],
) -> list[int]:
    """The rows at the end without a number that have one text beside answers at most.

    One text may be what a row of sums calls itself, as well as a name.
    """
    below = takewhile(lambda of: not is_filled(of[1][column - 1]), reversed(tail))
    return sorted(
        number
        for number, row in below
        if not any(n <= len(row) and is_filled(row[n - 1]) for n in others)
        and sum(is_filled(row[n - 1]) for n in free) <= 1
    )


def _run_on(numbers: Sequence[str]) -> bool:
    """Whole numbers, each by one more than the one before."""
    try:
        known = [float(number) for number in numbers]
    except ValueError:
        return False
    return all(after - before == 1 for before, after in pairwise(known))


def far_apart(respondents: Sequence[int], sheet: Place) -> list[Note]:
    """Respondents that stand far below all others."""
    if not respondents or respondents[-1] - respondents[0] < len(respondents) + _FAR:
        # No gap among them can be so wide.
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
