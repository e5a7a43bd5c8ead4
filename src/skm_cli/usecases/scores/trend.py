"""`skm trend`: compares the scores of all periods."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import NO_FILE, Note, Place
from skm_cli.domain.report.profile import Profile
from skm_cli.domain.scores.score import Blanks, Pooling
from skm_cli.domain.scores.trend import ScoringRule, Series, series_of
from skm_cli.domain.survey.weighting import OWN
from skm_cli.domain.tally import rounded
from skm_cli.errors import CollectedFaults
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.usecases.choose_instrument import load_workspace_profile
from skm_cli.usecases.newest_period import SKOR
from skm_cli.usecases.stored import load_scores, no_score_error


class ComparedPeriods(NamedTuple):
    """The IKM of all periods of a workspace, by what may be compared.

    Attributes:
        series: Periods that may be compared with each other; empty without any IKM.
        profile: The values of skm.yaml, with the history.
        scored: The periods with a skor.json.
    """

    series: tuple[Series, ...]
    profile: Profile
    scored: frozenset[Period | None]


class Trended(NamedTuple):
    """The result of `skm trend`.

    Attributes:
        series: Periods that may be compared with each other; at least one series.
        notes: Notes on what is not compared, and on what comes from skm.yaml.
    """

    series: tuple[Series, ...]
    notes: tuple[Note, ...]


def trend(workspace: Workspace) -> Trended:
    """Compare the periods of a workspace and of the history in skm.yaml.

    Raises:
        ProblemsFoundError: skm.yaml or a skor.json holds faults.
        FileUnusableError: There is no score yet, or a file cannot be read.
    """
    series, profile, scored = compare_periods(workspace)
    if not series:
        raise no_score_error(workspace, None)
    notes = (
        *separation_notes(series),
        *_from_history(series, profile),
        *_twice(profile, scored),
    )
    return Trended(series, notes)


def compare_periods(workspace: Workspace) -> ComparedPeriods:
    """The series of all stored scores and of the history in skm.yaml.

    Raises:
        ProblemsFoundError: skm.yaml or a skor.json holds faults.
        FileUnusableError: A file cannot be read.
    """
    faults = CollectedFaults()
    loads = (
        faults.collect(partial(load_scores, workspace, period))
        for period in workspace.periods_with(SKOR)
    )
    cards = [skor.card for skor in loads if skor]
    # A skm.yaml without an instrument is read by that of the newest scores.
    newest = cards[-1].instrument if cards else None
    profile = (
        faults.collect(lambda: load_workspace_profile(workspace, newest)) or Profile()
    )
    if faults.problems:
        raise faults.error()
    series = series_of(cards, profile.history, default=newest or load_instrument())
    return ComparedPeriods(series, profile, frozenset(card.period for card in cards))


def separation_notes(series: Sequence[Series]) -> Iterator[Note]:
    """Notes on the series that are not compared with each other, with the reason."""
    by_span = [(span, list(some)) for span, some in groupby(series, lambda s: s.span)]
    if len(by_span) > 1:
        kinds = wording.listing([f"per {wording.span(span)}" for span, _ in by_span])
        yield Note(
            NO_FILE,
            f"nilai {kinds} disajikan terpisah karena masa surveinya tidak sama "
            "panjang",
            "untuk satu tren, pakai periode yang sama panjang di --period dan di "
            "`riwayat`",
        )
    for span, some in by_span:
        if len(some) > 1:
            yield _rules_differ(wording.span(span), some)


def _rules_differ(kind: str, series: Sequence[Series]) -> Note:
    rules = {one.rule for one in series if one.rule}
    alike = len(rules) > len({rule_in_words(rule) for rule in rules})
    changed = "; isi instrumennya pernah diubah" if alike else ""
    parts = [
        f"{_periods(p.period for p in one.points)} ({rule_in_words(one.rule)})"
        for one in series
        if one.rule
    ]
    return Note(
        NO_FILE,
        f"nilai per {kind} dihitung dengan cara yang berbeda, jadi tidak "
        f"dibandingkan: {'; '.join(parts)}{changed}",
        "untuk membandingkannya, jalankan lagi skm score pada jawaban setiap periode "
        "dengan cara yang sama (--instrument, --weight, --blank)",
    )


def rule_in_words(rule: ScoringRule) -> str:
    """The rule of an IKM, for messages: `permenpan-14-2017, bobot 1/9`."""
    weight = "menurut instrumen" if rule.weight == OWN else rule.weight
    parts = [rule.instrument, f"bobot {weight.replace('.', ',')}"]
    if rule.pooling is Pooling.SERVICES:
        parts.append("rerata layanan")
    if rule.blanks is Blanks.DROP_ROW:
        parts.append("tanpa baris berjawaban kosong")
    return ", ".join(parts)


def _from_history(series: Iterable[Series], profile: Profile) -> Iterator[Note]:
    unrecorded = [
        point.period
        for one in series
        if one.rule
        for point in one.points
        if point.card is None
    ]
    if unrecorded:
        yield Note(
            Place(SKM_YAML, row=profile.history_line),
            f"instrumen dan bobot nilai {_periods(unrecorded)} dalam `riwayat` tidak "
            "tercatat; perubahannya berarti hanya jika cara menghitungnya sama",
            "periksa laporan periode itu",
        )


def _twice(profile: Profile, scored: frozenset[Period | None]) -> Iterator[Note]:
    """A note on the periods of the history that have a skor.json too."""
    both = [period for period in profile.history if period in scored]
    if both:
        values = [
            f"{period} {wording.number(rounded(profile.history[period], 2))}"
            for period in both
        ]
        yield Note(
            Place(SKM_YAML, row=profile.history_line),
            f"`riwayat` tidak dipakai untuk periode yang mempunyai skor.json: "
            f"{', '.join(values)}",
            "hapus periode itu dari `riwayat`",
        )


def _periods(periods: Iterable[Period]) -> str:
    return ", ".join(str(period) for period in periods)
