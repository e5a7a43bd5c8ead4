"""The screens of `skm instrument`: the list, and all that one instrument holds."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from textwrap import wrap

from skm_cli.cli.output.screen import Line, plain, shortened
from skm_cli.domain import wording
from skm_cli.domain.survey.instrument import DEFAULT, Instrument, Item, Unsur
from skm_cli.domain.tally import rounded

_LEAST_TITLE = 10
_UNCONFIRMED = "belum dikonfirmasi"
_STEP = Fraction(1, 100)
_BEST = Fraction(100)


def instrument_list(
    instruments: Iterable[Instrument], *, width: int | None
) -> Iterator[Line]:
    """A line for each instrument: id, unsur, questions, title.

    Args:
        instruments: The instruments.
        width: The columns of the terminal; None where nothing may be cut.
    """
    rows = [(one.id, one) for one in instruments]
    names = max(len(name) for name, _ in rows)
    yield plain(f"{'Instrumen':<{names}}  Unsur  Pertanyaan  Judul")
    yield plain(f"{'-' * names}  -----  ----------  -----")
    for name, one in rows:
        counts = f"{len(one.unsur):>5}  {len(one.items):>10}"
        begin, title, remark = f"{name:<{names}}  {counts}  ", one.title, _remark(one)
        if width is not None:
            room = width - len(begin) - len(remark)
            title = shortened(title, max(_LEAST_TITLE, room))
        yield plain(f"{begin}{title}{remark}")


def _remark(instrument: Instrument) -> str:
    remarks = (
        "bawaan" if instrument.id == DEFAULT else "",
        "" if instrument.confirmed else _UNCONFIRMED,
    )
    remark = ", ".join(filter(None, remarks))
    return f" ({remark})" if remark else ""


def instrument_summary(instrument: Instrument) -> str:
    """An instrument in one line."""
    counts = f"{len(instrument.unsur)} unsur, {len(instrument.items)} pertanyaan"
    bobot = instrument.usual.printed()
    return f"{instrument.id}: {instrument.title} ({counts}, bobot {bobot})"


def instrument_screen(instrument: Instrument, *, width: int | None) -> Iterator[Line]:
    """All that one instrument holds.

    Args:
        instrument: The instrument.
        width: The columns of the terminal; None where no line is broken.
    """
    for line in _content(instrument):
        yield from [line] if width is None else _broken(line, width)


def _broken(line: Line, width: int) -> Iterator[Line]:
    """A line wrapped at the width, its further lines indented by two more."""
    ((text, style),) = line
    indent = len(text) - len(text.lstrip())
    parts = wrap(text, width, subsequent_indent=" " * (indent + 2))
    yield from (((part, style),) for part in parts or [""])


def _content(instrument: Instrument) -> Iterator[Line]:
    yield ((f"{instrument.id}: {instrument.title}", "bold"),)
    yield plain(instrument.regulation)
    if not instrument.confirmed:
        yield plain("Susunan pertanyaannya belum dikonfirmasi dalam peraturan.")
    weights = zip(instrument.unsur, instrument.usual.weights, strict=True)
    for unsur, weight in weights:
        yield plain()
        own = f"   bobot {_share(weight)}" if instrument.usual.own else ""
        yield ((f"  {unsur.title}{own}", "bold"),)
        for item in unsur.items:
            yield from map(plain, _item(item, unsur))
    yield plain()
    yield plain(f"  Bobot: {_modes(instrument)}")
    yield plain("  Mutu menurut konversi")
    upper = _BEST
    for grade in instrument.grades:
        band = f"{_number(grade.lower)} sampai dengan {_number(upper)}"
        yield plain(f"    {grade}: {band}")
        upper = grade.lower - _STEP


def _item(item: Item, unsur: Unsur) -> Iterator[str]:
    alone = len(unsur.items) == 1 and item.code == unsur.code
    yield f"    {item.question}" if alone else f"    {item.code}. {item.question}"
    labels = (f"{value} = {label}" for value, label in enumerate(item.labels, 1))
    yield f"      {', '.join(labels)}"


def _modes(instrument: Instrument) -> str:
    usual, *others = instrument.modes
    if usual.own:
        return "menurut instrumen, seperti tertulis di setiap unsur"
    mode = f"{usual.printed()} untuk setiap unsur"
    names = [mode.printed() for mode in others if not mode.own]
    return f"{mode}; dapat diganti menjadi {' atau '.join(names)}" if names else mode


def _share(weight: Fraction) -> str:
    exact = rounded(weight, 4)
    return wording.number(exact) if Fraction(exact) == weight else str(weight)


def _number(value: Fraction) -> str:
    return wording.number(rounded(value, 2))
