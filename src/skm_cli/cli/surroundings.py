"""The surroundings of a command: the workspace, the day and LibreOffice."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import typer

from skm_cli.cli.output import talk
from skm_cli.cli.output.paths import work_in
from skm_cli.files.workspace import PERIODS, SKM_YAML, Workspace

DAY_VARIABLE = "SOURCE_DATE_EPOCH"
"""The variable with the seconds since 1970 that reproducible builds use as now."""


def workspace() -> Workspace:
    """The workspace around the current folder, which is said when it is another."""
    here = Path.cwd()
    around = Workspace.around(here)
    work_in(around)
    if around.root != here:
        why = SKM_YAML if around.skm_yaml.is_file() else f"folder {PERIODS}"
        talk.say([f"Folder kerja: {around.root}, karena di sana ada {why}"])
    return around


def today() -> date:
    """The day on this computer's clock, or the one that the environment sets."""
    seconds = os.environ.get(DAY_VARIABLE)
    if not seconds:
        return datetime.now().astimezone().date()  # noqa: TID251 - this is where it is read
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        message = f"{DAY_VARIABLE} berisi '{seconds}', yang diperlukan jumlah detik"
        raise typer.BadParameter(message) from error
