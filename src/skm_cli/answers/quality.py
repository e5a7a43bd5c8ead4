"""Finds the rows of a sheet that need attention: those alike, and blanks."""

from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import Raw

# Fewer equal answers are no pattern.
_ENOUGH = 3


class Quality(NamedTuple):
    """The rows of a sheet that need attention; all of them count.

    Attributes:
        straight: The rows with the same answer to every unsur.
        in_a_row: The rows of each run of respondents one below the other whose cells
            are all the same but for number and time; without those of `twins`.
        twins: Groups of rows that are the same in every cell but for their number,
            where chance does not explain it.
        blanks: The rows that leave an unsur blank, by its code.
    """

    straight: Sequence[int]
    in_a_row: Sequence[Sequence[int]]
    twins: Sequence[Sequence[int]]
    blanks: dict[str, Sequence[int]]


@dataclass(slots=True)
class RowChecks:
    """Compares respondents block by block, and keeps a few numbers of each.

    Rows are compared by the hashes of their cells: what people typed is not kept.

    Attributes:
        unsur: The columns of the answers, from 1, by the unsur's code.
        numbering: The columns of running numbers, in which all rows differ.
        moments: The columns of dates and times.
    """

    unsur: dict[str, int]
    numbering: Collection[int]
    moments: Collection[int]
    _rows: "array[int]" = field(default_factory=lambda: array("q"))
    _straight: "array[int]" = field(default_factory=lambda: array("q"))
    _blanks: dict[str, "array[int]"] = field(default_factory=dict)
    _timeless: "array[int]" = field(default_factory=lambda: array("q"))
    _timed: "array[int]" = field(default_factory=lambda: array("q"))
    _people: "array[int]" = field(default_factory=lambda: array("q"))
    _moments: "array[int]" = field(default_factory=lambda: array("q"))

    def add(
        self,
        block: Sequence[Sequence[Raw]],
        rows: Sequence[int],
        coded: Sequence[Sequence[int]],
    ) -> None:
        """Take in some more respondents.

        Args:
            block: The cells of their rows.
            rows: The numbers of their rows.
            coded: The codes of their answers by unsur, in the order of `unsur`.
        """
        self._rows.extend(rows)
        for code, answers in zip(self.unsur, coded, strict=True):
            blank = [
                row for row, answer in zip(rows, answers, strict=True) if not answer
            ]
            self._blanks.setdefault(code, array("q")).extend(blank)
        if len(self.unsur) >= _ENOUGH:
            self._straight.extend(
                row
                for row, answers in zip(rows, zip(*coded, strict=True), strict=True)
                if len(set(answers)) == 1 and answers[0] in SCALE
            )
        width = len(block[0])
        asked = set(self.unsur.values())
        people = [
            at
            for at in range(1, width + 1)
            if at not in asked and at not in self.numbering and at not in self.moments
        ]
        who = _hashes(block, people)
        when = _hashes(block, [at for at in self.moments if at <= width])
        what = _hashes(block, list(self.unsur.values()))
        self._people.extend(who)
        self._moments.extend(map(hash, zip(who, when, strict=True)))
        timeless = list(map(hash, zip(who, what, strict=True)))
        self._timeless.extend(timeless)
        self._timed.extend(map(hash, zip(timeless, when, strict=True)))

    def quality(self) -> Quality:
        """The rows that need attention, among all taken in."""
        twins = self._twins()
        twin_rows = {row for rows in twins for row in rows}
        return Quality(
            straight=self._straight,
            in_a_row=[run for run in self._runs() if not twin_rows.issuperset(run)],
            twins=twins,
            blanks=dict(self._blanks),
        )

    def _twins(self) -> list[list[int]]:
        """The groups of equal rows, where most people differ but for their answers.

        Else many rows would be equal by chance: four of ten give a 4 everywhere.
        """
        if self._mostly_differ(self._people):
            return _alike(self._timeless, self._rows)
        if self._mostly_differ(self._moments):
            return _alike(self._timed, self._rows)
        return []

    def _mostly_differ(self, hashes: "array[int]") -> bool:
        return 2 * len(set(hashes)) > len(hashes)

    def _runs(self) -> Iterator[list[int]]:
        pairs = zip(self._timeless, self._rows, strict=True)
        for _, run in groupby(pairs, key=itemgetter(0)):
            rows = [row for _, row in run]
            if len(rows) > 1:
                yield rows


def _hashes(block: Sequence[Sequence[Raw]], columns: Sequence[int]) -> list[int]:
    if not columns:
        return [0] * len(block)
    cells = itemgetter(*(at - 1 for at in columns))
    return [hash(cells(row)) for row in block]


def _alike(hashes: "array[int]", rows: "array[int]") -> list[list[int]]:
    """The rows of equal hashes, in groups of two and more, in reading order."""
    twice = {one for one, another in pairwise(sorted(hashes)) if one == another}
    groups: dict[int, list[int]] = {}
    for one, row in zip(hashes, rows, strict=True):
        if one in twice:
            groups.setdefault(one, []).append(row)
    return list(groups.values())
