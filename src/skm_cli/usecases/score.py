"""`skm score`: from files of answers to the scores of a period."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from skm_cli.domain.dating import Dating, date_survey
from skm_cli.domain.instrument import Instrument
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.profile import Profile
from skm_cli.domain.score import Scorecard, ServiceScore, UnsurScore
from skm_cli.errors import Found, ProblemsFoundError
from skm_cli.files.atomic import write_whole
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.responses import Group, Responses, load_responses
from skm_cli.files.skm_yaml import load_profile
from skm_cli.files.skor_json import Skor, dump_skor, load_skor
from skm_cli.files.workspace import Workspace, read_bytes
from skm_cli.usecases.choose_period import is_newest_plan
from skm_cli.usecases.minimum_notes import minimum_notes
from skm_cli.usecases.score_notes import card_notes, dating_notes, tie_notes, told_of


@dataclass(frozen=True, slots=True)
class Scored:
    """What `skm score` found.

    Attributes:
        skor: The scores, their sources, and all notes.
        dating: How the period was settled.
        kept: Where they were kept, from the workspace; None without a period.
        replaced: The files that the scores now replaced were made from, when they
            are others.
        planned: There is a plan for the period already.
        newest: The report is about this period also when nobody says one.
        ties: The notes about the order of the lowest, which the screen shows
            beside them.
        notes: All other notes.
    """

    skor: Skor
    dating: Dating
    kept: str | None
    replaced: tuple[str, ...]
    planned: bool
    newest: bool
    ties: tuple[Note, ...]
    notes: tuple[Note, ...]


def score(  # noqa: PLR0913 - each is an option of the command
    workspace: Workspace,
    files: Sequence[Path],
    *,
    period: Period | None = None,
    sheets: Sequence[str] = (),
    u8: str | None = None,
    skip_invalid: bool = False,
) -> Scored:
    """Score files of answers, and keep the result when its period is known.

    Args:
        workspace: Where skm.yaml is read and the result is kept.
        files: Workbooks and texts, each with its own layout.
        period: The period, when somebody said it.
        sheets: The sheets to read of each workbook, or `semua`.
        u8: What a bare `U8` means, in place of what skm.yaml says.
        skip_invalid: Count answers that cannot be understood as blanks.

    Raises:
        ProblemsFoundError: skm.yaml or the files hold faults, all of them.
        FileUnusableError: Something cannot be read or written.
    """
    instrument = load_instrument()
    found = Found()
    profile = found.gather(lambda: load_profile(workspace, instrument)) or Profile()
    reading = replace(
        profile.reading, u8=u8 or profile.reading.u8, sheets=tuple(sheets)
    )
    responses = found.gather(
        lambda: load_responses(
            files,
            shown=workspace.seen,
            instrument=instrument,
            reading=reading,
            skip_invalid=skip_invalid,
        ),
    )
    if found.problems or responses is None:
        raise found.error()
    windows = {p: of.survey for p, of in profile.periods.items() if of.survey}
    dating = date_survey(
        (day for _, day in responses.days), said=period, windows=windows
    )
    card = _scorecard(instrument, responses, dating.period, windows)
    window = windows.get(dating.period) if dating.period else None
    remarks = (
        *dating_notes(dating, responses, window),
        *_minimum(profile, card, responses),
    )
    return _kept(workspace, card, responses, dating, remarks)


def _minimum(
    profile: Profile, card: Scorecard, responses: Responses
) -> tuple[Note, ...]:
    if card.period is None:
        return ()
    return minimum_notes(
        profile.of(card.period).population,
        card.respondents,
        {service.name: service.respondents for service in card.services},
        Place(told_of(responses)),
    )


def _scorecard(
    instrument: Instrument,
    responses: Responses,
    period: Period | None,
    windows: dict[Period, tuple[date, date]],
) -> Scorecard:
    inside = sorted(d for _, d in responses.days if d and period and d in period)
    found = (inside[0], inside[-1]) if inside else None
    return Scorecard(
        instrument=instrument,
        period=period,
        survey=windows.get(period, found) if period else None,
        respondents=responses.everyone.respondents,
        scores=_scores(instrument, responses.everyone),
        services=tuple(
            ServiceScore(name, group.respondents, _scores(instrument, group))
            for name, group in responses.services.items()
        ),
        people=responses.people,
    )


def _scores(instrument: Instrument, group: Group) -> tuple[UnsurScore, ...]:
    return tuple(
        UnsurScore(
            unsur,
            tuple(group.tallies[item.code] for item in unsur.items),
            tuple(group.blanks[item.code] for item in unsur.items),
            instrument,
        )
        for unsur in instrument.unsur
    )


def _kept(
    workspace: Workspace,
    card: Scorecard,
    responses: Responses,
    dating: Dating,
    remarks: tuple[Note, ...],
) -> Scored:
    path = workspace.skor_json(card.period) if card.period else None
    kept = workspace.seen(path) if path else None
    source = told_of(responses)
    ties = tie_notes(card, kept or source)
    notes = (*responses.notes, *remarks, *card_notes(card, kept or source))
    skor = Skor(card, responses.sources, (*notes, *ties))
    replaced: tuple[str, ...] = ()
    if path and kept:
        replaced = _others(path, kept, skor)
        write_whole(path, dump_skor(skor).encode(), shown=kept)
    period = card.period
    return Scored(
        skor=skor,
        dating=dating,
        kept=kept,
        replaced=replaced,
        planned=period is not None and workspace.rtl_yaml(period).is_file(),
        newest=period is not None and is_newest_plan(workspace, period),
        ties=ties,
        notes=notes,
    )


def _others(path: Path, shown: str, skor: Skor) -> tuple[str, ...]:
    """The files that the score at `path` was made from, when they are others."""
    data = read_bytes(path, shown=shown)
    if data is None:
        return ()
    try:
        old = load_skor(data, shown=shown, instrument=skor.card.instrument)
    except ProblemsFoundError:
        # What cannot be read says nothing of its files, and is replaced all the same.
        return ()
    before = {source.file for source in old.sources}
    return tuple(sorted(before - {source.file for source in skor.sources}))
