"""The sheet of answers, like the annex of the report (Hasil Pengolahan Data)."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, repeat

from skm_cli.domain import wording
from skm_cli.domain.problem import column_letters
from skm_cli.domain.scores.score import Pooling
from skm_cli.domain.tally import SCALE
from skm_cli.files.workbooks.grids import Cell, CellStyle, Formula, Grid, GridRow
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
# As wide as the labels of the rows below the answers.
_WIDE_NUMBER = 24.0
_HEADER_HEIGHT = 62.0
_WEIGHT_STYLE = CellStyle(boxed=True, align="center", number_format=WEIGHT_FORMAT)
# Made once: a survey has many respondents and four answers.
_CODES = tuple(Cell(code, MIDDLE_STYLE) for code in (None, *SCALE))


def answers_grid(content: AuditContent, layout: Layout) -> Grid:
    """A row for each respondent, and below them the results."""
    before = (_NUMBER, _SERVICE) if layout.services else (_WIDE_NUMBER,)
    answer = _ANSWER_TO_ITEM if layout.item_based else _ANSWER
    questions = sum(len(group.columns) for group in layout.groups)
    return Grid(
        name=ANSWERS_SHEET,
        widths=(*before, *(answer,) * questions),
        rows=chain(
            _head(content, layout), _respondents(content), _results(content, layout)
        ),
        header_rows=(4, 5),
        frozen_columns=len(before),
        merged=tuple(_merged(layout)),
        heights={} if layout.item_based else {5: _HEADER_HEIGHT},
    )


def _head(content: AuditContent, layout: Layout) -> Iterator[GridRow]:
    yield [Cell("Hasil Pengolahan Data", TITLE_STYLE)]
    period = content.card.period
    about = [content.unit, wording.period(period) if period else None]
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


def _respondents(content: AuditContent) -> Iterator[GridRow]:
    if not content.services:
        for number, codes in enumerate(zip(*content.answers, strict=True), 1):
            yield [Cell(number, MIDDLE_STYLE), *map(_CODES.__getitem__, codes)]
        return
    named = {name: Cell(name, TEXT_STYLE) for name in set(content.services)}
    answered = zip(*content.answers, strict=True)
    rows = zip(content.services, answered, strict=True)
    for number, (service, codes) in enumerate(rows, 1):
        yield [
            Cell(number, MIDDLE_STYLE),
            named[service],
            *map(_CODES.__getitem__, codes),
        ]


def _results(content: AuditContent, layout: Layout) -> Iterator[GridRow]:
    def row(label: str, cells: list[Cell]) -> GridRow:
        before = [Cell(label, LABEL_STYLE)]
        if layout.services:
            before.append(Cell(None, LABEL_STYLE))
        return [*before, *cells]

    columns = [column_letters(c) for group in layout.groups for c in group.columns]
    answers = [f"{c}{layout.first}:{c}{layout.last}" for c in columns]
    counts = [len(codes) - codes.count(0) for codes in content.answers]
    totals = [sum(codes) for codes in content.answers]
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
    for label, cells in _by_unsur(content, layout):
        yield row(label, cells)
    for label, cell in _index(content, layout):
        yield row(label, [cell, *repeat(Cell(None, MIDDLE_STYLE), len(columns) - 1)])


def _by_unsur(
    content: AuditContent, layout: Layout
) -> Iterator[tuple[str, list[Cell]]]:
    """The rows with one value for each unsur, across the columns of its questions."""
    scores = list(zip(layout.groups, content.card.scores, strict=True))

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
    """A weight: 0.111 as a number, 1/9 as a quotient."""
    top, bottom = weight.numerator, weight.denominator
    is_decimal = 10**4 % bottom == 0
    exact = Formula(f"={top}/{bottom}", float(weight))
    return Cell(float(weight) if is_decimal else exact, _WEIGHT_STYLE)


def _index(content: AuditContent, layout: Layout) -> Iterator[tuple[str, Cell]]:
    """The last three rows; each value stands in the first column."""
    card, first, last = content.card, layout.first_letters, layout.last_letters
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
