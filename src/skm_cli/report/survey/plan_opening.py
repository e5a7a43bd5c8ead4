"""Why the plan takes up the unsur it does, after the lowest have been named."""

from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.report.follow_up import findings
from skm_cli.report.survey.analysis.strengths import ends_of


def plan_opening(report: Report) -> list[str]:
    """What stands before the plan: short where it takes up the lowest just named."""
    lowest = ends_of(report.card).lowest
    if report.decree or [b.score for b in report.blocks] != [*lowest]:
        return findings.priorities(report)
    which = "unsur" if len(lowest) == 1 else f"{wording.collective(len(lowest))} unsur"
    what = f"{which} dengan nilai terendah tersebut"
    return [f"Rencana tindak lanjut (RTL) diprioritaskan pada {what}."]
