"""`skm rtl init`: writes a plan to fill in, for the unsur with the lowest values."""

from dataclasses import dataclass, replace

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import Scorecard
from skm_cli.files.atomic import write_error, write_new, write_whole
from skm_cli.files.workspace import Workspace, read_bytes
from skm_cli.plan.schema import rtl_schema
from skm_cli.plan.write_rtl import dump_blank_entries, dump_new_rtl
from skm_cli.usecases.choose_period import period_to_plan
from skm_cli.usecases.newest_period import is_newest_plan
from skm_cli.usecases.plan.leftovers import (
    Unfinished,
    unfinished_before,
    unfinished_to_copy,
)
from skm_cli.usecases.stored import load_plan, load_scores, survey_end


@dataclass(frozen=True, slots=True)
class RtlInitialised:
    """The result of `skm rtl init`.

    Attributes:
        period: The period.
        reason: Why this one, where no option names it; empty otherwise.
        file: The path of rtl.yaml in the workspace.
        folder: The path of the folder for photos in the workspace.
        priorities: The codes of the unsur with the lowest values.
        newest: `skm report` without `--period` is about this period.
        created: The file was written; False when it was there and is unchanged.
        note: What an existing file lacks; None for a new file.
        lacking_block: The block to add to an existing file; empty when it lacks none.
        unfinished: The unfinished RTL of the plan before; None without any, and for
            an existing file.
        also_written: The path of the schema in the workspace, if it was written too.
    """

    period: Period
    reason: str
    file: str
    folder: str
    priorities: tuple[str, ...]
    newest: bool
    created: bool
    note: Note | None = None
    lacking_block: str = ""
    unfinished: Unfinished | None = None
    also_written: tuple[str, ...] = ()


def rtl_init(workspace: Workspace, *, period: Period | None = None) -> RtlInitialised:
    """Write a new rtl.yaml, or find what an existing one lacks.

    Raises:
        PeriodUnclearError: No period is given, and several end last.
        ProblemsFoundError: skor.json, an existing rtl.yaml or the one before it
            holds faults.
        FileUnusableError: No score is stored yet, or the disk refuses.
    """
    chosen, reason = period_to_plan(workspace, period)
    card = load_scores(workspace, chosen).card
    files = workspace.at(chosen)
    rtl_yaml = files.rtl_yaml
    unfinished: Unfinished | None = None
    also_written: tuple[str, ...] = ()
    if not rtl_yaml.path.exists():
        unfinished = unfinished_before(workspace, chosen, card.instrument)
        also_written = write_schema(workspace)
    text = dump_new_rtl(card, chosen, unfinished.block if unfinished else "")
    created = write_new(rtl_yaml, text.encode())
    make_evidence_folder(workspace, chosen)
    done = RtlInitialised(
        period=chosen,
        reason=reason,
        file=rtl_yaml.shown,
        folder=files.evidence.shown,
        priorities=card.priorities(),
        newest=is_newest_plan(workspace, chosen),
        created=created,
        unfinished=unfinished,
        also_written=also_written,
    )
    return done if created else _lacking(workspace, done, card)


def write_schema(workspace: Workspace) -> tuple[str, ...]:
    """Write the schema that rtl.yaml names for editors, unless it is there already.

    Returns:
        The path of the schema in the workspace; empty when it was not written.

    Raises:
        FileUnusableError: The disk refuses.
    """
    file, data = workspace.named(workspace.rtl_schema), rtl_schema().encode()
    if read_bytes(file) == data:
        return ()
    write_whole(file, data)
    return (file.shown,)


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
    missing = unfinished_to_copy(workspace, done.period, card.instrument, rtl.leftovers)
    remarks, hint = ["sudah ada dan tidak diubah"], ""
    if lacking:
        remarks.append(f"{wording.listing(lacking)} belum mempunyai RTL")
        hint = "tempelkan blok di bawah ini pada `prioritas`"
    if missing:
        count = wording.cardinal(len(missing.leftovers))
        remarks.append(f"{count} RTL dari {missing.file} belum ada di `lanjutan`")
        hint = hint or "tempelkan blok di bawah ini di akhir berkas"
    added = ""
    if missing:
        added = (
            f"# di bawah lanjutan:\n{missing.text}" if rtl.leftovers else missing.block
        )
    return replace(
        done,
        note=Note(Place(done.file), "; ".join(remarks), hint),
        lacking_block=dump_blank_entries(card, done.period, lacking) + added,
    )
