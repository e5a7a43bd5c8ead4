"""The follow-up plan and what became of it: the values of rtl.yaml."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Self

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Place


class Status(StrEnum):
    """How far one RTL has come."""

    BELUM = "belum"
    PROSES = "proses"
    SELESAI = "selesai"


class Planned(NamedTuple):
    """When something is to be done.

    Attributes:
        text: As a person wrote it: `TW1`, `TW1 2024`, `Maret 2024`.
        quarter: The quarter that it means, or that its month lies in.
        last: The last day of that quarter or month.
    """

    text: str
    quarter: Period
    last: date


class Plan(NamedTuple):
    """What is promised; None or empty is what nobody has written yet.

    Attributes:
        kegiatan: What is to be done.
        waktu: When.
        penanggung_jawab: The office that answers for it.
        line: The line that says when.
        gaps: What a person still owes of it.
    """

    kegiatan: str | None = None
    waktu: tuple[Planned, ...] = ()
    penanggung_jawab: str | None = None
    line: int = 0
    gaps: tuple[Gap, ...] = ()

    @property
    def key(self) -> str:
        """What is to be done, as plans are compared: blanks and case set aside."""
        return " ".join((self.kegiatan or "").casefold().split())


class Realisation(NamedTuple):
    """What was done; None is what nobody has written yet.

    Attributes:
        status: How far it has come.
        deskripsi: What was done and with what result.
        waktu_pelaksanaan: When it was done, as typed.
        hambatan: What stood in the way; `Nihil` when nothing did.
        dokumentasi: The proofs; empty when there is none yet.
        nihil: There is nothing to show, and somebody said so.
        line: The line of its status.
        deskripsi_line: The line of its description.
        waktu_line: The line that says when it was done.
        gaps: What a person still owes of it.
    """

    status: Status = Status.BELUM
    deskripsi: str | None = None
    waktu_pelaksanaan: str | None = None
    hambatan: str | None = None
    dokumentasi: tuple[Evidence, ...] = ()
    nihil: bool = False
    line: int = 0
    deskripsi_line: int = 0
    waktu_line: int = 0
    gaps: tuple[Gap, ...] = ()

    @property
    def printed(self) -> tuple[Evidence, ...]:
        """The proofs that the report prints: none of what has not begun."""
        return () if self.status is Status.BELUM else self.dokumentasi


class Completion(NamedTuple):
    """How what is left will be brought to its end.

    Attributes:
        alasan: Why it is not done.
        strategi: How it will be.
        target: By when, as typed.
    """

    alasan: str | None = None
    strategi: str | None = None
    target: str | None = None


class FollowUp(NamedTuple):
    """One RTL: what is promised, what was done, how the rest will be settled.

    Attributes:
        plan: The promise.
        realisation: What became of it.
        completion: What is left.
        gaps: What a person still owes in this RTL, that of its parts included.
    """

    plan: Plan = Plan()
    realisation: Realisation = Realisation()
    completion: Completion = Completion()
    gaps: tuple[Gap, ...] = ()

    @classmethod
    def unwritten(cls, code: str, place: Place, hint: str = "") -> Self:
        """The RTL of a priority that has none: every key empty, and one gap."""
        gaps = (Gap(place, f"RTL {code} belum ditulis", hint),)
        return cls(plan=Plan(gaps=gaps), gaps=gaps)

    @property
    def is_blank(self) -> bool:
        """Nobody has written anything of it, as `skm rtl init` leaves it."""
        plan, done, rest = self.plan, self.realisation, self.completion
        written = (
            *(plan.kegiatan, plan.waktu, plan.penanggung_jawab),
            *(done.deskripsi, done.waktu_pelaksanaan, done.hambatan),
            *(done.dokumentasi, done.nihil),
            *(rest.alasan, rest.strategi, rest.target),
        )
        return done.status is Status.BELUM and not any(written)


class Priority(NamedTuple):
    """One entry of rtl.yaml: an unsur and the RTL that answer it.

    Attributes:
        unsur: The code.
        line: The line that names it.
        penyebab: Why its value is low.
        rtl: Its RTL; the only one may be wholly unwritten. Empty where somebody said
            that there is none.
        without: Why there is none; None when nobody has written it yet, or when
            there are RTL.
        gaps: What a person still owes here, beside what each RTL owes.
    """

    unsur: str
    line: int
    penyebab: str | None
    rtl: tuple[FollowUp, ...]
    without: str | None = None
    gaps: tuple[Gap, ...] = ()


class Leftover(NamedTuple):
    """Lanjutan: an RTL of an earlier period that was unfinished when it ended.

    Attributes:
        origin: The period whose plan it is of.
        unsur: The code.
        follow_up: The RTL as it stands now.
        penyebab: Why the value of its unsur was low then.
    """

    origin: Period
    unsur: str
    follow_up: FollowUp
    penyebab: str | None = None


class Decree(NamedTuple):
    """Penetapan: the head of the unit set the priorities.

    Attributes:
        alasan: Why; None when nobody has written it yet.
        dasar: On what basis; left out when None.
        gaps: What a person still owes here.
    """

    alasan: str | None
    dasar: str | None
    gaps: tuple[Gap, ...] = ()


class Rtl(NamedTuple):
    """The values of rtl.yaml.

    Attributes:
        priorities: Its entries, in their order.
        decree: Set when the head chose the priorities; the entries then decide
            which unsur they are and in which order.
        leftovers: The RTL of earlier periods, in the order of the file.
    """

    priorities: tuple[Priority, ...] = ()
    decree: Decree | None = None
    leftovers: tuple[Leftover, ...] = ()

    @property
    def every_follow_up(self) -> Iterator[FollowUp]:
        """Every RTL of the file, those of earlier periods last."""
        for entry in self.priorities:
            yield from entry.rtl
        yield from (leftover.follow_up for leftover in self.leftovers)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What a person still owes in all of it, printed or not."""
        return (
            *(self.decree.gaps if self.decree else ()),
            *(gap for entry in self.priorities for gap in entry.gaps),
            *(gap for follow_up in self.every_follow_up for gap in follow_up.gaps),
        )

    def unfinished(self, period: Period) -> tuple[Leftover, ...]:
        """What is promised and not done, of this plan and of those before it.

        Args:
            period: The period whose plan this is.
        """
        own = [
            Leftover(period, entry.unsur, follow_up, entry.penyebab)
            for entry in self.priorities
            for follow_up in entry.rtl
        ]
        return tuple(
            leftover
            for leftover in (*self.leftovers, *own)
            if leftover.follow_up.realisation.status is not Status.SELESAI
            and not leftover.follow_up.is_blank
        )

    def of(self, code: str) -> Priority | None:
        """The entry for this unsur, if there is one."""
        return next((entry for entry in self.priorities if entry.unsur == code), None)
