"""Puts non-breaking spaces between numbers and their words, in texts of the program.

So `1 Oktober`, `Triwulan IV`, `205 responden` and `Tabel 2` stay on one line. What a
person typed stays as it was typed. A door of the folder `report`.
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
# A match is the space alone. A tag of a template counts as a number.
_SPACE = re.compile(
    rf" (?:(?:{_WORD_BEFORE})(?=\d|[IVX]+\b|\{{\{{)"
    r"|(?<=\bmutu )(?=[A-D]\b)"
    rf"|(?<=[\d}}] )(?=(?:{'|'.join(MONTHS)}|{_AFTER})\b))"
)
# A day or a period alone: the program writes it in the same words as a person.
_DAY_OR_PERIOD = re.compile(
    rf"TW \d(?: \d{{4}})?|(?:\d{{1,2}} (?:{'|'.join(MONTHS)}) "
    r"|(?:(?:Triwulan|Semester) [IVX]+ )?Tahun )\d{4}"
)
_ENDS = " \t\n.,;:"


def unbroken(text: str) -> str:
    """A text of the program with its numbers bound to their words."""
    return _bound(text, ())


def unbroken_context(context: Mapping[str, Value], about: object) -> dict[str, Value]:
    """A context whose numbers are bound to their words.

    Args:
        context: What a template sees.
        about: The values it was made from. A text in them that a person typed keeps
            its spaces, also inside a sentence of the program.
    """
    typed = {text.strip(_ENDS) for text in _typed(about) if _SPACE.search(text)}
    typed = {text for text in typed if not _DAY_OR_PERIOD.fullmatch(text)}
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
    if not _SPACE.search(text) or text.strip(_ENDS) in typed:
        return text
    own = [
        match.span()
        for each in typed
        if each in text
        for match in re.finditer(re.escape(each), text)
    ]

    def bind(space: re.Match[str]) -> str:
        inside = any(first <= space.start() < last for first, last in own)
        return space[0] if inside else _NO_BREAK

    return _SPACE.sub(bind, text)


def _typed(about: object) -> Iterator[str]:
    """The texts that a person typed; those of the instrument are none."""
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
