"""NIP, the number of a civil servant: what its eighteen digits mean."""

import re
from datetime import date

LENGTH = 18

# Staff on a contract (PPPK) have this in place of the month.
_CONTRACT = "21"
_EARLIEST = 1900
# Nobody is appointed before eighteen; only years are compared, hence one less.
_YOUNGEST = 17
_PREFIX = re.compile(r"NIP\b[.:]?\s*", re.IGNORECASE)


def without_prefix(text: str) -> str:
    """The number without `NIP` before it, which the document adds itself."""
    return _PREFIX.sub("", text)


def doubt(text: str) -> str | None:
    """Why a NIP looks wrong, in Indonesian; None when it does not.

    Digits 1 to 8 are the date of birth, 9 to 14 the year and month of appointment.
    A doubt is only a note: the number is printed as it was typed.
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
        return (
            f"angka ke-9 sampai ke-14 NIP ({appointed}) berarti diangkat pada umur "
            f"{age} tahun"
        )
    return None


def _is_date(digits: str) -> bool:
    try:
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
        return date(year, month, day).year >= _EARLIEST
    except ValueError:
        return False
