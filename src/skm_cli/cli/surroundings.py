"""What a command finds around it: the workspace, the day and LibreOffice."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import typer

from skm_cli.document.paper.office import find_office
from skm_cli.files.workspace import Workspace

DAY_VARIABLE = "SOURCE_DATE_EPOCH"
"""Where reproducible builds put the seconds since 1970 that stand for now."""

OFFICE_VARIABLE = "SKM_LIBREOFFICE"
"""The environment's word on where it is: that program and no other, if it is one."""


def workspace() -> Workspace:
    """The workspace around the folder that the person stands in."""
    return Workspace.around(Path.cwd())


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


def office() -> Path | None:
    """The program of LibreOffice; None when it is not there, or not wanted."""
    return find_office(os.environ.get(OFFICE_VARIABLE))
