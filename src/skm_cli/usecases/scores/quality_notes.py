"""Notes on answers that a person should look at again, the most serious first."""

from collections.abc import Iterator, Sequence

from skm_cli.answers.review import Review
from skm_cli.domain import wording
from skm_cli.domain.problem import NO_FILE, Note, Place, column_letters
from skm_cli.domain.survey.dating import Dating
from skm_cli.domain.survey.window import SurveyWindow

_MOST = 20
"""So many groups of rows are named; then their number."""
_PAIR = 2


def place_of_sheets(sheets: Sequence[Review]) -> Place:
    """The file of all sheets; `NO_FILE` when there are several."""
    files = {sheet.place.file for sheet in sheets}
    return Place(files.pop()) if len(files) == 1 else NO_FILE


def quality_notes(
    sheets: Sequence[Review],
    outside: Sequence[Sequence[int]],
    dating: Dating,
    window: SurveyWindow | None,
) -> tuple[Note, ...]:
    """The notes on all sheets, kind by kind.

    Args:
        sheets: The reviews of the sheets.
        outside: The rows of each sheet that lie outside the survey window.
        dating: The period, and what it follows from.
        window: The survey window of skm.yaml; None stands for the whole period.
    """
    return (
        *_no_period(sheets, dating),
        *_outside(sheets, outside, dating, window),
        *(note for sheet in sheets for note in _undated(sheet)),
        *(note for sheet in sheets for note in _alike(sheet)),
        *(note for sheet in sheets for note in _straight(sheet)),
        *(note for sheet in sheets for note in _unanswered(sheet)),
        *(note for sheet in sheets for note in _blanks(sheet)),
    )


def _no_period(sheets: Sequence[Review], dating: Dating) -> Iterator[Note]:
    if dating.period is None and any(sheet.respondents for sheet in sheets):
        quarters = [
            f"{quarter} ({wording.number(count)} jawaban)"
            for quarter, count in dating.quarters.items()
        ]
        spread = f"; tanggal jawaban tersebar di {', '.join(quarters)}"
        yield Note(
            place_of_sheets(sheets),
            f"periode tidak diketahui{spread if quarters else ''}",
            "tambahkan --period agar masa survei dan jumlah responden diperiksa",
        )


def _outside(
    sheets: Sequence[Review],
    outside: Sequence[Sequence[int]],
    dating: Dating,
    window: SurveyWindow | None,
) -> Iterator[Note]:
    if dating.period is None:
        return
    where = "masa survei" if window else wording.period(dating.period)
    for sheet, rows in zip(sheets, outside, strict=True):
        if rows:
            count = wording.number(len(rows))
            yield Note(
                sheet.place,
                f"{count} jawaban di luar {where}: {_row_numbers(rows)}",
                "periksa tanggalnya; jawaban ini tetap dihitung",
            )


def _undated(sheet: Review) -> Iterator[Note]:
    rows = [row for row, day in sheet.days if day is None]
    if rows and len(rows) < len(sheet.days):
        count = wording.number(len(rows))
        yield Note(sheet.place, f"{count} jawaban tanpa tanggal: {_row_numbers(rows)}")


def _alike(sheet: Review) -> Iterator[Note]:
    twins, runs = sheet.quality.twins, sheet.quality.in_a_row
    if twins:
        count = wording.number(sum(map(len, twins)))
        yield Note(
            sheet.place,
            f"{count} baris kembar: {_groups(twins)}",
            "periksa apakah satu responden tercatat lebih dari satu kali",
        )
    if runs:
        count = wording.number(sum(map(len, runs)))
        yield Note(
            sheet.place,
            f"{count} baris berurutan berisi sama: {_groups(runs)}",
            "periksa apakah satu kuesioner tersalin ke beberapa baris",
        )


def _straight(sheet: Review) -> Iterator[Note]:
    rows = sheet.quality.straight
    if rows:
        count = wording.number(len(rows))
        yield Note(
            sheet.place,
            f"{count} responden menjawab sama pada semua unsur: {_row_numbers(rows)}",
        )


def _unanswered(sheet: Review) -> Iterator[Note]:
    if sheet.unanswered:
        count = wording.number(len(sheet.unanswered))
        yield Note(
            sheet.place,
            f"{count} baris tanpa satu pun jawaban, tidak dihitung: "
            f"{_row_numbers(sheet.unanswered)}",
        )


def _blanks(sheet: Review) -> Iterator[Note]:
    for code, rows in sheet.quality.blanks.items():
        if rows:
            letter = column_letters(sheet.answer_columns[code])
            cells = wording.first_of([f"{letter}{row}" for row in rows], "sel")
            count = wording.number(len(rows))
            yield Note(sheet.place, f"{count} jawaban {code} kosong: {cells}")


def _row_numbers(rows: Sequence[int]) -> str:
    """The numbers of rows, up to twenty: `baris 2, 3, 206`."""
    return f"baris {wording.first_of(rows, 'baris')}"


def _groups(groups: Sequence[Sequence[int]]) -> str:
    """Groups of rows that are alike: `baris 11 dan 63; 101 s.d. 140`."""
    shown = "; ".join(map(_group, groups[:_MOST]))
    more = len(groups) - _MOST
    rest = f"; dan {wording.number(more)} kelompok lain" if more > 0 else ""
    return f"baris {shown}{rest}"


def _group(rows: Sequence[int]) -> str:
    if len(rows) > _PAIR and rows[-1] - rows[0] == len(rows) - 1:
        return f"{rows[0]} s.d. {rows[-1]}"
    few = len(rows) <= _MOST
    return (
        wording.listing([*map(str, rows)]) if few else wording.first_of(rows, "baris")
    )
