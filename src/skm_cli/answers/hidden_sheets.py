"""Says which hidden sheets hold answers: those left out, and those counted."""

from collections.abc import Sequence
from types import MappingProxyType

from skm_cli.answers.sheet.answer_sheet import (
    EVERY_SHEET,
    AnswerSheet,
    hidden_answer_sheets,
    is_every_sheet,
    option_for,
)
from skm_cli.answers.sheet_result import ReadingRules, SheetResult, read_sheet
from skm_cli.domain import wording
from skm_cli.domain.problem import Note
from skm_cli.files.tables.book import Book
from skm_cli.files.tables.text_table import CsvBook


def hidden_sheet_notes(
    book: Book, shown: str, rules: ReadingRules, results: Sequence[SheetResult]
) -> list[Note]:
    """The notes on hidden sheets of a workbook; none where sheets are named one by one.

    Args:
        book: The workbook, open.
        shown: The file as messages show it.
        rules: How it is read.
        results: Its sheets that were read.
    """
    if isinstance(book, CsvBook):
        return []
    if any(map(is_every_sheet, rules.reading.sheets)):
        hidden = {tab.name for tab in book.tabs if tab.hidden}
        return [_counted(one) for one in results if one.place.sheet in hidden]
    if rules.reading.sheets:
        return []
    read = {one.place.sheet for one in results}
    others = hidden_answer_sheets(book, shown, rules.instrument, rules.reading)
    return [
        note
        for sheet in others
        if sheet.sheet.name not in read and (note := _left_out(sheet, rules))
    ]


def _counted(result: SheetResult) -> Note:
    respondents = wording.number(len(result.counted.rows))
    message = f"lembar tersembunyi ini ikut dihitung ({respondents} responden)"
    hint = "jika tidak ikut dinilai, sebutkan lembar yang dibaca dengan --sheet"
    return Note(result.place, message, hint)


def _left_out(sheet: AnswerSheet, rules: ReadingRules) -> Note | None:
    once = rules._replace(review=None, unwanted=MappingProxyType({}))
    respondents = len(read_sheet(sheet, "", once).counted.rows)
    if not respondents:
        return None
    return Note(
        sheet.place,
        f"lembar tersembunyi ini memuat jawaban {wording.number(respondents)} "
        "responden; tidak dihitung",
        f"jika ikut dinilai, tambahkan --sheet {EVERY_SHEET}, atau "
        f"{option_for(sheet.sheet.name)} untuk lembar ini saja",
    )
