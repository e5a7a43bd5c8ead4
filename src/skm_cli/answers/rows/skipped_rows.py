"""Lists the rows that do not count, and notes respondents that seem to be none."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.row_labels import is_number
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, column_letters
from skm_cli.files.cells import Row

EMPTY = "baris kosong"
# Up to a page of blank rows is listed row by row; a million would hide the others.
_MOST_BLANK = 100
# So far below the others, a row is more likely a mistake than an answer.
_FAR = 1000
_NO_RESPONDENT = "jika bukan jawaban responden, hapus barisnya"


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


def misnumbered(
    last_rows: Sequence[tuple[int, Row]],
    items: Collection[int],
    others: Collection[int],
    sheet: Place,
) -> list[Note]:
    """A note on last rows that break a running number with a text or a blank.

    They can be rows of a recap below the respondents.

    Args:
        last_rows: The last respondents' rows, each with its number.
        items: The columns of the questions.
        others: The columns of the date, the service and the profile.
        sheet: The place of the sheet.
    """
    width = min((len(row) for _, row in last_rows), default=0)
    free = sorted({*range(1, width + 1)}.difference(items, others))
    for column in free:
        cells = [(number, row[column - 1]) for number, row in last_rows]
        running = [str(cell).strip(" .") for _, cell in cells if is_number(cell)]
        if not _are_consecutive(running):
            continue
        texts = [n for n, cell in cells if is_filled(cell) and not is_number(cell)]
        if texts and len(running) > max(1, len(texts)):
            message = (
                f"kolom {column_letters(column)} berisi teks, bukan nomor, di baris "
                f"{', '.join(map(str, texts))}; tetap dihitung sebagai responden"
            )
            place = sheet._replace(row=texts[0], column=column)
            return [Note(place, message, _NO_RESPONDENT)]
        blank = _unnumbered(last_rows, column, free, others)
        if blank and len(running) > max(1, len(blank)):
            message = (
                f"baris {', '.join(map(str, blank))} tidak bernomor seperti baris di "
                "atasnya dan tidak memuat data responden; tetap dihitung sebagai "
                "responden"
            )
            place = sheet._replace(row=blank[0], column=column)
            return [Note(place, message, _NO_RESPONDENT)]
    return []


def _unnumbered(
    last_rows: Sequence[tuple[int, Row]],
    column: int,
    free: Collection[int],
    others: Collection[int],
) -> list[int]:
    """The rows at the end without a number and with at most one text but for answers.

    One text can be a name as well as the label of a row of sums.
    """
    below = takewhile(lambda of: not is_filled(of[1][column - 1]), reversed(last_rows))
    return sorted(
        number
        for number, row in below
        if not any(n <= len(row) and is_filled(row[n - 1]) for n in others)
        and sum(is_filled(row[n - 1]) for n in free) <= 1
    )


def _are_consecutive(numbers: Sequence[str]) -> bool:
    """Whether each number is by one more than the one before."""
    try:
        known = [float(number) for number in numbers]
    except ValueError:
        return False
    return all(after - before == 1 for before, after in pairwise(known))


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
