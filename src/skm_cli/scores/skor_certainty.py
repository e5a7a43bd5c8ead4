"""The keys of skor.json about the certainty of its scores, and the sums for them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from skm_cli.domain.scores.certainty import (
    Interval,
    index_interval,
    nrr_interval,
    reliability,
)
from skm_cli.domain.scores.moments import Matrix, Moments, Sums
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.tally import rounded
from skm_cli.files.json_text import Json

CERTAINTY = ("populasi", "rentang_keyakinan", "keajekan", "sebaran")
"""The keys."""

_LEVEL = 95
_INDEX_PLACES, _PLACES = 2, 4
_NAMES = ("n", "jumlah", "hasil_kali")


def dump_certainty(card: Scorecard) -> dict[str, Json]:
    """The keys with their values; null for what is not known."""
    consistency = reliability(card)
    return {
        "populasi": card.population,
        "rentang_keyakinan": {
            "tingkat": _LEVEL,
            "ikm": _interval(index_interval(card), _INDEX_PLACES),
            "unsur": {
                score.unsur.code: _interval(nrr_interval(card, score), _PLACES)
                for score in card.scores
            },
        },
        "keajekan": consistency
        and {
            "alpha": _number(consistency.alpha),
            "responden": consistency.respondents,
            "korelasi_butir_total": {
                code: _number(value) for code, value in consistency.item_total.items()
            },
        },
        "sebaran": card.sums
        and {
            # Without a blank, all respondents are those who answered everything.
            "berpasangan": None
            if card.sums.pairs == card.sums.complete
            else _pairs(card.sums.pairs),
            "lengkap": _complete(card.sums.complete),
        },
    }


def load_sums(content: Mapping[str, Any] | None, items: int) -> Sums | None:
    """The sums of skor.json; None where they were not kept.

    Args:
        content: The value of `sebaran`.
        items: How many questions the instrument has.

    Raises:
        AttributeError, KeyError, TypeError, ValueError: The value has another form.
    """
    if content is None:
        return None
    pairs, compact = content["berpasangan"], content["lengkap"]
    complete = (
        [[compact["n"]] * items] * items,
        [[total] * items for total in compact["jumlah"]],
        compact["hasil_kali"],
    )
    whole = Moments(*(_matrix(matrix, items) for matrix in complete))
    if pairs is None:
        return Sums(whole, whole)
    return Sums(Moments(*(_matrix(pairs[name], items) for name in _NAMES)), whole)


def _matrix(rows: Sequence[Sequence[int]], items: int) -> Matrix:
    matrix = tuple(tuple(row) for row in rows)
    whole = all(type(value) is int for row in matrix for value in row)
    if not whole or [len(row) for row in matrix] != [items] * items:
        raise ValueError(rows)
    return matrix


def _pairs(moments: Moments) -> Json:
    parts = (moments.both, moments.sums, moments.products)
    return {name: _rows(matrix) for name, matrix in zip(_NAMES, parts, strict=True)}


def _complete(moments: Moments) -> Json:
    # Complete answers: each question has the same respondents.
    own = [row[place] for place, row in enumerate(moments.sums)]
    parts = (moments.both[0][0], own, _rows(moments.products))
    return dict(zip(_NAMES, parts, strict=True))


def _rows(matrix: Matrix) -> list[Json]:
    return [list(row) for row in matrix]


def _interval(interval: Interval | None, places: int) -> Json:
    return interval and [float(rounded(end, places)) for end in interval]


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(rounded(value, _PLACES))
