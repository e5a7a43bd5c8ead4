"""Lines on stdout: styled by Rich on a terminal, plain text anywhere else."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from skm_cli.errors import FileUnusableError

Line = tuple[tuple[str, str], ...]
"""The pieces of a line, each a text and its style; no style is the empty text."""


def plain(text: str = "") -> Line:
    """A line without style."""
    return ((text, ""),)


def terminal_width() -> int | None:
    """The columns of the terminal; None in a pipe, where nothing is cut."""
    if not sys.stdout.isatty():
        return None
    # Rich takes three times as long to load as the interpreter: not for a pipe.
    from rich.console import Console

    return Console().width


def shows_blocks() -> bool:
    """Whether block characters can be shown: on a terminal in UTF-8."""
    encoding = (sys.stdout.encoding or "").casefold().replace("-", "")
    return sys.stdout.isatty() and encoding == "utf8"


def shortened(text: str, width: int) -> str:
    """A text cut at its end to fit a width."""
    return text if len(text) <= width else f"{text[: width - 3]}..."


def shortened_inside(text: str, width: int) -> str:
    """A text cut in its middle to fit a width: questions begin alike and end apart."""
    if len(text) <= width:
        return text
    start = width // 3
    return f"{text[:start].rstrip()}...{text[-(width - start - 3) :].lstrip()}"


def narrowed(longest: int, *, least: int, others: int, width: int | None) -> int:
    """The width of the one column of a table that can be cut.

    Args:
        longest: The width of its longest text.
        least: The least width that still shows something.
        others: The width of all other columns of the table.
        width: The columns of the terminal; None where nothing is cut.
    """
    return longest if width is None else max(least, min(longest, width - others))


def wrapped(
    begin: str, items: Sequence[str], *, indent: int = 4, width: int = 76
) -> Iterator[str]:
    """Items between commas on as many lines as they need, no item broken.

    Args:
        begin: The text before the first item; may be empty.
        items: At least one.
        indent: The blanks before each line.
        width: The most columns of a line.
    """
    line = f"{' ' * indent}{begin}" if begin else " " * (indent - 1)
    for item in (*(f"{item}," for item in items[:-1]), items[-1]):
        full = len(line) + 1 + len(item) > width and line.strip()
        if full:
            yield line
            line = " " * (indent - 1)
        line = f"{line} {item}"
    yield line


@contextmanager
def to_stdout() -> Iterator[None]:
    """Write to stdout and flush it; a disk that refuses is a FileUnusableError."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader closed the pipe; the work is done and stderr is still read.
        _no_more()
    except OSError as error:
        _no_more()
        full = error.errno == errno.ENOSPC
        why = "ruang penyimpanan penuh" if full else "tujuannya tidak dapat ditulis"
        message = f"{why}; keluaran tidak lengkap"
        raise FileUnusableError("stdout", message, "periksa tujuannya") from error


def _no_more() -> None:
    # What is still in the buffer would be written, and refused, again at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_lines(lines: Iterable[Line]) -> None:
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
