"""Compares headers as people type them: their words, their numbering, their code."""

import re
import unicodedata
from functools import lru_cache

from skm_cli.files.lazy_pattern import lazy_pattern

REMEMBERED = 1024
"""How many headers a cache holds: they are few, and each is asked for repeatedly."""

_WORD = lazy_pattern(r"[^\W_]+")
_CODE = lazy_pattern(r"(?:u|unsur|q|p|skm)0*([1-9]\d?)", re.ASCII)
_LETTERED_CODE = lazy_pattern(r"(?:u|unsur)0*([1-9]\d?)([a-e])", re.ASCII)
_CODE_AT_END = lazy_pattern(r"u0*([1-9]\d?)", re.ASCII)
_CODE_WORDS = frozenset(("u", "unsur", "q", "p", "skm"))
_NUMBER = lazy_pattern(r"0*[1-9]\d?", re.ASCII)
# LimeSurvey's own codes of a question and of a row: `G01Q05[SQ003]. …`.
_LIME_CODE = lazy_pattern(r"g\d{1,3}q\d{1,3}|sq\d{1,3}", re.ASCII)
_NUMBER_WORDS = frozenset(("no", "nomor", "pertanyaan", "soal"))
_BARE_NUMBER = lazy_pattern(r"0*([1-9]\d?)\s?[.)]", re.ASCII)


def one_line(text: str) -> str:
    """A header on one line, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(REMEMBERED)
def folded_header(text: str) -> str:
    """A header as it is compared: its words without case and punctuation."""
    return " ".join(header_words(text))


def header_words(text: str) -> list[str]:
    """The words of a header in lower case, without `dan`."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    return [word for word in _WORD.findall(normal) if word != "dan"]


def without_numbering(words: list[str]) -> list[str]:
    """The words of a header without its running number, `3`, `No 3` or `c`."""
    while len(words) > 1 and _LIME_CODE.fullmatch(words[0]):
        words = words[1:]
    match words:
        case [str(word), str(number), _, *_] if (
            word in _NUMBER_WORDS and number.isdecimal()
        ):
            return words[2:]
        case [str(number), _, *_] if number.isdecimal():
            return words[1:]
        case [str(letter), str(word), *_] if (
            len(letter) == 1 and letter not in _CODE_WORDS and not word.isdecimal()
        ):
            return words[1:]
        case _:
            return words


def split_code(words: list[str]) -> tuple[int | None, list[str]]:
    """Split the code off the words of a header: 3 of `U3`; None without one.

    The letter of one of several questions, `U3a`, is a word of its own.
    """
    match words:
        case [str(word), *rest] if match := _CODE.fullmatch(word):
            return int(match[1]), rest
        case [str(word), *rest] if match := _LETTERED_CODE.fullmatch(word):
            return int(match[1]), [match[2], *rest]
        case [str(word), str(number), *rest] if (
            word in _CODE_WORDS and _NUMBER.fullmatch(number)
        ):
            return int(number), rest
        case [*rest, str(word)] if rest and (match := _CODE_AT_END.fullmatch(word)):
            return int(match[1]), rest
        case _:
            return None, words


def code_in_header(text: str) -> int | None:
    """The number of the code in a header, 3 of `U3`; None without one."""
    return split_code(without_numbering(header_words(text)))[0]


def bare_number(text: str) -> int | None:
    """The number of a header that is only a number, `3.`; None for any other."""
    match = _BARE_NUMBER.fullmatch(text)
    return int(match[1]) if match else None
