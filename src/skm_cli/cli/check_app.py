"""The command `skm check`: files of answers, or the whole workspace."""

from pathlib import Path
from typing import Annotated

import typer

from skm_cli.cli import exits
from skm_cli.cli.options import (
    FILES_OR_ALL,
    Format,
    FormatOption,
    InstrumentOption,
    InWindowOption,
    PeriodOption,
    SheetOption,
    SkipInvalidOption,
    U8Option,
)
from skm_cli.cli.output import screen, talk
from skm_cli.cli.output.bar import bar
from skm_cli.cli.surroundings import workspace
from skm_cli.files.json_text import dumps


def check(  # noqa: PLR0913 - each is an option of the command
    files: Annotated[list[Path] | None, FILES_OR_ALL] = None,
    *,
    period: PeriodOption = None,
    instrument: InstrumentOption = None,
    sheet: SheetOption = None,
    u8: U8Option = None,
    skip_invalid: SkipInvalidOption = False,
    in_window: InWindowOption = False,
    output: FormatOption = Format.TABLE,
) -> None:
    """`skm check`."""
    if not files:
        if period or instrument or sheet or u8 or skip_invalid or in_window:
            message = "opsi untuk membaca jawaban memerlukan FILE"
            raise typer.BadParameter(message)
        _check_workspace(output)
        return
    from skm_cli.cli.screens.scores.check_json import check_json
    from skm_cli.cli.screens.scores.check_screen import check_screen
    from skm_cli.usecases.scores.check import check as run

    with talk.problems_as_json(wanted=output is Format.JSON), bar() as shown:
        checked = run(
            workspace(),
            files,
            period=period,
            instrument=instrument,
            sheets=sheet or (),
            u8=u8.value if u8 else None,
            skip_invalid=skip_invalid,
            in_window=in_window,
            progress=shown,
        )
    if output is Format.JSON:
        talk.print_product(dumps(check_json(checked)))
    else:
        screen.print_lines(check_screen(checked, width=screen.terminal_width()))
    talk.after_check(checked.problems, (), checked.notes)
    if checked.problems:
        raise typer.Exit(exits.FAULTS)


def _check_workspace(output: Format) -> None:
    from skm_cli.cli.screens.workspace_screen import workspace_json, workspace_screen
    from skm_cli.usecases.check_workspace import check_workspace as run

    checked = run(workspace())
    if output is Format.JSON:
        talk.print_product(dumps(workspace_json(checked)))
    else:
        screen.print_lines(workspace_screen(checked))
    talk.after_check(checked.problems, checked.gaps, checked.notes)
    if checked.problems or checked.gaps:
        raise typer.Exit(exits.UNUSABLE if checked.unreadable else exits.FAULTS)
