"""Finds the columns of the date, the service and the respondent's profile."""

from collections.abc import Mapping, Sequence

from skm_cli.answers.labels.day_headers import day_rank
from skm_cli.answers.labels.headers import Column
from skm_cli.answers.labels.respondent_headers import (
    DAY,
    PROFILE,
    SERVICE,
    SUGGESTION,
    is_service,
    profile_of,
)
from skm_cli.answers.sheet.columns.grouped_headers import ends_of_paths
from skm_cli.answers.sheet.kolom_setting import kolom_setting
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place


def other_columns(
    free: Sequence[Column],
    used: set[Column],
    named: Mapping[str, Column],
    header: Place,
) -> tuple[dict[str, Column], list[Note]]:
    """Find the columns of the date, the service and the profile, and note doubts.

    Args:
        free: The columns that the user does not name.
        used: Those of them that hold questions.
        named: The columns that the user names, by what they hold.
        header: The place of the header.
    """
    columns_of: dict[str, Column] = {}
    notes = []
    asked = {**{column: column.header for column in free}, **ends_of_paths(free)}
    profiles = {c: profile_of(c.header) or profile_of(asked[c]) for c in free}
    for role, fitting in (
        (DAY, _nearest_days(asked)),
        (SERVICE, [c for c in free if is_service(asked[c])]),
        *((role, [c for c in free if profiles[c] == role]) for role in PROFILE),
        # Those that the user does not name are found where suggestions are kept.
        (SUGGESTION, []),
    ):
        unused = [c for c in fitting if c not in used]
        columns = [named[role]] if role in named else unused
        columns_of.update((role, column) for column in columns[:1])
        if len(columns) > 1:
            listed = wording.listing([column.quoted for column in columns])
            other = kolom_setting({role: columns[1].header})
            notes.append(
                Note(
                    header._replace(column=columns[0].number),
                    f"{listed} dapat dibaca sebagai {role.replace('_', ' ')}; "
                    f"yang dipakai {columns[0].quoted}",
                    f"untuk memilih, tulis di skm.yaml: {other}",
                )
            )
    return columns_of, notes


def _nearest_days(asked: Mapping[Column, str]) -> list[Column]:
    """The columns of the dates that are nearest to when somebody answered."""
    ranks = [(r, c) for c, text in asked.items() if (r := day_rank(text)) is not None]
    nearest = min((rank for rank, _ in ranks), default=0)
    return [column for rank, column in ranks if rank == nearest]
