"""Sums over respondents from which variances and covariances of answers follow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import and_
from typing import NamedTuple, Self

from skm_cli.domain.tally import SCALE

Matrix = tuple[tuple[int, ...], ...]
"""A number for each pair of questions: `matrix[a][b]`."""

_PLANES = (1, 2, 4)
"""The binary digits of an answer, which is their sum: three of them hold 1 to 4.

A sum of products is then a sum of counts of respondents who share two digits."""


@dataclass(frozen=True, slots=True)
class Moments:
    """Sums over the respondents who answered two questions, for each pair of them.

    All are integers and add up, as tallies do: files, services and months in any
    order. On the diagonal both questions are the same one, and the sums are those of
    its tally.

    Attributes:
        both: How many answered question `a` and question `b`.
        sums: The sum of their answers to question `a`.
        products: The sum of the products of their two answers.
    """

    both: Matrix
    sums: Matrix
    products: Matrix

    def __add__(self, other: Self) -> Self:
        return type(self)(
            _added(self.both, other.both),
            _added(self.sums, other.sums),
            _added(self.products, other.products),
        )

    def deviations(self, a: int, b: int) -> int:
        """The sum of the products of the two answers' distances from their means.

        Times the number of those who answered `a` and of those who answered `b`, so
        that it is an integer. The means are those of all who answered `a`, and of all
        who answered `b`; the sum goes over those who answered both.
        """
        all_a, all_b = self.both[a][a], self.both[b][b]
        total_a, total_b = self.sums[a][a], self.sums[b][b]
        return (
            all_a * all_b * self.products[a][b]
            - total_a * all_b * self.sums[b][a]
            - total_b * all_a * self.sums[a][b]
            + total_a * total_b * self.both[a][b]
        )

    def mean(self, a: int) -> Fraction:
        """The mean answer to a question, exact.

        Raises:
            ZeroDivisionError: Nobody answered.
        """
        return Fraction(self.sums[a][a], self.both[a][a])

    @property
    def possible(self) -> bool:
        """Answers with these sums can exist: symmetric, and within the scale."""
        least, most = SCALE[0], SCALE[-1]
        pairs = [(a, b) for a in range(self.questions) for b in range(self.questions)]
        return all(
            self.both[a][b] == self.both[b][a]
            and self.products[a][b] == self.products[b][a]
            and 0 <= self.both[a][b] <= min(self.both[a][a], self.both[b][b])
            and least * self.both[a][b] <= self.sums[a][b] <= most * self.both[a][b]
            and least * self.sums[a][b] <= self.products[a][b] <= most * self.sums[a][b]
            for a, b in pairs
        )

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return len(self.both)


class Sums(NamedTuple):
    """The sums that are kept of the answers of a survey.

    Attributes:
        pairs: Those of all respondents.
        complete: Those of the respondents who left no question blank.
    """

    pairs: Moments
    complete: Moments


def sums(answers: Sequence[bytes]) -> Sums:
    """The sums of answers, a question a row and a byte a respondent.

    Args:
        answers: 1 to 4; any other byte is a blank.
    """
    return Sums(moments(answers), complete_moments(answers))


def moments(answers: Sequence[bytes]) -> Moments:
    """The moments of answers, a question a row and a byte a respondent.

    Args:
        answers: 1 to 4; any other byte is a blank.
    """
    return _of([_bitmaps(one) for one in answers])


def complete_moments(answers: Sequence[bytes]) -> Moments:
    """The moments of the respondents who left no question blank."""
    bitmaps = [_bitmaps(one) for one in answers]
    complete = reduce(and_, (answered for answered, *_ in bitmaps))
    return _of([[plane & complete for plane in planes] for planes in bitmaps])


def _of(bitmaps: Sequence[Sequence[int]]) -> Moments:
    def matrix(cell: Callable[[Sequence[int], Sequence[int]], int]) -> Matrix:
        return tuple(tuple(cell(a, b) for b in bitmaps) for a in bitmaps)

    return Moments(
        both=matrix(lambda a, b: (a[0] & b[0]).bit_count()),
        sums=matrix(lambda a, b: _sum(a, b[0])),
        products=matrix(
            lambda a, b: sum(
                weight * _sum(a, plane)
                for weight, plane in zip(_PLANES, b[1:], strict=True)
            )
        ),
    )


def _sum(planes: Sequence[int], among: int) -> int:
    """The sum of the answers of some respondents, a bit a respondent."""
    return sum(
        weight * (plane & among).bit_count()
        for weight, plane in zip(_PLANES, planes[1:], strict=True)
    )


def _bitmaps(answers: bytes) -> list[int]:
    """Bitmaps with a bit for each respondent: who answered, then one for each plane."""
    return [int(answers.translate(table) or b"0", 2) for table in _TABLES]


def _table(among: int) -> bytes:
    """Translates an answer into `1` when it has one of these digits, else into `0`."""
    return bytes(b"01"[byte in SCALE and byte & among > 0] for byte in range(256))


_TABLES = (_table(sum(_PLANES)), *map(_table, _PLANES))


def _added(one: Matrix, other: Matrix) -> Matrix:
    return tuple(
        tuple(a + b for a, b in zip(row, row_of_other, strict=True))
        for row, row_of_other in zip(one, other, strict=True)
    )
