"""Audit workbooks of made-up answers, and how to open them."""

import io
import random
from collections.abc import Mapping, Sequence

from openpyxl import Workbook, load_workbook

from cards import INSTRUMENT
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note
from skm_cli.domain.scores.score import Scorecard, ServiceScore, UnsurScore
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.source import Source
from skm_cli.domain.tally import Tally
from skm_cli.scores.audit.audit_workbook import AuditContent, audit_workbook

Rows = Sequence[Sequence[int]]
SOURCE = Source(
    "responses.xlsx", "0f" * 32, "Jawaban", 1, {"U1": "G · Persyaratan"}, ()
)


def working(
    rows: Rows,
    services: Sequence[str] = (),
    *,
    people: Mapping[str, Mapping[str, int]] | None = None,
    sources: Sequence[Source] = (SOURCE,),
    notes: Sequence[Note] = (),
    unit: str | None = "Sekretariat Daerah",
    period: str | None = "2023Q4",
    instrument: Instrument = INSTRUMENT,
) -> AuditContent:
    """What an audit workbook is made of: a row of answers a respondent, 0 for a blank."""

    def tally(some: Rows, place: int) -> Tally:
        a, b, c, d = ([row[place] for row in some].count(v) for v in (1, 2, 3, 4))
        return Tally((a, b, c, d))

    def scores(some: Rows) -> tuple[UnsurScore, ...]:
        places = iter(range(len(instrument.items)))
        found = []
        for unsur in instrument.unsur:
            tallies = tuple(tally(some, next(places)) for _ in unsur.items)
            blanks = tuple(len(some) - tally.answers for tally in tallies)
            found.append(UnsurScore(unsur, tallies, blanks, instrument))
        return tuple(found)

    served = [
        (name, [row for row, s in zip(rows, services, strict=True) if s == name])
        for name in dict.fromkeys(services)
    ]
    card = Scorecard(
        instrument=instrument,
        period=Period.parse(period) if period else None,
        survey=None,
        respondents=len(rows),
        scores=scores(rows),
        services=tuple(ServiceScore(n, len(some), scores(some)) for n, some in served),
        people=people or {},
    )
    answers = tuple(bytes(column) for column in zip(*rows, strict=True))
    return AuditContent(card, unit, answers, tuple(services), sources, notes, "1.2.3")


def random_rows(seed: int, respondents: int, questions: int = 9) -> list[list[int]]:
    """Answers as people give them, blanks among them."""
    chance = random.Random(seed)  # noqa: S311 - it only makes up answers
    return [
        chance.choices(range(5), (4, 2, 9, 45, 40), k=questions)
        for _ in range(respondents)
    ]


def open_workbook(data: bytes, *, values: bool = False) -> Workbook:
    """Open a workbook with its formulas, or with the values stored beside them."""
    return load_workbook(io.BytesIO(data), data_only=values)


def open_audit(made: AuditContent, *, values: bool = False) -> Workbook:
    """Write an audit workbook and open it."""
    return open_workbook(audit_workbook(made), values=values)
