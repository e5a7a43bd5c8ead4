"""What is said of the cells of an answer column that cannot be answers."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from skm_cli.answers.labels.personal_data import looks_personal
from skm_cli.domain import wording
from skm_cli.domain.tally import SCALE
from skm_cli.files.cells import OddCell, OddKind

_MEND = (
    "periksa kuesionernya lalu perbaiki sel ini, "
    "atau tambahkan --skip-invalid agar dihitung kosong"
)


class Fault(NamedTuple):
    """What is wrong with a cell.

    Attributes:
        message: What was found, in Indonesian.
        hint: What to do about it; empty for a label that is not settled, whose hint
            depends on all the labels of the run.
        found: The label that is not settled, as typed; empty for anything else.
        near: The known label that it resembles most; empty when none does.
        guess: Its value where that is sure, when a label is not settled; 0 otherwise.
        clashes: Another label of the column has the same value.
        off: It is a number that is none of the answers.
        firm: It stays a fault where what cannot be understood is counted as blank.
    """

    message: str
    hint: str = ""
    found: str = ""
    near: str = ""
    guess: int = 0
    clashes: bool = False
    off: bool = False
    firm: bool = False


def off_scale(value: float, scale: Sequence[int]) -> Fault:
    """A number that is none of the answers, on the scale they are written on."""
    if looks_personal(value):
        return Fault("angka panjang ini bukan jawaban 1 sampai dengan 4", _MEND)
    typed = f"{value:.12g}".replace(".", ",")
    if tuple(scale) != SCALE or min(SCALE) < value < max(SCALE):
        *others, last = map(str, scale)
        message = f"jawaban {typed} bukan {', '.join(others)}, atau {last}"
    else:
        message = f"jawaban {typed} berada di luar 1 sampai dengan 4"
    return Fault(message, _MEND, off=True)


def clamped(code: str, numbers: Sequence[float], value: int) -> Fault:
    """Different numbers that the user's own words make one answer."""
    told = wording.listing([f"{one:.12g}".replace(".", ",") for one in numbers])
    return Fault(
        f"jawaban {told} di {code} sama-sama dijadikan {value} oleh isian `jawaban`",
        "dua angka yang berbeda tidak dapat dihitung sama; isi ulang dari kuesioner "
        "dengan jawaban 1 sampai dengan 4",
        firm=True,
    )


def no_answer(raw: OddCell | date | time | timedelta) -> Fault:
    """A cell that is neither a number nor a text."""
    if isinstance(raw, OddCell):
        return _odd(raw)
    return Fault(f"sel berisi {_moment(raw)}, bukan jawaban", _MEND)


def _moment(raw: date | time | timedelta) -> str:
    match raw:
        case date():
            return f"tanggal {wording.day(raw)}"
        case time():
            return f"jam {raw:%H.%M}"
        case timedelta():
            return "lama waktu"


def _odd(cell: OddCell) -> Fault:
    match cell.kind:
        case OddKind.ERROR:
            return Fault(
                f"sel berisi {cell.text}, bukan jawaban",
                "perbaiki rumusnya, atau kosongkan sel jika responden tidak menjawab",
            )
        case OddKind.NO_RESULT:
            return Fault(
                "hasil rumus belum tersimpan", "buka di Excel, simpan, lalu ulangi"
            )
        case OddKind.MERGED:
            return Fault(
                "satu jawaban menempati beberapa sel gabungan",
                "pisahkan sel gabungan, lalu isi jawaban di setiap selnya",
            )
        case OddKind.TRUTH:
            return Fault(f"sel berisi {cell.text}, bukan jawaban", _MEND)
