"""`skm init`: a skm.yaml to fill in."""

from dataclasses import dataclass
from pathlib import Path

from skm_cli.files.atomic import write_new
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import SKM_YAML


@dataclass(frozen=True, slots=True)
class Initialised:
    """What `skm init` did.

    Attributes:
        path: The skm.yaml.
        created: It was made now; False when it was there and is untouched.
    """

    path: Path
    created: bool


def init(folder: Path) -> Initialised:
    """Write a commented skm.yaml in a folder, unless one is there.

    Raises:
        FileUnusableError: The disk refuses.
    """
    path = folder / SKM_YAML
    text = shipped("templates", SKM_YAML).read_bytes()
    return Initialised(path, write_new(path, text, shown=str(path)))
