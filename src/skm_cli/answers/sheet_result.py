"""What one sheet of answers told, once it has been read and let go."""

from collections.abc import Sequence
from typing import NamedTuple

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.answers.people.dates import Days
from skm_cli.answers.rows.counting import Counted
from skm_cli.answers.sheet.header import Header
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.survey.respondents import Characteristics
from skm_cli.domain.survey.source import Source


class Part(NamedTuple):
    """What one sheet told; the sheet itself is let go."""

    head: Header
    place: Place
    readers: Sequence[AnswerColumn]
    counted: Counted
    source: Source
    people: Characteristics
    days: Days
    problems: Sequence[Problem]
    misread: Sequence[Problem]
    other_scale: bool
    notes: Sequence[Note]
