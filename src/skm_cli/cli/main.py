"""Runs the program, and turns what commands raise into sentences and exit codes."""

import sys
from collections.abc import Callable

import typer
from typer.core import TyperOption

from skm_cli.cli import exits
from skm_cli.cli.app import app
from skm_cli.cli.output import finding_lines, talk
from skm_cli.cli.output.paths import name_from_cwd
from skm_cli.errors import (
    ArgumentError,
    PeriodUnclearError,
    ProblemsFoundError,
    SentenceError,
    TemplateUnusableError,
)

_COMPLETION = {
    "install_completion": "Pasang pelengkap perintah di terminal ini.",
    "show_completion": "Tampilkan pelengkap perintah.",
}


def main() -> None:
    """Run `skm`; every error that is no bug ends in a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A character that the console lacks is replaced and stops nothing.
            stream.reconfigure(errors="replace")
    try:
        _command()()
    except ProblemsFoundError as error:
        faults = finding_lines.join_alike(error.problems)
        talk.say_notes(error.notes)
        talk.say(finding_lines.problem_lines(faults))
        talk.say([f"{len(faults)} hal perlu diperbaiki; tidak ada berkas yang ditulis"])
        sys.exit(exits.FAULTS)
    except SentenceError as error:
        talk.say(
            [
                f"{name_from_cwd(error.place)}: {error.message}",
                *finding_lines.hint_lines(error.hint),
            ]
        )
        sys.exit(_code(error))
    except PeriodUnclearError as error:
        message, hint = finding_lines.unclear_period(error.codes)
        talk.say([f"skm: {message}", *finding_lines.hint_lines(hint)])
        sys.exit(exits.MISTYPED)
    except SystemExit as end:
        if end.code == exits.INTERRUPTED:
            talk.say(["Dihentikan; tidak ada berkas yang tertinggal separuh"])
        raise


def _code(error: SentenceError) -> int:
    match error:
        case ArgumentError():
            return exits.MISTYPED
        case TemplateUnusableError():
            return exits.FAULTS
        case _:
            return exits.UNUSABLE


def _command() -> Callable[[], object]:
    command = typer.main.get_command(app)
    for parameter in command.params:
        # Typer's own two options come with English help.
        if isinstance(parameter, TyperOption) and parameter.name in _COMPLETION:
            parameter.help = _COMPLETION[parameter.name]
    return command
