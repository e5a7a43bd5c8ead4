"""`skm template check`: finds the faults of a template."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from skm_cli.document.check.check import Finding, ReservedNames, check_template
from skm_cli.document.word import Properties, fill
from skm_cli.domain.kind import Kind
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import Profile
from skm_cli.errors import (
    FileUnusableError,
    ProblemsFoundError,
    TemplateUnusableError,
)
from skm_cli.files.workspace import Workspace, read_bytes
from skm_cli.usecases.kinds.every_kind import report_kind
from skm_cli.usecases.template.template_findings import (
    forbidden_names,
    profile_and_unsur,
)


class TemplateChecked(NamedTuple):
    """The result of `skm template check` for a template without faults.

    Attributes:
        file: The template's name in messages.
        kind: The kind of report that it was checked for.
        notes: What else a person should know.
    """

    file: str
    kind: Kind
    notes: tuple[Note, ...]


def check_template_file(
    workspace: Workspace, path: Path, kind: Kind | None = None
) -> TemplateChecked:
    """Check a unit's own template.

    Args:
        workspace: Its skm.yaml holds the names that a template may not contain.
        path: The template.
        kind: The kind of report that it is for; None for the kind of skm.yaml, else
            the kind with the fewest faults.

    Raises:
        ProblemsFoundError: The template holds faults; the error has them all.
        TemplateUnusableError: The file is no .docx.
        FileUnusableError: The file is not there or cannot be read.
    """
    file = workspace.named(path)
    data, shown = read_bytes(file), file.shown
    if data is None:
        raise FileUnusableError(shown, "berkas tidak ditemukan", "periksa namanya")
    profile, unsur, notes = profile_and_unsur(workspace)
    names = forbidden_names(profile, unsur)
    kinds = tuple(Kind) if kind is None else (kind,)
    if kind is None:
        kinds = _named_for(workspace, profile, path) or kinds
    by_kind = {k: _findings(data, k, names, shown=shown) for k in kinds}
    best = min(kinds, key=lambda each: len(by_kind[each]))
    if len(kinds) > 1:
        others = " atau ".join(f"--kind {each}" for each in kinds if each is not best)
        message = f"diperiksa sebagai templat {best}, yang paling cocok"
        notes = (*notes, Note(Place(shown), message, f"untuk jenis lain: {others}"))
    findings = by_kind[best] or _trial(data, best, shown=shown)
    if findings:
        raise ProblemsFoundError([each.problem for each in findings], notes)
    return TemplateChecked(shown, best, notes)


def _findings(
    data: bytes, kind: Kind, names: ReservedNames, *, shown: str
) -> tuple[Finding, ...]:
    return check_template(data, report_kind(kind).names(), names, shown=shown)


def _trial(data: bytes, kind: Kind, *, shown: str) -> tuple[Finding, ...]:
    """The faults that only filling the template with made-up reports shows."""
    properties = Properties("", "", "", date(2000, 1, 1), shown)
    faults: dict[Problem, None] = {}
    for sample in report_kind(kind).samples():
        try:
            fill(
                data,
                sample.context,
                sample.photos,
                properties,
                charts=sample.charts,
            )
        except TemplateUnusableError as error:
            faults[Problem(Place(error.place), error.message, error.hint)] = None
    return tuple(Finding(problem, literal=False) for problem in faults)


def _named_for(workspace: Workspace, profile: Profile, path: Path) -> tuple[Kind, ...]:
    """The kinds that skm.yaml names this file for."""
    there = {kind: workspace.root / own.name for kind, own in profile.templates.items()}
    return tuple(
        kind
        for kind in Kind
        if kind in there and there[kind].exists() and there[kind].samefile(path)
    )
