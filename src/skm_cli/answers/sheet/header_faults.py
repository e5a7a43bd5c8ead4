"""What keeps the columns of a header from being the questions of an instrument."""

import json
import re
from collections.abc import Callable, Iterable, Sequence

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.headers import Claim, Column
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.files.cells import Raw

_REPEATED = re.compile(r"(.*?\w.*?)[\s._-]*\(?\d{1,2}\)?\s*", re.ASCII)
_ENOUGH_FOR_BLOCK = 3


def unknown_codes(
    claims: Sequence[Claim],
    instrument: Instrument,
    place: Callable[[Column], Place],
    below: Callable[[int], Iterable[Raw]],
) -> tuple[list[Problem], list[Note]]:
    """Columns with answers whose code is none of the instrument's.

    A code beyond the last says that the sheet answers another questionnaire. One in
    between was left out of the instrument on purpose, and of the index with it.
    """
    numbers = {item.number for item in instrument.items}
    strange = [
        claim
        for claim in claims
        if claim.code is not None
        and claim.code not in numbers
        and not claim.certain
        and any(map(is_filled, below(claim.column.number)))
    ]
    beyond = [claim.column for claim in strange if (claim.code or 0) > max(numbers)]
    inside = [claim.column for claim in strange if claim.column not in beyond]
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
    if inside:
        message = f"{_headers(inside)} tidak dibaca karena tidak ada dalam"
        notes.append(Note(place(inside[0]), f"{message} {instrument.id}"))
    return problems, notes


def _headers(columns: Sequence[Column]) -> str:
    return wording.listing([f'"{column.header}"' for column in columns])


def with_repeats(
    columns: Sequence[Column],
    others: Sequence[Column],
    below: Callable[[int], Iterable[Raw]],
) -> Sequence[Column]:
    """The columns of a question, also those where its header is repeated.

    Programs number what comes again: `Persyaratan.1`, `Persyaratan (2)`.

    Args:
        columns: The columns that are the question by their headers.
        others: All that may repeat it.
        below: The cells below the header of a column, counted from 1.
    """
    headers = {folded_header(column.header) for column in columns}
    again = [
        column
        for column in others
        if column not in columns
        and (numbered := _REPEATED.fullmatch(column.header))
        and folded_header(numbered[1]) in headers
        and any(map(is_filled, below(column.number)))
    ]
    return [*columns, *again]


def repeated_questions(
    double: Sequence[tuple[Item, Sequence[Column]]], reading: Reading, sheet: Place
) -> list[Problem]:
    """That these questions have several columns each.

    Where all of a block comes again, that is said once.

    Args:
        double: The questions with their columns, in the instrument's order.
        reading: What the user has said of the columns.
        sheet: The place of the sheet.
    """
    counts = {len(columns) for _, columns in double}
    if len(double) < _ENOUGH_FOR_BLOCK or len(counts) > 1:
        return [_several(item, columns, sheet) for item, columns in double]
    blocks = list(zip(*(columns for _, columns in double), strict=True))
    told = [f"{_first(block)} sampai dengan {_last(block)}" for block in blocks]
    count, times = wording.cardinal(len(double)), wording.cardinal(len(blocks))
    message = (
        f"pertanyaan berulang: {count} pertanyaan masing-masing di {times} kolom, "
        f"{wording.listing(told)}"
    )
    headers = [folded_header(column.header) for block in blocks for column in block]
    if len(set(headers)) < len(headers):
        hint = "hapus yang bukan jawaban, atau ganti judulnya"
        return [Problem(sheet, message, hint)]
    chosen = {item.code: columns[0].header for item, columns in double}
    lines = ", ".join(
        f"{role}: {json.dumps(header, ensure_ascii=False)}"
        for role, header in {**reading.columns, **chosen}.items()
    )
    begin = "ganti isian `kolom`" if reading.columns else "pilih satu blok"
    hint = f"{begin} di skm.yaml, sesuaikan judulnya\nkolom: {{{lines}}}"
    return [Problem(sheet, message, hint)]


def _first(block: Sequence[Column]) -> str:
    return _told(min(block, key=lambda column: column.number))


def _last(block: Sequence[Column]) -> str:
    return _told(max(block, key=lambda column: column.number))


def _told(column: Column) -> str:
    return f'{column_letters(column.number)} "{column.header}"'


def _several(item: Item, columns: Sequence[Column], sheet: Place) -> Problem:
    """That several columns are one question."""
    told = list(map(_told, columns))
    count = wording.cardinal(len(columns))
    message = f"{count} kolom terbaca sebagai {item.title}: {wording.listing(told)}"
    if len({folded_header(column.header) for column in columns}) < len(columns):
        return Problem(sheet, message, "hapus yang bukan jawaban, atau ganti judulnya")
    header = json.dumps(columns[0].header, ensure_ascii=False)
    hint = f"pilih satu di skm.yaml: kolom: {{{item.code}: {header}}}"
    return Problem(sheet, message, hint)
