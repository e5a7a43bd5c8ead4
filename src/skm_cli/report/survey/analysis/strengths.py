"""Weaknesses and strengths: the unsur with the lowest and the highest NRR."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from skm_cli.context import Value, gap
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.report.phrases import nrr, titles, titles_with_nrr

_HIGHEST = 3


class Ends(NamedTuple):
    """The unsur that a report names as its lowest and its highest; none is both.

    Attributes:
        lowest: As many as the plan takes up, but at most half of all, and none with
            the highest NRR; the lowest first.
        highest: Three, but at most half of all, and those that equal the last of
            them; the highest first.
    """

    lowest: tuple[UnsurScore, ...]
    highest: tuple[UnsurScore, ...]


def ends_of(card: Scorecard) -> Ends:
    """The lowest and the highest unsur; neither where all are equal."""
    ranked = _from_the_top(card)
    if ranked[0].nrr == ranked[-1].nrr:
        return Ends((), ())
    half = len(ranked) // 2
    below = [score for score in card.ranking if score.nrr < ranked[0].nrr]
    lowest = below[: min(card.priority_count, half)]
    last = ranked[min(_HIGHEST, half) - 1].nrr
    above = [s for s in ranked if s.nrr >= last and s.nrr > lowest[-1].nrr]
    return Ends(tuple(lowest), tuple(above))


def _from_the_top(card: Scorecard) -> list[UnsurScore]:
    """The unsur from the highest NRR, exact; ties keep the regulation's order."""
    return sorted(card.scores, key=lambda score: -score.nrr)


def lowest_paragraphs(report: Report) -> list[str]:
    """Which unsur have the lowest values, and in what order ties stand."""
    card, named = report.card, ends_of(report.card).lowest
    if not named:
        return [_no_ends(report)]
    sentences = [_naming(named, "terendah", report)]
    sentences += _order(card.ranking, len(named), report)
    return [" ".join(sentences)]


def highest_paragraphs(report: Report) -> list[str]:
    """Which unsur have the highest values; none where no unsur is the highest."""
    named = ends_of(report.card).highest
    if not named:
        return []
    sentences = [_naming_highest(report)]
    if not _all_others_equal(report.card):
        sentences += _order(_from_the_top(report.card), len(named), report)
    return [" ".join(sentences)]


def named_ends(report: Report) -> Iterator[str]:
    """A sentence each on the lowest and the highest unsur, for a conclusion."""
    ends = ends_of(report.card)
    if ends.lowest:
        yield _naming(ends.lowest, "terendah", report)
        yield _naming_highest(report)
    else:
        yield _no_ends(report)


def _no_ends(report: Report) -> str:
    """Why none is the lowest: there is only one, or all are equal."""
    scores = report.card.scores
    if len(scores) == 1:
        only = titles_with_nrr(scores, report)
        return f"Survei ini menilai satu unsur pelayanan, yaitu {only}."
    return (
        f"Seluruh unsur memiliki nilai yang sama ({nrr(scores[0], report)}) sehingga "
        "tidak ada unsur yang nilainya terendah atau tertinggi."
    )


def _all_others_equal(card: Scorecard) -> bool:
    """Whether the unsur that are not the lowest are several and have one NRR."""
    ends = ends_of(card)
    equal = ends.highest[0].nrr == ends.highest[-1].nrr
    rest = len(card.scores) - len(ends.lowest)
    return equal and len(ends.highest) == rest > _HIGHEST


def _naming_highest(report: Report) -> str:
    named = ends_of(report.card).highest
    if _all_others_equal(report.card):
        count = wording.cardinal(len(named)).capitalize()
        value = nrr(named[0], report)
        return f"{count} unsur lainnya memiliki nilai yang sama, yaitu {value}."
    return _naming(named, "tertinggi", report)


def _naming(named: Sequence[UnsurScore], which: str, report: Report) -> str:
    count = len(named)
    unsur = "Unsur" if count == 1 else f"{wording.cardinal(count).capitalize()} unsur"
    return f"{unsur} dengan nilai {which} adalah {titles_with_nrr(named, report)}."


def _order(ranked: Sequence[UnsurScore], count: int, report: Report) -> Iterator[str]:
    """The sentences on ties among the first `count` unsur and at their end."""
    regulation = report.card.instrument.regulation
    for run in _runs(ranked, count, lambda score: score.nrr_printed):
        if run[0].nrr != run[-1].nrr:
            yield (
                f"Nilai {titles(run)} tercetak sama ({nrr(run[0], report)}); urutannya "
                "mengikuti nilai sebelum dibulatkan."
            )
    for run in _runs(ranked, count, lambda score: score.nrr):
        taken = [score for score in run if score in ranked[:count]]
        others = [score for score in run if score not in taken]
        same = f"Nilai {titles(run)} sama ({nrr(run[0], report)})"
        if others:
            yield (
                f"{same}. Menurut urutan unsur dalam {regulation}, {titles(taken)} "
                f"disebutkan, sedangkan {titles(others)} tidak disebutkan."
            )
        else:
            yield f"{same}; urutannya mengikuti urutan unsur dalam {regulation}."


def _runs(
    ranked: Sequence[UnsurScore], count: int, key: Callable[[UnsurScore], object]
) -> Iterator[tuple[UnsurScore, ...]]:
    """Groups of equal unsur, two and more, with one of the first `count` in each."""
    at = 0
    for _, run in groupby(ranked, key=key):
        alike = tuple(run)
        if len(alike) > 1 and at < count:
            yield alike
        at += len(alike)


_LOW = 2
"""The answers 1 and 2 are the low ones."""


def causes(report: Report) -> Value:
    """The cause that rtl.yaml gives for each priority, an item each."""
    return {
        "pengantar": "Penyebab nilai unsur prioritas diuraikan sebagai berikut.",
        "butir": [
            f"{block.score.unsur.title}. Penyebab: "
            f"{wording.sentence_end(block.entry.penyebab or gap('penyebab'))}"
            for block in report.blocks
        ],
    }


def low_answers(report: Report) -> Value:
    """The share of low answers to each priority, an item each."""
    return {
        "pengantar": "Sebaran jawaban pada unsur prioritas adalah sebagai berikut.",
        "butir": [_share(block.score, report) for block in report.blocks],
    }


def _share(score: UnsurScore, report: Report) -> str:
    tally = score.tally
    low = sum(tally.counts[:_LOW])
    called = _called(score)
    if not low:
        return f"{score.unsur.title}: tidak ada jawaban bernilai 1 atau 2{called}."
    share = wording.percentage(low, tally.answers, report.profile.decimal_mark)
    of = f"{wording.number(low)} dari {wording.number(tally.answers)} jawaban"
    return f"{score.unsur.title}: {of} ({share}) bernilai 1 atau 2{called}."


def _called(score: UnsurScore) -> str:
    """The labels of the low answers; empty where an unsur has several questions."""
    if len(score.unsur.items) > 1:
        return ""
    lowest, low, *_ = score.unsur.items[0].labels
    return f", yaitu “{lowest}” atau “{low}”"
