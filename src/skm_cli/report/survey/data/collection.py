"""The collection of answers: its legal basis, by whom, how, where and when."""

from collections.abc import Iterator

from skm_cli.context import Value, gap, see
from skm_cli.domain import wording
from skm_cli.domain.kind import Kind
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.tally import SCALE
from skm_cli.report.frame import survey_days
from skm_cli.report.phrases import unit

_LAWS = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    (
        "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang "
        "Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    ),
)
_IN_FORCE = "Peraturan Menteri PANRB Nomor 14 Tahun 2017"
_ABOUT = "tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara "
_MINISTRY = ("Peraturan Menteri PAN", "Keputusan Menteri PAN")
"""The beginnings of the titles of the ministry's regulations, earlier ones too."""

_STAGES = (
    "Persiapan",
    "Pengumpulan data",
    "Pengolahan data dan analisis hasil",
    "Penyusunan laporan hasil",
)
"""The stages of a survey, listed with gaps where the unit wrote none."""


def collection(report: SurveyReport) -> Value:
    """The paragraphs on how the survey was carried out, and the table of its stages."""
    own, conduct = report.own, report.about.conduct
    return {
        "dasar": [*basis(own.card.instrument)],
        "pelaksana": _by_whom(conduct, own),
        "metode": _after("Metode pengumpulan data", conduct.metode, "metode survei"),
        "lokasi": " ".join(_where(conduct, own)),
        "pertanyaan": " ".join(_asked(own.card.instrument)),
        "waktu": _when(report),
        "tahapan": [
            _row(number, stage) for number, stage in enumerate(_stages(report), 1)
        ],
    }


def basis(instrument: Instrument) -> Iterator[str]:
    """The legal basis of the survey, the highest first, each as an item of a list."""
    laws = [*_LAWS]
    own = instrument.regulation
    if own != _IN_FORCE and own.startswith(_MINISTRY):
        # An old survey is based on the regulation of its own time.
        laws.append(own)
    else:
        laws.append(f"{_IN_FORCE} {_ABOUT}Pelayanan Publik")
        laws += [own] if own != _IN_FORCE else []
    *others, last = laws
    yield from (f"{each};" for each in others[:-1])
    yield f"{others[-1]}; dan"
    yield wording.sentence_end(last)


def _by_whom(conduct: Conduct, report: Report) -> str:
    survey = "Survei kepuasan masyarakat"
    if conduct.by_the_unit:
        return f"{survey} dilaksanakan secara mandiri oleh {unit(report)}."
    return _after(
        f"Pelaksana {survey[0].lower()}{survey[1:]}",
        conduct.pelaksana,
        "pelaksana survei",
    )


def _where(conduct: Conduct, report: Report) -> Iterator[str]:
    yield _after("Lokasi pengumpulan data", conduct.lokasi, "lokasi survei")
    if report.profile.alamat:
        yield _after(f"Alamat {unit(report)}", report.profile.alamat, "")


def _after(lead: str, text: str | None, what: str) -> str:
    """A person's words after a colon; a gap where there are none."""
    return f"{lead}: {wording.sentence_end(text or gap(what))}"


def _asked(instrument: Instrument) -> Iterator[str]:
    questions, unsur = len(instrument.items), len(instrument.unsur)
    asked = f"{wording.cardinal(questions)} pertanyaan"
    about = f"{wording.cardinal(unsur)} unsur pelayanan"
    yield (
        f"Kuesioner survei memuat {asked} tentang {about} dan disajikan dalam "
        f"{see('lampiran_kuesioner')}."
    )
    yield (
        f"Setiap pertanyaan mempunyai {wording.cardinal(len(SCALE))} pilihan jawaban "
        f"yang bernilai {SCALE[0]} sampai dengan {SCALE[-1]}."
    )


def _when(report: SurveyReport) -> str:
    survey = f"Survei dilaksanakan pada {survey_days(report.own)}."
    if not _stages(report):
        return survey
    return f"{survey} Tahapan pelaksanaannya disajikan dalam {see('tabel_tahapan')}."


def _stages(report: SurveyReport) -> tuple[Stage, ...]:
    """The stages to list; the combined report lists them only without gaps."""
    written = report.about.conduct.stages
    if report.kind is Kind.PELAKSANAAN:
        return written or _UNWRITTEN
    return () if report.about.stage_gaps else written


_UNWRITTEN = tuple(Stage(kegiatan) for kegiatan in _STAGES)


def _row(number: int, stage: Stage) -> Value:
    days = stage.working_days
    return {
        "nomor": number,
        "kegiatan": stage.kegiatan or gap("nama tahapan"),
        "waktu": _days(stage),
        "hari": wording.number(days) if days else gap("jumlah hari kerja"),
    }


def _days(stage: Stage) -> str:
    first, last = stage.first, stage.last
    if first and last:
        return wording.day_range(first, last)
    if first:
        return f"{wording.day(first)} s.d. {gap('tanggal selesai')}"
    if last:
        return f"{gap('tanggal mulai')} s.d. {wording.day(last)}"
    return gap("waktu pelaksanaan")
