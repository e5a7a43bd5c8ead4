"""The follow-up report of the period before, which a report on a survey includes."""

from collections.abc import Iterator
from typing import NamedTuple

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note, Place
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.kinds.assemble_follow_up import assemble_follow_up
from skm_cli.usecases.newest_period import RTL, SKOR


class PreviousReport(NamedTuple):
    """The follow-up report of the period before.

    Attributes:
        report: The report; None where no earlier period has a plan and scores.
        notes: Why a newer plan is left out.
    """

    report: Report | None
    notes: tuple[Note, ...] = ()

    def owed(self, kind: Kind) -> Iterator[Gap]:
        """The gaps of what a report of this kind prints of the earlier report."""
        if self.report is None:
            return
        if kind is Kind.PELAKSANAAN:
            yield from self.report.gaps
            return
        unprinted = {*_not_of_the_table(self.report)}
        for gap in self.report.gaps:
            if gap.place.file != SKM_YAML and gap not in unprinted:
                yield gap


def _not_of_the_table(report: Report) -> Iterator[Gap]:
    """The gaps for which the table of plan and realisation has no column."""
    yield from report.decree.gaps if report.decree else ()
    for block in report.blocks:
        yield from block.entry.gaps
    for follow_up in report.every_follow_up:
        printed = {*follow_up.plan.gaps, *follow_up.realisation.gaps}
        yield from (gap for gap in follow_up.gaps if gap not in printed)


def previous_report(workspace: Workspace, period: Period) -> PreviousReport:
    """The follow-up report of the newest earlier period with a plan and scores.

    Raises:
        ProblemsFoundError: The period's files hold faults; the error has them all.
        FileUnusableError: A file cannot be read.
    """
    planned = [p for p in workspace.periods_with(RTL) if p.last < period.last]
    scored = {*workspace.periods_with(SKOR)}
    chosen = [p for p in planned if p in scored]
    if not chosen:
        return PreviousReport(None, tuple(_unscored(workspace, planned)))
    # A quarter, a semester and a year can end on one day.
    alike = [p for p in chosen if p.last == chosen[-1].last]
    before = next((p for p in alike if p.span is period.span), alike[-1])
    newer = [p for p in planned if p.last > before.last]
    made, _ = assemble_follow_up(workspace, before)
    return PreviousReport(made, tuple(_unscored(workspace, newer)))


def _unscored(workspace: Workspace, periods: list[Period]) -> Iterator[Note]:
    for period in periods[-1:]:
        yield Note(
            Place(workspace.at(period).rtl_yaml.shown),
            "tidak dimuat sebagai tindak lanjut periode sebelumnya karena nilai "
            f"{period} belum tersimpan",
            f"jalankan skm score dengan --period {period}",
        )
