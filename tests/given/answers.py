"""Plain workbooks of answers, for tests that begin after reading."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

# Exact means that print as the reference's Tabel 1.
REFERENCE = (712, 702, 691, 786, 701, 712, 706, 774, 703)
NAMES = (
    "Persyaratan", "Prosedur", "Waktu", "Biaya/Tarif", "Produk", "Kompetensi",
    "Perilaku", "Pengaduan", "Sarana",
)  # fmt: skip


def write_answers(
    path: Path,
    *,
    totals: Sequence[int] = REFERENCE,
    respondents: int = 200,
    first: datetime | None = datetime(2023, 10, 2, 9),
    headers: Sequence[str] = NAMES,
    services: Sequence[str] = (),
) -> Path:
    """Write a workbook whose nine answers, in order, add up to these totals.

    The respondents' dates are five hours apart; without `first` there is no column of
    dates. `services` are given to the respondents in turn.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Jawaban"
    dates = ["Cap waktu"] if first else []
    kinds = ["Jenis layanan"] if services else []
    sheet.append([*dates, "Nama", *kinds, *headers])
    for index in range(respondents):
        answers = [
            total // respondents
            + ((index * 7 + place * 13) % respondents < total % respondents)
            for place, total in enumerate(totals)
        ]
        when = [first + timedelta(hours=5 * index)] if first else []
        kind = [services[index % len(services)]] if services else []
        sheet.append([*when, "x", *kind, *answers])
    book.save(path)
    return path


def write_rows(path: Path, *rows: Sequence[object], sheet: str = "Jawaban") -> Path:
    """Write a workbook with these rows."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path
