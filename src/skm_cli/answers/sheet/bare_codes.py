"""Settles what a header's code means where the code alone does not say.

The regulation lists pengaduan 8th and sarana 9th, its questionnaire asks sarana 8th
and pengaduan 9th, and sheets headed `U8` and `U9` follow either.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from skm_cli.answers.labels.answer_labels import item_by_answers
from skm_cli.answers.labels.headers import Claim, Column
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.files.cells import Raw

BY_REGULATION = "pengaduan"
"""What `U8` is when codes follow the regulation."""

BY_QUESTIONNAIRE = "sarana"
"""What `U8` is when codes follow the questionnaire."""

_CODE = r"(?i)\W*\b(?:unsur|skm|[upq])\s*0*\d+\b[\s.:)-]*"


class ItemColumns(NamedTuple):
    """What the headers of a sheet mean.

    Attributes:
        sure: Each column whose header is a name or a code, with its item.
        likely: Each column whose header only hints at one.
        problems: Headers and answers that contradict the setting.
        notes: That a code alone was taken for the regulation's.
    """

    sure: tuple[tuple[Column, Item], ...]
    likely: tuple[tuple[Column, Item], ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]

    def columns(self, item: Item) -> list[Column]:
        """The columns of one item; what is only likely yields to what is sure."""
        for pairs in (self.sure, self.likely):
            if found := [column for column, of in pairs if of == item]:
                return found
        return []


def assign_items(
    claims: Sequence[Claim],
    instrument: Instrument,
    setting: str | None,
    *,
    place: Callable[[Column], Place],
    below: Callable[[int], Iterable[Raw]],
) -> ItemColumns:
    """The item of each column that claims to be one.

    Args:
        claims: What the headers say.
        instrument: What was asked.
        setting: What `U8` is, as the user has said; None when not said.
        place: The place of a column's header.
        below: The cells below the header of a column, counted from 1.
    """
    sorted_out = _sort(claims, instrument)
    sure, told = [*sorted_out.sure], [*sorted_out.told]
    silent = []
    for claim in sorted_out.bare:
        texts = (c for c in below(claim.column.number) if isinstance(c, str))
        if (item := item_by_answers(texts, sorted_out.ambiguous)) is None:
            silent.append(claim)
        else:
            told.append((claim, item))
    sure += [(claim.column, item) for claim, item in told]
    left = [u for u in sorted_out.ambiguous if u not in {of for _, of in sure}]
    orders = {_order(claim, item) for claim, item in told}
    if not orders and len(left) == len(silent) == 1:
        told.append((silent[0], left[0]))
        orders = {_order(*told[-1])}
    problems = _contradictions(told, setting, place)
    order = orders.pop() if len(orders) == 1 else setting or BY_REGULATION
    guessed = [
        (claim, _meaning(claim, sorted_out.ambiguous, order)) for claim in silent
    ]
    sure += [(claim.column, item) for claim, item in guessed]
    in_doubt = guessed if setting is None and not told else []
    return ItemColumns(
        tuple(sure), sorted_out.likely, tuple(problems), _notes(in_doubt, place)
    )


class _Sorted(NamedTuple):
    """Claims by how much they say.

    Attributes:
        ambiguous: The item whose codes have two meanings.
        sure: Columns whose meaning is plain.
        likely: Columns whose header only hints at one item.
        told: Claims with an ambiguous code whose text says which item is meant.
        bare: Claims with an ambiguous code alone.
    """

    ambiguous: tuple[Item, ...]
    sure: tuple[tuple[Column, Item], ...]
    likely: tuple[tuple[Column, Item], ...]
    told: tuple[tuple[Claim, Item], ...]
    bare: tuple[Claim, ...]


def _sort(claims: Sequence[Claim], instrument: Instrument) -> _Sorted:
    by_number: dict[int | None, Item] = {u.number: u for u in instrument.items}
    ambiguous = tuple(u for u in instrument.items if u.number != u.form_number)
    sure: list[tuple[Column, Item]] = []
    likely: list[tuple[Column, Item]] = []
    told: list[tuple[Claim, Item]] = []
    bare: list[Claim] = []
    for claim in claims:
        coded = by_number.get(claim.code)
        match claim.item:
            case Item() as item if coded in ambiguous and item in ambiguous:
                told.append((claim, item))
            case Item() as item if claim.certain:
                sure.append((claim.column, item))
            case _ if coded in ambiguous:
                bare.append(claim)
            case _ if coded is not None:
                sure.append((claim.column, coded))
            case Item() as item if claim.code is None:
                likely.append((claim.column, item))
    return _Sorted(ambiguous, tuple(sure), tuple(likely), tuple(told), tuple(bare))


def _order(claim: Claim, item: Item) -> str:
    return BY_REGULATION if claim.code == item.number else BY_QUESTIONNAIRE


def _meaning(claim: Claim, ambiguous: Sequence[Item], order: str) -> Item:
    by_regulation = order == BY_REGULATION
    return next(
        item
        for item in ambiguous
        if claim.code == (item.number if by_regulation else item.form_number)
    )


def _contradictions(
    told: Sequence[tuple[Claim, Item]],
    setting: str | None,
    place: Callable[[Column], Place],
) -> list[Problem]:
    against = [(c, u) for c, u in told if setting and _order(c, u) != setting]
    if not against:
        return []
    claim, item = min(against, key=lambda pair: pair[0].column.number)
    said = f"sedangkan pengaturan u8 adalah {setting}"
    hint = "hapus isian u8 di skm.yaml atau opsi --u8; "
    if claim.item is None:
        message = f"jawaban U{claim.code} adalah jawaban untuk {item.name}, {said}"
        return [Problem(place(claim.column), message, f"{hint}jawabannya sudah jelas")]
    text = re.sub(_CODE, "", claim.column.header).strip()
    message = f'judul U{claim.code} berbunyi "{text}", {said}'
    return [Problem(place(claim.column), message, f"{hint}judul kolomnya sudah jelas")]


def _notes(
    guessed: Sequence[tuple[Claim, Item]], place: Callable[[Column], Place]
) -> tuple[Note, ...]:
    if not guessed:
        return ()
    parts = [
        f'"{claim.column.header}" {verb} {item.words[0]}'
        for verb, (claim, item) in zip(
            ("dibaca sebagai", *["sebagai"] * len(guessed)), guessed, strict=False
        )
    ]
    return (
        Note(
            place(guessed[0][0].column),
            f"{wording.listing(parts)} karena judulnya tanpa nama",
            f"jika urutannya mengikuti kuesioner, tambahkan --u8 {BY_QUESTIONNAIRE}",
        ),
    )
