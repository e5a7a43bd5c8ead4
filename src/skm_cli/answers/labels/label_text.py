"""Compares labels of answers as people type them: with marks and slips, in any case."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from typing import NamedTuple

from skm_cli.files.lazy_pattern import lazy_pattern

_WORD = lazy_pattern(r"[^\W_]+")
_PIECE = lazy_pattern(r"[^\W_]+|\S")
_BULLET = lazy_pattern(r"\A\s*[-–—•·*]\s+(?=[^\W_])")
# A mark is no mark before or behind a figure: `1-3 hari` and `1,5 jam` are labels.
_GAP = r"(?:\s*[.):=\]–—-]\s*|\s+)"
_MARK_BEFORE = lazy_pattern(rf"[(\[]?([1-4a-dA-D]){_GAP}([^\s\d–—-].*)", re.DOTALL)
_MARK_AFTER = lazy_pattern(r"(.*[^\s\d])\s*[(\[,:=–—-]\s*([1-4])\s*[)\]]?", re.DOTALL)
_KEYCAP = lazy_pattern("([0-9])\ufe0f?\u20e3(?=(.?))", re.DOTALL)
_LETTERS = "abcd"
_DASHES = frozenset("-–—‐‑‒−")
# What only parts words: it tells one label from another between figures alone.
_PARTING = frozenset(".,;:/\\'\"()[]{}_!?&“”‘’«»|")
_LOUD = lazy_pattern(r"[!?]{2,}")
# An emoji and what colours it choose between two drawings of one sign.
_UNSEEN = frozenset(map(chr, range(0xFE00, 0xFE10)))
# Sangat murah and Sangat mahal are less alike than this, and Sesuay and Sesuai more.
_ALIKE = 0.83
# The same of single words: Murah and Mahal less, tdk and Tidak more.
_ALIKE_WORDS = 0.65


@lru_cache(maxsize=1024)
def folded_label(label: str) -> str:
    """A label as it is compared: its words run together, whatever their case.

    `dan`, `&` and what only parts words drop out, and `tetapi` is `tapi`. Every other
    sign stays, since `Baik+` is not `Baik`, and so does what parts two figures.
    """
    text = unicodedata.normalize("NFKC", _BULLET.sub("", label)).casefold()
    text = text.replace("tetapi", "tapi")
    parts: list[str] = []
    between = ""
    for piece in _PIECE.findall(_LOUD.sub(_as_signs, text)):
        if _WORD.match(piece):
            if piece == "dan":
                continue
            parts += (_between(parts, between, piece), piece)
            between = ""
        elif piece in _DASHES:
            between += "-"
        elif piece in _PARTING:
            between += piece
        elif not _is_unseen(piece):
            parts += ("-" * between.count("-"), piece)
            between = ""
    parts.append("-" * between.count("-"))
    return "".join(parts) or "".join(label.split())


def _as_signs(loud: re.Match[str]) -> str:
    """Several marks of loudness as signs that do not drop out, `‼` for `!!`."""
    return loud[0].replace("!", "\u203c").replace("?", "\u2047")


def _between(before: Sequence[str], between: str, word: str) -> str:
    """What is kept of what stands before a word."""
    last = "".join(before[-2:])[-1:]
    if last.isdigit() and word[0].isdigit():
        return between or " "
    # At the very start a dash is the sign of a lesser step, `-Baik`.
    return "" if any(before) else "-" * between.count("-")


def _is_unseen(sign: str) -> bool:
    return sign in _UNSEEN or unicodedata.category(sign) in {"Cf", "Cc"}


def run_together(label: str) -> str:
    """All words of a label as one, `dan` among them."""
    return "".join(_WORD.findall(label.casefold()))


def with_plain_figures(text: str) -> str:
    """A text with the figures of emoji as plain ones: `4️⃣ Puas` is `4. Puas`."""
    if text.isascii():
        return text
    text = _KEYCAP.sub(lambda found: found[1] + (". " if found[2] else ""), text)
    return "".join(map(_plain_figure, text))


def _plain_figure(sign: str) -> str:
    # `❹` is a digit, but no figure of numbers.
    is_figure = unicodedata.category(sign) == "No" and sign not in "¹²³"
    figure = unicodedata.digit(sign, None) if is_figure else None
    return sign if figure is None else str(figure)


class MarkedLabel(NamedTuple):
    """A label and the marks printed next to it, as in `d. Sangat sesuai (4)`.

    Attributes:
        label: The label without its marks, folded.
        marks: The values, 1 to 4, that the marks stand for.
        signs: The pictures that adorn it, `😀` in `Puas 😀`.
        code: The value that is written behind it, `4` in `Puas (4)`; 0 for none.
    """

    label: str
    marks: frozenset[int]
    signs: str = ""
    code: int = 0

    def without_signs(self) -> "MarkedLabel":
        """The same with its pictures apart from the label."""
        words = "".join(c for c in self.label if not _is_picture(c))
        signs = "".join(filter(_is_picture, self.label))
        return self._replace(label=words, signs=signs) if words else self


def _is_picture(sign: str) -> bool:
    if sign.isascii():
        return sign == "*"
    return sign in "•·" or unicodedata.category(sign) in {"So", "Sk", "Mn"}


def letter_value(text: str) -> int | None:
    """1 to 4 for the letters a to d; None for any other text."""
    at = _LETTERS.find(text.casefold()) if len(text) == 1 else -1
    return at + 1 if at >= 0 else None


def split_marks(text: str) -> MarkedLabel:
    """Split the marks off a label."""
    text = with_plain_figures(text)
    marks = set()
    code = 0
    if before := _MARK_BEFORE.fullmatch(text):
        mark, text = before.groups()
        marks.add(letter_value(mark) or int(mark))
    if after := _MARK_AFTER.fullmatch(text):
        text, mark = after.groups()
        code = int(mark)
        marks.add(code)
    return MarkedLabel(folded_label(text), frozenset(marks), code=code)


def nearest_label(typed: str, printed: Mapping[str, str]) -> str:
    """The label that a text misspells; empty when it is a slip of none.

    Args:
        typed: The text.
        printed: The labels to choose from, by their folded forms.
    """
    near = get_close_matches(split_marks(typed).label, printed, cutoff=_ALIKE)
    labels = (printed[folded] for folded in near)
    return next((label for label in labels if is_slip(typed, label)), "")


def is_slip(typed: str, label: str) -> bool:
    """Whether a text is a label misspelt: alike word by word, and as a whole."""
    if _signs(typed) != _signs(label):
        return False
    ours, theirs = _words(typed), _words(label)
    whole = _likeness("".join(ours), "".join(theirs)) >= _ALIKE
    if len(ours) == 1 < len(theirs):
        # `Tidaksesuay`: the word that makes the difference is there.
        return whole and ours[0].startswith(theirs[0])
    return (
        whole
        and len(ours) == len(theirs)
        and all(
            _likeness(*both) >= _ALIKE_WORDS for both in zip(ours, theirs, strict=True)
        )
    )


def _signs(text: str) -> str:
    """What is no letter in a label without its marks: no slip changes that."""
    return "".join(c for c in split_marks(text).label if not c.isalpha())


def _words(text: str) -> list[str]:
    if before := _MARK_BEFORE.fullmatch(text):
        text = before[2]
    if after := _MARK_AFTER.fullmatch(text):
        text = after[1]
    return [word for word in _WORD.findall(text.casefold()) if word != "dan"]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
