"""The sheet of the summary: survey, unsur, the lowest of them, and bands of mutu."""

from collections.abc import Iterator

from skm_cli.domain import wording
from skm_cli.domain.scores.score import Pooling, Scorecard, UnsurScore
from skm_cli.domain.survey.instrument import KONVERSI_PER_NRR, Instrument
from skm_cli.domain.tally import SCALE
from skm_cli.files.workbooks.charts import SheetChart
from skm_cli.files.workbooks.grids import Cell, CellStyle, Formula, Grid, GridRow
from skm_cli.scores.audit.layout import (
    COUNT_FORMAT,
    HEAD_STYLE,
    LABEL_STYLE,
    MIDDLE_STYLE,
    STRONG_STYLE,
    SUMMARY_SHEET,
    TEXT_STYLE,
    TITLE_STYLE,
    TWO_DECIMALS,
    AuditContent,
    Layout,
    UnsurColumns,
    calculated,
)

_WIDTHS = (18.0, 42.0, 10.0, 10.0, 8.0, 14.0, 11.0, 11.0, 11.0, 11.0, 9.0, 11.0)
_CHART = (18, 7.6)
_UNKNOWN = "tidak diketahui"
_POOLED = {
    Pooling.RESPONDENTS: "gabungan responden",
    Pooling.SERVICES: "rerata layanan",
}
_BOUND = CellStyle(boxed=True, align="center", number_format=TWO_DECIMALS)
_LEFT = CellStyle(boxed=True, align="left")


def summary_grid(content: AuditContent, layout: Layout) -> Grid:
    """The summary, one page, on which the workbook opens."""
    return Grid(
        name=SUMMARY_SHEET,
        widths=_WIDTHS,
        rows=[
            [Cell("Hasil Survei Kepuasan Masyarakat", TITLE_STYLE)],
            [],
            *_facts(content, layout),
            [],
            *_table(content, layout),
            [],
            *_lowest(content, layout),
            [],
            *_bands(content),
        ],
        merged=tuple(f"B{row}:F{row}" for row in layout.facts),
        charts=(
            SheetChart(
                at=f"E{layout.lowest - 1}",
                title="NRR per unsur",
                labels=1,
                values=3,
                first=layout.table + 1,
                last=layout.table_last,
                size=_CHART,
                number_format=TWO_DECIMALS,
                span=(SCALE[0], SCALE[-1]),
            ),
        ),
    )


def _facts(content: AuditContent, layout: Layout) -> Iterator[GridRow]:
    card = content.card
    survey = (
        wording.day_range(card.survey.first, card.survey.last)
        if card.survey
        else _UNKNOWN
    )
    ikm, mutu = (layout.at(layout.first_letters, layout.ikm + n) for n in (0, 1))
    respondents = f"=COUNT({layout.answers_of('A')})"
    facts: list[tuple[str, Formula | str, str]] = [
        ("Unit", content.unit or "belum ditulis di skm.yaml", ""),
        ("Periode", wording.period(card.period) if card.period else _UNKNOWN, ""),
        ("Masa survei", survey, ""),
        ("Responden", Formula(respondents, card.respondents), COUNT_FORMAT),
        ("Instrumen", _asked(card.instrument), ""),
        ("Bobot", _weights(card.instrument), ""),
        ("Jawaban kosong", _blanks(card), ""),
        ("IKM unit", _POOLED[card.pooling], ""),
        ("IKM", Formula(f"={ikm}", float(card.ikm)), TWO_DECIMALS),
        ("Mutu", Formula(f"={mutu}", card.mutu.letter), ""),
        (
            "Kinerja",
            Formula(f"={layout.kinerja_of(f'B{layout.facts[-2]}')}", card.mutu.kinerja),
            "",
        ),
    ]
    for label, value, number_format in facts:
        bold = label in {"IKM", "Mutu"}
        style = CellStyle(number_format, align="left", bold=bold, boxed=True)
        box = [Cell(None, _LEFT)] * 4
        yield [Cell(label, LABEL_STYLE), Cell(value, style), *box]


def _blanks(card: Scorecard) -> str:
    if card.left_out is None:
        return "NRR dihitung dari jawaban yang diberikan kepada unsurnya"
    count = wording.number(card.left_out)
    return f"hanya yang menjawab semua; {count} responden lain tidak dihitung"


def _asked(instrument: Instrument) -> str:
    about = f"{instrument.id} ({instrument.regulation})"
    return about if instrument.confirmed else f"{about}, belum dikonfirmasi"


def _weights(instrument: Instrument) -> str:
    weighting = instrument.weighting
    return (
        "menurut instrumen" if weighting.own else f"{weighting.printed()} setiap unsur"
    )


def _table(content: AuditContent, layout: Layout) -> Iterator[GridRow]:
    yield [Cell("Nilai setiap unsur", STRONG_STYLE)]
    titles = ("Kode", "Unsur", "NRR", "Konversi", "Mutu", "Kinerja")
    # Numbers, which the formulas below them count.
    head = HEAD_STYLE._replace(number_format='"Jawaban "0')
    counts = [Cell(value, head) for value in SCALE]
    ends = [Cell(title, HEAD_STYLE) for title in ("Kosong", "Urutan terendah")]
    yield [*(Cell(title, HEAD_STYLE) for title in titles), *counts, *ends]
    order = content.card.ranking
    scores = zip(layout.groups, content.card.scores, strict=True)
    for number, (group, score) in enumerate(scores, 1):
        yield _unsur(layout, group, score, number, order.index(score) + 1)


def _unsur(
    layout: Layout, group: UnsurColumns, score: UnsurScore, number: int, rank: int
) -> GridRow:
    row, first, last = layout.table + number, layout.table + 1, layout.table_last
    answers = layout.answers_of(group.letters, group.last_letters)
    mutu = score.mutu
    # The rank: lower unsur, and equal ones up to this row.
    lower = f"SUMPRODUCT(--($C${first}:$C${last}<C{row}))"
    alike = f"SUMPRODUCT(--($C${first}:C{row}=C{row}))"
    return [
        Cell(group.unsur.code, MIDDLE_STYLE),
        Cell(group.unsur.name, TEXT_STYLE),
        calculated(layout.at(group.letters, layout.nrr), score.nrr, TWO_DECIMALS),
        calculated(f"C{row}*{layout.factor}", score.konversi, TWO_DECIMALS),
        calculated(layout.mutu_of(f"D{row}"), mutu.letter),
        calculated(layout.kinerja_of(f"E{row}"), mutu.kinerja),
        *(
            calculated(
                f"COUNTIF({answers},{letter}${layout.table})", count, COUNT_FORMAT
            )
            for letter, count in zip("GHIJ", score.tally.counts, strict=True)
        ),
        calculated(f"COUNTBLANK({answers})", score.blank, COUNT_FORMAT),
        calculated(f"{lower}+{alike}", rank, COUNT_FORMAT),
    ]


def _lowest(content: AuditContent, layout: Layout) -> Iterator[GridRow]:
    priorities = content.card.priorities()
    count = wording.cardinal(len(priorities)).capitalize()
    yield [Cell(f"{count} unsur dengan nilai terendah", STRONG_STYLE)]
    yield [Cell(title, HEAD_STYLE) for title in ("Prioritas", "Unsur", "NRR")]
    first, last = layout.table + 1, layout.table_last
    for number, code in enumerate(priorities, 1):
        score = content.card.score(code)
        place = f"MATCH(A{layout.lowest + number},$L${first}:$L${last},0)"
        kode, name, nrr = (f"INDEX(${c}${first}:${c}${last},{place})" for c in "ABC")
        title = Formula(f'={kode}&" "&{name}', score.unsur.title)
        yield [
            Cell(number, MIDDLE_STYLE),
            Cell(title, TEXT_STYLE),
            calculated(nrr, score.nrr, TWO_DECIMALS),
        ]


def _bands(content: AuditContent) -> Iterator[GridRow]:
    yield [Cell("Rentang mutu", STRONG_STYLE)]
    titles = ("Mutu", "Kinerja", "Mulai")
    yield [Cell(title, HEAD_STYLE) for title in titles]
    for grade in content.card.instrument.grades:
        yield [
            Cell(grade.letter, MIDDLE_STYLE),
            Cell(grade.kinerja, TEXT_STYLE),
            Cell(float(grade.lower), _BOUND),
        ]
    yield [
        Cell("Konversi", MIDDLE_STYLE),
        Cell("NRR dikalikan dengan", TEXT_STYLE),
        Cell(KONVERSI_PER_NRR, MIDDLE_STYLE),
    ]
