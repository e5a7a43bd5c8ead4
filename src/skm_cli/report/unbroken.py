"""Keeps a number on one line with what it counts or follows, where we say it.

`1 Oktober`, `Triwulan IV`, `205 responden` and `Tabel 2` are each read as one word.
What a person typed stands as it was typed.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import cast

from skm_cli.context import Value
from skm_cli.domain.survey.instrument import Instrument, Unsur
from skm_cli.domain.wording import MONTHS

_NO_BREAK = "\N{NO-BREAK SPACE}"
_BEFORE = (
    "BAB|Bab|Gambar|Grafik|Lampiran|Nomor|Pasal|Semester|TW|Tabel|Tahun|Triwulan|tahun"
)
_AFTER = "RTL|hari|jawaban|jenis|orang|periode|pertanyaan|responden|suara|unsur"
_WORD_BEFORE = "|".join(rf"(?<=\b{word} )" for word in _BEFORE.split("|"))
# Each looks at a space alone. A tag of a template is a number too.
_LOOSE = re.compile(
    rf" (?:(?:{_WORD_BEFORE})(?=\d|[IVX]+\b|\{{\{{)"
    r"|(?<=\bmutu )(?=[A-D]\b)"
    rf"|(?<=[\d}}] )(?=(?:{'|'.join(MONTHS)}|{_AFTER})\b))"
)
# A day or a period and nothing else, which we say in the same words.
_OURS = re.compile(
    rf"TW \d(?: \d{{4}})?|(?:\d{{1,2}} (?:{'|'.join(MONTHS)}) "
    r"|(?:(?:Triwulan|Semester) [IVX]+ )?Tahun )\d{4}"
)
_ENDS = " \t\n.,;:"


def unbroken(text: str) -> str:
    """A text of ours whose numbers stay with their words."""
    return _bound(text, ())


def unbroken_context(context: Mapping[str, Value], about: object) -> dict[str, Value]:
    """What a template sees, its numbers with their words.

    Args:
        context: What it sees.
        about: What it was made from: a text in it that a person typed is left alone,
            also inside a sentence of ours.
    """
    typed = {text.strip(_ENDS) for text in _typed(about) if _LOOSE.search(text)}
    typed = {text for text in typed if not _OURS.fullmatch(text)}
    return {key: _each(value, typed) for key, value in context.items()}


def _each(value: Value, typed: Collection[str]) -> Value:
    match value:
        case str():
            return _bound(value, typed)
        case list():
            return [_each(each, typed) for each in value]
        case dict():
            return {key: _each(each, typed) for key, each in value.items()}
        case _:
            return value


def _bound(text: str, typed: Collection[str]) -> str:
    if not _LOOSE.search(text) or text.strip(_ENDS) in typed:
        return text
    own = [
        found.span()
        for each in typed
        if each in text
        for found in re.finditer(re.escape(each), text)
    ]

    def bind(found: re.Match[str]) -> str:
        inside = any(first <= found.start() < last for first, last in own)
        return found[0] if inside else _NO_BREAK

    return _LOOSE.sub(bind, text)


def _typed(about: object) -> Iterator[str]:
    """The texts of a report, without those of the instrument: they are no person's."""
    match about:
        case str():
            yield about
        case Instrument() | Unsur() | bytes():
            return
        case Mapping():
            for value in about.values():
                yield from _typed(value)
        case tuple() | list() | frozenset():
            for value in cast("Collection[object]", about):
                # Thousands answered, each with a number for every question.
                if not isinstance(value, int):
                    yield from _typed(value)
        case _ if is_dataclass(about):
            for field in fields(about):
                yield from _typed(getattr(about, field.name))
        case _:
            return
