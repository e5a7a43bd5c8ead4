"""Changes what openpyxl writes in a workbook to what Excel itself writes."""

import re
from collections.abc import Mapping
from itertools import count
from xml.sax.saxutils import escape

_STYLES = "xl/styles.xml"
_STRINGS = "xl/sharedStrings.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_TYPES = "[Content_Types].xml"
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = (
    b'<Relationship Id="rIdStrings" Target="sharedStrings.xml" Type="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
)
_TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
    b'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
_FORMULA = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"([^>]*)><f>(.*?)</f><v ?(?:/>|></v>)</c>', re.DOTALL
)
_STRING = re.compile(rb't="inlineStr"><is>(<t[^>]*>.*?</t>|<t ?/>)</is>', re.DOTALL)
_FONT = re.compile(rb"<font>(.*?)</font>", re.DOTALL)
_PART = re.compile(rb"<(\w+)[^>]*/>")
_FONT_ORDER = (
    b"b", b"i", b"strike", b"condense", b"extend", b"outline", b"shadow", b"u",
    b"vertAlign", b"sz", b"color", b"name", b"family", b"charset", b"scheme",
)  # fmt: skip


def mend(
    members: dict[str, bytes], values: Mapping[str, Mapping[str, float | str]]
) -> None:
    """Change the members of a workbook's archive in place.

    Args:
        members: The members by name.
        values: The value of each formula by its address, by the name of its sheet's
            member.
    """
    numbers: dict[bytes, int] = {}
    fresh = count()

    def shared(match: re.Match[bytes]) -> bytes:
        text = match[1]
        if text not in numbers:
            numbers[text] = next(fresh)
        return b't="s"><v>%d</v>' % numbers[text]

    for name, of in values.items():
        members[name] = _STRING.sub(shared, _with_values(members[name], of))
    if _STRINGS not in members:
        _extend(members, _RELATIONS, _RELATION, before=b"</Relationships>")
        _extend(members, _TYPES, _TYPE, before=b"</Types>")
    members[_STRINGS] = _strings(numbers)
    members[_STYLES] = _FONT.sub(_in_order, members[_STYLES])


def _extend(
    members: dict[str, bytes], name: str, part: bytes, *, before: bytes
) -> None:
    members[name] = members[name].replace(before, part + before)


def _with_values(xml: bytes, values: Mapping[str, float | str]) -> bytes:
    def valued(match: re.Match[bytes]) -> bytes:
        address, style, formula = match.groups()
        value = values[address.decode()]
        kind = b' t="str"' if isinstance(value, str) else b""
        text = escape(value) if isinstance(value, str) else repr(value)
        head = b'<c r="%b"%b%b>' % (address, style, kind)
        return b"%b<f>%b</f><v>%b</v></c>" % (head, formula, text.encode())

    return _FORMULA.sub(valued, xml)


def _strings(numbers: Mapping[bytes, int]) -> bytes:
    texts = b"".join(b"<si>%b</si>" % text for text in numbers)
    head = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    opening = b'<sst xmlns="%b" uniqueCount="%d">' % (_MAIN, len(numbers))
    return b"%b%b%b</sst>" % (head, opening, texts)


def _in_order(match: re.Match[bytes]) -> bytes:
    parts = sorted(
        _PART.finditer(match[1]), key=lambda part: _FONT_ORDER.index(part[1])
    )
    return b"<font>%b</font>" % b"".join(part[0] for part in parts)
