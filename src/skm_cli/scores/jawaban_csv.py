"""The door to jawaban.csv: the answers of each respondent, and nothing else about them.

It has commas, not the semicolons of Excel in Indonesia, since any program should read
it. The mark at its beginning (BOM) tells Excel its encoding, and Data, Dari Teks/CSV
opens it in columns. A file that Excel saved again, with semicolons, is read too.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from skm_cli.domain import wording
from skm_cli.domain.problem import Place, Problem
from skm_cli.domain.scores.score import UNNAMED, Scorecard, UnsurScore
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.tally import SCALE
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.workspace import NamedFile, read_bytes

_BOM = "\ufeff"
_NUMBER, _SERVICE, _SUGGESTION = "no", "layanan", "saran"
_CODES = ("", *map(str, SCALE))
_ANSWERS = {text: code for code, text in enumerate(_CODES)}
# A spreadsheet takes a text with such a beginning for a formula; where semicolons part
# cells, also what follows one. Full-width signs count in some settings of Excel.
_SIGNS = "-=+@\uff1d\uff0b\uff0d\uff20"
_BEGINS = r"""(^|;)([\s"]*)"""
_FORMULA = lazy_pattern(rf"{_BEGINS}('*[{_SIGNS}])")
_QUOTED_FORMULA = lazy_pattern(rf"{_BEGINS}'('*[{_SIGNS}])")
_MAY_BEGIN = frozenset(f"{_SIGNS}\"'")
_SCORE_AGAIN = (
    "jalankan lagi skm score; di berkas ini hanya kolom saran yang boleh disunting"
)


def dump_answers(instrument: Instrument, answered: Iterable[Answered]) -> str:
    """The text of jawaban.csv: a line for each respondent, empty cells for blanks.

    A text that a spreadsheet would take for a formula gets an apostrophe before its
    sign, which reading takes away again.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_header(instrument))
    for number, (service, answers, suggestion) in enumerate(answered, 1):
        codes = map(_CODES.__getitem__, answers)
        writer.writerow([number, _harmless(service), *codes, _harmless(suggestion)])
    return _BOM + text.getvalue()


def _header(instrument: Instrument) -> list[str]:
    return [_NUMBER, _SERVICE, *instrument.item_codes, _SUGGESTION]


def _harmless(text: str) -> str:
    if text and (text[0] in _MAY_BEGIN or ";" in text):
        return _FORMULA.sub(r"\1\2'\3", text)
    return text


def _without_apostrophe(text: str) -> str:
    return _QUOTED_FORMULA.sub(r"\1\2\3", text) if "'" in text else text


def load_answers(file: NamedFile, card: Scorecard) -> tuple[Answered, ...] | None:
    """The answers of each respondent; None when the file does not exist.

    Args:
        file: The file, with its name for messages.
        card: The scores of the period; the file must have the same counts.

    Raises:
        ProblemsFoundError: The file is no jawaban.csv, or has other counts.
        FileUnusableError: The file exists and cannot be read.
    """
    data, shown = read_bytes(file), file.shown
    if data is None:
        return None
    rows = list(_rows(data, shown))
    header = _header(card.instrument)
    if not rows or rows[0][1] != header:
        raise _fault(shown, 1, f"baris judulnya bukan {','.join(header)}")
    faults = _Faults(shown)
    answered = tuple(_answered(rows[1:], card, faults))
    if not faults:
        for message in _other_counts(answered, card):
            faults.add(0, message)
    if faults:
        raise ProblemsFoundError(faults.problems())
    return answered


def _rows(data: bytes, shown: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the number of its last line; blank rows are left out.

    Raises:
        ProblemsFoundError: The file is no UTF-8, or its quotes do not pair.
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
    return ProblemsFoundError([Problem(Place(shown, row=line), message, _SCORE_AGAIN)])


class _Faults(dict[str, list[int]]):
    """The lines of each fault."""

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def add(self, line: int, message: str) -> None:
        self.setdefault(message, []).append(line)

    def problems(self) -> list[Problem]:
        """A problem for each message, at its first line."""
        return [
            Problem(
                Place(self._shown, row=lines[0]),
                _with_lines(message, lines),
                _SCORE_AGAIN,
            )
            for message, lines in self.items()
        ]


def _with_lines(message: str, lines: Sequence[int]) -> str:
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
        service = _without_apostrophe(row[1])
        if service not in services:
            faults.add(line, f'layanan "{service}" tidak ada di skor.json')
        answers = [_ANSWERS.get(cell.strip(), -1) for cell in row[2:-1]]
        for code, answer, cell in zip(codes, answers, row[2:-1], strict=True):
            if answer < 0:
                faults.add(line, f'jawaban {code} "{cell}" bukan 1 sampai dengan 4')
        yield Answered(service, tuple(answers), _without_apostrophe(row[-1]))


def _other_counts(answered: Sequence[Answered], card: Scorecard) -> Iterator[str]:
    """The counts that differ from those of the scores."""
    if len(answered) != card.respondents:
        yield (
            f"memuat {len(answered)} responden, sedangkan skor.json {card.respondents}"
        )
        return
    yield from _other_answers(answered, card.scores, "")
    if not card.services:
        return
    counts = Counter(one.service or UNNAMED for one in answered)
    for service in card.services:
        name, respondents = service.name, service.respondents
        if counts[name] != respondents:
            yield (
                f"memuat {counts[name]} responden {name}, "
                f"sedangkan skor.json {respondents}"
            )
            continue
        own = [one for one in answered if (one.service or UNNAMED) == name]
        yield from _other_answers(own, service.scores, f" ({name})")


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
