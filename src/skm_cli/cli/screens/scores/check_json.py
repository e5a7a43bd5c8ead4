"""What `skm check --format json` prints: the schema `skm/periksa/1`."""

from collections.abc import Sequence

from skm_cli.answers.review import Review
from skm_cli.cli.output.findings import findings_json
from skm_cli.files.json_text import Json
from skm_cli.usecases.scores.check import AnswersChecked

SCHEMA = "skm/periksa/1"


def check_json(checked: AnswersChecked) -> Json:
    """The columns of files of answers, and the quality of the answers."""
    period = checked.dating.period
    return {
        "skema": SCHEMA,
        "periode": str(period) if period else None,
        "tanggal_jawaban": _span(checked),
        "responden": checked.respondents,
        "jumlah_minimal": _minimum(checked),
        "lembar": [
            _sheet(sheet, outside)
            for sheet, outside in zip(checked.sheets, checked.outside, strict=True)
        ],
        **findings_json(checked.problems, (), checked.notes),
    }


def _span(checked: AnswersChecked) -> Json:
    if checked.span is None:
        return None
    first, last = checked.span
    return {"mulai": first.isoformat(), "selesai": last.isoformat()}


def _minimum(checked: AnswersChecked) -> Json:
    population = checked.population
    if population is None:
        return None
    return {
        "populasi": population.total,
        "jumlah_minimal": population.minimum,
        "layanan": [
            {"nama": name, "populasi": size, "jumlah_minimal": population.shares[name]}
            for name, size in population.services.items()
        ],
    }


def _sheet(sheet: Review, outside: Sequence[int]) -> Json:
    dated = any(day for _, day in sheet.days)
    undated = [row for row, day in sheet.days if day is None] if dated else []
    quality = sheet.quality
    return {
        "berkas": sheet.place.file,
        "lembar": sheet.place.sheet,
        "baris_judul": sheet.header_row,
        "responden": sheet.respondents,
        "kolom": [
            {
                "kolom": column.letter,
                "judul": column.header,
                "dibaca_sebagai": column.meaning,
                "dibaca": column.read,
                "dasar": column.reason or None,
                "jawaban": list(column.answers),
                "kosong": column.blank,
            }
            for column in sheet.columns
        ],
        "pilihan_jawaban": {
            code: {str(value): form for value, form in labels.items()}
            for code, labels in sheet.labels.items()
        },
        "dasar_pilihan": dict(sheet.label_reasons),
        "contoh": [
            {
                "baris": example.row,
                "jawaban": dict(example.answers),
                "tanggal": example.day.isoformat() if example.day else None,
                "layanan": example.service or None,
            }
            for example in sheet.examples
        ],
        "dilewati": [{"baris": row, "sebab": why} for row, why in sheet.skipped],
        "baris": {
            "di_luar_masa_survei": list(outside),
            "tanpa_tanggal": undated,
            "kembar": [list(rows) for rows in quality.twins],
            "berurutan_sama": [list(rows) for rows in quality.in_a_row],
            "semua_jawaban_sama": list(quality.straight),
            "tanpa_jawaban": list(sheet.unanswered),
            "kosong": {code: list(rows) for code, rows in quality.blanks.items()},
        },
    }
