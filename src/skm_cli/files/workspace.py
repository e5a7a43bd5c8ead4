"""The folder that a person works in, and the names of what lies in it."""

import os
from pathlib import Path
from typing import NamedTuple, Self

from skm_cli.domain.period import Period
from skm_cli.errors import FileUnusableError

SKM_YAML = "skm.yaml"
PERIODS = "periode"
STARTER = "responses.xlsx"
RTL_SCHEMA = "rtl.schema.json"
SKM_SCHEMA = "skm.schema.json"


class Workspace(NamedTuple):
    """The folder that a person works in.

    Attributes:
        root: Its absolute path.
    """

    root: Path

    @classmethod
    def around(cls, folder: Path) -> Self:
        """The nearest folder upwards that holds skm.yaml or periode/, else this one."""
        here = folder.absolute()
        for place in (here, *here.parents):
            if (place / SKM_YAML).is_file() or (place / PERIODS).is_dir():
                return cls(place)
        return cls(here)

    @property
    def skm_yaml(self) -> Path:
        """Who reports, who signs, how the workbook is read."""
        return self.root / SKM_YAML

    def folder(self, period: Period) -> Path:
        """Where everything about one period lies."""
        return self.root / PERIODS / str(period)

    def skor_json(self, period: Period) -> Path:
        """The counts and scores of a period."""
        return self.folder(period) / "skor.json"

    def jawaban_csv(self, period: Period) -> Path:
        """What each respondent of a period answered."""
        return self.folder(period) / "jawaban.csv"

    def rtl_yaml(self, period: Period) -> Path:
        """The plan and realisation of a period."""
        return self.folder(period) / "rtl.yaml"

    def instrument_copy(self, period: Period) -> Path:
        """What a unit's own instrument was when a period was scored with it."""
        return self.folder(period) / "instrumen.yaml"

    @property
    def rtl_schema(self) -> Path:
        """What every rtl.yaml names for editors: one file for all periods."""
        return self.root / PERIODS / RTL_SCHEMA

    def evidence(self, period: Period) -> Path:
        """The folder of the photos that rtl.yaml names."""
        return self.folder(period) / "dokumentasi"

    def seen(self, path: Path) -> str:
        """A path as messages show it: from the workspace, the bare name outside it."""
        absolute = Path(os.path.normpath(path.absolute()))
        inside = absolute.is_relative_to(self.root)
        shown = absolute.relative_to(self.root).as_posix() if inside else absolute.name
        # A name from another system's archive may hold bytes that are no text.
        return shown.encode("utf-8", "replace").decode()

    def periods_with(self, file: str) -> list[Period]:
        """The periods whose folder holds `file`, oldest end first."""
        found = []
        for path in (self.root / PERIODS).glob(f"*/{file}"):
            try:
                period = Period.parse(path.parent.name)
            except ValueError:
                continue
            # `2023TW4` is accepted as a word but never the name of our folder.
            if str(period) == path.parent.name:
                found.append(period)
        return sorted(found, key=lambda period: (period.last, period.first))


def read_bytes(path: Path, *, shown: str) -> bytes | None:
    """The content of a file; None when there is none.

    Raises:
        FileUnusableError: It is there and cannot be read.
    """
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
