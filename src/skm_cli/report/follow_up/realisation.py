"""The sentence that leads BAB III: how much of the plan was carried out."""

from skm_cli.domain import wording
from skm_cli.domain.plan.rtl import Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.report.follow_up import carried_over
from skm_cli.report.phrases import report_day

_DETAILS = "Uraiannya adalah sebagai berikut."
_RTL = "rencana tindak lanjut"


def rtl_counts(report: Report) -> tuple[int, int, int]:
    """How many RTL there are, are done, and are under way."""
    total = sum(1 for _ in report.follow_ups)
    done = len(report.with_status(Status.SELESAI))
    return total, done, len(report.with_status(Status.PROSES))


def part_of(part: int, total: int) -> str:
    """A part of a total in words: `dua dari tiga`."""
    return f"{wording.cardinal(part)} dari {wording.cardinal(total)}"


def this_period(report: Report) -> str:
    """What tells this period's own plan from that of others, where there are others."""
    return " periode ini" if report.carried else ""


def lead_to_realisation(report: Report) -> str:
    """How much of the plan has been carried out."""
    today = f"Sampai dengan tanggal {report_day(report)},"
    own = f"{_RTL}{this_period(report)}"
    this = own if report.carried else f"{_RTL} tersebut"
    match rtl_counts(report):
        case (0, _, _) if report.carried:
            return carried_over.only_realisation(report)
        case (0, _, _):
            return (
                f"Tidak terdapat {_RTL} pada periode ini sehingga tidak ada realisasi "
                "yang dilaporkan."
            )
        case (1, 1, _):
            said = f"{this[0].upper()}{this[1:]} telah selesai dilaksanakan."
        case (1, _, 1):
            said = f"{today} {this} masih dalam proses."
        case (1, _, _):
            said = f"{today} {this} belum dilaksanakan."
        case (m, s, _) if s == m:
            said = f"Seluruh {own} telah selesai dilaksanakan."
        case (m, s, p) if s:
            others = f" dan {wording.cardinal(p)} masih dalam proses" if p else ""
            said = f"Sebanyak {part_of(s, m)} {own} telah selesai dilaksanakan{others}."
        case (m, _, p) if p:
            which = "seluruh" if p == m else part_of(p, m)
            said = (
                f"{today} {which} {own} masih dalam proses dan belum ada yang selesai "
                "dilaksanakan."
            )
        case _:
            said = f"{today} {own} yang telah disusun belum dilaksanakan."
    return f"{said} {_DETAILS}"
