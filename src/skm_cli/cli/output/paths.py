"""Paths as the person at the keyboard would type them, from the current folder.

The rest of the program names files as seen from the workspace, which may be a folder
above: one command works in one workspace, which is kept here.
"""

import os
from pathlib import Path

from skm_cli.domain.problem import Place
from skm_cli.files.workspace import SKM_YAML, Workspace

_work: list[Workspace] = []


def work_in(workspace: Workspace) -> None:
    """Name files from now on as they are seen from the current folder."""
    _work[:] = [workspace]


def path_from_cwd(path: Path) -> str:
    """A path as the person at the keyboard would type it."""
    absolute = path.absolute()
    try:
        return Path(os.path.relpath(absolute)).as_posix()
    except ValueError:
        return str(absolute)


def name_from_cwd(name: str) -> str:
    """The name of a file of the workspace, as seen from the current folder.

    A bare name that is no file of the workspace is that of a file elsewhere and stays.
    """
    if not _work or _work[0].root == Path.cwd():
        return name
    path = _work[0].root / name
    return path_from_cwd(path) if "/" in name or _is_ours(path) else name


def _is_ours(path: Path) -> bool:
    return path.name == SKM_YAML or path.exists()


def place_from_cwd(place: Place) -> str:
    """A place in a file, as seen from the current folder."""
    return str(place._replace(file=name_from_cwd(place.file)))
