"""The faults of a header: unknown codes, and questions with several columns."""

import string
from collections.abc import Callable, Sequence

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.headers import CellsBelow, Claim, Column
from skm_cli.answers.sheet.columns.proposals import (
    UNKNOWN_HEADER,
    KnownColumns,
    plain_column,
)
from skm_cli.answers.sheet.kolom_setting import kolom_setting
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item

_ENOUGH_FOR_BLOCK = 3


def unknown_codes(
    claims: Sequence[Claim],
    instrument: Instrument,
    place: Callable[[Column], Place],
    below: CellsBelow,
) -> tuple[list[Problem], list[Note]]:
    """The faults and notes of columns with answers whose code the instrument has not.

    A code beyond the last is a fault: the sheet answers another questionnaire. One in
    between is a note: the instrument leaves it out on purpose, and so does the index.

    Args:
        claims: What the headers claim to be.
        instrument: What was asked.
        place: The place of a column's header.
        below: The cells below the header of a column.
    """
    numbers = {item.number for item in instrument.items}
    unknown = [
        claim
        for claim in claims
        if claim.code is not None
        and claim.code not in numbers
        and not claim.certain
        and any(map(is_filled, below(claim.column.number)))
    ]
    beyond = [claim.column for claim in unknown if (claim.code or 0) > max(numbers)]
    between = [claim.column for claim in unknown if claim.column not in beyond]
    problems, notes = [], []
    if beyond:
        last = max(instrument.items, key=lambda item: item.number).code
        what = "pertanyaan" if instrument.item_based else "unsur"
        problems.append(
            Problem(
                place(beyond[0]),
                f"{_headers(beyond)} melampaui {last}, {what} terakhir dalam "
                f"{instrument.id}",
                "hapus kolom yang bukan jawaban atas kuesioner ini",
            )
        )
    if between:
        message = f"{_headers(between)} tidak dibaca karena tidak ada dalam"
        notes.append(Note(place(between[0]), f"{message} {instrument.id}"))
    return problems, notes


def _headers(columns: Sequence[Column]) -> str:
    return wording.listing([f'"{column.header}"' for column in columns])


def with_repeats(
    columns: Sequence[Column],
    others: Sequence[Column],
    below: CellsBelow,
) -> Sequence[Column]:
    """The columns of a question, with those that repeat its header.

    Programs number repeated headers: `Persyaratan.1`, `Persyaratan (2)`.

    Args:
        columns: The columns that hold the question by their headers.
        others: The columns that may repeat it.
        below: The cells below the header of a column.
    """
    headers = {folded_header(column.header) for column in columns}
    again = [
        column
        for column in others
        if column not in columns
        and folded_header(without_repeat_number(column.header)) in headers
        and any(map(is_filled, below(column.number)))
    ]
    return [*columns, *again]


def without_repeat_number(header: str) -> str:
    """The header that a numbered one repeats: `Biaya` of `Biaya.1` and `Biaya (2)`.

    Empty where no number of one or two figures ends it.
    """
    # From the end, and no pattern: a cell may hold 32,767 letters.
    text = header.rstrip().removesuffix(")")
    begin = text.rstrip(string.digits)
    if begin == text:
        return ""
    # Of a longer number only its last two figures are taken for that of a repeat.
    begin = text[: max(len(begin), len(text) - 2)]
    return begin.removesuffix("(").rstrip(string.whitespace + "._-")


def repeated_questions(
    repeated: Sequence[tuple[Item, Sequence[Column]]],
    known: KnownColumns,
    reading: Reading,
    sheet: Place,
) -> list[Problem]:
    """The faults of questions that have several columns each.

    A whole block of questions that comes again is one fault.

    Args:
        repeated: The questions with their columns, in the instrument's order.
        known: What is known of the sheet's columns.
        reading: What the user has set for the columns.
        sheet: The place of the sheet.
    """
    counts = {len(columns) for _, columns in repeated}
    if len(repeated) < _ENOUGH_FOR_BLOCK or len(counts) > 1:
        return [_several(*match, known, reading, sheet) for match in repeated]
    blocks = list(zip(*(columns for _, columns in repeated), strict=True))
    spans = [f"{_first(block)} sampai dengan {_last(block)}" for block in blocks]
    count, times = wording.cardinal(len(repeated)), wording.cardinal(len(blocks))
    message = (
        f"pertanyaan berulang: {count} pertanyaan masing-masing di {times} kolom, "
        f"{wording.listing(spans)}"
    )
    headers = [folded_header(column.header) for block in blocks for column in block]
    if len(set(headers)) < len(headers):
        hint = "hapus yang bukan jawaban, atau ganti judulnya"
        return [Problem(sheet, message, hint)]
    chosen = {item.code: columns[0].header for item, columns in repeated}
    setting = kolom_setting({**reading.columns, **chosen})
    begin = "ganti isian `kolom`" if reading.columns else "pilih satu blok"
    hint = f"{begin} di skm.yaml, sesuaikan judulnya\n{setting}"
    return [Problem(sheet, message, hint)]


def _first(block: Sequence[Column]) -> str:
    return min(block).quoted


def _last(block: Sequence[Column]) -> str:
    return max(block).quoted


def _several(
    item: Item,
    columns: Sequence[Column],
    known: KnownColumns,
    reading: Reading,
    sheet: Place,
) -> Problem:
    count = wording.cardinal(len(columns))
    listed = wording.listing([column.quoted for column in columns])
    message = f"{count} kolom terbaca sebagai {item.title}: {listed}"
    if len({folded_header(column.header) for column in columns}) < len(columns):
        return Problem(sheet, message, "hapus yang bukan jawaban, atau ganti judulnya")
    plain = plain_column(item, columns, known)
    chosen = {item.code: plain.header if plain else UNKNOWN_HEADER}
    setting = kolom_setting({**reading.columns, **chosen})
    begin = "ganti isian `kolom`" if reading.columns else "pilih satu"
    return Problem(sheet, message, f"{begin} di skm.yaml: {setting}")
