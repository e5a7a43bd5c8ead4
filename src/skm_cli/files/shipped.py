"""Finds the templates and examples that come with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def shipped(*parts: str) -> Path:
    """The path of a shipped file or folder: `shipped("templates", "x.docx")`.

    A wheel holds templates/ and examples/ inside the package; an editable install
    leaves them at the root of the checkout.
    """
    inside = _PACKAGE.joinpath(*parts)
    return inside if inside.exists() else _PACKAGE.parent.parent.joinpath(*parts)
