"""Stores the scores of a period, with the answers that annexes print."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import chain, repeat
from typing import NamedTuple

from skm_cli.answers.responses import Responses, suggested
from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import UNNAMED
from skm_cli.domain.survey.answered import MOST_PRINTED, Answered
from skm_cli.files.atomic import FileToWrite, free_name, write_together
from skm_cli.files.workspace import NamedFile, Workspace, read_bytes
from skm_cli.scores.jawaban_csv import dump_answers
from skm_cli.scores.skor_json import (
    Skor,
    dump_skor,
    files_and_answers_hash,
    stored_answers,
)


class KeptScores(NamedTuple):
    """The files stored with a period's scores, and those that they replaced.

    Attributes:
        replaced: The files of answers of earlier scores, without those scored again.
        answers: The path of jawaban.csv in the workspace; None where there is none.
        aside: The new path of a jawaban.csv that a person had edited; None if there
            was none.
    """

    replaced: tuple[str, ...] = ()
    answers: str | None = None
    aside: str | None = None


def answers_by_respondent(responses: Responses) -> Iterator[Answered]:
    """The answers of each respondent, in the order of the files."""
    services = ("" if s == UNNAMED else s for s in responses.service_of)
    return map(
        Answered,
        services if responses.service_of else repeat(""),
        zip(*responses.answers, strict=True),
        chain.from_iterable(
            map(suggested, responses.suggestions, responses.respondents)
        ),
    )


def many_respondents_notes(
    workspace: Workspace, period: Period, respondents: int
) -> Iterator[Note]:
    """A note that jawaban.csv is not written, above `MOST_PRINTED` respondents."""
    if respondents > MOST_PRINTED:
        most, every = wording.number(MOST_PRINTED), wording.number(respondents)
        yield Note(
            Place(workspace.at(period).jawaban_csv.shown),
            f"tidak dibuat karena ada {every} responden; jawaban satu per satu dimuat "
            f"sampai dengan {most} responden",
        )


def keep_scores(
    workspace: Workspace,
    period: Period,
    skor: Skor,
    *,
    answered: Iterator[Answered],
    own: bytes | None,
) -> tuple[Skor, KeptScores]:
    """Write skor.json and jawaban.csv, both or neither.

    Above `MOST_PRINTED` respondents jawaban.csv is removed. A jawaban.csv that a person
    has edited, to take a name out of a suggestion for example, is renamed first.

    Args:
        workspace: Where the period's files are.
        period: The period.
        skor: The scores.
        answered: The answers of each respondent; not read above `MOST_PRINTED`.
        own: The bytes of the unit's own instrument, stored with the scores; None for
            one of the program's.

    Returns:
        The scores as they were written, and the other files.

    Raises:
        FileUnusableError: The disk refuses; the files that were there still are.
    """
    stored = workspace.at(period)
    csv = stored.jawaban_csv
    data = read_bytes(stored.skor_json)
    made_from, known = files_and_answers_hash(data or b"")
    text = None
    if skor.card.respondents <= MOST_PRINTED:
        text = dump_answers(skor.card.instrument, answered).encode()
        skor = skor._replace(answers_hash=sha256(text).hexdigest())
    edited = _edited(csv, text, known)
    copy = workspace.named(free_name(csv.path)) if edited else None
    files = [
        *_file(copy, edited),
        *_file(stored.instrument_copy, own),
        FileToWrite(csv, text),
        FileToWrite(stored.skor_json, dump_skor(skor).encode()),
    ]
    write_together(files)
    others = made_from - {source.file for source in skor.sources}
    return skor, KeptScores(
        replaced=tuple(sorted(others)),
        answers=csv.shown if text else None,
        aside=copy.shown if copy else None,
    )


def kept_twice_notes(workspace: Workspace, period: Period) -> Iterator[Note]:
    """Notes that the answers just scored are stored under another period too."""
    own = workspace.at(period)
    others = [p for p in workspace.periods_with("skor.json") if p != period]
    if not others:
        return
    answers = stored_answers(read_bytes(own.skor_json) or b"")
    for other in others:
        stored = workspace.at(other)
        if answers and stored_answers(read_bytes(stored.skor_json) or b"") == answers:
            yield Note(
                Place(own.skor_json.shown),
                f"jawaban yang sama sudah tersimpan sebagai {other}",
                f"jika {other} keliru, hapus folder {workspace.shown(stored.folder)}; "
                f"jika {period} yang keliru, hapus folder "
                f"{workspace.shown(own.folder)}",
            )


def _file(file: NamedFile | None, data: bytes | None) -> Sequence[FileToWrite]:
    if file is None or data is None:
        return ()
    return (FileToWrite(file, data),)


def _edited(file: NamedFile, text: bytes | None, known: str | None) -> bytes | None:
    """The content of a file that a person has edited; None for any other file."""
    content = read_bytes(file)
    if content is None or content == text or sha256(content).hexdigest() == known:
        return None
    return content
