"""LibreOffice, for the commands that need it: others do not load how it is found."""

import os
from pathlib import Path

from skm_cli.document.libreoffice.program import find_office

OFFICE_VARIABLE = "SKM_LIBREOFFICE"
"""The variable with the path of LibreOffice, in place of a search for it."""


def office() -> Path | None:
    """The program of LibreOffice; None where it is not found or switched off."""
    return find_office(os.environ.get(OFFICE_VARIABLE))
