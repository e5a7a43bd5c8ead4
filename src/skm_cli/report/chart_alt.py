"""The alternative texts of charts: what each shows, in sentences."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from skm_cli.domain import wording
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.scores.trend import Point
from skm_cli.domain.survey.respondents import UNFILLED
from skm_cli.domain.tally import rounded

_MOST_NAMED = 3


def of_unsur(card: Scorecard, mark: str) -> str:
    """The highest and the lowest NRR, and how many unsur have which mutu."""
    return " ".join(_of_unsur(card, mark))


def _of_unsur(card: Scorecard, mark: str) -> Iterator[str]:
    low, high = card.ranking[0], card.ranking[-1]
    if len(card.scores) == 1:
        value = _nrr(low, mark)
        yield f"{low.unsur.title} memiliki NRR {value} dengan mutu {low.mutu}."
        return
    if low.nrr == high.nrr:
        yield (
            f"Seluruh unsur memiliki NRR yang sama, yaitu {_nrr(low, mark)} dengan "
            f"mutu {low.mutu}."
        )
        return
    lowest = [score for score in card.scores if score.nrr == low.nrr]
    highest = [score for score in card.scores if score.nrr == high.nrr]
    yield (
        f"NRR tertinggi adalah {_nrr(high, mark)} (mutu {high.mutu.letter}) pada "
        f"{_named(highest)} dan NRR terendah adalah {_nrr(low, mark)} (mutu "
        f"{low.mutu.letter}) pada {_named(lowest)}."
    )
    by_mutu = [
        (mutu, len(list(same)))
        for mutu, same in groupby(reversed(card.ranking), key=lambda score: score.mutu)
    ]
    if len(by_mutu) == 1:
        yield f"Seluruh unsur bermutu {low.mutu}."
        return
    counts = [f"{wording.cardinal(n)} unsur bermutu {mutu}" for mutu, n in by_mutu]
    yield f"Menurut mutunya, terdapat {wording.listing(counts)}."


def of_answers(card: Scorecard, mark: str) -> str:
    """The share of high answers, and the unsur with most low ones."""
    high = sum(sum(score.tally.counts[2:]) for score in card.scores)
    total = sum(score.tally.answers for score in card.scores)
    share = wording.percentage(high, total, mark)
    sentence = f"Sebanyak {share} dari seluruh jawaban bernilai 3 atau 4."
    most = max(map(_low_share, card.scores))
    if not most:
        return f"{sentence} Tidak ada jawaban bernilai 1 atau 2."
    where = [score for score in card.scores if _low_share(score) == most]
    share = wording.percentage(most.numerator, most.denominator, mark)
    return (
        f"{sentence} Jawaban bernilai 1 atau 2 paling banyak diberikan pada "
        f"{_named(where)} ({share})."
    )


def of_trend(points: Sequence[Point], mark: str) -> str:
    """The newest IKM, its change, and the lowest and highest of all."""
    before, last = points[-2:]
    values = [_ikm(point, mark) for point in points]
    sentence = (
        f"IKM {wording.period(last.period)} adalah {values[-1]} (mutu "
        f"{last.mutu.letter}), {_change(before, last, mark)} IKM "
        f"{wording.period(before.period)} ({values[-2]})."
    )
    if len(points) == 2:  # noqa: PLR2004 - the sentence above says both
        return sentence
    low, high = (each(points, key=lambda point: point.ikm) for each in (min, max))
    return (
        f"{sentence} Dalam {wording.cardinal(len(points))} periode, IKM tertinggi "
        f"adalah {_ikm(high, mark)} ({wording.period(high.period)}) dan terendah "
        f"{_ikm(low, mark)} ({wording.period(low.period)})."
    )


def of_people(name: str, counts: Mapping[str, int], mark: str) -> str:
    """How many respondents are in each category, the largest first."""
    total = sum(counts.values())
    categories = [
        f"{category} {wording.number(count)} responden "
        f"({wording.percentage(count, total, mark)})"
        for category, count in sorted(counts.items(), key=lambda each: _rank(*each))
    ]
    return (
        f"Dari {wording.number(total)} responden, menurut {name.replace('_', ' ')}: "
        f"{wording.listing(categories)}."
    )


def _rank(category: str, count: int) -> tuple[bool, int]:
    return category == UNFILLED, -count


def _nrr(score: UnsurScore, mark: str) -> str:
    return wording.number(score.nrr_printed, mark)


def _ikm(point: Point, mark: str) -> str:
    return wording.number(rounded(point.ikm, 2), mark)


def _low_share(score: UnsurScore) -> Fraction:
    return Fraction(sum(score.tally.counts[:2]), score.tally.answers)


def _named(scores: Sequence[UnsurScore]) -> str:
    if len(scores) > _MOST_NAMED:
        return f"{wording.cardinal(len(scores))} unsur"
    return wording.listing([score.unsur.title for score in scores])


def _change(before: Point, after: Point, mark: str) -> str:
    change = after.ikm - before.ikm
    size = rounded(abs(change), 2)
    if not size:
        return "sama dengan"
    way = "naik" if change > 0 else "turun"
    return f"{way} {wording.number(size, mark)} dari"
