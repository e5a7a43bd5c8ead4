"""Reads headers that several columns share: of grids, of groups and of quizzes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from skm_cli.answers.labels.header_text import folded_header, header_words
from skm_cli.answers.labels.headers import (
    Claim,
    Column,
    asks_something_else,
    header_claim,
    items_by_name,
)
from skm_cli.domain.survey.instrument import Instrument

# Between a group and its question, or a question and the row of its grid.
_SEPARATORS = ("/", " - ", " – ", " >> ", ": ")
# The same in names without a blank, as ODK makes them.
_SEPARATORS_OF_NAMES = ("-", ":")
_LONGEST_BEGINNING = 300
_MOST_LEVELS = 6
_ENOUGH_COLUMNS = 3
_BESIDE_BEFORE = ("points - ", "feedback - ", "poin - ", "umpan balik - ")
_BESIDE_AFTER = (
    " [score]", " [feedback]", " [skor]", " [nilai]", " [masukan]", " [umpan balik]",
)  # fmt: skip
_BEGUN, _SENT = "waktu mulai", "waktu penyelesaian"
_TIMINGS = "interviewtime"


def claims_by_column(
    columns: Sequence[Column], instrument: Instrument
) -> Mapping[int, Claim]:
    """The claims of headers that are about a question, by the number of the column.

    Where several headers begin alike and their ends name several items, the ends alone
    say what is asked: `Nilailah waktu dan biaya kami [Persyaratan]`.
    """
    names = items_by_name(instrument)
    claims: dict[int, Claim | None] = {
        column.number: header_claim(column, instrument, names) for column in columns
    }
    for beginning, ends in _groups(columns).items():
        if len(ends) < _ENOUGH_COLUMNS or asks_something_else(beginning):
            continue
        of_ends = {
            column.number: claim and claim._replace(column=column)
            for column, end in ends.items()
            for claim in [header_claim(column._replace(header=end), instrument, names)]
        }
        asked = {
            claim.item.code if claim.item else claim.code
            for claim in of_ends.values()
            if claim
        }
        if len(asked) >= _ENOUGH_COLUMNS:
            claims.update(of_ends)
    return {number: claim for number, claim in claims.items() if claim}


def are_grouped(columns: Sequence[Column]) -> bool:
    """Whether several headers begin alike, as those of a grid or a group do."""
    return any(len(ends) >= _ENOUGH_COLUMNS for ends in _groups(columns).values())


def ends_of_paths(columns: Sequence[Column]) -> Mapping[Column, str]:
    """What headers say below their groups: `usia` of `identitas/usia`.

    A slash alone is no path; it is one where several columns have a group in common.
    """
    groups = _groups(columns)
    if not any(
        len(ends) >= _ENOUGH_COLUMNS and not beginning.endswith("[")
        for beginning, ends in groups.items()
    ):
        return {}
    found: dict[Column, str] = {}
    for ends in groups.values():
        for column, end in ends.items():
            if len(ends) > 1 or column not in found:
                found[column] = end
    return found


def columns_beside(columns: Sequence[Column]) -> set[Column]:
    """The columns that a form adds to its questions, and that are no questions.

    They are the points and the feedback of a quiz, the times of LimeSurvey, and when a
    form of Microsoft was sent, which bears the very name of U3 in Indonesian.
    """
    headers = {folded_header(column.header) for column in columns}
    found = {
        column
        for column in columns
        if (question := _question_beside(column.header)) and question in headers
    }
    if any(header.startswith(_TIMINGS) for header in headers):
        found |= {column for column in columns if _is_timing(column.header)}
    begun = {c.number for c in columns if folded_header(c.header) == _BEGUN}
    return found | {
        column
        for column in columns
        if column.number - 1 in begun and folded_header(column.header) == _SENT
    }


def _question_beside(header: str) -> str:
    lower = header.casefold()
    for begin in _BESIDE_BEFORE:
        if lower.startswith(begin):
            return folded_header(header[len(begin) :])
    for end in _BESIDE_AFTER:
        if lower.endswith(end):
            return folded_header(header[: -len(end)])
    return ""


def _is_timing(header: str) -> bool:
    first, *_ = [*header_words(header), ""]
    return first.rstrip("0123456789").endswith("time") and first != "time"


def _groups(columns: Iterable[Column]) -> Mapping[str, Mapping[Column, str]]:
    """The ends of headers by their beginnings, the shortest beginning first."""
    groups: dict[str, dict[Column, str]] = {}
    for column in columns:
        for beginning, end in _splits(column.header):
            groups.setdefault(beginning, {})[column] = end
    return dict(sorted(groups.items(), key=lambda group: len(group[0])))


def _splits(header: str) -> Iterator[tuple[str, str]]:
    """The ways to split a header into a beginning and an end."""
    if header.endswith("]") and (at := header.rfind("[")) > 0:
        # LimeSurvey puts the code of the row before the question.
        question = header[:at].rpartition("]. ")[2]
        yield f"{question.strip()} [", header[at + 1 : -1].strip()
    separators = _SEPARATORS if " " in header else ("/", *_SEPARATORS_OF_NAMES)
    for separator in separators:
        at, levels = header.find(separator, 1, _LONGEST_BEGINNING), 0
        while at > 0 and levels < _MOST_LEVELS:
            end = at + len(separator)
            if header[end:].strip():
                yield header[:end], header[end:].strip()
            at, levels = header.find(separator, end, _LONGEST_BEGINNING), levels + 1
