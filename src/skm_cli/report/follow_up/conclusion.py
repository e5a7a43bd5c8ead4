"""The sentences of BAB IV: what was followed up, what is unfinished, the strategy.

A person's own text never stands inside one of these sentences: it follows a colon.
"""

from skm_cli.context import gap
from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import FollowUp, Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import UnsurScore
from skm_cli.report.follow_up import carried_over
from skm_cli.report.follow_up.realisation import part_of, rtl_counts, this_period
from skm_cli.report.phrases import report_day, titles, unit

_RTL = "rencana tindak lanjut"


def followed_up(report: Report) -> str:
    """Point 1 of BAB IV: the unsur followed up and the share of RTL done."""
    own = _followed_up(report)
    if not report.carried:
        return own
    _, done, _ = rtl_counts(report)
    others = carried_over.leftovers_done(report, own_done=bool(done))
    return f"{own} {others}"


def _followed_up(report: Report) -> str:
    who, now = unit(report), this_period(report)
    results = f"hasil SKM{now}"
    done = titles(score for score, _ in report.with_status(Status.SELESAI))
    under_way = titles(score for score, _ in report.with_status(Status.PROSES))
    match rtl_counts(report):
        case (0, _, _):
            return f"Pada periode ini, {who} tidak menyusun {_RTL} hasil SKM."
        case (m, s, _) if s == m:
            plan = f"{_RTL} {results}" if m == 1 else f"seluruh {_RTL} {results}"
            return (
                f"{who} telah menyelesaikan {plan}, yaitu pada unsur {done}. "
                "Realisasinya mencapai 100%."
            )
        case (m, s, p) if s:
            share = wording.percentage(s, m, report.profile.decimal_mark)
            text = (
                f"{who} telah menyelesaikan {part_of(s, m)} {_RTL} {results} "
                f"({share}), yaitu pada unsur {done}."
            )
            those = "Satu" if p == 1 else f"Sebanyak {wording.cardinal(p)}"
            others = (
                f" {those} {_RTL} masih dalam proses, yaitu pada unsur {under_way}."
            )
            return text + others if p else text
        case (1, _, 1):
            return (
                f"{who} sedang melaksanakan {_RTL} {results}, yaitu pada unsur "
                f"{under_way}."
            )
        case (m, _, p) if p:
            which = "seluruh" if p == m else part_of(p, m)
            return (
                f"{who} sedang melaksanakan {which} {_RTL} {results}, yaitu pada unsur "
                f"{under_way}. Belum ada {_RTL}{now} yang selesai dilaksanakan."
            )
        case _:
            every = titles(score for score, _ in report.follow_ups)
            return (
                f"Sampai dengan tanggal {report_day(report)}, {who} belum melaksanakan "
                f"{_RTL} {results} pada unsur {every}."
            )


def unfinished_rtl(report: Report) -> tuple[str, list[str]]:
    """Point 2 of BAB IV: the RTL not done and why.

    Returns:
        The sentence, and an item for each RTL where there are several.
    """
    unfinished = report.unfinished
    begun = any(f.realisation.status is Status.PROSES for _, f, _ in unfinished)
    state = "belum selesai" if begun else "belum ditindaklanjuti"
    match unfinished:
        case []:
            return f"Tidak ada {_RTL} yang belum ditindaklanjuti (nihil).", []
        case [(score, follow_up, origin)]:
            start = f"Masih ada satu {_RTL} yang {state}, yaitu pada unsur"
            return f"{start} {_whose(score, origin)}. {_reason(follow_up)}", []
        case _:
            count = wording.cardinal(len(unfinished))
            start = f"Masih ada {count} {_RTL} yang {state}"
            items = [f"{_whose(s, of)}. {_reason(f)}" for s, f, of in unfinished]
            return f"{start}, dengan uraian sebagai berikut.", items


def _whose(score: UnsurScore, origin: Period | None) -> str:
    of_before = f" (lanjutan {wording.period(origin)})" if origin else ""
    return f"{score.unsur.title}{of_before}"


def _reason(follow_up: FollowUp) -> str:
    kegiatan = follow_up.plan.kegiatan or gap("program/kegiatan")
    alasan = follow_up.completion.alasan or gap("alasan")
    return (
        f"{_RTL.capitalize()}: {wording.sentence_end(kegiatan)} "
        f"Alasan: {wording.sentence_end(alasan)}"
    )


def strategy(report: Report) -> str:
    """Point 3 of BAB IV: the sentence before the table of strategies."""
    total = sum(1 for _ in report.follow_ups) + len(report.carried)
    if total == 0:
        return "Tidak terdapat RTL yang memerlukan strategi penyelesaian (nihil)."
    if report.unfinished:
        which = "tersebut" if total == 1 else "yang tersisa"
        return (
            f"Agar RTL {which} terlaksana, disusun strategi penyelesaian sebagai "
            "berikut."
        )
    which = "RTL tersebut" if total == 1 else "Seluruh RTL"
    return (
        f"{which} telah ditindaklanjuti sehingga tidak diperlukan strategi "
        "penyelesaian (nihil)."
    )
