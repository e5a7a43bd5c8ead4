"""The screen of `skm check FILE…`: each column as it is understood, faults, notes."""

from collections.abc import Iterator, Sequence

from skm_cli.answers.review import ColumnView, Review
from skm_cli.cli.output.findings import fault_section, note_section
from skm_cli.cli.output.screen import Line, plain, shortened, shortened_inside, wrapped
from skm_cli.domain import wording
from skm_cli.domain.survey.respondents import OTHER
from skm_cli.files.kinds_of_file import TEXT_SUFFIXES
from skm_cli.usecases.scores.check import AnswersChecked

_HEADS = ("Kolom", "Judul kolom", "Dibaca sebagai", "Dasar", "Jawaban", "Kosong")
_LONGEST_HEADER = 34
_LONGEST_ANSWERS = 28
_SPARE = ((2, 30), (1, 18), (4, 12), (2, 26), (1, 10), (4, 8), (2, 12))
"""The columns that are narrowed, in this order, and to which width."""


def check_screen(checked: AnswersChecked, *, width: int | None) -> Iterator[Line]:
    """The columns, labels, faults and notes of files of answers.

    Args:
        checked: The result of the check.
        width: The columns of the terminal; None where nothing may be cut.
    """
    for sheet in checked.sheets:
        yield ((_title(sheet), "bold"),)
        yield plain()
        yield from _table(sheet.columns, width)
        yield from _labels(sheet, width)
        yield from _examples(sheet, width)
        yield from _skipped(sheet)
        yield plain()
    dated = list(_dated(checked))
    yield from map(plain, (*dated, *([""] if dated else [])))
    single = checked.sheets[0].place if len(checked.sheets) == 1 else None
    yield from fault_section(checked.problems)
    yield from note_section(checked.notes, single)


def _dated(checked: AnswersChecked) -> Iterator[str]:
    period, span = checked.dating.period, checked.span
    if period and checked.sheets:
        yield f"  Periode: {wording.period(period)}"
    if span:
        yield f"  Tanggal jawaban: {wording.day_range(*span)}"


def _title(sheet: Review) -> str:
    file = sheet.place.file
    # The one sheet of a text is the file itself.
    is_text = file.casefold().endswith(TEXT_SUFFIXES)
    where = file if is_text else f"{file}, lembar {sheet.place.sheet}"
    count = wording.number(sheet.respondents)
    return f"{where}: judul kolom di baris {sheet.header_row}, {count} responden"


def _table(columns: Sequence[ColumnView], width: int | None) -> Iterator[Line]:
    rows = [
        (
            column.letter,
            shortened_inside(column.header, _LONGEST_HEADER) or "-",
            column.meaning,
            column.reason or "-",
            _answers(column.answers) or "-",
            "-" if column.blank is None else wording.number(column.blank),
        )
        for column in columns
    ]
    widths = [max(map(len, cells)) for cells in zip(_HEADS, *rows, strict=True)]
    if width is not None:
        _squeeze(widths, width)
    yield plain(_row(_HEADS, widths))
    yield plain(_row(["-" * each for each in widths], widths))
    for column, row in zip(columns, rows, strict=True):
        yield ((_row(row, widths), "" if column.read else "dim"),)


def _squeeze(widths: list[int], width: int) -> None:
    """Narrow the columns of `_SPARE` until the table fits."""
    over = sum(widths) + 2 * len(widths) - width
    for at, least in _SPARE:
        taken = min(max(over, 0), max(widths[at] - least, 0))
        widths[at] -= taken
        over -= taken


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    letter, header, *rest = cells
    # Questions begin alike and end apart.
    fitted = [shortened_inside(header, widths[1])]
    fitted += map(shortened, rest, widths[2:])
    *texts, blank = (letter, *fitted)
    padded = (f"{cell:<{of}}" for cell, of in zip(texts, widths, strict=False))
    return f"  {'  '.join(padded)}  {blank:>{widths[-1]}}"


def _answers(answers: Sequence[str]) -> str:
    """The different answers, or their number where they would not fit."""
    whole = ", ".join(answers)
    if len(whole) <= _LONGEST_ANSWERS:
        return whole
    other = [one for one in answers if one.startswith(OTHER)]
    begin = f"{len(answers) - len(other)} macam"
    return f"{begin}, {other[0]}" if other else begin


def _labels(sheet: Review, terminal: int | None) -> Iterator[Line]:
    """The meaning of labels and why they have it, once for unsur that share both."""
    alike: list[tuple[list[str], dict[int, str], str]] = []
    for code, labels in sheet.labels.items():
        reason = sheet.label_reasons[code]
        for codes, known, why in alike:
            shared = known.items() & labels.items()
            if why == reason and len(shared) == len(known.keys() & labels.keys()) > 0:
                codes.append(code)
                known.update(labels)
                break
        else:
            alike.append(([code], dict(labels), reason))
    if not alike:
        return
    yield plain()
    reasons = {why for _, _, why in alike}
    once = f" (dasar: {next(iter(reasons))})" if len(reasons) == 1 else ""
    yield plain(f"  Arti pilihan jawaban{once}")
    width = max(len(", ".join(codes)) for codes, _, _ in alike)
    for codes, known, why in alike:
        meanings = [f"{form} = {value}" for value, form in sorted(known.items())]
        meanings[-1] += "" if once else f" (dasar: {why})"
        line = f"    {', '.join(codes):<{width}}  {', '.join(meanings)}"
        if terminal is None or len(line) <= terminal:
            yield plain(line)
            continue
        yield from map(plain, wrapped("", codes, width=terminal))
        yield from map(plain, wrapped("", meanings, indent=6, width=terminal))


def _examples(sheet: Review, terminal: int | None) -> Iterator[Line]:
    """Some rows as they were read, to be held against the file."""
    if not sheet.examples:
        return
    yield plain()
    yield plain("  Contoh baris yang dibaca")
    for example in sheet.examples:
        answers = [f"{code} {value or '-'}" for code, value in example.answers.items()]
        others = [wording.day(example.day)] if example.day else []
        others += [example.service] if example.service else []
        line = f"    baris {example.row}: {', '.join([*answers, *others])}"
        if terminal is None or len(line) <= terminal:
            yield plain(line)
            continue
        yield from map(
            plain,
            wrapped(
                f"baris {example.row}: ", [*answers, *others], indent=4, width=terminal
            ),
        )


def _skipped(sheet: Review) -> Iterator[Line]:
    if not sheet.skipped:
        return
    yield plain()
    yield plain("  Baris yang dilewati karena bukan responden")
    by_why: dict[str, list[int]] = {}
    for row, why in sheet.skipped:
        by_why.setdefault(why, []).append(row)
    for why, rows in by_why.items():
        shown = wording.first_of(rows, "baris")
        yield plain(f"    {why}: baris {shown}")
