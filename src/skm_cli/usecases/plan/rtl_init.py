"""`skm rtl init`: a plan to fill in, for the unsur with the lowest values."""

from dataclasses import dataclass, replace

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import Scorecard
from skm_cli.files.atomic import write_error, write_new, write_whole
from skm_cli.files.workspace import Workspace, read_bytes
from skm_cli.plan.schema import rtl_schema
from skm_cli.plan.write_rtl import dump_blank_entries, dump_new_rtl
from skm_cli.usecases.choose_period import is_newest_plan, period_to_plan
from skm_cli.usecases.plan.leftovers import (
    Unfinished,
    unfinished_and_lacking,
    unfinished_before,
)
from skm_cli.usecases.stored import load_plan, load_scores, survey_end


@dataclass(frozen=True, slots=True)
class RtlInitialised:
    """What `skm rtl init` did.

    Attributes:
        period: The period.
        reason: Why that one, when nobody said it; empty otherwise.
        file: The rtl.yaml, from the workspace.
        folder: The folder for photos, from the workspace.
        priorities: The codes of the unsur with the lowest values.
        newest: The report is about this period also when nobody says one.
        created: The file was made now; False when it was there and is untouched.
        note: What an existing file lacks.
        paste: The block to paste into an existing file; empty when it lacks none.
        unfinished: What the plan before left unfinished, copied into a new file.
        beside: What else was written, from the workspace.
    """

    period: Period
    reason: str
    file: str
    folder: str
    priorities: tuple[str, ...]
    newest: bool
    created: bool
    note: Note | None = None
    paste: str = ""
    unfinished: Unfinished | None = None
    beside: tuple[str, ...] = ()


def rtl_init(workspace: Workspace, *, period: Period | None = None) -> RtlInitialised:
    """Write a new rtl.yaml, or say what an existing one lacks.

    Raises:
        PeriodUnclearError: No period was said, and several end last.
        ProblemsFoundError: skor.json, an existing rtl.yaml or the one before it
            holds faults.
        FileUnusableError: No score was made yet, or the disk refuses.
    """
    chosen, reason = period_to_plan(workspace, period)
    card = load_scores(workspace, chosen).card
    files = workspace.at(chosen)
    path, shown = files.rtl_yaml
    unfinished: Unfinished | None = None
    beside: tuple[str, ...] = ()
    if not path.exists():
        unfinished = unfinished_before(workspace, chosen, card.instrument)
        beside = write_schema(workspace)
    text = dump_new_rtl(card, chosen, unfinished.block if unfinished else "")
    created = write_new(path, text.encode(), shown=shown)
    make_evidence_folder(workspace, chosen)
    done = RtlInitialised(
        period=chosen,
        reason=reason,
        file=shown,
        folder=files.evidence.shown,
        priorities=card.priorities(),
        newest=is_newest_plan(workspace, chosen),
        created=created,
        unfinished=unfinished,
        beside=beside,
    )
    return done if created else _lacking(workspace, done, card)


def write_schema(workspace: Workspace) -> tuple[str, ...]:
    """Write what a rtl.yaml names for editors, unless it is there as it should be.

    Returns:
        The file, from the workspace, when it was written.

    Raises:
        FileUnusableError: The disk refuses.
    """
    path, data = workspace.rtl_schema, rtl_schema().encode()
    shown = workspace.shown(path)
    if read_bytes(path, shown=shown) == data:
        return ()
    write_whole(path, data, shown=shown)
    return (shown,)


def make_evidence_folder(workspace: Workspace, period: Period) -> None:
    """Make the folder for photos, unless it is there.

    Raises:
        FileUnusableError: The disk refuses.
    """
    folder = workspace.at(period).evidence
    try:
        folder.path.mkdir(exist_ok=True)
    except OSError as error:
        raise write_error(error, folder.shown) from error


def _lacking(
    workspace: Workspace, done: RtlInitialised, card: Scorecard
) -> RtlInitialised:
    ended = survey_end(done.period, None, card)
    rtl = load_plan(workspace, done.period, card.instrument, ended)
    lacking = tuple(code for code in done.priorities if rtl.of(code) is None)
    if rtl.decree:
        # Where the head of the unit set the priorities, the file decides.
        lacking = ()
    left = unfinished_and_lacking(workspace, done.period, card.instrument, rtl)
    missing, hint = ["sudah ada dan tidak diubah"], ""
    if lacking:
        missing.append(f"{wording.listing(lacking)} belum mempunyai RTL")
        hint = "tempelkan blok di bawah ini pada `prioritas`"
    if left:
        count = wording.cardinal(len(left.leftovers))
        missing.append(f"{count} RTL dari {left.file} belum ada di `lanjutan`")
        hint = hint or "tempelkan blok di bawah ini di akhir berkas"
    added = ""
    if left:
        added = f"# di bawah lanjutan:\n{left.text}" if rtl.leftovers else left.block
    return replace(
        done,
        note=Note(Place(done.file), "; ".join(missing), hint),
        paste=dump_blank_entries(card, done.period, lacking) + added,
    )
