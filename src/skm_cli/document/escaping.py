"""Escapes values, so that a document has them as they were typed."""

import re

from markupsafe import Markup, escape

# XML 1.0 cannot hold them: libxml2 drops a control character, and a lone surrogate
# takes the rest of the text with it. The set of all others would compile ten times
# as long.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
# docxtpl reads `{_{` in a finished text as two braces, so no brace may stand there.
_BRACES = {ord(mark): f"&#{ord(mark)};" for mark in "{}%"}


def as_typed(value: object) -> Markup:
    """A value as escaped text of a template; XML stays XML."""
    if isinstance(value, str) and not isinstance(value, Markup):
        value = writable(value)
    return Markup(str(escape(value)).translate(_BRACES))  # noqa: S704 - just escaped


def escaped(text: str) -> Markup:
    """Escaped text for XML that no template reads."""
    return escape(writable(text))


def writable(text: str) -> str:
    """A text with one kind of line end, and U+FFFD for what XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
