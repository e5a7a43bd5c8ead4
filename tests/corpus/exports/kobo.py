"""What KoboToolbox and ODK export: paths of groups, names or labels, codes."""

from pathlib import Path

from corpus.exports.files import as_text, as_workbook, days, given
from corpus.known import NAMES, PEOPLE, QUESTIONS, Layout, label, layout

SYSTEM = (
    "_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status",
    "_submitted_by", "__version__", "_tags", "_index",
)  # fmt: skip


def _system(number: int) -> list[str]:
    return [
        str(301_234_560 + number), f"0f2a-{number}", f"2023-10-0{number + 1}T02:40:00", "",
        "", "submitted_via_web", "", "vQ3", "", str(number),
    ]  # fmt: skip


def _code(unsur: int, value: int) -> str:
    return label(unsur, value).lower().replace(" ", "_")


@layout
def kobo_names_and_codes(folder: Path) -> Layout:
    """XML values and headers: a path for each question, the codes of the choices."""
    asked = [
        f"penilaian/u{number}_{name.lower().replace('/', '_')}"
        for number, name in enumerate(NAMES, 1)
    ]
    head = ["start", "end", "identitas/jenis_kelamin", *asked, "penutup/saran", *SYSTEM]
    rows = [
        [
            f"{day:%Y-%m-%d}T09:21:07.000+07:00", f"{day:%Y-%m-%d}T09:30:12.000+07:00",
            "perempuan", *cells, "", *_system(number),
        ]
        for number, (day, cells) in enumerate(zip(days(), given(_code), strict=True), 1)
    ]  # fmt: skip
    return Layout((as_text(folder, [head, *rows], mark=";"),), PEOPLE)


@layout
def kobo_labels(folder: Path) -> Layout:
    """Labels as headers, in groups and groups of groups, times as Excel's own."""
    asked = [f"Survei/Penilaian waktu dan biaya/{question}" for question in QUESTIONS]
    who = ["Survei/Identitas/Jenis Kelamin", "Survei/Identitas/Tanggal survei"]
    head = ["start", "end", *who, *asked, "Survei/Saran/masukan", *SYSTEM]
    rows = [
        [day, day, "Perempuan", f"{day:%Y-%m-%d}", *cells, "", *_system(number)]
        for number, (day, cells) in enumerate(zip(days(), given(label), strict=True), 1)
    ]
    return Layout((as_workbook(folder, [head, *rows]),), PEOPLE)


@layout
def odk_central(folder: Path) -> Layout:
    """ODK Central: hyphens in the paths, times of Greenwich, the codes are numbers."""
    asked = [f"penilaian-{name.lower().replace('/', '_')}" for name in NAMES]
    head = ["SubmissionDate", "start", "end", *asked, "meta-instanceID", "KEY"]
    rows = [
        [
            f"{day:%Y-%m-%d}T02:40:00.000Z", f"{day:%Y-%m-%d}T02:21:07.000Z",
            f"{day:%Y-%m-%d}T02:30:12.000Z", *cells, f"uuid:{day:%d}", f"uuid:{day:%d}",
        ]
        for day, cells in zip(days(), given(), strict=True)
    ]  # fmt: skip
    return Layout((as_text(folder, [head, *rows], letters="utf-8"),), PEOPLE)
