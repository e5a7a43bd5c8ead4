"""Reads where things are in LibreOffice's PDF, and takes the clock out of it.

A reader of our own and no library: of all that a PDF may be it needs the list of pages
and the named places, as one program writes them. What it does not find is left out.
"""

import hashlib
import re
import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date

# Compiled when a PDF is read: most reports are made without one.
_OBJECT = rb"(?s)(?<!\d)(\d+) 0 obj\b(.*?)\bendobj\b"
_PACKED = rb"(?s)/Type\s*/ObjStm.*?stream\r?\n(.*?)\r?\n?endstream"
_FIRST = rb"/First\s+(\d+)"
_CATALOG = rb"/Type\s*/Catalog\b"
_PAGES = rb"/Pages\s+(\d+) 0 R"
_PLACES = rb"/Dests\s+(\d+) 0 R"
_KIDS = rb"/Kids\s*\[([^\]]*)\]"
_PLACE = rb"/([^\s/\[\]()<>]+)\s*\[\s*(\d+) 0 R"
_REFERENCE = rb"(\d+) 0 R"

_DATE = rb"(/(?:Creation|Mod)Date\s*\(D:)\d{14}([^)]{0,8}\))"
_XMP_DATE = rb"(<xmp:\w+Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^<]{0,9}</xmp:)"
_HEX = rb"([0-9A-Fa-f]{32})"
_DIGESTS = (
    rb"/ID\s*\[\s*<" + _HEX + rb">\s*<" + _HEX + rb">\s*\]",
    rb"/DocChecksum\s*/" + _HEX,
)


def pages_of(pdf: bytes, bookmarks: Iterable[str]) -> dict[str, int]:
    """On which page each bookmark is, counted from 1; one that is nowhere is left out.

    Args:
        pdf: What LibreOffice made, with its bookmarks as named places.
        bookmarks: Their names in the document.
    """
    objects = dict(_objects(pdf))
    catalog = next(
        (each for each in objects.values() if re.search(_CATALOG, each)), b""
    )
    order = {number: at for at, number in enumerate(_leaves(objects, catalog), 1)}
    places = re.search(_PLACES, catalog)
    listed = objects.get(int(places[1]), b"") if places else b""
    found = {name: order.get(int(page)) for name, page in re.findall(_PLACE, listed)}
    known = {name: found.get(_written(name)) for name in bookmarks}
    return {name: page for name, page in known.items() if page is not None}


def settled(pdf: bytes, day: date) -> bytes:
    """The same PDF, made on `day`; what the clock gave is written over in place.

    The digests that stood in it become one of its own, by which `is_ours` knows it.
    """
    dated = _at(_DATE, f"{day:%Y%m%d}000000", pdf)
    dated = _at(_XMP_DATE, f"{day}T00:00:00", dated)
    return _with_digest(dated, _digest(dated))


def is_ours(pdf: bytes) -> bool:
    """Whether these are a PDF of ours that nobody has changed since."""
    return bool(_digest_spans(pdf)) and pdf == _with_digest(pdf, _digest(pdf))


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """Every object by its number, also of those that are packed together."""
    for number, body in re.findall(_OBJECT, pdf):
        yield int(number), body
        packed = re.search(_PACKED, body)
        first = re.search(_FIRST, body)
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
    root = re.search(_PAGES, catalog)
    waiting = [int(root[1])] if root else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        kids = re.search(_KIDS, objects.get(number, b""))
        if kids:
            waiting += [int(kid) for kid in reversed(re.findall(_REFERENCE, kids[1]))]
        else:
            yield number


def _written(name: str) -> bytes:
    """A bookmark's name as LibreOffice writes it: `_` is `5F`."""
    return re.sub(
        r"[^A-Za-z0-9-]", lambda letter: f"{ord(letter[0]):02X}", name
    ).encode()


def _at(dates: bytes, midnight: str, pdf: bytes) -> bytes:
    """The PDF with another date, and an offset of nothing, each as long as it was."""

    def written(old: re.Match[bytes]) -> bytes:
        zone = re.sub(rb"\d", b"0", old[2]).replace(b"-", b"+")
        return old[1] + midnight.encode() + zone

    return re.sub(dates, written, pdf)


def _digest(pdf: bytes) -> bytes:
    zeros = _with_digest(pdf, b"0" * 32)
    return hashlib.sha256(zeros).hexdigest()[:32].upper().encode()


def _with_digest(pdf: bytes, digest: bytes) -> bytes:
    written = bytearray(pdf)
    for begin, end in _digest_spans(pdf):
        written[begin:end] = digest
    return bytes(written)


def _digest_spans(pdf: bytes) -> list[tuple[int, int]]:
    """Where the digests of the whole stand: the last things that look like them."""
    spans: list[tuple[int, int]] = []
    for pattern in _DIGESTS:
        last = deque(re.finditer(pattern, pdf), 1)
        spans += [
            found.span(n) for found in last for n in range(1, len(found.groups()) + 1)
        ]
    return spans
