"""Today, for the commands that ask what is late: the only clock of the program."""

import os
from datetime import UTC, date, datetime

import typer

VARIABLE = "SOURCE_DATE_EPOCH"
"""Where reproducible builds put the seconds since 1970 that stand for now."""


def today() -> date:
    """The day on this computer's clock, or the one that the environment sets."""
    seconds = os.environ.get(VARIABLE)
    if not seconds:
        return datetime.now().astimezone().date()  # noqa: TID251 - this is where it is read
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        message = f"{VARIABLE} berisi '{seconds}', yang diperlukan jumlah detik"
        raise typer.BadParameter(message) from error
