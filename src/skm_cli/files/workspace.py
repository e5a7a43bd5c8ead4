"""The folder that a person works in, and the paths of its files."""

import os
from pathlib import Path
from typing import NamedTuple, Self

from skm_cli.domain.period import Period
from skm_cli.errors import FileUnusableError

SKM_YAML = "skm.yaml"
PERIODS = "periode"
UNITS = "unit"
STARTER = "responses.xlsx"
RTL_SCHEMA = "rtl.schema.json"
SKM_SCHEMA = "skm.schema.json"


class NamedFile(NamedTuple):
    """A file or folder, and its name as messages show it."""

    path: Path
    shown: str

    def beside(self, name: str) -> Self:
        """The file of another name in the same folder."""
        folder = self.shown.rpartition("/")[0]
        shown = f"{folder}/{name}" if folder else name
        return type(self)(self.path.with_name(name), shown)


class PeriodFiles(NamedTuple):
    """The files of one period.

    Attributes:
        root: The absolute path of the workspace.
        folder: The absolute path of the period's folder.
    """

    root: Path
    folder: Path

    @property
    def skor_json(self) -> NamedFile:
        """The counts and scores of the period."""
        return self._named("skor.json")

    @property
    def jawaban_csv(self) -> NamedFile:
        """The answers of each respondent."""
        return self._named("jawaban.csv")

    @property
    def rtl_yaml(self) -> NamedFile:
        """The plan and its realisation."""
        return self._named("rtl.yaml")

    @property
    def instrument_copy(self) -> NamedFile:
        """A copy of the unit's own instrument, made when the period was scored."""
        return self._named("instrumen.yaml")

    @property
    def evidence(self) -> NamedFile:
        """The folder of the photos that rtl.yaml names."""
        return self._named("dokumentasi")

    def _named(self, name: str) -> NamedFile:
        path = self.folder / name
        return NamedFile(path, _shown_from(self.root, path))


class Workspace(NamedTuple):
    """The folder that a person works in.

    Attributes:
        root: Its absolute path.
    """

    root: Path

    @classmethod
    def around(cls, folder: Path) -> Self:
        """The nearest folder upwards that holds skm.yaml or periode/, else this one.

        A folder below `unit/` belongs to one unit of a government: the folder above
        `unit/` is never its workspace.
        """
        start = folder.absolute()
        for candidate in (start, *start.parents):
            if cls(candidate).is_begun:
                return cls(candidate)
            if candidate.parent.name == UNITS:
                break
        return cls(start)

    @property
    def is_begun(self) -> bool:
        """Whether the folder holds skm.yaml or the folder of a period."""
        return self.skm_yaml.is_file() or (self.root / PERIODS).is_dir()

    @property
    def skm_yaml(self) -> Path:
        """The settings of the unit."""
        return self.root / SKM_YAML

    def at(self, period: Period) -> PeriodFiles:
        """The files of one period."""
        return PeriodFiles(self.root, self.root / PERIODS / str(period))

    @property
    def rtl_schema(self) -> Path:
        """The schema that every rtl.yaml names for editors, one for all periods."""
        return self.root / PERIODS / RTL_SCHEMA

    def shown(self, path: Path) -> str:
        """A path as messages show it: relative to the workspace, else its name."""
        return _shown_from(self.root, path)

    def named(self, path: Path) -> NamedFile:
        """A path with its name as messages show it."""
        return NamedFile(path, self.shown(path))

    def periods_with(self, file: str) -> list[Period]:
        """The periods whose folder holds `file`, oldest end first."""
        periods = []
        for path in (self.root / PERIODS).glob(f"*/{file}"):
            try:
                period = Period.parse(path.parent.name)
            except ValueError:
                continue
            # `2023TW4` is accepted on the command line, but names no folder.
            if str(period) == path.parent.name:
                periods.append(period)
        return sorted(periods, key=lambda period: (period.last, period.first))


def _shown_from(root: Path, path: Path) -> str:
    absolute = Path(os.path.normpath(path.absolute()))
    inside = absolute.is_relative_to(root)
    shown = absolute.relative_to(root).as_posix() if inside else absolute.name
    # A name from the archive of another system may hold bytes that are no text.
    return shown.encode("utf-8", "replace").decode()


def read_bytes(file: NamedFile) -> bytes | None:
    """The content of a file; None when there is none.

    Raises:
        FileUnusableError: The file exists but cannot be read.
    """
    path, shown = file
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        message = "nama ini dipakai oleh folder, bukan berkas"
        raise FileUnusableError(shown, message, "pindahkan folder itu") from None
    except PermissionError as error:
        message = "tidak ada izin untuk membacanya"
        hint = "periksa izinnya, atau tutup program yang memakainya"
        raise FileUnusableError(shown, message, hint) from error
    except OSError as error:
        message = f"tidak dapat dibaca ({error.strerror})"
        hint = "salin berkasnya ke folder lain, lalu coba lagi"
        raise FileUnusableError(shown, message, hint) from error
