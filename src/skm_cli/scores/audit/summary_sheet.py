"""The summary: the survey, its unsur, the lowest of them, and the bands of mutu."""

from collections.abc import Iterator

from skm_cli.domain import wording
from skm_cli.domain.scores.score import Pooling, Scorecard, UnsurScore
from skm_cli.domain.survey.instrument import KONVERSI_PER_NRR, Instrument
from skm_cli.domain.tally import SCALE
from skm_cli.files.workbooks.charts import SheetChart
from skm_cli.files.workbooks.grids import Cell, CellStyle, Formula, Grid, GridRow
from skm_cli.scores.audit.layout import (
    COUNT,
    HEAD,
    LABEL,
    MIDDLE,
    STRONG,
    SUMMARY,
    TEXT,
    TITLE,
    TWO,
    Layout,
    UnsurColumns,
    Working,
    calculated,
)

_WIDTHS = (18.0, 42.0, 10.0, 10.0, 8.0, 14.0, 11.0, 11.0, 11.0, 11.0, 9.0, 11.0)
_CHART = (18, 7.6)
_UNKNOWN = "tidak diketahui"
_POOLED = {
    Pooling.RESPONDENTS: "gabungan responden",
    Pooling.SERVICES: "rerata layanan",
}
_BOUND = CellStyle(boxed=True, align="center", number_format=TWO)
_LEFT = CellStyle(boxed=True, align="left")


def summary_grid(working: Working, layout: Layout) -> Grid:
    """The sheet that the workbook opens on: one page."""
    return Grid(
        name=SUMMARY,
        widths=_WIDTHS,
        rows=[
            [Cell("Hasil Survei Kepuasan Masyarakat", TITLE)],
            [],
            *_facts(working, layout),
            [],
            *_table(working, layout),
            [],
            *_lowest(working, layout),
            [],
            *_bands(working),
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
                number_format=TWO,
                span=(SCALE[0], SCALE[-1]),
            ),
        ),
    )


def _facts(working: Working, layout: Layout) -> Iterator[GridRow]:
    card = working.card
    survey = (
        wording.day_range(card.survey.first, card.survey.last)
        if card.survey
        else _UNKNOWN
    )
    ikm, mutu = (layout.at(layout.first_letters, layout.ikm + n) for n in (0, 1))
    respondents = f"=COUNT({layout.answers_of('A')})"
    facts: list[tuple[str, Formula | str, str]] = [
        ("Unit", working.unit or "belum ditulis di skm.yaml", ""),
        ("Periode", wording.period(card.period) if card.period else _UNKNOWN, ""),
        ("Masa survei", survey, ""),
        ("Responden", Formula(respondents, card.respondents), COUNT),
        ("Instrumen", _asked(card.instrument), ""),
        ("Bobot", _weights(card.instrument), ""),
        ("Jawaban kosong", _blanks(card), ""),
        ("IKM unit", _POOLED[card.pooling], ""),
        ("IKM", Formula(f"={ikm}", float(card.ikm)), TWO),
        ("Mutu", Formula(f"={mutu}", card.mutu.letter), ""),
        (
            "Kinerja",
            Formula(f"={layout.kinerja_of(f'B{layout.facts[-2]}')}", card.mutu.kinerja),
            "",
        ),
    ]
    for label, value, number_format in facts:
        bold = label in {"IKM", "Mutu"}
        look = CellStyle(number_format, align="left", bold=bold, boxed=True)
        box = [Cell(None, _LEFT)] * 4
        yield [Cell(label, LABEL), Cell(value, look), *box]


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


def _table(working: Working, layout: Layout) -> Iterator[GridRow]:
    yield [Cell("Nilai setiap unsur", STRONG)]
    titles = ("Kode", "Unsur", "NRR", "Konversi", "Mutu", "Kinerja")
    # Numbers, so that the formulas below can count what they name.
    head = HEAD._replace(number_format='"Jawaban "0')
    counts = [Cell(value, head) for value in SCALE]
    ends = [Cell(title, HEAD) for title in ("Kosong", "Urutan terendah")]
    yield [*(Cell(title, HEAD) for title in titles), *counts, *ends]
    order = working.card.ranking
    scores = zip(layout.groups, working.card.scores, strict=True)
    for number, (group, score) in enumerate(scores, 1):
        yield _unsur(layout, group, score, number, order.index(score) + 1)


def _unsur(
    layout: Layout, group: UnsurColumns, score: UnsurScore, number: int, rank: int
) -> GridRow:
    row, first, last = layout.table + number, layout.table + 1, layout.table_last
    answers = layout.answers_of(group.letters, group.last_letters)
    mutu = score.mutu
    # The lower ones, and of those alike the ones that come before it.
    lower = f"SUMPRODUCT(--($C${first}:$C${last}<C{row}))"
    alike = f"SUMPRODUCT(--($C${first}:C{row}=C{row}))"
    return [
        Cell(group.unsur.code, MIDDLE),
        Cell(group.unsur.name, TEXT),
        calculated(layout.at(group.letters, layout.nrr), score.nrr, TWO),
        calculated(f"C{row}*{layout.factor}", score.konversi, TWO),
        calculated(layout.mutu_of(f"D{row}"), mutu.letter),
        calculated(layout.kinerja_of(f"E{row}"), mutu.kinerja),
        *(
            calculated(f"COUNTIF({answers},{letter}${layout.table})", count, COUNT)
            for letter, count in zip("GHIJ", score.tally.counts, strict=True)
        ),
        calculated(f"COUNTBLANK({answers})", score.blank, COUNT),
        calculated(f"{lower}+{alike}", rank, COUNT),
    ]


def _lowest(working: Working, layout: Layout) -> Iterator[GridRow]:
    priorities = working.card.priorities()
    count = wording.cardinal(len(priorities)).capitalize()
    yield [Cell(f"{count} unsur dengan nilai terendah", STRONG)]
    yield [Cell(title, HEAD) for title in ("Prioritas", "Unsur", "NRR")]
    first, last = layout.table + 1, layout.table_last
    for number, code in enumerate(priorities, 1):
        score = working.card.score(code)
        place = f"MATCH(A{layout.lowest + number},$L${first}:$L${last},0)"
        kode, name, nrr = (f"INDEX(${c}${first}:${c}${last},{place})" for c in "ABC")
        title = Formula(f'={kode}&" "&{name}', score.unsur.title)
        yield [
            Cell(number, MIDDLE),
            Cell(title, TEXT),
            calculated(nrr, score.nrr, TWO),
        ]


def _bands(working: Working) -> Iterator[GridRow]:
    yield [Cell("Rentang mutu", STRONG)]
    titles = ("Mutu", "Kinerja", "Mulai")
    yield [Cell(title, HEAD) for title in titles]
    for grade in working.card.instrument.grades:
        yield [
            Cell(grade.letter, MIDDLE),
            Cell(grade.kinerja, TEXT),
            Cell(float(grade.lower), _BOUND),
        ]
    yield [
        Cell("Konversi", MIDDLE),
        Cell("NRR dikalikan dengan", TEXT),
        Cell(KONVERSI_PER_NRR, MIDDLE),
    ]
