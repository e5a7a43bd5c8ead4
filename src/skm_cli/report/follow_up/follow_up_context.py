"""The context of the follow-up report: texts, whole numbers, lists and blocks.

A door of the folder `report`. A gap is the text `[belum diisi: …]`; an empty text
leaves something out.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from skm_cli.context import Content, Value, gap
from skm_cli.domain.photo import Photo
from skm_cli.domain.plan.rtl import FollowUp, Realisation, Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import UnsurScore
from skm_cli.report.figures import figure_rows, photo_key, proof_in_words
from skm_cli.report.follow_up import (
    carried_over,
    conclusion,
    plan_table,
)
from skm_cli.report.follow_up.priority_paragraphs import priorities
from skm_cli.report.follow_up.realisation import (
    description,
    hindrance,
    lead_to_realisation,
    without_proofs,
)
from skm_cli.report.follow_up.result import result
from skm_cli.report.frame import LOGO_KEY, frame, survey_days
from skm_cli.report.phrases import DASH, nrr
from skm_cli.report.unbroken import unbroken_context


def follow_up_content(report: Report) -> Content:
    """What the follow-up report hands to its document."""
    context = unbroken_context(make_context(report), report)
    return Content(context, pictures(report), {})


def make_context(
    report: Report, key: Callable[[str], str] = photo_key
) -> dict[str, Value]:
    """The context of the template of the follow-up report.

    Args:
        report: The report.
        key: Gives the name by which the template asks for a photo.
    """
    remaining, details = conclusion.unfinished_rtl(report)
    return frame(report) | {
        "survei": {
            "waktu": survey_days(report),
            "judul_tabel": f"Ringkasan Hasil SKM {_survey_of_caption(report)}",
            "unsur": [
                {
                    "nomor": number,
                    "unsur": score.unsur.heading,
                    "nilai": nrr(score, report),
                    "mutu": score.mutu.letter,
                }
                for number, score in enumerate(report.card.scores, 1)
            ],
            "hasil": result(report),
        },
        "prioritas": {"paragraf": [*priorities(report)]},
        "rencana": plan_table.plan(report),
        "realisasi": {
            "pengantar": lead_to_realisation(report),
            "blok": [*_blocks(report, key)],
        },
        "kesimpulan": {
            "butir_1": conclusion.followed_up(report),
            "butir_2": remaining,
            "rincian": [*details],
            "butir_3": conclusion.strategy(report),
            "strategi": _strategies(report),
        },
    }


def pictures(report: Report) -> dict[str, Photo]:
    """The photos and the logo, by the names that the context gives them."""
    logo = {LOGO_KEY: report.logo} if report.logo else {}
    return {photo_key(name): photo for name, photo in report.photos.items()} | logo


def _survey_of_caption(report: Report) -> str:
    return f"Periode {survey_days(report)}" if report.survey else survey_days(report)


# BAB III: the blocks of the realisation


def _blocks(report: Report, key: Callable[[str], str]) -> Iterator[Value]:
    for number, (head, score, follow_up) in enumerate(_headed(report), 1):
        done = follow_up.realisation
        photos = [proof for proof in done.printed if proof.is_picture]
        yield {
            "judul": head,
            "nomor": number,
            "unsur": score.unsur.heading,
            "kegiatan": follow_up.plan.kegiatan or gap("program/kegiatan"),
            "deskripsi": description(done),
            "waktu": _when(done),
            "hambatan": hindrance(done),
            "gambar": [*figure_rows(photos, report, key)],
            "rujukan": [
                proof_in_words(p, report) for p in done.printed if p not in photos
            ],
            "tanpa_dokumentasi": "" if done.printed else without_proofs(done),
        }


def _headed(report: Report) -> Iterator[tuple[str, UnsurScore, FollowUp]]:
    """Every RTL; the first of an earlier period has a heading above it."""
    for score, follow_up in report.follow_ups:
        yield "", score, follow_up
    for origin, group in groupby(report.carried, key=lambda one: one.leftover.origin):
        head = carried_over.head_of_realisation(origin)
        for each in group:
            yield head, each.score, each.leftover.follow_up
            head = ""


def _when(realisation: Realisation) -> str:
    if realisation.status is Status.BELUM:
        return DASH
    return realisation.waktu_pelaksanaan or gap("waktu pelaksanaan")


# BAB IV: the table of strategies


def _strategies(report: Report) -> Value:
    unfinished = report.unfinished
    if not unfinished:
        nothing: Value = {
            "nomor": DASH,
            "rtl": "Nihil",
            "strategi": DASH,
            "target": DASH,
            "penanggung_jawab": DASH,
        }
        return [nothing]
    return [
        {
            "nomor": number,
            "rtl": follow_up.plan.kegiatan or gap("program/kegiatan"),
            "strategi": follow_up.completion.strategi or gap("strategi penyelesaian"),
            "target": follow_up.completion.target or gap("target waktu"),
            "penanggung_jawab": follow_up.plan.penanggung_jawab
            or gap("penanggung jawab"),
        }
        for number, (_, follow_up, _) in enumerate(unfinished, 1)
    ]
