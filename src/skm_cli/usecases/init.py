"""`skm init`: a skm.yaml and a workbook of answers to fill in."""

from dataclasses import dataclass
from pathlib import Path

from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import write_new
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.shipped import shipped
from skm_cli.files.starter import STARTER, starter_workbook
from skm_cli.files.workspace import SKM_YAML


@dataclass(frozen=True, slots=True)
class Initialised:
    """What `skm init` did.

    Attributes:
        folder: Where.
        made: The names of the files that it wrote there.
        kept: The names of those that were there and are untouched.
    """

    folder: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]


def init(folder: Path) -> Initialised:
    """Write a commented skm.yaml and an empty workbook, unless they are there.

    Raises:
        FileUnusableError: The disk refuses; nothing new is left behind.
    """
    contents = {
        SKM_YAML: shipped("templates", SKM_YAML).read_bytes(),
        STARTER: starter_workbook(load_instrument()),
    }
    made: list[str] = []
    try:
        for name, content in contents.items():
            path = folder / name
            if write_new(path, content, shown=str(path)):
                made.append(name)
    except FileUnusableError:
        for name in made:
            (folder / name).unlink(missing_ok=True)
        raise
    kept = tuple(name for name in contents if name not in made)
    return Initialised(folder, tuple(made), kept)
