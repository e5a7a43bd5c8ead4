"""The contradictions in a skor.json, as messages in Indonesian."""

import json
from collections.abc import Iterator, Mapping, Sequence

from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.domain.survey.respondents import is_category
from skm_cli.domain.tally import SCALE, Tally
from skm_cli.files.json_text import Json


def wrong_counts(card: Scorecard) -> Iterator[str]:
    """Counts that are impossible, or do not add up to the respondents."""
    whole = ("", card.respondents, card.scores)
    parts = [(f" ({s.name})", s.respondents, s.scores) for s in card.services]
    for where, respondents, scores in (whole, *parts):
        for code, tally, blank in _items(scores):
            counts = (*tally.counts, blank)
            if any(type(count) is not int or count < 0 for count in counts):
                yield f"jawaban {code}{where} bukan bilangan cacah"
            elif sum(counts) != respondents:
                yield (
                    f"jawaban dan kosong {code}{where} berjumlah "
                    f"{sum(counts)}, sedangkan respondennya {respondents}"
                )
    if parts and sum(service.respondents for service in card.services) != whole[1]:
        yield "jumlah responden semua layanan tidak sama dengan `responden`"


def wrong_sums(card: Scorecard) -> Iterator[str]:
    """Sums in `sebaran` that contradict the counts, and an impossible population."""
    population = card.population
    if population is not None and (type(population) is not int or population < 1):
        yield "`populasi` bukan bilangan bulat di atas nol"
    if card.sums is None:
        return
    pairs, complete = card.sums
    for a, (code, tally, _) in enumerate(_items(card.scores)):
        once, twice = (
            sum(v**power * n for v, n in zip(SCALE, tally.counts, strict=True))
            for power in (1, 2)
        )
        own = (pairs.both[a][a], pairs.sums[a][a], pairs.products[a][a])
        if own != (tally.answers, once, twice):
            yield f"`sebaran` tidak sejalan dengan jawaban {code}"
    parts = zip(("berpasangan", "lengkap"), (pairs, complete), strict=True)
    for name, moments in parts:
        if not moments.possible:
            yield f"`sebaran.{name}` bukan jumlah jawaban 1 sampai dengan 4"


def _items(scores: Sequence[UnsurScore]) -> Iterator[tuple[str, Tally, int]]:
    for score in scores:
        codes = (item.code for item in score.unsur.items)
        yield from zip(codes, score.tallies, score.blanks, strict=True)


def impossible_characteristics(card: Scorecard) -> Iterator[str]:
    """Characteristics with unknown categories or impossible counts."""
    for name, counts in card.people.items():
        where = f"`responden_menurut.{name}`"
        unknown = [repr(c) for c in counts if not is_category(name, c)]
        if unknown:
            yield f"{where} memuat {', '.join(unknown)}, yang bukan kelompoknya"
        if any(type(count) is not int or count < 0 for count in counts.values()):
            yield f"jumlah dalam {where} bukan bilangan cacah"
        elif sum(counts.values()) != card.respondents:
            yield (
                f"{where} berjumlah {sum(counts.values())}, "
                f"sedangkan respondennya {card.respondents}"
            )


def changed_values(actual: Json, expected: Json, where: str) -> Iterator[str]:
    """The values that were edited: those that do not follow from the counts.

    Args:
        actual: The value in the file.
        expected: The value that follows from the counts.
        where: The keys above it, each with a dot before it.
    """
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        for key, value in expected.items():
            yield from changed_values(actual.get(key), value, f"{where}.{key}")
    elif (
        isinstance(expected, list)
        and isinstance(actual, list)
        and len(actual) == len(expected)
    ):
        for index, value in enumerate(expected):
            yield from changed_values(actual[index], value, f"{where}[{index}]")
    elif actual != expected:
        name = where.removeprefix(".")
        yield f"`{name}` berisi {_shown(actual)}, menurut jawabannya {_shown(expected)}"


def _shown(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text.replace(".", ",") if isinstance(value, float) else text
