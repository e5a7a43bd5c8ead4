"""The realisation of the plan in BAB III: its opening sentence, and its words."""

from skm_cli.context import gap
from skm_cli.domain import wording
from skm_cli.domain.plan.rtl import Realisation, Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.report.follow_up import carried_over
from skm_cli.report.phrases import DASH, report_day

_DETAILS = "Uraiannya adalah sebagai berikut."
_RTL = "rencana tindak lanjut"


def rtl_counts(report: Report) -> tuple[int, int, int]:
    """The number of RTL of this period: all, done, under way."""
    total = sum(1 for _ in report.follow_ups)
    done = len(report.with_status(Status.SELESAI))
    return total, done, len(report.with_status(Status.PROSES))


def part_of(part: int, total: int) -> str:
    """A part of a total, in words: `dua dari tiga`."""
    return f"{wording.cardinal(part)} dari {wording.cardinal(total)}"


def this_period(report: Report) -> str:
    """` periode ini` where the report has RTL of earlier periods too, else empty."""
    return " periode ini" if report.carried else ""


def lead_to_realisation(report: Report) -> str:
    """The sentence that opens BAB III: how much of the plan has been carried out."""
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
            text = f"{this[0].upper()}{this[1:]} telah selesai dilaksanakan."
        case (1, _, 1):
            text = f"{today} {this} masih dalam proses."
        case (1, _, _):
            text = f"{today} {this} belum dilaksanakan."
        case (m, s, _) if s == m:
            text = f"Seluruh {own} telah selesai dilaksanakan."
        case (m, s, p) if s:
            others = f" dan {wording.cardinal(p)} masih dalam proses" if p else ""
            done = f"Sebanyak {part_of(s, m)} {own}"
            text = f"{done} telah selesai dilaksanakan{others}."
        case (m, _, p) if p:
            which = "seluruh" if p == m else part_of(p, m)
            text = (
                f"{today} {which} {own} masih dalam proses dan belum ada yang selesai "
                "dilaksanakan."
            )
        case _:
            text = f"{today} {own} yang telah disusun belum dilaksanakan."
    return f"{text} {_DETAILS}"


def description(realisation: Realisation) -> str:
    """What was done for an RTL; a gap where nobody wrote it."""
    if realisation.status is Status.BELUM:
        return "Belum dilaksanakan"
    return realisation.deskripsi or gap("deskripsi tindak lanjut")


def hindrance(realisation: Realisation) -> str:
    """What was in the way of an RTL; a dash where it is not begun and none is known."""
    if realisation.status is Status.BELUM:
        return realisation.hambatan or DASH
    return realisation.hambatan or gap("tantangan/hambatan")


def without_proofs(realisation: Realisation) -> str:
    """The words in place of the proofs of an RTL that has none."""
    if realisation.status is Status.BELUM:
        return "Belum ada dokumentasi"
    return "Nihil" if realisation.nihil else gap("foto dokumentasi")
