"""Every fault that a template shows without being filled."""

from skm_cli.document.check.check import Context, Finding, Names, check_template
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.report.profile import Profile
from skm_cli.errors import CollectedFaults, FileUnusableError, ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument, shipped_ids
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.choose_instrument import choose_instrument


def findings_of(
    workspace: Workspace, data: bytes, shape: Context, *, shown: str
) -> tuple[Finding, ...]:
    """Every fault that a template shows without being filled.

    Args:
        workspace: The workspace, whose names of unsur and unit are no literal text.
        data: The template.
        shape: The names that it may use.
        shown: Its name, for messages.

    Raises:
        TemplateUnusableError: It is no .docx.
    """
    profile, unsur, _ = profile_and_unsur(workspace)
    return check_template(data, shape, forbidden_names(profile, unsur), shown=shown)


def profile_and_unsur(
    workspace: Workspace,
) -> tuple[Profile, tuple[str, ...], tuple[Note, ...]]:
    """skm.yaml and the unsur of its instrument; a note where it cannot be read."""
    found = CollectedFaults()
    try:
        chosen = choose_instrument(workspace, given=None, weight=None, found=found)
    except (ProblemsFoundError, FileUnusableError):
        return Profile(), (), (_unread(),)
    unsur = tuple(unsur.name for unsur in chosen.instrument.unsur)
    return chosen.profile, unsur, (_unread(),) if found.problems else ()


def _unread() -> Note:
    message = "tidak dapat dibaca, jadi nama unit di templat tidak diperiksa"
    return Note(Place(SKM_YAML), message, "lihat sebabnya dengan skm check")


def forbidden_names(profile: Profile, unsur: tuple[str, ...]) -> Names:
    """Names that must come from tags: unsur, the unit and its government."""
    instruments = map(load_instrument, shipped_ids())
    known = (each.name for instrument in instruments for each in instrument.unsur)
    units = filter(None, (profile.unit, profile.pemerintah))
    return Names(tuple(dict.fromkeys((*known, *unsur))), tuple(units))
