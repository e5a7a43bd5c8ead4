"""Says in a person's words where and why a text stops being YAML."""

import re
from typing import NamedTuple

from skm_cli.domain.problem import Place, Problem

# Compiled when something is wrong: a file that is right should not wait for them.
_KEY = r"[\s{-]*([\w-]+)\s*:"
_GLUED = r"\s*-[^\W\d_]\w*\s*:"
_QUOTED = r"[\s-]*[\w-]+\s*:\s+[\"'].*[\"']\s*\S"
_BRACED = r"[\s-]*[\w-]+\s*:\s+(?:\[.*\]|\{.*\})\s*[^\s#]"
_NO_SPACE = r"[\s-]*([a-z_]+):[^\s/]"
_SIGNS = (
    *("cannot start any token", "undefined alias", "expected alphabetic"),
    *("expected a comment or a line break", "mapping keys are not"),
)
_IN_QUOTES = "apit isinya dengan tanda petik dua"


class ParserStop(NamedTuple):
    """Where a parser stopped.

    Attributes:
        lines: The lines of the file.
        problem: What the parser says.
        row: The line where it stopped, from 1.
        column: The column there, from 0.
        begun: The line where what it was reading began.
    """

    lines: list[str]
    problem: str
    row: int
    column: int
    begun: int

    @property
    def line(self) -> str:
        """The text of the line where it stopped."""
        return self.lines[self.row - 1]


def stop_problems(stop: ParserStop, *, shown: str) -> list[Problem]:
    """What a person is to mend, at least one fault."""
    if "'\\t'" in stop.problem:
        return _tab_problems(stop, shown)
    if odd := _special_blanks(stop, shown):
        return odd
    row, message, hint = (
        _value_fault(stop) or _missing_space(stop) or _layout_fault(stop)
    )
    return [Problem(Place(shown, row=row), message, hint)]


def _tab_problems(stop: ParserStop, shown: str) -> list[Problem]:
    """Every Tab at the start of a line, else the one where the parser stopped."""
    message = "ada Tab di awal baris"
    hint = "ganti Tab dengan spasi, sama banyak dengan baris di atasnya"
    found = [
        row
        for row, typed in enumerate(stop.lines, 1)
        if "\t" in typed[: len(typed) - len(typed.lstrip())]
    ]
    if not found:
        message = "ada Tab sesudah titik dua atau tanda -"
        hint = "ganti Tab dengan satu spasi"
    places = [Place(shown, row=row) for row in found or [stop.row]]
    return [Problem(place, message, hint) for place in places]


def _special_blanks(stop: ParserStop, shown: str) -> list[Problem]:
    """Every blank at the start of a line that is none to YAML, as web pages have."""
    message = "ada spasi khusus di awal baris, yang tidak dibaca sebagai spasi"
    hint = "hapus spasi di awal baris itu, lalu ketik ulang"
    return [
        Problem(Place(shown, row=row), message, hint)
        for row, typed in enumerate(stop.lines, 1)
        if typed[: len(typed) - len(typed.lstrip())].strip(" \t\r")
    ]


def _value_fault(stop: ParserStop) -> tuple[int, str, str] | None:
    """What is wrong inside the value of one key."""
    key = re.match(_KEY, stop.line)
    if stop.problem.startswith("mapping values") and key and stop.column > key.end(1):
        straight = " lurus, bukan “ dan ”" if "“" in stop.line else " dua"
        return (
            stop.row,
            f"titik dua di tengah kalimat memutus isian `{key[1]}`",
            f"apit seluruh kalimat dengan tanda petik{straight}",
        )
    if stop.problem.startswith("expected <block end>") and re.match(_QUOTED, stop.line):
        message = "tanda petik ditutup sebelum isinya selesai"
        return stop.row, message, "apit seluruh isinya dengan tanda petik satu"
    if stop.problem.startswith("sequence entries") and key:
        message = f"tanda - sesudah isian `{key[1]}` dibaca sebagai daftar"
        return stop.row, message, f"{_IN_QUOTES}, atau mulai daftarnya di baris baru"
    if stop.problem.startswith("expected <block end>") and re.match(_BRACED, stop.line):
        message = "kurung di awal isi dibaca sebagai daftar, dan ditutup sebelum isinya"
        return (
            stop.row,
            f"{message} selesai",
            "apit seluruh isinya dengan tanda petik dua",
        )
    if any(words in stop.problem for words in _SIGNS):
        message = "isi baris ini diawali tanda yang tidak dapat dibaca"
        return stop.row, message, _IN_QUOTES
    return None


def _missing_space(stop: ParserStop) -> tuple[int, str, str] | None:
    """A mark that a blank should follow, in the line or in the one before."""
    if "end of stream" in stop.problem or stop.problem.startswith("expected ','"):
        return None
    for row in (stop.row, stop.row - 1):
        typed = stop.lines[row - 1] if row else ""
        if re.match(_GLUED, typed):
            message = "tanda - di baris ini tidak diikuti spasi"
            return row, message, "beri satu spasi sesudah tanda -"
        if unparted := re.match(_NO_SPACE, typed):
            message = "titik dua di baris ini tidak diikuti spasi"
            hint = f"beri satu spasi sesudah titik dua: {unparted[1]}: diikuti isinya"
            return row, message, hint
    return None


def _layout_fault(stop: ParserStop) -> tuple[int, str, str]:
    """What is wrong with how lines stand together."""
    if "end of stream" in stop.problem:
        message = "tanda petik yang dibuka di baris ini tidak ditutup"
        return stop.begun, message, "tutup dengan tanda petik yang sama"
    if stop.problem.startswith("expected ',' or"):
        return (
            stop.begun,
            "kurung yang dibuka di baris ini tidak ditutup, atau terputus",
            "tutup kurungnya, dan apit teks di dalamnya dengan tanda petik dua",
        )
    if stop.problem.startswith("could not find expected ':'"):
        return (
            stop.begun,
            "baris ini tidak memuat titik dua yang diikuti spasi",
            (
                "tulis isian, titik dua, satu spasi, lalu isinya, mis. status: selesai;"
                " lanjutan kalimat digeser lebih ke kanan daripada isiannya"
            ),
        )
    return (
        stop.row,
        "susunan baris ini tidak dapat dibaca",
        (
            "samakan spasi di awal baris dengan baris lain yang setingkat, dan apit "
            "kalimat yang memuat titik dua dengan tanda petik dua"
        ),
    )
