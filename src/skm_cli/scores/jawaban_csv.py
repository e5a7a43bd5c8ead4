"""jawaban.csv: what each respondent of a period answered, and nothing else of them.

It has commas and not the semicolons of an Indonesian Excel, since it is no table to
work on but a file that any program reads; the mark at its beginning lets Excel know
its letters wherever it is opened (Data, Dari Teks/CSV sets it out in columns). What
Excel writes in saving it, semicolons say, is read all the same.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from skm_cli.domain import wording
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.scores.score import UNNAMED, Scorecard, UnsurScore
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.tally import SCALE
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.workspace import read_bytes

_BOM = "\ufeff"
_NUMBER, _SERVICE, _SUGGESTION = "no", "layanan", "saran"
_CODES = ("", *map(str, SCALE))
_ANSWERS = {text: code for code, text in enumerate(_CODES)}
# A spreadsheet takes what begins so for a formula; one that parts cells at semicolons
# also what follows one. The full-width signs count in some settings of Excel. Patterns
# stand as text: a run compiles them where there is such a text, which is seldom.
_SIGNS = "-=+@\uff1d\uff0b\uff0d\uff20"
_BEGINS = r"""(^|;)([\s"]*)"""
_FORMULA = rf"{_BEGINS}('*[{_SIGNS}])"
_DISARMED = rf"{_BEGINS}'('*[{_SIGNS}])"
_MAY_BEGIN = frozenset(f"{_SIGNS}\"'")
_AGAIN = "jalankan lagi skm score; di berkas ini hanya kolom saran yang boleh disunting"


def dump_answers(instrument: Instrument, answered: Iterable[Answered]) -> str:
    """The text of jawaban.csv: a line a respondent, a blank answer an empty cell.

    A text that a spreadsheet would take for a formula gets an apostrophe before its
    sign, which is gone when it is read again.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_head(instrument))
    for number, (service, answers, suggestion) in enumerate(answered, 1):
        told = map(_CODES.__getitem__, answers)
        writer.writerow([number, _harmless(service), *told, _harmless(suggestion)])
    return _BOM + text.getvalue()


def _head(instrument: Instrument) -> list[str]:
    return [_NUMBER, _SERVICE, *instrument.item_codes, _SUGGESTION]


def _harmless(text: str) -> str:
    if text and (text[0] in _MAY_BEGIN or ";" in text):
        return re.sub(_FORMULA, r"\1\2'\3", text)
    return text


def _as_it_was(text: str) -> str:
    return re.sub(_DISARMED, r"\1\2\3", text) if "'" in text else text


def load_answers(
    path: Path, card: Scorecard, *, shown: str
) -> tuple[Answered, ...] | None:
    """What each respondent answered; None when the file is not there.

    Args:
        path: The file.
        card: The scores of the same period, whose counts it must have.
        shown: The file as messages show it.

    Raises:
        ProblemsFoundError: It is no such file, or it has other counts; all faults.
        FileUnusableError: It is there and cannot be read.
    """
    data = read_bytes(path, shown=shown)
    if data is None:
        return None
    rows = list(_rows(data, shown))
    head = _head(card.instrument)
    if not rows or rows[0][1] != head:
        raise _fault(shown, 1, f"baris judulnya bukan {','.join(head)}")
    faults = _Faults(shown)
    answered = tuple(_answered(rows[1:], card, faults))
    if not faults:
        for message in _other_counts(answered, card):
            faults.add(0, message)
    if faults:
        raise ProblemsFoundError(faults.problems())
    return answered


def _rows(data: bytes, shown: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the number of its last line; blank ones are none.

    Raises:
        ProblemsFoundError: It is no text, or its quotes do not pair.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _fault(shown, line, "hurufnya bukan UTF-8") from error
    delimiter = ";" if text.startswith(f"{_NUMBER};") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(row):
                yield reader.line_num, row
    except csv.Error as error:
        message = "tanda petik dua di sini tidak berpasangan"
        raise _fault(shown, reader.line_num, message) from error


def _fault(shown: str, line: int, message: str) -> ProblemsFoundError:
    return ProblemsFoundError([Problem(Place(shown, row=line), message, _AGAIN)])


class _Faults(dict[str, list[int]]):
    """The lines of each fault."""

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def add(self, line: int, message: str) -> None:
        self.setdefault(message, []).append(line)

    def problems(self) -> list[Problem]:
        """One for each fault, at its first line."""
        return [
            Problem(Place(self._shown, row=lines[0]), _told(message, lines), _AGAIN)
            for message, lines in self.items()
        ]


def _told(message: str, lines: Sequence[int]) -> str:
    if len(lines) == 1:
        return message
    return f"{message} (baris {wording.first_of(lines, 'baris')})"


def _answered(
    rows: Sequence[tuple[int, list[str]]], card: Scorecard, faults: _Faults
) -> Iterator[Answered]:
    codes = card.instrument.item_codes
    width = len(codes) + 3
    services = {service.name for service in card.services} - {UNNAMED} | {""}
    for line, row in rows:
        if len(row) != width:
            faults.add(line, f"banyaknya kolom bukan {width}")
            continue
        service = _as_it_was(row[1])
        if service not in services:
            faults.add(line, f'layanan "{service}" tidak ada di skor.json')
        answers = [_ANSWERS.get(cell.strip(), -1) for cell in row[2:-1]]
        for code, answer, cell in zip(codes, answers, row[2:-1], strict=True):
            if answer < 0:
                faults.add(line, f'jawaban {code} "{cell}" bukan 1 sampai dengan 4')
        yield Answered(service, tuple(answers), _as_it_was(row[-1]))


def _other_counts(answered: Sequence[Answered], card: Scorecard) -> Iterator[str]:
    """Where the lines do not have the counts of the scores."""
    if len(answered) != card.respondents:
        yield (
            f"memuat {len(answered)} responden, sedangkan skor.json {card.respondents}"
        )
        return
    yield from _other_answers(answered, card.scores, "")
    if not card.services:
        return
    found = Counter(one.service or UNNAMED for one in answered)
    for service in card.services:
        name, respondents = service.name, service.respondents
        if found[name] != respondents:
            yield (
                f"memuat {found[name]} responden {name}, "
                f"sedangkan skor.json {respondents}"
            )
            continue
        of = [one for one in answered if (one.service or UNNAMED) == name]
        yield from _other_answers(of, service.scores, f" ({name})")


def _other_answers(
    answered: Sequence[Answered], scores: Sequence[UnsurScore], where: str
) -> Iterator[str]:
    columns = zip(*(one.answers for one in answered), strict=True)
    items = (
        (item.code, tally.counts, blank)
        for score in scores
        for item, tally, blank in zip(
            score.unsur.items, score.tallies, score.blanks, strict=True
        )
    )
    for (code, counts, blank), column in zip(items, columns, strict=True):
        given = tuple(column.count(value) for value in SCALE)
        if (*given, column.count(0)) != (*counts, blank):
            yield (
                f"jawaban {code}{where} berjumlah {list(given)} dan "
                f"{column.count(0)} kosong, sedangkan skor.json {list(counts)} dan "
                f"{blank} kosong"
            )
