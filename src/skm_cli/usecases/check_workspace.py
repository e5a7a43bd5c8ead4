"""`skm check` without a file: checks every file of the workspace."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from skm_cli.domain import wording
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Rtl
from skm_cli.domain.problem import Gap, Note, Place, Problem
from skm_cli.domain.report.profile import OwnTemplate, Profile
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.tally import rounded
from skm_cli.errors import CollectedFaults, FileUnusableError, ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.workspace import PERIODS, SKM_YAML, Workspace
from skm_cli.scores.skor_json import Skor
from skm_cli.usecases.choose_instrument import load_workspace_profile
from skm_cli.usecases.evidence import load_evidence, load_logo
from skm_cli.usecases.kinds.assemble_follow_up import assemble_follow_up
from skm_cli.usecases.kinds.every_kind import report_kind
from skm_cli.usecases.kinds.plan_notes import unnamed_file_notes
from skm_cli.usecases.stored import (
    changed_source_notes,
    first_step_hint,
    load_answered,
    load_plan,
    load_scores,
    lost_source_notes,
    score_again_hint,
    survey_end,
)
from skm_cli.usecases.template.own_template import judge_template, template_there

T = TypeVar("T")

_NOT_YET = "belum ada"
_SAME = "sama seperti saat nilai dihitung"


@dataclass(frozen=True, slots=True)
class FileState:
    """A file of the workspace and its state in a few words."""

    file: str
    state: str


@dataclass(frozen=True, slots=True)
class WorkspaceChecked:
    """The result of `skm check` without a file.

    Attributes:
        name: The name of the workspace's folder.
        files: Its files in reading order.
        problems: What must be mended.
        gaps: What a person still owes.
        notes: What else a person should know.
        unreadable: A file is there and cannot be read.
    """

    name: str
    files: tuple[FileState, ...]
    problems: tuple[Problem, ...]
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    unreadable: bool


def check_workspace(workspace: Workspace) -> WorkspaceChecked:
    """Check skm.yaml and every period; nothing is written and nothing raised."""
    return _Check(workspace).result()


class _Check:
    """The check of one workspace, with what it has collected so far."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._faults = CollectedFaults()
        self._gaps: list[Gap] = []
        self._states: dict[str, str] = {}
        self._unreadable = False

    def result(self) -> WorkspaceChecked:
        """Check all files; each fault, gap and note is given once."""
        workspace = self._workspace
        there = workspace.skm_yaml.exists()
        self._states[SKM_YAML] = "" if there else _NOT_YET
        periods = sorted(self._periods(), key=lambda p: (p.last, p.first))
        scored = self._scored_with(periods)
        profile = self._try(lambda: load_workspace_profile(workspace, scored))
        if profile:
            self._gaps += (*profile.gaps, *load_logo(workspace, profile)[1])
        for period in periods:
            self._period(period, profile or Profile())
        for kind, named in profile.templates.items() if profile else ():
            self._template(kind, named)
        if not periods:
            message = "belum ada periode yang dihitung nilainya"
            self._note(Place(PERIODS), message, first_step_hint(workspace))
        problems = tuple(dict.fromkeys(self._faults.problems))
        gaps = tuple(dict.fromkeys(sorted(self._gaps, key=lambda gap: gap.place)))
        return WorkspaceChecked(
            name=workspace.root.name,
            files=tuple(
                FileState(file, _state(file, known, problems, gaps))
                for file, known in self._states.items()
            ),
            problems=problems,
            gaps=gaps,
            notes=tuple(dict.fromkeys(self._faults.notes)),
            unreadable=self._unreadable,
        )

    def _try(self, load: Callable[[], T]) -> T | None:
        """What `load` returns; None when it raises an error, which is collected."""
        try:
            return self._faults.collect(load)
        except FileUnusableError as error:
            self._unreadable = True
            file, _, line = error.place.partition(":")
            place = Place(file, row=int(line)) if line else Place(error.place)
            self._faults.problems.append(Problem(place, error.message, error.hint))
            return None

    def _scored_with(self, periods: Sequence[Period]) -> Instrument | None:
        """The instrument of the newest scores; None where none can be read."""
        for period in reversed(periods):
            with suppress(FileUnusableError, ProblemsFoundError):
                return load_scores(self._workspace, period).card.instrument
        return None

    def _template(self, kind: Kind, named: OwnTemplate) -> None:
        """The unit's own template of one kind of report."""
        template = self._try(lambda: template_there(self._workspace, named))
        self._states[named.name] = f"templat {kind}" if template else _NOT_YET
        if template:
            judged = judge_template(self._workspace, template, report_kind(kind).names)
            self._faults.problems += judged.problems
            self._faults.notes += judged.notes

    def _note(self, place: Place, message: str, hint: str) -> None:
        self._faults.notes.append(Note(place, message, hint))

    def _periods(self) -> Iterator[Period]:
        folder = self._workspace.root / PERIODS
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if not path.is_dir() or path.name.startswith("."):
                continue
            try:
                period = Period.parse(path.name)
            except ValueError:
                period = None
            if period is not None and str(period) == path.name:
                yield period
                continue
            example = str(period) if period else "2023Q4, 2023S2, atau 2023"
            self._note(
                Place(self._workspace.shown(path)),
                "nama folder ini bukan periode, jadi isinya tidak dibaca",
                f"ganti namanya seperti {example}",
            )

    def _period(self, period: Period, profile: Profile) -> None:
        workspace = self._workspace
        skor = self._skor(period)
        rtl_file, shown = workspace.at(period).rtl_yaml
        self._states[shown] = "" if rtl_file.exists() else _NOT_YET
        end = survey_end(period, profile.of(period), skor.card if skor else None)
        instrument = skor.card.instrument if skor else load_instrument()
        plan = self._try(lambda: load_plan(workspace, period, instrument, end))
        made = (
            self._try(lambda: assemble_follow_up(workspace, period)) if skor else None
        )
        printed: set[str | None] = set()
        if made:
            report, notes = made
            self._gaps += report.gaps
            self._faults.notes += notes
            printed = {
                each.berkas
                for follow_up in report.every_follow_up
                for each in follow_up.realisation.printed
            }
        elif plan:
            self._gaps += plan.gaps
            of_survey = profile.of(period).conduct.documentation or ()
            self._faults.notes += unnamed_file_notes(workspace, period, plan, of_survey)
        if plan:
            if rtl_file.exists():
                count = sum(1 for _ in plan.every_follow_up)
                self._states[shown] = f"{wording.number(count)} RTL"
            others = [p for p in _evidence_of(plan) if p.berkas not in printed]
            self._evidence(period, others, named_in=shown)
        survey = profile.of(period).conduct.documentation or ()
        self._evidence(period, survey, named_in=SKM_YAML)

    def _skor(self, period: Period) -> Skor | None:
        workspace = self._workspace
        path, shown = workspace.at(period).skor_json
        self._states[shown] = ""
        if not path.exists():
            self._states[shown] = _NOT_YET
            hint = first_step_hint(workspace, period)
            self._note(Place(shown), "belum ada nilai yang tersimpan", hint)
            return None
        skor = self._try(lambda: load_scores(workspace, period))
        if skor is None:
            return None
        card = skor.card
        respondents = wording.number(card.respondents)
        ikm = wording.number(rounded(card.ikm, 2))
        self._states[shown] = (
            f"{respondents} responden, IKM {ikm}, mutu {card.mutu.letter}"
        )
        self._answers(period, skor)
        notes = [
            *lost_source_notes(workspace, skor, period),
            *(
                self._try(lambda: [*changed_source_notes(workspace, skor, period)])
                or ()
            ),
        ]
        self._faults.notes += notes
        noted = {note.place.file for note in notes}
        for source in skor.sources:
            same = source.file not in noted
            self._states[source.file] = _SAME if same else "lihat catatan"
        return skor

    def _answers(self, period: Period, skor: Skor) -> None:
        """Check jawaban.csv, where it was stored with the scores."""
        workspace = self._workspace
        path, shown = workspace.at(period).jawaban_csv
        if skor.answers_hash and not path.exists():
            message = "tidak ditemukan lagi; laporan tidak dapat memuat isinya"
            self._note(Place(shown), message, score_again_hint(skor, period))
            return
        answered = self._try(lambda: load_answered(workspace, period, skor.card))
        if path.exists():
            count = wording.number(len(answered or ()))
            self._states[shown] = f"{count} responden" if answered else ""

    def _evidence(
        self, period: Period, evidence: Sequence[Evidence], *, named_in: str
    ) -> None:
        """Check the evidence that the follow-up report does not print."""
        read = self._try(
            lambda: load_evidence(self._workspace, period, evidence, named_in=named_in)
        )
        self._gaps += read.gaps if read else ()


def _evidence_of(plan: Rtl) -> Iterator[Evidence]:
    for follow_up in plan.every_follow_up:
        yield from follow_up.realisation.dokumentasi


def _state(
    file: str, known: str, problems: tuple[Problem, ...], gaps: tuple[Gap, ...]
) -> str:
    """The state of a file: its faults, else its content and its gaps."""
    faults = sum(problem.place.file == file for problem in problems)
    if faults:
        return f"{wording.number(faults)} hal perlu diperbaiki"
    owed = sum(gap.place.file == file for gap in gaps)
    words = [known] if known else []
    if owed:
        words.append(f"{wording.number(owed)} isian kosong")
    elif file.endswith(".yaml") and known != _NOT_YET:
        words.append("lengkap")
    return ", ".join(words)
