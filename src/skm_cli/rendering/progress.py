"""The sentences of BAB III and BAB IV: what was carried out and what is left.

A person's own text never stands inside one of these sentences: it follows a colon.
"""

from skm_cli.domain import wording
from skm_cli.domain.report import Report
from skm_cli.domain.rtl import FollowUp, Status
from skm_cli.rendering.narrative import gap, report_day, titles, unit

_DETAILS = "Uraiannya adalah sebagai berikut."
_RTL = "rencana tindak lanjut"


def _counts(report: Report) -> tuple[int, int, int]:
    """How many RTL there are, are done, and are under way."""
    total = sum(1 for _ in report.follow_ups)
    done = len(report.with_status(Status.SELESAI))
    return total, done, len(report.with_status(Status.PROSES))


def _of(part: int, total: int) -> str:
    return f"{wording.cardinal(part)} dari {wording.cardinal(total)} {_RTL}"


def lead_to_realisation(report: Report) -> str:
    """How much of the plan has been carried out."""
    today = f"Sampai dengan tanggal {report_day(report)},"
    match _counts(report):
        case (1, 1, _):
            said = f"{_RTL.capitalize()} tersebut telah selesai dilaksanakan."
        case (1, _, 1):
            said = f"{today} {_RTL} tersebut masih dalam proses."
        case (1, _, _):
            said = f"{today} {_RTL} tersebut belum dilaksanakan."
        case (m, s, _) if s == m:
            said = f"Seluruh {_RTL} telah selesai dilaksanakan."
        case (m, s, p) if s:
            others = f" dan {wording.cardinal(p)} masih dalam proses" if p else ""
            said = f"Sebanyak {_of(s, m)} telah selesai dilaksanakan{others}."
        case (m, _, p) if p:
            which = f"seluruh {_RTL}" if p == m else _of(p, m)
            said = (
                f"{today} {which} masih dalam proses dan belum ada yang selesai "
                "dilaksanakan."
            )
        case _:
            said = f"{today} {_RTL} yang telah disusun belum dilaksanakan."
    return f"{said} {_DETAILS}"


def followed_up(report: Report) -> str:
    """Point 1 of BAB IV: the unsur followed up and the share realised."""
    who, results = unit(report), "hasil SKM"
    done = titles(score for score, _ in report.with_status(Status.SELESAI))
    under_way = titles(score for score, _ in report.with_status(Status.PROSES))
    match _counts(report):
        case (m, s, _) if s == m:
            plan = f"{_RTL} {results}" if m == 1 else f"seluruh {_RTL} {results}"
            return (
                f"{who} telah menyelesaikan {plan}, yaitu pada unsur {done}. "
                "Realisasinya mencapai 100%."
            )
        case (m, s, p) if s:
            share = wording.percentage(s, m, report.profile.decimal_mark)
            said = (
                f"{who} telah menyelesaikan {_of(s, m)} {results} ({share}), yaitu "
                f"pada unsur {done}."
            )
            others = (
                f" Sebanyak {wording.cardinal(p)} {_RTL} masih dalam proses, yaitu "
                f"pada unsur {under_way}."
            )
            return said + others if p else said
        case (1, _, 1):
            return (
                f"{who} sedang melaksanakan {_RTL} {results}, yaitu pada unsur "
                f"{under_way}."
            )
        case (m, _, p) if p:
            plan = f"seluruh {_RTL}" if p == m else _of(p, m)
            return (
                f"{who} sedang melaksanakan {plan} {results}, yaitu pada unsur "
                f"{under_way}. Belum ada {_RTL} yang selesai dilaksanakan."
            )
        case _:
            every = titles(score for score, _ in report.follow_ups)
            return (
                f"Sampai dengan tanggal {report_day(report)}, {who} belum melaksanakan "
                f"{_RTL} {results} pada unsur {every}."
            )


def left_over(report: Report) -> tuple[str, list[str]]:
    """Point 2 of BAB IV: what is left and why, and its items if there are several."""
    left = report.with_status(Status.BELUM, Status.PROSES)
    begun = any(f.realisation.status is Status.PROSES for _, f in left)
    state = "belum selesai" if begun else "belum ditindaklanjuti"
    match left:
        case []:
            return f"Tidak ada {_RTL} yang belum ditindaklanjuti (nihil).", []
        case [(score, follow_up)]:
            said = f"Masih ada satu {_RTL} yang {state}, yaitu pada unsur"
            return f"{said} {score.unsur.title}. {_reason(follow_up)}", []
        case _:
            said = f"Masih ada {wording.cardinal(len(left))} {_RTL} yang {state}"
            items = [f"{s.unsur.title}. {_reason(f)}" for s, f in left]
            return f"{said}, dengan uraian sebagai berikut.", items


def _reason(follow_up: FollowUp) -> str:
    kegiatan = follow_up.plan.kegiatan or gap("program/kegiatan")
    alasan = follow_up.settlement.alasan or gap("alasan")
    return (
        f"{_RTL.capitalize()}: {wording.sentence_end(kegiatan)} "
        f"Alasan: {wording.sentence_end(alasan)}"
    )


def strategy(report: Report) -> str:
    """Point 3 of BAB IV: what leads to the table of strategies."""
    if report.with_status(Status.BELUM, Status.PROSES):
        return (
            "Agar RTL yang tersisa terlaksana, disusun strategi penyelesaian sebagai "
            "berikut."
        )
    return (
        "Seluruh RTL telah ditindaklanjuti sehingga tidak diperlukan strategi "
        "penyelesaian (nihil)."
    )
