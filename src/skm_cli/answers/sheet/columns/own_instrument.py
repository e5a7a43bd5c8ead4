"""Offers an instrument of a unit's own where unsur are asked by several questions."""

import json
from collections.abc import Iterator, Sequence
from itertools import count, pairwise

from skm_cli.answers.labels.header_text import (
    folded_header,
    header_words,
    split_code,
    without_numbering,
)
from skm_cli.answers.labels.headers import Column
from skm_cli.answers.sheet.columns.proposals import KnownColumns, look_like_answers
from skm_cli.domain import wording
from skm_cli.domain.problem import Place, Problem, column_letters
from skm_cli.domain.survey.instrument import Instrument, Item

_FILE = "instrumen-kami.yaml"


def several_questions(
    matches: Sequence[tuple[Item, Sequence[Column]]],
    instrument: Instrument,
    known: KnownColumns,
    sheet: Place,
    *,
    in_doubt: bool,
) -> list[Problem]:
    """The fault of unsur that are asked by several questions, side by side.

    None of them alone would be the unsur, so none is proposed for it.

    Args:
        matches: The unsur with their columns, in the instrument's order.
        instrument: What was asked.
        known: What is known of the sheet's columns.
        sheet: The place of the sheet.
        in_doubt: What `U8` is was not told, and taken from the regulation.
    """
    repeated = [(item, of) for item, of in matches if len(of) > 1]
    if (
        instrument.item_based
        or not repeated
        or not (len(repeated) > 1 or all(map(_is_part, repeated[0][1])))
        or not all(of for _, of in matches)
        or not all(_are_questions(item, of, known) for item, of in repeated)
    ):
        return []
    told = ", ".join(
        f"{item.code} ({wording.listing([column_letters(c.number) for c in of])})"
        for item, of in repeated
    )
    doubt = "jika U8 sarana, tambahkan dahulu --u8 sarana; " if in_doubt else ""
    lines = "\n".join(_instrument_lines(matches, instrument))
    return [
        Problem(
            sheet,
            f"beberapa unsur ditanyakan dengan lebih dari satu pertanyaan: {told}",
            f"{doubt}simpan baris ini sebagai {_FILE} di folder kerja, lalu "
            f"ulangi dengan --instrument {_FILE}\n{lines}",
        )
    ]


def _is_part(column: Column) -> bool:
    """Whether a header is a code with the number or letter of a part: `U3.1`, `U3a`."""
    code, rest = split_code(without_numbering(header_words(column.header)))
    return code is not None and bool(rest) and len(rest[0]) == 1


def _are_questions(item: Item, columns: Sequence[Column], known: KnownColumns) -> bool:
    """Whether columns stand side by side, differ in their headers and hold answers."""
    side_by_side = all(b.number - a.number == 1 for a, b in pairwise(sorted(columns)))
    headers = {folded_header(column.header) for column in columns}
    return (
        side_by_side
        and len(headers) == len(columns)
        and all(look_like_answers([item], known.below(c.number)) for c in columns)
    )


def _instrument_lines(
    matches: Sequence[tuple[Item, Sequence[Column]]], instrument: Instrument
) -> Iterator[str]:
    """The lines of an instrument with a question for each column."""
    numbers = count(max(item.number for item in instrument.items) + 1)
    yield "id: instrumen-kami"
    yield f"peraturan: {_typed(instrument.regulation)}"
    if shared := [
        labels
        for labels in instrument.items[0].other_labels
        if all(labels in item.other_labels for item in instrument.items)
    ]:
        yield f"jawaban_umum: {_typed(shared)}"
    yield "unsur:"
    for item, columns in matches:
        labels = f"jawaban: {_typed(item.labels)}"
        if len(columns) == 1:
            heads = [
                column.header
                for column in columns
                if folded_header(column.header) != folded_header(item.name)
            ]
            others = f", judul_lain: {_typed(heads)}" if heads else ""
            named = f"kode: {item.code}, nama: {_typed(item.name)}"
            yield f"  - {{{named}, {labels}{others}}}"
            continue
        yield f"  - kode: {item.code}"
        yield f"    nama: {_typed(item.name)}"
        yield "    butir:"
        for column in sorted(columns):
            named = f"kode: P{next(numbers)}, nama: {_typed(column.header)}"
            yield f"      - {{{named}, {labels}}}"


def _typed(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
