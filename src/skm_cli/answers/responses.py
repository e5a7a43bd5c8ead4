"""Counts what respondents answered, from the files as an office keeps them."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial, reduce
from itertools import chain
from operator import add
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.across_sheets import same_answers, unanswered
from skm_cli.answers.meaning.answer_column import BAD, BLANK
from skm_cli.answers.people.dates import Days, joined
from skm_cli.answers.rows.bad_cells import with_hints
from skm_cli.answers.rows.groups import Group
from skm_cli.answers.rows.suggestions import (
    SuggestionCells,
    suggested,
)
from skm_cli.answers.sheet.answer_sheet import (
    EVERY_SHEET,
    find_answer_sheets,
    text_has_no_sheets,
)
from skm_cli.answers.sheet_result import (
    OpenSheet,
    ReadingRules,
    SheetResult,
    Unwanted,
    read_sheet,
)
from skm_cli.domain.problem import Note
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import UNNAMED, Blanks
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import Characteristics, combined_characteristics
from skm_cli.domain.survey.source import Source
from skm_cli.errors import CollectedFaults
from skm_cli.files.fast import all_of
from skm_cli.files.tables.book import (
    Book,
    hidden_errors_note,
    is_text,
    open_book,
    same_content_problem,
)
from skm_cli.progress import Progress, ignore_progress

__all__ = [
    "EVERY_SHEET",
    "Days",
    "Group",
    "OpenSheet",
    "Responses",
    "Unwanted",
    "all_of",
    "load_responses",
    "suggested",
]


class Responses(NamedTuple):
    """What one or several files told.

    Attributes:
        everyone: The answers of all respondents.
        services: The same by jenis layanan as typed, in the order they appear; empty
            without a service column, or when it is blank.
        people: All respondents by who they are.
        days: The row of each respondent, and the date of the answers; None for none.
        sources: Where the answers came from, one for each file and sheet.
        respondents: How many came from each source; `days` are in their order.
        left_out: How many more left an answer blank and do not count for it; None
            where blanks count by unsur.
        answers: What all of them answered, in the same order: a question of the
            instrument an entry and a respondent a byte, 0 for a blank, else 1 to 4.
        service_of: The service of each, as `services` names it; empty without any.
        suggestions: The cells in which those of each source suggest something, to be
            told by `suggested`.
        notes: What a person should know of how they were read.
    """

    everyone: Group
    services: dict[str, Group]
    people: Characteristics
    days: Days
    sources: tuple[Source, ...]
    respondents: tuple[int, ...]
    left_out: int | None
    answers: tuple[bytes, ...]
    service_of: tuple[str, ...]
    suggestions: tuple[SuggestionCells, ...]
    notes: tuple[Note, ...]


def load_responses(  # noqa: PLR0913 - all but the files are said by their names
    files: Sequence[Path],
    *,
    shown: Callable[[Path], str],
    instrument: Instrument,
    reading: Reading,
    skip_invalid: bool,
    review: Callable[[OpenSheet], None] | None = None,
    unwanted: Unwanted = MappingProxyType({}),
    progress: Progress = ignore_progress,
) -> Responses:
    """Read files of answers and add them up, each with its own layout.

    Args:
        files: The files.
        shown: A file as messages show it.
        instrument: What was asked.
        reading: What the user has said of their sheets, columns and labels.
        skip_invalid: Count answers that cannot be understood as blanks.
        review: Called with each sheet while it is open, faults in it or not.
        unwanted: Rows of respondents that are not to be counted.
        progress: Told how far reading is, many times a second.

    Raises:
        ProblemsFoundError: The files hold faults, all of them.
        FileUnusableError: One cannot be read.
    """
    found = CollectedFaults()
    if reading.sheets and all(is_text(path) for path in files):
        found.problems += text_has_no_sheets(shown(files[0]), reading.sheets)
    bad = BLANK if skip_invalid else BAD
    rules = ReadingRules(instrument, reading, bad, review, unwanted)
    known: dict[str, str] = {}
    sheets: list[SheetResult] = []
    for path in files:
        name = shown(path)
        opened = open_book(path, name, limit=reading.size_limit, progress=progress)
        with opened as book:
            if book.sha256 in known:
                found.problems.append(same_content_problem(name, known[book.sha256]))
                continue
            known[book.sha256] = name
            if book.hides_errors:
                found.notes.append(hidden_errors_note(path, name))
            read = partial(_read_book, book, name, rules)
            sheets += found.collect(read) or ()
    every = [reader for sheet in sheets for reader in sheet.readers]
    for sheet in sheets:
        found.problems += sheet.problems
        found.problems += with_hints(sheet.misread, sheet.header, sheet.readers, every)
    found.problems += unanswered(sheets, instrument)
    same, alike = same_answers(sheets)
    found.problems += same
    found.notes += alike
    found.notes += (note for sheet in sheets for note in sheet.notes)
    if found.problems:
        raise found.error()
    return _added(sheets, found.notes, reading.blanks)


def _added(
    sheets: Sequence[SheetResult], notes: Sequence[Note], blanks: Blanks | None
) -> Responses:
    left_out = sum(len(sheet.counted.incomplete) for sheet in sheets)
    groups = _by_service(sheets)
    named = not groups.keys() <= {UNNAMED}
    answers = zip(*(sheet.counted.answers for sheet in sheets), strict=True)
    return Responses(
        everyone=reduce(add, groups.values()),
        services=groups if named else {},
        people=combined_characteristics(
            (sheet.people, len(sheet.counted.rows)) for sheet in sheets
        ),
        days=joined([sheet.days for sheet in sheets]),
        sources=tuple(sheet.source for sheet in sheets),
        respondents=tuple(len(sheet.counted.rows) for sheet in sheets),
        left_out=left_out if blanks is Blanks.DROP_ROW else None,
        answers=tuple(map(b"".join, answers)),
        service_of=tuple(chain.from_iterable(map(_services, sheets))) if named else (),
        suggestions=tuple(sheet.counted.suggestions.cells for sheet in sheets),
        notes=tuple(notes),
    )


def _services(sheet: SheetResult) -> Sequence[str]:
    """The service of each respondent of a sheet."""
    counted = sheet.counted
    if counted.groups.keys() <= {UNNAMED}:
        return [UNNAMED] * len(counted.rows)
    return counted.service_of


def _read_book(book: Book, shown: str, rules: ReadingRules) -> list[SheetResult]:
    sheets = find_answer_sheets(
        book, shown=shown, instrument=rules.instrument, reading=rules.reading
    )
    return [read_sheet(sheet, book.sha256, rules) for sheet in sheets]


def _by_service(sheets: Iterable[SheetResult]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for sheet in sheets:
        for service, group in sheet.counted.groups.items():
            before = groups.get(service)
            groups[service] = group if before is None else before + group
    return groups
