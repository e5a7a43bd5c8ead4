"""Why the priorities scored low: what a person wrote, and what the answers show."""

from skm_cli.context import Value, gap
from skm_cli.domain import wording
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import UnsurScore

_LOW = 2
"""The answers 1 and 2 are those that find fault."""


def causes(report: Report) -> Value:
    """What rtl.yaml says of each priority, one item an unsur."""
    return {
        "pengantar": "Penyebab nilai unsur prioritas diuraikan sebagai berikut.",
        "butir": [
            f"{block.score.unsur.title}. Penyebab: "
            f"{wording.sentence_end(block.entry.penyebab or gap('penyebab'))}"
            for block in report.blocks
        ],
    }


def spread(report: Report) -> Value:
    """How many answers to each priority find fault, one item an unsur."""
    return {
        "pengantar": "Sebaran jawaban pada unsur prioritas adalah sebagai berikut.",
        "butir": [_share(block.score, report) for block in report.blocks],
    }


def _share(score: UnsurScore, report: Report) -> str:
    tally = score.tally
    low = sum(tally.counts[:_LOW])
    called = _called(score)
    if not low:
        return f"{score.unsur.title}: tidak ada jawaban bernilai 1 atau 2{called}."
    share = wording.percentage(low, tally.answers, report.profile.decimal_mark)
    of = f"{wording.number(low)} dari {wording.number(tally.answers)} jawaban"
    return f"{score.unsur.title}: {of} ({share}) bernilai 1 atau 2{called}."


def _called(score: UnsurScore) -> str:
    """What these two answers are called, where one question makes the unsur."""
    if len(score.unsur.items) > 1:
        return ""
    lowest, low, *_ = score.unsur.items[0].labels
    return f", yaitu “{lowest}” atau “{low}”"
