"""The messages about faults of templates, and the words around the spot."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_UNKNOWN = re.compile(r"'([^']+)' is undefined|has no (?:attribute|element) '?([^']+)")
_FILTER = re.compile(r"No (?:filter|test) named '([^']+)'")
_TEMPLATE = "<template>"
_ALIKE = 0.6
# The words of offices for these names, where the letters are not alike.
_MEANT = {
    "dinas": "unit",
    "instansi": "unit",
    "kepala": "penandatangan.nama",
    "opd": "unit",
    "pejabat": "penandatangan.nama",
    "pemerintah": "pemerintah_kapital",
    "pimpinan": "penandatangan.nama",
    "tanggal": "tanggal_laporan",
}
_WORDS = 60

NAME_HINT = "perbaiki nama itu di dalam tanda {{ }} pada templat"
HINT = "periksa tanda {{ }} dan {% %} di dekat kata itu pada templat"


def line_of(traceback: TracebackType | None) -> int | None:
    """The line of the source where an error arose; None for an error elsewhere."""
    line = None
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == _TEMPLATE:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def paragraph_sources(source: str) -> list[str]:
    """The source as docxtpl hands it to Jinja: each paragraph begins a line."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source).split("\n")


def near_words(words: Sequence[str], at: int | None) -> str:
    """`, di dekat "…"` with the words around the spot; empty where there are none.

    Args:
        words: The words of each paragraph, without tags.
        at: The paragraph of the spot, from 0; None where that is not known.
    """
    if at is None:
        return ""
    for each in (*range(at, -1, -1), *range(at + 1, len(words))):
        if words[each] and not words[each].startswith(("{", "}")):
            short = words[each]
            short = short if len(short) <= _WORDS else f"{short[: _WORDS - 1]}…"
            return f', di dekat "{short}"'
    return ""


def words_of(paragraph: str) -> str:
    """The words of a paragraph of the source, without tags."""
    return " ".join(_TAG.sub(" ", _visible(paragraph)).split())


def unknown_name(message: str, paragraph: str) -> str | None:
    """The name that Jinja calls undefined, with the names before its dots."""
    match = _UNKNOWN.search(message)
    if match is None:
        return None
    name = match[1] or match[2]
    dotted = re.search(rf"[\w.]*\b{re.escape(name)}\b", _visible(paragraph))
    return dotted[0] if dotted else name


def unknown_filter(message: str) -> str | None:
    """The filter or test that Jinja does not know; None for another message."""
    match = _FILTER.search(message)
    return match[1] if match else None


def no_such_name(name: str, around: str, alike: str | None) -> str:
    """The message about a name that no template has."""
    tail = f"; yang paling mirip `{alike}`" if alike else ""
    return f"nama `{name}` tidak dikenal{around}{tail}"


def nearest_name(name: str, context: Mapping[str, object]) -> str | None:
    """The known name that was most likely meant; None where none is similar."""
    names = list(_names(context))
    best, score = None, _ALIKE
    if (meant := _MEANT.get(name.lower())) in names:
        return meant
    for known in names:
        written, likeness = _compared(name, known)
        if likeness > score:
            best, score = written, likeness
    return best


def _compared(name: str, known: str) -> tuple[str, float]:
    """A known name as it would be written here, and its likeness from 0 to 1."""
    before, _, last = name.rpartition(".")
    inside, _, own = known.rpartition("[].")
    if not inside:
        return known, max(
            _likeness(name, known), _likeness(name, known.rpartition(".")[2])
        )
    # Inside a loop the first word is the template's own: only the last is compared.
    return f"{before}.{own}", _likeness(last, own) if before else 0


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


def _names(value: object, path: str = "") -> Iterator[str]:
    match value:
        case Mapping():
            for key, inner in value.items():
                yield from _names(inner, f"{path}.{key}" if path else str(key))
        case [first, *_]:
            yield path
            yield from _names(first, f"{path}[]")
        case _:
            if not path.endswith("[]"):
                yield path


def _visible(xml: str) -> str:
    return re.sub(r"<[^>]+>", "", xml)
