"""Makes up the answers and the pictures of the examples."""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from PIL import Image, ImageDraw, ImageFont

from skm_cli.files.workbooks.forms import workbook_bytes

_ANSWER_WIDTH, _SUGGESTION_WIDTH = 13, 40


class Asked(NamedTuple):
    """One unsur: its header, the total of its answers, and how many are 2 and 1.

    The other answers are 3 or 4.
    """

    header: str
    total: int
    twos: int
    ones: int = 0


class Survey(NamedTuple):
    """A survey to make up.

    Attributes:
        respondents: Their number.
        first: The time of the first answer.
        last: The time of the last answer.
        unsur: The questions with their totals.
        profile: The respondents of each category, by the header of the column.
        suggestions: The suggestions of some of them.
        widths: The widths of the columns before the answers, in letters.
        seed: The seed of the random order.
        made: The date in the file, which so does not depend on the clock.
    """

    respondents: int
    first: datetime
    last: datetime
    unsur: Sequence[Asked]
    profile: Mapping[str, Mapping[str, int]]
    suggestions: Sequence[str]
    widths: Sequence[float]
    seed: int
    made: datetime


def workbook(survey: Survey) -> bytes:
    """The workbook of answers, the same bytes on every run."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Jawaban"
    first, *others = survey.profile
    answers = [asked.header for asked in survey.unsur]
    sheet.append(["Cap waktu", first, "Usia", *others, *answers, "Saran"])
    for row in rows(survey):
        sheet.append(row)
    widths = (*survey.widths, *[_ANSWER_WIDTH] * len(answers), _SUGGESTION_WIDTH)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        head = sheet.cell(1, column)
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="D9E2EC")
        head.alignment = Alignment(horizontal="center", vertical="center")
    for row_number in range(2, survey.respondents + 2):
        sheet.cell(row_number, 1).number_format = "dd/mm/yyyy hh:mm"
    sheet.freeze_panes = "B2"
    return workbook_bytes(book, made=survey.made)


def rows(survey: Survey) -> Iterator[list[object]]:
    """A row for each respondent, in the order of their times."""
    random = Random(survey.seed)  # noqa: S311 - made-up answers keep no secret
    columns = [_shuffled(counts, random) for counts in survey.profile.values()]
    mood = [random.gauss(0, 1) for _ in range(survey.respondents)]
    answers = [_answers(asked, mood, random) for asked in survey.unsur]
    for index, day in enumerate(_days(survey, random)):
        first, *others = (column[index] for column in columns)
        age = min(68, max(18, round(random.gauss(37, 10))))
        suggestion = (
            random.choice(survey.suggestions) if random.random() < 0.2 else None
        )
        marks = [column[index] for column in answers]
        yield [day, first, age, *others, *marks, suggestion]


def _shuffled(counts: Mapping[str, int], random: Random) -> list[str]:
    values = [value for value, count in counts.items() for _ in range(count)]
    random.shuffle(values)
    return values


def _answers(asked: Asked, mood: list[float], random: Random) -> list[int]:
    """Answers with this total; content respondents answer higher throughout."""
    _, total, twos, ones = asked
    fours = total - 3 * len(mood) + twos + 2 * ones
    threes = len(mood) - ones - twos - fours
    values = [1] * ones + [2] * twos + [3] * threes + [4] * fours
    content = [own + random.gauss(0, 1.2) for own in mood]
    order = sorted(range(len(mood)), key=content.__getitem__)
    answers = [0] * len(mood)
    for value, respondent in zip(values, order, strict=True):
        answers[respondent] = value
    return answers


def _days(survey: Survey, random: Random) -> list[datetime]:
    """Times in office hours of working days, from the first to the last answer."""
    first, last = survey.first, survey.last
    working = [
        day
        for offset in range((last - first).days + 1)
        if (day := first.replace(minute=0) + timedelta(days=offset)).weekday() < 5
    ]
    between = (
        random.choice(working) + timedelta(minutes=random.randrange(10, 7 * 60))
        for _ in range(survey.respondents - 2)
    )
    return sorted([first, last, *between])


def picture(text: str, colour: str, size: tuple[int, int] = (1000, 660)) -> bytes:
    """A plain picture with a text, in place of a photo."""
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 30, size[0] - 30, size[1] - 30), outline="white", width=6)
    middle = (size[0] / 2, size[1] / 2)
    font = ImageFont.load_default(size[0] * 11 // 100)
    draw.text(middle, text, fill="white", font=font, anchor="mm")
    saved = io.BytesIO()
    image.quantize(16).save(saved, "PNG", optimize=True)
    return saved.getvalue()
