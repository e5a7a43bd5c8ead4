"""What `skm rtl check` and `skm rtl status` print with `--format json`."""

from datetime import date
from fractions import Fraction

from skm_cli.cli.output.findings import findings_json
from skm_cli.cli.output.json_number import json_number
from skm_cli.cli.screens.plan import rtl_words
from skm_cli.domain.plan.status import RtlProgress, Speed
from skm_cli.domain.scores.trend import UnsurChange
from skm_cli.files.json_text import Json, notes_json
from skm_cli.usecases.plan.rtl_check import RtlChecked
from skm_cli.usecases.plan.rtl_status import RtlStatus
from skm_cli.usecases.plan.rtl_year import YearOfPlans

CHECK = "skm/periksa-rtl/1"
STATUS = "skm/status-rtl/1"


def rtl_check_json(checked: RtlChecked) -> Json:
    """The faults and gaps of a plan; `belum_diisi` is null while there are faults."""
    findings = findings_json(checked.problems, checked.gaps or (), checked.notes)
    unknown = {"belum_diisi": None} if checked.gaps is None else {}
    about = {"periode": str(checked.period), "berkas": checked.file}
    return {"skema": CHECK, **about, **findings, **unknown}


def status_json(status: RtlStatus) -> Json:
    """The progress of a plan."""
    later = status.later
    return {
        "skema": STATUS,
        "periode": str(status.period),
        "per": status.today.isoformat(),
        "rtl": [_rtl(number, one) for number, one in enumerate(status.progress, 1)],
        "realisasi": _realised(status.done, len(status.progress)),
        "isian_kosong": len(status.gaps),
        "kecepatan": _speed(status.speed),
        "pekppp": _pekppp(status.year),
        "sesudah": {
            "periode": str(later.period) if later.period else None,
            "unsur": [_effect(one) for one in later.effects],
        },
        "catatan": notes_json(status.notes),
    }


def _realised(done: int, planned: int) -> Json:
    share = Fraction(100 * done, planned) if planned else None
    return {
        "selesai": done,
        "rtl": planned,
        "persen": None if share is None else json_number(share, 2),
    }


def _speed(speed: Speed) -> Json:
    return {
        "laporan_skm": _day(speed.report_day),
        "selesai_terakhir": _day(speed.last),
        "semua_selesai": speed.all_done,
        "bulan": speed.months,
        "kurang": rtl_words.why_no_speed(speed),
    }


def _pekppp(year: YearOfPlans) -> Json:
    return {
        "indikatif": True,
        "tahun": year.year,
        "periode": [str(period) for period in year.periods],
        "indikator": [
            {
                "nama": one.name,
                "nilai": one.value,
                "skala": one.level.number if one.level else None,
                "ambang": one.level.threshold if one.level else None,
                "kurang": one.lacks,
            }
            for one in rtl_words.indicators(year)
        ],
        "media": None if year.media is None else list(year.media),
    }


def _rtl(number: int, one: RtlProgress) -> Json:
    done = one.follow_up.realisation
    return {
        "nomor": number,
        "unsur": one.score.unsur.code,
        "dari": str(one.origin) if one.origin else None,
        "kegiatan": one.follow_up.plan.kegiatan,
        "rencana": [
            rtl_words.quarter_words(when.quarter) for when in one.follow_up.plan.waktu
        ],
        "status": done.status.value,
        "waktu_pelaksanaan": done.waktu_pelaksanaan,
        "selesai_pada": _day(one.finished),
        "target": one.follow_up.completion.target,
        "tenggat": _day(one.due),
        "tenggat_dari": None if one.due is None else _source(one),
        "terlambat_hari": one.days_late,
    }


def _source(one: RtlProgress) -> str:
    return "target" if one.by_target else "rencana"


def _effect(one: UnsurChange) -> Json:
    return {
        "kode": one.before.unsur.code,
        "nama": one.before.unsur.name,
        "nrr_sebelum": json_number(one.before.nrr, 4),
        "nrr_sesudah": json_number(one.after.nrr, 4),
        "perubahan": json_number(one.change, 4),
        "lebih_besar_daripada_kebetulan": one.beyond_chance,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
