"""The commands of `skm instrument`: list, show and check."""

from pathlib import Path
from typing import Annotated

import typer

from skm_cli.cli.output import screen, talk
from skm_cli.cli.surroundings import workspace

instrument_app = typer.Typer(
    name="instrument",
    help="Lihat dan periksa instrumen survei.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


_LIST = "Lihat daftar instrumen."
_SHOW = "Tampilkan isi instrumen."
_CHECK = "Periksa berkas instrumen."


@instrument_app.command("list", help=_LIST, short_help=_LIST)
def list_all() -> None:
    """`skm instrument list`."""
    from skm_cli.cli.screens.instrument_screen import instrument_list
    from skm_cli.usecases.instrument import list_instruments

    width = screen.terminal_width()
    screen.print_lines(instrument_list(list_instruments(), width=width))


@instrument_app.command("show", help=_SHOW, short_help=_SHOW)
def show(
    instrument: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Nama instrumen, atau berkas .yaml.", show_default=False
        ),
    ],
) -> None:
    """`skm instrument show`."""
    from skm_cli.cli.screens.instrument_screen import instrument_screen
    from skm_cli.usecases.instrument import show_instrument

    width = screen.terminal_width()
    shown = show_instrument(workspace(), instrument)
    screen.print_lines(instrument_screen(shown, width=width))


@instrument_app.command("check", help=_CHECK, short_help=_CHECK)
def check(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Berkas instrumen: .yaml.",
            show_default=False,
            readable=False,
        ),
    ],
) -> None:
    """`skm instrument check`."""
    from skm_cli.cli.screens.instrument_screen import instrument_summary
    from skm_cli.usecases.instrument import check_instrument_file

    checked = check_instrument_file(workspace(), file)
    screen.print_lines([screen.plain(instrument_summary(checked))])
    talk.say(["Tidak ada yang perlu diperbaiki"])
