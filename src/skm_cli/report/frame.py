"""The frame of every report: its cover, page header and signature."""

from skm_cli.context import Value, gap
from skm_cli.domain import wording
from skm_cli.domain.nip import without_prefix
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.report.phrases import report_day, unit

LOGO_KEY = "logo"
"""The name by which a template asks for the picture on the cover."""


def frame(report: Report) -> dict[str, Value]:
    """The unit, the period and the signatory, as every template names them."""
    profile = report.profile
    pemerintah = profile.pemerintah or gap("nama pemerintah daerah")
    return {
        "unit": unit(report),
        "unit_kapital": _capitals(unit(report)),
        "pemerintah_kapital": _capitals(pemerintah),
        "kota": profile.kota or gap("kota"),
        "periode": wording.period(report.period),
        "tahun": str(report.period.year),
        "tanggal_laporan": report_day(report),
        "logo": LOGO_KEY if report.logo else "",
        "catatan_sampul": profile.cover_note or "",
        "alamat": profile.alamat or "",
        "penandatangan": {
            # The template writes the comma after the office, and NIP before the number.
            "jabatan": (profile.signatory.jabatan or gap("jabatan")).rstrip(","),
            "nama": profile.signatory.nama or gap("nama pejabat"),
            "pangkat": profile.signatory.pangkat or "",
            "nip": without_prefix(profile.signatory.nip or "") or gap("NIP"),
        },
    }


def _capitals(text: str) -> str:
    return text if text.startswith("[") else text.upper()


def survey_days(report: Report) -> str:
    """The first and last day of the survey; the period where they are not known."""
    if report.survey is None:
        return wording.period(report.period)
    return wording.day_range(report.survey.first, report.survey.last)
