"""Weaknesses and strengths: the lowest and the highest unsur of a survey."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.report import Report
from skm_cli.domain.score import Scorecard, UnsurScore
from skm_cli.rendering.narrative import nrr, titles, titles_with_nrr

_HIGHEST = 3


class Ends(NamedTuple):
    """The unsur that a report names as its lowest and its highest, none in both.

    Attributes:
        lowest: As many as the plan takes up, at most half of all; the lowest first.
        highest: Those with the highest NRR, the highest first; empty where no unsur
            lies above the lowest that are named.
    """

    lowest: tuple[UnsurScore, ...]
    highest: tuple[UnsurScore, ...]


def ends_of(card: Scorecard) -> Ends:
    """The lowest and the highest unsur; neither where all are equal."""
    if _all_equal(card):
        return Ends((), ())
    half = len(card.scores) // 2
    lowest = card.ranking[: min(card.priority_count, half)]
    above = [score for score in _from_the_top(card) if score.nrr > lowest[-1].nrr]
    return Ends(lowest, tuple(above[: min(_HIGHEST, half)]))


def _all_equal(card: Scorecard) -> bool:
    return card.ranking[0].nrr == card.ranking[-1].nrr


def _from_the_top(card: Scorecard) -> list[UnsurScore]:
    """From the highest exact NRR; a tie keeps the regulation's order."""
    return sorted(card.scores, key=lambda score: -score.nrr)


def lowest(report: Report) -> list[str]:
    """Which unsur have the lowest values, and in what order ties stand."""
    card = report.card
    if len(card.scores) == 1:
        only = titles_with_nrr(card.scores, report)
        return [f"Survei ini menilai satu unsur pelayanan, yaitu {only}."]
    if _all_equal(card):
        same = nrr(card.scores[0], report)
        said = f"Seluruh unsur memiliki nilai yang sama ({same}) sehingga tidak ada"
        return [f"{said} unsur yang nilainya terendah atau tertinggi."]
    named = ends_of(card).lowest
    told = [_naming(named, "terendah", report)]
    told += _order(card.ranking, len(named), report)
    return [" ".join(told)]


def highest(report: Report) -> list[str]:
    """Which unsur have the highest values; nothing where `lowest` says it all."""
    card = report.card
    if _all_equal(card):
        return []
    named = ends_of(card).highest
    ranked = _from_the_top(card)
    if not named:
        count = sum(score.nrr == ranked[0].nrr for score in ranked)
        said = (
            f"Nilai tertinggi adalah {nrr(ranked[0], report)} dan dimiliki oleh "
            f"{wording.cardinal(count)} unsur, termasuk unsur yang telah disebutkan, "
            "sehingga tidak ada unsur yang menonjol nilainya."
        )
        return [said]
    told = [_naming(named, "tertinggi", report)]
    told += _order(ranked, len(named), report)
    return [" ".join(told)]


def named_ends(report: Report) -> Iterator[str]:
    """The same in one sentence each, for a conclusion."""
    if len(report.card.scores) == 1 or _all_equal(report.card):
        yield from lowest(report)
        return
    ends = ends_of(report.card)
    yield _naming(ends.lowest, "terendah", report)
    if ends.highest:
        yield _naming(ends.highest, "tertinggi", report)


def _naming(named: Sequence[UnsurScore], which: str, report: Report) -> str:
    count = len(named)
    unsur = "Unsur" if count == 1 else f"{wording.cardinal(count).capitalize()} unsur"
    return f"{unsur} dengan nilai {which} adalah {titles_with_nrr(named, report)}."


def _order(ranked: Sequence[UnsurScore], count: int, report: Report) -> Iterator[str]:
    """What has to be said about ties among the first so many, and at their end."""
    regulation = report.card.instrument.regulation
    for run in _runs(ranked, count, lambda score: score.nrr_printed):
        if run[0].nrr != run[-1].nrr:
            yield (
                f"Nilai {titles(run)} tercetak sama ({nrr(run[0], report)}); urutannya "
                "mengikuti nilai sebelum dibulatkan."
            )
    for run in _runs(ranked, count, lambda score: score.nrr):
        taken = [score for score in run if score in ranked[:count]]
        left = [score for score in run if score not in taken]
        same = f"Nilai {titles(run)} sama ({nrr(run[0], report)})"
        if left:
            yield (
                f"{same}; menurut urutan unsur dalam {regulation}, {titles(taken)} "
                f"disebutkan, sedangkan {titles(left)} tidak disebutkan."
            )
        else:
            yield f"{same}; urutannya mengikuti urutan unsur dalam {regulation}."


def _runs(
    ranked: Sequence[UnsurScore], count: int, key: Callable[[UnsurScore], object]
) -> Iterator[tuple[UnsurScore, ...]]:
    """Groups of several that are alike, each with one of the first so many in it."""
    at = 0
    for _, run in groupby(ranked, key=key):
        alike = tuple(run)
        if len(alike) > 1 and at < count:
            yield alike
        at += len(alike)
