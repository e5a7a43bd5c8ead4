"""The output of commands: the product on stdout, everything else on stderr."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from skm_cli.cli.output import finding_lines, screen
from skm_cli.cli.output.paths import name_from_cwd, path_from_cwd
from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import NO_FILE, Gap, Note, Place, Problem
from skm_cli.domain.tally import rounded
from skm_cli.errors import (
    FileUnusableError,
    PeriodUnclearError,
    ProblemsFoundError,
    SentenceError,
)
from skm_cli.files.json_text import dumps

if TYPE_CHECKING:
    # Each start loads only the use case that it runs.
    from skm_cli.usecases.demo import Demonstrated
    from skm_cli.usecases.init import Initialised
    from skm_cli.usecases.plan.leftovers import Unfinished
    from skm_cli.usecases.plan.rtl_init import RtlInitialised
    from skm_cli.usecases.report import Reported
    from skm_cli.usecases.scores.score import Scored
    from skm_cli.usecases.scores.write_audit import AuditWritten


def print_product(text: str) -> None:
    """Write what the command was asked for to stdout, in UTF-8 on every console."""
    with screen.to_stdout():
        sys.stdout.flush()
        sys.stdout.buffer.write(f"{text.rstrip()}\n".encode("utf-8", "replace"))


def say(lines: Iterable[str]) -> None:
    """Write lines to stderr."""
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - the one place that talks


def say_notes(notes: Iterable[Note]) -> None:
    """Write notes to stderr."""
    say(finding_lines.note_lines(notes))


@contextmanager
def problems_as_json(*, wanted: bool) -> Iterator[None]:
    """Print faults as the object of `--format json`, and raise them again.

    Args:
        wanted: JSON was asked for; nothing is printed otherwise.
    """
    try:
        yield
    except ProblemsFoundError as error:
        if wanted:
            print_product(
                dumps(
                    finding_lines.problems_json(
                        finding_lines.join_alike(error.problems), error.notes
                    )
                )
            )
        raise
    except SentenceError as error:
        if wanted:
            _fault_as_json(
                Problem(Place(name_from_cwd(error.place)), error.message, error.hint)
            )
        raise
    except PeriodUnclearError as error:
        if wanted:
            _fault_as_json(Problem(NO_FILE, *finding_lines.unclear_period(error.codes)))
        raise


def _fault_as_json(fault: Problem) -> None:
    print_product(
        dumps(finding_lines.problems_json(finding_lines.join_alike([fault]), ()))
    )


def report_step(period: Period, *, newest: bool) -> str:
    """The command that makes the report of a period."""
    about = "" if newest else f" --period {period}"
    return f"skm report{about} --out laporan.docx"


def next_step(step: str) -> str:
    """The line that names the next step."""
    return f"Langkah berikutnya: {step}"


def after_score(scored: "Scored") -> None:
    """Say where the scores are stored, and the next step."""
    say_kept(scored)
    period = scored.skor.card.period
    if scored.skor_file is None or period is None:
        return
    say(
        [
            next_step(
                report_step(period, newest=scored.newest)
                if scored.planned
                else f"skm rtl init --period {period}"
            )
        ]
    )


def say_kept(scored: "Scored") -> None:
    """Say where the scores are stored, and which scores they replace."""
    if scored.skor_file is None:
        return
    card, kept = scored.skor.card, scored.kept
    if kept.replaced:
        say([f"Menggantikan nilai dari {wording.listing(kept.replaced)}"])
    respondents = wording.number(card.respondents)
    ikm = wording.number(rounded(card.ikm, 2))
    result = f"{respondents} responden, IKM {ikm}, mutu {card.mutu.letter}"
    say([f"Tersimpan: {name_from_cwd(scored.skor_file)} ({result})"])
    if kept.aside:
        renamed = f"yang lama disimpan sebagai {name_from_cwd(kept.aside)}"
        say([f"jawaban.csv sudah disunting; {renamed}"])
    if kept.answers:
        say([f"Tersimpan: {name_from_cwd(kept.answers)} (jawaban setiap responden)"])


@contextmanager
def say_kept_on_failure(scored: "Scored") -> Iterator[None]:
    """Say where the scores are stored, if a later file cannot be written."""
    try:
        yield
    except FileUnusableError:
        say_kept(scored)
        raise


def after_audit(written: "AuditWritten") -> None:
    """Say where the audit workbook was written."""
    name = path_from_cwd(written.path)
    if written.aside:
        say_aside(name, written.aside)
    say([f"Tersimpan: {name} (perhitungan beserta rumusnya)"])


def say_aside(name: str, aside: Path) -> None:
    """Say the new path of a file that a person had made or edited."""
    renamed = f"disimpan sebagai {path_from_cwd(aside)}"
    say([f"{name} bukan buatan skm atau sudah disunting; {renamed}"])


def say_period(period: Period, reason: str) -> None:
    """Say the period and why the command is about it, where none was given."""
    if reason:
        say([f"Periode: {wording.period(period)}, {reason}"])


def after_check(
    problems: Sequence[Problem], gaps: Sequence[Gap], notes: Sequence[Note]
) -> None:
    """Say the last line of a check: the numbers of faults, gaps and notes."""
    mend = "Selesai: tidak ada yang perlu diperbaiki"
    if problems:
        count = wording.number(len(finding_lines.join_alike(problems)))
        mend = f"{count} hal perlu diperbaiki"
    owed = f", {wording.number(len(gaps))} isian masih kosong" if gaps else ""
    remarks = f"{wording.number(len(notes))} catatan" if notes else "tanpa catatan"
    say([f"{mend}{owed}, {remarks}"])


def after_rtl_init(done: "RtlInitialised") -> None:
    """Print the paths of new files, or the lines that an existing plan lacks."""
    say_period(done.period, done.reason)
    step = report_step(done.period, newest=done.newest)
    if done.created:
        file, *others = map(name_from_cwd, (done.file, *done.also_written))
        print_product("\n".join([file, *others]))
        made = [f"{file} ({', '.join(done.priorities)})"]
        made += [*others, f"folder {name_from_cwd(done.folder)}"]
        mark = "," if others else ""
        say(
            [
                f"Dibuat: {', '.join(made[:-1])}{mark} dan {made[-1]}",
                *copied_lines(done.unfinished),
                next_step(f"isi rtl.yaml, lalu {step}"),
            ]
        )
        return
    if done.note:
        say_notes([done.note])
    if done.lacking_block:
        print_product(done.lacking_block)
    else:
        say([next_step(step)])


def copied_lines(unfinished: "Unfinished | None") -> list[str]:
    """The line on the copied RTL of the plan before, or the note that none was."""
    if unfinished is None:
        return []
    if unfinished.note:
        return finding_lines.note_lines([unfinished.note])
    leftovers = unfinished.leftovers
    codes = wording.listing(list(dict.fromkeys(each.unsur for each in leftovers)))
    count = f"{wording.cardinal(len(leftovers))} RTL yang belum selesai"
    return [f"Disalin: {count} dari {name_from_cwd(unfinished.file)} ({codes})"]


def after_report(reported: "Reported") -> None:
    """Print the paths of the document and its PDF; say the gaps and notes."""
    period = wording.period(reported.period)
    say_period(reported.period, reported.reason)
    say_notes(reported.notes)
    say(finding_lines.gap_lines(reported.gaps))
    owed = f"{wording.number(len(reported.gaps))} isian"
    if reported.path is None:
        say(
            [
                f"{owed} masih kosong; laporan final tidak dibuat",
                *finding_lines.hint_lines("lengkapi, atau buat konsep tanpa --final"),
            ]
        )
        return
    name = path_from_cwd(reported.path)
    if reported.aside:
        say_aside(name, reported.aside)
    written = [name]
    if reported.pdf and reported.pdf.path:
        written.append(path_from_cwd(reported.pdf.path))
        if reported.pdf.aside:
            say_aside(written[-1], reported.pdf.aside)
    print_product("\n".join(written))
    state = f"konsep, {period}, {owed} kosong" if reported.gaps else f"final, {period}"
    say([f"Tersimpan: {wording.listing(written)} ({state})"])


def after_init(done: "Initialised") -> None:
    """Print the paths of the new files; say which existed, and the next step."""
    folder = path_from_cwd(done.folder)
    prefix = "" if folder == "." else f"{folder}/"
    say(f"{prefix}{name}: catatan: sudah ada dan tidak diubah" for name in done.kept)
    if not done.made:
        return
    names = [f"{prefix}{name}" for name in done.made]
    print_product("\n".join(names))
    enter = f"masuk ke folder {folder}, " if prefix else ""
    fill = (
        "isi jawaban di responses.xlsx"
        if "responses.xlsx" in done.made
        else "isi skm.yaml"
    )
    say(
        [
            f"Dibuat: {wording.listing(names)}",
            next_step(f"{enter}{fill}, lalu skm score responses.xlsx"),
        ]
    )


def after_demo(done: "Demonstrated") -> None:
    """Print the paths of the example's files; say what its commands made."""
    folder = path_from_cwd(done.folder)
    document = f"{folder}/{done.document}"
    print_product("\n".join(f"{folder}/{file}" for file in done.files))
    card = done.scored.skor.card
    ikm = wording.number(rounded(card.ikm, 2))
    made = f"Dibuat: contoh lengkap di folder {folder}"
    say(
        [
            f"skm score: {card.respondents} responden, IKM {ikm}, mutu {card.mutu}",
            f"skm rtl init: {done.initialised.file} sudah terisi",
            f"skm report: {done.document}, {wording.period(done.reported.period)}",
            f"{made} (data responden buatan); hasilnya {document}",
        ]
    )
