"""Finds the pages of bookmarks in LibreOffice's PDF, and sets the dates in it.

No library: of all of PDF this needs the list of pages and the named destinations, as
one program writes them. A bookmark that is not found is left out.
"""

import hashlib
import re
import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date

_OBJECT = re.compile(rb"(?s)(?<!\d)(\d+) 0 obj\b(.*?)\bendobj\b")
_PACKED = re.compile(rb"(?s)/Type\s*/ObjStm.*?stream\r?\n(.*?)\r?\n?endstream")
_FIRST = re.compile(rb"/First\s+(\d+)")
_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_PAGES = re.compile(rb"/Pages\s+(\d+) 0 R")
_DESTINATIONS = re.compile(rb"/Dests\s+(\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_DESTINATION = re.compile(rb"/([^\s/\[\]()<>]+)\s*\[\s*(\d+) 0 R")
_REFERENCE = re.compile(rb"(\d+) 0 R")

_DATE = re.compile(rb"(/(?:Creation|Mod)Date\s*\(D:)\d{14}([^)]{0,8}\))")
_XMP_DATE = re.compile(
    rb"(<xmp:\w+Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^<]{0,9}</xmp:)"
)
_HEX = rb"([0-9A-Fa-f]{32})"
_DIGESTS = (
    re.compile(rb"/ID\s*\[\s*<" + _HEX + rb">\s*<" + _HEX + rb">\s*\]"),
    re.compile(rb"/DocChecksum\s*/" + _HEX),
)


def pages_of(pdf: bytes, bookmarks: Iterable[str]) -> dict[str, int]:
    """The page of each bookmark, from 1; a bookmark that is not found is left out.

    Args:
        pdf: A PDF of LibreOffice, with bookmarks as named destinations.
        bookmarks: Their names in the document.
    """
    objects = dict(_objects(pdf))
    catalog = next((each for each in objects.values() if _CATALOG.search(each)), b"")
    order = {number: at for at, number in enumerate(_leaves(objects, catalog), 1)}
    places = _DESTINATIONS.search(catalog)
    listed = objects.get(int(places[1]), b"") if places else b""
    found = {name: order.get(int(page)) for name, page in _DESTINATION.findall(listed)}
    known = {name: found.get(_written(name)) for name in bookmarks}
    return {name: page for name, page in known.items() if page is not None}


def dated(pdf: bytes, day: date) -> bytes:
    """The PDF with `day` in place of every date.

    Its digests become one of its own bytes, by which `is_untouched_pdf` knows it.
    """
    dated = _dated(_DATE, f"{day:%Y%m%d}000000", pdf)
    dated = _dated(_XMP_DATE, f"{day}T00:00:00", dated)
    return _with_digest(dated, _digest(dated))


def is_untouched_pdf(pdf: bytes) -> bool:
    """Whether these bytes are a PDF of the program that nobody has changed since."""
    return bool(_digest_spans(pdf)) and pdf == _with_digest(pdf, _digest(pdf))


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """Every object by its number, also those inside object streams."""
    for number, body in _OBJECT.findall(pdf):
        yield int(number), body
        packed = _PACKED.search(body)
        first = _FIRST.search(body)
        if packed and first:
            yield from _unpacked(packed[1], int(first[1]))


def _unpacked(packed: bytes, first: int) -> Iterator[tuple[int, bytes]]:
    try:
        data = zlib.decompress(packed)
        heads = [int(word) for word in data[:first].split()]
    except (zlib.error, ValueError):
        return
    begins = heads[1::2]
    for number, begin, end in zip(
        heads[::2], begins, [*begins[1:], len(data)], strict=False
    ):
        yield number, data[first + begin : first + end]


def _leaves(objects: dict[int, bytes], catalog: bytes) -> Iterator[int]:
    """The numbers of the pages, in their order."""
    root = _PAGES.search(catalog)
    waiting = [int(root[1])] if root else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        kids = _KIDS.search(objects.get(number, b""))
        if kids:
            waiting += [int(kid) for kid in reversed(_REFERENCE.findall(kids[1]))]
        else:
            yield number


def _written(name: str) -> bytes:
    """A bookmark's name as LibreOffice writes it: `_` is `5F`."""
    return re.sub(
        r"[^A-Za-z0-9-]", lambda letter: f"{ord(letter[0]):02X}", name
    ).encode()


def _dated(dates: re.Pattern[bytes], midnight: str, pdf: bytes) -> bytes:
    """The PDF with other dates of the same length, their offset from UTC zero."""

    def written(old: re.Match[bytes]) -> bytes:
        zone = re.sub(rb"\d", b"0", old[2]).replace(b"-", b"+")
        return old[1] + midnight.encode() + zone

    return dates.sub(written, pdf)


def _digest(pdf: bytes) -> bytes:
    zeros = _with_digest(pdf, b"0" * 32)
    return hashlib.sha256(zeros).hexdigest()[:32].upper().encode()


def _with_digest(pdf: bytes, digest: bytes) -> bytes:
    written = bytearray(pdf)
    for begin, end in _digest_spans(pdf):
        written[begin:end] = digest
    return bytes(written)


def _digest_spans(pdf: bytes) -> list[tuple[int, int]]:
    """The places of the digests: the last that look like them."""
    spans: list[tuple[int, int]] = []
    for pattern in _DIGESTS:
        last = deque(pattern.finditer(pdf), 1)
        spans += [
            found.span(n) for found in last for n in range(1, len(found.groups()) + 1)
        ]
    return spans
