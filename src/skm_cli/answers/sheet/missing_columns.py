"""Says which unsur have no column, with the lines that name the columns they may be."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice, zip_longest

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import one_line
from skm_cli.answers.labels.headers import Column, header_claim, items_by_name
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.labels.respondent_headers import is_about_respondent
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw, Row

_CELLS_LOOKED_AT = 50
_ENOUGH_UNSUR = 3


_WORD = re.compile(r"\d+|[^\W\d_]+")
_NUMBER_WORDS = (
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
)  # fmt: skip


def missing_columns(
    missing: Sequence[Item],
    unread: Sequence[Column],
    reading: Reading,
    sheet: Place,
    below: Callable[[int], Iterable[Raw]],
) -> list[Problem]:
    """That these unsur have no column.

    The lines to paste are the same for all of them: each a `kolom:` of its own could
    not stand in one skm.yaml.

    Args:
        missing: The unsur without a column.
        unread: The columns that were read as nothing.
        reading: What the user has said of the columns.
        sheet: The place of the sheet.
        below: The cells below the header of a column, counted from 1.
    """
    if not missing:
        # A blank column would be read to its end to know what it is like.
        return []
    hint = "jika judulnya lain, tulis di skm.yaml: "
    likely = _likely(missing, unread, below)
    if likely:
        named = {**reading.columns, **likely}
        lines = ", ".join(
            f"{role}: {_quoted(header)}" for role, header in named.items()
        )
        begin = (
            "ganti isian `kolom`" if reading.columns else "jika judulnya lain, tulis"
        )
        hint = f"{begin} di skm.yaml, sesuaikan judulnya\nkolom: {{{lines}}}"
    return [
        Problem(
            sheet,
            f"tidak ada kolom untuk {unsur.title}",
            hint if likely else f'{hint}kolom: {{{unsur.code}: "judul kolomnya"}}',
        )
        for unsur in missing
    ]


def named_columns(rows: Sequence[Row], unsur: Sequence[Item]) -> str:
    """The lines that name the columns of a sheet whose headers nobody could know.

    Empty unless some row has a head over as many columns of answers as there are
    unsur, and over no others.

    Args:
        rows: The first rows of the sheet.
        unsur: What was asked, in the order that is proposed.
    """
    for number, row in enumerate(rows):
        heads = [
            one_line(cell)
            for at, cell in enumerate(row)
            if isinstance(cell, str)
            and is_filled(cell)
            and not is_about_respondent(cell)
            and _like_answers(unsur, [below[at] for below in rows[number + 1 :]])
        ]
        if len(set(heads)) == len(heads) == len(unsur):
            named = _paired(unsur, heads)
            pairs = (f"{code}: {_quoted(masked(head))}" for code, head in named.items())
            return f"kolom: {{{', '.join(pairs)}}}"
    return ""


def runs_downwards(rows: Sequence[Row], instrument: Instrument) -> bool:
    """The unsur stand below each other, where they should stand beside each other.

    Args:
        rows: The first rows of the sheet.
        instrument: What was asked.
    """
    names = items_by_name(instrument)

    def named(text: str) -> str:
        claim = header_claim(Column(1, text), instrument, names)
        code = claim and (claim.item.code if claim.item else claim.code)
        return str(code or "")

    columns = list(zip_longest(*rows, fillvalue=""))
    answered = any(
        sum(cell in SCALE for cell in cells) >= _ENOUGH_UNSUR for cells in columns
    )
    texts = ({cell for cell in cells if isinstance(cell, str)} for cells in columns)
    return answered and any(
        len({*map(named, of)} - {""}) >= _ENOUGH_UNSUR for of in texts
    )


def _likely(
    missing: Sequence[Item],
    unread: Sequence[Column],
    below: Callable[[int], Iterable[Raw]],
) -> Mapping[str, str]:
    """The headers that may be those of the unsur."""
    headers = [
        column.header
        for column in unread
        if not is_about_respondent(column.header)
        and _like_answers(missing, below(column.number))
    ]
    if len(set(headers)) < len(missing):
        return {}
    return _paired(missing, list(dict.fromkeys(headers)))


def _paired(missing: Sequence[Item], headers: Sequence[str]) -> Mapping[str, str]:
    """A header for each unsur: by the numbers in them, else in the sheet's order.

    Where some hold a number and these do not tell which is which, a person must: the
    headers then stand for nobody to paste unseen.
    """
    numbered = {_number_in(header): header for header in headers}
    if all(number is None for number in map(_number_in, headers)):
        codes = (unsur.code for unsur in missing)
        return dict(zip(codes, headers, strict=False))
    if len(numbered) == len(headers) and {u.number for u in missing} <= numbered.keys():
        return {unsur.code: numbered[unsur.number] for unsur in missing}
    return {unsur.code: "..." for unsur in missing}


def _number_in(header: str) -> int | None:
    found = [
        int(word) if word.isdecimal() else _NUMBER_WORDS.index(word) + 1
        for word in _WORD.findall(header.casefold())
        if word.isdecimal() or word in _NUMBER_WORDS
    ]
    return found[0] if len(found) == 1 else None


def _like_answers(missing: Sequence[Item], cells: Iterable[Raw]) -> bool:
    given = list(islice(filter(is_filled, cells), _CELLS_LOOKED_AT))
    readers = [AnswerColumn(unsur, {}, BAD) for unsur in missing]
    return bool(given) and any(
        all(map(reader.can_be_answer, given)) for reader in readers
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
