"""NIP: what the eighteen figures of a civil servant's number say."""

import re
from datetime import date

LENGTH = 18

# Someone on a contract (PPPK) has this in place of a month.
_CONTRACT = "21"
_EARLIEST = 1900
# Nobody is appointed before eighteen; a year's difference leaves the months aside.
_YOUNGEST = 17
_PREFIX = re.compile(r"NIP\b[.:]?\s*", re.IGNORECASE)


def without_prefix(text: str) -> str:
    """The number alone: a document writes `NIP` before it."""
    return _PREFIX.sub("", text)


def doubt(text: str) -> str | None:
    """What is odd about a NIP, in Indonesian; None when nothing is.

    Figures 1 to 8 are a date of birth, 9 to 14 the year and month of appointment.
    A doubt stops nothing: the number is printed as it was typed.
    """
    number = "".join(without_prefix(text).split())
    if not (number.isascii() and number.isdigit()):
        return "NIP memuat tanda selain angka"
    if len(number) != LENGTH:
        return f"NIP terdiri atas {len(number)} angka, lazimnya {LENGTH}"
    if not _is_date(number[:8]):
        return f"angka ke-1 sampai ke-8 NIP ({number[:8]}) bukan tanggal lahir"
    appointed = number[8:14]
    month = "01" if appointed.endswith(_CONTRACT) else appointed[4:]
    if not _is_date(f"{appointed[:4]}{month}01") or appointed < number[:6]:
        return (
            f"angka ke-9 sampai ke-14 NIP ({appointed}) bukan tahun dan bulan "
            "pengangkatan"
        )
    age = int(appointed[:4]) - int(number[:4])
    if age < _YOUNGEST:
        said = f"angka ke-9 sampai ke-14 NIP ({appointed})"
        return f"{said} berarti diangkat pada umur {age} tahun"
    return None


def _is_date(figures: str) -> bool:
    try:
        year, month, day = int(figures[:4]), int(figures[4:6]), int(figures[6:])
        return date(year, month, day).year >= _EARLIEST
    except ValueError:
        return False
