"""The sheet of answers, as the report's annex has it: Hasil Pengolahan Data."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, repeat

from skm_cli.domain import wording
from skm_cli.domain.problem import column_letters
from skm_cli.domain.scores.score import Pooling
from skm_cli.domain.tally import SCALE
from skm_cli.files.workbooks.grids import Cell, CellStyle, Formula, Grid
from skm_cli.scores.audit.layout import (
    ANSWERS_SHEET,
    COUNT_FORMAT,
    FOUR_DECIMALS,
    HEAD_STYLE,
    LABEL_STYLE,
    MIDDLE_STYLE,
    PLAIN_STYLE,
    TEXT_STYLE,
    TITLE_STYLE,
    TWO_DECIMALS,
    WEIGHT_FORMAT,
    AuditContent,
    Layout,
    UnsurColumns,
    calculated,
)

_NUMBER, _SERVICE, _ANSWER, _ANSWER_TO_ITEM = 9.0, 40.0, 13.0, 9.0
# Not to be narrower than what the rows below the answers are called.
_WIDE_NUMBER = 24.0
_HEAD_HEIGHT = 62.0
_ALIKE = CellStyle(boxed=True, align="center", number_format=WEIGHT_FORMAT)
# Cells are made once: a survey has many respondents, and four answers.
_CODES = tuple(Cell(code, MIDDLE_STYLE) for code in (None, *SCALE))


def answers_grid(working: AuditContent, layout: Layout) -> Grid:
    """A row a respondent, and below them what the answers come to."""
    before = (_NUMBER, _SERVICE) if layout.services else (_WIDE_NUMBER,)
    answer = _ANSWER_TO_ITEM if layout.item_based else _ANSWER
    questions = sum(len(group.columns) for group in layout.groups)
    return Grid(
        name=ANSWERS_SHEET,
        widths=(*before, *(answer,) * questions),
        rows=chain(
            _head(working, layout), _respondents(working), _results(working, layout)
        ),
        head=(4, 5),
        beside=len(before),
        merged=tuple(_merged(layout)),
        heights={} if layout.item_based else {5: _HEAD_HEIGHT},
    )


def _head(working: AuditContent, layout: Layout) -> Iterator[Sequence[Cell | None]]:
    yield [Cell("Hasil Pengolahan Data", TITLE_STYLE)]
    period = working.card.period
    about = [working.unit, wording.period(period) if period else None]
    yield [Cell(", ".join(filter(None, about)), PLAIN_STYLE)]
    yield []
    before = ["No", "Jenis layanan"] if layout.services else ["No"]
    codes, names = [*before], [""] * len(before)
    for group in layout.groups:
        for item in group.unsur.items:
            codes.append(group.unsur.code if item is group.unsur.items[0] else "")
            names.append(item.code if layout.item_based else item.name)
    for head in (codes, names):
        yield [Cell(text or None, HEAD_STYLE) for text in head]


def _respondents(working: AuditContent) -> Iterator[Sequence[Cell | None]]:
    if not working.services:
        for number, codes in enumerate(zip(*working.answers, strict=True), 1):
            yield [Cell(number, MIDDLE_STYLE), *map(_CODES.__getitem__, codes)]
        return
    named = {name: Cell(name, TEXT_STYLE) for name in set(working.services)}
    answered = zip(*working.answers, strict=True)
    rows = zip(working.services, answered, strict=True)
    for number, (service, codes) in enumerate(rows, 1):
        yield [
            Cell(number, MIDDLE_STYLE),
            named[service],
            *map(_CODES.__getitem__, codes),
        ]


def _results(working: AuditContent, layout: Layout) -> Iterator[Sequence[Cell | None]]:
    def row(label: str, cells: list[Cell]) -> Sequence[Cell | None]:
        before = [Cell(label, LABEL_STYLE)]
        if layout.services:
            before.append(Cell(None, LABEL_STYLE))
        return [*before, *cells]

    columns = [column_letters(c) for group in layout.groups for c in group.columns]
    answers = [f"{c}{layout.first}:{c}{layout.last}" for c in columns]
    counts = [len(codes) - codes.count(0) for codes in working.answers]
    totals = [sum(codes) for codes in working.answers]
    parts = list(zip(columns, answers, totals, counts, strict=True))
    yield row(
        "Jumlah nilai (Σ)",
        [calculated(f"SUM({a})", t, COUNT_FORMAT) for _, a, t, _ in parts],
    )
    yield row(
        "Jumlah jawaban",
        [calculated(f"COUNT({a})", n, COUNT_FORMAT) for _, a, _, n in parts],
    )
    if layout.item_based:
        yield row(
            "NRR per butir",
            [
                calculated(
                    f"{c}{layout.total}/{c}{layout.count}",
                    Fraction(t, n),
                    FOUR_DECIMALS,
                )
                for c, _, t, n in parts
            ],
        )
    for label, cells in _by_unsur(working, layout):
        yield row(label, cells)
    for label, cell in _index(working, layout):
        yield row(label, [cell, *repeat(Cell(None, MIDDLE_STYLE), len(columns) - 1)])


def _by_unsur(
    working: AuditContent, layout: Layout
) -> Iterator[tuple[str, list[Cell]]]:
    """What has one number an unsur, over the columns of its questions."""
    scores = list(zip(layout.groups, working.card.scores, strict=True))

    def over(cells: Iterator[tuple[UnsurColumns, Cell]]) -> list[Cell]:
        return [
            each
            for group, cell in cells
            for each in (
                cell,
                *repeat(Cell(None, MIDDLE_STYLE), len(group.columns) - 1),
            )
        ]

    yield (
        "NRR per unsur",
        over(
            (g, calculated(_nrr(g, layout), s.nrr, FOUR_DECIMALS, bold=True))
            for g, s in scores
        ),
    )
    yield "Bobot", over((g, weight_cell(g.weight)) for g, _ in scores)
    yield (
        "NRR tertimbang",
        over(
            (
                g,
                calculated(
                    f"{g.letters}{layout.nrr}*{g.letters}{layout.weight}",
                    s.nrr * g.weight,
                    FOUR_DECIMALS,
                ),
            )
            for g, s in scores
        ),
    )


def _nrr(group: UnsurColumns, layout: Layout) -> str:
    first, last = group.letters, group.last_letters
    if layout.item_based:
        return f"AVERAGE({first}{layout.item_mean}:{last}{layout.item_mean})"
    return f"{first}{layout.total}/{first}{layout.count}"


def weight_cell(weight: Fraction) -> Cell:
    """A weight as it is: 0.111 as a number, 1/9 as the quotient that it is."""
    top, bottom = weight.numerator, weight.denominator
    decimal = 10**4 % bottom == 0
    exact = Formula(f"={top}/{bottom}", float(weight))
    return Cell(float(weight) if decimal else exact, _ALIKE)


def _index(working: AuditContent, layout: Layout) -> Iterator[tuple[str, Cell]]:
    """The three rows below the unsur; each value stands in the first column."""
    card, first, last = working.card, layout.first_letters, layout.last_letters
    weighted = sum(
        (s.nrr * g.weight for g, s in zip(layout.groups, card.scores, strict=True)),
        Fraction(),
    )
    row = layout.weighted
    yield (
        "Jumlah NRR tertimbang",
        calculated(f"SUM({first}{row}:{last}{row})", weighted, FOUR_DECIMALS),
    )
    ikm, label = f"{first}{layout.weighted_total}*{layout.factor}", "IKM"
    if card.pooling is Pooling.SERVICES:
        ikm, label = layout.mean_of_services, "IKM (rerata layanan)"
    yield label, calculated(ikm, card.ikm, TWO_DECIMALS, bold=True)
    mutu = layout.mutu_of(f"{first}{layout.ikm}")
    yield "Mutu", calculated(mutu, card.mutu.letter, bold=True)


def _merged(layout: Layout) -> Iterator[str]:
    yield "A4:A5"
    if layout.services:
        yield "B4:B5"
        for row in range(layout.total, layout.ikm + 2):
            yield f"A{row}:B{row}"
    for group in layout.groups:
        if len(group.columns) > 1:
            for row in (4, layout.nrr, layout.weight, layout.weighted):
                yield f"{group.letters}{row}:{group.last_letters}{row}"
    for row in range(layout.weighted_total, layout.ikm + 2):
        yield f"{layout.first_letters}{row}:{layout.last_letters}{row}"
