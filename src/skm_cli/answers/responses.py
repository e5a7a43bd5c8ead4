"""The door for reading: counts the answers of all files, as offices keep them."""

from collections.abc import Callable, Sequence
from functools import partial, reduce
from itertools import chain
from operator import add
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.across_sheets import (
    same_answers,
    text_has_no_sheets,
    unanswered,
)
from skm_cli.answers.hidden_sheets import hidden_sheet_notes
from skm_cli.answers.meaning.answer_column import BAD
from skm_cli.answers.meaning.cell_meanings import BLANK
from skm_cli.answers.people.dates import Days, joined_days
from skm_cli.answers.rows.bad_cells import with_hints
from skm_cli.answers.rows.counting import Counted
from skm_cli.answers.rows.groups import Group
from skm_cli.answers.rows.suggestions import SuggestionCells, suggested
from skm_cli.answers.sheet.answer_sheet import (
    EVERY_SHEET,
    find_answer_sheets,
)
from skm_cli.answers.sheet_result import (
    ReadingRules,
    SheetResult,
    SheetReviewer,
    Unwanted,
    read_sheet,
)
from skm_cli.answers.sheet_services import with_services_of_sheets
from skm_cli.domain.problem import Note
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import UNNAMED, Blanks
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import Characteristics, combined_characteristics
from skm_cli.domain.survey.source import Source
from skm_cli.errors import CollectedFaults
from skm_cli.files.fast import all_of
from skm_cli.files.kinds_of_file import holds_text
from skm_cli.files.tables.book import (
    Book,
    hidden_errors_note,
    open_book,
    same_content_problem,
)
from skm_cli.files.workspace import NamedFile
from skm_cli.progress import Progress, ignore_progress

__all__ = [
    "EVERY_SHEET",
    "Days",
    "Group",
    "Responses",
    "Unwanted",
    "all_of",
    "load_responses",
    "suggested",
]


class Responses(NamedTuple):
    """The answers of one or several files.

    Attributes:
        everyone: The answers of all respondents.
        services: The answers by jenis layanan as typed, in the order in which they
            appear; empty where no service is named.
        people: How many respondents are in each category of the profile.
        days: The row of each respondent and the date of the answers, or None.
        sources: Where the answers came from, one for each sheet.
        respondents: How many came from each source; `days` are in their order.
        left_out: How many more left an answer blank and do not count for it; None
            where blanks count by unsur.
        answers: The answers in the order of `days`: an entry for each question of the
            instrument, with a byte for each respondent: 1 to 4, 0 for a blank.
        service_of: The service of each respondent, as `services` names it; empty
            where no service is named.
        suggestions: The cells with the suggestions of each source, for `suggested`.
        notes: What a person should know of how the files were read.
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


def load_responses(  # noqa: PLR0913 - all but the files have names
    files: Sequence[Path],
    *,
    shown: Callable[[Path], str],
    instrument: Instrument,
    reading: Reading,
    skip_invalid: bool,
    review: SheetReviewer | None = None,
    unwanted: Unwanted = MappingProxyType({}),
    progress: Progress = ignore_progress,
) -> Responses:
    """Read files of answers, each with its own layout, and add them up.

    Args:
        files: The files.
        shown: A file as messages show it.
        instrument: What was asked.
        reading: What the user has set for sheets, columns, labels and blanks.
        skip_invalid: Count answers that cannot be understood as blanks.
        review: Called with each sheet, whether it has faults or not.
        unwanted: Rows of respondents that are not to be counted.
        progress: Called with how far reading is, many times a second.

    Raises:
        ProblemsFoundError: The files hold faults, all of them.
        FileUnusableError: A file cannot be read.
    """
    found = CollectedFaults()
    if reading.sheets and all(holds_text(path) for path in files):
        found.problems += text_has_no_sheets(shown(files[0]), reading.sheets)
    bad = BLANK if skip_invalid else BAD
    rules = ReadingRules(instrument, reading, bad, review, unwanted)
    shown_by_hash: dict[str, str] = {}
    results: list[SheetResult] = []
    for path in files:
        name = shown(path)
        file = NamedFile(path, name)
        opened = open_book(file, limit=reading.size_limit, progress=progress)
        with opened as book:
            if book.sha256 in shown_by_hash:
                found.problems.append(
                    same_content_problem(name, shown_by_hash[book.sha256])
                )
                continue
            shown_by_hash[book.sha256] = name
            if book.hides_errors:
                found.notes.append(hidden_errors_note(file))
            read = partial(_read_book, book, name, rules)
            results += found.collect(read) or ()
    all_readers = [reader for one in results for reader in one.counted.readers]
    for result in results:
        found.problems += result.problems
        found.problems += with_hints(result.misread, result.counted, all_readers)
    found.problems += unanswered(results, instrument)
    problems, notes = same_answers(results)
    found.problems += problems
    found.notes += notes
    found.notes += (note for result in results for note in result.notes)
    if found.problems:
        raise found.error()
    results, notes = with_services_of_sheets(results)
    return _added(results, [*found.notes, *notes], reading.blanks)


def _read_book(book: Book, shown: str, rules: ReadingRules) -> list[SheetResult]:
    sheets = find_answer_sheets(
        book, shown=shown, instrument=rules.instrument, reading=rules.reading
    )
    first, *others = [read_sheet(sheet, book.sha256, rules) for sheet in sheets]
    notes = hidden_sheet_notes(book, shown, rules, [first, *others])
    return [first._replace(notes=[*first.notes, *notes]), *others]


def _added(
    results: Sequence[SheetResult], notes: Sequence[Note], blanks: Blanks | None
) -> Responses:
    sheets = [result.counted for result in results]
    left_out = sum(len(counted.incomplete) for counted in sheets)
    groups = _by_service(sheets)
    named = not groups.keys() <= {UNNAMED}
    answers = zip(*(counted.answers for counted in sheets), strict=True)
    return Responses(
        everyone=reduce(add, groups.values()),
        services=groups if named else {},
        people=combined_characteristics(
            (result.people, len(result.counted.rows)) for result in results
        ),
        days=joined_days([result.days for result in results]),
        sources=tuple(result.source for result in results),
        respondents=tuple(len(counted.rows) for counted in sheets),
        left_out=left_out if blanks is Blanks.DROP_ROW else None,
        answers=tuple(map(b"".join, answers)),
        service_of=tuple(chain.from_iterable(map(_services, sheets))) if named else (),
        suggestions=tuple(counted.suggestions.cells for counted in sheets),
        notes=tuple(notes),
    )


def _by_service(sheets: Sequence[Counted]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for counted in sheets:
        for service, group in counted.groups.items():
            before = groups.get(service)
            groups[service] = group if before is None else before + group
    return groups


def _services(counted: Counted) -> Sequence[str]:
    """The service of each respondent of a sheet."""
    if counted.groups.keys() <= {UNNAMED}:
        return [UNNAMED] * len(counted.rows)
    return counted.service_of
