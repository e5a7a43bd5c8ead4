"""Counts what respondents answered, from the files as an office keeps them."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial, reduce
from itertools import chain
from operator import add
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.across_sheets import same_answers, unanswered
from skm_cli.answers.meaning.answer_column import BAD, BLANK, AnswerColumn
from skm_cli.answers.people.dates import Days, joined
from skm_cli.answers.rows.bad_cells import as_notes, shared_notes, with_hints
from skm_cli.answers.rows.code_columns import all_of
from skm_cli.answers.rows.counting import Counted
from skm_cli.answers.rows.groups import Group
from skm_cli.answers.rows.sheet_count import count_sheet
from skm_cli.answers.rows.skipped_rows import far_apart, misnumbered
from skm_cli.answers.rows.suggestions import (
    SuggestionCells,
    suggested,
    suggestion_columns,
)
from skm_cli.answers.rows.unread_columns import uncounted
from skm_cli.answers.sheet.answer_sheet import (
    EVERY_SHEET,
    AnswerSheet,
    find_answer_sheets,
    text_has_no_sheets,
)
from skm_cli.answers.sheet_result import Part
from skm_cli.answers.who_answered import answer_days, read_people, without_personal
from skm_cli.domain.problem import Note
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.scores.score import UNNAMED, Blanks
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import Characteristics, combined_characteristics
from skm_cli.domain.survey.source import Source
from skm_cli.errors import Found
from skm_cli.files.tables.book import Book, blind_to_errors, is_text, open_book, twice
from skm_cli.progress import Progress, unseen

__all__ = [
    "EVERY_SHEET",
    "Days",
    "Group",
    "Responses",
    "Seen",
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


Unwanted = Mapping[tuple[str, str], Mapping[int, str]]
"""Rows that are not to be counted, each with why, by file and sheet."""


class Seen(NamedTuple):
    """One sheet of answers while it is still open, for whoever looks closer.

    Attributes:
        found: The sheet.
        readers: What has read its answers, one for each column of `head.items`.
        counted: Its respondents.
        people: Who they are.
        days: The row of each respondent, and the date of the answers.
        private: The numbers of the columns that turned out to hold personal data.
    """

    found: AnswerSheet
    readers: Sequence[AnswerColumn]
    counted: Counted
    people: Characteristics
    days: Days
    private: frozenset[int]


SheetReviewer = Callable[[Seen], None]


class _How(NamedTuple):
    """How every sheet of a run is read."""

    instrument: Instrument
    reading: Reading
    bad: int
    look: SheetReviewer | None
    unwanted: Unwanted


def load_responses(  # noqa: PLR0913 - all but the files are said by their names
    files: Sequence[Path],
    *,
    shown: Callable[[Path], str],
    instrument: Instrument,
    reading: Reading,
    skip_invalid: bool,
    look: SheetReviewer | None = None,
    unwanted: Unwanted = MappingProxyType({}),
    progress: Progress = unseen,
) -> Responses:
    """Read files of answers and add them up, each with its own layout.

    Args:
        files: The files.
        shown: A file as messages show it.
        instrument: What was asked.
        reading: What the user has said of their sheets, columns and labels.
        skip_invalid: Count answers that cannot be understood as blanks.
        look: What else looks at each sheet, faults in it or not.
        unwanted: Rows of respondents that are not to be counted.
        progress: Told how far reading is, many times a second.

    Raises:
        ProblemsFoundError: The files hold faults, all of them.
        FileUnusableError: One cannot be read.
    """
    found = Found()
    if reading.sheets and all(is_text(path) for path in files):
        found.problems += text_has_no_sheets(shown(files[0]), reading.sheets)
    bad = BLANK if skip_invalid else BAD
    how = _How(instrument, reading, bad, look, unwanted)
    known: dict[str, str] = {}
    parts: list[Part] = []
    for path in files:
        name = shown(path)
        opened = open_book(path, name, limit=reading.size_limit, progress=progress)
        with opened as book, _uncollected():
            if book.sha256 in known:
                found.problems.append(twice(name, known[book.sha256]))
                continue
            known[book.sha256] = name
            if book.blind:
                found.notes.append(blind_to_errors(path, name))
            read = partial(_read_book, book, name, how)
            parts += found.collect(read) or ()
    every = [reader for part in parts for reader in part.readers]
    for part in parts:
        found.problems += part.problems
        found.problems += with_hints(part.misread, part.head, part.readers, every)
    found.problems += unanswered(parts, instrument)
    same, alike = same_answers(parts)
    found.problems += same
    found.notes += alike
    found.notes += (note for part in parts for note in part.notes)
    if found.problems:
        raise found.error()
    return _added(parts, found.notes, reading.blanks)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows are in no circle, and looking for one over and over takes time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _added(
    parts: Sequence[Part], notes: Sequence[Note], blanks: Blanks | None
) -> Responses:
    left_out = sum(len(part.counted.incomplete) for part in parts)
    groups = _by_service(parts)
    named = not groups.keys() <= {UNNAMED}
    answers = zip(*(part.counted.answers for part in parts), strict=True)
    return Responses(
        everyone=reduce(add, groups.values()),
        services=groups if named else {},
        people=combined_characteristics(
            (part.people, len(part.counted.rows)) for part in parts
        ),
        days=joined([part.days for part in parts]),
        sources=tuple(part.source for part in parts),
        respondents=tuple(len(part.counted.rows) for part in parts),
        left_out=left_out if blanks is Blanks.DROP_ROW else None,
        answers=tuple(map(b"".join, answers)),
        service_of=tuple(chain.from_iterable(map(_services, parts))) if named else (),
        suggestions=tuple(part.counted.suggestions.cells for part in parts),
        notes=tuple(notes),
    )


def _services(part: Part) -> Sequence[str]:
    """The service of each respondent of a sheet."""
    counted = part.counted
    if counted.groups.keys() <= {UNNAMED}:
        return [UNNAMED] * len(counted.rows)
    return counted.service_of


def _read_book(book: Book, shown: str, how: _How) -> list[Part]:
    sheets = find_answer_sheets(
        book, shown=shown, instrument=how.instrument, reading=how.reading
    )
    return [_read_sheet(sheet, book.sha256, how) for sheet in sheets]


def _read_sheet(found: AnswerSheet, sha256: str, how: _How) -> Part:
    instrument, reading, bad, look, unwanted = how
    place = (found.place.file, found.place.sheet)
    found, readers, counted, misread, firm, other_scale = count_sheet(
        found, instrument, reading, bad, unwanted.get(place, {})
    )
    before = found.header.others.values()
    found, private = without_personal(found, counted)
    days, notes = answer_days(found, counted)
    people, unknown = read_people(found, counted)
    if look is not None:
        kept = found.header.others.values()
        hidden = frozenset(column.number for column in before if column not in kept)
        look(Seen(found, readers, counted, people, days, hidden))
    skipped = as_notes(misread) if bad != BAD else ()
    items = found.header.item_numbers
    others = [column.number for column in before]
    shared = shared_notes(readers, found.place)
    far = [
        *uncounted(found.header, readers, counted, instrument, found.place),
        *far_apart(counted.rows, found.place),
        *misnumbered(counted.tail, items, others, found.place),
    ]
    return Part(
        head=found.header,
        place=found.place,
        readers=readers,
        counted=counted,
        source=_source(found, sha256, counted),
        people=people,
        days=days,
        problems=[*found.header.problems, *firm],
        misread=misread if bad == BAD else (),
        other_scale=other_scale,
        notes=[
            *found.notes,
            *found.header.notes,
            *private,
            *notes,
            *unknown,
            *skipped,
            *shared,
            *far,
        ],
    )


def _by_service(parts: Iterable[Part]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for part in parts:
        for service, group in part.counted.groups.items():
            before = groups.get(service)
            groups[service] = group if before is None else before + group
    return groups


def _source(found: AnswerSheet, sha256: str, counted: Counted) -> Source:
    head = found.header
    columns = {**head.items, **head.others, **suggestion_columns(head)}
    return Source(
        file=found.place.file,
        sha256=sha256,
        sheet=found.sheet.name,
        header_row=head.row,
        columns={role: str(column) for role, column in columns.items()},
        skipped=counted.skipped,
    )
