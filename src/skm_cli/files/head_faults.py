"""What keeps the columns of a header from being the questions of an instrument."""

import json
from collections.abc import Callable, Iterable, Sequence

from skm_cli.domain import wording
from skm_cli.domain.instrument import Instrument, Item
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.files.answers import says_something
from skm_cli.files.headers import Claim, Column, folded
from skm_cli.files.table import Raw


def strangers(
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
        and any(map(says_something, below(claim.column.number)))
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


def several(item: Item, columns: Sequence[Column], sheet: Place) -> Problem:
    """That several columns are one question."""
    told = [f'{column_letters(c.number)} "{c.header}"' for c in columns]
    count = wording.cardinal(len(columns))
    message = f"{count} kolom terbaca sebagai {item.title}: {wording.listing(told)}"
    if len({folded(column.header) for column in columns}) < len(columns):
        return Problem(sheet, message, "hapus yang bukan jawaban, atau ganti judulnya")
    header = json.dumps(columns[0].header, ensure_ascii=False)
    hint = f"pilih satu di skm.yaml: kolom: {{{item.code}: {header}}}"
    return Problem(sheet, message, hint)
