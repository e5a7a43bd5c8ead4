"""The door to the scores as CSV, which a spreadsheet opens by a double click."""

import csv
import io
from collections.abc import Iterator

from skm_cli.domain import wording
from skm_cli.domain.scores.score import Blanks, Pooling, Scorecard
from skm_cli.domain.tally import SCALE, rounded

_BOM = "\ufeff"
"""Without it, Excel reads UTF-8 as the encoding of the machine."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HEADER = (
    "Kode", "Unsur", "NRR", "Konversi", "Mutu", *(f"Jawaban {v}" for v in SCALE),
    "Kosong", "Urutan terendah", "Prioritas",
)  # fmt: skip
CsvCell = str | int


def dump_csv(card: Scorecard) -> str:
    """The text of the CSV: a row for each unsur and one for the unit.

    The separator is the semicolon, since the comma is the decimal sign of Excel in
    Indonesia.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(_HEADER)
    for row in _rows(card):
        writer.writerow([_harmless(cell) for cell in row])
    return _BOM + text.getvalue()


def _rows(card: Scorecard) -> Iterator[tuple[CsvCell, ...]]:
    order = [score.unsur.code for score in card.ranking]
    priorities = card.priorities()
    for score in card.scores:
        code = score.unsur.code
        yield (
            code,
            score.unsur.name,
            wording.number(score.nrr_printed),
            wording.number(rounded(score.konversi, 2)),
            score.mutu.letter,
            *score.tally.counts,
            score.blank,
            order.index(code) + 1,
            "ya" if code in priorities else "",
        )
    index = wording.number(rounded(card.ikm, 2))
    blank = ("",) * (len(_HEADER) - 5)
    yield ("IKM", _about(card), "", index, card.mutu.letter, *blank)


def _about(card: Scorecard) -> str:
    """The respondents and the rules of the IKM."""
    parts = [
        f"{card.respondents} responden",
        f"bobot {card.instrument.weighting.printed()}",
    ]
    if card.pooling is Pooling.SERVICES:
        parts.append("rerata layanan")
    if card.blanks is Blanks.DROP_ROW:
        parts.append(f"{card.left_out} responden dengan jawaban kosong tidak dihitung")
    if card.period:
        parts.insert(0, wording.period(card.period))
    return f"IKM unit ({', '.join(parts)})"


def _harmless(cell: CsvCell) -> CsvCell:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell
