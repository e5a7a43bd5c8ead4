"""The workbook that shows the working: every derived number a live formula.

The answers of each respondent, without anything else about anyone, stand on a sheet
laid out as the annex of the report (Hasil Pengolahan Data); the others point to it.
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


def audit_workbook(working: AuditContent) -> bytes:
    """The workbook of a survey's working; the same bytes for the same answers.

    A sheet that would have nothing to say is left out: people and services, where
    the answers told nothing of them.
    """
    layout = layout_of(working)
    grids = [summary_grid(working, layout), answers_grid(working, layout)]
    if working.card.people:
        grids.append(people_grid(working))
    if working.services:
        grids.append(services_grid(working, layout))
    grids += [notes_grid(working), sources_grid(working)]
    return grid_workbook(grids, title=_title(working), made=_made(working))


def _title(working: AuditContent) -> str:
    period = working.card.period
    about = f" {wording.period(period)}" if period else ""
    return f"Perhitungan Survei Kepuasan Masyarakat{about}"


def _made(working: AuditContent) -> datetime:
    """The survey's last day: no date of ours comes from the clock."""
    card = working.card
    if card.survey:
        last = card.survey.last
    elif card.period:
        last = card.period.last
    else:
        return OLDEST
    return datetime(last.year, last.month, last.day)  # noqa: DTZ001 - as OLDEST
