"""The annexes of a report on a survey: its photos and the earlier follow-up report."""

from skm_cli.context import REFERENCE_MARK, Value, gap, see
from skm_cli.domain import wording
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.report.figures import earlier_photo_key, figure_rows, proof_in_words
from skm_cli.report.follow_up.follow_up_context import make_context

_ANNEXED = "lampiran_"
"""The prefix of an annexed report's tables: the report itself has the same names."""


def documentation(report: SurveyReport) -> Value:
    """The proofs of the survey: pictures in rows, links and other files in words."""
    proofs = report.about.conduct.documentation
    photos = [proof for proof in proofs or () if proof.is_picture]
    others = [proof for proof in proofs or () if not proof.is_picture]
    return {
        "gambar": [*figure_rows(photos, report)],
        "rujukan": [proof_in_words(proof, report) for proof in others],
        "tanpa_dokumentasi": "" if proofs else _nothing(proofs),
    }


def _nothing(proofs: tuple[Evidence, ...] | None) -> str:
    if proofs is None:
        return gap("foto pelaksanaan survei")
    return "Tidak ada dokumentasi pelaksanaan survei (nihil)."


def follow_up_before(report: SurveyReport) -> Value:
    """The follow-up report of the period before, in the names of its own template.

    `isi` holds its context, or nothing where there is no such report.
    """
    before = report.before
    if before is None:
        none = "Tidak terdapat laporan hasil tindak lanjut periode sebelumnya yang"
        return {"pengantar": f"{none} dapat dilampirkan.", "isi": []}
    period = wording.period(before.period)
    return {
        "pengantar": (
            f"Laporan hasil tindak lanjut survei kepuasan masyarakat {period} adalah "
            "sebagai berikut."
        ),
        "isi": [_annexed(before)],
    }


def _annexed(report: Report) -> Value:
    return _renamed(make_context(report, earlier_photo_key))


def _renamed(value: Value) -> Value:
    """A context whose references name the tables of the annexed report."""
    match value:
        case str():
            return REFERENCE_MARK.sub(
                lambda mark: see(f"{_ANNEXED}{mark['name']}"), value
            )
        case list():
            return [_renamed(each) for each in value]
        case dict():
            return {name: _renamed(each) for name, each in value.items()}
        case _:
            return value
