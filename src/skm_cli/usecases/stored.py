"""Loads the scores, answers and plan of a period, with notes on what has changed."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Rtl
from skm_cli.domain.problem import Note, Place, Problem
from skm_cli.domain.report.profile import PeriodProfile, Profile
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.survey.answered import Answered
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import FileUnusableError, ProblemsFoundError
from skm_cli.files.kinds_of_file import workbooks_in, workbooks_text
from skm_cli.files.workspace import SKM_YAML, STARTER, NamedFile, Workspace, read_bytes
from skm_cli.plan.rtl_yaml import load_rtl
from skm_cli.scores.jawaban_csv import load_answers
from skm_cli.scores.skor_json import Skor, load_skor
from skm_cli.settings.skm_yaml import BLANKS, POOLING, PRIORITIES
from skm_cli.usecases.scored_with import instrument_of


def no_score_error(workspace: Workspace, period: Period | None) -> FileUnusableError:
    """The error of a command that needs scores where none are stored."""
    return FileUnusableError(
        workspace.at(period).skor_json.shown if period else "skm",
        "belum ada nilai yang tersimpan, jadi belum ada yang dapat dilaporkan",
        first_step_hint(workspace, period),
    )


def first_step_hint(workspace: Workspace, period: Period | None = None) -> str:
    """The command that stores the first scores, for the workbooks that are there."""
    option = f" --period {period}" if period else ""
    books = workbooks_in(workspace.root)
    if not books:
        begin = f"skm init, isi {STARTER}, lalu skm score {STARTER}{option}"
        if workspace.is_begun:
            return f"mulai dengan {begin}"
        return f"periksa apakah ini foldernya; jika ya, mulai dengan {begin}"
    if len(books) == 1 or STARTER in books:
        book = STARTER if STARTER in books else books[0]
        return f"mulai dengan skm score {wording.quoted_name(book)}{option}"
    return f"mulai dengan skm score BERKAS{option}; {workbooks_text(books)}"


def load_scores(workspace: Workspace, period: Period) -> Skor:
    """The scores of a period, read by the instrument that they name.

    Raises:
        ProblemsFoundError: skor.json disagrees with itself or with its folder.
        FileUnusableError: No score is stored yet.
    """
    file = workspace.at(period).skor_json
    data, shown = read_bytes(file), file.shown
    if data is None:
        raise no_score_error(workspace, period)
    find = instrument_of(workspace, period)
    skor = load_skor(data, shown=shown, instrument_of=find)
    if skor.card.period != period:
        message = (
            f"isi `periode` adalah {skor.card.period}, sedangkan foldernya {period}"
        )
        hint = f"jalankan lagi skm score dengan --period {period}"
        raise ProblemsFoundError([Problem(Place(shown), message, hint)])
    return skor


def load_answered(
    workspace: Workspace, period: Period, card: Scorecard
) -> tuple[Answered, ...] | None:
    """The answers of each respondent of a period; None where there is no jawaban.csv.

    Raises:
        ProblemsFoundError: jawaban.csv disagrees with the scores.
        FileUnusableError: The file is there and cannot be read.
    """
    return load_answers(workspace.at(period).jawaban_csv, card)


def load_plan(
    workspace: Workspace, period: Period, instrument: Instrument, survey_end: date
) -> Rtl:
    """The plan of a period; an empty one where there is no rtl.yaml.

    Raises:
        ProblemsFoundError: rtl.yaml holds faults; the error has them all.
        FileUnusableError: The file is there and cannot be read.
    """
    file = workspace.at(period).rtl_yaml
    data, shown = read_bytes(file), file.shown
    if data is None:
        return Rtl()
    return load_rtl(
        data,
        shown=shown,
        period=period,
        instrument=instrument,
        survey_end=survey_end,
    )


def score_again_hint(skor: Skor, period: Period) -> str:
    """The command that makes the scores of a period anew."""
    files = " ".join(map(wording.quoted_name, _sources(skor)))
    return f"jalankan lagi skm score {files} --period {period}"


def changed_source_notes(
    workspace: Workspace, skor: Skor, period: Period
) -> Iterator[Note]:
    """A note for each file of answers that has changed since it was scored."""
    for file, before in _sources(skor).items():
        data = read_bytes(NamedFile(workspace.root / file, file))
        if data is not None and sha256(data).hexdigest() != before:
            yield Note(
                Place(file),
                "isinya berubah sesudah nilai dihitung",
                score_again_hint(skor, period),
            )


def lost_source_notes(
    workspace: Workspace, skor: Skor, period: Period
) -> Iterator[Note]:
    """A note for each scored file of answers that is not where it was."""
    for file in _sources(skor):
        if not (workspace.root / file).exists():
            yield Note(
                Place(file),
                f"tidak ditemukan lagi; nilai {period} dihitung dari berkas ini",
                "kembalikan berkasnya agar nilainya dapat diperiksa",
            )


def _sources(skor: Skor) -> dict[str, str]:
    return {source.file: source.sha256 for source in skor.sources}


def survey_end(
    period: Period, about: PeriodProfile | None, card: Scorecard | None
) -> date:
    """The survey's last day: of skm.yaml, else of the scores, else of the period.

    Args:
        period: The period.
        about: The period's entry in skm.yaml; None to leave it out.
        card: The period's scores; None where there are none.
    """
    survey = (about.survey if about else None) or (card.survey if card else None)
    return survey.last if survey else period.last


def changed_setting_notes(
    profile: Profile, skor: Skor, period: Period
) -> Iterator[Note]:
    """A note for each setting of skm.yaml that differs from that of the scores."""
    card = skor.card
    settings: tuple[tuple[str, object, object], ...] = (
        (PRIORITIES, profile.priority_count, card.priority_count),
        (POOLING.name, profile.pooling, card.pooling),
        (BLANKS.name, profile.reading.blanks, card.blanks),
    )
    for key, value, used in settings:
        if value is not None and value != used:
            yield Note(
                Place(SKM_YAML),
                f"isian `{key}` adalah {value}, sedangkan nilai yang tersimpan "
                f"dihitung dengan {used}",
                score_again_hint(skor, period),
            )
