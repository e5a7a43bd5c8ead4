"""The workspace that a command is run in."""

from pathlib import Path

from skm_cli.files.workspace import Workspace


def workspace() -> Workspace:
    """The workspace around the folder that the person stands in."""
    return Workspace.around(Path.cwd())
