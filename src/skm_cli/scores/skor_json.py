"""The door to skor.json: the counts of a period, and the scores for people to read."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.scores.score import (
    Pooling,
    Scorecard,
    ServiceScore,
    UnsurScore,
    ties,
)
from skm_cli.domain.survey.instrument import Instrument, Unsur
from skm_cli.domain.survey.respondents import CATEGORIES, official_order
from skm_cli.domain.survey.source import Source
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.domain.tally import Tally, rounded
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.json_text import Json, dumps, notes_json
from skm_cli.scores.skor_certainty import CERTAINTY, dump_certainty, load_sums
from skm_cli.scores.skor_checks import (
    changed_values,
    impossible_characteristics,
    wrong_counts,
    wrong_sums,
)
from skm_cli.scores.skor_source import dump_source, load_left_out, load_source

SKOR_SCHEMA = "skm/skor/1"
_ANSWERS_HASH = "jawaban_csv"
_NEWER_KEYS = (
    "gabung_layanan", "jawaban_kosong", "responden_dibuang", *CERTAINTY, _ANSWERS_HASH,
)  # fmt: skip
_SCORE_AGAIN = "jalankan lagi skm score; berkas ini tidak untuk disunting"


class Skor(NamedTuple):
    """The contents of skor.json.

    Attributes:
        card: The scores, which follow from the counts.
        sources: The files and sheets that the answers came from.
        notes: The notes of reading and scoring them.
        answers_hash: The SHA-256, in hex, of the jawaban.csv that was written with
            them, to know one that a person edited; None where none was written.
    """

    card: Scorecard
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    answers_hash: str | None = None


def dump_skor(skor: Skor) -> str:
    """The text of skor.json, which is also the output of `skm score --format json`."""
    card, order = skor.card, [score.unsur.code for score in skor.card.ranking]
    tied = ties(card)
    return dumps(
        {
            "skema": SKOR_SCHEMA,
            "periode": str(card.period) if card.period else None,
            "survei": _survey(card),
            "instrumen": card.instrument.id,
            "bobot": card.instrument.weighting.text,
            "responden": card.respondents,
            "ikm": _printed(card.ikm, 2),
            "mutu": card.mutu.letter,
            "kinerja": card.mutu.kinerja,
            "unsur": [
                {
                    "kode": score.unsur.code,
                    "nama": score.unsur.name,
                    **_counts(score),
                    "nrr": _printed(score.nrr, 4),
                    "konversi": _printed(score.konversi, 2),
                    "mutu": score.mutu.letter,
                    "urutan_terendah": order.index(score.unsur.code) + 1,
                }
                for score in card.scores
            ],
            "prioritas": list(card.priorities()),
            "seri": [score.unsur.code for score in tied.at_cut],
            "layanan": [_service(service) for service in card.services],
            "responden_menurut": official_order(card.people),
            "sumber": [dump_source(source) for source in skor.sources],
            "catatan": notes_json(skor.notes),
            "gabung_layanan": card.pooling.value,
            "jawaban_kosong": card.blanks.value,
            "responden_dibuang": card.left_out or 0,
            **dump_certainty(card),
            _ANSWERS_HASH: skor.answers_hash,
        }
    )


def _survey(card: Scorecard) -> Json:
    if card.survey is None:
        return None
    return {
        "mulai": card.survey.first.isoformat(),
        "selesai": card.survey.last.isoformat(),
    }


def _service(service: ServiceScore) -> Json:
    ikm = service.ikm
    return {
        "nama": service.name,
        "responden": service.respondents,
        "ikm": None if ikm is None else _printed(ikm, 2),
        "mutu": None if ikm is None else service.scores[0].instrument.mutu(ikm).letter,
        "unsur": [
            {"kode": score.unsur.code, **_counts(score)} for score in service.scores
        ],
    }


def _counts(score: UnsurScore) -> dict[str, Json]:
    """The answers to an unsur; for several questions, also those to each of them."""
    whole: dict[str, Json] = {
        "jawaban": list(score.tally.counts),
        "kosong": score.blank,
    }
    if not score.instrument.item_based:
        return whole
    parts = zip(score.unsur.items, score.tallies, score.blanks, strict=True)
    items: list[Json] = [
        {"kode": item.code, "jawaban": list(tally.counts), "kosong": blank}
        for item, tally, blank in parts
    ]
    return {**whole, "butir": items}


def _printed(value: Fraction, places: int) -> float:
    # The shortest float of a rounded decimal prints as that decimal.
    return float(rounded(value, places))


def load_skor(
    data: bytes, *, shown: str, instrument_of: Callable[[str], Instrument]
) -> Skor:
    """The counts of skor.json, and the scores that follow from them.

    Args:
        data: The bytes of the file.
        shown: The file as messages show it.
        instrument_of: Finds an instrument by its id.

    Raises:
        ProblemsFoundError: The file is no skor.json, or contradicts itself.
    """
    try:
        content = json.loads(data)
        skor = _skor(content, instrument_of)
        expected = json.loads(dump_skor(skor))
        # Older files do not have these keys: their defaults hold.
        content = {key: expected[key] for key in _NEWER_KEYS} | content
    except (
        ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError
    ) as error:  # fmt: skip
        message = "isinya bukan nilai yang dapat dibaca"
        problem = Problem(Place(shown), message, _SCORE_AGAIN)
        raise ProblemsFoundError([problem]) from error
    messages = [
        *wrong_counts(skor.card),
        *impossible_characteristics(skor.card),
        *wrong_sums(skor.card),
        *changed_values(content, expected, ""),
    ]
    if messages:
        problems = [
            Problem(Place(shown), message, _SCORE_AGAIN) for message in messages
        ]
        raise ProblemsFoundError(problems)
    return skor


def files_and_answers_hash(data: bytes) -> tuple[frozenset[str], str | None]:
    """The files that a skor.json was made from, and the hash of its jawaban.csv.

    Empty and None where it cannot be read: it is about to be replaced.
    """
    try:
        content = json.loads(data)
        files = frozenset(block["berkas"] for block in content["sumber"])
        return files, content.get(_ANSWERS_HASH)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return frozenset(), None


def stored_answers(data: bytes) -> object:
    """The answers that a skor.json rests on, to be compared; None where it is broken.

    They are the hashes of its files and sheets, its respondents and their answers.
    """
    try:
        content = json.loads(data)
        files = sorted((s["sha256"], s["lembar"]) for s in content["sumber"])
        answers = [unsur["jawaban"] for unsur in content["unsur"]]
        return files, content["responden"], answers
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return None


def _skor(
    content: Mapping[str, Any], instrument_of: Callable[[str], Instrument]
) -> Skor:
    name = content["instrumen"]
    if content["skema"] != SKOR_SCHEMA or not isinstance(name, str):
        raise ValueError(content["skema"])
    instrument = instrument_of(name).weighted(content["bobot"])
    return Skor(
        _card(content, instrument),
        tuple(map(load_source, content["sumber"])),
        # A place is stored as it prints; its parts are not needed any more.
        tuple(
            Note(Place(note["tempat"]), note["pesan"], note["saran"])
            for note in content["catatan"]
        ),
        content.get(_ANSWERS_HASH),
    )


def _card(content: Mapping[str, Any], instrument: Instrument) -> Scorecard:
    code, people = content["periode"], content["responden_menurut"]
    card = Scorecard(
        instrument=instrument,
        period=None if code is None else Period.parse(code),
        survey=_window(content["survei"]),
        respondents=content["responden"],
        scores=_scores(content["unsur"], instrument),
        services=tuple(
            ServiceScore(s["nama"], s["responden"], _scores(s["unsur"], instrument))
            for s in content["layanan"]
        ),
        people={
            name: dict(people[name].items()) for name in CATEGORIES if name in people
        },
        pooling=Pooling(content.get("gabung_layanan", Pooling.RESPONDENTS)),
        left_out=load_left_out(content),
        sums=load_sums(content.get("sebaran"), len(instrument.items)),
        population=content.get("populasi"),
    )
    # The stored scores decide how many unsur the plan takes up.
    count = len(content["prioritas"])
    known = 1 <= count <= len(instrument.unsur)
    return replace(card, priority_count=count) if known else card


def _window(survey: Mapping[str, str] | None) -> SurveyWindow | None:
    if survey is None:
        return None
    first, last = survey["mulai"], survey["selesai"]
    return SurveyWindow(date.fromisoformat(first), date.fromisoformat(last))


def _scores(
    blocks: Sequence[Mapping[str, Any]], instrument: Instrument
) -> tuple[UnsurScore, ...]:
    return tuple(
        _score(unsur, block, instrument)
        for unsur, block in zip(instrument.unsur, blocks, strict=True)
    )


def _score(
    unsur: Unsur, block: Mapping[str, Any], instrument: Instrument
) -> UnsurScore:
    items = block["butir"] if instrument.item_based else [block]
    if len(items) != len(unsur.items):
        raise ValueError(unsur.code)
    return UnsurScore(
        unsur,
        tuple(_tally(item["jawaban"]) for item in items),
        tuple(item["kosong"] for item in items),
        instrument,
    )


def _tally(counts: Sequence[int]) -> Tally:
    a, b, c, d = counts
    return Tally((a, b, c, d))
