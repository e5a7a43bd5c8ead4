"""The sentences on RTL that earlier periods did not finish (lanjutan)."""

from skm_cli.context import see
from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.report.phrases import titles

_RTL = "rencana tindak lanjut"


def origins(report: Report) -> str:
    """The periods they come from, each once: `Triwulan III Tahun 2023`."""
    return wording.listing([wording.period(period) for period in _periods(report)])


def _unfinished_then(report: Report) -> str:
    count = len(_periods(report))
    which = f"{wording.collective(count)} periode" if count > 1 else "periode"
    return f"yang belum selesai pada {which} tersebut"


def _periods(report: Report) -> list[Period]:
    return list(dict.fromkeys(each.leftover.origin for each in report.carried))


def head_in_plan(origin: Period) -> str:
    """The heading of an earlier period in the table of the plan."""
    return f"Lanjutan RTL {wording.period(origin)}"


def head_of_realisation(origin: Period) -> str:
    """The heading of an earlier period in BAB III."""
    return f"RTL Lanjutan {wording.period(origin)}"


def also_in_plan(report: Report) -> str:
    """That the table of the plan also holds them."""
    count = wording.cardinal(len(report.carried))
    return (
        f"{see('tabel_rencana')} memuat pula {count} {_RTL} dari {origins(report)} "
        f"{_unfinished_then(report)}."
    )


def only_in_plan(report: Report) -> str:
    """That the table of the plan holds them alone."""
    return (
        f"{_RTL.capitalize()} dari {origins(report)} {_unfinished_then(report)} "
        f"disajikan dalam {see('tabel_rencana')}."
    )


def only_realisation(report: Report) -> str:
    """The sentence that opens BAB III where this period has no plan of its own."""
    return (
        f"Pada periode ini tidak disusun {_RTL}. Realisasi {_RTL} dari "
        f"{origins(report)} adalah sebagai berikut."
    )


def leftovers_done(report: Report, *, own_done: bool) -> str:
    """What point 1 of BAB IV adds on them.

    Args:
        report: A report with at least one of them.
        own_done: Some RTL of this period's own plan is done.
    """
    every = [each.score for each in report.carried]
    done = [
        each.score
        for each in report.carried
        if each.leftover.follow_up.realisation.status is Status.SELESAI
    ]
    of = f"{_RTL} dari {origins(report)}"
    if not done:
        return f"R{of[1:]} pada unsur {titles(every)} belum selesai."
    if len(done) < len(every):
        share = f"{wording.cardinal(len(done))} dari {wording.cardinal(len(every))} "
    else:
        share = "seluruh " if len(every) > 1 else ""
    besides = "Selain itu" if own_done else "Sementara itu"
    return f"{besides}, {share}{of} telah selesai, yaitu pada unsur {titles(done)}."
