"""How the survey of a period was carried out: by whom, how, where, in which stages."""

from datetime import date
from typing import NamedTuple

from skm_cli.domain.evidence import Evidence


class Stage(NamedTuple):
    """One stage of the survey; None is what nobody has written yet.

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
    """How the survey of a period was carried out; None is what nobody has written.

    Attributes:
        pelaksana: Who carried it out, as typed; `mandiri` for the unit itself.
        metode: How the answers were gathered.
        lokasi: Where.
        stages: Its stages; empty where nobody has written them yet.
        documentation: What shows it; nothing where somebody said that there is none.
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
"""What skm.yaml says of a survey that the unit carries out itself."""
