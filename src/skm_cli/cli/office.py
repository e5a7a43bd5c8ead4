"""Which LibreOffice a command may use."""

import os
from pathlib import Path

from skm_cli.document.paper.office import find_office

VARIABLE = "SKM_LIBREOFFICE"
"""The environment's word on where it is: that program and no other, if it is one."""


def office() -> Path | None:
    """The program of LibreOffice; None when it is not there, or not wanted."""
    return find_office(os.environ.get(VARIABLE))
