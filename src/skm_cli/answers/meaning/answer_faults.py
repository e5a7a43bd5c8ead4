"""The faults of cells that cannot be answers, and what messages say of them."""

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


NO_RESULT = "hasil rumus belum tersimpan"
"""What is wrong with a formula that its program has not calculated."""


class AnswerFault(NamedTuple):
    """Why a cell cannot be an answer.

    Attributes:
        message: What is wrong, in Indonesian.
        hint: What to do about it; empty for a label without a certain value, whose
            hint depends on all labels of the run.
        label: The label without a certain value, as typed; empty for any other fault.
        nearest: The known label that it misspells; empty for none.
        value: The value to propose for it; 0 when none is certain.
        clashes: Another label of the column has the same value.
        off_scale: The cell holds a number that is none of the answers.
        firm: The cell is a fault also where faulty answers are counted as blank.
    """

    message: str
    hint: str = ""
    label: str = ""
    nearest: str = ""
    value: int = 0
    clashes: bool = False
    off_scale: bool = False
    firm: bool = False


def unknown_label(
    code: str, typed: str, *, nearest: str = "", value: int = 0
) -> AnswerFault:
    """A label that neither an instrument nor the user gives a value."""
    message = f"pilihan jawaban {code} belum dikenal"
    return AnswerFault(message, label=typed, nearest=nearest, value=value)


def ambiguous_label(code: str, typed: str, values: Sequence[int]) -> AnswerFault:
    """A label that has several values, on different scales."""
    either = wording.listing(list(map(str, values))).replace(" dan ", " atau ")
    return AnswerFault(f"pilihan jawaban {code} dapat berarti {either}", label=typed)


def contradicting_mark(code: str, typed: str, value: int) -> AnswerFault:
    """A label next to a mark of another value, as in `d. Tidak sesuai`."""
    # A letter only says where a label stands on the form; a figure means a value.
    figure = any(c.isdecimal() for c in typed)
    message = f"tanda dan pilihan jawaban {code} tidak sejalan"
    return AnswerFault(message, label=typed, value=0 if figure else value)


def off_scale(value: float, scale: Sequence[int]) -> AnswerFault:
    """A number that is none of the answers on the scale that is counted."""
    if looks_personal(value):
        return AnswerFault("angka panjang ini bukan jawaban 1 sampai dengan 4", _MEND)
    typed = f"{value:.12g}".replace(".", ",")
    if tuple(scale) != SCALE or min(SCALE) < value < max(SCALE):
        *others, last = map(str, scale)
        message = f"jawaban {typed} bukan {', '.join(others)}, atau {last}"
    else:
        message = f"jawaban {typed} berada di luar 1 sampai dengan 4"
    return AnswerFault(message, _MEND, off_scale=True)


def clamped(code: str, numbers: Sequence[float], value: int) -> AnswerFault:
    """Different numbers to which `jawaban` of skm.yaml gives one value."""
    listed = wording.listing([f"{one:.12g}".replace(".", ",") for one in numbers])
    return AnswerFault(
        f"jawaban {listed} di {code} sama-sama dijadikan {value} oleh isian `jawaban`",
        "dua angka yang berbeda tidak dapat dihitung sama; isi ulang dari kuesioner "
        "dengan jawaban 1 sampai dengan 4",
        firm=True,
    )


def unreadable_cell(raw: OddCell | date | time | timedelta) -> AnswerFault:
    """A cell that is neither a number nor a text."""
    if isinstance(raw, OddCell):
        return _without_value(raw)
    return AnswerFault(f"sel berisi {_moment(raw)}, bukan jawaban", _MEND)


def _moment(raw: date | time | timedelta) -> str:
    match raw:
        case date():
            return f"tanggal {wording.day(raw)}"
        case time():
            return f"jam {raw:%H.%M}"
        case timedelta():
            return "lama waktu"


def _without_value(cell: OddCell) -> AnswerFault:
    match cell.kind:
        case OddKind.ERROR:
            return AnswerFault(
                f"sel berisi {cell.text}, bukan jawaban",
                "perbaiki rumusnya, atau kosongkan sel jika responden tidak menjawab",
            )
        case OddKind.NO_RESULT:
            return AnswerFault(NO_RESULT, "buka di Excel, simpan, lalu ulangi")
        case OddKind.MERGED:
            return AnswerFault(
                "satu jawaban menempati beberapa sel gabungan",
                "pisahkan sel gabungan, lalu isi jawaban di setiap selnya",
            )
        case OddKind.TRUTH:
            return AnswerFault(f"sel berisi {cell.text}, bukan jawaban", _MEND)
