"""The door to docxtpl, Jinja and python-docx: fills a template, gives a Word file.

Also a door of the folder `document`.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, NamedTuple, cast

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.pkgwriter import _ContentTypesItem
from docx.oxml.parser import parse_xml
from docxtpl.template import DocxTemplate
from jinja2 import TemplateError
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.sandbox import ImmutableSandboxedEnvironment

from skm_cli.context import ReportChart
from skm_cli.document.compiled import (
    TemplateSource,
    drawing_with,
    jinja_source,
    template_environment,
)
from skm_cli.document.drawings import Drawings, number_drawings
from skm_cli.document.escaping import writable
from skm_cli.document.fingerprint import (
    CUSTOM_PROPERTIES,
    empty_properties,
    hash_of,
    stamped,
)
from skm_cli.document.highlight import highlight_gaps
from skm_cli.document.numbering.captions import number_captions, title_tables
from skm_cli.document.numbering.contents import fill_lists
from skm_cli.document.numbering.page_numbers import mark_sections
from skm_cli.document.numbering.references import write_references
from skm_cli.document.package import pack_document
from skm_cli.document.tables import mend_tables
from skm_cli.document.template.errors import fault_of
from skm_cli.document.xml import bookmarks
from skm_cli.domain.photo import Photo
from skm_cli.errors import TemplateUnusableError

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from lxml.etree import _Element as Element

_LONGEST_PROPERTY = 255
_STORIES = ("main", "header", "footer", "footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of a document, which are no part of its text.

    Attributes:
        title: The title of the document.
        subject: What it is about.
        author: Who reports; may be empty.
        created: The day of the document; never the clock's.
        shown: The template's name, for messages.
    """

    title: str
    subject: str
    author: str
    created: date
    shown: str


def fill(
    template: bytes,
    context: Mapping[str, object],
    photos: Mapping[str, Photo],
    properties: Properties,
    *,
    charts: Mapping[str, ReportChart] | None = None,
) -> bytes:
    """The Word document that a template and a context make.

    Args:
        template: A .docx file with Jinja tags.
        context: The names of the tags: texts, whole numbers, lists and dicts.
        photos: The pictures by the names that the context gives them.
        properties: The document's properties.
        charts: The charts by the names that the context gives them.

    Returns:
        A .docx file: the same bytes for the same input, on any day, in any folder.

    Raises:
        TemplateUnusableError: The template is no .docx, or one of its tags cannot
            be filled.
    """
    source = _loaded(template, properties.shown)
    document = cast("WordDocument", source.docx)
    drawings = Drawings(document, photos, charts or {})
    with drawing_with(drawings):
        for part in _stories(document):
            drawings.begin(part)
            _fill_part(source, part, context, properties.shown)
    _number(document)
    for part in _stories(document):
        _change(part, highlight_gaps)
    mend_tables(document.part.element.body)
    title_tables(document.part.element.body)
    number_drawings(
        part.element for part in _stories(document) if isinstance(part, XmlPart)
    )
    _set_properties(document, properties)
    return _finished(document)


def _number(document: WordDocument) -> None:
    """Number captions, write references to them, and fill the lists."""
    body = document.part.element.body
    numbering = next(
        (
            part.element
            for part in _stories(document, "numbering")
            if isinstance(part, XmlPart)
        ),
        None,
    )
    number_captions(body)
    bookmarks.renumber(body)
    texts = bookmarks.enclosed_texts(body)
    for part in _stories(document):
        _change(part, lambda story: write_references(story, texts))
    fill_lists(body, document.styles.element, numbering)
    mark_sections(body)
    bookmarks.renumber(body)


# The template


class OpenedTemplate(NamedTuple):
    """A template to be checked.

    Attributes:
        stories: The kind, as in `header`, and the XML of each part that holds text,
            the body first.
        environment: What its tags may use.
        own: The filters that are not Jinja's.
    """

    stories: tuple[tuple[str, "Element"], ...]
    environment: ImmutableSandboxedEnvironment
    own: tuple[str, ...]


def open_template(template: bytes, shown: str) -> OpenedTemplate:
    """Open a template to check it.

    Raises:
        TemplateUnusableError: It is no .docx.
    """
    document = cast("WordDocument", _loaded(template, shown).docx)
    environment = template_environment()
    own = (name for name in environment.filters if name not in DEFAULT_FILTERS)
    stories = ((_kind(part), _element(part)) for part in _stories(document))
    order = sorted(stories, key=lambda story: _STORIES.index(story[0]))
    return OpenedTemplate(tuple(order), environment, tuple(own))


def _kind(part: Part) -> str:
    ending = part.content_type.rpartition(".")[2].removesuffix("+xml")
    return ending if ending in _STORIES else "main"


def _element(part: Part) -> "BaseOxmlElement":
    return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)


def _loaded(template: bytes, shown: str) -> DocxTemplate:
    try:
        source = TemplateSource(io.BytesIO(template))
        source.render_init()
    # Bytes that are no .docx make python-docx raise nearly anything.
    except Exception as error:
        raise TemplateUnusableError(
            shown,
            "isinya bukan dokumen Word",
            "buka templatnya di Word, lalu simpan sebagai Dokumen Word (.docx)",
        ) from error
    return source


def _stories(document: WordDocument, *kinds: str) -> Iterator[Part]:
    """The parts of these kinds, else all that hold text, each once."""
    ends = tuple(f".{kind}+xml" for kind in kinds or _STORIES)
    package = document.part.package
    for part in [] if package is None else package.iter_parts():
        if part.content_type.endswith(ends):
            yield part


def _change(part: Part, change: "Callable[[BaseOxmlElement], None]") -> None:
    """Change a part, also one that python-docx knows only as bytes."""
    if isinstance(part, XmlPart):
        change(part.element)
    else:
        root = parse_xml(part.blob)
        change(root)
        _put(part, root)


def _put(part: Part, root: "BaseOxmlElement") -> None:
    part._blob = serialize_part_xml(root)  # noqa: SLF001 - a part that python-docx knows only as bytes has no setter


def _fill_part(
    source: DocxTemplate,
    part: Part,
    context: Mapping[str, object],
    shown: str,
) -> None:
    xml = jinja_source(source.xml_to_string(_element(part)))
    try:
        new = parse_xml(
            source.render_xml_part(xml, part, dict(context), template_environment())
        )
    # What the expressions of a template can raise.
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        SyntaxError,
    ) as error:
        raise fault_of(error, xml, context, shown) from error
    if isinstance(part, XmlPart):
        # Moving what is in it would take minutes for thousands of rows.
        part._element = new  # noqa: SLF001 - python-docx has no other way to it
    else:
        _put(part, new)


# The properties


def _set_properties(document: WordDocument, properties: Properties) -> None:
    core = document.core_properties
    day = datetime.combine(properties.created, time(), UTC).replace(tzinfo=None)
    core.title = writable(properties.title)[:_LONGEST_PROPERTY]
    core.subject = writable(properties.subject)[:_LONGEST_PROPERTY]
    core.author = writable(properties.author)[:_LONGEST_PROPERTY]
    core.last_modified_by = core.author
    core.created = core.modified = day
    core.language = "id-ID"
    core.revision = 1
    core.category = core.comments = core.keywords = ""


def _finished(document: WordDocument) -> bytes:
    """The bytes of a document, with the hash of its text in its properties."""
    package = document.part.package
    relationships = [] if package is None else package.rels.values()
    if package is not None and not any(
        each.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES for each in relationships
    ):
        part = Part(
            PackURI(f"/{CUSTOM_PROPERTIES}"),
            CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
            empty_properties(),
            package,
        )
        package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    members = {} if package is None else _members(package)
    members[CUSTOM_PROPERTIES] = stamped(members[CUSTOM_PROPERTIES], hash_of(members))
    return pack_document(members)


def _members(package: OpcPackage) -> dict[str, bytes]:
    """The parts that python-docx would save, by their names."""
    parts = package.parts
    kinds = _ContentTypesItem.from_parts(parts)  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    members = {"[Content_Types].xml": kinds.blob}
    for place, relationships in (
        (PACKAGE_URI, package.rels),
        *((part.partname, part.rels) for part in parts),
    ):
        if relationships:
            # Bytes, whatever python-docx says of its type.
            members[place.rels_uri.membername] = cast("bytes", relationships.xml)
    return members | {part.partname.membername: part.blob for part in parts}
