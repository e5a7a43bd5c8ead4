"""The door to the audit workbook, in which every derived number is a live formula.

One sheet has the answers of each respondent, as the annex of the report has them (Hasil
Pengolahan Data), and nothing else about them; the other sheets refer to it.
"""

from datetime import datetime

from skm_cli.domain import wording
from skm_cli.files.workbooks.forms import OLDEST
from skm_cli.files.workbooks.grids import grid_workbook
from skm_cli.scores.audit.answers_sheet import answers_grid
from skm_cli.scores.audit.layout import AuditContent, layout_of
from skm_cli.scores.audit.list_sheets import notes_grid, people_grid, sources_grid
from skm_cli.scores.audit.services_sheet import services_grid
from skm_cli.scores.audit.summary_sheet import summary_grid

__all__ = ["AuditContent", "audit_workbook"]


def audit_workbook(content: AuditContent) -> bytes:
    """The audit workbook; the same bytes for the same content.

    The sheets of respondents and of services are left out where there is nothing to
    show.
    """
    layout = layout_of(content)
    grids = [summary_grid(content, layout), answers_grid(content, layout)]
    if content.card.people:
        grids.append(people_grid(content))
    if content.services:
        grids.append(services_grid(content, layout))
    grids += [notes_grid(content), sources_grid(content)]
    return grid_workbook(grids, title=_title(content), made=_made(content))


def _title(content: AuditContent) -> str:
    period = content.card.period
    about = f" {wording.period(period)}" if period else ""
    return f"Perhitungan Survei Kepuasan Masyarakat{about}"


def _made(content: AuditContent) -> datetime:
    """The survey's last day, so that the clock does not change the bytes."""
    card = content.card
    if card.survey:
        last = card.survey.last
    elif card.period:
        last = card.period.last
    else:
        return OLDEST
    return datetime(last.year, last.month, last.day)  # noqa: DTZ001 - as OLDEST
