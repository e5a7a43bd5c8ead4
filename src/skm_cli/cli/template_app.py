"""The commands of `skm template`: list, export and check."""

from pathlib import Path
from typing import Annotated

import typer

from skm_cli.cli.output import screen, talk
from skm_cli.cli.output.paths import path_from_cwd
from skm_cli.cli.report_options import docx_name
from skm_cli.cli.surroundings import workspace
from skm_cli.domain.kind import Kind

template_app = typer.Typer(
    name="template",
    help="Lihat, salin, dan periksa templat laporan.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_LIST = "Lihat daftar templat."
_EXPORT = "Salin templat untuk disunting di Word."
_CHECK = "Periksa templat."


@template_app.command("list", help=_LIST, short_help=_LIST)
def list_all() -> None:
    """`skm template list`."""
    from skm_cli.cli.screens.template_screen import template_list
    from skm_cli.usecases.template.template import list_templates

    screen.print_lines(template_list(list_templates(workspace())))


@template_app.command("export", help=_EXPORT, short_help=_EXPORT)
def export(
    kind: Annotated[
        Kind,
        typer.Argument(
            metavar="KIND",
            help="Jenis laporan: tindak-lanjut, pelaksanaan, atau gabungan.",
            show_default=False,
        ),
    ],
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            callback=docx_name,
            help="Nama berkas hasil; bawaannya templat-KIND.docx.",
            show_default=False,
            readable=False,
        ),
    ] = None,
) -> None:
    """`skm template export`."""
    from skm_cli.cli.screens.template_screen import after_export
    from skm_cli.usecases.template.template import export_template

    exported = export_template(workspace(), kind, file)
    if exported.aside:
        talk.say_aside(path_from_cwd(exported.path), exported.aside)
    talk.print_product(path_from_cwd(exported.path))
    talk.say(after_export(exported, name=path_from_cwd(exported.path)))


@template_app.command("check", help=_CHECK, short_help=_CHECK)
def check(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Templat Word: .docx.",
            show_default=False,
            readable=False,
        ),
    ],
    *,
    kind: Annotated[
        Kind | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="Jenis laporan; tanpa opsi ini, yang paling cocok.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """`skm template check`."""
    from skm_cli.cli.screens.template_screen import template_summary
    from skm_cli.usecases.template.check_template import check_template_file

    checked = check_template_file(workspace(), file, kind)
    screen.print_lines([screen.plain(template_summary(checked))])
    talk.say_notes(checked.notes)
    talk.say(["Tidak ada yang perlu diperbaiki"])
