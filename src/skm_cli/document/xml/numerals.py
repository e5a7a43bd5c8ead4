"""Numbers as Word writes them in page numbers, captions and headings."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = 26


def numeral(value: int, form: str) -> str:
    """A number from 1 in a form of Word (ST_NumberFormat); in figures by default."""
    match form:
        case "lowerRoman":
            return _roman(value)
        case "upperRoman":
            return _roman(value).upper()
        case "lowerLetter":
            return _letters(value)
        case "upperLetter":
            return _letters(value).upper()
        case _:
            return str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        text += sign * times
    return text


def _letters(value: int) -> str:
    """Letters as Word counts: after z come aa and bb."""
    times, at = divmod(value - 1, _LETTERS)
    return chr(ord("a") + at) * (times + 1)
