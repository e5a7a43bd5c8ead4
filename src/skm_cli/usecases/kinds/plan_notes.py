"""Notes on a plan, its evidence and the signatory's NIP."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from skm_cli.domain import nip, wording
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp, Planned, Rtl, Status
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.profile import Profile
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.files.workspace import SKM_YAML, Workspace
from skm_cli.plan.planned_time import last_named_day

_QUARTER = re.compile("TW|TRIWULAN", re.IGNORECASE)
_WORD = re.compile(r"\w+")
# What operating systems and office programs leave in a folder of photos.
_SYSTEM_FILES = ("thumbs.db", "desktop.ini")
# Words that add nothing to the plan.
_FILLER = frozenset(
    {
        *("akan", "dan", "dengan", "di", "dilakukan", "dilaksanakan", "kegiatan"),
        *("melakukan", "melaksanakan", "oleh", "pada", "pelaksanaan", "selesai"),
        *("sudah", "telah", "terlaksana", "untuk", "yang"),
    }
)


def plan_notes(report: Report, rtl: Rtl, *, rtl_file: str) -> Iterator[Note]:
    """Notes on the plan of a report, in its order.

    Args:
        report: The report, which prints the priorities of the plan.
        rtl: The plan.
        rtl_file: The plan's name in messages.
    """
    for score, follow_up in report.follow_ups:
        yield from _too_early(report, follow_up, rtl_file)
        yield from _done_early(report, score.unsur.code, follow_up, rtl_file)
    followed = [(score.unsur.code, each) for score, each in report.follow_ups]
    followed += [(c.leftover.unsur, c.leftover.follow_up) for c in report.carried]
    for code, follow_up in followed:
        yield from _written_early(code, follow_up, rtl_file)
        yield from _repeated(code, follow_up, rtl_file)
    yield from _not_printed(rtl, report, rtl_file)


def promise_notes(report: Report, rtl: Rtl, *, rtl_file: str) -> Iterator[Note]:
    """Notes on a plan, for a report that prints no realisation."""
    for _, follow_up in report.follow_ups:
        yield from _too_early(report, follow_up, rtl_file)
    yield from _not_printed(rtl, report, rtl_file)


def nip_notes(profile: Profile) -> Iterator[Note]:
    """A note on the signatory's NIP, where it cannot be right."""
    typed = profile.signatory.nip
    doubt = nip.doubt(typed) if typed else None
    if doubt:
        yield Note(
            Place(SKM_YAML, row=profile.signatory.nip_line),
            doubt,
            "periksa kembali; NIP dicetak seperti yang ditulis",
        )


def unnamed_file_notes(
    workspace: Workspace,
    period: Period,
    rtl: Rtl,
    of_survey: Iterable[Evidence] = (),
) -> Iterator[Note]:
    """A note on the files in the folder for photos that are not named anywhere.

    Args:
        workspace: Where the folder is.
        period: The period.
        rtl: The plan, which names evidence.
        of_survey: The evidence that skm.yaml names.
    """
    files = workspace.at(period)
    folder = files.evidence.path
    if not files.rtl_yaml.path.is_file():
        return
    named = {
        _path(folder, proof)
        for follow_up in rtl.every_follow_up
        for proof in follow_up.realisation.dokumentasi
    } | {_path(folder, proof) for proof in of_survey}
    unnamed = sorted(
        path.relative_to(folder).as_posix()
        for path in (folder.rglob("*") if folder.is_dir() else ())
        if path.is_file() and path not in named and not _is_system_file(path)
    )
    if unnamed:
        yield Note(
            Place(files.evidence.shown),
            f"{wording.number(len(unnamed))} berkas tidak disebut di rtl.yaml: "
            f"{wording.first_of(unnamed, 'berkas')}",
            "sebutkan di isian `dokumentasi` jika akan dilampirkan",
        )


def _path(folder: Path, proof: Evidence) -> Path:
    return folder / (proof.berkas or "").replace("\\", "/")


def _is_system_file(path: Path) -> bool:
    return path.name.startswith((".", "~")) or path.name.lower() in _SYSTEM_FILES


def _too_early(report: Report, follow_up: FollowUp, rtl_file: str) -> Iterator[Note]:
    """A note on an RTL that is planned before the end of its own survey."""
    for when in follow_up.plan.waktu:
        if report.survey and when.last < report.survey.last:
            yield Note(
                Place(rtl_file, row=follow_up.plan.line),
                f"{_time(when)} {_before_the_end(report.survey)}",
                "periksa triwulannya, atau pindahkan ke `lanjutan`",
            )


def _before_the_end(survey: SurveyWindow) -> str:
    return f"berakhir sebelum survei selesai pada {wording.day(survey.last)}"


def _done_early(
    report: Report, code: str, follow_up: FollowUp, rtl_file: str
) -> Iterator[Note]:
    """A note on an RTL that is done before the end of its own survey."""
    done = follow_up.realisation
    if done.status is Status.BELUM or not done.waktu_pelaksanaan:
        return
    last = last_named_day(done.waktu_pelaksanaan)
    if report.survey and last and last < report.survey.last:
        when = f"waktu pelaksanaan {code} ({done.waktu_pelaksanaan})"
        yield Note(
            Place(rtl_file, row=done.waktu_line),
            f"{when} {_before_the_end(report.survey)}",
            "periksa tanggalnya, atau pindahkan ke `lanjutan`",
        )


def _time(when: Planned) -> str:
    if _QUARTER.match(when.text):
        return f"TW {when.quarter.number} {when.quarter.year}"
    return when.text


def _written_early(code: str, follow_up: FollowUp, rtl_file: str) -> Iterator[Note]:
    """A realisation written for an RTL whose status is `belum`."""
    done = follow_up.realisation
    written = done.deskripsi or done.waktu_pelaksanaan or done.dokumentasi
    if done.status is Status.BELUM and written:
        yield Note(
            Place(rtl_file, row=done.line),
            f"realisasi {code} sudah ditulis, tetapi statusnya belum, "
            "jadi tidak dicetak",
            "ganti status menjadi proses atau selesai",
        )


def _repeated(code: str, follow_up: FollowUp, rtl_file: str) -> Iterator[Note]:
    """A note on a description without a word that is not in the plan."""
    done, plan = follow_up.realisation, follow_up.plan
    if done.status is Status.BELUM or not (done.deskripsi and plan.kegiatan):
        return
    written, planned = _words(done.deskripsi), _words(plan.kegiatan)
    if written and written <= planned:
        yield Note(
            Place(rtl_file, row=done.deskripsi_line),
            f"deskripsi {code} hanya mengulang rencananya",
            "tulis apa yang sudah dilakukan dan hasilnya",
        )


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold())) - _FILLER


def _not_printed(rtl: Rtl, report: Report, rtl_file: str) -> Iterator[Note]:
    printed = [block.score.unsur.code for block in report.blocks]
    lacking = [code for code in printed if rtl.of(code) is None]
    for entry in rtl.priorities:
        if entry.unsur not in printed:
            other = f", atau ganti menjadi {lacking[0]}" if lacking else ""
            yield Note(
                Place(rtl_file, row=entry.line),
                f"{entry.unsur} bukan unsur prioritas, jadi RTL-nya tidak dicetak",
                f"tulis `penetapan`{other}",
            )
