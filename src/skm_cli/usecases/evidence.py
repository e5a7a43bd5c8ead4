"""The pictures and other files that a person's YAML files name."""

from collections.abc import Iterable
from pathlib import Path

from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.problem import Gap, Place, Problem
from skm_cli.domain.profile import Profile
from skm_cli.domain.rtl import Evidence
from skm_cli.errors import FileUnusableError, ProblemsFoundError
from skm_cli.files.photos import load_photo
from skm_cli.files.workspace import SKM_YAML, Workspace


class EvidenceFolder:
    """The proofs of one period, read from its folder.

    Attributes:
        gaps: What is named and is not there, or cannot be shown.
        absent: The files other than pictures that are named and are not there.
    """

    def __init__(self, workspace: Workspace, period: Period, rtl_file: str) -> None:
        self._folder = workspace.evidence(period)
        self._shown = workspace.seen(self._folder)
        self._rtl_file = rtl_file
        self.gaps: list[Gap] = []
        self.absent: set[str] = set()

    def photos(self, proofs: Iterable[Evidence]) -> dict[str, Photo]:
        """The pictures that can be shown; what cannot be becomes a gap.

        Raises:
            ProblemsFoundError: A name leads out of the folder.
        """
        photos: dict[str, Photo] = {}
        strays: list[Problem] = []
        for proof in proofs:
            if proof.berkas is None or proof.berkas in photos:
                continue
            path = self._folder / proof.berkas
            place = Place(self._rtl_file, row=proof.line)
            if not path.resolve().is_relative_to(self._folder.resolve()):
                message = f"`{proof.berkas}` berada di luar folder dokumentasi"
                hint = "salin berkasnya ke folder dokumentasi"
                strays.append(Problem(place, message, hint))
            elif not proof.is_picture:
                self._named(path, proof.berkas, place)
            elif photo := self._photo(path, proof.berkas, place):
                photos[proof.berkas] = photo
        if strays:
            raise ProblemsFoundError(strays)
        return photos

    def _named(self, path: Path, name: str, place: Place) -> None:
        if not path.is_file():
            self.absent.add(name)
            message = f"berkas `{name}` tidak ada di {self._shown}"
            hint = "salin berkasnya ke folder itu, atau perbaiki namanya"
            self.gaps.append(Gap(place, message, hint))

    def _photo(self, path: Path, name: str, place: Place) -> Photo | None:
        try:
            return load_photo(path, folder=self._shown)
        except FileUnusableError as error:
            message = f"foto `{name}` {error.message}"
            self.gaps.append(Gap(place, message, error.hint))
            return None


def load_logo(
    workspace: Workspace, profile: Profile
) -> tuple[Photo | None, tuple[Gap, ...]]:
    """The logo; one that cannot be used is a gap and is left out on the cover."""
    if profile.logo is None:
        return None, ()
    try:
        return load_photo(workspace.root / profile.logo, folder="folder kerja"), ()
    except FileUnusableError as error:
        place = Place(SKM_YAML, row=profile.logo_line)
        message = f"logo `{profile.logo}` {error.message}"
        return None, (Gap(place, message, error.hint),)
