"""Lines on stdout: styled by Rich on a terminal, plain text anywhere else."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from skm_cli.errors import FileUnusableError

Line = tuple[tuple[str, str], ...]
"""The pieces of a line, each a text and its style; no style is the empty text."""


def plain(text: str = "") -> Line:
    """A line without style."""
    return ((text, ""),)


def terminal_width() -> int | None:
    """How many columns the terminal has; None in a pipe, where nothing is cut."""
    if not sys.stdout.isatty():
        return None
    # Rich costs three times a bare interpreter's start: a pipe need not pay for it.
    from rich.console import Console

    return Console().width


def shows_blocks() -> bool:
    """Whether block characters arrive: a terminal that speaks UTF-8."""
    encoding = (sys.stdout.encoding or "").casefold().replace("-", "")
    return sys.stdout.isatty() and encoding == "utf8"


def shortened(text: str, width: int) -> str:
    """A text that fits into so many columns."""
    return text if len(text) <= width else f"{text[: width - 3]}..."


def shortened_inside(text: str, width: int) -> str:
    """A text that fits, with its end: questions begin alike and end apart."""
    if len(text) <= width:
        return text
    begin = width // 3
    return f"{text[:begin].rstrip()}...{text[-(width - begin - 3) :].lstrip()}"


@contextmanager
def to_stdout() -> Iterator[None]:
    """Write to stdout and hand all of it over; a disk that refuses is one sentence."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; Typer knows what to do.
        raise
    except OSError as error:
        # What was not handed over would be tried again, and refused again, at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        full = error.errno == errno.ENOSPC
        why = "ruang penyimpanan penuh" if full else "tujuannya tidak dapat ditulis"
        message = f"{why}; keluaran tidak lengkap"
        raise FileUnusableError("stdout", message, "periksa tujuannya") from error


def show(lines: Iterable[Line]) -> None:
    """Print lines to stdout."""
    with to_stdout():
        _print(lines)


def _print(lines: Iterable[Line]) -> None:
    if not sys.stdout.isatty():
        for line in lines:
            print("".join(text for text, _ in line).rstrip())
        return
    from rich.console import Console
    from rich.text import Text

    # Rich knows NO_COLOR and what the terminal can show.
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line))
