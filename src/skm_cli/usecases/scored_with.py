"""The instrument that the scores of a period were made with."""

from collections.abc import Callable

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.instrument_file import is_shipped, load_instrument
from skm_cli.files.workspace import Workspace, read_bytes
from skm_cli.settings.instrument_yaml import load_own


def instrument_of(
    workspace: Workspace, period: Period, *, known: Instrument | None = None
) -> Callable[[str], Instrument]:
    """A function that gives the instrument of the id in a period's skor.json.

    A unit's own instrument is read from the copy in the period's folder, since the
    unit's file may have changed after scoring.

    Args:
        workspace: Where the period's files are.
        period: The period.
        known: An instrument that is loaded already; None if there is none.
    """
    files = workspace.at(period)
    shown = files.skor_json.shown
    copy = files.instrument_copy.shown

    def find(name: str) -> Instrument:
        if is_shipped(name):
            return known if known and known.id == name else load_instrument(name)
        data = read_bytes(files.instrument_copy)
        own = None if data is None else load_own(data, shown=copy)
        if own is None or own.id != name:
            lacking = "tidak ada" if own is None else f"berisi {own.id}"
            message = f"nilai dihitung dengan instrumen {name}, sedangkan {copy}"
            raise ProblemsFoundError(
                [
                    Problem(
                        Place(shown),
                        f"{message} {lacking}",
                        f"salin berkas instrumen {name} menjadi {copy}, atau hitung "
                        "lagi dengan skm score --instrument",
                    )
                ]
            )
        return own

    return find
