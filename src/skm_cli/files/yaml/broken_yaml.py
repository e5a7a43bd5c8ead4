"""The faults of a text that is no YAML, in words that a person understands."""

from typing import NamedTuple

from skm_cli.domain.problem import Place, Problem
from skm_cli.files.lazy_pattern import lazy_pattern

_KEY = lazy_pattern(r"[\s{-]*([\w-]+)\s*:")
_GLUED = lazy_pattern(r"\s*-[^\W\d_]\w*\s*:")
_QUOTED = lazy_pattern(r"[\s-]*[\w-]+\s*:\s+[\"'].*[\"']\s*\S")
_BRACED = lazy_pattern(r"[\s-]*[\w-]+\s*:\s+(?:\[.*\]|\{.*\})\s*[^\s#]")
_NO_SPACE = lazy_pattern(r"[\s-]*([a-z_]+):[^\s/]")
_SIGNS = (
    *("cannot start any token", "undefined alias", "expected alphabetic"),
    *("expected a comment or a line break", "mapping keys are not"),
)
_IN_QUOTES = "apit isinya dengan tanda petik dua"


class ParserStop(NamedTuple):
    """The place where ruamel stopped.

    Attributes:
        lines: The lines of the file.
        problem: The message of ruamel.
        row: The line where it stopped, from 1.
        column: The column there, from 0.
        begun: The line, from 1, where the value or block begins that it was reading.
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
    """The faults to mend, at least one."""
    if "'\\t'" in stop.problem:
        return _tab_problems(stop, shown)
    if blanks := _special_blanks(stop, shown):
        return blanks
    row, message, hint = (
        _value_fault(stop) or _missing_space(stop) or _layout_fault(stop)
    )
    return [Problem(Place(shown, row=row), message, hint)]


def _tab_problems(stop: ParserStop, shown: str) -> list[Problem]:
    """Each line that starts with a tab, else the one where the parser stopped."""
    message = "ada Tab di awal baris"
    hint = "ganti Tab dengan spasi, sama banyak dengan baris di atasnya"
    rows = [
        row
        for row, typed in enumerate(stop.lines, 1)
        if "\t" in typed[: len(typed) - len(typed.lstrip())]
    ]
    if not rows:
        message = "ada Tab sesudah titik dua atau tanda -"
        hint = "ganti Tab dengan satu spasi"
    places = [Place(shown, row=row) for row in rows or [stop.row]]
    return [Problem(place, message, hint) for place in places]


def _special_blanks(stop: ParserStop, shown: str) -> list[Problem]:
    """Each line that starts with a blank of web pages, which is no blank in YAML."""
    message = "ada spasi khusus di awal baris, yang tidak dibaca sebagai spasi"
    hint = "hapus spasi di awal baris itu, lalu ketik ulang"
    return [
        Problem(Place(shown, row=row), message, hint)
        for row, typed in enumerate(stop.lines, 1)
        if typed[: len(typed) - len(typed.lstrip())].strip(" \t\r")
    ]


def _value_fault(stop: ParserStop) -> tuple[int, str, str] | None:
    """The line, message and hint of a fault inside the value of a key."""
    key = _KEY.match(stop.line)
    if stop.problem.startswith("mapping values") and key and stop.column > key.end(1):
        straight = " lurus, bukan “ dan ”" if "“" in stop.line else " dua"
        return (
            stop.row,
            f"titik dua di tengah kalimat memutus isian `{key[1]}`",
            f"apit seluruh kalimat dengan tanda petik{straight}",
        )
    if stop.problem.startswith("expected <block end>") and _QUOTED.match(stop.line):
        message = "tanda petik ditutup sebelum isinya selesai"
        return stop.row, message, "apit seluruh isinya dengan tanda petik satu"
    if stop.problem.startswith("sequence entries") and key:
        message = f"tanda - sesudah isian `{key[1]}` dibaca sebagai daftar"
        return stop.row, message, f"{_IN_QUOTES}, atau mulai daftarnya di baris baru"
    if stop.problem.startswith("expected <block end>") and _BRACED.match(stop.line):
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
    """The fault of a dash or colon without a space after it, here or a line before."""
    if "end of stream" in stop.problem or stop.problem.startswith("expected ','"):
        return None
    for row in (stop.row, stop.row - 1):
        typed = stop.lines[row - 1] if row else ""
        if _GLUED.match(typed):
            message = "tanda - di baris ini tidak diikuti spasi"
            return row, message, "beri satu spasi sesudah tanda -"
        if unparted := _NO_SPACE.match(typed):
            message = "titik dua di baris ini tidak diikuti spasi"
            hint = f"beri satu spasi sesudah titik dua: {unparted[1]}: diikuti isinya"
            return row, message, hint
    return None


def _layout_fault(stop: ParserStop) -> tuple[int, str, str]:
    """The fault of how lines stand together."""
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
