"""Reads texts of skm.yaml as answers, scales, weights, sizes and past IKM."""

import re
from fractions import Fraction

from skm_cli.answers.labels.blanks import NO_ANSWER
from skm_cli.domain.period import Period
from skm_cli.domain.survey.weighting import canonical
from skm_cli.domain.tally import SCALE
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml.faults import MisfitError
from skm_cli.files.yaml.values import read_period

_LEAST, _MOST = 25, 100
_IKM = lazy_pattern(r"\d{1,3}(?:[.,]\d{1,9})?", re.ASCII)

# With three decimals the mark could be that of thousands: 1.500 MB is not 1,5 MB.
_SIZE = lazy_pattern(r"(\d{1,6})(?:[.,](\d{1,2}))?\s*(GB|MB)", re.ASCII | re.IGNORECASE)

_UNITS = {"GB": 1_000_000_000, "MB": 1_000_000}

_SCALES = {"1-4": SCALE, "25-100": (25, 50, 75, 100)}


def read_answer(text: str) -> int:
    """The value of an answer's label, 1 to 4; 0 for a label that is no answer.

    Raises:
        MisfitError: The text is no such value.
    """
    if text.casefold() == NO_ANSWER:
        return 0
    if text not in {"1", "2", "3", "4"}:
        message = f"nilai jawaban `{text}` berada di luar 1 sampai dengan 4"
        raise MisfitError(message, f"pilih 1, 2, 3, atau 4, atau {NO_ANSWER}")
    return int(text)


def read_scale(text: str) -> tuple[int, ...]:
    """The numbers that stand for the answers 1 to 4, `25-100`.

    Raises:
        MisfitError: The text is no scale whose numbers become 1 to 4 exactly.
    """
    known = _SCALES.get("".join(text.split()).replace("–", "-"))
    if known is None:
        raise MisfitError(
            f"skala `{text}` tidak dapat diubah menjadi 1 sampai dengan 4 dengan pasti",
            "pilih 1-4 atau 25-100; jawaban dalam skala lain diisi ulang dari "
            "kuesioner dengan 1 sampai dengan 4",
        )
    return known


def read_weight_mode(text: str) -> str:
    """A mode of weighting, `1/9` or `0.111`, as it was typed.

    Raises:
        MisfitError: The text is no such mode.
    """
    if canonical(text) is None:
        message = f"bobot `{text}` tidak dikenal"
        raise MisfitError(message, "tulis mis. 1/9, 0.111, atau 0.11")
    return text


def read_byte_count(text: str) -> int:
    """A size in bytes, `1,5 GB`.

    Raises:
        MisfitError: The text is no size, or a size of zero.
    """
    match = _SIZE.fullmatch(text)
    whole, decimals, unit = match.groups("0") if match else ("0", "0", "GB")
    size = int(whole + decimals.ljust(2, "0")) * _UNITS[unit.upper()] // 100
    if not size:
        hint = "tulis mis. 2 GB, 1,5 GB, atau 500 MB"
        raise MisfitError(f"`{text}` bukan ukuran berkas", hint)
    return size


def read_past_ikm(text: str) -> Fraction:
    """An IKM, 25 to 100, with a comma or a point.

    Raises:
        MisfitError: The text is no such IKM.
    """
    hint = "tulis mis. 85.20; di dalam kurung selalu dengan titik"
    if not _IKM.fullmatch(text):
        message = f"`{text}` bukan nilai IKM"
        raise MisfitError(message, hint)
    value = Fraction(text.replace(",", "."))
    if not _LEAST <= value <= _MOST:
        message = f"nilai IKM `{text}` berada di luar 25 sampai dengan 100"
        raise MisfitError(message, hint)
    return value


def read_priority_count(text: str, *, most: int) -> int:
    """The number of unsur that the plan takes up, `3`.

    Raises:
        MisfitError: The text is no number from 1 to `most`.
    """
    name, hint = "isi `jumlah_prioritas` adalah", "tulis jumlah_prioritas: 3"
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        raise MisfitError(f'{name} "{text}", yang diperlukan angka', hint)
    if digits != text or len(text) > len(str(most)) or not 1 <= int(text) <= most:
        message = f"{name} {text}, yang diperlukan 1 sampai dengan {most}"
        raise MisfitError(message, hint)
    return int(text)


def read_past_period(text: str) -> Period:
    """The period of an IKM, `2022` or `2023Q4`.

    Raises:
        MisfitError: The text is no period.
    """
    if len(text) <= 2 and text.isdigit():  # noqa: PLR2004 - two decimals after a comma
        raise MisfitError(
            "koma di dalam kurung memutus angka", "tulis dengan titik, mis. 85.20"
        )
    return read_period(text)
