"""The follow-up plan and what became of it: the values of rtl.yaml."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Self

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Place


class Status(StrEnum):
    """The status of one RTL; the value is its word in rtl.yaml."""

    BELUM = "belum"
    PROSES = "proses"
    SELESAI = "selesai"


class Planned(NamedTuple):
    """A quarter or month in which something is planned.

    Attributes:
        text: As it is written in rtl.yaml: `TW1`, `TW1 2024`, `Maret 2024`.
        quarter: The quarter that it means, or that its month lies in.
        last: The last day of that quarter or month.
    """

    text: str
    quarter: Period
    last: date


class Plan(NamedTuple):
    """The plan of one RTL; what nobody has written yet is None or empty.

    Attributes:
        kegiatan: What is to be done.
        waktu: The quarters or months.
        penanggung_jawab: The office that is responsible.
        line: The line of `waktu`.
        gaps: The gaps of the plan.
    """

    kegiatan: str | None = None
    waktu: tuple[Planned, ...] = ()
    penanggung_jawab: str | None = None
    line: int = 0
    gaps: tuple[Gap, ...] = ()

    @property
    def key(self) -> str:
        """The activity as plans are compared: without case or extra blanks."""
        return " ".join((self.kegiatan or "").casefold().split())


class Realisation(NamedTuple):
    """The realisation of one RTL; what nobody has written yet is None.

    Attributes:
        status: The status.
        deskripsi: What was done and with what result.
        waktu_pelaksanaan: When it was done, as typed.
        hambatan: What stood in the way; `Nihil` when nothing did.
        dokumentasi: The evidence; empty when there is none yet.
        nihil: `dokumentasi` is `nihil`: there is no evidence.
        line: The line of `status`.
        deskripsi_line: The line of `deskripsi`.
        waktu_line: The line of `waktu_pelaksanaan`.
        gaps: The gaps of the realisation; none before it has begun.
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
        """The evidence that the report prints: none before the RTL has begun."""
        return () if self.status is Status.BELUM else self.dokumentasi


class Completion(NamedTuple):
    """How an unfinished RTL will be completed (penyelesaian).

    Attributes:
        alasan: Why it is not done.
        strategi: How it will be done.
        target: By when; a quarter is spelled out, other words are as typed.
    """

    alasan: str | None = None
    strategi: str | None = None
    target: str | None = None


class FollowUp(NamedTuple):
    """One RTL: its plan, its realisation, and how it will be completed.

    Attributes:
        plan: The plan.
        realisation: The realisation.
        completion: The completion, of an RTL that is not done.
        gaps: All gaps of this RTL, those of the plan and the realisation included.
    """

    plan: Plan = Plan()
    realisation: Realisation = Realisation()
    completion: Completion = Completion()
    gaps: tuple[Gap, ...] = ()

    @classmethod
    def unwritten(cls, code: str, place: Place, hint: str = "") -> Self:
        """The RTL of a priority that has none yet: empty, with one gap."""
        gaps = (Gap(place, f"RTL {code} belum ditulis", hint),)
        return cls(plan=Plan(gaps=gaps), gaps=gaps)

    @property
    def is_blank(self) -> bool:
        """Nothing of it is written, as `skm rtl init` makes it."""
        plan, done, completion = self.plan, self.realisation, self.completion
        written = (
            *(plan.kegiatan, plan.waktu, plan.penanggung_jawab),
            *(done.deskripsi, done.waktu_pelaksanaan, done.hambatan),
            *(done.dokumentasi, done.nihil),
            *(completion.alasan, completion.strategi, completion.target),
        )
        return done.status is Status.BELUM and not any(written)


class Priority(NamedTuple):
    """One entry of rtl.yaml: a priority unsur and its RTL.

    Attributes:
        unsur: The code.
        line: The line of the code.
        penyebab: Why its value is low.
        rtl: Its RTL, one of which may be blank; empty where the unit states that
            there is none.
        reason_without_rtl: Why there is no RTL; None where nobody has written it yet,
            or where there are RTL.
        gaps: The gaps of the entry, without those of its RTL.
    """

    unsur: str
    line: int
    penyebab: str | None
    rtl: tuple[FollowUp, ...]
    reason_without_rtl: str | None = None
    gaps: tuple[Gap, ...] = ()


class Leftover(NamedTuple):
    """Lanjutan: an RTL of an earlier period that was unfinished when it ended.

    Attributes:
        origin: The period that planned it.
        unsur: The code.
        follow_up: The RTL as it is now.
        penyebab: Why the value of its unsur was low in that period.
    """

    origin: Period
    unsur: str
    follow_up: FollowUp
    penyebab: str | None = None


class Decree(NamedTuple):
    """Penetapan: the decision of the head of the unit on other priorities.

    Attributes:
        alasan: The reason; None when nobody has written it yet.
        dasar: The basis; left out of the report when None.
        gaps: The gaps of the decree.
    """

    alasan: str | None
    dasar: str | None
    gaps: tuple[Gap, ...] = ()


class Rtl(NamedTuple):
    """The values of rtl.yaml.

    Attributes:
        priorities: The entries, in the order of the file.
        decree: None unless the head chose the priorities; then the entries decide
            which unsur are priorities and in which order.
        leftovers: The RTL of earlier periods, in the order of the file.
    """

    priorities: tuple[Priority, ...] = ()
    decree: Decree | None = None
    leftovers: tuple[Leftover, ...] = ()

    @property
    def every_follow_up(self) -> Iterator[FollowUp]:
        """All RTL of the file, those of earlier periods last."""
        for entry in self.priorities:
            yield from entry.rtl
        yield from (leftover.follow_up for leftover in self.leftovers)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All gaps of the file, whether printed or not."""
        return (
            *(self.decree.gaps if self.decree else ()),
            *(gap for entry in self.priorities for gap in entry.gaps),
            *(gap for follow_up in self.every_follow_up for gap in follow_up.gaps),
        )

    def unfinished(self, period: Period) -> tuple[Leftover, ...]:
        """The RTL that are not done, those of earlier periods first.

        Args:
            period: The period of this plan.
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
        """The entry of an unsur; None when there is none."""
        return next((entry for entry in self.priorities if entry.unsur == code), None)
