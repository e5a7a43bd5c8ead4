"""The annexes of a report on a survey: its photos, and the follow-up before it."""

from skm_cli.context import SEEN, Value, gap, see
from skm_cli.domain import wording
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.report.figures import earlier_key, figure_rows, reference
from skm_cli.report.follow_up.follow_up_context import make_context

_ANNEXED = "lampiran_"
"""What the names of tables in an annexed report begin with: its own have them too."""


def documentation(report: SurveyReport) -> Value:
    """What shows the survey: pictures in rows, the rest in words."""
    proofs = report.about.conduct.documentation
    photos = [proof for proof in proofs or () if proof.is_picture]
    others = [proof for proof in proofs or () if not proof.is_picture]
    return {
        "gambar": [*figure_rows(photos, report)],
        "rujukan": [reference(proof, report) for proof in others],
        "tanpa_dokumentasi": "" if proofs else _nothing(proofs),
    }


def _nothing(proofs: tuple[Evidence, ...] | None) -> str:
    if proofs is None:
        return gap("foto pelaksanaan survei")
    return "Tidak ada dokumentasi pelaksanaan survei (nihil)."


def follow_up_before(report: SurveyReport) -> Value:
    """The follow-up report of the period before, as its own template sees it.

    `isi` holds one such context, or none.
    """
    before = report.before
    if before is None:
        said = "Tidak terdapat laporan hasil tindak lanjut periode sebelumnya yang"
        return {"pengantar": f"{said} dapat dilampirkan.", "isi": []}
    period = wording.period(before.period)
    return {
        "pengantar": (
            f"Laporan hasil tindak lanjut survei kepuasan masyarakat {period} adalah "
            "sebagai berikut."
        ),
        "isi": [_annexed(before)],
    }


def _annexed(report: Report) -> Value:
    return _renamed(make_context(report, earlier_key))


def _renamed(value: Value) -> Value:
    """The same with every reference to one of its own tables."""
    match value:
        case str():
            return SEEN.sub(lambda found: see(f"{_ANNEXED}{found['name']}"), value)
        case list():
            return [_renamed(each) for each in value]
        case dict():
            return {name: _renamed(each) for name, each in value.items()}
        case _:
            return value
