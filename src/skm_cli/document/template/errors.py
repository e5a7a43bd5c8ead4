"""Explains to a person what stopped a template; a leaf of the door to Jinja."""

from collections.abc import Mapping

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from skm_cli.document.template import faults
from skm_cli.errors import TemplateUnusableError


def fault_of(
    error: Exception, xml: str, context: Mapping[str, object], shown: str
) -> TemplateUnusableError:
    """The error to raise for a template that could not be filled.

    Args:
        error: What Jinja, an expression or the XML parser raised.
        xml: The source as docxtpl hands it to Jinja.
        context: The names that its tags could use.
        shown: The template's name, for messages.
    """
    paragraphs = faults.paragraph_sources(xml)
    line = (
        error.lineno
        if isinstance(error, TemplateSyntaxError)
        else faults.line_of(error.__traceback__)
    )
    at = min(line, len(paragraphs)) - 1 if line else None
    words = [faults.words_of(each) for each in paragraphs]
    near = faults.near_words(words, at)
    match error:
        case UndefinedError():
            paragraph = "" if at is None else paragraphs[at]
            name = faults.unknown_name(str(error), paragraph)
            if name:
                alike = faults.nearest_name(name, context)
                message = faults.no_such_name(name, near, alike)
            else:
                message = f"ada nama yang tidak dikenal{near}"
            return TemplateUnusableError(shown, message, faults.NAME_HINT)
        case SecurityError():
            what = "ada tag yang tidak diizinkan"
        case TemplateSyntaxError():
            name = faults.unknown_filter(error.message or "")
            what = (
                f"filter `{name}` tidak dikenal"
                if name
                else "ada tag yang tidak lengkap"
            )
        case SyntaxError():
            what = "ada tag yang memotong tabel atau paragraf"
        case _:
            what = "ada tag yang tidak dapat dihitung"
    return TemplateUnusableError(shown, f"{what}{near}", faults.HINT)
