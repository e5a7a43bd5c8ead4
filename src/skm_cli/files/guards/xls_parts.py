"""Checks an .xls file for cells and sizes that no sheet can have, before it is read.

A sheet of this kind has 65,536 rows and 256 columns at most. python-calamine believes
what a record states, and the process aborts when that takes more than the memory.
"""

import struct
from collections.abc import Iterator, Sequence

from skm_cli.files.unusable import damaged, locked

_SECTOR_IDS = 0xFFFFFFF0
"""From here on, the number of a sector is a mark, as that for the end of a chain."""

_SMALL, _SMALL_SECTOR = 4096, 64
_ENTRY = 128
_STREAMS = {"workbook", "book"}
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_DIMENSIONS = 0x200
_FILE_PASS = 0x2F
_SEVERAL = {0xBD, 0xBE}
_CELLS = {
    0x06, 0x206, 0x406, 0xD6, 0xFD, 0x27E, 0x7E, 0x01, 0x02, 0x03, 0x04, 0x05, 0x201,
    0x203, 0x204, 0x205, *_SEVERAL,
}  # fmt: skip
_WIDE_DIMENSIONS = 14


def check_records(data: bytes, shown: str) -> None:
    """Check that all cells and sizes that an .xls file states fit in a sheet.

    Raises:
        FileUnusableError: They do not, or the file is broken or locked.
    """
    try:
        for kind, content in _records(_stream(data)):
            if kind == _FILE_PASS:
                raise locked(shown)
            if not _fits(kind, content):
                raise damaged(shown)
    except (struct.error, IndexError, StopIteration, ValueError) as error:
        raise damaged(shown) from error


def _fits(kind: int, content: bytes) -> bool:
    if kind == _DIMENSIONS:
        form = "<4xI2xH" if len(content) >= _WIDE_DIMENSIONS else "<2xH2xH"
        rows, columns = map(int, struct.unpack_from(form, content))
        return rows <= _MOST_ROWS and columns <= _MOST_COLUMNS
    if kind not in _CELLS:
        return True
    (column,) = map(int, struct.unpack_from("<H", content, 2))
    (last,) = map(int, struct.unpack_from("<H", content, len(content) - 2))
    return column < _MOST_COLUMNS and (kind not in _SEVERAL or last < _MOST_COLUMNS)


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _stream(data: bytes) -> bytes:
    """The stream of records, joined from its sectors."""
    sector = 1 << struct.unpack_from("<H", data, 30)[0]
    # The header has the size of one sector.
    sectors, following = data[sector:], _following(data, sector)
    directory, small_table = struct.unpack_from("<I8xI", data, 48)
    entries = list(_entries(_chain(sectors, directory, following, sector)))
    start, size = next((s, z) for name, s, z in entries if name in _STREAMS)
    if size >= _SMALL:
        return _chain(sectors, start, following, sector)[:size]
    # A small stream lies in small sectors within the stream of the root.
    inside = _chain(sectors, entries[0][1], following, sector)
    table = _numbers(_chain(sectors, small_table, following, sector))
    return _chain(inside, start, table, _SMALL_SECTOR)[:size]


def _following(data: bytes, sector: int) -> list[int]:
    """The number of the sector that follows each sector in its chain."""
    more, count = struct.unpack_from("<II", data, 68)
    tables = list(struct.unpack_from("<109I", data, 76))
    sectors = data[sector:]
    while count and more < _SECTOR_IDS:
        *some, more = _numbers(_sector(sectors, more, sector))
        tables += some
        count -= 1
    return [
        number
        for table in tables
        if table < _SECTOR_IDS
        for number in _numbers(_sector(sectors, table, sector))
    ]


def _entries(directory: bytes) -> Iterator[tuple[str, int, int]]:
    """The name, first sector and size of each stream."""
    for at in range(0, len(directory), _ENTRY):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at : at + max(0, length - 2)].decode("utf-16-le")
        start, size = struct.unpack_from("<II", directory, at + 116)
        yield name.casefold(), start, size


def _chain(sectors: bytes, start: int, following: Sequence[int], sector: int) -> bytes:
    chain: list[bytes] = []
    number = start
    while number < _SECTOR_IDS:
        if len(chain) > len(following):
            raise ValueError("sectors in a circle")
        chain.append(_sector(sectors, number, sector))
        number = following[number]
    return b"".join(chain)


def _sector(sectors: bytes, number: int, sector: int) -> bytes:
    return sectors[number * sector : (number + 1) * sector]


def _numbers(sector: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4])
