"""Indonesian words for numbers, dates, periods and lists (EYD V)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from skm_cli.domain.period import Period, Span
from skm_cli.domain.tally import rounded

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
ROMAN = ("I", "II", "III", "IV")
_CARDINALS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
    "dua belas",
)


def number(value: Decimal | int, mark: str = ",") -> str:
    """A number with points between thousands and `mark` as its decimal sign."""
    whole, _, decimals = f"{Decimal(value):,f}".partition(".")
    whole = whole.replace(",", ".")
    return f"{whole}{mark}{decimals}" if decimals else whole


def percentage(part: int, whole: int, mark: str = ",") -> str:
    """A share in per cent with two decimals, a whole one without: `66,67%`."""
    share = rounded(Fraction(100 * part, whole), 2)
    return f"{number(share, mark).removesuffix(f'{mark}00')}%"


def cardinal(count: int) -> str:
    """A count in running text: words up to twelve, then figures."""
    return _CARDINALS[count] if count < len(_CARDINALS) else number(count)


def collective(count: int) -> str:
    """`kedua`, `ketiga`, …: all of so many, for two or more."""
    return f"ke{cardinal(count)}" if count < len(_CARDINALS) else f"ke-{count}"


def day(value: date) -> str:
    """A date in full, without a leading zero: `6 November 2023`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def day_range(first: date, last: date) -> str:
    """The days from first to last; a month or year that both share stands once."""
    if first == last:
        return day(last)
    if first.year != last.year:
        return f"{day(first)} s.d. {day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} s.d. {day(last)}"
    return f"{first.day} s.d. {day(last)}"


def lowest_unsur(count: int, *, of: int) -> str:
    """The lowest unsur in words: `tiga unsur dengan nilai terendah`.

    Args:
        count: How many they are.
        of: How many unsur there are in all.
    """
    if count == of:
        return "seluruh unsur, mulai dari nilai terendah"
    unsur = "unsur" if count == 1 else f"{cardinal(count)} unsur"
    return f"{unsur} dengan nilai terendah"


def period(value: Period) -> str:
    """A period in text and on covers: `Triwulan IV Tahun 2023`."""
    match value.span:
        case Span.QUARTER:
            return f"Triwulan {ROMAN[value.number - 1]} Tahun {value.year}"
        case Span.SEMESTER:
            return f"Semester {ROMAN[value.number - 1]} Tahun {value.year}"
        case Span.YEAR:
            return f"Tahun {value.year}"


def chance(beyond: bool | None) -> str:  # noqa: FBT001 - the answer to one question
    """Whether a change is larger than sampling alone would bring about."""
    match beyond:
        case True:
            return "lebih besar daripada kebetulan"
        case False:
            return "dapat terjadi karena kebetulan"
        case None:
            return "belum dapat dibandingkan dengan kebetulan"


def change(value: Fraction, mark: str = ",") -> str:
    """A rise or fall in words: `naik 0,42`, `turun 0,10`, `tetap`."""
    size = rounded(abs(value), 2)
    if not size:
        return "tetap"
    return f"{'naik' if value > 0 else 'turun'} {number(size, mark)}"


def span(value: Span) -> str:
    """The length of a period in words: `triwulan`."""
    match value:
        case Span.QUARTER:
            return "triwulan"
        case Span.SEMESTER:
            return "semester"
        case Span.YEAR:
            return "tahun"


def listing(items: Sequence[str]) -> str:
    """A list in running text; semicolons part items that contain commas."""
    commas = any("," in item for item in items)
    match len(items):
        case 0 | 1:
            return "".join(items)
        case 2:
            joint = (
                " serta "
                if commas or any("dan" in i.split() for i in items)
                else " dan "
            )
            return joint.join(items)
        case _:
            mark = ";" if commas else ","
            return f"{f'{mark} '.join(items[:-1])}{mark} dan {items[-1]}"


def first_of(items: Sequence[object], what: str, most: int = 20) -> str:
    """The first of many items and the number of the rest: `2, 3, dan 5 baris lain`.

    Args:
        items: All items.
        what: Their noun, `baris`.
        most: How many are listed.
    """
    shown = ", ".join(map(str, items[:most]))
    more = len(items) - most
    return f"{shown}, dan {number(more)} {what} lain" if more > 0 else shown


def quoted_name(name: str) -> str:
    """The name of a file as a command takes it: in quotes where it has a blank."""
    return f'"{name}"' if " " in name else name


def sentence_end(text: str) -> str:
    """A person's text, ended by exactly one mark."""
    stripped = text.rstrip(" \t\n.,;:")
    ended = stripped.endswith(("?", "!", "…", '."', ".”", ".)"))
    if not stripped:
        return text.strip()
    return stripped if ended else f"{stripped}."
