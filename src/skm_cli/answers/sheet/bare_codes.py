"""Assigns columns to items, also where a code alone, `U8`, has two meanings.

The regulation lists pengaduan 8th and sarana 9th, its questionnaire asks sarana 8th
and pengaduan 9th, and sheets headed `U8` and `U9` follow either.
"""

import re
import string
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from skm_cli.answers.labels.answer_labels import item_by_answers
from skm_cli.answers.labels.header_text import code_in_header
from skm_cli.answers.labels.headers import CellsBelow, Claim, Column
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Reading
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.files.lazy_pattern import lazy_pattern

BY_REGULATION = "pengaduan"
"""What `U8` is where codes follow the regulation, Permenpan 14/2017."""

BY_QUESTIONNAIRE = "sarana"
"""What `U8` is where codes follow the questionnaire of the same regulation."""

# What may stand around a code, between it and the text.
_AROUND_CODE = string.whitespace + ".:;,()-–—[]/"
_CODE = lazy_pattern(r"\b(?:unsur|skm|[upq])\s*\d+\b[\s.:)-]*", re.IGNORECASE)


class ItemColumns(NamedTuple):
    """The columns of a sheet with the items that they hold.

    Attributes:
        certain: Each column whose header is a name or a code, with its item.
        likely: Each column whose header only hints at an item.
        problems: The headers and answers that contradict the user's `u8`.
        notes: The codes that were taken for the regulation's without more proof.
    """

    certain: tuple[tuple[Column, Item], ...]
    likely: tuple[tuple[Column, Item], ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]

    def columns(self, item: Item) -> list[Column]:
        """The columns of an item; likely ones only where none is certain."""
        for pairs in (self.certain, self.likely):
            if columns := [column for column, of in pairs if of == item]:
                return columns
        return []


def assign_items(  # noqa: PLR0913 - what the sheet says, and what the user has set
    claims: Sequence[Claim],
    instrument: Instrument,
    reading: Reading,
    *,
    listed: Mapping[int, Item] = MappingProxyType({}),
    place: Callable[[Column], Place],
    below: CellsBelow,
) -> ItemColumns:
    """Assign an item to each column whose header claims one.

    Args:
        claims: What the headers claim to be.
        instrument: What was asked.
        reading: What the user has set of `U8`, and of which questions for sure.
        listed: What codes stand for in a list of unsur on the sheet.
        place: The place of a column's header.
        below: The cells below the header of a column.
    """
    sorted_claims, setting = _by_proof(claims, instrument), reading.u8
    if setting and any(item.code in reading.sure for item in sorted_claims.ambiguous):
        return _as_set(sorted_claims, setting)
    certain, proven = [*sorted_claims.certain], [*sorted_claims.proven]
    undecided = []
    for claim in sorted_claims.bare:
        texts = (c for c in below(claim.column.number) if isinstance(c, str))
        if (item := item_by_answers(texts, sorted_claims.ambiguous)) is None:
            undecided.append(claim)
        else:
            proven.append((claim, item))
    certain += [(claim.column, item) for claim, item in proven]
    unassigned = [
        u for u in sorted_claims.ambiguous if u not in {of for _, of in certain}
    ]
    orders = {_order(claim, item) for claim, item in proven}
    if not orders and len(unassigned) == len(undecided) == 1:
        proven.append((undecided[0], unassigned[0]))
        orders = {_order(*proven[-1])}
    problems = _contradictions(proven, setting, place)
    by_list = "" if orders or not undecided else _order_of(listed)
    if by_list and setting and by_list != setting:
        problems.append(_against_list(undecided[0].column, listed, setting, place))
    order = orders.pop() if len(orders) == 1 else by_list or setting or BY_REGULATION
    guessed = [
        (claim, _meaning(claim, sorted_claims.ambiguous, order)) for claim in undecided
    ]
    certain += [(claim.column, item) for claim, item in guessed]
    in_doubt = guessed if setting is None and not proven else []
    return ItemColumns(
        tuple(certain),
        sorted_claims.likely,
        tuple(problems),
        _notes(in_doubt, place, listed=bool(by_list)),
    )


class _ClaimsByProof(NamedTuple):
    """Claims by what proves them.

    Attributes:
        ambiguous: The items whose codes have two meanings.
        certain: The columns whose item is plain.
        likely: The columns whose header only hints at an item.
        proven: The claims with an ambiguous code whose words name the item.
        bare: The claims with an ambiguous code and nothing else.
    """

    ambiguous: tuple[Item, ...]
    certain: tuple[tuple[Column, Item], ...]
    likely: tuple[tuple[Column, Item], ...]
    proven: tuple[tuple[Claim, Item], ...]
    bare: tuple[Claim, ...]


def _by_proof(claims: Sequence[Claim], instrument: Instrument) -> _ClaimsByProof:
    by_number: dict[int | None, Item] = {u.number: u for u in instrument.items}
    ambiguous = tuple(u for u in instrument.items if u.number != u.form_number)
    certain: list[tuple[Column, Item]] = []
    likely: list[tuple[Column, Item]] = []
    proven: list[tuple[Claim, Item]] = []
    bare: list[Claim] = []
    for claim in claims:
        coded = by_number.get(claim.code)
        match claim.item:
            case Item() as item if coded in ambiguous and item in ambiguous:
                proven.append((claim, item))
            case Item() as item if claim.certain:
                certain.append((claim.column, item))
            case _ if coded in ambiguous:
                bare.append(claim)
            case _ if coded is not None:
                certain.append((claim.column, coded))
            case Item() as item if claim.code is None:
                likely.append((claim.column, item))
    return _ClaimsByProof(
        ambiguous, tuple(certain), tuple(likely), tuple(proven), tuple(bare)
    )


def doubtful_items(
    columns: Sequence[Column], instrument: Instrument
) -> tuple[Item, ...]:
    """The items whose codes have two meanings, where a header is such a code."""
    ambiguous = tuple(i for i in instrument.items if i.number != i.form_number)
    numbers = {item.number for item in ambiguous}
    coded = any(code_in_header(column.header) in numbers for column in columns)
    return ambiguous if coded else ()


def _order_of(listed: Mapping[int, Item]) -> str:
    """The order of a list of unsur; empty where it tells of neither or of both."""
    orders = {
        BY_REGULATION if number == item.number else BY_QUESTIONNAIRE
        for number, item in listed.items()
        if number in {item.number, item.form_number}
    }
    return orders.pop() if len(orders) == 1 else ""


def _against_list(
    column: Column,
    listed: Mapping[int, Item],
    setting: str,
    place: Callable[[Column], Place],
) -> Problem:
    number, item = min(listed.items())
    return Problem(
        place(column),
        f"daftar unsur di lembar ini menyebut U{number} {item.name}, sedangkan "
        f"pengaturan u8 adalah {setting}",
        "hapus isian u8 di skm.yaml atau opsi --u8; jika pengaturannya yang benar, "
        f"tambahkan di skm.yaml: kolom_pasti: [U{number}]",
    )


def _as_set(claims: _ClaimsByProof, setting: str) -> ItemColumns:
    """The columns as the user has set them, whatever headers and answers say."""
    coded = [*(claim for claim, _ in claims.proven), *claims.bare]
    set_so = [(c.column, _meaning(c, claims.ambiguous, setting)) for c in coded]
    return ItemColumns((*claims.certain, *set_so), claims.likely, (), ())


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
    proven: Sequence[tuple[Claim, Item]],
    setting: str | None,
    place: Callable[[Column], Place],
) -> list[Problem]:
    against = [(c, u) for c, u in proven if setting and _order(c, u) != setting]
    if not against:
        return []
    claim, item = min(against, key=lambda pair: pair[0].column.number)
    against_setting = f"sedangkan pengaturan u8 adalah {setting}"
    hint = "hapus isian u8 di skm.yaml atau opsi --u8; "
    if claim.item is None:
        message = (
            f"jawaban U{claim.code} adalah jawaban untuk {item.name}, {against_setting}"
        )
        return [Problem(place(claim.column), message, f"{hint}jawabannya sudah jelas")]
    text = _CODE.sub("", claim.column.header).strip(_AROUND_CODE)
    message = f'judul U{claim.code} berbunyi "{text}", {against_setting}'
    return [Problem(place(claim.column), message, f"{hint}judul kolomnya sudah jelas")]


def _notes(
    guessed: Sequence[tuple[Claim, Item]],
    place: Callable[[Column], Place],
    *,
    listed: bool,
) -> tuple[Note, ...]:
    if not guessed:
        return ()
    parts = [
        f'"{claim.column.header}" {verb} {item.words[0]}'
        for verb, (claim, item) in zip(
            ("dibaca sebagai", *["sebagai"] * len(guessed)), guessed, strict=False
        )
    ]
    column, told = guessed[0][0].column, wording.listing(parts)
    if listed:
        return (Note(place(column), f"{told} menurut daftar unsur di lembar ini"),)
    return (
        Note(
            place(column),
            f"{told} karena judulnya tanpa nama",
            f"jika urutannya mengikuti kuesioner, tambahkan --u8 {BY_QUESTIONNAIRE}",
        ),
    )
