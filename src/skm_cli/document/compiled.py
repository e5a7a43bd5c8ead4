"""Templates made ready once, however many documents they fill in one run.

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
from skm_cli.document.drawings import WIDTH, Drawings, tell_widths
from skm_cli.document.escaping import as_typed
from skm_cli.document.template.places import spare_sections

# Parts of templates: a document has a body and a few headers and footers.
_KEPT = 32
_BREAKS = re.compile("[\t\n\a\f]")
# What a document draws is its own; its template, and so its filters, are shared.
_DRAWINGS: ContextVar[Drawings] = ContextVar("drawings")


@contextmanager
def drawn_by(drawings: Drawings) -> Iterator[None]:
    """Let the filters of every template put these drawings in."""
    token = _DRAWINGS.set(drawings)
    try:
        yield
    finally:
        _DRAWINGS.reset(token)


class _Compiling(ImmutableSandboxedEnvironment):
    """What the tags of a template may use; it compiles each source once."""

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:  # noqa: ANN401 - as Jinja has it
        return _compiled(source)


@lru_cache(maxsize=_KEPT)
def _compiled(source: str) -> Template:
    compile_anew = ImmutableSandboxedEnvironment.from_string
    return compile_anew(compiling(), source)


@lru_cache(maxsize=_KEPT)
def prepared(xml: str) -> str:
    """The XML of a part as Jinja can read it, its tags in one piece each."""
    # Plain elements: those of python-docx take long to say what text they hold.
    root = fromstring(xml)
    spare_sections(root)
    tell_widths(root)
    # What docxtpl does here it does by the text alone.
    source = DocxTemplate("")
    done: str = source.patch_xml(source.xml_to_string(root))
    return done


class TemplateSource(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A template that looks for line ends and tabs only where there are any."""

    def resolve_listing(self, xml: str) -> str:
        """Make line breaks and tabs of what a text has of them."""
        done: str = super().resolve_listing(xml) if _BREAKS.search(xml) else xml
        return done


@cache
def compiling() -> ImmutableSandboxedEnvironment:
    """What the tags of every template may use."""
    environment = _Compiling(
        undefined=StrictUndefined, autoescape=True, finalize=as_typed
    )
    # What is typed stays text: no filter may turn it into XML.
    for name in ("safe", "tojson", "urlize", "xmlattr"):
        del environment.filters[name]
    environment.filters |= {
        "gambar": _of_document(Drawings.picture),
        "grafik": _of_document(Drawings.chart),
        "lihat": see,
    }
    environment.globals[WIDTH] = _between
    return environment


def _between(width: int) -> str:
    return _DRAWINGS.get().between(width)


def _of_document(draw: Callable[..., Markup]) -> Callable[..., Markup]:
    """A filter that draws into the document that is being filled."""

    # Asked for the context, it is called for each document, and not once for all when
    # a template that gives it nothing but texts is compiled.
    @pass_context
    def filled(_: Context, *said: Any, **box: Any) -> Markup:  # noqa: ANN401 - what a template says
        return draw(_DRAWINGS.get(), *said, **box)

    own = signature(draw)
    asked = [*own.parameters.values()][1:]
    # For whoever checks what a template says.
    vars(filled)["__signature__"] = own.replace(parameters=asked)
    return filled
