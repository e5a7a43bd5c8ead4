"""`skm template`: lists the templates, and writes one to be edited in Word."""

from pathlib import Path
from typing import NamedTuple

from skm_cli.domain.kind import Kind
from skm_cli.domain.report.profile import Profile
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.choose_instrument import load_workspace_profile
from skm_cli.usecases.output_file import write_output


class ListedTemplate(NamedTuple):
    """A kind of report and its template.

    Attributes:
        kind: The kind.
        shipped: The name of the program's template.
        own: The name of the unit's template in skm.yaml; empty when it has none.
        there: The unit's template is there.
    """

    kind: Kind
    shipped: str
    own: str
    there: bool


class ExportedTemplate(NamedTuple):
    """A template that a person can edit.

    Attributes:
        kind: The kind of report that it is for.
        path: Its path.
        named: Its name for skm.yaml; None for a file outside the workspace.
        aside: The new path of a file that was there; None if there was none.
    """

    kind: Kind
    path: Path
    named: str | None
    aside: Path | None


def list_templates(workspace: Workspace) -> tuple[ListedTemplate, ...]:
    """The templates of the program, and those of the unit that replace them.

    Raises:
        ProblemsFoundError: skm.yaml holds faults.
        FileUnusableError: skm.yaml is there and cannot be read.
    """
    profile = load_workspace_profile(workspace, None)
    return tuple(_listed(workspace, profile, kind) for kind in Kind)


def _listed(workspace: Workspace, profile: Profile, kind: Kind) -> ListedTemplate:
    own = profile.templates.get(kind)
    name = own.name if own else ""
    there = bool(name) and (workspace.root / name).is_file()
    return ListedTemplate(kind, kind.template, name, there)


def export_template(
    workspace: Workspace, kind: Kind, path: Path | None = None
) -> ExportedTemplate:
    """Write a template of the program's for a person to edit.

    A file that is there, and is not this template, is renamed first.

    Raises:
        FileUnusableError: The disk refuses; what was there is still there.
    """
    out = path or Path(f"templat-{kind}.docx")
    file = workspace.named(out)
    data = shipped("templates", kind.template).read_bytes()
    # A file that differs from the program's template may be a person's work.
    aside = write_output(file, data, is_untouched=lambda _: False)
    inside = out.absolute().resolve().is_relative_to(workspace.root.resolve())
    return ExportedTemplate(kind, out, file.shown if inside else None, aside)
