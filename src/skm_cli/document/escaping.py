"""Brings a value into a document as it was typed, whatever marks it holds."""

import re

from markupsafe import Markup, escape

# XML 1.0 has no place for them: libxml2 drops a control character, and a lone
# surrogate takes the rest of the text with it. Named one by one: a set of all the
# others takes ten times as long to compile.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
# docxtpl reads `{_{` in a finished text as two braces, so no brace may stand there.
_BRACES = {ord(mark): f"&#{ord(mark)};" for mark in "{}%"}


def as_typed(value: object) -> Markup:
    """A value as text of a document; what is XML already stays what it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        value = writable(value)
    return Markup(str(escape(value)).translate(_BRACES))  # noqa: S704 - just escaped


def escaped(text: str) -> Markup:
    """Text for XML that no template reads."""
    return escape(writable(text))


def writable(text: str) -> str:
    """The text with one kind of line end and nothing that XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
