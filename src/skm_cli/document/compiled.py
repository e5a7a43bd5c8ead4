"""Templates compiled once, however many documents they fill in one run.

A leaf of the door to docxtpl and Jinja.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from inspect import signature
from typing import Any

from docxtpl.template import DocxTemplate
from jinja2 import StrictUndefined, Template, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import fromstring
from markupsafe import Markup

from skm_cli.context import see
from skm_cli.document.drawings import WIDTH, Drawings, write_widths
from skm_cli.document.escaping import as_typed
from skm_cli.document.template.places import spare_sections

# Parts of templates: a document has a body and a few headers and footers.
_KEPT = 32
_BREAKS = re.compile("[\t\n\a\f]")
# What a document draws is its own; its template, and so its filters, are shared.
_DRAWINGS: ContextVar[Drawings] = ContextVar("drawings")


@contextmanager
def drawing_with(drawings: Drawings) -> Iterator[None]:
    """Let the filters of templates draw with these drawings."""
    token = _DRAWINGS.set(drawings)
    try:
        yield
    finally:
        _DRAWINGS.reset(token)


class _Compiling(ImmutableSandboxedEnvironment):
    """An environment that compiles each source once."""

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:  # noqa: ANN401 - as Jinja has it
        return _compiled(source)


@lru_cache(maxsize=_KEPT)
def _compiled(source: str) -> Template:
    compile_anew = ImmutableSandboxedEnvironment.from_string
    return compile_anew(template_environment(), source)


@lru_cache(maxsize=_KEPT)
def jinja_source(xml: str) -> str:
    """The XML of a part as Jinja can read it: each tag in one piece."""
    # Plain elements: those of python-docx are slow to give their text.
    root = fromstring(xml)
    spare_sections(root)
    write_widths(root)
    # This part of docxtpl works on the text alone.
    source = DocxTemplate("")
    done: str = source.patch_xml(source.xml_to_string(root))
    return done


class TemplateSource(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A template of docxtpl that handles line breaks only where there are any."""

    def resolve_listing(self, xml: str) -> str:
        """Turn the line breaks and tabs of texts into those of Word."""
        done: str = super().resolve_listing(xml) if _BREAKS.search(xml) else xml
        return done


@cache
def template_environment() -> ImmutableSandboxedEnvironment:
    """The environment of every template: what its tags may use."""
    environment = _Compiling(
        undefined=StrictUndefined, autoescape=True, finalize=as_typed
    )
    # A typed text stays text: these filters would let it become XML.
    for name in ("safe", "tojson", "urlize", "xmlattr"):
        del environment.filters[name]
    environment.filters |= {
        "gambar": _of_document(Drawings.picture),
        "grafik": _of_document(Drawings.chart),
        "lihat": see,
    }
    environment.globals[WIDTH] = _set_width
    return environment


def _set_width(width: int) -> str:
    return _DRAWINGS.get().set_width(width)


def _of_document(draw: Callable[..., Markup]) -> Callable[..., Markup]:
    """A filter that draws into the document that is being filled."""

    # Without the context Jinja would call it once, at compilation, where all of its
    # arguments are constants.
    @pass_context
    def filled(_: Context, *texts: Any, **box: Any) -> Markup:  # noqa: ANN401 - what a template gives
        return draw(_DRAWINGS.get(), *texts, **box)

    own = signature(draw)
    asked = [*own.parameters.values()][1:]
    # The check of templates reads it.
    vars(filled)["__signature__"] = own.replace(parameters=asked)
    return filled
