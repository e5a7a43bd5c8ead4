"""The template that a report is made from: the unit's own, else the program's."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from skm_cli.document.check.check import Context
from skm_cli.domain import wording
from skm_cli.domain.kind import Kind
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import OwnTemplate, Profile
from skm_cli.errors import (
    ArgumentError,
    FileUnusableError,
    ProblemsFoundError,
    TemplateUnusableError,
)
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import SKM_YAML, Workspace, read_bytes
from skm_cli.usecases.evidence import lies_in
from skm_cli.usecases.template.template_findings import findings_of


class Template(NamedTuple):
    """A template that a report is made from.

    Attributes:
        path: Its path.
        shown: Its name in messages.
        data: Its bytes.
        own: Whether it is the unit's own.
    """

    path: Path
    shown: str
    data: bytes
    own: bool


def template_of(
    workspace: Workspace, profile: Profile, kind: Kind, given: Path | None = None
) -> Template:
    """The template of `--template`, else of skm.yaml, else the program's.

    Raises:
        ProblemsFoundError: The path in skm.yaml leads out of the workspace.
        FileUnusableError: The file is not there or cannot be read.
    """
    named = profile.templates.get(kind)
    if given is not None:
        return own_template(workspace, given)
    if named is not None:
        return template_there(workspace, named)
    path = shipped("templates", kind.template)
    return Template(path, path.name, path.read_bytes(), own=False)


def template_there(workspace: Workspace, named: OwnTemplate) -> Template:
    """The template that skm.yaml names.

    Raises:
        ProblemsFoundError: The path leads out of the workspace.
        FileUnusableError: The file is not there or cannot be read.
    """
    path = workspace.root / named.name
    place = Place(SKM_YAML, row=named.line)
    if not lies_in(path, workspace.root):
        message = f"`{named.name}` berada di luar folder kerja"
        hint = "salin berkasnya ke folder kerja"
        raise ProblemsFoundError([Problem(place, message, hint)])
    if not path.exists():
        message = f"templat `{named.name}` tidak ada di folder kerja"
        hint = "samakan isian `templat` dengan nama berkasnya, atau hapus isian itu"
        raise FileUnusableError(str(place), message, hint)
    return own_template(workspace, path)


def own_template(workspace: Workspace, path: Path) -> Template:
    """A template of the unit's own, loaded.

    Raises:
        FileUnusableError: The file is not there or cannot be read.
    """
    file = workspace.named(path)
    data, shown = read_bytes(file), file.shown
    if data is None:
        hint = "periksa namanya; templat bawaan disalin dengan skm template export"
        raise FileUnusableError(shown, "berkas tidak ditemukan", hint)
    return Template(path, shown, data, own=True)


def refuse_as_output(template: Template, out: Path) -> None:
    """Refuse to write a report over the unit's template that it is made from.

    Raises:
        ArgumentError: `out` is the template.
    """
    if template.own and out.exists() and out.samefile(template.path):
        message = f"{template.shown} adalah templat yang dipakai"
        raise ArgumentError("skm", message, "pakai nama lain untuk --out")


class JudgedTemplate(NamedTuple):
    """The faults of a template.

    Attributes:
        problems: The faults that keep it from being filled, in reading order.
        notes: What else a person should know.
    """

    problems: tuple[Problem, ...]
    notes: tuple[Note, ...] = ()


def judge_template(
    workspace: Workspace, template: Template, names: Callable[[], Context]
) -> JudgedTemplate:
    """The faults of a unit's own template; the program's templates have none.

    Args:
        workspace: Its skm.yaml holds the names that a template may not contain.
        template: The template.
        names: Gives the names that the template may use.
    """
    if not template.own:
        return JudgedTemplate(())
    try:
        findings = findings_of(workspace, template.data, names(), shown=template.shown)
    except TemplateUnusableError as error:
        return JudgedTemplate((Problem(Place(error.place), error.message, error.hint),))
    problems = tuple(problem for problem, literal in findings if not literal)
    count = sum(literal for _, literal in findings)
    if not count:
        return JudgedTemplate(problems)
    # A letterhead has figures too: literal text stops no report.
    message = f"{wording.cardinal(count)} angka atau nama tertulis langsung di templat"
    return JudgedTemplate(
        problems, (Note(Place(template.shown), message, see_all(template)),)
    )


def require_usable(
    workspace: Workspace, template: Template, names: Callable[[], Context]
) -> tuple[Note, ...]:
    """The notes on a template that can be filled.

    Args:
        workspace: Its skm.yaml holds the names that a template may not contain.
        template: The template.
        names: Gives the names that the template may use.

    Raises:
        TemplateUnusableError: The template has faults; the first is in the message.
    """
    problems, notes = judge_template(workspace, template, names)
    if problems:
        first, several = problems[0], len(problems) > 1
        hint = see_all(template) if several else first.hint
        raise TemplateUnusableError(str(first.place), first.message, hint)
    return notes


def see_all(template: Template) -> str:
    """The hint with the command that shows all faults of a template."""
    return f"lihat semuanya dengan skm template check {template.shown}"
