"""`skm init`: writes a skm.yaml and a workbook of answers to fill in."""

from dataclasses import dataclass
from pathlib import Path

from skm_cli.answers.starter import starter_workbook
from skm_cli.errors import FileUnusableError
from skm_cli.files.atomic import write_new, write_whole
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import SKM_SCHEMA, SKM_YAML, STARTER, NamedFile, Workspace
from skm_cli.settings.new_skm_yaml import skm_yaml_for
from skm_cli.settings.schema import skm_schema
from skm_cli.usecases.choose_instrument import NamedInstrument, instrument_of_option


@dataclass(frozen=True, slots=True)
class Initialised:
    """What `skm init` did.

    Attributes:
        folder: The folder of the files.
        made: The names of the files that were written.
        kept: The names of the files that were there and are unchanged.
    """

    folder: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]


def init(folder: Path, *, instrument: str | None, workspace: Workspace) -> Initialised:
    """Write a commented skm.yaml and an empty workbook, unless they are there.

    Args:
        folder: The folder to write to.
        instrument: The id or the path of the instrument; None for the default. A file
            is copied into the folder.
        workspace: Gives the name of the instrument's file in messages.

    Raises:
        ArgumentError: No instrument has this id.
        ProblemsFoundError: The file of the instrument holds faults.
        FileUnusableError: The disk refuses; nothing new is left behind.
    """
    named = (
        instrument_of_option(workspace, instrument)
        if instrument
        else NamedInstrument(load_instrument())
    )
    text = shipped("templates", SKM_YAML).read_text(encoding="utf-8")
    contents = {}
    if instrument:
        text = skm_yaml_for(text, named.instrument, Path(instrument).name)
    if instrument and named.own:
        contents[Path(instrument).name] = named.own
    contents |= {
        SKM_YAML: text.encode(),
        STARTER: starter_workbook(named.instrument),
    }
    made: list[str] = []
    try:
        for name, content in contents.items():
            path = folder / name
            if write_new(NamedFile(path, str(path)), content):
                made.append(name)
        if SKM_YAML in made:
            # skm.yaml names its schema for editors.
            schema = folder / SKM_SCHEMA
            write_whole(
                NamedFile(schema, str(schema)), skm_schema(named.instrument).encode()
            )
            made.append(SKM_SCHEMA)
    except FileUnusableError:
        for name in made:
            (folder / name).unlink(missing_ok=True)
        raise
    kept = tuple(name for name in contents if name not in made)
    return Initialised(folder, tuple(made), kept)
