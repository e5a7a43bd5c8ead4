"""The conduct of a survey: by whom, how, where, and in which stages."""

from datetime import date
from typing import NamedTuple

from skm_cli.domain.evidence import Evidence


class Stage(NamedTuple):
    """One stage of the survey; what nobody has written yet is None.

    Attributes:
        kegiatan: What was done.
        first: Its first day.
        last: Its last day.
        working_days: Its working days by the unit's own calendar, as typed.
    """

    kegiatan: str | None = None
    first: date | None = None
    last: date | None = None
    working_days: int | None = None


class Conduct(NamedTuple):
    """How the survey of a period was carried out; what nobody has written is None.

    Attributes:
        pelaksana: Who carried it out, as typed; `mandiri` for the unit itself.
        metode: How the answers were collected.
        lokasi: Where it was carried out.
        stages: Its stages; empty where nobody has written them yet.
        documentation: Its evidence; empty where the unit states that there is none.
    """

    pelaksana: str | None = None
    metode: str | None = None
    lokasi: str | None = None
    stages: tuple[Stage, ...] = ()
    documentation: tuple[Evidence, ...] | None = None

    @property
    def by_the_unit(self) -> bool:
        """The unit carried it out itself."""
        return (self.pelaksana or "").casefold() == BY_THE_UNIT


BY_THE_UNIT = "mandiri"
"""The word in skm.yaml for a survey that the unit carries out itself."""
