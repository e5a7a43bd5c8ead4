"""Finds the columns that say when, for which service and by whom was answered."""

import json
from collections.abc import Mapping, Sequence

from skm_cli.answers.labels.headers import Column
from skm_cli.answers.labels.respondent_headers import (
    DAY,
    PROFILE,
    SERVICE,
    SUGGESTION,
    is_day,
    is_service,
    profile_of,
)
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place, column_letters


def other_columns(
    free: Sequence[Column],
    used: set[Column],
    named: Mapping[str, Column],
    header: Place,
) -> tuple[dict[str, Column], list[Note]]:
    """The columns of the date, the service and the profile, and what was in doubt.

    Args:
        free: The columns that the user did not name.
        used: Those of them that are questions.
        named: The columns that the user named, by what they are.
        header: The place of the header.
    """
    found: dict[str, Column] = {}
    notes = []
    profiles = {column: profile_of(column.header) for column in free}
    for role, fitting in (
        (DAY, [c for c in free if is_day(c.header)]),
        (SERVICE, [c for c in free if is_service(c.header)]),
        *((role, [c for c in free if profiles[c] == role]) for role in PROFILE),
        # What asks for suggestions, without being named, is left until they are kept.
        (SUGGESTION, []),
    ):
        unused = [c for c in fitting if c not in used]
        columns = [named[role]] if role in named else unused
        found.update((role, column) for column in columns[:1])
        if len(columns) > 1:
            told = [f'{column_letters(c.number)} "{c.header}"' for c in columns]
            other = json.dumps(columns[1].header, ensure_ascii=False)
            notes.append(
                Note(
                    header._replace(column=columns[0].number),
                    f"{wording.listing(told)} dapat dibaca sebagai "
                    f"{role.replace('_', ' ')}; "
                    f"yang dipakai {told[0]}",
                    f"untuk memilih, tulis di skm.yaml: kolom: {{{role}: {other}}}",
                )
            )
    return found, notes
