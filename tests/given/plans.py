"""Reads the text of a rtl.yaml, and gives its faults and gaps as lines."""

from datetime import date
from textwrap import dedent

import pytest

from cards import INSTRUMENT
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Rtl
from skm_cli.domain.problem import Problem
from skm_cli.errors import ProblemsFoundError
from skm_cli.plan.rtl_yaml import load_rtl

Q4 = Period.parse("2023Q4")
NOVEMBER = date(2023, 11, 17)


def load(text: str | bytes) -> Rtl:
    """The plan of a rtl.yaml of 2023Q4, after a survey that ended in November."""
    return load_rtl(
        text if isinstance(text, bytes) else dedent(text).encode(),
        shown="rtl.yaml",
        period=Q4,
        instrument=INSTRUMENT,
        survey_end=NOVEMBER,
    )


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """The faults of a rtl.yaml, in the order in which they are found."""
    with pytest.raises(ProblemsFoundError) as caught:
        load(text)
    return caught.value.problems


def faults(text: str | bytes) -> list[str]:
    """The faults as `rtl.yaml:1: message`."""
    return [f"{problem.place}: {problem.message}" for problem in problems(text)]


def gaps(rtl: Rtl) -> list[str]:
    """What a person still owes in the RTL of its priorities."""
    return [
        f"{gap.place}: {gap.message}"
        for entry in rtl.priorities
        for follow_up in entry.rtl
        for gap in follow_up.gaps
    ]
