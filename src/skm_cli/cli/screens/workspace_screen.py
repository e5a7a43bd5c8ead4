"""The screen of `skm check` without a file, and the same as JSON."""

from collections.abc import Iterator

from skm_cli.cli.output.findings import (
    fault_section,
    findings_json,
    gap_section,
    note_section,
)
from skm_cli.cli.output.screen import Line, plain
from skm_cli.cli.screens.scores.check_json import SCHEMA
from skm_cli.files.json_text import Json
from skm_cli.usecases.check_workspace import WorkspaceChecked


def workspace_screen(checked: WorkspaceChecked) -> Iterator[Line]:
    """The state of each file of a workspace."""
    yield ((f"Folder kerja {checked.name}", "bold"),)
    yield plain()
    width = max(len(one.file) for one in checked.files)
    states = max(len(one.state) for one in checked.files)
    yield plain(f"  {'Berkas':<{width}}  Keadaan")
    yield plain(f"  {'-' * width}  {'-' * max(states, len('Keadaan'))}")
    for one in checked.files:
        yield plain(f"  {one.file:<{width}}  {one.state}")
    yield plain()
    yield from fault_section(checked.problems)
    yield from gap_section(checked.gaps)
    yield from note_section(checked.notes, None)


def workspace_json(checked: WorkspaceChecked) -> Json:
    """What `skm check --format json` prints of a workspace."""
    return {
        "skema": SCHEMA,
        "berkas": [{"berkas": one.file, "keadaan": one.state} for one in checked.files],
        **findings_json(checked.problems, checked.gaps, checked.notes),
    }
