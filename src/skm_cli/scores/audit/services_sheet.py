"""The sheet of services: the scores of each jenis layanan."""

from collections.abc import Iterator

from skm_cli.domain.problem import column_letters
from skm_cli.domain.scores.score import Pooling, ServiceScore, UnsurScore, ikm
from skm_cli.files.workbooks.grids import Cell, CellStyle, Grid, GridRow
from skm_cli.scores.audit.layout import (
    COUNT_FORMAT,
    FIRST_SERVICE,
    FIRST_SERVICE_NRR,
    HEAD_STYLE,
    LABEL_STYLE,
    MIDDLE_STYLE,
    SERVICES_SHEET,
    TEXT_STYLE,
    TITLE_STYLE,
    TWO_DECIMALS,
    WEIGHT_FORMAT,
    AuditContent,
    Layout,
    UnsurColumns,
    calculated,
)

_HEADER_ROW = 3
_WEIGHTS_ROW = 4
_NO_VALUE = "-"
_WEIGHT = CellStyle(WEIGHT_FORMAT, align="center", boxed=True)


def services_grid(content: AuditContent, layout: Layout) -> Grid:
    """A row for each service, and one for all respondents."""
    unsur = len(layout.groups)
    last = FIRST_SERVICE + layout.services
    return Grid(
        name=SERVICES_SHEET,
        widths=(6.0, 42.0, 12.0, *(8.0,) * unsur, 9.0, 8.0),
        rows=[
            [Cell("Nilai setiap jenis layanan", TITLE_STYLE)],
            [],
            *_head(layout),
            *(
                _service(layout, service, number)
                for number, service in enumerate(content.card.services, 1)
            ),
            _everyone(content, layout),
            *_mean_of_services(content, layout),
        ],
        header_rows=(_HEADER_ROW, _HEADER_ROW),
        frozen_columns=2,
        merged=(f"A{_WEIGHTS_ROW}:C{_WEIGHTS_ROW}", f"A{last}:B{last}"),
    )


def _head(layout: Layout) -> Iterator[GridRow]:
    codes = [group.unsur.code for group in layout.groups]
    titles = ("No", "Jenis layanan", "Responden", *codes, "IKM", "Mutu")
    yield [Cell(title, HEAD_STYLE) for title in titles]
    box = Cell(None, MIDDLE_STYLE)
    yield [
        Cell("Bobot", LABEL_STYLE),
        box,
        box,
        *(
            calculated(layout.at(g.letters, layout.weight), g.weight, WEIGHT_FORMAT)
            for g in layout.groups
        ),
        box,
        box,
    ]


def _service(layout: Layout, service: ServiceScore, number: int) -> GridRow:
    row = FIRST_SERVICE + number - 1
    # EXACT: a criterion of COUNTIF would heed wildcards, and ignore case.
    mine = f"EXACT({layout.answers_of('B')},$B{row})"
    scores = zip(layout.groups, service.scores, strict=True)
    return [
        Cell(number, MIDDLE_STYLE),
        Cell(service.name, TEXT_STYLE),
        calculated(f"SUMPRODUCT(--{mine})", service.respondents, COUNT_FORMAT),
        *(_mean(layout, mine, group, score) for group, score in scores),
        *_index(layout, service, row),
    ]


def _mean(layout: Layout, mine: str, group: UnsurColumns, score: UnsurScore) -> Cell:
    """The NRR of a service; a dash where all its respondents left the unsur blank."""
    means = []
    for column in group.columns:
        answers = layout.answers_of(column_letters(column))
        total, count = f"{mine}*{answers}", f"{mine}*({answers}>0)"
        means.append(f"SUMPRODUCT({total})/SUMPRODUCT({count})")
    several = len(means) > 1
    mean = f"({'+'.join(means)})/{len(means)}" if several else means[0]
    value = score.nrr if score.answered else _NO_VALUE
    return calculated(f'IFERROR({mean},"{_NO_VALUE}")', value, TWO_DECIMALS)


def _index(layout: Layout, service: ServiceScore, row: int) -> tuple[Cell, Cell]:
    unsur = len(layout.groups)
    first, last = (
        column_letters(FIRST_SERVICE_NRR),
        column_letters(FIRST_SERVICE_NRR + unsur - 1),
    )
    nrr = f"{first}{row}:{last}{row}"
    weights = f"{first}${_WEIGHTS_ROW}:{last}${_WEIGHTS_ROW}"
    index = f"{layout.factor}*SUMPRODUCT({nrr},{weights})"
    whole = f"COUNT({nrr})=COLUMNS({nrr})"
    at = f"{layout.service_ikm}{row}"
    value = service.ikm
    letter = (
        _NO_VALUE if value is None else service.scores[0].instrument.mutu(value).letter
    )
    return (
        calculated(
            f'IF({whole},{index},"{_NO_VALUE}")',
            _NO_VALUE if value is None else value,
            TWO_DECIMALS,
        ),
        calculated(f'IF(ISNUMBER({at}),{layout.mutu_of(at)},"{_NO_VALUE}")', letter),
    )


def _everyone(content: AuditContent, layout: Layout) -> GridRow:
    card, last = content.card, FIRST_SERVICE + layout.services - 1
    scores = zip(layout.groups, card.scores, strict=True)
    row = last + 1
    pooled = ikm(card.scores, card.instrument.weighting)
    total = layout.at(layout.first_letters, layout.weighted_total)
    mutu = layout.mutu_of(f"{layout.service_ikm}{row}")
    return [
        Cell("Seluruh responden", LABEL_STYLE),
        Cell(None, LABEL_STYLE),
        calculated(
            f"SUM(C{FIRST_SERVICE}:C{last})", card.respondents, COUNT_FORMAT, bold=True
        ),
        *(
            calculated(layout.at(g.letters, layout.nrr), s.nrr, TWO_DECIMALS, bold=True)
            for g, s in scores
        ),
        calculated(f"{total}*{layout.factor}", pooled, TWO_DECIMALS, bold=True),
        calculated(mutu, card.instrument.mutu(pooled).letter, bold=True),
    ]


def _mean_of_services(content: AuditContent, layout: Layout) -> Iterator[GridRow]:
    """The row of the unit's IKM, where it is the mean of services."""
    card = content.card
    if card.pooling is not Pooling.SERVICES:
        return
    index, mutu = (layout.at(layout.first_letters, layout.ikm + n) for n in (0, 1))
    yield [
        Cell("Rerata layanan (IKM unit)", LABEL_STYLE),
        *[Cell(None, LABEL_STYLE)] * (len(layout.groups) + 2),
        calculated(index, card.ikm, TWO_DECIMALS, bold=True),
        calculated(mutu, card.mutu.letter, bold=True),
    ]
