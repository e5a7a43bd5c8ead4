"""Recognises a document that the program wrote and nobody has edited since.

The custom property `skm-teks` holds a hash of the document's text. What cannot be read
counts as edited: hostile files come this way too. A door of the folder `document`.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from skm_cli.document.xml.ooxml import PARAGRAPH, TEXT, W

PROPERTY = "skm-teks"
CUSTOM_PROPERTIES = "docProps/custom.xml"

_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUE = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}lpwstr"
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_MAIN = "word/document.xml"
_STORY = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
# Word adds these parts without text: only those with words count.
_ASIDE = re.compile(r"word/(?:comments|endnotes|footnotes)\.xml")
_CHART = re.compile(r"word/charts/chart\d*\.xml")
_LARGEST = 50_000_000
_SHOWN = (f"{W}drawing", f"{W}pict", f"{W}object")
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_BREAK = f"{W}br"
_FIELD = f"{W}fldChar"
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


def text_hash(docx: bytes) -> str:
    """The SHA-256, in hex, of the text of a .docx.

    Raises:
        Exception: Whatever zipfile and lxml raise for bytes that are no .docx.
    """
    return hash_of(_members(docx))


def is_untouched_document(docx: bytes) -> bool:
    """Whether these bytes are a document of the program that nobody has edited."""
    try:
        members = _members(docx)
        return _MAIN in members and _stamp(members) == hash_of(members)
    except Exception:  # noqa: BLE001 - hostile bytes make zipfile raise nearly anything
        return False


def hash_of(members: Mapping[str, bytes]) -> str:
    """The hash of the text in the parts of a .docx.

    It counts the `w:t` texts of body, headers and footers, a paragraph a line, with a
    mark for each picture and page break; of notes and comments the paragraphs with
    words; of charts the names and numbers. The cached values of fields do not count,
    since Word computes them anew.
    """
    lines: list[str] = []
    charts: list[str] = []
    for name in sorted(members):
        if _STORY.fullmatch(name):
            lines += _paragraphs(_parsed(members[name]))
        elif _ASIDE.fullmatch(name):
            lines += filter(None, _paragraphs(_parsed(members[name])))
        elif _CHART.fullmatch(name):
            charts.append(_charted(_parsed(members[name])))
    # A program that saves the document can number its charts anew.
    lines += sorted(charts)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def stamped(custom_properties: bytes, digest: str) -> bytes:
    """Custom properties with the hash added and all others kept."""
    root = _parsed(custom_properties)
    for old in _properties(root):
        root.remove(old)
    taken = [int(each.get("pid", "1")) for each in root]
    attributes = {
        "fmtid": _PROPERTY_SET,
        "pid": str(max(taken, default=1) + 1),
        "name": PROPERTY,
    }
    each = etree.SubElement(root, f"{{{_NAMESPACE}}}property", attributes)
    etree.SubElement(each, _VALUE).text = digest
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def empty_properties() -> bytes:
    """Custom properties without any property."""
    value = _VALUE[1:].partition("}")[0]
    return f'<Properties xmlns="{_NAMESPACE}" xmlns:vt="{value}"/>'.encode()


def _members(docx: bytes) -> dict[str, bytes]:
    """The parts that count; a ValueError where one would unpack too large."""
    members: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        for info in archive.infolist():
            name = info.filename
            if (
                name == CUSTOM_PROPERTIES
                or _STORY.fullmatch(name)
                or _ASIDE.fullmatch(name)
                or _CHART.fullmatch(name)
            ):
                if info.file_size > _LARGEST:
                    raise ValueError(name)
                members[name] = archive.read(info)
    return members


def _parsed(xml: bytes) -> etree._Element:
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
    if getattr(root.getroottree().docinfo, "doctype", ""):
        # Word writes none, and a hostile one can define entities without end.
        raise ValueError("DOCTYPE")
    return root


def _properties(root: etree._Element) -> list[etree._Element]:
    return [each for each in root if each.get("name") == PROPERTY]


def _stamp(members: Mapping[str, bytes]) -> str | None:
    if CUSTOM_PROPERTIES not in members:
        return None
    own = _properties(_parsed(members[CUSTOM_PROPERTIES]))
    return own[0].findtext(_VALUE) if len(own) == 1 else None


def _charted(root: etree._Element) -> str:
    """The names and numbers of a chart; equal numbers give equal texts."""
    return "\t".join(
        f"{float(value.text or 0):.12g}"
        if cache.tag == f"{_C}numCache"
        else value.text or ""
        for cache in root.iter(f"{_C}strCache", f"{_C}numCache")
        for value in cache.iter(f"{_C}v")
    )


def _paragraphs(root: etree._Element) -> Iterator[str]:
    simple = f"{W}fldSimple"
    lines: list[list[str]] = []
    # One entry for each open field: True once its cached value has begun.
    cached: list[bool] = []
    for element in root.iter(PARAGRAPH, TEXT, _FIELD, *_SHOWN, _BREAK):
        if element.tag == PARAGRAPH:
            # A list of contents can have other lines when Word has made it anew.
            lines += [] if any(cached) else [[]]
        elif element.tag in _SHOWN or element.get(f"{W}type") == "page":
            # A stamp or scan that a person inserts counts as much as a word.
            lines[-1:] = [[*line, _PICTURE] for line in lines[-1:]]
        elif element.tag == _FIELD:
            _follow(element, cached)
        elif (
            element.tag == TEXT
            and lines
            and not any(cached)
            and next(element.iterancestors(simple), None) is None
        ):
            lines[-1].append(element.text or "")
    return ("".join(line) for line in lines)


def _follow(mark: etree._Element, cached: list[bool]) -> None:
    match mark.get(f"{W}fldCharType"):
        case "begin":
            cached.append(False)
        case "separate" if cached:
            cached[-1] = True
        case "end" if cached:
            cached.pop()
