"""The output of `skm rtl init --xlsx` and `skm rtl import`."""

from typing import TYPE_CHECKING

from skm_cli.cli.output import talk
from skm_cli.cli.output.paths import name_from_cwd, path_from_cwd
from skm_cli.domain import wording

if TYPE_CHECKING:
    # Each start loads only the use case that it runs.
    from skm_cli.usecases.plan.rtl_import import RtlImported
    from skm_cli.usecases.plan.rtl_workbook import RtlWorkbookMade


def after_rtl_workbook(made: "RtlWorkbookMade") -> None:
    """Print the workbook's path; say what was copied into it, and the next step."""
    talk.say_period(made.period, made.reason)
    name = path_from_cwd(made.path)
    if made.aside:
        talk.say_aside(name, made.aside)
    talk.print_product(name)
    codes = ", ".join(made.priorities)
    talk.say([f"Dibuat: {name} ({codes}) dan folder {name_from_cwd(made.folder)}"])
    if made.plan:
        talk.say([f"Disalin: isi {made.plan}"])
    if made.unfinished:
        talk.say(talk.copied_lines(made.unfinished))
    replacing = " --replace" if made.plan else ""
    command = f"skm rtl import {wording.quoted_name(name)}{replacing}"
    step = f"isi {name}, simpan, lalu {command}"
    talk.say([talk.next_step(step)])


def after_rtl_import(done: "RtlImported") -> None:
    """Print the plan's path; say how much of it is filled in, and the next step."""
    talk.say_period(done.period, done.reason)
    talk.say_notes(done.notes)
    about = "" if done.newest else f" --period {done.period}"
    if done.same:
        talk.say(
            [f"{name_from_cwd(done.file)}: catatan: isinya sudah sama dan tidak diubah"]
        )
    else:
        talk.print_product(name_from_cwd(done.file))
        if done.copy:
            talk.say([f"Salinan lama: {done.copy}"])
        counts = f"{wording.number(done.plans)} RTL"
        owed = f"{wording.number(done.owed)} isian kosong"
        talk.say([f"Tersimpan: {name_from_cwd(done.file)} ({counts}, {owed})"])
    step = talk.report_step(done.period, newest=done.newest)
    if done.owed:
        step = f"lihat yang masih kosong dengan skm rtl check{about}, lalu {step}"
    talk.say([talk.next_step(step)])
