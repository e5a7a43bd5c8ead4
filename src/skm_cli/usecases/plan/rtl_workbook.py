"""`skm rtl init --xlsx`: writes a workbook to fill in, in place of rtl.yaml."""

from pathlib import Path
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Rtl
from skm_cli.domain.scores.score import Scorecard
from skm_cli.errors import ArgumentError
from skm_cli.files.workbooks.archive import is_untouched_workbook
from skm_cli.files.workspace import Workspace
from skm_cli.plan.workbook.empty_form import PlanForm, plan_workbook
from skm_cli.plan.write_leftovers import carried_over
from skm_cli.plan.write_rtl import blank_entries
from skm_cli.usecases.choose_period import period_to_plan
from skm_cli.usecases.output_file import refuse_device, write_output
from skm_cli.usecases.plan.leftovers import (
    Unfinished,
    unfinished_before,
    unfinished_to_copy,
)
from skm_cli.usecases.plan.rtl_init import make_evidence_folder
from skm_cli.usecases.stored import load_plan, load_scores, survey_end


class RtlWorkbookMade(NamedTuple):
    """The result of `skm rtl init --xlsx`.

    Attributes:
        period: The period.
        reason: Why this one, where no option names it; empty otherwise.
        path: The workbook.
        aside: The new path of a workbook that was there and that a person had made or
            filled in; None if there was none.
        priorities: The codes of its priorities.
        folder: The path of the folder for photos in the workspace.
        plan: The path of the rtl.yaml whose content it has; empty where there is none.
        unfinished: The unfinished RTL of the plan before; None without any.
    """

    period: Period
    reason: str
    path: Path
    aside: Path | None
    priorities: tuple[str, ...]
    folder: str
    plan: str = ""
    unfinished: Unfinished | None = None


def rtl_workbook(
    workspace: Workspace, path: Path, *, period: Period | None = None
) -> RtlWorkbookMade:
    """Write a workbook with the content of rtl.yaml, or with empty priorities.

    Raises:
        PeriodUnclearError: No period is given, and several end last.
        ProblemsFoundError: skor.json, rtl.yaml or the one before it holds faults.
        ArgumentError: The path is that of the answers.
        FileUnusableError: No score is stored yet, or the disk refuses.
    """
    chosen, reason = period_to_plan(workspace, period)
    skor = load_scores(workspace, chosen)
    card = skor.card
    out = workspace.named(path)
    refuse_device(out)
    if out.shown in {source.file for source in skor.sources}:
        message = "nama ini dipakai oleh buku kerja jawaban"
        raise ArgumentError(out.shown, message, "pakai nama lain, mis. --xlsx rtl.xlsx")
    ended = survey_end(chosen, None, card)
    there = workspace.at(chosen).rtl_yaml
    if there.path.exists():
        rtl = _with_all(load_plan(workspace, chosen, card.instrument, ended), card)
        unfinished = unfinished_to_copy(
            workspace, chosen, card.instrument, rtl.leftovers
        )
    else:
        rtl = Rtl(blank_entries(card.priorities()))
        unfinished = unfinished_before(workspace, chosen, card.instrument)
    copied = unfinished.leftovers if unfinished and unfinished.text else ()
    leftovers = (*rtl.leftovers, *(carried_over(each) for each in copied))
    rtl = rtl._replace(leftovers=leftovers)
    form = PlanForm(chosen, card.instrument, ended, rtl)
    data = plan_workbook(form, shown=out.shown)
    aside = write_output(out, data, is_untouched=is_untouched_workbook)
    make_evidence_folder(workspace, chosen)
    return RtlWorkbookMade(
        period=chosen,
        reason=reason,
        path=path,
        aside=aside,
        priorities=tuple(entry.unsur for entry in rtl.priorities),
        folder=workspace.at(chosen).evidence.shown,
        plan=there.shown if there.path.exists() else "",
        unfinished=unfinished,
    )


def _with_all(rtl: Rtl, card: Scorecard) -> Rtl:
    """A plan with an entry for each priority, those it lacks at the end."""
    if rtl.decree:
        # Where the head of the unit set the priorities, the file decides.
        return rtl
    lacking = [code for code in card.priorities() if rtl.of(code) is None]
    entries = (*rtl.priorities, *blank_entries(lacking))
    return Rtl(entries, rtl.decree, rtl.leftovers)
