"""From a Report to what a template sees: text, whole numbers, lists and blocks.

A gap arrives as the text `[belum diisi: …]`; the empty text leaves something out.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from skm_cli.context import Content, Value, gap
from skm_cli.domain.photo import Photo
from skm_cli.domain.plan.rtl import FollowUp, Realisation, Status
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.scores.score import UnsurScore
from skm_cli.report.figures import figure_rows, photo_key, reference
from skm_cli.report.follow_up import (
    carried_over,
    conclusion,
    findings,
    plan_table,
    realisation,
)
from skm_cli.report.frame import LOGO, frame, survey_days
from skm_cli.report.phrases import nrr
from skm_cli.report.unbroken import unbroken_context

_NONE = "–"


def follow_up_content(report: Report) -> Content:
    """What the follow-up report hands to its document."""
    context = unbroken_context(make_context(report), report)
    return Content(context, pictures(report), {})


def make_context(
    report: Report, key: Callable[[str], str] = photo_key
) -> dict[str, Value]:
    """What the template of the follow-up report sees.

    Args:
        report: The report.
        key: The name by which the template asks for a photo.
    """
    remaining, details = conclusion.left_over(report)
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
            "hasil": findings.result(report),
        },
        "prioritas": {"paragraf": [*findings.priorities(report)]},
        "rencana": plan_table.plan(report),
        "realisasi": {
            "pengantar": realisation.lead_to_realisation(report),
            "blok": [*_realisation(report, key)],
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
    """The pictures by the names that the context gives them."""
    logo = {LOGO: report.logo} if report.logo else {}
    return {photo_key(name): photo for name, photo in report.photos.items()} | logo


def _survey_of_caption(report: Report) -> str:
    return f"Periode {survey_days(report)}" if report.survey else survey_days(report)


# BAB III: the blocks of the realisation


def _realisation(report: Report, key: Callable[[str], str]) -> Iterator[Value]:
    for number, (head, score, follow_up) in enumerate(_headed(report), 1):
        realisation = follow_up.realisation
        evidence = realisation.printed
        photos = [proof for proof in evidence if proof.is_picture]
        yield {
            "judul": head,
            "nomor": number,
            "unsur": score.unsur.heading,
            "kegiatan": follow_up.plan.kegiatan or gap("program/kegiatan"),
            **_cells(realisation),
            "gambar": [*figure_rows(photos, report, key)],
            "rujukan": [reference(p, report) for p in evidence if p not in photos],
            "tanpa_dokumentasi": "" if evidence else _no_evidence(realisation),
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


def _cells(realisation: Realisation) -> dict[str, Value]:
    if realisation.status is Status.BELUM:
        return {
            "deskripsi": "Belum dilaksanakan",
            "waktu": _NONE,
            "hambatan": realisation.hambatan or _NONE,
        }
    return {
        "deskripsi": realisation.deskripsi or gap("deskripsi tindak lanjut"),
        "waktu": realisation.waktu_pelaksanaan or gap("waktu pelaksanaan"),
        "hambatan": realisation.hambatan or gap("tantangan/hambatan"),
    }


def _no_evidence(realisation: Realisation) -> str:
    if realisation.status is Status.BELUM:
        return "Belum ada dokumentasi"
    return "Nihil" if realisation.nihil else gap("foto dokumentasi")


# BAB IV: the table of strategies


def _strategies(report: Report) -> Value:
    left = report.unfinished
    if not left:
        nothing: Value = {
            "nomor": _NONE,
            "rtl": "Nihil",
            "strategi": _NONE,
            "target": _NONE,
            "penanggung_jawab": _NONE,
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
        for number, (_, follow_up, _) in enumerate(left, 1)
    ]
