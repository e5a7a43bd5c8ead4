"""The unsur that have no column, and the columns that they may be."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, zip_longest

from skm_cli.answers.labels.blanks import is_filled
from skm_cli.answers.labels.header_text import one_line
from skm_cli.answers.labels.headers import (
    CellsBelow,
    Column,
    header_claim,
    items_by_name,
)
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.labels.respondent_headers import is_about_respondent
from skm_cli.answers.meaning.answer_column import BAD, AnswerColumn
from skm_cli.answers.sheet.kolom_setting import kolom_setting
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw, Row
from skm_cli.files.lazy_pattern import lazy_pattern

_CELLS_COMPARED = 50
_ENOUGH_UNSUR = 3


_WORD = lazy_pattern(r"\d+|[^\W\d_]+")
_NUMBER_WORDS = (
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
)  # fmt: skip


def missing_columns(
    missing: Sequence[Item],
    unread: Sequence[Column],
    reading: Reading,
    sheet: Place,
    below: CellsBelow,
) -> list[Problem]:
    """The faults of unsur without a column.

    All of them propose one and the same `kolom`: a skm.yaml can hold only one.

    Args:
        missing: The unsur without a column.
        unread: The columns whose headers are about no unsur.
        reading: What the user has set for the columns.
        sheet: The place of the sheet.
        below: The cells below the header of a column.
    """
    if not missing:
        # Blank columns would be read to their end to compare them.
        return []
    if likely := _likely(missing, unread, below):
        setting = kolom_setting({**reading.columns, **likely})
        begin = (
            "ganti isian `kolom`" if reading.columns else "jika judulnya lain, tulis"
        )
        hints = [f"{begin} di skm.yaml, sesuaikan judulnya\n{setting}"] * len(missing)
    else:
        settings = [kolom_setting({unsur.code: "judul kolomnya"}) for unsur in missing]
        hints = [f"jika judulnya lain, tulis di skm.yaml: {one}" for one in settings]
    return [
        Problem(sheet, f"tidak ada kolom untuk {unsur.title}", hint)
        for unsur, hint in zip(missing, hints, strict=True)
    ]


def proposed_kolom(rows: Sequence[Row], unsur: Sequence[Item]) -> str:
    """The entry `kolom` for a sheet whose headers are all unknown; empty for none.

    A row is taken for the header when it has a text over as many columns of answers as
    there are unsur, and over no others.

    Args:
        rows: The first rows of the sheet.
        unsur: What was asked, in the order that is proposed.
    """
    for number, row in enumerate(rows):
        headers = [
            one_line(cell)
            for at, cell in enumerate(row)
            if isinstance(cell, str)
            and is_filled(cell)
            and not is_about_respondent(cell)
            and _look_like_answers(unsur, [below[at] for below in rows[number + 1 :]])
        ]
        if len(set(headers)) == len(headers) == len(unsur):
            named = _paired(unsur, headers)
            return kolom_setting(
                {code: masked(header) for code, header in named.items()}
            )
    return ""


def runs_downwards(rows: Sequence[Row], instrument: Instrument) -> bool:
    """Whether a sheet has a row for each unsur instead of a column.

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
    below: CellsBelow,
) -> Mapping[str, str]:
    """A header for each unsur, by its code; empty when there are too few."""
    headers = [
        column.header
        for column in unread
        if not is_about_respondent(column.header)
        and _look_like_answers(missing, below(column.number))
    ]
    if len(set(headers)) < len(missing):
        return {}
    return _paired(missing, list(dict.fromkeys(headers)))


def _paired(missing: Sequence[Item], headers: Sequence[str]) -> Mapping[str, str]:
    """A header for each unsur: by the numbers in them, else in the sheet's order.

    Where only some hold a number, or none of the unsur's, the user has to decide: each
    header is then `...`, so that nobody copies it unseen.
    """
    numbered = {_number_in(header): header for header in headers}
    if all(number is None for number in map(_number_in, headers)):
        codes = (unsur.code for unsur in missing)
        return dict(zip(codes, headers, strict=False))
    if len(numbered) == len(headers) and {u.number for u in missing} <= numbered.keys():
        return {unsur.code: numbered[unsur.number] for unsur in missing}
    return {unsur.code: "..." for unsur in missing}


def _number_in(header: str) -> int | None:
    numbers = [
        int(word) if word.isdecimal() else _NUMBER_WORDS.index(word) + 1
        for word in _WORD.findall(header.casefold())
        if word.isdecimal() or word in _NUMBER_WORDS
    ]
    return numbers[0] if len(numbers) == 1 else None


def _look_like_answers(missing: Sequence[Item], cells: Iterable[Raw]) -> bool:
    filled = list(islice(filter(is_filled, cells), _CELLS_COMPARED))
    readers = [AnswerColumn(unsur, {}, BAD) for unsur in missing]
    return bool(filled) and any(
        all(map(reader.can_be_answer, filled)) for reader in readers
    )
