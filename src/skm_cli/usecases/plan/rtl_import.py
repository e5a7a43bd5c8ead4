"""`skm rtl import`: writes rtl.yaml from a workbook that a person filled in."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Leftover, Rtl
from skm_cli.domain.problem import Note
from skm_cli.domain.scores.score import Scorecard
from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import keep_copy, write_new, write_whole
from skm_cli.files.workspace import NamedFile, Workspace, read_bytes
from skm_cli.plan.rtl_yaml import load_rtl, read_rtl
from skm_cli.plan.workbook.filled_form import PlanCells, read_plan_cells
from skm_cli.plan.write_leftovers import carried_over, dump_leftovers
from skm_cli.plan.write_rtl import blank_entries, dump_rtl
from skm_cli.usecases.choose_period import period_of_plan
from skm_cli.usecases.newest_period import is_newest_plan
from skm_cli.usecases.plan.leftovers import unfinished_to_copy
from skm_cli.usecases.plan.rtl_init import make_evidence_folder, write_schema
from skm_cli.usecases.stored import load_scores, survey_end

_LEFTOVERS_HEAD = (
    "lanjutan:                    # RTL periode sebelumnya yang belum selesai\n"
)


class RtlImported(NamedTuple):
    """The result of `skm rtl import`.

    Attributes:
        period: The period.
        reason: Why this one, where neither the workbook nor an option names it; empty
            otherwise.
        file: The path of rtl.yaml in the workspace.
        plans: The number of its RTL.
        owed: The number of its values that a person still owes.
        newest: `skm report` without `--period` is about this period.
        same: The file had this content already, and nothing was written.
        copy: The path of the old file's copy in the workspace; empty if there was no
            old file.
        notes: What else a person should know.
    """

    period: Period
    reason: str
    file: str
    plans: int
    owed: int
    newest: bool
    same: bool
    copy: str
    notes: tuple[Note, ...]


def rtl_import(
    workspace: Workspace,
    path: Path,
    *,
    today: date,
    period: Period | None = None,
    replace: bool = False,
) -> RtlImported:
    """Write rtl.yaml from a workbook.

    Args:
        workspace: The workspace.
        path: The workbook.
        today: The day in the name of the old rtl.yaml's copy.
        period: The period; None for that of the workbook.
        replace: Replace an rtl.yaml that is there, after copying it.

    Raises:
        PeriodUnclearError: Nothing says the period, and several end last.
        ProblemsFoundError: The workbook holds faults; the error has them all.
        FileUnusableError: The workbook cannot be read, no score is stored yet, an
            rtl.yaml is there and not to be replaced, or the disk refuses.
    """
    cells = read_plan_cells(workspace.named(path))
    chosen, reason = _period(workspace, cells, period)
    card = load_scores(workspace, chosen).card
    ended = survey_end(chosen, None, card)
    rtl = read_rtl(
        cells.root,
        cells.faults,
        period=chosen,
        instrument=card.instrument,
        survey_end=ended,
    )
    if not (cells.planned or rtl.decree):
        rtl = rtl._replace(priorities=blank_entries(card.priorities()))
    data = dump_rtl(
        rtl, card, chosen, _leftovers(workspace, rtl, card, chosen)
    ).encode()
    file = workspace.at(chosen).rtl_yaml
    written = load_rtl(
        data,
        shown=file.shown,
        period=chosen,
        instrument=card.instrument,
        survey_end=ended,
    )
    same = read_bytes(file) == data
    copy = None if same else _write(workspace, file, data, today if replace else None)
    make_evidence_folder(workspace, chosen)
    return RtlImported(
        period=chosen,
        reason=reason,
        file=file.shown,
        plans=len(list(written.every_follow_up)),
        owed=len(written.gaps),
        newest=is_newest_plan(workspace, chosen),
        same=same,
        copy=workspace.shown(copy) if copy else "",
        notes=cells.notes,
    )


def _period(
    workspace: Workspace, cells: PlanCells, given: Period | None
) -> tuple[Period, str]:
    """The period, given or of the workbook, and why this one where neither names it."""
    if given and cells.period not in {given, None}:
        cells.faults.add(
            cells.period_line,
            f"periode buku kerja ini {cells.period}, bukan {given}",
            f"ulangi dengan --period {cells.period}, atau tulis {given} di sel ini",
        )
    return period_of_plan(workspace, given or cells.period)


def _write(
    workspace: Workspace, file: NamedFile, data: bytes, day: date | None
) -> Path | None:
    """Write rtl.yaml, and return the copy of the old file, if there was one.

    Args:
        workspace: The workspace.
        file: The rtl.yaml.
        data: Its new content.
        day: The day in the copy's name; None to refuse to replace a file.
    """
    old = read_bytes(file)
    copy = None
    if old is not None and day:
        copy = keep_copy(file, old, day)
    write_schema(workspace)
    if copy:
        write_whole(file, data)
    elif not write_new(file, data):
        hint = "tambahkan --replace; salinan lama disimpan dengan tanggal"
        raise FileUnusableError(file.shown, "sudah ada dan tidak diubah", hint)
    return copy


def _leftovers(workspace: Workspace, rtl: Rtl, card: Scorecard, period: Period) -> str:
    """The block `lanjutan`; as `skm rtl init` writes it where nothing was changed."""
    if not rtl.leftovers:
        return ""
    text = dump_leftovers(rtl.leftovers, card.instrument)
    before = unfinished_to_copy(workspace, period, card.instrument)
    if before and text == _carried(before.leftovers, card):
        return before.block
    return _LEFTOVERS_HEAD + text


def _carried(leftovers: tuple[Leftover, ...], card: Scorecard) -> str:
    carried = tuple(carried_over(each) for each in leftovers)
    return dump_leftovers(carried, card.instrument)
