"""Counts what respondents answered, from the files as an office keeps them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial, reduce
from itertools import islice
from operator import add
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.domain.instrument import Instrument, Item
from skm_cli.domain.problem import Note, Place, Problem, column_letters
from skm_cli.domain.profile import Reading
from skm_cli.domain.respondents import Characteristics, together
from skm_cli.domain.score import UNNAMED, Blanks
from skm_cli.domain.source import Source
from skm_cli.errors import Found
from skm_cli.files.answer_days import answer_days
from skm_cli.files.answer_sheet import AnswerSheet, find_answer_sheets, without_sheets
from skm_cli.files.answers import BAD, BLANK, AnswerColumn
from skm_cli.files.bad_cells import as_notes, bad_cells, with_hints
from skm_cli.files.book import Book, blind_to_errors, is_text, open_book, twice
from skm_cli.files.counting import Counted, Group, count
from skm_cli.files.head import Head
from skm_cli.files.idle_rows import far_apart, misnumbered
from skm_cli.files.people import read_people, without_personal
from skm_cli.files.scales import other_scale
from skm_cli.files.table import Row
from skm_cli.files.ticks import with_choices

__all__ = ["Group", "Responses", "Seen", "Unwanted", "load_responses"]


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
        answers: What all of them answered, in the same order, a question after the
            other and a byte a respondent: 0 for a blank, else 1 to 4.
        service_of: The service of each, as `services` names it; empty without any.
        notes: What a person should know of how they were read.
    """

    everyone: Group
    services: dict[str, Group]
    people: Characteristics
    days: tuple[tuple[int, date | None], ...]
    sources: tuple[Source, ...]
    respondents: tuple[int, ...]
    left_out: int | None
    answers: tuple[bytes, ...]
    service_of: tuple[str, ...]
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
    days: tuple[tuple[int, date | None], ...]
    private: frozenset[int]


Look = Callable[[Seen], None]


class _How(NamedTuple):
    """How every sheet of a run is read."""

    instrument: Instrument
    reading: Reading
    bad: int
    look: Look | None
    unwanted: Unwanted


class _Part(NamedTuple):
    """What one sheet told; the sheet itself is let go."""

    head: Head
    place: Place
    readers: Sequence[AnswerColumn]
    counted: Counted
    source: Source
    people: Characteristics
    days: tuple[tuple[int, date | None], ...]
    problems: Sequence[Problem]
    misread: Sequence[Problem]
    other_scale: bool
    notes: Sequence[Note]


def load_responses(  # noqa: PLR0913 - all but the files are said by their names
    files: Sequence[Path],
    *,
    shown: Callable[[Path], str],
    instrument: Instrument,
    reading: Reading,
    skip_invalid: bool,
    look: Look | None = None,
    unwanted: Unwanted = MappingProxyType({}),
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

    Raises:
        ProblemsFoundError: The files hold faults, all of them.
        FileUnusableError: One cannot be read.
    """
    found = Found()
    if reading.sheets and all(is_text(path) for path in files):
        found.problems += without_sheets(shown(files[0]), reading.sheets)
    bad = BLANK if skip_invalid else BAD
    how = _How(instrument, reading, bad, look, unwanted)
    known: dict[str, str] = {}
    parts: list[_Part] = []
    for path in files:
        name = shown(path)
        with open_book(path, name) as book:
            if book.sha256 in known:
                found.problems.append(twice(name, known[book.sha256]))
                continue
            known[book.sha256] = name
            if book.blind:
                found.notes.append(blind_to_errors(path, name))
            read = partial(_read_book, book, name, how)
            parts += found.gather(read) or ()
    every = [reader for part in parts for reader in part.readers]
    for part in parts:
        found.problems += part.problems
        found.problems += with_hints(part.misread, part.head, part.readers, every)
    found.problems += _unanswered(parts, instrument)
    found.notes += (note for part in parts for note in part.notes)
    if found.problems:
        raise found.error()
    return _added(parts, found.notes, reading.blanks)


def _added(
    parts: Sequence[_Part], notes: Sequence[Note], blanks: Blanks | None
) -> Responses:
    left_out = sum(len(part.counted.incomplete) for part in parts)
    groups = _by_service(parts)
    named = not groups.keys() <= {UNNAMED}
    answers = zip(*(part.counted.answers for part in parts), strict=True)
    return Responses(
        everyone=reduce(add, groups.values()),
        services=groups if named else {},
        people=together((part.people, len(part.counted.rows)) for part in parts),
        days=tuple(day for part in parts for day in part.days),
        sources=tuple(part.source for part in parts),
        respondents=tuple(len(part.counted.rows) for part in parts),
        left_out=left_out if blanks is Blanks.DROP_ROW else None,
        answers=tuple(b"".join(each) for each in answers),
        service_of=tuple(s for part in parts for s in _services(part)) if named else (),
        notes=tuple(notes),
    )


def _services(part: _Part) -> Sequence[str]:
    """The service of each respondent of a sheet."""
    counted = part.counted
    if counted.groups.keys() <= {UNNAMED}:
        return [UNNAMED] * len(counted.rows)
    return counted.service_of


def _read_book(book: Book, shown: str, how: _How) -> list[_Part]:
    sheets = find_answer_sheets(
        book, shown=shown, instrument=how.instrument, reading=how.reading
    )
    return [_read_sheet(sheet, book.sha256, how) for sheet in sheets]


def _read_sheet(found: AnswerSheet, sha256: str, how: _How) -> _Part:
    instrument, reading, bad, look, unwanted = how
    readers = [
        AnswerColumn(item, reading.answers.get(item.code, {}), bad, reading.scale)
        for item in instrument.items
        if item.code in found.head.items
    ]
    place = (found.place.file, found.place.sheet)
    counted, misread, scale = _count(
        found, readers, unwanted.get(place, {}), reading.blanks
    )
    before = found.head.others.values()
    found, private = without_personal(found, counted)
    days, notes = answer_days(found, counted)
    people, unknown = read_people(found, counted)
    if look is not None:
        kept = found.head.others.values()
        hidden = frozenset(column.number for column in before if column not in kept)
        look(Seen(found, readers, counted, people, days, hidden))
    skipped = as_notes(misread) if bad != BAD else ()
    known = [c.number for c in (*found.head.items.values(), *before)]
    far = [
        *far_apart(counted.rows, found.place),
        *misnumbered(counted.tail, known, found.place),
    ]
    return _Part(
        head=found.head,
        place=found.place,
        readers=readers,
        counted=counted,
        source=_source(found, sha256, counted),
        people=people,
        days=days,
        problems=[*found.head.problems, *scale],
        misread=misread if bad == BAD else (),
        other_scale=bool(scale),
        notes=[*found.head.notes, *private, *notes, *unknown, *skipped, *far],
    )


def _by_service(parts: Iterable[_Part]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for part in parts:
        for service, group in part.counted.groups.items():
            before = groups.get(service)
            groups[service] = group if before is None else before + group
    return groups


def _count(
    found: AnswerSheet,
    readers: Sequence[AnswerColumn],
    unwanted: Mapping[int, str],
    blanks: Blanks | None,
) -> tuple[Counted, list[Problem], list[Problem]]:
    head, sheet = found.head, found.sheet
    odd = sheet.odd([column.number for column in head.items.values()], below=head.row)

    def below() -> Iterator[Row]:
        rows = islice(sheet.rows_with(odd), head.row, None)
        return with_choices(rows, head.ticks) if head.ticks else rows

    counted = count(below, head, readers, unwanted, blanks or Blanks.PER_UNSUR)
    scale = other_scale(readers, found.place)
    misread = bad_cells(below(), head, readers, found.place, others=counted.others)
    return counted, misread, [scale] if scale else []


def _source(found: AnswerSheet, sha256: str, counted: Counted) -> Source:
    columns = {**found.head.items, **found.head.others}
    return Source(
        file=found.place.file,
        sha256=sha256,
        sheet=found.sheet.name,
        header_row=found.head.row,
        columns={role: str(column) for role, column in columns.items()},
        skipped=counted.skipped,
    )


def _unanswered(parts: Sequence[_Part], instrument: Instrument) -> list[Problem]:
    """That nobody answered, or nobody answered an unsur: weights are never shifted."""
    problems = []
    # Answers on another scale are answers: one fault has said so.
    parts = [part for part in parts if not part.other_scale]
    for part in parts:
        if part.counted.incomplete and not part.counted.rows:
            problems += _all_left_out(part)
        elif not part.counted.last:
            message = "tidak ada satu pun responden yang menjawab"
            hint = f"isi jawaban di bawah judul kolom di baris {part.head.row}"
            problems.append(Problem(part.place, message, hint))
    answered = [part for part in parts if part.counted.rows]
    for item in instrument.items:
        asked = [part for part in answered if item.code in part.head.items]
        if asked and not any(_answers(part, item.code) for part in asked):
            problems.append(_no_answer(asked[0], item))
    return problems


def _all_left_out(part: _Part) -> list[Problem]:
    """That nobody answered all, and the question that nobody answered at all."""
    silent = [reader.item for reader in part.readers if not reader.answered]
    message = "tidak ada satu pun responden yang menjawab semua pertanyaan"
    hint = "hitung jawaban kosong per unsur: --blank per-unsur"
    everybody = Problem(part.place, message, hint)
    return [_no_answer(part, item) for item in silent] or [everybody]


def _answers(part: _Part, code: str) -> bool:
    """Whether anybody answered an unsur, were it in words that are not known."""
    unknown = any(
        reader.faults and reader.bad == BAD
        for reader in part.readers
        if reader.item.code == code
    )
    groups = part.counted.groups.values()
    return unknown or any(group.tallies[code].answers for group in groups)


def _no_answer(part: _Part, item: Item) -> Problem:
    column = part.head.items[item.code].number
    return Problem(
        replace(part.place, row=part.head.row, column=column),
        f"tidak ada satu pun jawaban untuk {item.title}",
        f"periksa kolom {column_letters(column)}; tanpa jawaban, bobot unsur ini "
        "tidak dialihkan ke unsur lain",
    )
