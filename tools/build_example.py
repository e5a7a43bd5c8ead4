"""Makes the workbook and the pictures of examples/setda-surakarta-2023Q4.

The answers are made up. Their totals are chosen so that every figure and letter of
the published Tabel 1, and the order of its lowest, come out of the arithmetic.

    python tools/build_example.py [FOLDER]
"""

import io
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from PIL import Image, ImageDraw, ImageFont

from skm_cli.files.sheet_out import workbook_bytes

EXAMPLE = Path(__file__).parent.parent / "examples" / "setda-surakarta-2023Q4"
RESPONDENTS = 205
FIRST, LAST = datetime(2023, 10, 2, 8, 5), datetime(2023, 11, 17, 15, 40)

# Header, total of the answers, how many answered 2; the rest answered 3 or 4.
UNSUR = (
    ("Persyaratan", 729, 9),
    ("Prosedur", 720, 11),
    ("Waktu", 709, 15),
    ("Biaya", 805, 0),
    ("Produk", 719, 10),
    ("Kompetensi", 730, 7),
    ("Perilaku", 724, 8),
    ("Pengaduan", 794, 2),
    ("Sarana", 722, 10),
)
PROFILE = (
    ("Jenis kelamin", {"L": 100, "P": 105}),
    ("Pendidikan", {"SMA": 62, "D3": 24, "S1": 98, "S2": 21}),
    ("Pekerjaan", {"PNS": 71, "Swasta": 58, "Wirausaha": 41, "Lainnya": 35}),
    (
        "Jenis layanan",
        {
            "Layanan keprotokolan": 58,
            "Layanan bantuan hukum": 37,
            "Layanan pengadaan barang/jasa": 64,
            "Layanan administrasi pembangunan": 46,
        },
    ),
)
SUGGESTIONS = (
    "Jadwal layanan diumumkan lebih awal",
    "Waktu penyelesaian ditulis di loket",
    "Alur permohonan dipasang di laman",
    "Kursi tunggu ditambah",
    "Sudah sesuai harapan",
)
WIDTHS = (18, 13, 7, 12, 13, 33, *[13] * 9, 40)
# The date that stands in the file, so that it never depends on the clock.
MADE = datetime(2023, 12, 18)
COLOURS = ("#3f6f8f", "#5f7f4f", "#8f6f3f", "#6f5f8f")
SIZE = (1000, 660)


def main(folder: Path = EXAMPLE) -> None:
    """Write the workbook and the pictures into an example's folder."""
    pictures = folder / "periode" / "2023Q4" / "dokumentasi"
    pictures.mkdir(parents=True, exist_ok=True)
    (folder / "responses.xlsx").write_bytes(workbook())
    for number, colour in enumerate(COLOURS, 1):
        (pictures / f"gambar-{number}.png").write_bytes(picture(number, colour))


def workbook() -> bytes:
    """The workbook of answers, the same bytes on every run."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Jawaban"
    names = [name for name, _ in PROFILE]
    heads = ["Cap waktu", names[0], "Usia", *names[1:], *(u[0] for u in UNSUR), "Saran"]
    sheet.append(heads)
    for row in rows():
        sheet.append(row)
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        head = sheet.cell(1, column)
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="D9E2EC")
        head.alignment = Alignment(horizontal="center", vertical="center")
    for row_number in range(2, RESPONDENTS + 2):
        sheet.cell(row_number, 1).number_format = "dd/mm/yyyy hh:mm"
    sheet.freeze_panes = "B2"
    return workbook_bytes(book, made=MADE)


def rows() -> Iterator[list[object]]:
    """One row a respondent, in the order of their answers' dates."""
    random = Random(20_231_117)  # noqa: S311 - made-up answers keep no secret
    columns = [_shuffled(counts, random) for _, counts in PROFILE]
    mood = [random.gauss(0, 1) for _ in range(RESPONDENTS)]
    answers = [_answers(total, twos, mood, random) for _, total, twos in UNSUR]
    for index, day in enumerate(_days(random)):
        sex, school, work, service = (column[index] for column in columns)
        age = min(68, max(18, round(random.gauss(37, 10))))
        said = random.choice(SUGGESTIONS) if random.random() < 0.2 else None
        marks = [column[index] for column in answers]
        yield [day, sex, age, school, work, service, *marks, said]


def _shuffled(counts: dict[str, int], random: Random) -> list[str]:
    values = [value for value, count in counts.items() for _ in range(count)]
    random.shuffle(values)
    return values


def _answers(total: int, twos: int, mood: list[float], random: Random) -> list[int]:
    """Answers with this total; who is content answers higher, as people do."""
    fours = total - 3 * RESPONDENTS + twos
    values = [2] * twos + [3] * (RESPONDENTS - twos - fours) + [4] * fours
    content = [own + random.gauss(0, 1.2) for own in mood]
    order = sorted(range(RESPONDENTS), key=content.__getitem__)
    answers = [0] * RESPONDENTS
    for value, respondent in zip(values, order, strict=True):
        answers[respondent] = value
    return answers


def _days(random: Random) -> list[datetime]:
    """Office hours of working days, from the first to the last answer."""
    working = [
        day
        for offset in range((LAST - FIRST).days + 1)
        if (day := FIRST.replace(minute=0) + timedelta(days=offset)).weekday() < 5
    ]
    between = (
        random.choice(working) + timedelta(minutes=random.randrange(10, 7 * 60))
        for _ in range(RESPONDENTS - 2)
    )
    return sorted([FIRST, LAST, *between])


def picture(number: int, colour: str) -> bytes:
    """A plain picture that says that it stands for a photo."""
    image = Image.new("RGB", SIZE, colour)
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 30, SIZE[0] - 30, SIZE[1] - 30), outline="white", width=6)
    middle = (SIZE[0] / 2, SIZE[1] / 2)
    font = ImageFont.load_default(110)
    draw.text(middle, f"Foto contoh {number}", fill="white", font=font, anchor="mm")
    saved = io.BytesIO()
    image.quantize(16).save(saved, "PNG", optimize=True)
    return saved.getvalue()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
