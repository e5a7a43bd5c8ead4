"""The instrument of a command, its weighting, and skm.yaml read by that instrument."""

from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.report.profile import Profile
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import (
    ArgumentError,
    CollectedFaults,
    FileUnusableError,
    ProblemsFoundError,
)
from skm_cli.files.instrument_file import is_shipped, load_instrument, shipped_ids
from skm_cli.files.workspace import SKM_YAML, NamedFile, Workspace, read_bytes
from skm_cli.settings.instrument_yaml import load_own
from skm_cli.settings.skm_yaml import OpenedSkmYaml, load_profile, open_skm_yaml

_SUFFIXES = (".yaml", ".yml")
_LIST = "lihat semuanya dengan skm instrument list"


class ChosenInstrument(NamedTuple):
    """The instrument that a command uses.

    Attributes:
        instrument: The instrument, with the weights of the option or of skm.yaml.
        profile: The values of skm.yaml, read by this instrument.
        own: The bytes of the unit's own instrument; None for one of the program's.
    """

    instrument: Instrument
    profile: Profile
    own: bytes | None


class NamedInstrument(NamedTuple):
    """An instrument, loaded by its id or from a file.

    Attributes:
        instrument: The instrument.
        own: The bytes of the unit's own instrument; None for one of the program's.
    """

    instrument: Instrument
    own: bytes | None = None


def choose_instrument(
    workspace: Workspace,
    *,
    given: str | None,
    weight: str | None,
    faults: CollectedFaults,
) -> ChosenInstrument:
    """The instrument of `--instrument`, else of skm.yaml, else the default.

    Args:
        workspace: Where skm.yaml is read.
        given: The value of `--instrument`, an id or a path; None without it.
        weight: The value of `--weight`; None without it.
        faults: Takes the faults of skm.yaml, to be shown with those of other files.

    Raises:
        ArgumentError: An option names no instrument, or a weight that does not fit.
        ProblemsFoundError: skm.yaml does not tell which instrument was used.
        FileUnusableError: A file cannot be read.
    """
    opened = faults.collect(lambda: open_skm_yaml(workspace))
    if given is not None:
        named = instrument_of_option(workspace, given)
    elif opened is None:
        # Without an instrument no answer can be read.
        raise faults.error()
    else:
        named = _of_skm_yaml(workspace, opened)
    instrument = named.instrument
    profile = (
        faults.collect(lambda: load_profile(workspace, instrument, opened))
        if opened
        else None
    ) or Profile()
    if weight is not None:
        instrument = _weighted(instrument, weight)
    elif profile.weight is not None:
        text, line = profile.weight, profile.weight_line
        weighted = faults.collect(lambda: _weighted_by_skm_yaml(instrument, text, line))
        instrument = weighted or instrument
    return ChosenInstrument(instrument, profile, named.own)


def load_workspace_profile(workspace: Workspace, scored: Instrument | None) -> Profile:
    """The values of skm.yaml; all gaps where there is no such file.

    Args:
        workspace: Where skm.yaml is read.
        scored: The instrument of the scores, for a skm.yaml that names none.

    Raises:
        ProblemsFoundError: The file holds faults; the error has them all.
        FileUnusableError: The file is there and cannot be read.
    """
    opened = open_skm_yaml(workspace)
    if opened.instrument is None and scored is not None:
        return load_profile(workspace, scored, opened)
    named = _of_skm_yaml(workspace, opened)
    return load_profile(workspace, named.instrument, opened)


def instrument_of_option(workspace: Workspace, given: str) -> NamedInstrument:
    """The instrument that the command line gives, as an id or as a path.

    Raises:
        ArgumentError: No instrument has this id.
        ProblemsFoundError: The file holds faults.
        FileUnusableError: The file cannot be read.
    """
    if given.casefold().endswith(_SUFFIXES):
        return own_instrument(workspace.named(Path(given)))
    if is_shipped(given):
        return NamedInstrument(load_instrument(given))
    raise ArgumentError("skm", _unknown(given), _LIST)


def own_instrument(file: NamedFile) -> NamedInstrument:
    """The instrument of a unit's own file.

    Raises:
        ProblemsFoundError: The file holds faults.
        FileUnusableError: The file is not there or cannot be read.
    """
    data = read_bytes(file)
    if data is None:
        raise FileUnusableError(file.shown, "berkas tidak ditemukan", "periksa namanya")
    return NamedInstrument(load_own(data, shown=file.shown), data)


def _of_skm_yaml(workspace: Workspace, opened: OpenedSkmYaml) -> NamedInstrument:
    if opened.instrument is None:
        return NamedInstrument(load_instrument())
    given, line = opened.instrument
    place = Place(SKM_YAML, row=line)
    if given.casefold().endswith(_SUFFIXES):
        path = workspace.root / given
        if not path.exists():
            message = f"berkas instrumen `{given}` tidak ada di folder kerja"
            hint = "samakan isian `instrumen` dengan nama berkasnya"
            raise ProblemsFoundError([Problem(place, message, hint)])
        return own_instrument(workspace.named(path))
    if is_shipped(given):
        return NamedInstrument(load_instrument(given))
    raise ProblemsFoundError([Problem(place, _unknown(given), _LIST)])


def _unknown(given: str) -> str:
    near = get_close_matches(given.casefold(), shipped_ids(), n=1)
    message = f"instrumen `{given}` tidak dikenal"
    return f"{message}; yang paling mirip `{near[0]}`" if near else message


def _weighted(instrument: Instrument, text: str) -> Instrument:
    try:
        return instrument.weighted(text)
    except ValueError as error:
        raise ArgumentError("skm", *_unfit(instrument, text)) from error


def _weighted_by_skm_yaml(instrument: Instrument, text: str, line: int) -> Instrument:
    try:
        return instrument.weighted(text)
    except ValueError as error:
        problem = Problem(Place(SKM_YAML, row=line), *_unfit(instrument, text))
        raise ProblemsFoundError([problem]) from error


def _unfit(instrument: Instrument, text: str) -> tuple[str, str]:
    count = wording.cardinal(len(instrument.unsur))
    modes = [mode.text for mode in instrument.modes]
    message = f"bobot {text} tidak cocok untuk {instrument.id}, yang memuat {count}"
    joint = ", atau " if len(modes) > len("ab") else " atau "
    choices = joint.join(filter(None, (", ".join(modes[:-1]), modes[-1])))
    return f"{message} unsur", f"pilih {choices}"
