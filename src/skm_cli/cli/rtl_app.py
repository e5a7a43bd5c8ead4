"""The commands of `skm rtl`: init, check, status and import."""

import typer

from skm_cli.cli import exits
from skm_cli.cli.options import (
    Format,
    FormatOption,
    PeriodOption,
    PlanSheetArgument,
    PlanSheetOption,
    ReplaceOption,
)
from skm_cli.cli.output import screen, talk
from skm_cli.cli.surroundings import workspace
from skm_cli.files.json_text import dumps

rtl_app = typer.Typer(
    name="rtl",
    help="Kelola rencana tindak lanjut (RTL) dan realisasinya.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_INIT = "Buat rtl.yaml untuk unsur prioritas."
_CHECK = "Periksa isi rtl.yaml."
_STATUS = "Tampilkan kemajuan setiap RTL."
_IMPORT = "Ambil RTL dari buku kerja."


@rtl_app.command("init", help=_INIT, short_help=_INIT)
def rtl_init(*, period: PeriodOption = None, xlsx: PlanSheetOption = None) -> None:
    """`skm rtl init`."""
    if xlsx:
        from skm_cli.cli.output.rtl_workbook_talk import after_rtl_workbook
        from skm_cli.usecases.plan.rtl_workbook import rtl_workbook

        after_rtl_workbook(rtl_workbook(workspace(), xlsx, period=period))
        return
    from skm_cli.usecases.plan.rtl_init import rtl_init as run

    talk.after_rtl_init(run(workspace(), period=period))


@rtl_app.command("check", help=_CHECK, short_help=_CHECK)
def rtl_check(
    *, period: PeriodOption = None, output: FormatOption = Format.TABLE
) -> None:
    """`skm rtl check`."""
    from skm_cli.cli.screens.plan.rtl_json import rtl_check_json
    from skm_cli.cli.screens.plan.rtl_screens import rtl_check_screen
    from skm_cli.usecases.plan.rtl_check import rtl_check as run

    with talk.problems_as_json(wanted=output is Format.JSON):
        checked = run(workspace(), period=period)
    if output is Format.JSON:
        talk.print_product(dumps(rtl_check_json(checked)))
    else:
        screen.print_lines(rtl_check_screen(checked))
    talk.say_period(checked.period, checked.reason)
    talk.after_check(checked.problems, checked.gaps or (), checked.notes)
    if not checked.clean:
        raise typer.Exit(exits.FAULTS)


@rtl_app.command("status", help=_STATUS, short_help=_STATUS)
def rtl_status(
    *, period: PeriodOption = None, output: FormatOption = Format.TABLE
) -> None:
    """`skm rtl status`."""
    from skm_cli.cli.surroundings import today
    from skm_cli.usecases.plan.rtl_status import rtl_status as run

    with talk.problems_as_json(wanted=output is Format.JSON):
        status = run(workspace(), today=today(), period=period)
    if output is Format.JSON:
        from skm_cli.cli.screens.plan.rtl_json import status_json

        talk.print_product(dumps(status_json(status)))
    else:
        from skm_cli.cli.screens.plan.rtl_screens import status_screen

        screen.print_lines(status_screen(status, width=screen.terminal_width()))
    talk.say_period(status.period, status.reason)
    talk.say_notes(status.notes)


@rtl_app.command("import", help=_IMPORT, short_help=_IMPORT)
def rtl_import(
    file: PlanSheetArgument,
    *,
    period: PeriodOption = None,
    replace: ReplaceOption = False,
) -> None:
    """`skm rtl import`."""
    from skm_cli.cli.output.rtl_workbook_talk import after_rtl_import
    from skm_cli.cli.surroundings import today
    from skm_cli.usecases.plan.rtl_import import rtl_import as run

    done = run(workspace(), file, today=today(), period=period, replace=replace)
    after_rtl_import(done)
