"""The faults of a template that are found without filling it."""

from skm_cli.document.check.check import Context, Finding, ReservedNames, check_template
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.report.profile import Profile
from skm_cli.errors import CollectedFaults, FileUnusableError, ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument, shipped_ids
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.choose_instrument import choose_instrument


def findings_of(
    workspace: Workspace, data: bytes, names: Context, *, shown: str
) -> tuple[Finding, ...]:
    """The faults of a template that are found without filling it.

    Args:
        workspace: Its skm.yaml holds the names that a template may not contain.
        data: The bytes of the template.
        names: The names that the template may use.
        shown: The template's name in messages.

    Raises:
        TemplateUnusableError: The file is no .docx.
    """
    profile, unsur, _ = profile_and_unsur(workspace)
    return check_template(data, names, forbidden_names(profile, unsur), shown=shown)


def profile_and_unsur(
    workspace: Workspace,
) -> tuple[Profile, tuple[str, ...], tuple[Note, ...]]:
    """skm.yaml, the unsur of its instrument, and a note where it cannot be read."""
    faults = CollectedFaults()
    try:
        chosen = choose_instrument(workspace, given=None, weight=None, faults=faults)
    except (ProblemsFoundError, FileUnusableError):
        return Profile(), (), (_unread(),)
    unsur = tuple(unsur.name for unsur in chosen.instrument.unsur)
    return chosen.profile, unsur, (_unread(),) if faults.problems else ()


def _unread() -> Note:
    message = "tidak dapat dibaca, jadi nama unit di templat tidak diperiksa"
    return Note(Place(SKM_YAML), message, "lihat sebabnya dengan skm check")


def forbidden_names(profile: Profile, unsur: tuple[str, ...]) -> ReservedNames:
    """The names that a template may not contain: unsur, unit and government."""
    instruments = map(load_instrument, shipped_ids())
    known = (each.name for instrument in instruments for each in instrument.unsur)
    units = filter(None, (profile.unit, profile.pemerintah))
    return ReservedNames(tuple(dict.fromkeys((*known, *unsur))), tuple(units))
