"""The evidence that rtl.yaml and skm.yaml name: photos, other files and the logo."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.problem import Gap, Place, Problem
from skm_cli.domain.report.profile import Profile
from skm_cli.errors import FileUnusableError, ProblemsFoundError
from skm_cli.files.photos import load_photo, load_photos
from skm_cli.files.workspace import SKM_YAML, Workspace


class FoundEvidence(NamedTuple):
    """The evidence of a period that is there, and what is lacking.

    Attributes:
        photos: The pictures that can be shown, by their names.
        absent: The names of files, other than pictures, that are not there.
        gaps: The pictures that cannot be shown and the absent files, with the reason.
    """

    photos: dict[str, Photo]
    absent: frozenset[str]
    gaps: tuple[Gap, ...]


class _NamedEvidence(NamedTuple):
    name: str
    place: Place
    path: Path


def load_evidence(
    workspace: Workspace,
    period: Period,
    evidence: Iterable[Evidence],
    *,
    named_in: str,
) -> FoundEvidence:
    """Read the pictures, and check that the other files are there.

    Args:
        workspace: Where the period's files are.
        period: The period.
        evidence: The evidence that a plan or skm.yaml names, in its order.
        named_in: The name of the plan or of skm.yaml in messages.

    Raises:
        ProblemsFoundError: A name leads out of the folder `dokumentasi`.
    """
    folder, shown = workspace.at(period).evidence
    pictures: dict[str, _NamedEvidence] = {}
    others: dict[str, _NamedEvidence] = {}
    outside: list[Problem] = []
    for each in evidence:
        if each.berkas is None:
            continue
        place = Place(named_in, row=each.line)
        named = _NamedEvidence(each.berkas, place, folder / each.berkas)
        if not lies_in(named.path, folder):
            message = f"`{named.name}` berada di luar folder dokumentasi"
            hint = "salin berkasnya ke folder dokumentasi"
            outside.append(Problem(place, message, hint))
        elif each.is_picture:
            pictures.setdefault(named.name, named)
        else:
            others.setdefault(named.name, named)
    if outside:
        raise ProblemsFoundError(outside)
    read = load_photos([each.path for each in pictures.values()], folder=shown)
    loaded = dict(zip(pictures.values(), read, strict=True))
    photos = {n.name: photo for n, photo in loaded.items() if isinstance(photo, Photo)}
    absent = [each for each in others.values() if not each.path.is_file()]
    gaps = (
        *(
            _cannot_be_shown(named, error)
            for named, error in loaded.items()
            if isinstance(error, FileUnusableError)
        ),
        *(_not_there(each, shown) for each in absent),
    )
    return FoundEvidence(photos, frozenset(each.name for each in absent), gaps)


def lies_in(path: Path, folder: Path) -> bool:
    """Whether a path, with its links followed, lies in a folder."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        # A link to itself leads nowhere: reading it gives the right message.
        return True


def _cannot_be_shown(named: _NamedEvidence, error: FileUnusableError) -> Gap:
    near = "" if named.path.exists() else _nearest(named.path)
    hint = f"tulis {near}" if near else error.hint
    return Gap(named.place, f"foto `{named.name}` {error.message}", hint)


def _not_there(named: _NamedEvidence, shown: str) -> Gap:
    near = _nearest(named.path)
    return Gap(
        named.place,
        f"berkas `{named.name}` tidak ada di {shown}",
        f"tulis {near}"
        if near
        else "salin berkasnya ke folder itu, atau perbaiki namanya",
    )


def _nearest(path: Path) -> str:
    """The file of the same folder with the most similar name; empty if none is."""
    there = {name.casefold(): name for name in _names(path.parent)}
    near = get_close_matches(path.name.casefold(), there, n=1, cutoff=0.85)
    return there[near[0]] if near else ""


def _names(folder: Path) -> Iterator[str]:
    try:
        yield from sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError:
        return


def load_logo(
    workspace: Workspace, profile: Profile
) -> tuple[Photo | None, tuple[Gap, ...]]:
    """The logo of the cover; where it cannot be used, None and a gap.

    Raises:
        ProblemsFoundError: Its name leads out of the workspace.
    """
    if profile.logo is None:
        return None, ()
    place = Place(SKM_YAML, row=profile.logo_line)
    path = workspace.root / profile.logo
    if not lies_in(path, workspace.root):
        message = f"`{profile.logo}` berada di luar folder kerja"
        hint = "salin berkasnya ke folder kerja"
        raise ProblemsFoundError([Problem(place, message, hint)])
    try:
        return load_photo(path, folder="folder kerja"), ()
    except FileUnusableError as error:
        message = f"logo `{profile.logo}` {error.message}"
        return None, (Gap(place, message, error.hint),)
